import { requireNextState, type StateMachine, type Transition } from './state-machine.ts'
import type { Texts } from './text.ts'
import type { FaultLayer, TicketKind, TicketRoute, TicketSide } from './ticket.ts'

/** Who has the ticket, or what became of it. */
export type TicketStatus =
  | 'new'
  | 'with_archive'
  | 'with_county'
  | 'with_vendor'
  | 'decided'
  | 'fixed_at_source'
  | 're_run'
  | 'closed'
  | 'will_not_fix'

const STATUSES: Readonly<Record<TicketStatus, Texts>> = {
  new: { fi: 'uusi', sv: 'ny', en: 'new' },
  with_archive: { fi: 'arkistolla', sv: 'hos arkivet', en: 'with the archive' },
  with_county: { fi: 'alueella', sv: 'hos området', en: 'with the county' },
  with_vendor: { fi: 'järjestelmätoimittajalla', sv: 'hos systemleverantören', en: 'with the vendor' },
  decided: { fi: 'päätetty, korjaus suunniteltu', sv: 'beslutat, rättelsen planerad', en: 'decided, mending planned' },
  fixed_at_source: { fi: 'korjattu lähteessä', sv: 'rättat i källan', en: 'fixed at the source' },
  re_run: { fi: 'ajettu uudelleen', sv: 'kört på nytt', en: 're-run' },
  closed: { fi: 'suljettu', sv: 'avslutat', en: 'closed' },
  will_not_fix: { fi: 'ei korjata', sv: 'rättas inte', en: 'will not be fixed' },
}
export const OPEN_STATUSES = [
  'new',
  'with_archive',
  'with_county',
  'with_vendor',
  'decided',
  'fixed_at_source',
  're_run',
] as const satisfies readonly TicketStatus[]

/** Where `ticket.move` leads, by the name of the outcome. */
export const TICKET_MOVES = {
  archive: 'with_archive',
  county: 'with_county',
  vendor: 'with_vendor',
  fixed: 'fixed_at_source',
} as const satisfies Readonly<Record<string, TicketStatus>>
export type TicketMove = keyof typeof TICKET_MOVES

type Step = Transition<TicketStatus>

function moves(from: TicketStatus, outcomes: readonly TicketMove[]): Step[] {
  return outcomes.map((when) => ({ from, to: TICKET_MOVES[when], by: 'ticket.move', when }))
}

/** The end is the same for both kinds: fixed at the source, re-run, closed; or given up with a reason; and opened again. */
const ENDING: readonly Step[] = [
  { from: 'fixed_at_source', to: 're_run', by: 'ticket.rerun' },
  { from: 're_run', to: 're_run', by: 'ticket.rerun' },
  { from: 'fixed_at_source', to: 'closed', by: 'ticket.close' },
  { from: 're_run', to: 'closed', by: 'ticket.close' },
  ...moves('fixed_at_source', ['archive', 'county', 'vendor']),
  ...moves('re_run', ['archive', 'county', 'vendor']),
  ...OPEN_STATUSES.map((from): Step => ({ from, to: 'will_not_fix', by: 'ticket.give-up' })),
  { from: 'closed', to: 'new', by: 'ticket.reopen' },
  { from: 'will_not_fix', to: 'new', by: 'ticket.reopen' },
]

/**
 * Clearly odd: the archive is asked first, then by severity the county or the vendor. A separate delivery has not passed through the
 * archive, and a fault of the institute's own processing needs nobody else.
 */
const CLEARLY_ODD: StateMachine<TicketStatus> = {
  id: 'ticket-clearly-odd',
  names: { fi: 'Selvästi outo tieto', sv: 'Klart avvikande uppgift', en: 'Clearly odd data' },
  initial: 'new',
  states: STATUSES,
  transitions: [
    ...moves('new', ['archive']),
    { from: 'new', to: 'with_county', by: 'ticket.move', when: 'county, separate delivery' },
    { from: 'new', to: 'with_vendor', by: 'ticket.move', when: 'vendor, separate delivery' },
    { from: 'new', to: 'fixed_at_source', by: 'ticket.move', when: 'fixed, at the institute' },
    ...moves('with_archive', ['county', 'vendor', 'fixed']),
    ...moves('with_county', ['archive', 'vendor', 'fixed']),
    ...moves('with_vendor', ['archive', 'county', 'fixed']),
    { from: 'with_archive', to: 'decided', by: 'ticket.decide' },
    { from: 'with_county', to: 'decided', by: 'ticket.decide' },
    { from: 'with_vendor', to: 'decided', by: 'ticket.decide' },
    ...moves('decided', ['archive', 'county', 'vendor', 'fixed']),
    ...ENDING,
  ],
}

/**
 * Not representative: the typical explanations are talked through with the county first (a subset may be looked at), then it is decided
 * what is published, with a plan; only then others are asked to mend anything.
 */
const NOT_REPRESENTATIVE: StateMachine<TicketStatus> = {
  id: 'ticket-not-representative',
  names: { fi: 'Tieto ei edusta toimintaa', sv: 'Uppgiften är inte representativ', en: 'Data not representative' },
  initial: 'new',
  states: STATUSES,
  transitions: [
    ...moves('new', ['county']),
    { from: 'with_county', to: 'decided', by: 'ticket.decide' },
    ...moves('decided', ['archive', 'county', 'vendor', 'fixed']),
    ...moves('with_archive', ['county', 'vendor', 'fixed']),
    ...moves('with_vendor', ['archive', 'county', 'fixed']),
    ...ENDING,
  ],
}

/** The two flows of corrections. */
export const TICKET_FLOWS: Readonly<Record<TicketKind, StateMachine<TicketStatus>>> = {
  clearly_odd: CLEARLY_ODD,
  not_representative: NOT_REPRESENTATIVE,
}

interface Moving {
  readonly kind: TicketKind
  readonly status: TicketStatus
  readonly route: TicketRoute | null
  readonly layer: FaultLayer
}

/** @throws Problem `not-in-this-state` when the flow of the kind does not lead there. */
export function statusAfterMove(ticket: Moving, move: TicketMove): TicketStatus {
  return requireNextState(TICKET_FLOWS[ticket.kind], ticket.status, { by: 'ticket.move', when: outcomeOf(ticket, move) })
}

/** The moves that are possible now, in the order of the table. */
export function possibleMoves(ticket: Moving): TicketMove[] {
  const { transitions } = TICKET_FLOWS[ticket.kind]
  const isPossible = (move: TicketMove) =>
    transitions.some(({ from, by, when }) => from === ticket.status && by === 'ticket.move' && when === outcomeOf(ticket, move))
  return (Object.keys(TICKET_MOVES) as TicketMove[]).filter(isPossible)
}

/** Whether the operation leads anywhere from the ticket's status. */
export function isPossible(ticket: Moving, operation: string): boolean {
  return TICKET_FLOWS[ticket.kind].transitions.some(({ from, by }) => from === ticket.status && by === operation)
}

function outcomeOf({ kind, status, route, layer }: Moving, move: TicketMove): string {
  if (kind !== 'clearly_odd' || status !== 'new') return move
  if (route === 'separate' && (move === 'county' || move === 'vendor')) return `${move}, separate delivery`
  return layer === 'institute' && move === 'fixed' ? 'fixed, at the institute' : move
}

/** Whose turn it is. Null when nobody outside the institute has it. */
export function holderOf(status: TicketStatus): Exclude<TicketSide, 'institute'> | null {
  if (status === 'with_archive') return 'archive'
  if (status === 'with_county') return 'county'
  return status === 'with_vendor' ? 'vendor' : null
}

/** The institute moves a ticket anywhere; whoever has it can only say that it is fixed. */
export function mayMove(side: TicketSide, status: TicketStatus, move: TicketMove): boolean {
  return side === 'institute' || (holderOf(status) === side && move === 'fixed')
}
