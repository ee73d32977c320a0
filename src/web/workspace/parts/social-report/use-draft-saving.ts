import { useEffect, useRef, useState } from 'react'
import { hasRefusedMark } from '../../../../collect/social-report/identity-guard.ts'
import { type ReportForm, TYPED_FIELDS, type TypedReport } from '../../../../collect/social-report/typed-report.ts'
import type { Texts } from '../../../../model/text.ts'
import type { ReportDraft, SavedDraft } from '../../../../operations/social-report/drafts.ts'
import { postForm } from '../form/post-form.ts'

/** What the address that saves drafts answers. */
export type DraftAnswer =
  | SavedDraft
  /** Saved in another window meanwhile: what stands there now; null when the draft is gone. */
  | { readonly overtaken: ReportDraft | null }
  | { readonly refused: Texts }

export type DraftStatus =
  | { readonly what: 'still' | 'saving' | 'lost' | 'signed-out' | 'identity-code' | 'gone' }
  | { readonly what: 'saved'; readonly at: string }
  | { readonly what: 'refused'; readonly why: Texts }

/** Which draft a save goes into; no id = a new one. */
export interface DraftAtHand {
  readonly id: string
  readonly version: number
}

export interface DraftSaving {
  readonly draft: DraftAtHand
  readonly status: DraftStatus
  /** The other text, while two windows disagree. */
  readonly overtaken: ReportDraft | null
  typed(typed: TypedReport): void
  /** Goes on with the own text over the other. */
  keepMine(): void
  /** Goes on with the other text. */
  tookTheirs(): void
}

interface SaveTo {
  readonly address: string
  readonly organiser: string
  readonly form: ReportForm
  readonly first: DraftAtHand
}

const IDLE_MS = 1_200
const RETRY_MS = 10_000

/** Saves a draft in the background, one save at a time, when somebody stops typing. Nothing is saved before something was typed. */
export function useDraftSaving(to: SaveTo): DraftSaving {
  const [draft, setDraft] = useState(to.first)
  const [status, setStatus] = useState<DraftStatus>({ what: 'still' })
  const [overtaken, setOvertaken] = useState<ReportDraft | null>(null)
  const [waiting, setWaiting] = useState<TypedReport | null>(null)
  const isBusy = useRef(false)
  const refused = useRef<TypedReport | null>(null)
  const target = useRef(to)
  target.current = to
  useEffect(() => {
    // What was refused as it stands is tried again when something in it has changed.
    if (waiting === null || waiting === refused.current || overtaken !== null) return
    if (TYPED_FIELDS.some((field) => hasRefusedMark(waiting[field]))) return setStatus({ what: 'identity-code' })
    const save = async () => {
      if (isBusy.current) return
      isBusy.current = true
      setStatus({ what: 'saving' })
      const outcome = await saved(target.current, draft, waiting)
      isBusy.current = false
      if (outcome.status.what === 'refused') refused.current = waiting
      setStatus(outcome.status)
      if (outcome.draft) setDraft(outcome.draft)
      if (outcome.overtaken) setOvertaken(outcome.overtaken)
      // What was typed meanwhile waits on; what could not be saved is tried again.
      if (outcome.status.what === 'saved') setWaiting((now) => (now === waiting ? null : now))
    }
    const isLost = status.what === 'lost' || status.what === 'signed-out'
    const timer = setTimeout(save, isLost ? RETRY_MS : IDLE_MS)
    return () => clearTimeout(timer)
  }, [waiting, draft, overtaken, status.what])
  return {
    draft,
    status,
    overtaken,
    typed: setWaiting,
    keepMine() {
      if (overtaken) setDraft({ id: overtaken.id, version: overtaken.version })
      setOvertaken(null)
    },
    tookTheirs() {
      if (overtaken) setDraft({ id: overtaken.id, version: overtaken.version })
      setWaiting(null)
      setStatus({ what: 'still' })
      setOvertaken(null)
    },
  }
}

interface SaveOutcome {
  readonly status: DraftStatus
  readonly draft?: DraftAtHand
  readonly overtaken?: ReportDraft
}

async function saved({ address, organiser, form }: SaveTo, draft: DraftAtHand, typed: TypedReport): Promise<SaveOutcome> {
  const fields = { organiser, form, typed, draft: draft.id || null, version: draft.version }
  const posted = await postForm(address, [['draft', JSON.stringify(fields)]])
  if (posted === 'unreachable') return { status: { what: 'lost' } }
  if (posted === 'signed-out') return { status: { what: 'signed-out' } }
  const told = posted.told as DraftAnswer
  if ('draft' in told) {
    showInAddress(told.draft)
    return { status: { what: 'saved', at: told.savedAt }, draft: { id: told.draft, version: told.version } }
  }
  if ('refused' in told) return { status: { what: 'refused', why: told.refused } }
  if (told.overtaken === null) return { status: { what: 'gone' }, draft: { id: '', version: 0 } }
  return { status: { what: 'still' }, overtaken: told.overtaken }
}

/** So that loading the page again, or coming back to it, finds the draft. */
function showInAddress(draft: string): void {
  const here = new URL(window.location.href)
  if (here.searchParams.get('draft') === draft) return
  here.searchParams.set('draft', draft)
  window.history.replaceState(window.history.state, '', here)
}
