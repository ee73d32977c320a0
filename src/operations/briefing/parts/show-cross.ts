import { monthWords } from '../../../disseminate/briefing/day-of-briefing.ts'
import type { ShownCell, ShownTable } from '../../../model/briefing-content.ts'
import { fillTexts, type Texts } from '../../../model/text.ts'
import {
  NONE_TOLD,
  THEME_TABLE_DIMENSIONS,
  type ThemeCell,
  type ThemeTable,
  type ThemeTableDimension,
} from '../../../model/theme-table.ts'
import { linksOf } from '../../../store/social/phenomena.ts'
import { codebookOf } from '../../codebook/codebook-of.ts'
import { themesMeant } from '../../phenomenon/reports-behind.ts'
import { crossOf } from '../../theme-table/cross-of.ts'
import { type Gathering, halfYearWithin, type ShowPart, whyUnconfirmed } from './gathering.ts'

/**
 * A cross table of the newest whole half-year of the briefing's months, with the protected figures: what may leave the county. It is never
 * filtered, as the difference of two filtered tables could tell a hidden count; in a section about a phenomenon only the lines of its
 * themes are shown of it.
 */
export const showCross: ShowPart = async (gathering) => {
  const { context, briefing, settings } = gathering
  const rows = dimensionOf(settings.rows)
  const columns = dimensionOf(settings.columns)
  const range = halfYearWithin(briefing, context)
  if (briefing.owner === 'national') return missing(NATIONAL)
  if (rows === null || columns === null || rows === columns || ![rows, columns].includes('theme')) return missing(NOT_A_TABLE)
  if (range === null) return missing(TOO_SHORT)
  const unconfirmed = await whyUnconfirmed(gathering, range)
  if (unconfirmed !== null) return missing(unconfirmed)
  const lines = rows === 'theme' ? await themesShown(gathering) : null
  if (lines !== null && lines.size === 0) return missing(NO_THEME)
  const question = {
    organiser: briefing.owner,
    ...range,
    rows,
    columns,
    filters: [],
    levels: lines === null ? 'top' : 'all',
  } as const
  return shown(await crossOf(context, question, 'protected'), { lines, hasChart: settings.hasChart })
}

function missing(why: Texts) {
  return { kind: 'missing', of: 'cross', why } as const
}

/** Months and quarters are finer than what is protected. */
const NOT_IN_BRIEFINGS = ['county', 'month', 'quarter', 'year', 'half-year']

export function dimensionsOfBriefings(): ThemeTableDimension[] {
  const all = Object.keys(THEME_TABLE_DIMENSIONS) as ThemeTableDimension[]
  return all.filter((dimension) => !NOT_IN_BRIEFINGS.includes(dimension))
}

function dimensionOf(name: string | null): ThemeTableDimension | null {
  return dimensionsOfBriefings().find((dimension) => dimension === name) ?? null
}

/** The theme chosen, or those of the section's phenomenon, with all below; null = every theme that stands below no other. */
async function themesShown({ context, briefing, section, settings }: Gathering): Promise<ReadonlySet<string> | null> {
  if (settings.theme === null && section.phenomenon === null) return null
  const links = section.phenomenon === null ? [] : await linksOf(context.db, section.phenomenon)
  const linked = links.filter(({ kind }) => kind === 'theme').map(({ target }) => target)
  const { themes } = await codebookOf(context, briefing.owner)
  return new Set(themesMeant(themes, settings.theme === null ? linked : [settings.theme]))
}

interface Showing {
  readonly lines: ReadonlySet<string> | null
  readonly hasChart: boolean
}

function shown(table: ThemeTable, { lines, hasChart }: Showing): ShownTable {
  const { axes, cells, smallestShown, joinedAreas, activity } = table
  const columns = [...axes.columns.lines.map(({ code, names }) => ({ key: code, names })), { key: 'all', names: ALL }]
  // That nothing is untold needs no column, nor does a theme of which nothing was told: there are dozens of them.
  const isTold = (at: number) => cells.some((line) => line[at]?.reports !== 0)
  const isKept = (key: string) => key === 'all' || (key !== NONE_TOLD && table.columns !== 'theme')
  const kept = [...columns.keys()].filter((at) => isKept(columns[at]?.key ?? '') || isTold(at))
  const rows = [...axes.rows.lines.map(({ code, names }) => ({ key: code, names })), { key: 'all', names: ALL }].map(
    (line, at) => ({
      ...line,
      cells: kept.map((column) => cellOf(cells[at]?.[column])),
    }),
  )
  const areParts = THEME_TABLE_DIMENSIONS[table.rows].isParts && THEME_TABLE_DIMENSIONS[table.columns].isParts
  return {
    kind: 'table',
    of: 'cross',
    caption: captionOf(table),
    head: THEME_TABLE_DIMENSIONS[table.rows].names,
    columns: kept.flatMap((at) => columns[at] ?? []),
    // Lines of which nothing was told say nothing in a report; on the coverage board they do.
    rows: rows.filter(
      ({ key, cells: own }) => isShownLine(key, lines) && (key === 'all' || own.some(({ value }) => value !== 0)),
    ),
    notes: [
      fillTexts(SMALL, { n: smallestShown }),
      ...(areParts ? [] : [SEVERAL]),
      ...(joinedAreas > 0 ? [JOINED] : []),
      ...(activity.reportingUnits === null || activity.units === 0
        ? []
        : [fillTexts(UNITS, { n: activity.reportingUnits, all: activity.units })]),
    ],
    hasChart,
    isProtected: table.sight === 'protected',
  }
}

function isShownLine(key: string, lines: ReadonlySet<string> | null): boolean {
  return lines === null || key === 'all' || lines.has(key)
}

function cellOf(cell: ThemeCell | undefined): ShownCell {
  const value = cell?.reports ?? null
  return { value, mark: value === null ? ':' : '' }
}

function captionOf({ rows, columns, from, until }: ThemeTable): Texts {
  const name = (of: keyof Texts, dimension: ThemeTableDimension) => THEME_TABLE_DIMENSIONS[dimension].names[of].toLowerCase()
  const fill = (of: keyof Texts) =>
    CAPTION[of]
      .replace('{rows}', name(of, rows))
      .replace('{columns}', name(of, columns))
      .replace('{months}', monthWords({ periodFrom: from, periodUntil: until }, of))
  return { fi: fill('fi'), sv: fill('sv'), en: fill('en') }
}

const ALL: Texts = { fi: 'Kaikki havainnot', sv: 'Alla observationer', en: 'All observations' }
const CAPTION: Texts = {
  fi: 'Havaintojen määrä: {rows} ja {columns}, {months}',
  sv: 'Antal observationer: {rows} och {columns}, {months}',
  en: 'Number of observations: {rows} by {columns}, {months}',
}
const SMALL: Texts = {
  fi: 'Alle {n} havainnon määriä ei näytetä.',
  sv: 'Antal som är mindre än {n} visas inte.',
  en: 'Counts below {n} are not shown.',
}
const SEVERAL: Texts = {
  fi: 'Sama havainto voi kuulua useaan luokkaan, joten luokkien lukuja ei voi laskea yhteen.',
  sv: 'Samma observation kan höra till flera klasser, så klassernas tal kan inte räknas ihop.',
  en: 'One observation may belong to several classes, so the numbers of the classes cannot be added up.',
}
const JOINED: Texts = {
  fi: 'Kunnat, joista on vain vähän havaintoja, on laskettu yhteen.',
  sv: 'Kommuner med få observationer har räknats ihop.',
  en: 'Municipalities with few observations are counted together.',
}
const UNITS: Texts = {
  fi: 'Yksiköitä, joista tuli havaintoja: {n}. Yksiköitä, joissa on vähintään viisi mahdollista havainnoijaa: {all}.',
  sv: 'Enheter som observationerna kom från: {n}. Enheter med minst fem möjliga observatörer: {all}.',
  en: 'Units that observations came from: {n}. Units with at least five possible reporters: {all}.',
}
const NATIONAL: Texts = {
  fi: 'Kansalliseen raporttiin ei voi liittää yhden alueen havaintotaulukkoa.',
  sv: 'Ett områdes observationstabell kan inte fogas till en nationell rapport.',
  en: 'A table of one county cannot be bound to a national briefing.',
}
const NOT_A_TABLE: Texts = {
  fi: 'Valitse taulukolle kaksi eri jaottelua, joista toinen on teema.',
  sv: 'Välj två olika indelningar för tabellen, den ena av dem tema.',
  en: 'Choose two different dimensions for the table, one of them themes.',
}
const TOO_SHORT: Texts = {
  fi: 'Suojattu taulukko tehdään kokonaisesta, päättyneestä puolivuodesta. Raportin jaksossa ei ole sellaista. Muuta jaksoa tai irrota taulukko.',
  sv: 'En skyddad tabell görs av ett helt halvår som har gått. Rapportens period innehåller inget sådant. Ändra perioden eller ta loss tabellen.',
  en: 'A protected table is of a whole half-year, and the briefing’s period holds none that has ended. Change the period or take the table out.',
}
const NO_THEME: Texts = {
  fi: 'Ilmiöön ei ole liitetty yhtään teemaa, joten taulukkoa ei voi rajata siihen. Liitä ilmiöön teema, valitse taulukolle teema tai irrota taulukko.',
  sv: 'Inget tema har kopplats till fenomenet, så tabellen kan inte avgränsas till det. Koppla ett tema till fenomenet, välj ett tema för tabellen eller ta loss tabellen.',
  en: 'No theme is joined to the phenomenon, so the table cannot be limited to it. Join a theme, choose one for the table, or take the table out.',
}
