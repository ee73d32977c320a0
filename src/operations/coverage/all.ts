import type { AnyOperation } from '../operation.ts'
import { acceptProposals } from './accept-proposals.ts'
import { confirmClass } from './confirm-class.ts'
import { listCoverage } from './list-coverage.ts'
import { setCoverageClass } from './set-class.ts'
import { showCoverage } from './show-coverage.ts'
import { showEffect } from './show-effect.ts'
import { showCoverageHistory } from './show-history.ts'

export const COVERAGE_OPERATIONS: readonly AnyOperation[] = [
  listCoverage,
  showCoverage,
  showCoverageHistory,
  acceptProposals,
  setCoverageClass,
  confirmClass,
  showEffect,
]
