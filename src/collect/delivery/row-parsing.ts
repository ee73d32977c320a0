import { isQuarterCode } from '../../model/period.ts'
import type { RecordColumn, RecordLayout } from '../../model/record-layout.ts'
import { readCoded } from './coded-value.ts'
import type { DeliveryRules } from './delivery-rules.ts'
import type { Observation } from './observation.ts'
import { isCalendarDay, type PartialDate, parsePartialDate } from './partial-date.ts'

/** One row, each cell read once by its declared type. A cell that is empty or cannot be read has no entry. */
export interface ParsedRow {
  /** The cells as delivered, trimmed, without the empty ones. */
  readonly raw: ReadonlyMap<string, string>
  /** Keys of code lists. */
  readonly codes: ReadonlyMap<string, string>
  readonly dates: ReadonlyMap<string, PartialDate>
  readonly numbers: ReadonlyMap<string, number>
  readonly observations: readonly Observation[]
}

interface Reading {
  readonly codes: Map<string, string>
  readonly dates: Map<string, PartialDate>
  readonly numbers: Map<string, number>
  readonly observations: Observation[]
}

/** Reads the cells of one row (column name → text) by the layout: types (D19), required cells (D20) and codes (D07). */
export function parseRow(cells: ReadonlyMap<string, string>, layout: RecordLayout, rules: DeliveryRules): ParsedRow {
  const reading: Reading = { codes: new Map(), dates: new Map(), numbers: new Map(), observations: [] }
  const raw = new Map<string, string>()
  for (const column of layout.columns) {
    const text = cells.get(column.name)?.trim() ?? ''
    if (text !== '') {
      raw.set(column.name, text)
      readCell(text, column, { reading, rules })
    } else if (isMissed(column, cells)) {
      reading.observations.push({ rule: 'D20', columns: [column.name] })
    }
  }
  return { raw, ...reading }
}

/** A date of birth is needed when a temporary code stands alone: beside a real code the code tells it. */
function isMissed(column: RecordColumn, cells: ReadonlyMap<string, string>): boolean {
  if (column.isRequired) return true
  return column.requiredWith !== null && isFilled(cells.get(column.requiredWith)) && !isFilled(cells.get('henkilotunnus'))
}

function isFilled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== ''
}

interface CellContext {
  readonly reading: Reading
  readonly rules: DeliveryRules
}

function readCell(text: string, column: RecordColumn, context: CellContext): void {
  const fault = CELL_READERS[column.type](text, column, context)
  if (fault) context.reading.observations.push(fault)
}

type CellReader = (text: string, column: RecordColumn, context: CellContext) => Observation | null

const CELL_READERS: Readonly<Record<RecordColumn['type'], CellReader>> = {
  text: (text, column) =>
    column.maxLength !== null && text.length > column.maxLength ? mistyped(column, null, `≤ ${column.maxLength}`) : null,
  'identity-code': () => null,
  quarter: (text, column) => (isQuarterCode(text) ? null : mistyped(column, text, 'YYYYQn')),
  date: (text, column, { reading }) => {
    if (!isCalendarDay(text)) return mistyped(column, text, 'YYYY-MM-DD')
    reading.dates.set(column.name, { first: text, last: text, isPartial: false })
    return null
  },
  'partial-date': (text, column, { reading }) => {
    const date = parsePartialDate(text)
    if (!date) return mistyped(column, text, 'YYYY-MM-DD')
    reading.dates.set(column.name, date)
    return null
  },
  integer: (text, column, { reading }) => readNumber(text, column, { reading, form: /^-?\d{1,12}$/ }),
  number: (text, column, { reading }) => readNumber(text, column, { reading, form: /^-?\d{1,12}([.,]\d{1,6})?$/ }),
  code: readCode,
}

function readNumber(
  text: string,
  column: RecordColumn,
  { reading, form }: { readonly reading: Reading; readonly form: RegExp },
): Observation | null {
  if (!form.test(text)) return mistyped(column, text, column.type === 'integer' ? '0, 1, 2 …' : '0.0')
  reading.numbers.set(column.name, Number(text.replace(',', '.')))
  return null
}

/** What a day or number written in another way looks like; anything else could be text or a name and is not repeated. */
const SHOWN_VALUE = /^[\d.,:/ T+-]{1,30}$/

function mistyped(column: RecordColumn, observed: string | null, expected: string): Observation {
  const shown = observed === null || SHOWN_VALUE.test(observed) ? observed : '…'
  return { rule: 'D19', columns: [column.name], observed: shown, expected }
}

function readCode(text: string, column: RecordColumn, { reading, rules }: CellContext): Observation | null {
  const list = column.codeList ?? ''
  const known = readCoded(text, list, rules)
  if (known.kind === 'known') {
    reading.codes.set(column.name, known.key)
    return null
  }
  return unknownCode(column.name, { list, observed: known.kind === 'unknown' ? known.observed : null, rules })
}

/** D07, naming the code list and its version. */
function unknownCode(
  column: string,
  { list, observed, rules }: { readonly list: string; readonly observed: string | null; readonly rules: DeliveryRules },
): Observation {
  const known = rules.listNames.get(list)
  return {
    rule: 'D07',
    columns: [column],
    observed,
    expected: known?.identification ?? list,
    cause: observed ?? '',
    parameters: { codeList: known?.names ?? list, version: known?.version ?? '–' },
  }
}
