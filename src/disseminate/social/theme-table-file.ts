import type { Language, Texts } from '../../model/text.ts'
import type {
  CoverageRow,
  ReportingActivity,
  ThemeLine,
  ThemeNews,
  ThemePair,
  ThemeTable,
  ThemeTableSight,
} from '../../model/theme-table.ts'
import type { EditionMark } from '../../model/theme-table-edition.ts'
import { type CsvField, csvText } from '../export/csv.ts'

/** One protected table as a file: a head that says what it is, and flat rows. */
export interface FlatTable {
  readonly title: Texts
  readonly about: FileAbout
  readonly columns: readonly Texts[]
  readonly rows: readonly (readonly CsvField[])[]
}

/** What a reader far from here must know of the numbers. */
export interface FileAbout {
  readonly organiser: string
  readonly from: string
  readonly until: string
  readonly codebook: { readonly national: number; readonly local: number }
  readonly activity: ReportingActivity
  readonly smallestShown: number
  readonly sight: ThemeTableSight
  readonly filters: readonly string[]
  /** Confirmed editions that the numbers come from. */
  readonly editions: readonly EditionMark[]
  readonly madeOn: string
}

/** The sign of a hidden number. */
const HIDDEN = ':'

const shownNumber = (value: number | null): CsvField => value ?? HIDDEN

const WORDS = {
  total: { fi: 'Yhteensä', sv: 'Totalt', en: 'Total' },
  reports: { fi: 'Havaintoja', sv: 'Observationer', en: 'Observations' },
  units: { fi: 'Yksiköitä', sv: 'Enheter', en: 'Units' },
  code: { fi: 'koodi', sv: 'kod', en: 'code' },
  theme: { fi: 'Teema', sv: 'Tema', en: 'Theme' },
  other: { fi: 'Toinen teema', sv: 'Det andra temat', en: 'Other theme' },
  lift: { fi: 'Kerroin sattumaan nähden', sv: 'Kvot i förhållande till slumpen', en: 'Ratio to chance' },
  jaccard: { fi: 'Jaccardin indeksi', sv: 'Jaccards index', en: 'Jaccard index' },
  before: { fi: 'Edellinen jakso', sv: 'Föregående period', en: 'Period before' },
  now: { fi: 'Tämä jakso', sv: 'Denna period', en: 'This period' },
  change: { fi: 'Muutos', sv: 'Förändring', en: 'Change' },
  need: { fi: 'Tietotarve', sv: 'Informationsbehov', en: 'Information need' },
  group: { fi: 'Väestöryhmä', sv: 'Befolkningsgrupp', en: 'Population group' },
  named: { fi: 'Nimetty tietotarve', sv: 'Angivet behov', en: 'Named need' },
  indicators: { fi: 'Tunnuslukuja', sv: 'Indikatorer', en: 'Indicators' },
  research: { fi: 'Tutkimuksia', sv: 'Studier', en: 'Studies' },
  briefing: { fi: 'Viimeksi raportoitu', sv: 'Senast rapporterat', en: 'Last reported' },
  blind: { fi: 'Katvealue', sv: 'Blind fläck', en: 'Blind spot' },
} as const satisfies Readonly<Record<string, Texts>>

const TOTAL_LINE: ThemeLine = { code: 'total', names: WORDS.total, depth: 0 }

/** One row for each cell, totals too. */
export function crossRows({ axes, cells }: ThemeTable, language: Language): CsvField[][] {
  const columns = [...axes.columns.lines, TOTAL_LINE]
  return [...axes.rows.lines, TOTAL_LINE].flatMap((row, r) =>
    columns.map((column, c) => {
      const cell = cells[r]?.[c]
      const names = [row.code, row.names[language], column.code, column.names[language]]
      return [...names, shownNumber(cell?.reports ?? null), shownNumber(cell?.units ?? null)]
    }),
  )
}

export function crossColumns(rows: Texts, columns: Texts): Texts[] {
  return [codeOf(rows), rows, codeOf(columns), columns, WORDS.reports, WORDS.units]
}

export function pairRows(pairs: readonly ThemePair[], themes: readonly ThemeLine[], language: Language): CsvField[][] {
  const name = nameIn(themes, language)
  return pairs.map(({ one, other, reports, lift, jaccard }) => [
    ...[one, name(one), other, name(other)],
    ...[reports, decimals(lift), decimals(jaccard)],
  ])
}

export const PAIR_COLUMNS: readonly Texts[] = [
  ...[codeOf(WORDS.theme), WORDS.theme, codeOf(WORDS.other), WORDS.other],
  ...[WORDS.reports, WORDS.lift, WORDS.jaccard],
]

export function newsRows(news: readonly ThemeNews[], themes: readonly ThemeLine[], language: Language): CsvField[][] {
  const name = nameIn(themes, language)
  return news.map(({ theme, before, now, change }) => [
    theme,
    name(theme),
    shownNumber(before),
    shownNumber(now),
    shownNumber(change),
  ])
}

export const NEWS_COLUMNS: readonly Texts[] = [codeOf(WORDS.theme), WORDS.theme, WORDS.before, WORDS.now, WORDS.change]

export function coverageFileRows(rows: readonly CoverageRow[], groups: readonly ThemeLine[], language: Language): CsvField[][] {
  const name = nameIn(groups, language)
  return rows.flatMap(({ need, names, cells }) =>
    cells.map((cell) => [
      ...[need, names[language], cell.group, name(cell.group), cell.isNamed ? 1 : 0],
      ...[shownNumber(cell.reports), cell.indicators, cell.research, cell.lastBriefing, cell.isBlindSpot ? 1 : 0],
    ]),
  )
}

export const COVERAGE_COLUMNS: readonly Texts[] = [
  ...[codeOf(WORDS.need), WORDS.need, codeOf(WORDS.group), WORDS.group, WORDS.named],
  ...[WORDS.reports, WORDS.indicators, WORDS.research, WORDS.briefing, WORDS.blind],
]

function codeOf(names: Texts): Texts {
  return { fi: `${names.fi}, ${WORDS.code.fi}`, sv: `${names.sv}, ${WORDS.code.sv}`, en: `${names.en}, ${WORDS.code.en}` }
}

function nameIn(lines: readonly ThemeLine[], language: Language): (code: string) => string {
  const names = new Map(lines.map((line) => [line.code, line.names[language]]))
  return (code) => names.get(code) ?? code
}

/** Ratios to two decimals; an empty field where there are too few. */
function decimals(value: number | null): CsvField {
  return value === null ? null : Number(value.toFixed(2))
}

const NOT_SUMS: Texts = {
  fi: 'Havainto lasketaan kerran jokaiseen riviin ja sarakkeeseen, johon se kuuluu, joten rivien lukuja ei voi laskea yhteen.',
  sv: 'En observation räknas en gång i varje rad och kolumn som den hör till, så radernas tal kan inte räknas ihop.',
  en: 'An observation counts once in every row and column it belongs to, so the numbers of the rows cannot be added up.',
}

function protectionNote(smallest: number): Texts {
  return {
    fi: `: = salattu luku. Luvut 1–${smallest - 1} ja ne, joista ne voisi päätellä, on salattu. 0 = ei yhtään.`,
    sv: `: = dolt tal. Talen 1–${smallest - 1} och de som de kunde räknas ut ur är dolda. 0 = inga.`,
    en: `: = hidden number. Numbers 1–${smallest - 1}, and those from which they could be worked out, are hidden. 0 = none.`,
  }
}

/** CSV: rows of data below a head of lines that begin with `#`. UTF-8. */
export function themeTableCsv(table: FlatTable, language: Language): string {
  const { about } = table
  const head = [
    `# ${table.title[language]}`,
    `# ${about.organiser}, ${about.from} – ${about.until}`,
    `# ${NOT_SUMS[language]}`,
    `# ${protectionNote(about.smallestShown)[language]}`,
    `# codebook national=${about.codebook.national} local=${about.codebook.local}; made ${about.madeOn}`,
    ...about.editions.map(({ halfYear, number, confirmedOn }) => `# ${halfYear}: confirmed ${confirmedOn}, edition ${number}`),
    ...about.filters.map((filter) => `# filter ${filter}`),
  ]
  return `${head.join('\r\n')}\r\n${csvText([table.columns.map((column) => column[language]), ...table.rows])}`
}

export function themeTableJson(table: FlatTable, language: Language): string {
  const { about, title, columns, rows } = table
  const notes = [NOT_SUMS[language], protectionNote(about.smallestShown)[language]]
  const named = columns.map((column) => column[language])
  return `${JSON.stringify({ title: title[language], language, ...about, notes, columns: named, rows }, null, 2)}\n`
}
