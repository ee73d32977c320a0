import type { Transaction } from 'kysely'
import { evaluateForm } from '../../collect/questionnaire/evaluate-form.ts'
import { type Answer, type FormFinding, isUnavailable } from '../../model/answers.ts'
import { type CorrectionChange, corrected, isSameAnswer } from '../../model/correction.ts'
import type { Questionnaire } from '../../model/questionnaire.ts'
import type { SubmissionState } from '../../model/submission.ts'
import type { Texts } from '../../model/text.ts'
import { newestVersion, type SubmissionVersion } from '../../store/collection/versions.ts'
import type { Schema } from '../../store/schema.ts'
import type { OperationContext } from '../operation.ts'
import { doesAnswerFit } from '../submission/answer-fits.ts'
import { boundForm } from '../submission/bound-form.ts'
import { editorOf } from '../submission/editor.ts'
import { fieldOf } from '../submission/form-fields.ts'
import type { HeldSubmission } from '../submission/held-submission.ts'
import { makeVersion } from '../submission/make-version.ts'
import { surroundingsOf } from '../submission/surroundings.ts'
import { requireNoIdentityCode } from '../ticket/free-text.ts'
import { answersNotPassing, nothingChanges, nothingSent, unknownField } from './desk-problems.ts'
import { isPersonalKey } from './form-facts.ts'

interface Changed {
  readonly held: HeldSubmission
  readonly kind: 'correction' | 'institute'
  readonly state: SubmissionState
  readonly changes: readonly Pick<CorrectionChange, 'key' | 'to'>[]
  readonly reason: string
  /** Who made the values: for an accepted correction the county’s person who asked. */
  readonly by?: { readonly id: string; readonly label: string }
}

/**
 * Makes the next version of a submission by changing some answers of the newest one. The whole is checked as if it were sent now: what a
 * rule forbids is refused; what a rule doubts gets the reason of the change, when the respondent has given none.
 * @throws Problem `nothing-sent`, `nothing-changes`, `form-field-unknown`, `identity-code-in-text`, `answers-not-passing`
 */
export async function changedVersion(
  transaction: Transaction<Schema>,
  { held, kind, state, changes, reason, by }: Changed,
  context: OperationContext,
): Promise<SubmissionVersion> {
  const newest = await newestVersion(transaction, held.submission.number)
  if (newest === null) throw nothingSent()
  const { collection } = held.submission
  const { form } = await boundForm(context, transaction, { collection, version: newest.questionnaireVersion })
  requireKnown(form, changes)
  const from = ({ key }: { key: string }) => newest.answers[key] ?? null
  if (!changes.some((change) => !isSameAnswer(from(change), change.to) || change.key.startsWith('reason:')))
    throw nothingChanges()
  const next = corrected(
    newest,
    changes.map((change) => ({ ...change, from: from(change) })),
  )
  const { surroundings } = await surroundingsOf(transaction, { form, held })
  const passed = passedAnswers(form, evaluateForm(form, next.answers, surroundings).findings)
  const reasons = Object.fromEntries(passed.warnings.map((rule) => [rule, next.reasons[rule] ?? reason]))
  return makeVersion(transaction, {
    held,
    form,
    kind,
    state,
    answers: next.answers,
    reasons,
    warnings: passed.warnings,
    by: by ?? (await editorOf(transaction, context.actor)),
    at: context.now(),
    reason,
  })
}

/** @throws Problem `form-field-unknown`, `identity-code-in-text` */
function requireKnown(form: Questionnaire, changes: Changed['changes']): void {
  for (const { key, to } of changes) {
    const field = fieldOf(form, key)
    if (field === null || isPersonalKey(form, key)) throw unknownField(key)
    const isFit =
      field.kind === 'reason' ? to === null || typeof to === 'string' : to === null || doesAnswerFit(field.question, to)
    if (!isFit) throw answersNotPassing([key], UNFIT)
    requireNoIdentityCode({ [key]: textOf(to) })
  }
}

function textOf(answer: Answer | null): string | null {
  if (typeof answer === 'string') return answer
  return answer !== null && isUnavailable(answer) ? answer.unavailable : null
}

/** @throws Problem `answers-not-passing` with what the rules say */
function passedAnswers(form: Questionnaire, findings: readonly FormFinding[]): { readonly warnings: string[] } {
  // Contact persons are kept apart from versions: that they are missing here says nothing.
  const own = findings.filter(({ at }) => !isPersonalKey(form, at))
  const hard = own.filter(({ severity }) => severity === 'hard')
  if (hard.length > 0) throw answersNotPassing([...new Set(hard.map(({ at }) => at))], saidTogether(hard))
  return { warnings: [...new Set(own.map(({ rule }) => rule))] }
}

const MOST_SAID = 5

function saidTogether(findings: readonly FormFinding[]): Texts {
  const said = findings.slice(0, MOST_SAID).map(({ message }) => message)
  const inLanguage = (language: keyof Texts) => said.map((message) => message[language]).join(' ')
  return { fi: inLanguage('fi'), sv: inLanguage('sv'), en: inLanguage('en') }
}

const UNFIT: Texts = {
  fi: 'Arvo ei sovi kysymykseen.',
  sv: 'Värdet passar inte frågan.',
  en: 'The value does not fit the question.',
}
