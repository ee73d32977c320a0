import { useEffect, useRef, useState } from 'react'
import { hasRefusedMark } from '../../../collect/social-report/identity-guard.ts'
import { type ReportForm, TYPED_FIELDS, type TypedReport } from '../../../collect/social-report/typed-report.ts'
import type { Step } from '../../view/observation-steps.ts'

const START = 'tietopolku.observation/'
const LONGEST_MS = 7 * 24 * 60 * 60 * 1000

/** What is kept of a form in the browser alone. */
interface Kept {
  readonly at: number
  readonly form: ReportForm
  readonly step: Step
  readonly typed: TypedReport
}

export interface KeptReport {
  /** What was kept before; null while nothing was. */
  readonly kept: Kept | null
  /** Whether it was looked for yet: only a browser can. */
  readonly isRead: boolean
  /** Whether it stays on the device when the tab is closed. */
  readonly staysHere: boolean
  keep(typed: TypedReport, step: Step): void
  stay(stays: boolean): void
  remove(): void
}

/**
 * The draft of somebody without an account stays in their own browser: until the tab is closed, or for a week on the device when they ask
 * for it. Texts that seem to hold an identity code are left out. What is kept goes nowhere else.
 */
export function useKeptReport(place: string, form: ReportForm): KeptReport {
  const key = START + place
  const [kept, setKept] = useState<Kept | null>(null)
  const [isRead, setIsRead] = useState(false)
  const [staysHere, setStaysHere] = useState(false)
  const newest = useRef<Kept | null>(null)
  useEffect(() => {
    const onDevice = readKept('localStorage', key)
    const found = readKept('sessionStorage', key) ?? onDevice
    setStaysHere(onDevice !== null)
    setKept(found?.form === form ? found : null)
    setIsRead(true)
  }, [key, form])
  const write = (stays: boolean) => {
    if (newest.current === null) return
    put('sessionStorage', key, newest.current)
    if (stays) put('localStorage', key, newest.current)
  }
  return {
    kept,
    isRead,
    staysHere,
    keep(typed, step) {
      newest.current = { at: Date.now(), form, step, typed: withoutCodes(typed) }
      write(staysHere)
    },
    stay(stays) {
      setStaysHere(stays)
      if (stays) write(true)
      else drop('localStorage', key)
    },
    remove() {
      newest.current = null
      setKept(null)
      setStaysHere(false)
      forgetReport(place)
    },
  }
}

/** When it has been sent, or is to be forgotten. */
export function forgetReport(place: string): void {
  drop('sessionStorage', START + place)
  drop('localStorage', START + place)
}

function withoutCodes(typed: TypedReport): TypedReport {
  const kept = TYPED_FIELDS.map((field) => [field, hasRefusedMark(typed[field]) ? '' : typed[field]])
  return { ...typed, ...Object.fromEntries(kept) }
}

type Place = 'sessionStorage' | 'localStorage'

function readKept(place: Place, key: string): Kept | null {
  try {
    const text = window[place].getItem(key)
    const kept = text === null ? null : (JSON.parse(text) as Kept)
    if (kept !== null && typeof kept.typed === 'object' && Date.now() - kept.at < LONGEST_MS) return kept
    if (text !== null) window[place].removeItem(key)
  } catch {
    // A browser that keeps nothing: the page itself holds what is typed.
  }
  return null
}

function put(place: Place, key: string, kept: Kept): void {
  try {
    window[place].setItem(key, JSON.stringify(kept))
  } catch {
    // As above.
  }
}

function drop(place: Place, key: string): void {
  try {
    window[place].removeItem(key)
  } catch {
    // As above.
  }
}
