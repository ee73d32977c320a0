/*
 * How many wrong tries, how long a session. One place, so that the page that explains it and the code that does it agree
 * (docs/explanation/accounts.md).
 */

export const SIGN_IN_LIMITS = {
  triesOfAccount: 5,
  /** Many people of one county may come from one network address. */
  triesOfAddress: 60,
  lockMinutes: 15,
  longestLockMinutes: 24 * 60,
  /** Wrong tries are forgotten after this long without a new one. */
  forgottenAfterMinutes: 24 * 60,
} as const

export const SESSION_LIMITS = {
  idleMinutes: 60,
  longestMinutes: 12 * 60,
  /** Between password and second factor. */
  stepMinutes: 15,
  /** When a session was last used is written at most this often. */
  seenEveryMinutes: 1,
} as const

export const INVITATION_DAYS = 7
/** A link for a new password of an account in use. */
export const PASSWORD_LINK_HOURS = 24

/** Wrong tries of one e-mail address or one network address. Times as ISO date-times. */
export interface Tries {
  readonly failures: number
  /** How many times in a row it has been locked. */
  readonly locks: number
  readonly lastAt: string
  readonly lockedUntil: string | null
}

const MINUTE_MS = 60_000

/**
 * The counter as it stands at a moment: after a lock has run out counting begins anew (and the next lock is twice as long); after a
 * long quiet everything is forgotten.
 */
export function triesAt(tries: Tries | null, now: string): Tries {
  const none = { failures: 0, locks: 0, lastAt: now, lockedUntil: null }
  if (!tries || minutesBetween(tries.lastAt, now) >= SIGN_IN_LIMITS.forgottenAfterMinutes) return none
  if (tries.lockedUntil !== null && tries.lockedUntil <= now) return { ...tries, failures: 0, lockedUntil: null }
  return tries
}

/** Locks: 15 minutes, then 30, 60 and so on, at most a day. */
export function lockedAfter(tries: Tries, now: string): Tries {
  const minutes = Math.min(SIGN_IN_LIMITS.lockMinutes * 2 ** tries.locks, SIGN_IN_LIMITS.longestLockMinutes)
  return { ...tries, locks: tries.locks + 1, lastAt: now, lockedUntil: plusMinutes(now, minutes) }
}

export function plusMinutes(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * MINUTE_MS).toISOString()
}

/** Whole minutes, rounded up: how long somebody still has to wait. */
export function minutesUntil(until: string, now: string): number {
  return Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / MINUTE_MS))
}

function minutesBetween(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / MINUTE_MS
}
