import { instancesOf, nextInstance } from '../../../collect/questionnaire/variables.ts'
import type { Questionnaire, RepeatingGroup } from '../../../model/questionnaire.ts'
import type { Language } from '../../../model/text.ts'
import { draftOfStored, EMPTY_DRAFT, type FieldDraft, isSameDraft, type StoredField } from './form-draft.ts'
import { placeInForm } from './form-questions.ts'

/**
 * How it stands with a field on the page beside having been changed: `saving`; `waiting` for the connection or for signing in again;
 * `refused` by the server, with its words; `conflict`: somebody else saved it meanwhile.
 */
export type FieldStatus = 'still' | 'saving' | 'waiting' | 'refused' | 'conflict'

/** What somebody else saved into a field that was changed here too. */
export interface TheirField {
  readonly draft: FieldDraft
  readonly version: number
  readonly savedLabel: string
  readonly savedAt: string
}

/** One field while the form is being filled in. */
export interface FieldInWork {
  readonly key: string
  readonly draft: FieldDraft
  /** As stored so far as this page knows, and the version that a save names. */
  readonly base: FieldDraft
  readonly version: number
  readonly savedLabel: string | null
  readonly savedAt: string | null
  readonly status: FieldStatus
  readonly refusal: string | null
  readonly theirs: TheirField | null
}

export interface LastSaved {
  readonly label: string
  readonly at: string
}

/** What can be taken back with one press: several fields that were changed at once. */
export interface Undo {
  readonly what: 'row-removed' | 'pasted' | 'cleared'
  /** The group, matrix or field concerned. */
  readonly where: string
  readonly count: number
  readonly drafts: ReadonlyMap<string, FieldDraft>
  /** Instance that comes back. */
  readonly instance: number | null
}

/** The whole form while it is being filled in. */
export interface FormWork {
  readonly fields: ReadonlyMap<string, FieldInWork>
  /** Instances of each group that are on the page, in the order of their numbers. */
  readonly instances: ReadonlyMap<string, readonly number[]>
  readonly undo: Undo | null
  readonly lastSaved: LastSaved | null
  readonly connection: 'good' | 'lost' | 'signed-out'
  /** The server's words when it would save nothing at all: the form has been sent, the round is closed. */
  readonly refusal: string | null
}

/** A field that nobody has answered yet. */
export function emptyField(key: string): FieldInWork {
  return {
    key,
    draft: EMPTY_DRAFT,
    base: EMPTY_DRAFT,
    version: 0,
    savedLabel: null,
    savedAt: null,
    status: 'still',
    refusal: null,
    theirs: null,
  }
}

export function fieldIn(work: Pick<FormWork, 'fields'>, key: string): FieldInWork {
  return work.fields.get(key) ?? emptyField(key)
}

export function isChanged({ draft, base }: FieldInWork): boolean {
  return !isSameDraft(draft, base)
}

/** Whether a field has something that is to be saved now: what is in conflict waits for a choice. */
export function isToBeSaved(field: FieldInWork): boolean {
  return isChanged(field) && field.status !== 'conflict' && field.status !== 'saving'
}

interface FirstWork {
  readonly form: Questionnaire
  readonly fields: Readonly<Record<string, StoredField>>
  readonly language: Language
  /** Instances to show although nothing stands in them: just added. */
  readonly added?: ReadonlyMap<string, readonly number[]>
}

/** The form as it is stored. */
export function formWork({ form, fields, language, added = new Map() }: FirstWork): FormWork {
  const inWork = Object.entries(fields).map(([key, stored]) => [key, fieldOfStored({ form, key, stored }, language)] as const)
  const all = new Map(inWork)
  return {
    fields: all,
    instances: shownInstances(form, all, added),
    undo: null,
    lastSaved: lastSavedOf(Object.values(fields)),
    connection: 'good',
    refusal: null,
  }
}

interface Stored {
  readonly form: Questionnaire
  readonly key: string
  readonly stored: StoredField
}

export function fieldOfStored({ form, key, stored }: Stored, language: Language): FieldInWork {
  const draft = draftOfStored(placeInForm(form, key)?.question ?? null, stored, language)
  const { version, savedLabel, savedAt } = stored
  return { ...emptyField(key), draft, base: draft, version, savedLabel, savedAt }
}

function lastSavedOf(fields: readonly StoredField[]): LastSaved | null {
  const byTime = fields.filter(({ version }) => version > 0).sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
  const [last] = byTime
  return last ? { label: last.savedLabel, at: last.savedAt } : null
}

type Instances = ReadonlyMap<string, readonly number[]>

/** Instances with something in them, those just added, and as many more as the group has at least: numbered as the engine does. */
function shownInstances(form: Questionnaire, fields: ReadonlyMap<string, FieldInWork>, added: Instances): Instances {
  const groups = form.sections.flatMap(({ items }) => items.filter((item) => item.kind === 'group'))
  const filled = [...fields.values()].filter(({ draft }) => !isSameDraft(draft, EMPTY_DRAFT)).map(({ key }) => key)
  return new Map(
    groups.map((group) => {
      const alsoAdded = (added.get(group.id) ?? []).map((instance) => `${group.id}.${instance}.`)
      return [group.id, instancesOf(group, [...filled, ...alsoAdded])] as const
    }),
  )
}

/** The number of the next instance: one more than any that was ever used, as a number names one thing for good. */
export function newInstance(work: Pick<FormWork, 'fields' | 'instances'>, group: RepeatingGroup): number {
  const shown = (work.instances.get(group.id) ?? []).map((instance) => `${group.id}.${instance}.`)
  return nextInstance(group, [...work.fields.keys(), ...shown])
}

/** Keys of the questions of the instances on the page: the engine evaluates them although nothing stands in them yet. */
export function shownInstanceKeys(form: Questionnaire, { instances }: Pick<FormWork, 'instances'>): string[] {
  const groups = form.sections.flatMap(({ items }) => items.filter((item) => item.kind === 'group'))
  return groups.flatMap(({ id, items }) =>
    (instances.get(id) ?? []).flatMap((instance) => items.map((question) => `${id}.${instance}.${question.id}`)),
  )
}
