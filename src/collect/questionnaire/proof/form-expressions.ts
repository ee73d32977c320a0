import type { FormItem, Question, Questionnaire } from '../../../model/questionnaire.ts'
import type { Texts } from '../../../model/text.ts'
import { compiledForm, type Place } from '../compiled-form.ts'
import { ruleItem } from '../rule-findings.ts'

/** One expression of a form and where it stands. */
export interface FormExpression {
  /** `items.H5.when`, `rules.all-over.check`. */
  readonly path: string
  readonly text: string
  /** A condition must be a condition; a formula may come to any single value. */
  readonly role: 'condition' | 'formula'
  /** Matrix or group in whose rows it is worked out. */
  readonly within: string | null
}

/** Every condition, requirement, formula and rule of the form. */
export function formExpressions(form: Questionnaire): FormExpression[] {
  const compiled = compiledForm(form)
  const condition = (path: string, text: string | null, within: string | null = null): FormExpression[] =>
    text === null ? [] : [{ path, text, role: 'condition', within }]
  const sections = form.sections.flatMap((section) => [
    ...condition(`sections.${section.id}.when`, section.when),
    ...section.items.flatMap((item) => [...condition(`items.${item.id}.when`, item.when), ...inner(item)]),
  ])
  const rules = form.rules.flatMap((rule) => {
    const within = ruleItem(compiled, rule)
    return [...condition(`rules.${rule.id}.when`, rule.when, within), ...condition(`rules.${rule.id}.check`, rule.check, within)]
  })
  return [...sections, ...rules]

  function inner(item: FormItem): FormExpression[] {
    if (item.kind === 'question') return required(item, `items.${item.id}`, null)
    if (item.kind === 'computed') return [{ path: `items.${item.id}.formula`, text: item.formula, role: 'formula', within: null }]
    if (item.kind === 'note') return []
    const rows = item.kind === 'matrix' ? item.rows : []
    const questions = item.kind === 'matrix' ? item.columns : item.items
    return [
      ...rows.flatMap((row) => condition(`items.${item.id}.rows.${row.id}.when`, row.when)),
      ...questions.flatMap((question) => {
        const path = `items.${item.id}.${question.id}`
        return [...condition(`${path}.when`, question.when, item.id), ...required(question, path, item.id)]
      }),
    ]
  }

  function required(question: Question, path: string, within: string | null): FormExpression[] {
    return typeof question.required === 'string' ? condition(`${path}.required`, question.required, within) : []
  }
}

/** Texts in which braces are filled in: notes and messages of rules. */
export function filledTextsOf(
  form: Questionnaire,
): { readonly path: string; readonly texts: Texts; readonly within: string | null }[] {
  const compiled = compiledForm(form)
  const notes = form.sections.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'note' ? [{ path: `items.${item.id}.text`, texts: item.text, within: null }] : [])),
  )
  return [
    ...notes,
    ...form.rules.map((rule) => ({ path: `rules.${rule.id}.message`, texts: rule.message, within: ruleItem(compiled, rule) })),
  ]
}

/** One row in place of all: types and conditions are the same in each. Groups always have a first instance to think of. */
export function samplePlace(form: Questionnaire, within: string | null): Place | null {
  if (within === null) return null
  const matrix = compiledForm(form).matrices.get(within)
  return { item: within, row: matrix ? (matrix.rows[0]?.id ?? '') : '1' }
}

/** All rows of a matrix; the first instance of a group. */
export function samplePlaces(form: Questionnaire, within: string): Place[] {
  const matrix = compiledForm(form).matrices.get(within)
  return matrix ? matrix.rows.map(({ id }) => ({ item: within, row: id })) : [{ item: within, row: '1' }]
}
