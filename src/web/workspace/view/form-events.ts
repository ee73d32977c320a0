import type { Questionnaire } from '../../../model/questionnaire.ts'
import type { Language } from '../../../model/text.ts'
import { EMPTY_DRAFT, type FieldDraft, isSameDraft, type StoredField } from './form-draft.ts'
import { emptyField, type FieldInWork, type FormWork, fieldIn, fieldOfStored, type LastSaved, type Undo } from './form-work.ts'

/** How stored fields are shown in inputs: by their questions, in the language of the page. */
export interface Reading {
  readonly form: Questionnaire
  readonly language: Language
}

/** What an address that saves fields answers for one that somebody else saved meanwhile. */
export interface Overtaken {
  readonly key: string
  readonly theirs: StoredField
}

export type FormEvent =
  | { readonly what: 'edited'; readonly key: string; readonly draft: FieldDraft }
  /** Several at once, to be taken back at once. */
  | {
      readonly what: 'edited-many'
      readonly drafts: ReadonlyMap<string, FieldDraft>
      readonly as: 'pasted' | 'cleared'
      readonly where: string
    }
  | { readonly what: 'row-added'; readonly group: string; readonly instance: number }
  | { readonly what: 'row-removed'; readonly group: string; readonly instance: number }
  | { readonly what: 'undone' }
  | { readonly what: 'sent'; readonly keys: readonly string[] }
  | { readonly what: 'saved'; readonly answer: SavedFields }
  | { readonly what: 'failed'; readonly keys: readonly string[]; readonly how: Failure }
  | { readonly what: 'others-saved'; readonly changed: Readonly<Record<string, StoredField>>; readonly reading: Reading }
  /** What this browser kept of an earlier visit, because it had not been saved. */
  | { readonly what: 'restored'; readonly kept: readonly KeptField[] }
  | { readonly what: 'kept-mine' | 'took-theirs'; readonly key: string }

/** A draft that was not saved, and the version that it was made on. */
export interface KeptField {
  readonly key: string
  readonly draft: FieldDraft
  readonly version: number
}

/** The connection is gone, the session has ended, or the server said no, in these words. */
export type Failure = 'unreachable' | 'signed-out' | { readonly refused: string; readonly at: readonly string[] }

/** What came of a save: drafts as they were sent, versions they got, fields that others had saved, and when by whom. */
export interface SavedFields {
  readonly sent: ReadonlyMap<string, FieldDraft>
  readonly saved: readonly { readonly key: string; readonly version: number }[]
  readonly conflicts: readonly Overtaken[]
  readonly by: LastSaved
  readonly reading: Reading
}

/** The form after something happened. What was typed is never lost: only the person's own choice replaces a draft. */
export function workAfter(work: FormWork, event: FormEvent): FormWork {
  switch (event.what) {
    case 'edited':
      return withField(work, edited(fieldIn(work, event.key), event.draft))
    case 'edited-many':
      return withMany(work, event)
    case 'row-added':
      return withInstance(work, event)
    case 'row-removed':
      return withoutInstance(work, event)
    case 'undone':
      return undone(work)
    case 'sent':
      return withFields(work, event.keys, (field) => ({ ...field, status: 'saving' }))
    case 'saved':
      return saved(work, event.answer)
    case 'failed':
      return failed(work, event)
    case 'others-saved':
      return othersSaved(work, event)
    case 'restored':
      return event.kept.reduce(restored, work)
    case 'kept-mine':
      return withField(work, keptMine(fieldIn(work, event.key)))
    case 'took-theirs':
      return withField(work, tookTheirs(fieldIn(work, event.key)))
  }
}

function withField(work: FormWork, field: FieldInWork): FormWork {
  return { ...work, fields: new Map(work.fields).set(field.key, field) }
}

function withFields(work: FormWork, keys: Iterable<string>, change: (field: FieldInWork) => FieldInWork): FormWork {
  const fields = new Map(work.fields)
  for (const key of keys) fields.set(key, change(fields.get(key) ?? emptyField(key)))
  return { ...work, fields }
}

/** A field that is being saved stays so: what was typed meanwhile goes with the next save. */
function edited(field: FieldInWork, draft: FieldDraft): FieldInWork {
  const isOpen = field.status === 'saving' || field.status === 'conflict'
  return { ...field, draft, status: isOpen ? field.status : 'still', refusal: null }
}

function draftsNow(work: FormWork, keys: Iterable<string>): Map<string, FieldDraft> {
  return new Map([...keys].map((key) => [key, fieldIn(work, key).draft]))
}

type EditedMany = Extract<FormEvent, { what: 'edited-many' }>

function withMany(work: FormWork, { drafts, as, where }: EditedMany): FormWork {
  const undo: Undo = { what: as, where, count: drafts.size, drafts: draftsNow(work, drafts.keys()), instance: null }
  const next = withFields(work, drafts.keys(), (field) => edited(field, drafts.get(field.key) ?? field.draft))
  return { ...next, undo }
}

interface OneInstance {
  readonly group: string
  readonly instance: number
}

function withInstance(work: FormWork, { group, instance }: OneInstance): FormWork {
  const shown = new Set([...(work.instances.get(group) ?? []), instance])
  const instances = new Map(work.instances).set(
    group,
    [...shown].sort((a, b) => a - b),
  )
  return { ...work, instances }
}

function withoutInstance(work: FormWork, { group, instance }: OneInstance): FormWork {
  const keys = [...work.fields.keys()].filter((key) => key.startsWith(`${group}.${instance}.`))
  const undo: Undo = { what: 'row-removed', where: group, count: 1, drafts: draftsNow(work, keys), instance }
  const rest = (work.instances.get(group) ?? []).filter((one) => one !== instance)
  const next = withFields(work, keys, (field) => edited(field, EMPTY_DRAFT))
  return { ...next, instances: new Map(work.instances).set(group, rest), undo }
}

function undone(work: FormWork): FormWork {
  const { undo } = work
  if (undo === null) return work
  const next = withFields(work, undo.drafts.keys(), (field) => edited(field, undo.drafts.get(field.key) ?? field.draft))
  const back = undo.instance === null ? next : withInstance(next, { group: undo.where, instance: undo.instance })
  return { ...back, undo: null }
}

function saved(work: FormWork, { sent, saved, conflicts, by, reading }: SavedFields): FormWork {
  const fields = new Map(work.fields)
  for (const { key, version } of saved) {
    const field = fields.get(key) ?? emptyField(key)
    const base = sent.get(key) ?? field.draft
    fields.set(key, {
      ...field,
      base,
      version,
      savedLabel: by.label,
      savedAt: by.at,
      status: 'still',
      refusal: null,
      theirs: null,
    })
  }
  for (const { key, theirs } of conflicts) {
    fields.set(
      key,
      overtaken(fields.get(key) ?? emptyField(key), fieldOfStored({ form: reading.form, key, stored: theirs }, reading.language)),
    )
  }
  return { ...work, fields, connection: 'good', refusal: null, lastSaved: saved.length > 0 ? by : work.lastSaved }
}

/** Both having given the same is no conflict. */
function overtaken(field: FieldInWork, theirs: FieldInWork): FieldInWork {
  if (isSameDraft(field.draft, theirs.draft)) return theirs
  const { draft, version, savedLabel, savedAt } = theirs
  return {
    ...field,
    status: 'conflict',
    theirs: { draft, version, savedLabel: savedLabel ?? '', savedAt: savedAt ?? '' },
  }
}

type Failed = Extract<FormEvent, { what: 'failed' }>

/** A refusal that names fields is shown there; the other fields of the same save go again by themselves. One that names none is said once. */
function failed(work: FormWork, { keys, how }: Failed): FormWork {
  if (typeof how === 'string') {
    const next = withFields(work, keys, (field) => ({ ...field, status: 'waiting' }))
    return { ...next, connection: how === 'unreachable' ? 'lost' : 'signed-out' }
  }
  const named = new Set(keys.filter((key) => how.at.includes(key)))
  const next = withFields(work, keys, (field) => {
    if (named.size === 0) return { ...field, status: 'refused', refusal: null }
    return named.has(field.key) ? { ...field, status: 'refused', refusal: how.refused } : { ...field, status: 'still' }
  })
  return { ...next, connection: 'good', refusal: named.size === 0 ? how.refused : null }
}

type OthersSaved = Extract<FormEvent, { what: 'others-saved' }>

/** Fields that were not touched here take what others saved; touched ones show both. What is on its way is told by its own answer. */
function othersSaved(work: FormWork, { changed, reading }: OthersSaved): FormWork {
  const newer = Object.entries(changed).filter(([key, { version }]) => {
    const field = fieldIn(work, key)
    return version > field.version && field.status !== 'saving'
  })
  if (newer.length === 0) return work
  const fields = new Map(work.fields)
  let next = work
  for (const [key, stored] of newer) {
    const [field, theirs] = [fieldIn(work, key), fieldOfStored({ form: reading.form, key, stored }, reading.language)]
    fields.set(key, isSameDraft(field.draft, field.base) ? theirs : overtaken(field, theirs))
    next = withInstanceOf(next, key, fields.get(key))
  }
  const last = newer
    .map(([, { savedLabel, savedAt }]) => ({ label: savedLabel, at: savedAt }))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
  return { ...next, fields, lastSaved: last[0] ?? work.lastSaved }
}

/** An instance that somebody else added comes onto the page. */
function withInstanceOf(work: FormWork, key: string, field: FieldInWork | undefined): FormWork {
  const [group = '', instance = ''] = key.split('.')
  const isNew = work.instances.has(group) && field !== undefined && !isSameDraft(field.draft, EMPTY_DRAFT)
  return isNew ? withInstance(work, { group, instance: Number(instance) }) : work
}

/** What was saved by others since the draft was made stands beside it. */
function restored(work: FormWork, { key, draft, version }: KeptField): FormWork {
  const field = fieldIn(work, key)
  if (isSameDraft(field.draft, draft)) return work
  const next = field.version > version ? overtaken({ ...field, draft }, field) : edited(field, draft)
  return withInstanceOf(withField(work, next), key, next)
}

function keptMine(field: FieldInWork): FieldInWork {
  const { theirs } = field
  if (theirs === null) return field
  const { draft, version, savedLabel, savedAt } = theirs
  return { ...field, base: draft, version, savedLabel, savedAt, status: 'still', theirs: null }
}

function tookTheirs(field: FieldInWork): FieldInWork {
  return field.theirs === null ? field : { ...keptMine(field), draft: field.theirs.draft }
}
