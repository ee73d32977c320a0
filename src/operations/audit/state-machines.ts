import { ACCOUNT_STATES, SESSION_STAGES } from '../../model/account.ts'
import { COVERAGE_DECISION_STATES } from '../../model/coverage-decision.ts'
import { PRODUCTION_STAGES } from '../../model/production-stage.ts'
import { RELEASE_STATES } from '../../model/release-approval.ts'
import { REVIEW_SHEET_STATES } from '../../model/review.ts'
import type { StateMachine } from '../../model/state-machine.ts'
import { TICKET_FLOWS } from '../../model/ticket-flow.ts'

/** Every state machine there is, for the matrix of rights and the diagrams of the documentation. */
export const STATE_MACHINES: readonly StateMachine<string>[] = [
  PRODUCTION_STAGES,
  REVIEW_SHEET_STATES,
  COVERAGE_DECISION_STATES,
  ...Object.values(TICKET_FLOWS),
  RELEASE_STATES,
  ACCOUNT_STATES,
  SESSION_STAGES,
]
