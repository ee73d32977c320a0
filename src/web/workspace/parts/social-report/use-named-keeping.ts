import { useEffect, useRef, useState } from 'react'
import type { ReportForm, TypedReport } from '../../../../collect/social-report/typed-report.ts'
import { NAMED_START } from '../../../parts/observation/kept-places.ts'
import { forgetReport, type KeptReport, putKept, readKept } from '../../../parts/observation/kept-report.ts'
import type { Step } from '../../../view/observation-steps.ts'
import type { DraftAtHand } from './use-draft-saving.ts'

interface FormAtHand {
  /** Whose it is: the tab may be used by somebody else after them. */
  readonly account: string
  readonly organiser: string
  readonly form: ReportForm
  readonly formId: string
  readonly draft: DraftAtHand
  /** What the server gave back is newer than what the tab kept. */
  readonly isBack: boolean
}

export interface NamedKeeping {
  /** What the tab kept of this form, told once after the page has come to life; null when nothing. */
  readonly kept: KeptReport | null
  keep(typed: TypedReport, step: Step): void
  /** From now on it goes on from this draft. */
  goOnFrom(draft: DraftAtHand): void
  remove(): void
}

/** What somebody who has signed in types stays in the tab until it is closed or they sign out, whether or not they ask for a draft in their name. */
export function useNamedKeeping({ account, organiser, form, formId, draft, isBack }: FormAtHand): NamedKeeping {
  const place = `${NAMED_START}${account}/${organiser}/${form}`
  const [kept, setKept] = useState<KeptReport | null>(null)
  const newest = useRef<KeptReport | null>(null)
  const at = useRef(draft)
  // Once, when the page has come to life: a draft that was saved since is newer than what the tab kept before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only at the beginning
  useEffect(() => {
    const found = isBack ? null : readKept('sessionStorage', place)
    if (found?.draft?.id === draft.id && found.draft.version === draft.version) setKept(found)
  }, [])
  const write = () => {
    if (newest.current !== null) putKept('sessionStorage', place, { ...newest.current, draft: at.current })
  }
  return {
    kept,
    keep(typed, step) {
      newest.current = { at: Date.now(), form, formId, step, typed }
      write()
    },
    goOnFrom(next) {
      at.current = next
      write()
    },
    remove() {
      newest.current = null
      setKept(null)
      forgetReport(place)
    },
  }
}
