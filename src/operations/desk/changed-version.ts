import type { Transaction } from 'kysely'
import { evaluateForm, relevantAnswers } from '../../collect/questionnaire/evaluate-form.ts'
import { type Answer, isUnavailable } from '../../model/answers.ts'
import { type CorrectionChange, corrected } from '../../model/correction.ts'
import type { SubmissionState } from '../../model/submission.ts'
import type { Texts } from '../../model/text.ts'
import { newestVersion, type SubmissionVersion } from '../../store/collection/versions.ts'
import type { Schema } from '../../store/schema.ts'
import { requireNoIdentityCode } from '../free-text.ts'
import type { OperationContext } from '../operation.ts'
import { boundForm } from '../submission/bound-form.ts'
import { type CorrectedForm, correctedForm } from '../submission/corrected-form.ts'
import { editorOf } from '../submission/editor.ts'
import type { HeldSubmission } from '../submission/held-submission.ts'
import { makeVersion } from '../submission/make-version.ts'
import { surroundingsOf } from '../submission/surroundings.ts'
import { answersNotPassing, nothingChanges, nothingSent } from './desk-problems.ts'
import { isPersonalKey } from './form-facts.ts'

interface Changed {
  readonly held: HeldSubmission
  readonly kind: 'correction' | 'institute'
  readonly state: SubmissionState
  /** Keys of variables, and `reason:<rule>`. */
  readonly changes: readonly Pick<CorrectionChange, 'key' | 'to'>[]
  readonly reason: string
  /** Who made the values: for an accepted correction the county’s person who asked. */
  readonly by?: { readonly id: string; readonly label: string }
}

/**
 * Makes the next version of a submission by changing some answers of the newest one. Checked by the form: what a rule forbids is refused;
 * what a rule newly doubts gets the reason of the change, when there is none.
 * @throws Problem `nothing-sent`, `nothing-changes`, `unknown-fields`, `answers-unfit`, `identity-code-in-text`, `answers-not-passing`
 */
export async function changedVersion(
  transaction: Transaction<Schema>,
  { held, kind, state, changes, reason, by }: Changed,
  context: OperationContext,
): Promise<SubmissionVersion> {
  const version = await newestVersion(transaction, held.submission.number)
  if (version === null) throw nothingSent()
  const bound = { collection: held.submission.collection, version: version.questionnaireVersion }
  const { form } = await boundForm(context, transaction, bound)
  const { surroundings } = await surroundingsOf(transaction, { form, held })
  for (const { key, to } of changes) requireNoIdentityCode({ [key]: textOf(to) })
  const checked = correctedForm({ form, version, surroundings, ...apart(changes) })
  if (checked.changes.length === 0) throw nothingChanges()
  requirePassing(checked)
  const after = corrected(version, checked.changes)
  const findings = evaluateForm(form, after.answers, surroundings).findings.filter(({ at }) => !isPersonalKey(form, at))
  const warnings = [...new Set(findings.filter(({ severity }) => severity === 'soft').map(({ rule }) => rule))]
  return makeVersion(transaction, {
    held,
    form,
    kind,
    state,
    answers: relevantAnswers(form, after.answers, surroundings),
    reasons: Object.fromEntries(warnings.map((rule) => [rule, after.reasons[rule] ?? reason])),
    warnings,
    by: by ?? (await editorOf(transaction, context.actor)),
    at: context.now(),
    reason,
  })
}

const REASON = 'reason:'

/** Values of variables, and the reasons given to rules. */
function apart(changes: Changed['changes']) {
  const values = changes.filter(({ key }) => !key.startsWith(REASON))
  const reasons = changes.flatMap(({ key, to }) =>
    key.startsWith(REASON) && typeof to === 'string' ? [[key.slice(REASON.length), to] as const] : [],
  )
  return { values, reasons: Object.fromEntries(reasons) }
}

function textOf(answer: Answer | null): string | null {
  if (typeof answer === 'string') return answer
  return answer !== null && isUnavailable(answer) ? answer.unavailable : null
}

const MOST_SAID = 5

/** @throws Problem `answers-not-passing` with what the rules say */
function requirePassing({ hard }: CorrectedForm): void {
  if (hard.length === 0) return
  const said = hard.slice(0, MOST_SAID).map(({ message }) => message)
  const inLanguage = (language: keyof Texts) => said.map((message) => message[language]).join(' ')
  const messages = { fi: inLanguage('fi'), sv: inLanguage('sv'), en: inLanguage('en') }
  throw answersNotPassing([...new Set(hard.map(({ at }) => at))], messages)
}
