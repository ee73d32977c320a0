import { AGE_CLASSES } from '../../../model/person.ts'

/** SQL: the age class in completed years on a day; `_U` when the birth date is not known or later (`ageClassOn` in `process/derive`). */
export function ageClassSql(birthDate: string, day: string): string {
  const number = (value: string) => `(year(${value}) * 10000 + month(${value}) * 100 + day(${value}))`
  const age = `((${number(day)} - ${number(birthDate)}) // 10000)`
  const bands = AGE_CLASSES.map(({ code, to }) => `WHEN ${age} <= ${to} THEN '${code}'`)
  return `CASE WHEN ${birthDate} IS NULL OR ${birthDate} > ${day} THEN '_U' ${bands.join(' ')} ELSE '_U' END`
}
