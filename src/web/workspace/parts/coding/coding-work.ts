import type { Passage } from '../../../../model/social-report.ts'
import type { CodingPage, ShownCoding } from '../../view/coding-page.ts'

export type PartSpan = Passage

/** One step back: what was done last, so that the opposite can be done. */
interface UndoStep {
  readonly did: 'added' | 'removed'
  readonly coding: ShownCoding
}

export interface CodingWork {
  readonly codings: readonly ShownCoding[]
  readonly selection: PartSpan | null
  /** The newest first. */
  readonly undo: readonly UndoStep[]
  /** Themes given last, the newest first: what the digits give. */
  readonly recent: readonly string[]
  /** What was done last, or why it was not: read out. */
  readonly said: string
  readonly isFailed: boolean
  readonly isBusy: boolean
}

export type WorkEvent =
  | { readonly what: 'begun' }
  | { readonly what: 'selected'; readonly selection: PartSpan | null }
  | {
      readonly what: 'added'
      readonly coding: ShownCoding
      readonly isUndo: boolean
      readonly said: string
      readonly saidOfSame: string
    }
  | { readonly what: 'removed'; readonly coding: ShownCoding; readonly isUndo: boolean; readonly said: string }
  | { readonly what: 'failed'; readonly said: string }

const MOST_RECENT = 9
const MOST_UNDO = 50

export function firstWork({ codings, report, themeNames }: CodingPage): CodingWork {
  const recent = report.recent.filter((theme) => themeNames[theme] !== undefined)
  return { codings, selection: null, undo: [], recent, said: '', isFailed: false, isBusy: false }
}

export function afterAct(work: CodingWork, event: WorkEvent): CodingWork {
  if (event.what === 'begun') return { ...work, isBusy: true }
  if (event.what === 'selected') return { ...work, selection: event.selection }
  if (event.what === 'failed') return { ...work, isBusy: false, isFailed: true, said: event.said }
  const done = { ...work, isBusy: false, isFailed: false, said: event.said }
  return event.what === 'added' ? afterAdding(done, event) : afterRemoving(done, event)
}

function afterAdding(work: CodingWork, { coding, isUndo, saidOfSame }: Extract<WorkEvent, { what: 'added' }>): CodingWork {
  const recent = [coding.theme, ...work.recent.filter((theme) => theme !== coding.theme)].slice(0, MOST_RECENT)
  if (work.codings.some(({ id }) => id === coding.id)) return { ...work, recent, said: saidOfSame }
  const undo = isUndo ? undoneOf(work.undo, coding) : [{ did: 'added' as const, coding }, ...work.undo].slice(0, MOST_UNDO)
  return { ...work, codings: [...work.codings, coding], recent, undo, selection: null }
}

/** What is given again has a new id: earlier steps that spoke of the old one speak of it now. */
function undoneOf([undone, ...earlier]: readonly UndoStep[], again: ShownCoding): UndoStep[] {
  return earlier.map((step) => (step.coding.id === undone?.coding.id ? { ...step, coding: again } : step))
}

function afterRemoving(work: CodingWork, { coding, isUndo }: Extract<WorkEvent, { what: 'removed' }>): CodingWork {
  const codings = work.codings.filter(({ id }) => id !== coding.id)
  const undo = isUndo ? work.undo.slice(1) : [{ did: 'removed' as const, coding }, ...work.undo].slice(0, MOST_UNDO)
  return { ...work, codings, undo }
}
