import type { CodebookEdit } from './codebook-edit.ts'
import type { StateMachine } from './state-machine.ts'

/** A county asks for a change of the national codebook. */
export const CODEBOOK_REQUEST_STATES = {
  id: 'codebook-request',
  names: { fi: 'Koodikirjan muutosehdotus', sv: 'Ändringsförslag till kodboken', en: 'Request to change the codebook' },
  initial: 'proposed',
  states: {
    proposed: { fi: 'Ehdotettu', sv: 'Föreslaget', en: 'Proposed' },
    accepted: { fi: 'Hyväksytty', sv: 'Godkänt', en: 'Accepted' },
    rejected: { fi: 'Hylätty', sv: 'Avslaget', en: 'Rejected' },
    withdrawn: { fi: 'Peruttu', sv: 'Återtaget', en: 'Withdrawn' },
  },
  transitions: [
    { from: 'proposed', to: 'accepted', by: 'codebook.decide', when: 'accepted' },
    { from: 'proposed', to: 'rejected', by: 'codebook.decide', when: 'rejected' },
    { from: 'proposed', to: 'withdrawn', by: 'codebook.withdraw-proposal' },
  ],
} as const satisfies StateMachine<'proposed' | 'accepted' | 'rejected' | 'withdrawn'>
export type CodebookRequestState = keyof typeof CODEBOOK_REQUEST_STATES.states

export interface CodebookRequest {
  readonly id: string
  readonly organiser: string
  /** What is asked for, as it would be done. */
  readonly edit: CodebookEdit
  readonly reason: string
  readonly state: CodebookRequestState
  readonly proposedOn: string
  readonly decidedOn: string | null
  /** Why it was accepted or rejected; empty while it is open. */
  readonly decision: string
  /** Day from which an accepted change is meant to be in force. */
  readonly effectiveFrom: string | null
  readonly version: number
}
