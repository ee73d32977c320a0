import type { CountDifference, DifferenceClass } from '../model/review.ts'

/** Limits in per cent of the register's count; both belong to the milder class (5 % agrees, 15 % is worth a look). */
export interface DifferenceLimits {
  readonly agreesUpTo: number
  readonly explainAbove: number
}

/**
 * The county's own count against the register's (register.md 9.3: shown as a number and as per cent; the thresholds are definitions).
 * The base of the percentage is the register's count, because that is what the county judges. A register that has nobody while the
 * county has somebody is to be explained, whatever the number.
 */
export function ownCountDifference(
  { own, register }: { readonly own: number; readonly register: number },
  limits: DifferenceLimits,
): CountDifference {
  const clients = own - register
  if (register === 0) return { clients, percent: own === 0 ? 0 : null, class: own === 0 ? 'agrees' : 'explain' }
  return { clients, percent: (100 * clients) / register, class: classOf(Math.abs(clients), register, limits) }
}

/** Compared in whole numbers, so that exactly 5 % is 5 % whatever the division would round to. */
function classOf(size: number, register: number, { agreesUpTo, explainAbove }: DifferenceLimits): DifferenceClass {
  if (100 * size <= agreesUpTo * register) return 'agrees'
  return 100 * size <= explainAbove * register ? 'check' : 'explain'
}
