import type { Owner } from './phenomenon.ts'
import type { StateMachine } from './state-machine.ts'
import type { Texts } from './text.ts'

/** What a body can answer. To note is an outcome of its own, which starts a follow-up clock: nothing has been decided by it. */
export const OUTCOMES = {
  accepted: { fi: 'Hyväksytty', sv: 'Godkänt', en: 'Accepted' },
  'accepted-in-part': { fi: 'Hyväksytty osittain', sv: 'Delvis godkänt', en: 'Accepted in part' },
  'already-under-way': { fi: 'Jo käynnissä', sv: 'Redan på gång', en: 'Already under way' },
  'passed-on': { fi: 'Siirretty eteenpäin', sv: 'Fört vidare', en: 'Passed on' },
  noted: { fi: 'Merkitty tiedoksi', sv: 'Antecknat för kännedom', en: 'Noted' },
  rejected: { fi: 'Hylätty', sv: 'Avslaget', en: 'Rejected' },
  'no-answer': { fi: 'Vastausta ei saatu', sv: 'Inget svar', en: 'No answer' },
} as const satisfies Readonly<Record<string, Texts>>
export type Outcome = keyof typeof OUTCOMES

const STATES = {
  draft: { fi: 'Luonnos', sv: 'Utkast', en: 'Draft' },
  submitted: { fi: 'Lähetetty', sv: 'Skickat', en: 'Submitted' },
  received: { fi: 'Vastaanotettu', sv: 'Mottaget', en: 'Received' },
  prepared: { fi: 'Valmistelussa', sv: 'Under beredning', en: 'In preparation' },
  answered: { fi: 'Vastattu', sv: 'Besvarat', en: 'Answered' },
  'in-progress': { fi: 'Toteutuksessa', sv: 'Genomförs', en: 'In progress' },
  done: { fi: 'Toteutettu', sv: 'Genomfört', en: 'Done' },
  lapsed: { fi: 'Rauennut', sv: 'Förfallet', en: 'Lapsed' },
  assessed: { fi: 'Vaikutus arvioitu', sv: 'Effekten bedömd', en: 'Effect assessed' },
} as const satisfies Readonly<Record<string, Texts>>
export type ProposalState = keyof typeof STATES

const WITH_A_BODY = ['submitted', 'received', 'prepared'] as const

export const PROPOSAL_STATES: StateMachine<ProposalState> = {
  id: 'proposal',
  names: { fi: 'Toimenpide-ehdotus', sv: 'Åtgärdsförslag', en: 'Proposal' },
  initial: 'draft',
  states: STATES,
  transitions: [
    { from: 'draft', to: 'submitted', by: 'proposal.submit' },
    { from: 'submitted', to: 'received', by: 'proposal.receive' },
    { from: 'received', to: 'prepared', by: 'proposal.prepare' },
    { from: 'prepared', to: 'received', by: 'proposal.return' },
    ...WITH_A_BODY.map((from) => ({ from, to: 'answered' as const, by: 'proposal.answer' })),
    // A later answer: what was noted may be accepted when it comes back.
    { from: 'answered', to: 'answered', by: 'proposal.answer' },
    ...([...WITH_A_BODY, 'answered'] as const).map((from) => ({ from, to: 'submitted' as const, by: 'proposal.hand-on' })),
    { from: 'answered', to: 'in-progress', by: 'proposal.start' },
    { from: 'answered', to: 'done', by: 'proposal.complete' },
    { from: 'in-progress', to: 'done', by: 'proposal.complete' },
    ...(['submitted', 'received', 'prepared', 'answered', 'in-progress'] as const).map((from) => ({
      from,
      to: 'lapsed' as const,
      by: 'proposal.lapse',
    })),
    { from: 'done', to: 'assessed', by: 'proposal.assess' },
    { from: 'lapsed', to: 'assessed', by: 'proposal.assess' },
    { from: 'assessed', to: 'assessed', by: 'proposal.assess' },
  ],
}

/** A body that can be addressed. Dated: boards come and go, and a proposal to an abolished one is handed to its successor. */
export interface Body {
  readonly id: string
  readonly owner: Owner
  /** Code of the list `addressees`. */
  readonly kind: string
  readonly names: { readonly fi: string; readonly sv: string }
  readonly validFrom: string
  readonly validUntil: string | null
  readonly successor: string | null
}
