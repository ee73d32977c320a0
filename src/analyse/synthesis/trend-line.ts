import type { TrendBreak, TrendCell, TrendChange, TrendLine, TrendObstacle, TrendRule } from '../../model/shared-trend.ts'
import type { HalfYear, SharedContent, SharedCoverage } from '../../model/synthesis.ts'

export interface LineQuestion {
  /** Half-years, oldest first. */
  readonly periods: readonly HalfYear[]
  /** What one county has shared of them; those of which it has shared nothing are missing. */
  readonly contents: readonly SharedContent[]
  /** A theme of the codebook of today. */
  readonly theme: string
  /** Population group; null = all observations. */
  readonly group: string | null
  readonly rule: TrendRule
  /** The theme of an older version that counts the same as `theme` of a newer one; null when none does. */
  readonly sameTheme: (theme: string, from: number, to: number) => string | null
  /** Number of the codebook to which `theme` belongs. */
  readonly codebook: number
}

/** What one county has shared of one theme, half-year by half-year, and whether it can be said how it has changed. */
export function trendLine(question: LineQuestion): TrendLine {
  const { periods, contents } = question
  let before: SharedContent | null = null
  const cells: TrendCell[] = []
  for (const period of periods) {
    const content = contents.find((one) => one.period === period) ?? null
    cells.push(content ? cellOf(question, content, before) : notShared(period))
    before = content ?? before
  }
  return { cells, change: changeOf(question, cells) }
}

function notShared(period: HalfYear): TrendCell {
  return { period, status: 'not-shared', reports: null, all: null, breaks: [] }
}

function cellOf(question: LineQuestion, content: SharedContent, before: SharedContent | null): TrendCell {
  const { period, coverage } = content
  const row = content.tables.find(({ list }) => list === 'groups')?.rows.find(({ theme }) => theme === idIn(question, content))
  const breaks = before ? breaksBetween(question, before, content) : []
  if (!row) return { period, status: 'not-in-codebook', reports: null, all: coverage.reports, breaks }
  const reports = question.group === null ? row.total : (row.cells[question.group] ?? null)
  return { period, status: reports === null ? 'hidden' : 'shown', reports, all: coverage.reports, breaks }
}

/** Id of the theme in what was shared: what counts the same there, else the same id, whose number then stands behind a break. */
function idIn({ theme, codebook, sameTheme }: LineQuestion, { nationalCodebook }: SharedContent): string {
  if (nationalCodebook > codebook) return theme
  return sameTheme(theme, codebook, nationalCodebook) ?? theme
}

/** What stands between two half-years of a county. */
function breaksBetween(question: LineQuestion, one: SharedContent, other: SharedContent): TrendBreak[] {
  const [older, newer] = one.nationalCodebook <= other.nationalCodebook ? [one, other] : [other, one]
  const { nationalCodebook: from } = newer
  const isSame = question.sameTheme(idIn(question, newer), from, older.nationalCodebook) === idIn(question, older)
  return [
    ...(isSame ? [] : (['codebook'] as const)),
    ...(one.minimumContent === other.minimumContent ? [] : (['minimum-content'] as const)),
    ...(isCoveredAlike(one.coverage, other.coverage, question.rule) ? [] : (['coverage'] as const)),
  ]
}

/**
 * Whether about as large a part of the units reported, about as much, in both: else the county's observations are of other places, and a
 * change of them says nothing of what was seen. Numbers that nobody knows are not alike. Whole numbers, so that limits are met exactly.
 */
export function isCoveredAlike(one: SharedCoverage, other: SharedCoverage, rule: TrendRule): boolean {
  if (one.units === 0 || other.units === 0 || one.staff === 0 || other.staff === 0) return false
  if (one.reports === null || other.reports === null) return false
  const points = 100 * Math.abs(one.reportingUnits * other.units - other.reportingUnits * one.units)
  if (points > rule.unitSharePoints * one.units * other.units) return false
  const [rate, otherRate] = [one.reports * other.staff, other.reports * one.staff]
  return 100 * Math.max(rate, otherRate) <= rule.ratePercent * Math.min(rate, otherRate)
}

/** Told only when both ends are shown, nothing on the way is a break, and the ends themselves have been observed alike. */
function changeOf(question: LineQuestion, cells: readonly TrendCell[]): TrendChange {
  const [first, last] = [cells[0], cells.at(-1)]
  if (!first || !last || first === last) return cannotBeTold(['not-shared'])
  const atEnds = [first, last].flatMap(({ status }): TrendObstacle[] => (status === 'shown' ? [] : [status]))
  if (atEnds.length > 0) return cannotBeTold(atEnds)
  if (first.all === null || last.all === null) return cannotBeTold(['hidden'])
  const contentOf = ({ period }: TrendCell) => question.contents.filter((one) => one.period === period)
  const between = contentOf(first).flatMap((one) => contentOf(last).flatMap((other) => breaksBetween(question, one, other)))
  const breaks = [...cells.flatMap((cell) => cell.breaks), ...between]
  if (breaks.length > 0) return cannotBeTold(breaks)
  return changeOfShares(first, last, question.rule)
}

function cannotBeTold(obstacles: readonly TrendObstacle[]): TrendChange {
  return { word: 'unknown', obstacles: [...new Set(obstacles)] }
}

/**
 * Two shares p = reports ÷ all: more or fewer when (p₂ − p₁)² is larger than k² · p(1 − p)(1/n₁ + 1/n₂), p of both together. Observations
 * are no sample; the rule only keeps a difference from being told that a few observations more or less would turn around.
 */
export function changeOfShares(
  first: Pick<TrendCell, 'reports' | 'all'>,
  last: Pick<TrendCell, 'reports' | 'all'>,
  { standardErrors }: Pick<TrendRule, 'standardErrors'>,
): TrendChange {
  const [x1, n1, x2, n2] = [first.reports ?? 0, first.all ?? 0, last.reports ?? 0, last.all ?? 0]
  if (n1 === 0 || n2 === 0) return cannotBeTold(['coverage'])
  const both = (x1 + x2) / (n1 + n2)
  const difference = x2 / n2 - x1 / n1
  const variance = both * (1 - both) * (1 / n1 + 1 / n2)
  if (difference ** 2 <= standardErrors ** 2 * variance) return { word: 'steady', obstacles: [] }
  return { word: difference > 0 ? 'more' : 'fewer', obstacles: [] }
}
