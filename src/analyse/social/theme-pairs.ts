import type { ThemePair } from '../../model/theme-table.ts'
import type { CountedTable } from './count-axis.ts'

export interface PairSources {
  /** Themes on both sides, with totals last. */
  readonly counted: CountedTable
  readonly codes: readonly string[]
  /** For each theme the places of those above it: a theme and the one above it are always together. */
  readonly above: readonly (readonly number[])[]
  readonly smallest: number
}

/**
 * Themes that stand in the same observations, in the order of the codebook; pairs that never do are left out. Lift and Jaccard index are told
 * from `smallest` observations up: of fewer they jump with each.
 */
export function themePairs(sources: PairSources): ThemePair[] {
  const { counted, codes, smallest } = sources
  const all = counted.at(-1)?.at(-1)?.reports ?? 0
  return placesOfPairs(sources).flatMap(({ one, other }) => {
    const together = counted[one]?.[other]?.reports ?? 0
    if (together === 0) return []
    const totals = [counted[one]?.at(-1)?.reports ?? 0, counted[other]?.at(-1)?.reports ?? 0] as const
    const isEnough = together >= smallest
    return [
      {
        one: codes[one] ?? '',
        other: codes[other] ?? '',
        reports: together,
        lift: isEnough ? (together * all) / (totals[0] * totals[1]) : null,
        jaccard: isEnough ? together / (totals[0] + totals[1] - together) : null,
      },
    ]
  })
}

/**
 * Those that may leave the county: both themes are told, as the ratios tell their numbers, and the pair is of at least `smallest`. A pair of which the totals say that it is of exactly
 * `smallest` − 1 at least is left out too, as one that is missing would then be that number.
 */
export function protectedPairs(sources: PairSources, isTold: (theme: string) => boolean): ThemePair[] {
  const { counted, codes, smallest } = sources
  const all = counted.at(-1)?.at(-1)?.reports ?? 0
  const totalOf = (code: string) => counted[codes.indexOf(code)]?.at(-1)?.reports ?? 0
  return themePairs(sources).filter(({ one, other, reports }) => {
    const isMissingTold = totalOf(one) + totalOf(other) - all === smallest - 1
    return reports >= smallest && isTold(one) && isTold(other) && !isMissingTold
  })
}

function placesOfPairs({ codes, above }: PairSources): { one: number; other: number }[] {
  return codes.flatMap((_, one) =>
    codes.flatMap((__, other) => {
      const isNested = above[one]?.includes(other) || above[other]?.includes(one)
      return other > one && !isNested ? [{ one, other }] : []
    }),
  )
}
