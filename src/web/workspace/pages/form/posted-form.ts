import type { ProblemDescription } from '../../../../model/problem.ts'
import type { FormAtHand } from '../../../../operations/submission/form-at-hand.ts'
import type { SavedFields } from '../../../../operations/submission/save-submission.ts'
import { problemIn } from '../../../site/visit.ts'
import { fieldsToSave, hasIdentityCode } from '../../view/form-answers.ts'
import { EMPTY_DRAFT, type FieldDraft } from '../../view/form-draft.ts'
import { isPostedChange, type PostedField } from '../../view/form-post.ts'
import { REASON } from '../../view/form-questions.ts'
import type { WorkspaceVisit } from '../../visit.ts'
import { placeOf } from './place.ts'

/** What came of saving posted fields. */
export interface PostedSave {
  readonly saved: SavedFields['saved']
  readonly conflicts: SavedFields['conflicts']
  readonly at: string | null
  /** Fields that hold what looks like an identity code: not sent to be saved. */
  readonly withheld: readonly string[]
  readonly problem: ProblemDescription | null
}

const NOTHING: PostedSave = { saved: [], conflicts: [], at: null, withheld: [], problem: null }

/** Reads what was typed with the form's own questions and saves what differs from what the page was made with. A problem is an answer here. */
export async function savePosted(visit: WorkspaceVisit, at: FormAtHand, posted: readonly PostedField[]): Promise<PostedSave> {
  const changes = posted.filter(isPostedChange)
  const withheld = changes.filter(({ key, draft }) => hasIdentityCode(at.form, key, draft)).map(({ key }) => key)
  const fields = fieldsToSave(
    at.form,
    changes.filter(({ key }) => !withheld.includes(key)),
    visit.language,
  )
  if (fields.length === 0) return { ...NOTHING, withheld }
  try {
    const result = (await visit.edge.perform('submission.save', { ...placeOf(visit), fields })) as SavedFields
    return { ...result, withheld, problem: null }
  } catch (error) {
    const problem = problemIn(error)
    if (!problem) throw error
    return { ...NOTHING, withheld, problem }
  }
}

/** What a button asks of the fields before they are saved: `clear:H2`, `remove:K.2`, `use-reason:clients-changed`, `kept-mine:H2`. */
export interface Asked {
  readonly what: string
  readonly of: string
}

export function askedBy(text: string): Asked {
  const [what = '', ...rest] = text.split(':')
  return { what, of: rest.join(':') }
}

/** The posted fields after the button's wish. */
export function fieldsAfter(posted: readonly PostedField[], asked: Asked, at: FormAtHand): PostedField[] {
  const change = CHANGES[asked.what]
  return change ? posted.map((field) => change(field, asked.of, at)) : [...posted]
}

type Change = (field: PostedField, of: string, at: FormAtHand) => PostedField

const CHANGES: Readonly<Record<string, Change>> = {
  clear: (field, of) => (field.key === of ? { ...field, draft: EMPTY_DRAFT } : field),
  remove: (field, of) => (field.key.startsWith(`${of}.`) ? { ...field, draft: EMPTY_DRAFT } : field),
  'use-reason': (field, of, { previousReasons }) =>
    field.key === REASON + of ? { ...field, draft: { ...EMPTY_DRAFT, text: previousReasons[of] ?? field.draft.text } } : field,
  // Saved on the other's version as it was shown: were it saved again meanwhile, that would be shown too.
  'kept-mine': (field, of) =>
    field.key === of && field.overtakenBy !== null ? { ...field, version: field.overtakenBy, overtakenBy: null } : field,
  'took-theirs': (field, of) => (field.key === of ? { ...field, draft: field.base, overtakenBy: null } : field),
}

/** What a page without scripts is told after saving: everything that could not be saved comes back as it was typed. */
export interface FormBack {
  readonly problem: ProblemDescription | null
  readonly kept: Readonly<Record<string, FieldDraft>>
  /** Fields that somebody else saved: both answers are shown. */
  readonly overtaken: readonly string[]
  readonly withheld: readonly string[]
  /** Details just taken away, for undoing. */
  readonly removed: {
    readonly group: string
    readonly instance: number
    readonly drafts: Readonly<Record<string, FieldDraft>>
  } | null
}

export function formBack(posted: readonly PostedField[], { saved, conflicts, withheld, problem }: PostedSave): FormBack | null {
  const open = posted.filter(({ overtakenBy }) => overtakenBy !== null).map(({ key }) => key)
  const overtaken = [...new Set([...open, ...conflicts.map(({ key }) => key)])]
  const isSaved = new Set(saved.map(({ key }) => key))
  const kept = posted.filter((field) => overtaken.includes(field.key) || (isPostedChange(field) && !isSaved.has(field.key)))
  if (kept.length === 0 && problem === null) return null
  return {
    problem,
    kept: Object.fromEntries(kept.map(({ key, draft }) => [key, draft])),
    overtaken,
    withheld,
    removed: null,
  }
}

/** Fields that a problem names. */
export function fieldsOfProblem({ parameters, place }: ProblemDescription): string[] {
  const named = `${parameters?.fields ?? ''}, ${parameters?.field ?? ''}, ${place ?? ''}`
  return named.split(', ').filter((key) => key !== '')
}
