import { ELSEWHERE, type ReviewAnswer, type ReviewItem, WHOLE } from '../../model/review.ts'
import type { ReviewCode, ReviewPolicy } from '../../model/review-policy.ts'
import type { Language, Texts } from '../../model/text.ts'
import type { Sheet, SheetCell, SheetRow, Workbook } from '../../model/workbook.ts'
import { FILL_COLUMN_KEYS, FILL_COLUMNS, type FillColumn, LINE_NAMES } from './fill-columns.ts'

/** What a round is written down from, for one organiser. */
export interface RoundTables {
  /** `2024Q3-1` */
  readonly round: string
  readonly organiser: Texts
  readonly periodName: Texts
  readonly due: string
  /** Date-time that the file says it was made. */
  readonly createdAt: string
  readonly contents: readonly { readonly key: string; readonly names: Texts; readonly items: readonly ReviewItem[] }[]
  readonly areaNames: Readonly<Record<string, Texts>>
  readonly policy: ReviewPolicy
  /** Stands on every sheet: that it is not for publication, and in a synthetic register that it is invented. */
  readonly warnings: readonly Texts[]
}

/** The round as a workbook to fill in and send back: one sheet for each content, and one that tells the choices. */
export function roundWorkbook(tables: RoundTables, language: Language): Workbook {
  const title = titleOf(tables, language)
  return {
    title,
    description: tables.warnings.map((text) => text[language]).join(' '),
    createdAt: tables.createdAt,
    sheets: [...tables.contents.map((content) => contentSheet(content, tables, language)), choicesSheet(tables, language)],
  }
}

/** The same as rows of one table, all contents one after another, for a CSV file. */
export function roundRows(tables: RoundTables, language: Language): (string | number | null)[][] {
  const headings = FILL_COLUMN_KEYS.map((key) => FILL_COLUMNS[key][language])
  const rows = tables.contents.flatMap(({ names, items }) => items.map((item) => valuesOf(item, names, { tables, language })))
  return [headings, ...rows]
}

type RoundContent = RoundTables['contents'][number]

const WIDTHS: Readonly<Partial<Record<FillColumn, number>>> = {
  area: 10,
  archive: 12,
  separate: 14,
  together: 12,
  residents: 16,
  previous: 14,
  ownCount: 10,
  explanations: 40,
  publicationNote: 50,
}
const USUAL_WIDTH = 20
const READING_COLUMNS = 3

function contentSheet({ names, items }: RoundContent, tables: RoundTables, language: Language): Sheet {
  const rows: SheetRow[] = [
    { kind: 'title', cells: [`${names[language]} · ${titleOf(tables, language)}`] },
    ...[...tables.warnings, HOW_TO].map((text): SheetRow => ({ kind: 'text', cells: [text[language]] })),
    { kind: 'header', cells: FILL_COLUMN_KEYS.map((key) => FILL_COLUMNS[key][language]) },
    ...items.map((item): SheetRow => ({ kind: 'data', cells: valuesOf(item, names, { tables, language }).map(sheetCell) })),
  ]
  return {
    name: sheetName(names[language]),
    rows,
    widths: FILL_COLUMN_KEYS.map((key) => WIDTHS[key] ?? USUAL_WIDTH),
    frozenRows: tables.warnings.length + 3,
    frozenColumns: READING_COLUMNS,
  }
}

function sheetCell(value: string | number | null): SheetCell {
  return typeof value === 'number' ? { number: value, decimals: 0 } : value
}

interface Writing {
  readonly tables: RoundTables
  readonly language: Language
}

/** One line in the order of the columns. A hidden count is `..`; an empty cell is to be filled in. */
function valuesOf(item: ReviewItem, content: Texts, { tables, language }: Writing): (string | number | null)[] {
  const { figures, answer } = item
  const { ownClients, residents, previous } = figures
  const values: Readonly<Record<FillColumn, string | number | null>> = {
    content: content[language],
    area: item.area === ELSEWHERE || item.area === WHOLE ? null : item.area,
    areaName: areaName(item.area, tables.areaNames)[language],
    archive: ownClients.SHA.clients,
    separate: ownClients.ET.clients,
    together: ownClients['SHA+ET'].clients,
    residents: residents ? (residents['SHA+ET'].clients ?? '..') : null,
    previous: previous[0]?.ownClients ?? null,
    ...answerValues(answer, { tables, language }),
  }
  return FILL_COLUMN_KEYS.map((key) => values[key])
}

function answerValues(answer: ReviewAnswer | null, { tables: { policy }, language }: Writing) {
  const nameOf = (key: string | null | undefined, choices: readonly ReviewCode[]) =>
    choices.find((choice) => choice.key === key)?.names[language] ?? null
  const explained = (answer?.explanations ?? []).map((key) => nameOf(key, policy.explanations) ?? key)
  return {
    ownCount: answer?.ownCount ?? null,
    ownCountDate: answer?.ownCountDate ?? null,
    ownCountDefinition: nameOf(answer?.ownCountDefinition, policy.ownCountDefinitions),
    judgement: nameOf(answer?.judgement, policy.judgements),
    explanations: explained.join('; ') || null,
    plannedFix: nameOf(answer?.plannedFix, policy.plannedFixes),
    fixMonth: answer?.fixMonth ?? null,
    mayPublish: nameOf(answer?.mayPublish, policy.mayPublish),
    publicationNote: answer?.publicationNote || null,
  }
}

function areaName(area: string, names: RoundTables['areaNames']): Texts {
  if (area === ELSEWHERE || area === WHOLE) return LINE_NAMES[area]
  return names[area] ?? { fi: area, sv: area, en: area }
}

function choicesSheet({ policy }: RoundTables, language: Language): Sheet {
  const lists: readonly (readonly [FillColumn, readonly ReviewCode[]])[] = [
    ['judgement', policy.judgements],
    ['explanations', policy.explanations],
    ['ownCountDefinition', policy.ownCountDefinitions],
    ['plannedFix', policy.plannedFixes],
    ['mayPublish', policy.mayPublish],
  ]
  const rows = lists.flatMap(([column, choices]): SheetRow[] => [
    { kind: 'header', cells: [FILL_COLUMNS[column][language], ''] },
    ...choices.map(({ key, names }): SheetRow => ({ kind: 'data', cells: [names[language], key] })),
    { kind: 'text', cells: [] },
  ])
  const title: SheetRow = { kind: 'title', cells: [CHOICES[language]] }
  return { name: CHOICES[language], rows: [title, ...rows], widths: [70, 30], frozenRows: 1, frozenColumns: 0 }
}

function titleOf({ round, organiser, periodName, due }: RoundTables, language: Language): string {
  return `${organiser[language]} · ${periodName[language]} · ${ROUND[language]} ${round} · ${DUE[language]} ${due}`
}

const LONGEST_NAME = 31

/** Names of sheets take at most 31 characters and none of `[]:*?/\`. */
function sheetName(name: string): string {
  return name
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, LONGEST_NAME)
    .trim()
}

const ROUND: Texts = { fi: 'tarkastuskierros', sv: 'granskningsrunda', en: 'review round' }
const DUE: Texts = { fi: 'vastattava viimeistään', sv: 'svara senast', en: 'answers due' }
const CHOICES: Texts = { fi: 'Vaihtoehdot', sv: 'Alternativ', en: 'Choices' }
const HOW_TO: Texts = {
  fi: 'Täytä sarakkeet Oma luku – Huomautus julkaisuun ja lähetä tiedosto takaisin tarkastuksen sivulla. Tyhjä solu ei muuta mitään, viiva (-) poistaa vastauksen. Vaihtoehdot ovat viimeisellä välilehdellä; useat selitykset erotetaan puolipisteellä.',
  sv: 'Fyll i kolumnerna Eget antal – Anmärkning till publiceringen och skicka filen tillbaka på granskningens sida. En tom cell ändrar ingenting, ett streck (-) tar bort svaret. Alternativen finns på det sista bladet; flera förklaringar skiljs åt med semikolon.',
  en: 'Fill in the columns from Own count to Note for publication and send the file back on the page of the review. An empty cell changes nothing, a dash (-) takes the answer back. The choices stand on the last sheet; several explanations are separated by semicolons.',
}
