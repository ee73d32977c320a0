import { type Answer, type Answers, isUnavailable } from '../../model/answers.ts'
import type { FormItem, Question, Questionnaire } from '../../model/questionnaire.ts'
import type { Texts } from '../../model/text.ts'
import { answerFault } from './answer-checks.ts'
import { type VariableRef, variableKeys, variableOf } from './variables.ts'

/** One thing that differs between two versions of a form. */
export interface FormChange {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly of: 'section' | 'item' | 'row' | 'column' | 'choice' | 'rule' | 'outside'
  /** `H2`, `M1.row`, `H9.choice`, the id of a rule. */
  readonly path: string
  /** What it is called; of what was removed, as it was. */
  readonly label: Texts
  /** Of what changed: `label`, `required`, `max`, `place`, `formula`, … */
  readonly aspects: readonly string[]
}

interface Part {
  readonly of: FormChange['of']
  readonly path: string
  readonly label: Texts
  /** Everything that may change, by name; compared as text. */
  readonly aspects: Readonly<Record<string, unknown>>
}

/** What changed from one version of a form to another, in the order of the newer one, removed things last. Empty when they ask the same. */
export function formDifference(from: Questionnaire, to: Questionnaire): FormChange[] {
  const earlier = new Map(partsOf(from).map((part) => [keyOf(part), part]))
  const later = new Map(partsOf(to).map((part) => [keyOf(part), part]))
  const changes = [...later].flatMap(([key, part]): FormChange[] => {
    const before = earlier.get(key)
    if (!before) return [{ kind: 'added', of: part.of, path: part.path, label: part.label, aspects: [] }]
    const aspects = changedAspects(before, part)
    return aspects.length === 0 ? [] : [{ kind: 'changed', of: part.of, path: part.path, label: part.label, aspects }]
  })
  const removed = [...earlier].filter(([key]) => !later.has(key))
  return [
    ...changes,
    ...removed.map(([, { of, path, label }]): FormChange => ({ kind: 'removed', of, path, label, aspects: [] })),
  ]
}

function keyOf({ of, path }: Part): string {
  return `${of} ${path}`
}

function changedAspects(before: Part, after: Part): string[] {
  const names = [...new Set([...Object.keys(before.aspects), ...Object.keys(after.aspects)])]
  return names.filter((name) => JSON.stringify(before.aspects[name]) !== JSON.stringify(after.aspects[name]))
}

function partsOf(form: Questionnaire): Part[] {
  const sections = form.sections.flatMap((section): Part[] => [
    {
      of: 'section',
      path: section.id,
      label: section.title,
      aspects: { title: section.title, intro: section.intro, when: section.when },
    },
    ...section.items.flatMap((item) => partsOfItem(item, section.id)),
  ])
  const rules = form.rules.map(({ id, ...aspects }): Part => ({ of: 'rule', path: id, label: aspects.message, aspects }))
  const outside = form.outside.map(({ name, ...aspects }): Part => ({ of: 'outside', path: name, label: aspects.label, aspects }))
  return [...sections, ...rules, ...outside]
}

function partsOfItem(item: FormItem, section: string): Part[] {
  if (item.kind === 'question') return partsOfQuestion(item, { of: 'item', path: item.id, place: section })
  if (item.kind === 'matrix') {
    const { id, label, rows, columns, ...aspects } = item
    return [
      { of: 'item', path: id, label, aspects: { ...aspects, label, place: section } },
      ...rows.map(
        (row): Part => ({ of: 'row', path: `${id}.${row.id}`, label: row.label, aspects: { label: row.label, when: row.when } }),
      ),
      ...columns.flatMap((column) => partsOfQuestion(column, { of: 'column', path: `${id}.${column.id}`, place: id })),
    ]
  }
  if (item.kind === 'group') {
    const { id, label, items, ...aspects } = item
    return [
      { of: 'item', path: id, label, aspects: { ...aspects, label, place: section } },
      ...items.flatMap((inner) => partsOfQuestion(inner, { of: 'column', path: `${id}.${inner.id}`, place: id })),
    ]
  }
  const label = item.kind === 'note' ? item.text : item.label
  return [{ of: 'item', path: item.id, label, aspects: { ...item, place: section } }]
}

function partsOfQuestion(question: Question, at: { of: 'item' | 'column'; path: string; place: string }): Part[] {
  const { choices, ...aspects } = question
  return [
    { of: at.of, path: at.path, label: question.label, aspects: { ...aspects, place: at.place } },
    ...choices.map(
      ({ code, ...choice }): Part => ({ of: 'choice', path: `${at.path}.${code}`, label: choice.label, aspects: choice }),
    ),
  ]
}

/** A draft put over to another version of its form. Nothing is lost silently: what could not be kept is told. */
export interface CarriedDraft {
  readonly kept: Answers
  readonly dropped: readonly {
    readonly key: string
    readonly label: Texts
    readonly answer: Answer
    /** The question is gone, is of another type, or a chosen code is gone. */
    readonly reason: 'removed' | 'type' | 'choice'
  }[]
  /** Variables that the earlier version did not ask. */
  readonly newlyAsked: readonly { readonly key: string; readonly label: Texts }[]
}

/** Answers given to one version, as far as another version can have them. */
export function carryDraft(draft: Answers, from: Questionnaire, to: Questionnaire): CarriedDraft {
  const kept: [string, Answer][] = []
  const dropped: CarriedDraft['dropped'][number][] = []
  for (const [key, answer] of Object.entries(draft)) {
    const before = variableOf(from, key)
    const label = before?.question.label ?? { fi: key, sv: key, en: key }
    const now = variableOf(to, key)
    const carried = now ? carriedAnswer(now, answer) : { answer: null, reason: 'removed' as const }
    if (carried.answer !== null) kept.push([key, carried.answer])
    if (carried.reason !== null) dropped.push({ key, label: now?.question.label ?? label, answer, reason: carried.reason })
  }
  const answers = Object.fromEntries(kept)
  const newlyAsked = variableKeys(to, answers)
    .filter(({ key }) => variableOf(from, key) === undefined)
    .map(({ key, question }) => ({ key, label: question.label }))
  return { kept: answers, dropped, newlyAsked }
}

/** Out of bounds is still an answer: the form tells of it. A multiple choice keeps the codes that are left. */
function carriedAnswer({ question }: VariableRef, answer: Answer): { answer: Answer | null; reason: 'type' | 'choice' | null } {
  if (Array.isArray(answer) && question.type === 'multiple') {
    const left = answer.filter((code) => question.choices.some((choice) => choice.code === code))
    return { answer: left.length > 0 ? left : null, reason: left.length < answer.length ? 'choice' : null }
  }
  const fault = answerFault(question, answer)
  if (fault === null || fault.rule === 'range' || fault.rule === 'length') return { answer, reason: null }
  const isUnknownCode =
    fault.rule === 'choice' && !isUnavailable(answer) && question.type === 'single' && typeof answer === 'string'
  return { answer: null, reason: isUnknownCode ? 'choice' : 'type' }
}
