import { createRelease } from './create-release.ts'
import { describeRelease } from './describe-release.ts'
import { exportRelease } from './export-release.ts'
import { importBoundaries } from './import-boundaries.ts'
import { importClassifications } from './import-classifications.ts'
import { importPopulation } from './import-population.ts'
import { listReleases } from './list-releases.ts'
import { listRuns } from './list-runs.ts'
import type { Operation } from './operation.ts'
import { publishRelease } from './publish-release.ts'
import { rebuildRelease } from './rebuild-release.ts'
import { runCycle } from './run-cycle.ts'
import { showPublishedRelease } from './show-release.ts'
import { verifyRelease } from './verify-release.ts'

/**
 * Every operation there is. Edges find them here by name: the socket of the running server, and later the API.
 * The input is parsed by the operation itself, so the list may forget its type.
 */
// biome-ignore lint/suspicious/noExplicitAny: a list of operations with different inputs has no narrower type
export const OPERATIONS: readonly Operation<any, unknown>[] = [
  importPopulation,
  importClassifications,
  importBoundaries,
  runCycle,
  listRuns,
  createRelease,
  publishRelease,
  rebuildRelease,
  describeRelease,
  listReleases,
  verifyRelease,
  exportRelease,
  showPublishedRelease,
]
