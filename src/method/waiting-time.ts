/** How long something has taken (`isOver`), or has taken so far. In days. */
export interface Wait {
  readonly days: number
  readonly isOver: boolean
}

/**
 * The number of days within which half of all waits are over, those that still go on included: the smallest day on which the
 * product-limit (Kaplan–Meier) estimate of "still waiting" is at most one half. Null when it never comes so low: less than half of the
 * waits that could be seen so long are over, so nobody can say yet. A wait that goes on counts as long as it has been seen.
 *
 * Source: Kaplan, Meier (1958), Journal of the American Statistical Association 53.
 */
export function medianWait(waits: readonly Wait[]): number | null {
  const days = [...new Set(waits.filter(({ isOver }) => isOver).map((wait) => wait.days))].sort((a, b) => a - b)
  // Kept as a fraction: one half is met exactly or not.
  let waiting = { numerator: 1n, denominator: 1n }
  for (const day of days) {
    const atRisk = BigInt(waits.filter((wait) => wait.days >= day).length)
    const over = BigInt(waits.filter((wait) => wait.isOver && wait.days === day).length)
    waiting = { numerator: waiting.numerator * (atRisk - over), denominator: waiting.denominator * atRisk }
    if (waiting.numerator * 2n <= waiting.denominator) return day
  }
  return null
}
