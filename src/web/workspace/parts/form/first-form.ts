import type { Language } from '../../../../model/text.ts'
import type { FormAtHand } from '../../../../operations/submission/form-at-hand.ts'
import type { FormBack } from '../../pages/form/posted-form.ts'
import { EMPTY_DRAFT } from '../../view/form-draft.ts'
import { type FieldInWork, type FormWork, fieldIn, formWork } from '../../view/form-work.ts'

interface FirstForm {
  readonly at: FormAtHand
  readonly language: Language
  /** Instances that were added and are still empty: `K.2 K.3`. */
  readonly rows: string
  readonly back: FormBack | null
}

/** The form as the page begins: as stored, with whatever came back from a save that did not take everything. */
export function firstForm({ at, language, rows, back }: FirstForm): FormWork {
  const removed = back?.removed ?? null
  const added = addedInstances(rows, removed && `${removed.group}.${removed.instance}`)
  const work = formWork({ form: at.form, fields: at.fields, language, added })
  if (back === null) return work
  const kept = Object.entries(back.kept).map(([key, draft]) => [key, returned(fieldIn(work, key), { back, draft })] as const)
  const undo: FormWork['undo'] = removed && {
    what: 'row-removed',
    where: removed.group,
    count: 1,
    drafts: new Map(Object.entries(removed.drafts).filter(([, draft]) => draft.text !== EMPTY_DRAFT.text)),
    instance: removed.instance,
  }
  return { ...work, fields: new Map([...work.fields, ...kept]), undo, refusal: back.problem?.texts[language] ?? null }
}

interface Returned {
  readonly back: FormBack
  readonly draft: FieldInWork['draft']
}

function returned(field: FieldInWork, { back, draft }: Returned): FieldInWork {
  if (!back.overtaken.includes(field.key)) return { ...field, draft }
  const { version, savedLabel, savedAt } = field
  const theirs = { draft: field.draft, version, savedLabel: savedLabel ?? '', savedAt: savedAt ?? '' }
  return { ...field, draft, status: 'conflict', theirs }
}

const INSTANCE = /^([A-Za-z]\w{0,40})\.([1-9]\d{0,4})$/

function addedInstances(rows: string, removed: string | null): Map<string, number[]> {
  const added = new Map<string, number[]>()
  for (const row of rows.split(' ').slice(0, 200)) {
    const [, group, instance] = INSTANCE.exec(row) ?? []
    if (group && instance && row !== removed) added.set(group, [...(added.get(group) ?? []), Number(instance)])
  }
  return added
}
