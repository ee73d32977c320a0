/** How far a county's own count is from the register's: close enough, worth a look, or to be explained. */
export const DIFFERENCE_CLASSES = ['agrees', 'check', 'explain'] as const
export type DifferenceClass = (typeof DIFFERENCE_CLASSES)[number]

/** Limits in per cent of the register's count; both belong to the milder class (5 % agrees, 15 % is worth a look). */
export interface DifferenceLimits {
  readonly agreesPercent: number
  readonly checkPercent: number
}

export interface OwnCountDifference {
  /** Own count − register: negative when the county counts fewer. */
  readonly clients: number
  /** Of the register's count, with its sign; null when the register has none: nothing can be a share of nothing. */
  readonly percent: number | null
  readonly class: DifferenceClass
}

/**
 * The county's own count against the register's (register.md 9.3: shown as a number and as per cent; the thresholds are definitions).
 * The base of the percentage is the register's count, because that is what the county judges. A register that has nobody while the
 * county has somebody is to be explained, whatever the number.
 */
export function ownCountDifference(
  { own, register }: { readonly own: number; readonly register: number },
  limits: DifferenceLimits,
): OwnCountDifference {
  const clients = own - register
  if (register === 0) return { clients, percent: null, class: own === 0 ? 'agrees' : 'explain' }
  return { clients, percent: (100 * clients) / register, class: classOf(Math.abs(clients), register, limits) }
}

/** Compared in whole numbers, so that exactly 5 % is 5 % whatever the division would round to. */
function classOf(size: number, register: number, { agreesPercent, checkPercent }: DifferenceLimits): DifferenceClass {
  if (100 * size <= agreesPercent * register) return 'agrees'
  return 100 * size <= checkPercent * register ? 'check' : 'explain'
}
