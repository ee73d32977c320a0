import { hasRefusedMark } from '../../../collect/social-report/identity-guard.ts'
import { type ReportForm, TYPED_FIELDS, type TypedReport } from '../../../collect/social-report/typed-report.ts'
import type { Step } from '../../view/observation-steps.ts'
import { KEPT_START } from './kept-places.ts'

const LONGEST_MS = 7 * 24 * 60 * 60 * 1000

/** What is kept of a form in the browser alone. */
export interface KeptReport {
  readonly at: number
  readonly form: ReportForm
  readonly step: Step
  readonly typed: TypedReport
  /** The name of the form at hand, by which it is known when it has been sent. */
  readonly formId: string
  /** Of who has signed in: which saved draft it goes on from, and the version of it; none has no id. */
  readonly draft?: { readonly id: string; readonly version: number }
}

/** In the tab until it is closed, or on the device. */
export type KeptWhere = 'sessionStorage' | 'localStorage'

/** Null when nothing is kept there, or it is older than a week. */
export function readKept(where: KeptWhere, place: string): KeptReport | null {
  const key = KEPT_START + place
  try {
    const text = window[where].getItem(key)
    const kept = text === null ? null : (JSON.parse(text) as KeptReport)
    if (kept !== null && typeof kept.typed === 'object' && Date.now() - kept.at < LONGEST_MS) return kept
    if (text !== null) window[where].removeItem(key)
  } catch {
    // A browser that keeps nothing: the page itself holds what is typed.
  }
  return null
}

/** Texts that seem to hold an identity code are left out. */
export function putKept(where: KeptWhere, place: string, kept: KeptReport): void {
  try {
    window[where].setItem(KEPT_START + place, JSON.stringify({ ...kept, typed: withoutCodes(kept.typed) }))
  } catch {
    // As above.
  }
}

export function dropKept(where: KeptWhere, place: string): void {
  try {
    window[where].removeItem(KEPT_START + place)
  } catch {
    // As above.
  }
}

/** When it has been sent, or is to be forgotten. */
export function forgetReport(place: string): void {
  dropKept('sessionStorage', place)
  dropKept('localStorage', place)
}

/** What is kept of forms that were sent, or whose saved draft is gone, is forgotten; what was begun since stays. */
export function forgetKept(isToForget: (kept: KeptReport) => boolean): void {
  try {
    const keys = Object.keys(window.sessionStorage).filter((key) => key.startsWith(KEPT_START))
    for (const place of keys.map((key) => key.slice(KEPT_START.length))) {
      const kept = readKept('sessionStorage', place)
      if (kept !== null && isToForget(kept)) forgetReport(place)
    }
  } catch {
    // As above.
  }
}

function withoutCodes(typed: TypedReport): TypedReport {
  const kept = TYPED_FIELDS.map((field) => [field, hasRefusedMark(typed[field]) ? '' : typed[field]])
  return { ...typed, ...Object.fromEntries(kept) }
}
