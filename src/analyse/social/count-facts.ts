import type { ReportFact } from '../../model/theme-table.ts'
import { type CountAxis, type CountedCell, type CountedTable, type CountQuestion, codesUnder } from './count-axis.ts'

/**
 * The plain way to count: for every cell the facts that belong to it, and of them what is asked. The measure for the fast way
 * (`countLines`), which must say the same.
 */
export function countFacts(facts: readonly ReportFact[], question: CountQuestion): CountedTable {
  const counted = facts.filter((fact) => question.filters.every(({ field, fits }) => fits(fact[field])))
  const belongs = (fact: ReportFact, axis: CountAxis, code: string) => codesUnder(axis, fact[axis.field]).has(code)
  const rows = [...question.rows.codes.map((row) => counted.filter((fact) => belongs(fact, question.rows, row))), counted]
  return rows.map((inRow) => [
    ...question.columns.codes.map((column) =>
      cellOf(
        inRow.filter((fact) => belongs(fact, question.columns, column)),
        question,
      ),
    ),
    cellOf(inRow, question),
  ])
}

function cellOf(facts: readonly ReportFact[], { isUnitShown }: CountQuestion): CountedCell {
  const named = facts.filter(({ account }) => account !== '')
  return {
    reports: facts.length,
    negative: facts.filter(({ polarity }) => polarity === 'negative').length,
    positive: facts.filter(({ polarity }) => polarity === 'positive').length,
    weakSignal: facts.filter(({ polarity }) => polarity === 'weak-signal').length,
    units: new Set(facts.map(({ unit }) => unit).filter((unit) => unit !== '' && isUnitShown(unit))).size,
    namedReporters: new Set(named.map(({ account }) => account)).size,
    namedReports: named.length,
  }
}
