import { ACCOUNT_OPERATIONS } from './account/all.ts'
import { APPROVAL_OPERATIONS } from './approval/all.ts'
import { attackTables } from './attack-tables.ts'
import { AUDIT_OPERATIONS } from './audit/all.ts'
import { BOARD_OPERATIONS } from './board/all.ts'
import { BRIEFING_OPERATIONS } from './briefing/all.ts'
import { checkDelivery } from './check-delivery.ts'
import { CODEBOOK_OPERATIONS } from './codebook/all.ts'
import { CODING_OPERATIONS } from './coding/all.ts'
import { COLLECTION_OPERATIONS } from './collection/all.ts'
import { COLLECTION_RELEASE_OPERATIONS } from './collection-release/all.ts'
import { COVERAGE_OPERATIONS } from './coverage/all.ts'
import { createRelease } from './create-release.ts'
import { describeRelease } from './describe-release.ts'
import { DESK_OPERATIONS } from './desk/all.ts'
import { estimateFromUnits } from './estimate-total.ts'
import { exportRelease } from './export-release.ts'
import { FORM_OPERATIONS } from './form/all.ts'
import { generateCountry } from './generate-country.ts'
import { importBoundaries } from './import-boundaries.ts'
import { importClassifications } from './import-classifications.ts'
import { importPopulation } from './import-population.ts'
import { inventObservations } from './invent-observations.ts'
import { inventStaffing } from './invent-staffing.ts'
import { listDeliveries } from './list-deliveries.ts'
import { listPublishedReleases } from './list-published-releases.ts'
import { listReleases } from './list-releases.ts'
import { listRuns } from './list-runs.ts'
import { measureCounting } from './measure-counting.ts'
import type { AnyOperation } from './operation.ts'
import { PHENOMENON_OPERATIONS } from './phenomenon/all.ts'
import { PROPOSAL_OPERATIONS } from './proposal/all.ts'
import { protectTables } from './protect-tables.ts'
import { publishRelease } from './publish-release.ts'
import { rebuildRelease } from './rebuild-release.ts'
import { receiveDelivery } from './receive-delivery.ts'
import { REVIEW_OPERATIONS } from './review/all.ts'
import { listRequests } from './run/list-requests.ts'
import { requestRun } from './run/request-run.ts'
import { runRequested } from './run/run-requested.ts'
import { runCycle } from './run-cycle.ts'
import { showPublishedRelease } from './show-release.ts'
import { showReleaseFile } from './show-release-file.ts'
import { showSiteFacts } from './show-site-facts.ts'
import { SOCIAL_REPORT_OPERATIONS } from './social-report/all.ts'
import { SUBMISSION_OPERATIONS } from './submission/all.ts'
import { SURVEY_OPERATIONS } from './survey/all.ts'
import { SYNTHESIS_OPERATIONS } from './synthesis/all.ts'
import { THEME_TABLE_OPERATIONS } from './theme-table/all.ts'
import { TICKET_OPERATIONS } from './ticket/all.ts'
import { TRIAGE_OPERATIONS } from './triage/all.ts'
import { UNIT_OPERATIONS } from './unit/all.ts'
import { verifyRelease } from './verify-release.ts'
import { withdrawDelivery } from './withdraw-delivery.ts'
import { WORKSHOP_OPERATIONS } from './workshop/all.ts'

/**
 * Every operation there is. Edges find them here by name: the socket of the running server, and later the API.
 */
export const OPERATIONS: readonly AnyOperation[] = [
  checkDelivery,
  receiveDelivery,
  withdrawDelivery,
  listDeliveries,
  importPopulation,
  importClassifications,
  importBoundaries,
  generateCountry,
  inventStaffing,
  inventObservations,
  runCycle,
  listRuns,
  requestRun,
  listRequests,
  runRequested,
  estimateFromUnits,
  measureCounting,
  createRelease,
  publishRelease,
  rebuildRelease,
  describeRelease,
  listReleases,
  verifyRelease,
  exportRelease,
  protectTables,
  attackTables,
  showPublishedRelease,
  listPublishedReleases,
  showReleaseFile,
  showSiteFacts,
  ...COVERAGE_OPERATIONS,
  ...REVIEW_OPERATIONS,
  ...BOARD_OPERATIONS,
  ...TICKET_OPERATIONS,
  ...APPROVAL_OPERATIONS,
  ...ACCOUNT_OPERATIONS,
  ...AUDIT_OPERATIONS,
  ...FORM_OPERATIONS,
  ...COLLECTION_OPERATIONS,
  ...SUBMISSION_OPERATIONS,
  ...DESK_OPERATIONS,
  ...COLLECTION_RELEASE_OPERATIONS,
  ...SURVEY_OPERATIONS,
  ...UNIT_OPERATIONS,
  ...SOCIAL_REPORT_OPERATIONS,
  ...TRIAGE_OPERATIONS,
  ...CODEBOOK_OPERATIONS,
  ...CODING_OPERATIONS,
  ...PHENOMENON_OPERATIONS,
  ...THEME_TABLE_OPERATIONS,
  ...BRIEFING_OPERATIONS,
  ...PROPOSAL_OPERATIONS,
  ...SYNTHESIS_OPERATIONS,
  ...WORKSHOP_OPERATIONS,
]
