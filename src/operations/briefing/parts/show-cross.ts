import type { ShownCell, ShownTable } from '../../../model/briefing-content.ts'
import { fillTexts, type Texts } from '../../../model/text.ts'
import {
  THEME_TABLE_DIMENSIONS,
  type ThemeCell,
  type ThemeFilter,
  type ThemeTable,
  type ThemeTableDimension,
} from '../../../model/theme-table.ts'
import { linksOf } from '../../../store/social/phenomena.ts'
import { crossOf } from '../../theme-table/cross-of.ts'
import type { Gathering, ShowPart } from './gathering.ts'

/**
 * A cross table of the briefing's months, limited to one theme or to those of the section's phenomenon. Always the protected figures: what
 * may leave the county.
 */
export const showCross: ShowPart = async (gathering) => {
  const { context, briefing, settings } = gathering
  const rows = dimensionOf(settings.rows)
  const columns = dimensionOf(settings.columns)
  if (briefing.owner === 'national') return missing(NATIONAL)
  if (rows === null || columns === null || rows === columns) return missing(NOT_A_TABLE)
  const filters = await filtersOf(gathering)
  if (filters === null) return missing(NO_THEME)
  const question = { organiser: briefing.owner, from: briefing.periodFrom, until: briefing.periodUntil }
  const table = await crossOf(context, { ...question, rows, columns, filters, levels: 'top' }, 'protected')
  return shown(table, settings.hasChart)
}

function missing(why: Texts) {
  return { kind: 'missing', of: 'cross', why } as const
}

function dimensionOf(name: string | null): ThemeTableDimension | null {
  const isKnown = name !== null && Object.hasOwn(THEME_TABLE_DIMENSIONS, name) && name !== 'county'
  return isKnown ? (name as ThemeTableDimension) : null
}

/** Null when the section is about a phenomenon to which no theme is joined: the table would be of everything. */
async function filtersOf({ context, section, settings }: Gathering): Promise<ThemeFilter[] | null> {
  if (settings.theme !== null) return [{ dimension: 'theme', codes: [settings.theme] }]
  if (section.phenomenon === null) return []
  const codes = (await linksOf(context.db, section.phenomenon)).filter(({ kind }) => kind === 'theme').map(({ target }) => target)
  return codes.length > 0 ? [{ dimension: 'theme', codes }] : null
}

function shown(table: ThemeTable, hasChart: boolean): ShownTable {
  const { axes, cells, smallestShown, joinedAreas, activity } = table
  const columns = [...axes.columns.lines.map(({ code, names }) => ({ key: code, names })), { key: 'all', names: ALL }]
  const rows = [...axes.rows.lines.map(({ code, names }) => ({ key: code, names })), { key: 'all', names: ALL }].map(
    (line, at) => ({
      ...line,
      cells: columns.map((_, column) => cellOf(cells[at]?.[column])),
    }),
  )
  const areParts = THEME_TABLE_DIMENSIONS[table.rows].isParts && THEME_TABLE_DIMENSIONS[table.columns].isParts
  return {
    kind: 'table',
    of: 'cross',
    caption: captionOf(table),
    head: THEME_TABLE_DIMENSIONS[table.rows].names,
    columns,
    // Lines of which nothing was told say nothing in a report; on the coverage board they do.
    rows: rows.filter((row) => row.key === 'all' || row.cells.some(({ value }) => value !== 0)),
    notes: [
      fillTexts(SMALL, { n: smallestShown }),
      ...(areParts ? [] : [SEVERAL]),
      ...(joinedAreas > 0 ? [JOINED] : []),
      ...(activity.reportingUnits === null ? [] : [fillTexts(UNITS, { n: activity.reportingUnits, all: activity.units })]),
    ],
    hasChart,
    isProtected: table.sight === 'protected',
  }
}

function cellOf(cell: ThemeCell | undefined): ShownCell {
  const value = cell?.reports ?? null
  return { value, mark: value === null ? ':' : '' }
}

function captionOf({ rows, columns }: ThemeTable): Texts {
  const name = (of: keyof Texts, dimension: ThemeTableDimension) => THEME_TABLE_DIMENSIONS[dimension].names[of].toLowerCase()
  const fill = (of: keyof Texts) => CAPTION[of].replace('{rows}', name(of, rows)).replace('{columns}', name(of, columns))
  return { fi: fill('fi'), sv: fill('sv'), en: fill('en') }
}

const ALL: Texts = { fi: 'Yhteensä', sv: 'Totalt', en: 'In all' }
const CAPTION: Texts = {
  fi: 'Havaintojen määrä: {rows} ja {columns}',
  sv: 'Antal observationer: {rows} och {columns}',
  en: 'Number of observations: {rows} by {columns}',
}
const SMALL: Texts = {
  fi: 'Alle {n} havainnon määriä ei näytetä.',
  sv: 'Antal under {n} observationer visas inte.',
  en: 'Counts below {n} are not shown.',
}
const SEVERAL: Texts = {
  fi: 'Sama havainto voi kuulua useaan luokkaan, joten luokat eivät laske yhteen.',
  sv: 'Samma observation kan höra till flera klasser, så klasserna summerar inte.',
  en: 'One observation may belong to several classes, so they do not add up.',
}
const JOINED: Texts = {
  fi: 'Kunnat, joista on vain vähän havaintoja, on laskettu yhteen.',
  sv: 'Kommuner med få observationer har räknats ihop.',
  en: 'Municipalities with few observations are counted together.',
}
const UNITS: Texts = {
  fi: 'Havaintoja tuli {n} yksiköstä; vähintään viiden havainnoijan yksiköitä on {all}.',
  sv: 'Observationer kom från {n} enheter; det finns {all} enheter med minst fem möjliga observatörer.',
  en: 'Observations came from {n} units; there are {all} units with at least five possible reporters.',
}
const NATIONAL: Texts = {
  fi: 'Kansalliseen raporttiin ei voi liittää yhden alueen havaintotaulukkoa.',
  sv: 'Till en nationell rapport kan inte ett områdes observationstabell fogas.',
  en: 'A table of one county cannot be bound to a national briefing.',
}
const NOT_A_TABLE: Texts = {
  fi: 'Valitse taulukolle kaksi eri jaottelua.',
  sv: 'Välj två olika indelningar för tabellen.',
  en: 'Choose two different dimensions for the table.',
}
const NO_THEME: Texts = {
  fi: 'Ilmiöön ei ole liitetty yhtään teemaa, joten taulukkoa ei voi rajata siihen. Liitä ilmiöön teema, valitse taulukolle teema tai irrota taulukko.',
  sv: 'Inget tema har fogats till fenomenet, så tabellen kan inte avgränsas till det. Foga ett tema till fenomenet, välj ett tema för tabellen eller ta loss tabellen.',
  en: 'No theme is joined to the phenomenon, so the table cannot be limited to it. Join a theme, choose one for the table, or take the table out.',
}
