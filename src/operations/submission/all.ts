import type { AnyOperation } from '../operation.ts'
import { COUNTY_OPERATIONS } from './county-all.ts'
import { saveSubmission } from './save-submission.ts'
import { showSubmission } from './show-submission.ts'

export const SUBMISSION_OPERATIONS: readonly AnyOperation[] = [showSubmission, saveSubmission, ...COUNTY_OPERATIONS]
