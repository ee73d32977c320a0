import type { AreaCode } from '../../../model/area.ts'
import { AGE_CLASSES } from '../../../model/person.ts'
import type { ContentKey } from '../../../model/service-task.ts'
import { type CountingFrame, countedContents } from '../../counting-frame.ts'
import { text } from './text.ts'

/*
 * Inside the SQL engine contents, areas, ages and sexes are small numbers, because groups of numbers are made much faster than groups
 * of texts. A client's class is one number: area × 256 + age × 16 + sex. `decoded…` turn them back at the end.
 */

/** Areas with the municipality unknown are numbered from here, by their two-digit organiser. */
const UNKNOWN_AREAS = 40_000
const AGES = [...AGE_CLASSES.map(({ code }) => code), '_U'] as const
const SEXES = ['F', 'M', '_U'] as const

/** Municipalities of the frame, in order of code: a number is the place in this list. */
export function areasOf(frame: CountingFrame): readonly AreaCode[] {
  return [...new Set([...frame.homes.values()].flatMap((codes) => [...codes.values()]))].sort()
}

/** SQL: the number of the area with the municipality unknown of an organiser. */
export function unknownAreaSql(organiser: string): string {
  return `(${UNKNOWN_AREAS} + ${organiser}::INTEGER)`
}

/** SQL: the class of a client as one number. `age` in completed years, NULL when not known. */
export function classSql({ area, age, sex }: { readonly area: string; readonly age: string; readonly sex: string }): string {
  const bands = AGE_CLASSES.map(({ to }, index) => `WHEN ${age} <= ${to} THEN ${index}`)
  const ageNumber = `CASE ${bands.join(' ')} ELSE ${AGES.length - 1} END`
  const sexNumber = `CASE ${sex} WHEN 'F' THEN 0 WHEN 'M' THEN 1 ELSE 2 END`
  return `(${area} * 256 + (${ageNumber}) * 16 + (${sexNumber}))::UINTEGER`
}

/** SQL: the area of a class; needs `area_name (number, area)` joined as below. */
export const DECODED_AREA = `coalesce(area_name.area, 'X' || lpad((class // 256 - ${UNKNOWN_AREAS})::VARCHAR, 2, '0'))`
export const AREA_NAME_JOIN = 'LEFT JOIN area_name ON area_name.number = class // 256'
export const DECODED_AGE = decoded('(class // 16) % 16', AGES)
export const DECODED_SEX = decoded('class % 16', SEXES)

/** SQL: the number of a content given as text; NULL for one that is not counted. */
export function contentSql(content: string, frame: CountingFrame): string {
  const numbers = countedContents(frame).map((key, index) => `WHEN ${text(key)} THEN ${index}`)
  return `(CASE ${content} ${numbers.join(' ')} END)::UTINYINT`
}

export function contentNumber(content: ContentKey, frame: CountingFrame): number {
  return countedContents(frame).indexOf(content)
}

/** SQL: the content of a number. */
export function decodedContent(frame: CountingFrame): string {
  return decoded('content', countedContents(frame))
}

function decoded(number: string, names: readonly string[]): string {
  return `CASE ${number} ${names.map((name, index) => `WHEN ${index} THEN ${text(name)}`).join(' ')} END`
}
