import { AGE_CLASSES } from '../../../model/person.ts'

/** SQL: completed years on a day; NULL when the birth date is not known or later (`ageClassOn` in `process/derive`). */
export function ageSql(birthDate: string, day: string): string {
  const number = (value: string) => `(year(${value}) * 10000 + month(${value}) * 100 + day(${value}))`
  return `CASE WHEN ${birthDate} <= ${day} THEN (${number(day)} - ${number(birthDate)}) // 10000 END`
}

/** SQL: the class of an age in completed years; `_U` for NULL. */
export function ageClassSql(age: string): string {
  const bands = AGE_CLASSES.map(({ code, to }) => `WHEN ${age} <= ${to} THEN '${code}'`)
  return `CASE ${bands.join(' ')} ELSE '_U' END`
}
