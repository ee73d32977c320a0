import { z } from 'zod'
import { type SeenTicket, ticketAsSeenBy, ticketSide } from '../../access/ticket-sight.ts'
import { TICKET_KINDS, type TicketKind } from '../../model/ticket.ts'
import { OPEN_STATUSES } from '../../model/ticket-flow.ts'
import { listTickets as readTickets } from '../../store/tickets/tickets.ts'
import { defineOperation, type OperationContext } from '../operation.ts'

/** A line of the list: without counts of people, which the ticket itself shows. */
export type TicketLine = Omit<
  SeenTicket,
  'description' | 'rowsAffected' | 'personsAffected' | 'effect' | 'plan' | 'severityReason'
>

/** The tickets that the actor sees: the most severe first, then by date. */
export const listTickets = defineOperation({
  name: 'ticket.list',
  title: { fi: 'Luettele korjauspyynnöt', sv: 'Lista korrigeringsärenden', en: 'List tickets' },
  access: 'read',
  input: z.strictObject({
    /** Which: those under way (default), those ended, or all. */
    state: z.enum(['open', 'ended', 'all']).default('open'),
    organiser: z.string().max(2).nullable().default(null),
    kind: z
      .enum(Object.keys(TICKET_KINDS) as [TicketKind, ...TicketKind[]])
      .nullable()
      .default(null),
  }),
  async perform({ state, organiser, kind }, context): Promise<readonly TicketLine[]> {
    const seen = await seenTickets('ticket.list', context)
    const isWanted = (ticket: SeenTicket) =>
      (state === 'all' || isOpen(ticket) === (state === 'open')) &&
      (organiser === null || ticket.organiser === organiser) &&
      (kind === null || ticket.kind === kind)
    return seen.filter(isWanted).sort(byUrgency).map(toLine)
  },
})

/** All tickets that the actor may see in the operation, each as its side sees it. */
async function seenTickets(
  operation: string,
  { reach, db, actor }: Pick<OperationContext, 'reach' | 'db' | 'actor'>,
): Promise<SeenTicket[]> {
  const [organisers, vendors] = [reach.organisers(), reach.vendors()]
  const own = organisers === 'all' || vendors === 'all' ? {} : { organisers, vendors }
  const tickets = await readTickets(db, own)
  return tickets.flatMap((ticket) => {
    const side = ticketSide(actor, ticket, operation)
    return side ? [ticketAsSeenBy(ticket, side)] : []
  })
}

function isOpen({ status }: SeenTicket): boolean {
  return OPEN_STATUSES.some((open) => open === status)
}

const NO_DATE = '9999-12-31'

function byUrgency(one: SeenTicket, other: SeenTicket): number {
  const [due, otherDue] = [one.due ?? NO_DATE, other.due ?? NO_DATE]
  return one.severity - other.severity || due.localeCompare(otherDue) || one.id.localeCompare(other.id)
}

function toLine(ticket: SeenTicket): TicketLine {
  const { description: _d, rowsAffected: _r, personsAffected: _p, effect: _e, plan: _l, severityReason: _s, ...line } = ticket
  return line
}
