import { z } from 'zod'
import { daySchema } from '../../design/definition-yaml.ts'
import { withoutIdentityCode } from '../free-text.ts'
import { submissionShape } from '../submission/submission-input.ts'

/* Shapes that the operations of the desk share. */

/** Names a submission, and the version of it that the person saw. */
export const onSubmission = { ...submissionShape, version: z.int().min(0) }

const LEAST_REASON = 3
const MOST_REASON = 1_000
/** Why something was done; stands in the log of the submission for good. */
export const reasonShape = withoutIdentityCode(MOST_REASON).refine((text) => text.length >= LEAST_REASON, 'too short')

const MOST_WORDS = 2_000
/** What is written to the respondent. */
export const wordsShape = withoutIdentityCode(MOST_WORDS).refine((text) => text.length >= LEAST_REASON, 'too short')

export const dueShape = daySchema
/** A variable, or the id of a matrix or a group. */
export const fieldShape = z.string().regex(/^[A-Za-z][A-Za-z0-9_.-]{0,200}$/)
