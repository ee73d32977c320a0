import { evaluateForm } from '../../collect/questionnaire/evaluate-form.ts'
import { variableOf } from '../../collect/questionnaire/variables.ts'
import { isSameAnswer } from '../../model/answer-difference.ts'
import type { Answer, Answers, FormFinding, FormSurroundings } from '../../model/answers.ts'
import { type CorrectionChange, corrected } from '../../model/correction.ts'
import type { Questionnaire } from '../../model/questionnaire.ts'
import type { SubmissionVersion } from '../../store/collection/versions.ts'
import { doesAnswerFit } from './answer-fits.ts'
import { reasonKey } from './form-fields.ts'
import { answersUnfit, fieldsRefused } from './submission-problems.ts'

export interface WantedValue {
  readonly key: string
  /** Null = blank. */
  readonly to: Answer | null
}

/** What an answer that was sent becomes with other values. */
export interface CorrectedForm {
  /** Only what differs; reasons of soft findings too, as `reason:<rule>`. */
  readonly changes: readonly CorrectionChange[]
  /** Calculated fields and totals that come out differently. */
  readonly computed: readonly { readonly key: string; readonly from: ComputedValue; readonly to: ComputedValue }[]
  /** Findings that stop the correction. */
  readonly hard: readonly FormFinding[]
  /** Findings that need a reason: they are new or touch what changes. `reason`: as it stands, null when there is none yet. */
  readonly soft: readonly { readonly finding: FormFinding; readonly reason: string | null }[]
}

export type ComputedValue = number | string | boolean | null

interface Correcting {
  readonly form: Questionnaire
  readonly version: SubmissionVersion
  readonly surroundings: FormSurroundings
  readonly values: readonly WantedValue[]
  /** Given now, by rule. */
  readonly reasons: Readonly<Record<string, string>>
}

/**
 * The sent answers with the values wanted, checked with the form's own rules. A finding that the answer had already when it was sent, and
 * that has nothing to do with what changes, does not stand in the way.
 * @throws Problem `unknown-fields`, `answers-unfit` (refused) naming the fields
 */
export function correctedForm({ form, version, surroundings, values, reasons }: Correcting): CorrectedForm {
  requireFitting(form, values)
  const answersChanged = values
    .map(({ key, to }) => ({ key, from: version.answers[key] ?? null, to }))
    .filter(({ from, to }) => !isSameAnswer(from, to))
  const after = corrected(version, answersChanged)
  const stateBefore = evaluateForm(form, version.answers, surroundings)
  const state = evaluateForm(form, after.answers, surroundings)
  const changedKeys = new Set(answersChanged.map(({ key }) => key))
  const had = new Set(stateBefore.findings.map(identityOf))
  const findings = state.findings
    .filter((finding) => !isPersonal(form, finding.at))
    .filter((finding) => !had.has(identityOf(finding)) || touches(finding, changedKeys))
  const soft = findings
    .filter(({ severity }) => severity === 'soft')
    .map((finding) => ({ finding, reason: (reasons[finding.rule] ?? version.reasons[finding.rule] ?? '').trim() || null }))
  return {
    changes: [...answersChanged, ...reasonChanges(version, soft)],
    computed: computedChanges(stateBefore.computed, state.computed),
    hard: findings.filter(({ severity }) => severity === 'hard'),
    soft,
  }
}

/** Questions that a correction may be about: not personal ones, which belong to contact persons, and nothing calculated. */
function isCorrectable(form: Questionnaire, key: string): boolean {
  const question = variableOf(form, key)?.question
  return question !== undefined && !question.isPersonal && question.type !== 'confirmation'
}

function requireFitting(form: Questionnaire, values: readonly WantedValue[]): void {
  const unknown = values.filter(({ key }) => !isCorrectable(form, key))
  if (unknown.length > 0)
    throw fieldsRefused(
      'unknown-fields',
      unknown.map(({ key }) => key),
    )
  const unfit = values.filter(({ key, to }) => {
    const question = variableOf(form, key)?.question
    return to !== null && question !== undefined && !doesAnswerFit(question, to)
  })
  if (unfit.length > 0) throw answersUnfit(unfit.map(({ key }) => key))
}

function reasonChanges(version: SubmissionVersion, soft: CorrectedForm['soft']): CorrectionChange[] {
  return soft.flatMap(({ finding, reason }) => {
    const from = version.reasons[finding.rule] ?? null
    return reason === null || reason === from ? [] : [{ key: reasonKey(finding.rule), from, to: reason }]
  })
}

function computedChanges(
  before: ReadonlyMap<string, ComputedValue>,
  after: ReadonlyMap<string, ComputedValue>,
): CorrectedForm['computed'] {
  return [...after].flatMap(([key, to]) => {
    const from = before.get(key) ?? null
    return from === to ? [] : [{ key, from, to }]
  })
}

function identityOf({ rule, at }: FormFinding): string {
  return `${rule} ${at}`
}

function touches({ at, with: others }: FormFinding, keys: ReadonlySet<string>): boolean {
  return keys.has(at) || others.some((key) => keys.has(key))
}

/** Personal answers are not kept with what was sent, so that their absence says nothing. */
function isPersonal(form: Questionnaire, at: string): boolean {
  const item = form.sections.flatMap(({ items }) => items).find(({ id }) => id === at.split('.')[0])
  if (item?.kind === 'group') return item.items.some((question) => question.isPersonal)
  return item?.kind === 'question' && item.isPersonal
}

/** The answers of a form that are known and may be corrected, without those that are personal. */
export function correctableAnswers(form: Questionnaire, answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => isCorrectable(form, key)))
}
