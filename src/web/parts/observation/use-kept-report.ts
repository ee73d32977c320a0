import { useEffect, useRef, useState } from 'react'
import type { ReportForm, TypedReport } from '../../../collect/social-report/typed-report.ts'
import type { Step } from '../../view/observation-steps.ts'
import { dropKept, forgetReport, type KeptReport, putKept, readKept } from './kept-report.ts'

export interface KeepingReport {
  /** What was kept before; null while nothing was. */
  readonly kept: KeptReport | null
  /** Whether it was looked for yet: only a browser can. */
  readonly isRead: boolean
  /** Whether it stays on the device when the tab is closed. */
  readonly staysHere: boolean
  keep(typed: TypedReport, step: Step): void
  stay(stays: boolean): void
  remove(): void
}

interface FormAtHand {
  readonly form: ReportForm
  readonly formId: string
}

/**
 * The draft of somebody without an account stays in their own browser: until the tab is closed, or for a week on the device when they ask
 * for it. What is kept goes nowhere else.
 */
export function useKeptReport(place: string, { form, formId }: FormAtHand): KeepingReport {
  const [kept, setKept] = useState<KeptReport | null>(null)
  const [isRead, setIsRead] = useState(false)
  const [staysHere, setStaysHere] = useState(false)
  const newest = useRef<KeptReport | null>(null)
  useEffect(() => {
    const onDevice = readKept('localStorage', place)
    const found = readKept('sessionStorage', place) ?? onDevice
    setStaysHere(onDevice !== null)
    setKept(found?.form === form ? found : null)
    setIsRead(true)
  }, [place, form])
  const write = (stays: boolean) => {
    if (newest.current === null) return
    putKept('sessionStorage', place, newest.current)
    if (stays) putKept('localStorage', place, newest.current)
  }
  return {
    kept,
    isRead,
    staysHere,
    keep(typed, step) {
      newest.current = { at: Date.now(), form, formId, step, typed }
      write(staysHere)
    },
    stay(stays) {
      setStaysHere(stays)
      if (stays) write(true)
      else dropKept('localStorage', place)
    },
    remove() {
      newest.current = null
      setKept(null)
      setStaysHere(false)
      forgetReport(place)
    },
  }
}
