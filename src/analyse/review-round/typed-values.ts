import type { AnswerFields } from '../../model/review.ts'
import type { ReviewCode, ReviewPolicy } from '../../model/review-policy.ts'
import type { Texts } from '../../model/text.ts'
import { comparable } from './fill-columns.ts'

/** A cell as it stands in a spreadsheet or a pasted text; days of a spreadsheet come as `YYYY-MM-DD`. Null = empty. */
export type TypedCell = string | number | null

/** What a cell says: a value, that the value is taken back (`-`), or why it cannot be read. An empty cell says nothing. */
export type Typed<Value> = { readonly value: Value | null } | { readonly wrong: Texts }

/** Answers that a spreadsheet can hold. */
export type FilledField = keyof AnswerFields

const LARGEST_COUNT = 10_000_000
const DASH = /^[-–—]$/
/** Spaces that people and spreadsheets put between thousands. */
const THOUSANDS = /[\s\u00a0\u2007\u2009\u202f]/g

/** Reads one cell of an answer column. @returns null for an empty cell: it changes nothing. */
export function typedValue(field: FilledField, cell: TypedCell, policy: ReviewPolicy): Typed<AnswerFields[FilledField]> | null {
  const text = typeof cell === 'string' ? cell.trim() : cell
  if (text === null || text === '') return null
  if (typeof text === 'string' && DASH.test(text))
    return { value: field === 'explanations' ? [] : field === 'publicationNote' ? '' : null }
  return READERS[field](text, policy)
}

type Reader = (cell: string | number, policy: ReviewPolicy) => Typed<AnswerFields[FilledField]>

const READERS: Readonly<Record<FilledField, Reader>> = {
  ownCount: (cell) => count(cell),
  ownCountDate: (cell) => day(String(cell)),
  ownCountDefinition: (cell, { ownCountDefinitions }) => code(cell, ownCountDefinitions),
  judgement: (cell, { judgements }) => code(cell, judgements),
  explanations: (cell, { explanations }) => codes(cell, explanations),
  plannedFix: (cell, { plannedFixes }) => code(cell, plannedFixes),
  fixMonth: (cell) => month(String(cell)),
  mayPublish: (cell, { mayPublish }) => code(cell, mayPublish),
  publicationNote: (cell) => ({ value: String(cell) }),
}

/**
 * A whole count: `1 234` with any kind of space, `1234`, or the number of a spreadsheet. A comma or a point is refused, because it may
 * mean a decimal or a thousand; so are a minus and everything else.
 */
function count(cell: string | number): Typed<number> {
  const digits = typeof cell === 'number' ? String(cell) : cell.replace(THOUSANDS, '')
  if (!/^\d{1,8}$/.test(digits)) return { wrong: NOT_A_COUNT }
  const value = Number(digits)
  return value <= LARGEST_COUNT ? { value } : { wrong: NOT_A_COUNT }
}

/** `2024-09-30` or `30.9.2024`. */
function day(text: string): Typed<string> {
  const [, date, monthNumber, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? []
  const iso = year ? `${year}-${twoDigits(monthNumber)}-${twoDigits(date)}` : text
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso)
  return isReal ? { value: iso } : { wrong: NOT_A_DAY }
}

/** `2025-03`, `3/2025` or `3.2025`; a day of the month counts as its month. */
function month(text: string): Typed<string> {
  const [, monthNumber, year] = /^(\d{1,2})[./](\d{4})$/.exec(text) ?? []
  const iso = year ? `${year}-${twoDigits(monthNumber)}` : text.replace(/^(\d{4}-\d{2})-\d{2}$/, '$1')
  return /^20\d{2}-(?:0[1-9]|1[0-2])$/.test(iso) ? { value: iso } : { wrong: NOT_A_MONTH }
}

function twoDigits(text: string | undefined): string {
  return (text ?? '').padStart(2, '0')
}

/** A choice by its key or its name in any language. */
function code(cell: string | number, choices: readonly ReviewCode[]): Typed<AnswerFields[FilledField]> {
  const wanted = comparable(String(cell))
  const found = choices.find(({ key, names }) => [key, ...Object.values(names)].some((name) => comparable(name) === wanted))
  return found ? ({ value: found.key } as Typed<AnswerFields[FilledField]>) : { wrong: notAChoice(choices) }
}

/** Several choices, one after another with semicolons or line breaks between. Names may hold commas. */
function codes(cell: string | number, choices: readonly ReviewCode[]): Typed<readonly string[]> {
  const parts = String(cell)
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
  const read = parts.map((part) => code(part, choices))
  const wrong = read.find((one) => 'wrong' in one)
  if (wrong && 'wrong' in wrong) return wrong
  return { value: read.flatMap((one) => ('value' in one && typeof one.value === 'string' ? [one.value] : [])) }
}

const NOT_A_COUNT: Texts = {
  fi: 'ei ole kokonaisluku. Kirjoita pelkkä luku ilman desimaaleja, esimerkiksi 1 234.',
  sv: 'är inget heltal. Skriv bara talet utan decimaler, till exempel 1 234.',
  en: 'is no whole number. Write the number alone without decimals, for example 1 234.',
}
const NOT_A_DAY: Texts = {
  fi: 'ei ole päivä. Kirjoita esimerkiksi 30.9.2024.',
  sv: 'är inget datum. Skriv till exempel 30.9.2024.',
  en: 'is no day. Write for example 30.9.2024 (day, month, year).',
}
const NOT_A_MONTH: Texts = {
  fi: 'ei ole kuukausi. Kirjoita esimerkiksi 3/2025.',
  sv: 'är ingen månad. Skriv till exempel 3/2025.',
  en: 'is no month. Write for example 3/2025.',
}

function notAChoice(choices: readonly ReviewCode[]): Texts {
  const listed = (language: keyof Texts) => choices.map(({ names }) => names[language]).join('; ')
  return {
    fi: `ei ole vaihtoehto. Vaihtoehdot ovat: ${listed('fi')}.`,
    sv: `är inget alternativ. Alternativen är: ${listed('sv')}.`,
    en: `is no choice. The choices are: ${listed('en')}.`,
  }
}
