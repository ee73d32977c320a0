import type { Coding } from '../../model/coding.ts'
import type { CodingAssignment } from '../../store/social/coding-assignments.ts'

/** What somebody is to a report that is coded twice. */
export interface CodersPart {
  /** The actor's own place; null for everybody else. */
  readonly place: 1 | 2 | null
  readonly isDone: boolean
  /** Somebody codes it a second time and the two have not both finished: neither of them may see the other's work. */
  readonly isBlind: boolean
  /** Codings given now are compared later and do not count yet. */
  readonly isSecond: boolean
}

/** Assignments of one report. */
export function codersPart(assignments: readonly CodingAssignment[], account: string): CodersPart {
  const second = assignments.find(({ place }) => place === 2)
  const own =
    assignments.find(({ coder, isDone }) => coder === account && !isDone) ?? assignments.find(({ coder }) => coder === account)
  const isBlind = second !== undefined && !assignments.every(({ isDone }) => isDone)
  return {
    place: own?.place ?? null,
    isDone: own?.isDone ?? false,
    isBlind,
    isSecond: isBlind && second.coder === account,
  }
}

/**
 * The codings that somebody may see. While a report is coded twice the second coder sees only their own, and everybody else what is not
 * the second coder's. When both have finished everybody sees all.
 */
export function seenCodings<One extends Coding>(
  codings: readonly One[],
  assignments: readonly CodingAssignment[],
  account: string,
): One[] {
  const { isBlind, isSecond } = codersPart(assignments, account)
  if (!isBlind) return [...codings]
  const second = assignments.find(({ place }) => place === 2)?.coder
  return codings.filter((one) => (one.coder === second && !one.isCounted) === isSecond)
}
