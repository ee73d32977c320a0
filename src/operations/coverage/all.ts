import type { Operation } from '../operation.ts'
import { acceptProposals } from './accept-proposals.ts'
import { confirmClass } from './confirm-class.ts'
import { listCoverage } from './list-coverage.ts'
import { setCoverageClass } from './set-class.ts'
import { showCoverage } from './show-coverage.ts'
import { showEffect } from './show-effect.ts'
import { showCoverageHistory } from './show-history.ts'

// biome-ignore lint/suspicious/noExplicitAny: a list of operations with different inputs has no narrower type
export const COVERAGE_OPERATIONS: readonly Operation<any, unknown>[] = [
  listCoverage,
  showCoverage,
  showCoverageHistory,
  acceptProposals,
  setCoverageClass,
  confirmClass,
  showEffect,
]
