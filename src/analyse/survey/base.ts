import { shownShare } from '../../method/share.ts'
import { isUnavailable } from '../../model/answers.ts'
import type { QuestionBase } from '../../model/survey-analysis.ts'
import type { Reading } from './variables.ts'

/**
 * From this many on shares are shown; below it only counts. One respondent out of nine is more than ten percentage points: a share would
 * promise a precision that is not there.
 */
export const SMALLEST_BASE = 10

export function baseOf(readings: readonly Reading[]): QuestionBase {
  const base = { replies: readings.length, notAsked: 0, answered: 0, unavailable: 0, blank: 0 }
  for (const reading of readings) base[standingOf(reading)]++
  return base
}

function standingOf({ isAsked, answer }: Reading): Exclude<keyof QuestionBase, 'replies'> {
  if (!isAsked) return 'notAsked'
  if (answer === null) return 'blank'
  return isUnavailable(answer) ? 'unavailable' : 'answered'
}

/** Whole per cent, half up; null when the base is too small to say. */
export function shareOf(count: number, base: number): number | null {
  return base < SMALLEST_BASE ? null : shownShare({ numerator: count, denominator: base }, 'whole-percent')
}
