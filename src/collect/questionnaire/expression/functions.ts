import { exactNumber, type Value } from './value.ts'

/** Types of expressions. `any` stands for an input whose type does not matter. */
export type ValueType = 'number' | 'text' | 'date' | 'boolean' | 'choice' | 'list'
export type InputType = ValueType | 'any' | 'same'

/** A function of expressions whose inputs are values: blank in any of them makes the result blank unless `takesBlank`. */
export interface PlainFunction {
  readonly inputs: readonly InputType[]
  /** The last input may be repeated (`max(a, b, c)`), or left out (`round(x)`). */
  readonly repeats?: true
  readonly lastIsOptional?: true
  readonly takesBlank?: true
  /** `first`: that of the first input. */
  readonly result: ValueType | 'first'
  readonly apply: (inputs: readonly Value[]) => Value
}

const number = (value: Value | undefined): number => (typeof value === 'number' ? value : Number.NaN)
/** Rounding up what is a whole number but for binary noise must not add one. */
const exact = (value: Value | undefined): number => exactNumber(number(value)) ?? Number.NaN
const text = (value: Value | undefined): string => (typeof value === 'string' ? value : '')
const list = (value: Value | undefined): readonly string[] => (Array.isArray(value) ? (value as readonly string[]) : [])

export const PLAIN_FUNCTIONS: Readonly<Record<string, PlainFunction>> = {
  isBlank: { inputs: ['any'], takesBlank: true, result: 'boolean', apply: ([a]) => a === null },
  isKnown: { inputs: ['any'], takesBlank: true, result: 'boolean', apply: ([a]) => a !== null },
  orZero: { inputs: ['number'], takesBlank: true, result: 'number', apply: ([a]) => a ?? 0 },
  coalesce: {
    inputs: ['any', 'same'],
    repeats: true,
    takesBlank: true,
    result: 'first',
    apply: (all) => all.find((value) => value !== null) ?? null,
  },
  abs: { inputs: ['number'], result: 'number', apply: ([a]) => Math.abs(number(a)) },
  min: { inputs: ['number'], repeats: true, result: 'number', apply: (all) => Math.min(...all.map(number)) },
  max: { inputs: ['number'], repeats: true, result: 'number', apply: (all) => Math.max(...all.map(number)) },
  sum: {
    inputs: ['number'],
    repeats: true,
    result: 'number',
    apply: (all) => all.reduce<number>((sum, value) => sum + number(value), 0),
  },
  round: { inputs: ['number', 'number'], lastIsOptional: true, result: 'number', apply: ([a, b]) => roundedHalfUp(exact(a), b) },
  ceil: { inputs: ['number'], result: 'number', apply: ([a]) => Math.ceil(exact(a)) },
  floor: { inputs: ['number'], result: 'number', apply: ([a]) => Math.floor(exact(a)) },
  selected: { inputs: ['list', 'text'], result: 'boolean', apply: ([a, b]) => a === b || list(a).includes(text(b)) },
  count: { inputs: ['list'], result: 'number', apply: ([a]) => list(a).length },
  length: { inputs: ['text'], result: 'number', apply: ([a]) => lengthOf(text(a)) },
  daysBetween: { inputs: ['date', 'date'], result: 'number', apply: ([a, b]) => daysBetween(text(a), text(b)) },
}

/** Functions that look at a name or at rows, not only at values; see `evaluate`. */
export const NAME_FUNCTIONS = ['isUnavailable', 'robustDistance', 'sumOf', 'countOf', 'minOf', 'maxOf'] as const
export type NameFunction = (typeof NAME_FUNCTIONS)[number]

/** Half up at so many decimals (0–10): 2.5 → 3, −2.5 → −2. Shifts by the decimal exponent, so that 1.005 rounds to 1.01. */
function roundedHalfUp(value: number, decimals: Value | undefined): number | null {
  const places = Math.min(10, Math.max(0, Math.trunc(typeof decimals === 'number' ? decimals : 0)))
  return exactNumber(shifted(Math.floor(shifted(value, places) + 0.5), -places))
}

function shifted(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e')
  return Number(`${digits}e${Number(exponent) + places}`)
}

const graphemes = new Intl.Segmenter('fi', { granularity: 'grapheme' })

/** Characters as a person counts them: an emoji of several code points is one, å of two code points is one. */
export function lengthOf(value: string): number {
  if (/^[\x20-\x7e\n]*$/.test(value)) return value.length
  let length = 0
  for (const _ of graphemes.segment(value)) length++
  return length
}

const DAY = 86_400_000

function daysBetween(from: string, until: string): number | null {
  const days = (Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY
  return Number.isNaN(days) ? null : days
}

/** Fewer earlier values than this say nothing about what is usual. */
const LEAST_HISTORY = 4
/** Makes the median absolute deviation comparable with a standard deviation of a normal distribution: 1 / Φ⁻¹(3/4). */
const NORMAL_SCALE = 1.4826

/** |x − median| / (1.4826 · MAD) over earlier values. Null with fewer than four of them, or when they hardly vary (MAD 0). */
export function robustDistance(value: Value, history: readonly number[]): number | null {
  if (typeof value !== 'number' || history.length < LEAST_HISTORY) return null
  const middle = median(history)
  const deviation = median(history.map((earlier) => Math.abs(earlier - middle)))
  return deviation === 0 ? null : exactNumber(Math.abs(value - middle) / (NORMAL_SCALE * deviation))
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? 0)) / 2
}
