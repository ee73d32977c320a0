import { z } from 'zod'
import {
  type AnswerFields,
  EMPTY_ANSWER,
  JUDGEMENTS,
  MAY_PUBLISH,
  OWN_COUNT_DEFINITIONS,
  PUBLICATION_NOTE_LENGTH,
  type ReviewAnswer,
} from '../../model/review.ts'
import type { ReviewPolicy } from '../../model/review-policy.ts'
import { cleanedText } from '../../model/typed-text.ts'
import { requireNoIdentityCode } from '../free-text.ts'
import { dayShape } from './input-shapes.ts'
import { unknownChoice } from './review-problems.ts'

const LARGEST_COUNT = 10_000_000
/** Of signs that are cleaned away too: a text is refused for its length before it is looked at. */
const LONGEST_TYPED = 2 * PUBLICATION_NOTE_LENGTH

/** What is said of a line; what is not named stays as it was, null takes it back. */
export const answerShape = z.strictObject({
  judgement: z.enum(JUDGEMENTS).nullable().optional(),
  explanations: z.array(z.string().max(40)).max(20).optional(),
  ownCount: z.int().min(0).max(LARGEST_COUNT).nullable().optional(),
  ownCountDate: dayShape.nullable().optional(),
  ownCountDefinition: z.enum(OWN_COUNT_DEFINITIONS).nullable().optional(),
  plannedFix: z.string().max(40).nullable().optional(),
  fixMonth: z
    .string()
    .regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/)
    .nullable()
    .optional(),
  mayPublish: z.enum(MAY_PUBLISH).nullable().optional(),
  publicationNote: z
    .string()
    .max(LONGEST_TYPED)
    .transform(cleanedText)
    .refine((text) => text.length <= PUBLICATION_NOTE_LENGTH, `at most ${PUBLICATION_NOTE_LENGTH} characters`)
    .optional(),
})
export type AnswerChange = z.infer<typeof answerShape>

/**
 * The fields of a line after a change: codes of the definitions only, each explanation once and in the order of the definitions, no
 * identity code in the note.
 * @throws Problem `review-unknown-choice`, `identity-code-in-text` (refused).
 */
export function changedFields(before: ReviewAnswer | null, change: AnswerChange, policy: ReviewPolicy): AnswerFields {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const fields: AnswerFields = { ...fieldsOf(before), ...given }
  for (const key of fields.explanations) requireChoice('explanations', key, policy.explanations)
  if (fields.plannedFix !== null) requireChoice('plannedFix', fields.plannedFix, policy.plannedFixes)
  requireNoIdentityCode({ publicationNote: fields.publicationNote })
  const explanations = policy.explanations.map(({ key }) => key).filter((key) => fields.explanations.includes(key))
  return { ...fields, explanations }
}

/** The part of an answer that people fill in; empty where there is none. */
export function fieldsOf(answer: ReviewAnswer | null): AnswerFields {
  if (answer === null) return EMPTY_ANSWER
  const { seen: _, by: __, at: ___, ...fields } = answer
  return fields
}

export function isSameAnswer(a: AnswerFields, b: AnswerFields): boolean {
  return Object.keys(EMPTY_ANSWER).every((name) => sameValue(a[name as keyof AnswerFields], b[name as keyof AnswerFields]))
}

function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function requireChoice(field: string, value: string, choices: readonly { readonly key: string }[]): void {
  if (!choices.some(({ key }) => key === value)) throw unknownChoice({ field, value })
}
