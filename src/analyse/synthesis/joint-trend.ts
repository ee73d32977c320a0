import type { TrendCell, TrendCoverage, TrendLine, TrendRule } from '../../model/shared-trend.ts'
import type { HalfYear, SharedContent } from '../../model/synthesis.ts'
import { changeOfShares } from './trend-line.ts'

/** A theme of several counties together: those of which every half-year is shown and can be compared with the others. */
export interface JointLine extends TrendLine {
  /** How many counties it is of. */
  readonly counties: number
}

/**
 * One line of several. A county counts in it only with all half-years: one that was shown in some of them only would make a change of its
 * own. Made of numbers that are shown already, so it tells nothing more of any county.
 */
export function jointLine(
  lines: readonly TrendLine[],
  { periods, rule }: { readonly periods: readonly HalfYear[]; readonly rule: TrendRule },
): JointLine {
  const counted = lines.filter(isWhole)
  const cells = periods.map((period, at): TrendCell => {
    if (counted.length === 0) return { period, status: 'no-county', reports: null, all: null, breaks: [] }
    const sumOf = (of: 'reports' | 'all') => counted.reduce((sum, line) => sum + (line.cells[at]?.[of] ?? 0), 0)
    return { period, status: 'shown', reports: sumOf('reports'), all: sumOf('all'), breaks: [] }
  })
  const [first, last] = [cells[0], cells.at(-1)]
  const isTold = counted.length > 0 && first !== undefined && last !== undefined
  const change = isTold ? changeOfShares(first, last, rule) : ({ word: 'unknown', obstacles: ['no-county'] } as const)
  return { cells, change, counties: counted.length }
}

function isWhole({ cells, change }: TrendLine): boolean {
  return change.word !== 'unknown' && cells.every(({ status, all }) => status === 'shown' && all !== null)
}

/** How much the counties that have shared every half-year observed together, and how many they are. */
export function jointCoverage(
  contents: readonly SharedContent[],
  periods: readonly HalfYear[],
): { readonly coverage: TrendCoverage; readonly counties: number } {
  const byCounty = [...Map.groupBy(contents, ({ organiser }) => organiser).values()]
  const whole = byCounty.filter((own) => periods.every((period) => own.some((one) => one.period === period)))
  const coverage = periods.map((period) => {
    const own = whole.flatMap((one) => one.filter((content) => content.period === period)).map((content) => content.coverage)
    if (own.length === 0) return null
    const reports = own.every((one) => one.reports !== null) ? sum(own.map((one) => one.reports ?? 0)) : null
    return {
      reports,
      units: sum(own.map(({ units }) => units)),
      reportingUnits: sum(own.map(({ reportingUnits }) => reportingUnits)),
      staff: sum(own.map(({ staff }) => staff)),
    }
  })
  return { coverage, counties: whole.length }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
