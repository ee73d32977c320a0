import { withoutIdentityCodes } from '../../model/identity-look-alike.ts'
import { type AnswerFields, EMPTY_ANSWER, PUBLICATION_NOTE_LENGTH } from '../../model/review.ts'
import type { ReviewPolicy } from '../../model/review-policy.ts'
import type { Texts } from '../../model/text.ts'
import { cleanedText } from '../../model/typed-text.ts'
import { columnOf, comparable, FILL_COLUMNS, type FillColumn } from './fill-columns.ts'
import { type FilledField, type TypedCell, typedValue } from './typed-values.ts'

/** A sheet of a workbook, or a pasted text, as it stands. */
export interface FilledTable {
  /** Name of the sheet; empty for a text. */
  readonly name: string
  readonly rows: readonly (readonly TypedCell[])[]
}

/** One row with something to save. */
export interface FilledLine {
  readonly table: string
  /** As the spreadsheet numbers it, from 1. */
  readonly row: number
  readonly content: string
  readonly area: string
  /** Own clients, both sources together, that stood in the row; undefined when the column is not there. */
  readonly seen: number | null | undefined
  readonly change: Partial<AnswerFields>
}

/** A cell or row that cannot be used. */
export interface FillError {
  readonly table: string
  readonly row: number
  /** Heading of the column; null when it is the whole row. */
  readonly column: Texts | null
  readonly text: Texts
}

export interface FilledRows {
  readonly lines: readonly FilledLine[]
  readonly errors: readonly FillError[]
}

/** What a cell may name, in any language. */
export interface FillNames {
  readonly contents: readonly { readonly key: string; readonly names: Texts }[]
  readonly areas: readonly { readonly code: string; readonly names: Texts }[]
  /** Content of rows that name none. */
  readonly content: string | null
  readonly policy: ReviewPolicy
}

/**
 * Reads filled tables into answers. Every table needs a row of headings, found by their words in any language; rows above it are
 * passed over, and so are sheets of a workbook that have none (as long as one has). A text of two columns without headings is taken as municipality and own count. An empty cell changes nothing, a dash
 * takes the value back. Whatever cannot be read is told with row and column, and the rest of the row is still read: nothing is lost.
 */
export function filledRows(tables: readonly FilledTable[], names: FillNames): FilledRows {
  if (!tables.some((table) => headingOf(table) !== null)) return { lines: [], errors: [noHeading(tables[0]?.name ?? '')] }
  const read = tables.map((table) => tableRows(table, names))
  const lines = read.flatMap((one) => one.lines)
  const doubles = doubledLines(lines)
  return {
    lines: lines.filter((line) => !doubles.includes(line)),
    errors: [...read.flatMap((one) => one.errors), ...doubles.map(twice)],
  }
}

interface Heading {
  readonly row: number
  readonly columns: readonly (FillColumn | null)[]
}

const TWO_COLUMNS: Heading = { row: -1, columns: ['areaName', 'ownCount'] }

function tableRows(table: FilledTable, names: FillNames): FilledRows {
  const heading = headingOf(table)
  if (!heading) return { lines: [], errors: [] }
  const read = table.rows.flatMap((cells, index) =>
    index > heading.row && hasContent(cells) ? [rowOf({ table: table.name, row: index + 1, cells, heading }, names)] : [],
  )
  return { lines: read.flatMap((one) => one.lines), errors: read.flatMap((one) => one.errors) }
}

function headingOf({ name, rows }: FilledTable): Heading | null {
  for (const [row, cells] of rows.entries()) {
    const columns = cells.map((cell) => (typeof cell === 'string' ? columnOf(cell) : null))
    const isHeading =
      (columns.includes('area') || columns.includes('areaName')) && columns.some((column) => fieldOf(column) !== null)
    if (isHeading) return { row, columns }
  }
  if (name !== '') return null // a sheet of a workbook: the list of choices has two columns too
  const isPair = rows.filter(hasContent).every((cells) => cells.filter((cell) => cell !== null && cell !== '').length <= 2)
  return isPair && rows.some(hasContent) && rows.every((cells) => cells.length <= 2) ? TWO_COLUMNS : null
}

interface Row {
  readonly table: string
  readonly row: number
  readonly cells: readonly TypedCell[]
  readonly heading: Heading
}

function rowOf(row: Row, names: FillNames): FilledRows {
  const cellOf = (column: FillColumn): TypedCell => row.cells[row.heading.columns.indexOf(column)] ?? null
  const at = { table: row.table, row: row.row }
  const area = areaIn(cellOf('area'), names) ?? areaIn(cellOf('areaName'), names)
  const content = contentIn(cellOf('content'), names)
  if (area === null) return { lines: [], errors: [{ ...at, column: FILL_COLUMNS.areaName, text: NO_AREA }] }
  if (content === null) return { lines: [], errors: [{ ...at, column: FILL_COLUMNS.content, text: NO_CONTENT }] }
  const { change, errors } = answerIn(row, names.policy)
  const seen = row.heading.columns.includes('together') ? wholeNumber(cellOf('together')) : undefined
  const lines = Object.keys(change).length === 0 ? [] : [{ ...at, content, area, seen, change }]
  return { lines, errors }
}

function answerIn({ table, row, cells, heading }: Row, policy: ReviewPolicy) {
  const change: Record<string, unknown> = {}
  const errors: FillError[] = []
  for (const [index, column] of heading.columns.entries()) {
    const field = fieldOf(column)
    const cell = field === 'publicationNote' ? cleaned(cells[index] ?? null) : (cells[index] ?? null)
    const read = field && typedValue(field, cell, policy)
    if (!field || !read) continue
    if ('wrong' in read) errors.push({ table, row, column: FILL_COLUMNS[field], text: withValue(cell, read.wrong) })
    else if (field === 'publicationNote' && String(read.value).length > PUBLICATION_NOTE_LENGTH)
      errors.push({ table, row, column: FILL_COLUMNS[field], text: TOO_LONG })
    else change[field] = read.value
  }
  return { change: change as Partial<AnswerFields>, errors }
}

function fieldOf(column: FillColumn | null): FilledField | null {
  return column !== null && column in EMPTY_ANSWER ? (column as FilledField) : null
}

/** Spreadsheet programs put an apostrophe before text that begins like a formula; it is not part of the text. */
function cleaned(cell: TypedCell): TypedCell {
  return typeof cell === 'string' ? cleanedText(cell).replace(/^'(?=[=+\-@])/, '') : cell
}

function hasContent(cells: readonly TypedCell[]): boolean {
  return cells.some((cell) => cell !== null && String(cell).trim() !== '')
}

/** By code (leading zeros may have been lost), or by name in any language. */
function areaIn(cell: TypedCell, { areas }: FillNames): string | null {
  if (cell === null) return null
  const wanted = comparable(String(cell))
  const padded = /^\d{1,3}$/.test(wanted) ? wanted.padStart(3, '0') : wanted
  const found = areas.find(
    ({ code, names }) => comparable(code) === padded || Object.values(names).some((name) => comparable(name) === wanted),
  )
  return found?.code ?? null
}

function contentIn(cell: TypedCell, { contents, content }: FillNames): string | null {
  if (cell === null || String(cell).trim() === '') return content
  const wanted = comparable(String(cell))
  const found = contents.find(({ key, names }) => [key, ...Object.values(names)].some((name) => comparable(name) === wanted))
  return found?.key ?? null
}

function wholeNumber(cell: TypedCell): number | null {
  const digits = String(cell ?? '').replace(/\s/g, '')
  return /^\d+$/.test(digits) ? Number(digits) : null
}

function doubledLines(lines: readonly FilledLine[]): FilledLine[] {
  const groups = Map.groupBy(lines, ({ content, area }) => `${content}/${area}`)
  return [...groups.values()].filter((own) => own.length > 1).flat()
}

function twice({ table, row }: FilledLine): FillError {
  return { table, row, column: FILL_COLUMNS.areaName, text: TWICE }
}

function noHeading(table: string): FillError {
  return { table, row: 1, column: null, text: NO_HEADING }
}

const LONGEST_SHOWN = 40

/** What stood in the cell, without what might be an identity code, before what is wrong with it. */
function withValue(cell: TypedCell, wrong: Texts): Texts {
  const shown = withoutIdentityCodes(cleanedText(String(cell ?? ''))).slice(0, LONGEST_SHOWN)
  return { fi: `”${shown}” ${wrong.fi}`, sv: `”${shown}” ${wrong.sv}`, en: `“${shown}” ${wrong.en}` }
}

const NO_AREA: Texts = {
  fi: 'Riviltä ei löydy tämän alueen kuntaa. Kirjoita kunnan koodi tai nimi.',
  sv: 'Raden har ingen kommun i det här området. Skriv kommunens kod eller namn.',
  en: 'The row has no municipality of this county. Write its code or name.',
}
const NO_CONTENT: Texts = {
  fi: 'Riviltä ei löydy tarkastettavaa sisältöä. Kirjoita sisällön nimi tai avaa taulukko sisällön omalla sivulla.',
  sv: 'Raden har inget innehåll att granska. Skriv innehållets namn eller fyll i på innehållets egen sida.',
  en: 'The row has no content under review. Write its name, or fill in on the page of the content.',
}
const NO_HEADING: Texts = {
  fi: 'Taulukosta ei löydy otsikkoriviä, jossa olisi kunta ja jokin täytettävä sarake. Käytä ladattua pohjaa.',
  sv: 'Tabellen har ingen rubrikrad med kommun och någon kolumn att fylla i. Använd den nedladdade mallen.',
  en: 'The table has no row of headings with the municipality and a column to fill in. Use the downloaded workbook.',
}
const TWICE: Texts = {
  fi: 'Sama kunta ja sisältö on taulukossa useammin kuin kerran. Jätä yksi rivi.',
  sv: 'Samma kommun och innehåll finns mer än en gång i tabellen. Lämna en rad.',
  en: 'The same municipality and content stand in the table more than once. Leave one row.',
}
const TOO_LONG: Texts = {
  fi: `Huomautus on pidempi kuin ${PUBLICATION_NOTE_LENGTH} merkkiä. Lyhennä sitä.`,
  sv: `Anmärkningen är längre än ${PUBLICATION_NOTE_LENGTH} tecken. Förkorta den.`,
  en: `The note is longer than ${PUBLICATION_NOTE_LENGTH} characters. Shorten it.`,
}
