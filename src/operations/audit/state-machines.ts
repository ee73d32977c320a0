import { ACCOUNT_STATES, SESSION_STAGES } from '../../model/account.ts'
import { BRIEFING_STATES } from '../../model/briefing.ts'
import { CODEBOOK_REQUEST_STATES } from '../../model/codebook-request.ts'
import { COLLECTION_ROUND_STATES } from '../../model/collection-round.ts'
import { COVERAGE_DECISION_STATES } from '../../model/coverage-decision.ts'
import { PHENOMENON_STATES } from '../../model/phenomenon.ts'
import { PRODUCTION_STAGES } from '../../model/production-stage.ts'
import { PROPOSAL_STATES } from '../../model/proposal.ts'
import { RELEASE_STATES } from '../../model/release-approval.ts'
import { REVIEW_SHEET_STATES } from '../../model/review.ts'
import { REPORT_STATES } from '../../model/social-report.ts'
import type { StateMachine } from '../../model/state-machine.ts'
import { CORRECTION_STATES, SUBMISSION_STATES } from '../../model/submission.ts'
import { SUBSET_STATES } from '../../model/subset.ts'
import { TICKET_FLOWS } from '../../model/ticket-flow.ts'
import { WORKSHOP_STATES } from '../../model/workshop.ts'

/** The state machines that decide what is possible: they stand in the matrix of rights. */
export const DECIDING_MACHINES: readonly StateMachine<string>[] = [
  REVIEW_SHEET_STATES,
  COVERAGE_DECISION_STATES,
  ...Object.values(TICKET_FLOWS),
  SUBSET_STATES,
  RELEASE_STATES,
  ACCOUNT_STATES,
  SESSION_STAGES,
  COLLECTION_ROUND_STATES,
  SUBMISSION_STATES,
  CORRECTION_STATES,
  REPORT_STATES,
  PHENOMENON_STATES,
  BRIEFING_STATES,
  PROPOSAL_STATES,
  CODEBOOK_REQUEST_STATES,
  WORKSHOP_STATES,
]

/** Every state machine there is, also the one that is derived from the others and only drawn. */
export const STATE_MACHINES: readonly StateMachine<string>[] = [PRODUCTION_STAGES, ...DECIDING_MACHINES]
