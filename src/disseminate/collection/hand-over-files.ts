import { type Answer, isUnavailable } from '../../model/answers.ts'
import type { Texts } from '../../model/text.ts'
import type { Sheet, SheetCell, Workbook } from '../../model/workbook.ts'
import { type CsvField, csvText } from '../export/csv.ts'
import { INVENTED_DATA_LINE } from '../table/standing-texts.ts'

/** One respondent's answer as it is handed over: the sent version as it stands, with the comments. Nothing about a person. */
export interface HandedAnswer {
  readonly respondent: string
  readonly name: string
  readonly area: string
  readonly receipt: string
  readonly version: number
  readonly formVersion: number
  readonly receivedAt: string
  readonly isLate: boolean
  readonly isAccepted: boolean
  readonly answers: Readonly<Record<string, Answer>>
}

export interface HandOverContent {
  readonly title: Texts
  readonly recipient: Texts
  readonly round: Texts
  readonly madeAt: string
  readonly isSynthetic: boolean
  /** Keys handed over, figures first, then comments, with their names. */
  readonly variables: readonly { readonly key: string; readonly names: Texts }[]
  readonly answers: readonly HandedAnswer[]
  /** Who has not answered: names. */
  readonly missing: readonly string[]
}

const COLUMNS = ['respondent', 'name', 'area', 'receipt', 'version', 'form_version', 'received_at', 'late', 'accepted'] as const

/** The answers as CSV: a row for each respondent, a column for each answer; what is not available says why beside it. */
export function handOverCsv({ variables, answers, isSynthetic }: HandOverContent): string {
  const header = [
    ...COLUMNS,
    ...variables.flatMap(({ key }) => [key, `${key}_not_available`]),
    ...(isSynthetic ? ['notice'] : []),
  ]
  const rows = answers.map((answer) => [
    ...factsOf(answer),
    ...variables.flatMap(({ key }) => [valueOfCsv(answer.answers[key]), whyMissing(answer.answers[key])]),
    ...(isSynthetic ? [INVENTED_DATA_LINE] : []),
  ])
  return csvText([header, ...rows])
}

function factsOf(answer: HandedAnswer): CsvField[] {
  const { respondent, name, area, receipt, version, formVersion, receivedAt, isLate, isAccepted } = answer
  return [respondent, name, area, receipt, version, formVersion, receivedAt, isLate ? 'yes' : 'no', isAccepted ? 'yes' : 'no']
}

function valueOfCsv(answer: Answer | undefined): CsvField {
  if (answer === undefined || isUnavailable(answer)) return null
  return typeof answer === 'number' || typeof answer === 'string' ? answer : String(answer)
}

function whyMissing(answer: Answer | undefined): CsvField {
  return isUnavailable(answer) ? answer.unavailable : null
}

/** The same as a workbook: the answers, and a sheet about what it is and who is missing. */
export function handOverWorkbook(content: HandOverContent): Workbook {
  return {
    title: content.title.fi,
    description: content.isSynthetic ? INVENTED_DATA_LINE : content.round.fi,
    createdAt: content.madeAt,
    sheets: [answerSheet(content), aboutSheet(content)],
  }
}

function answerSheet({ variables, answers, isSynthetic }: HandOverContent): Sheet {
  const header = [...COLUMNS, ...variables.map(({ key, names }) => `${key} ${names.fi}`)]
  const notice = isSynthetic ? [{ kind: 'text' as const, cells: [INVENTED_DATA_LINE] }] : []
  return {
    name: 'Vastaukset Svar',
    rows: [
      ...notice,
      { kind: 'header', cells: header },
      ...answers.map((answer) => ({
        kind: 'data' as const,
        cells: [...factsOf(answer).map(sheetCell), ...variables.map(({ key }) => answerCell(answer.answers[key]))],
      })),
    ],
    widths: header.map((_, place) => (place < COLUMNS.length ? 16 : 24)),
    frozenRows: notice.length + 1,
    frozenColumns: 2,
  }
}

function sheetCell(field: CsvField): SheetCell {
  return typeof field === 'number' ? { number: field, decimals: null } : field
}

function answerCell(answer: Answer | undefined): SheetCell {
  if (isUnavailable(answer)) return `.. (${answer.unavailable})`
  return sheetCell(valueOfCsv(answer))
}

function aboutSheet({ title, recipient, round, madeAt, missing }: HandOverContent): Sheet {
  const lines: readonly (readonly string[])[] = [
    ['Tiedonkeruu · Datainsamling', title.fi],
    ['Kierros · Omgång', round.fi],
    ['Vastaanottaja · Mottagare', recipient.fi],
    ['Tehty · Gjord', madeAt],
    ['Ei vastausta · Inget svar', missing.length === 0 ? '–' : missing.join(', ')],
    ['..', 'tietoa ei ole saatavilla · uppgiften är inte tillgänglig'],
  ]
  return {
    name: 'Tietoja Uppgifter',
    rows: lines.map((cells) => ({ kind: 'text', cells })),
    widths: [34, 90],
    frozenRows: 0,
    frozenColumns: 0,
  }
}
