/*
 * Do two coders who read the same reports, without seeing each other's work, give the same themes? For one theme each report falls into
 * one of four cells: both gave it, only the first, only the second, neither.
 *
 * Kappa: J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960) 37–46.
 * Its standard error: J. L. Fleiss, J. Cohen, B. S. Everitt, Large sample standard errors of kappa and weighted kappa, Psychological
 * Bulletin 72 (1969) 323–327.
 */

/** Numbers of reports. */
export interface CodedByTwo {
  readonly both: number
  readonly firstOnly: number
  readonly secondOnly: number
  readonly neither: number
}

export interface Agreement {
  readonly counts: CodedByTwo
  /** Reports that both coded alike, of all that both coded. */
  readonly agreed: number
  readonly of: number
  /** From −1 to 1, not rounded; null where it is undefined, see `undefinedBecause`. */
  readonly kappa: number | null
  /**
   * 95 % interval, cut off at −1 and 1; null with `kappa`, and where the error comes out as nothing (full agreement, or a coder who gave the
   * theme to all or to none): the formula holds for large numbers, and such an interval would feign certainty.
   */
  readonly interval: readonly [number, number] | null
  /**
   * `no-reports`: nothing was coded twice. `no-variation`: both gave the theme to every report, or neither to any, so that chance alone
   * would have agreed as well and there is nothing to divide by.
   */
  readonly undefinedBecause: 'no-reports' | 'no-variation' | null
  /** `few-reports`: fewer than `ENOUGH_REPORTS`. `rare-theme`: a coder gave it to fewer than `ENOUGH_GIVEN`, or did not give it to fewer. */
  readonly caution: 'few-reports' | 'rare-theme' | null
}

/** Below these numbers the interval is only a rough guide; our own limits, as no source fixes them. */
const ENOUGH_REPORTS = 30
const ENOUGH_GIVEN = 5

/** Of the standard normal distribution, for 95 % on both sides. */
const WIDTH = 1.959_963_984_540_054
/** Less than this is nothing, but for the rounding of the machine. */
const NO_ERROR = 1e-6

/** Per cent agreement and kappa of one theme. Reports must be whole numbers, none below zero. */
export function agreementOf(counts: CodedByTwo): Agreement {
  const { both, firstOnly, secondOnly, neither } = counts
  const of = both + firstOnly + secondOnly + neither
  const agreed = both + neither
  const base = { counts, agreed, of, kappa: null, interval: null, caution: null }
  if (of === 0) return { ...base, undefinedBecause: 'no-reports' }
  // Whole numbers decide: a share of 1/3 and its rest need not add up to exactly 1.
  const isAllAlike = both === of || neither === of
  if (isAllAlike) return { ...base, undefinedBecause: 'no-variation', caution: cautionOf(counts, of) }
  const given = [both + firstOnly, both + secondOnly] as const
  const byChance = (given[0] * given[1] + (of - given[0]) * (of - given[1])) / of / of
  const kappa = (agreed / of - byChance) / (1 - byChance)
  const error = standardError(counts, { of, kappa, byChance })
  const interval = error < NO_ERROR ? null : ([Math.max(-1, kappa - WIDTH * error), Math.min(1, kappa + WIDTH * error)] as const)
  return { counts, agreed, of, kappa, interval, undefinedBecause: null, caution: cautionOf(counts, of) }
}

/** All themes together: each pair of a report and a theme counts once. Common themes weigh most; the single themes tell more. */
export function pooledAgreement(themes: readonly CodedByTwo[]): Agreement {
  const sum = (of: (one: CodedByTwo) => number) => themes.reduce((total, one) => total + of(one), 0)
  return agreementOf({
    both: sum(({ both }) => both),
    firstOnly: sum(({ firstOnly }) => firstOnly),
    secondOnly: sum(({ secondOnly }) => secondOnly),
    neither: sum(({ neither }) => neither),
  })
}

interface AtHand {
  readonly of: number
  readonly kappa: number
  readonly byChance: number
}

function standardError({ both, firstOnly, secondOnly, neither }: CodedByTwo, { of, kappa, byChance }: AtHand): number {
  const [first, second] = [(both + firstOnly) / of, (both + secondOnly) / of]
  const beyond = 1 - kappa
  const alike = (both / of) * (1 - (first + second) * beyond) ** 2 + (neither / of) * (1 - (2 - first - second) * beyond) ** 2
  const unlike = beyond ** 2 * ((firstOnly / of) * (second + 1 - first) ** 2 + (secondOnly / of) * (1 - second + first) ** 2)
  const variance = (alike + unlike - (kappa - byChance * beyond) ** 2) / (of * (1 - byChance) ** 2)
  return Math.sqrt(Math.max(0, variance))
}

function cautionOf({ both, firstOnly, secondOnly }: CodedByTwo, of: number): Agreement['caution'] {
  if (of < ENOUGH_REPORTS) return 'few-reports'
  const given = [both + firstOnly, both + secondOnly]
  return given.some((one) => one < ENOUGH_GIVEN || of - one < ENOUGH_GIVEN) ? 'rare-theme' : null
}

/** Words for kappa after J. R. Landis and G. G. Koch, Biometrics 33 (1977) 159–174: a convention, not a test. Each from this value up. */
export const KAPPA_WORDS = [
  ['almost-perfect', 0.81],
  ['substantial', 0.61],
  ['moderate', 0.41],
  ['fair', 0.21],
  ['slight', 0],
] as const
export type KappaWord = (typeof KAPPA_WORDS)[number][0] | 'poor'

export function kappaWord(kappa: number): KappaWord {
  return KAPPA_WORDS.find(([, from]) => kappa >= from)?.[0] ?? 'poor'
}

/** From here down the theme's description, or the coders, need a talk: under "substantial", and somebody disagreed. */
export function isWeak({ kappa, agreed, of }: Agreement): boolean {
  return agreed < of && kappa !== null && kappa < 0.61
}
