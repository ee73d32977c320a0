/** SQL: completed years on a day; NULL when the birth date is not known or later (`ageClassOn` in `process/derive`). */
export function ageSql(birthDate: string, day: string): string {
  const number = (value: string) => `(year(${value}) * 10000 + month(${value}) * 100 + day(${value}))`
  return `CASE WHEN ${birthDate} <= ${day} THEN (${number(day)} - ${number(birthDate)}) // 10000 END`
}
