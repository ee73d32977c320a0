import { useEffect, useRef, useState } from 'react'
import { hasRefusedMark } from '../../../../collect/social-report/identity-guard.ts'
import { type ReportForm, TYPED_FIELDS, type TypedReport } from '../../../../collect/social-report/typed-report.ts'
import type { Texts } from '../../../../model/text.ts'
import type { ReportDraft, SavedDraft } from '../../../../operations/social-report/drafts.ts'
import { markNamedDraft } from '../../../parts/observation/named-draft-mark.ts'
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
  /** From now on it is saved on the server, until the draft is deleted elsewhere. */
  ask(typed: TypedReport): void
  /** Saves nothing of what was typed, not even when the connection is back. */
  forget(): void
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

/** Where saving stands. `waiting`: typed and not saved yet. */
interface Standing extends Pick<DraftSaving, 'draft' | 'status' | 'overtaken'> {
  readonly isAsked: boolean
  readonly waiting: TypedReport | null
}

/**
 * Saves a draft in the background, one save at a time, when somebody stops typing: not before they have asked for a draft in their name.
 * What is on the server under a name would name the sender of the same words without one.
 */
export function useDraftSaving(to: SaveTo): DraftSaving {
  const begun: Standing = {
    draft: to.first,
    status: { what: 'still' },
    overtaken: null,
    isAsked: to.first.id !== '',
    waiting: null,
  }
  const [standing, setStanding] = useState(begun)
  const { draft, status, overtaken, isAsked, waiting } = standing
  const put = (more: Partial<Standing>) => setStanding((now) => ({ ...now, ...more }))
  const isBusy = useRef(false)
  const refused = useRef<TypedReport | null>(null)
  const target = useRef(to)
  target.current = to
  // biome-ignore lint/correctness/useExhaustiveDependencies: `put` is the same in every round
  useEffect(() => {
    // What was refused as it stands is tried again when something in it has changed.
    if (!isAsked || waiting === null || waiting === refused.current || overtaken !== null) return
    if (TYPED_FIELDS.some((field) => hasRefusedMark(waiting[field]))) return put({ status: { what: 'identity-code' } })
    const save = async () => {
      if (isBusy.current) return
      isBusy.current = true
      put({ status: { what: 'saving' } })
      const outcome = await saved(target.current, draft, waiting)
      isBusy.current = false
      if (outcome.status.what === 'refused') refused.current = waiting
      setStanding((now) => afterSaving(now, outcome, waiting))
    }
    const isLost = status.what === 'lost' || status.what === 'signed-out'
    const timer = setTimeout(save, isLost ? RETRY_MS : IDLE_MS)
    return () => clearTimeout(timer)
  }, [isAsked, waiting, draft, overtaken, status.what])
  const theirs = overtaken ? { draft: { id: overtaken.id, version: overtaken.version } } : {}
  return {
    draft,
    status,
    overtaken,
    ask: (typed) => put({ isAsked: true, waiting: typed }),
    forget: () => put({ isAsked: false, waiting: null, status: { what: 'still' } }),
    typed: (typed) => put(isAsked ? { waiting: typed } : {}),
    keepMine: () => put({ ...theirs, overtaken: null }),
    tookTheirs: () => put({ ...theirs, overtaken: null, waiting: null, status: { what: 'still' } }),
  }
}

/** What was typed meanwhile waits on, and what could not be saved is tried again. */
function afterSaving(now: Standing, { status, draft, overtaken }: SaveOutcome, typed: TypedReport): Standing {
  const isDone = status.what === 'saved' || status.what === 'gone'
  return {
    draft: draft ?? now.draft,
    status,
    overtaken: overtaken ?? now.overtaken,
    // Whoever deleted it elsewhere may be about to send the same without a name.
    isAsked: now.isAsked && status.what !== 'gone',
    waiting: isDone && now.waiting === typed ? null : now.waiting,
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
    markNamedDraft(true)
    showInAddress(told.draft)
    return { status: { what: 'saved', at: told.savedAt }, draft: { id: told.draft, version: told.version } }
  }
  if ('refused' in told) return { status: { what: 'refused', why: told.refused } }
  if (told.overtaken === null) {
    showInAddress(null)
    return { status: { what: 'gone' }, draft: { id: '', version: 0 } }
  }
  return { status: { what: 'still' }, overtaken: told.overtaken }
}

/** So that loading the page again, or coming back to it, finds the draft. */
function showInAddress(draft: string | null): void {
  const here = new URL(window.location.href)
  if (here.searchParams.get('draft') === draft) return
  if (draft === null) here.searchParams.delete('draft')
  else here.searchParams.set('draft', draft)
  window.history.replaceState(window.history.state, '', here)
}
