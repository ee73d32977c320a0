import type { Question, Questionnaire, RepeatingGroup } from '../../model/questionnaire.ts'

/** What a key of a draft stands for. */
export type FormField =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'instance'; readonly question: Question; readonly group: RepeatingGroup; readonly number: number }
  | { readonly kind: 'reason'; readonly rule: string }

const REASON = 'reason:'

/** Key under which the answer to a soft finding is kept. */
export function reasonKey(rule: string): string {
  return `${REASON}${rule}`
}

/** A number that names a thing of a group; never used again for another, so it may be larger than the group's most. */
const INSTANCE = /^([1-9]\d{0,4})$/

/** What the key stands for in this form; null when the form knows no such key. Computed fields and totals are no fields: nobody fills them. */
export function fieldOf(form: Questionnaire, key: string): FormField | null {
  const { questions, groups, reasons } = keysOf(form)
  if (key.startsWith(REASON)) {
    const rule = key.slice(REASON.length)
    return reasons.has(rule) ? { kind: 'reason', rule } : null
  }
  const question = questions.get(key)
  if (question) return { kind: 'question', question }
  const [group = '', number = '', item = '', ...more] = key.split('.')
  const named = groups.get(group)
  const asked = named?.items.find(({ id }) => id === item)
  if (!named || !asked || more.length > 0 || !INSTANCE.test(number)) return null
  return { kind: 'instance', question: asked, group: named, number: Number(number) }
}

/** Rule of the finding that a contact person given has left. Found by the server, as the form does not know the persons. */
export const CONTACT_LEFT = 'contact-left'

interface FormKeys {
  /** Of questions outside groups: `H2`, `M1.row.column`. */
  readonly questions: ReadonlyMap<string, Question>
  readonly groups: ReadonlyMap<string, RepeatingGroup>
  /** Soft rules: those that are answered with a reason. */
  readonly reasons: ReadonlySet<string>
}

const known = new WeakMap<Questionnaire, FormKeys>()

function keysOf(form: Questionnaire): FormKeys {
  const found = known.get(form)
  if (found) return found
  const questions = new Map<string, Question>()
  const groups = new Map<string, RepeatingGroup>()
  for (const item of form.sections.flatMap(({ items }) => items)) {
    if (item.kind === 'question') questions.set(item.id, item)
    if (item.kind === 'group') groups.set(item.id, item)
    if (item.kind !== 'matrix') continue
    for (const row of item.rows) for (const column of item.columns) questions.set(`${item.id}.${row.id}.${column.id}`, column)
  }
  const soft = form.rules.filter(({ severity }) => severity === 'soft').map(({ id }) => id)
  const keys = { questions, groups, reasons: new Set([...soft, CONTACT_LEFT]) }
  known.set(form, keys)
  return keys
}
