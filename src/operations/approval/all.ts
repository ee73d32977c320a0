import type { AnyOperation } from '../operation.ts'
import { approveFor } from './approve-for.ts'
import { approveRelease } from './approve-release.ts'
import { discardRelease } from './discard-release.ts'
import { rejectRelease } from './reject-release.ts'
import { savePlan } from './save-plan.ts'
import { showDifference } from './show-difference.ts'
import { showPlan } from './show-plan.ts'
import { showReleaseWork } from './show-release-work.ts'
import { showReleaseWords } from './show-words.ts'
import { submitRelease } from './submit-release.ts'

export const APPROVAL_OPERATIONS: readonly AnyOperation[] = [
  showPlan,
  savePlan,
  showReleaseWork,
  showReleaseWords,
  showDifference,
  submitRelease,
  approveRelease,
  approveFor,
  rejectRelease,
  discardRelease,
]
