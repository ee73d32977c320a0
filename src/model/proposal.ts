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

type Step = StateMachine<ProposalState>['transitions'][number]

const STEPS: readonly Step[] = [
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
]

/** Every step that changes the state can be taken back when it was recorded wrongly; the outcome names the state that comes back. */
const UNDONE: readonly Step[] = [...new Map(STEPS.map((step) => [`${step.to} ${step.from}`, step])).values()]
  .filter(({ from, to }) => from !== to)
  .map(({ from, to }) => ({ from: to, to: from, by: 'proposal.undo', when: from }))

export const PROPOSAL_STATES: StateMachine<ProposalState> = {
  id: 'proposal',
  names: { fi: 'Toimenpide-ehdotus', sv: 'Åtgärdsförslag', en: 'Proposal' },
  initial: 'draft',
  states: STATES,
  transitions: [...STEPS, ...UNDONE],
}

/** States in which an answer is waited for. */
export const WAITING_FOR_ANSWER: readonly ProposalState[] = WITH_A_BODY

/** What can happen to a proposal, as its history says it. */
export const PROPOSAL_ACTS = [
  'submitted',
  'received',
  'prepared',
  'returned',
  'answered',
  'handed-on',
  'acknowledged',
  'due-moved',
  'started',
  'completed',
  'lapsed',
  'assessed',
  'undone',
] as const
export type ProposalAct = (typeof PROPOSAL_ACTS)[number]

/** Answers that must say why. */
export const OUTCOMES_WITH_REASON: readonly Outcome[] = ['accepted-in-part', 'rejected']

/** Answers after which there is something to do. */
export const OUTCOMES_TO_CARRY_OUT: readonly Outcome[] = ['accepted', 'accepted-in-part', 'already-under-way']

/** Addressees (codes of the list) inside the organisation that makes the proposal; all others answer, or do not, from outside. */
const OWN_ADDRESSEES = ['own-unit', 'service-line', 'county-body']

/** Whether somebody outside the owner's own organisation is asked: only they can be recorded as not having answered. */
export function isOutside(owner: Owner, addressee: string): boolean {
  return owner === 'national' || !OWN_ADDRESSEES.includes(addressee)
}

/** What became of it. */
export const EFFECT_RESULTS = {
  achieved: { fi: 'Tavoite saavutettiin', sv: 'Målet uppnåddes', en: 'Achieved' },
  partly: { fi: 'Tavoite saavutettiin osittain', sv: 'Målet uppnåddes delvis', en: 'Achieved in part' },
  not: { fi: 'Tavoitetta ei saavutettu', sv: 'Målet uppnåddes inte', en: 'Not achieved' },
  'cannot-tell': { fi: 'Ei voida sanoa', sv: 'Kan inte bedömas', en: 'Cannot tell' },
} as const satisfies Readonly<Record<string, Texts>>
export type EffectResult = keyof typeof EFFECT_RESULTS

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

/** How a body was called from a day on. */
export interface BodyName {
  readonly validFrom: string
  readonly names: { readonly fi: string; readonly sv: string }
  /** Of an elected body: `2025–2029`; null for offices. */
  readonly term: string | null
}
