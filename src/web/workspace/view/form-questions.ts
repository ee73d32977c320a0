import type { FormItem, Matrix, Question, Questionnaire, RepeatingGroup } from '../../../model/questionnaire.ts'

/** Where a variable stands in its form: the question that is asked, and the matrix cell or the instance of a group around it. */
export interface FormPlace {
  readonly question: Question
  readonly section: string
  readonly matrix: { readonly matrix: Matrix; readonly row: string } | null
  readonly group: { readonly group: RepeatingGroup; readonly instance: number } | null
}

/** Start of the key under which the answer to a soft finding is kept. */
export const REASON = 'reason:'

type KnownItems = ReadonlyMap<string, { readonly item: FormItem; readonly section: string }>

const known = new WeakMap<Questionnaire, KnownItems>()

function knownItems(form: Questionnaire): KnownItems {
  const before = known.get(form)
  if (before) return before
  const found = form.sections.flatMap((section) => section.items.map((item) => [item.id, { item, section: section.id }] as const))
  const made = new Map(found)
  known.set(form, made)
  return made
}

/** The place of a variable by its key (`H2`, `M1.row.column`, `K.1.name`); null when the form has no such variable. */
export function placeInForm(form: Questionnaire, key: string): FormPlace | null {
  const [id = '', middle = '', last = '', ...rest] = key.split('.')
  const found = knownItems(form).get(id)
  if (!found || rest.length > 0) return null
  const { item, section } = found
  if (item.kind === 'question') return key === id ? { question: item, section, matrix: null, group: null } : null
  if (item.kind === 'matrix') return cellIn(item, { section, row: middle, column: last })
  if (item.kind === 'group') return instanceIn(item, { section, instance: middle, id: last })
  return null
}

interface Cell {
  readonly section: string
  readonly row: string
  readonly column: string
}

function cellIn(matrix: Matrix, { section, row, column }: Cell): FormPlace | null {
  const question = matrix.columns.find(({ id }) => id === column)
  const hasRow = matrix.rows.some(({ id }) => id === row)
  return question && hasRow ? { question, section, matrix: { matrix, row }, group: null } : null
}

interface Instance {
  readonly section: string
  readonly instance: string
  readonly id: string
}

function instanceIn(group: RepeatingGroup, { section, instance, id }: Instance): FormPlace | null {
  const question = group.items.find((one) => one.id === id)
  if (!question || !/^[1-9]\d{0,5}$/.test(instance)) return null
  return { question, section, matrix: null, group: { group, instance: Number(instance) } }
}

/** Id of the element that answers a variable, for links to it. */
export function fieldAnchor(key: string): string {
  return `q.${key}`
}

/** Id of a section's heading. */
export function sectionAnchor(section: string): string {
  return `s.${section}`
}
