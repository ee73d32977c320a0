import { parseIdentityCode } from '../../collect/delivery/identity-code.ts'
import { isUnavailable } from '../../model/answers.ts'
import { looksLikeIdentityCode } from '../../model/identity-look-alike.ts'
import type { Questionnaire } from '../../model/questionnaire.ts'
import type { DraftField } from '../../store/collection/draft-fields.ts'
import { requireNoIdentityCode } from '../free-text.ts'
import { doesAnswerFit } from './answer-fits.ts'
import { isReopened, reopenedFields } from './editing.ts'
import { type FormField, fieldOf } from './form-fields.ts'
import type { HeldSubmission } from './held-submission.ts'
import type { FieldToSave } from './save-submission.ts'
import { answersUnfit, fieldsRefused, tooManyOfGroup } from './submission-problems.ts'

interface Savable {
  readonly form: Questionnaire
  readonly held: HeldSubmission
  readonly fields: readonly FieldToSave[]
  /** The draft as it stands. */
  readonly standing: readonly DraftField[]
}

/**
 * Whether fields may be saved: the form knows them, a reopening is about them, answers fit their questions, groups do not grow over their
 * most, and nothing looks like an identity code.
 * @throws Problem `unknown-fields`, `fields-not-reopened`, `answers-unfit`, `too-many-in-group`, `identity-code-in-text` (refused)
 */
export function requireSavable({ form, held, fields, standing }: Savable): void {
  const known = fields.map((given) => ({ given, field: fieldOf(form, given.key) }))
  const keysOf = (some: typeof known) => some.map(({ given }) => given.key)
  const unknown = known.filter(({ field }) => field === null)
  if (unknown.length > 0) throw fieldsRefused('unknown-fields', keysOf(unknown))
  const reopened = reopenedFields(held)
  const closed = known.filter(({ given }) => !isReopened(form, reopened, given.key))
  if (closed.length > 0) throw fieldsRefused('fields-not-reopened', keysOf(closed))
  // First, as the engine finds a text with a code unfit too, but says less.
  for (const { given, field } of known) if (field) requireNoCode(given, field)
  const unfit = known.filter(({ given, field }) => field && !isFit(given, field))
  if (unfit.length > 0) throw answersUnfit(keysOf(unfit))
  requireRoom(form, fields, standing)
}

const LONGEST_REASON = 2_000

function isFit({ answer }: FieldToSave, field: FormField): boolean {
  if (answer === null) return true
  if (field.kind === 'reason') return typeof answer === 'string' && answer.length <= LONGEST_REASON
  return doesAnswerFit(field.question, answer)
}

/** Types whose text is written in words: there anything that may be a code is refused. Numbers of telephones only look like one. */
const WORDS: ReadonlySet<string> = new Set(['text', 'paragraph', 'email'])
const CODE_SHAPE = /\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]/gi

function requireNoCode({ key, answer, typed }: FieldToSave, field: FormField): void {
  const isWords = field.kind === 'reason' || WORDS.has(field.question.type)
  const reason = answer !== null && isUnavailable(answer) ? answer.unavailable : null
  const text = typeof answer === 'string' ? answer : null
  requireNoIdentityCode({ [key]: reason })
  for (const words of [text, typed])
    if (words !== null && (isWords ? looksLikeIdentityCode(words) : holdsIdentityCode(words)))
      requireNoIdentityCode({ [key]: words })
}

/** Whether a text holds a code with its sign of the century and check character. */
function holdsIdentityCode(text: string): boolean {
  return (text.match(CODE_SHAPE) ?? []).some((found) => parseIdentityCode(found.toUpperCase()) !== null)
}

/** @throws Problem `too-many-in-group` */
function requireRoom(form: Questionnaire, fields: readonly FieldToSave[], standing: readonly DraftField[]): void {
  const filled = new Map(standing.map(({ field, answer, typed }) => [field, answer !== null || typed !== null]))
  for (const { key, answer, typed } of fields) filled.set(key, answer !== null || typed !== null)
  const numbers = new Map<string, Set<number>>()
  for (const [key, isFilled] of filled) {
    const field = isFilled ? fieldOf(form, key) : null
    if (field?.kind !== 'instance') continue
    const ofGroup = (numbers.get(field.group.id) ?? new Set()).add(field.number)
    numbers.set(field.group.id, ofGroup)
    if (ofGroup.size > field.group.max) throw tooManyOfGroup(field.group.id, field.group.max)
  }
}
