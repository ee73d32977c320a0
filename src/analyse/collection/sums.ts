import { changePercent } from './against-earlier.ts'
import type { Figures, RespondentFigures } from './respondent-figures.ts'

/** The sum of one count over the respondents, and over those who answered in the round before too. */
export interface CountSum {
  readonly variable: string
  readonly sum: number
  /** How many respondents have a number. */
  readonly respondents: number
  /** The sum of both rounds over the same respondents: a respondent that is missing from one would look like a change. Null: none in both. */
  readonly matched: {
    readonly now: number
    readonly before: number
    readonly respondents: number
    readonly changePercent: number | null
  } | null
}

/** Sums of the counts, for comparison with what is known of the whole country. A missing answer is not zero: it is not in the sum. */
export function sumsOf(respondents: readonly RespondentFigures[], counts: readonly string[]): CountSum[] {
  return counts.flatMap((variable) => {
    const known = respondents.filter(({ now }) => now[variable] !== undefined)
    if (known.length === 0) return []
    const both = known.filter(({ previous }) => previous?.[variable] !== undefined)
    const sum = total(
      known.map(({ now }) => now),
      variable,
    )
    return [{ variable, sum, respondents: known.length, matched: both.length === 0 ? null : matchedSum(both, variable) }]
  })
}

function matchedSum(both: readonly RespondentFigures[], variable: string): NonNullable<CountSum['matched']> {
  const now = total(
    both.map((one) => one.now),
    variable,
  )
  const before = total(
    both.map(({ previous }) => previous ?? {}),
    variable,
  )
  return { now, before, respondents: both.length, changePercent: changePercent(before, now) }
}

function total(rounds: readonly Figures[], variable: string): number {
  // Answers have at most a few decimals; adding binary fractions must not show more.
  return Math.round(rounds.reduce((sum, round) => sum + (round[variable] ?? 0), 0) * 1e6) / 1e6
}
