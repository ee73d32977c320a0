import { data, redirect } from 'react-router'
import { nextInstance } from '../../../../collect/questionnaire/variables.ts'
import { LANGUAGES } from '../../../../model/text.ts'
import type { FormAtHand } from '../../../../operations/submission/form-at-hand.ts'
import type { MigratedDraft } from '../../../../operations/submission/migrate-submission.ts'
import { sameIn } from '../../address.ts'
import { EMPTY_DRAFT, type FieldDraft } from '../../view/form-draft.ts'
import { type PostedField, postedFields } from '../../view/form-post.ts'
import { fieldAnchor } from '../../view/form-questions.ts'
import type { Posted } from '../../visit.ts'
import { formAtHand, pageOf, placeOf } from './place.ts'
import { type Asked, askedBy, type FormBack, fieldsAfter, formBack, savePosted } from './posted-form.ts'

const CONFLICT = 409
const REFUSED = 422

/**
 * Saves the whole form as it was sent without scripts, and does what the button asked (`do`): next to saving, adding or removing details,
 * choosing between two answers, going to another language or to the sending page. Whatever could not be saved comes back as it was typed.
 */
export async function saveForm(posted: Posted): Promise<unknown> {
  const { visit, form, text } = posted
  const at = await formAtHand(visit)
  const asked = askedBy(text('do') || 'save')
  const sent = postedFields(form)
  const fields = asked.what === 'undo' ? withUndone(sent, form, at) : fieldsAfter(sent, asked, at)
  const result = await savePosted(visit, at, fields)
  const back = formBack(fields, result)
  if (back) return data(back, { status: result.problem ? REFUSED : CONFLICT })
  if (asked.what === 'remove') return removed(sent, asked)
  return redirect(whereTo(posted, { fields, at }, asked))
}

/** The details just taken away ride along, so that they can be brought back. */
function removed(sent: readonly PostedField[], { of }: Asked): FormBack {
  const [group = '', instance = ''] = of.split('.')
  const drafts = sent.filter(({ key }) => key.startsWith(`${of}.`)).map(({ key, draft }) => [key, draft] as const)
  return {
    problem: null,
    kept: {},
    overtaken: [],
    withheld: [],
    removed: { group, instance: Number(instance), drafts: Object.fromEntries(drafts) },
  }
}

function withUndone(sent: readonly PostedField[], form: FormData, at: FormAtHand): PostedField[] {
  const undone = [...form].flatMap(([name, value]) => {
    const draft = name.startsWith('u:') && typeof value === 'string' ? draftIn(value) : null
    return draft ? [[name.slice(2), draft] as const] : []
  })
  const drafts = new Map(undone)
  const known = new Set(sent.map(({ key }) => key))
  const shown = sent.map((field) => ({ ...field, draft: drafts.get(field.key) ?? field.draft }))
  return [...shown, ...undone.filter(([key]) => !known.has(key)).map(([key, draft]) => backOnPage(key, draft, at))]
}

/** A field that was taken off the page: as it is stored now, emptied. */
function backOnPage(key: string, draft: FieldDraft, { fields }: FormAtHand): PostedField {
  return { key, draft, base: EMPTY_DRAFT, version: fields[key]?.version ?? 0, overtakenBy: null }
}

function draftIn(text: string): FieldDraft | null {
  try {
    const { text: typed, isUnavailable, reason } = JSON.parse(text) as Record<string, unknown>
    return typeof typed === 'string' && typeof reason === 'string'
      ? { text: typed, isUnavailable: isUnavailable === true, reason }
      : null
  } catch {
    return null
  }
}

interface AfterSave {
  readonly fields: readonly PostedField[]
  readonly at: FormAtHand
}

function whereTo({ visit }: Posted, { fields, at }: AfterSave, asked: Asked): string {
  if (asked.what === 'send') return pageOf(visit, 'send')
  const wanted = asked.what === 'language' ? LANGUAGES.find((one) => one === asked.of) : undefined
  const address = wanted ? sameIn(pageOf(visit), wanted) : pageOf(visit)
  const added = asked.what === 'add' ? addedInstance({ fields, at }, asked.of) : null
  const rows = [...instancesIn(fields), ...(added === null ? [] : [added])]
  const search = new URLSearchParams([['done', 'saved'], ...(rows.length > 0 ? [['rows', rows.join(' ')]] : [])])
  const anchor = added ?? (asked.what === 'kept-mine' || asked.what === 'took-theirs' || asked.what === 'clear' ? asked.of : null)
  const hash = anchor === null ? '' : `#${fieldAnchor(anchor)}`
  return `${address}?${search}${hash}`
}

/** Instances of groups on the page: one that was added and not yet filled stays. */
function instancesIn(fields: readonly PostedField[]): string[] {
  const instances = fields.map(({ key }) => /^([A-Za-z]\w*\.[1-9]\d*)\.[A-Za-z]\w*$/.exec(key)?.[1])
  return [...new Set(instances.filter((one) => one !== undefined))]
}

/** Null when the form has no such group. */
function addedInstance({ fields, at }: AfterSave, id: string): string | null {
  const group = at.form.sections.flatMap(({ items }) => items).find((item) => item.kind === 'group' && item.id === id)
  if (group?.kind !== 'group') return null
  return `${id}.${nextInstance(group, [...Object.keys(at.fields), ...fields.map(({ key }) => key)])}`
}

/** What became of a draft that was put over to a new version of its form; what was dropped is shown, as it stands nowhere any more. */
export async function migrateForm({ visit, text }: Posted): Promise<{ migrated: MigratedDraft }> {
  const version = Number(text('version'))
  return { migrated: (await visit.edge.perform('submission.migrate', { ...placeOf(visit), version })) as MigratedDraft }
}
