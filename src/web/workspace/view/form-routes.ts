import type { FormState } from '../../../model/answers.ts'
import type { FormItem, Questionnaire } from '../../../model/questionnaire.ts'
import type { Texts } from '../../../model/text.ts'

/** A part of a form that is asked on a condition. */
export interface FormRoute {
  readonly path: string
  readonly label: Texts
  readonly when: string
  /** Whether it is asked, by how the form stands. */
  readonly holder: (state: FormState) => boolean
}

/** Everything in a form that is not always asked, in its order: sections, questions, rows of matrices, columns and questions of groups. */
export function routesOf(form: Questionnaire): FormRoute[] {
  return form.sections.flatMap((section) => [
    ...one(section.when, section.id, section.title, (state) => state.relevant.has(section.id)),
    ...section.items.flatMap(routesOfItem),
  ])
}

function routesOfItem(item: FormItem): FormRoute[] {
  const label = item.kind === 'note' ? item.text : item.label
  const own = one(item.when, item.id, label, (state) => state.relevant.has(item.id))
  if (item.kind === 'matrix') {
    const rows = item.rows.flatMap((row) =>
      one(
        row.when,
        `${item.id}.${row.id}`,
        row.label,
        hasAsked((key) => key.startsWith(`${item.id}.${row.id}.`)),
      ),
    )
    const columns = item.columns.flatMap((column) =>
      one(
        column.when,
        `${item.id}.*.${column.id}`,
        column.label,
        hasAsked((key) => key.startsWith(`${item.id}.`) && key.endsWith(`.${column.id}`)),
      ),
    )
    return [...own, ...rows, ...columns]
  }
  if (item.kind !== 'group') return own
  const inner = item.items.flatMap((question) =>
    one(
      question.when,
      `${item.id}.*.${question.id}`,
      question.label,
      hasAsked((key) => key.startsWith(`${item.id}.`) && key.endsWith(`.${question.id}`)),
    ),
  )
  return [...own, ...inner]
}

function hasAsked(isOwn: (key: string) => boolean): FormRoute['holder'] {
  return (state) => [...state.variables].some(([key, { isRelevant }]) => isRelevant && isOwn(key))
}

function one(...[when, path, label, holder]: [string | null, string, Texts, FormRoute['holder']]): FormRoute[] {
  return when === null ? [] : [{ path, label, when, holder }]
}
