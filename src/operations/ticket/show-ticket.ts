import { z } from 'zod'
import { mayPerform } from '../../access/permissions.ts'
import { eventsSeenBy, linksSeenBy, type SeenTicket, ticketAsSeenBy } from '../../access/ticket-sight.ts'
import type { TicketEvent, TicketLink, TicketSide } from '../../model/ticket.ts'
import { isPossible, mayMove, possibleMoves, type TicketMove } from '../../model/ticket-flow.ts'
import { eventsOf, linksOf } from '../../store/tickets/tickets.ts'
import { defineOperation } from '../operation.ts'
import { accountNames } from './account-names.ts'
import { requireTicket } from './one-ticket.ts'

/** What can be done to a ticket after which only the page asks: the acts that are possible now for this person. */
const ACTS = ['ticket.assess', 'ticket.comment', 'ticket.link'] as const
const ACTS_OF_FLOW = ['ticket.decide', 'ticket.rerun', 'ticket.close', 'ticket.give-up', 'ticket.reopen'] as const
export type TicketActName = (typeof ACTS)[number] | (typeof ACTS_OF_FLOW)[number]

export interface ShownTicket {
  readonly ticket: SeenTicket
  readonly side: TicketSide
  readonly links: readonly TicketLink[]
  readonly events: readonly TicketEvent[]
  /** Names of the accounts in the history; for the institute only. */
  readonly names: Readonly<Record<string, string>>
  readonly moves: readonly TicketMove[]
  readonly acts: readonly TicketActName[]
}

/** One ticket as the actor may see it. Leaves an entry in the audit trail: it tells exact numbers of people. */
export const showTicket = defineOperation({
  name: 'ticket.show',
  title: { fi: 'Näytä korjauspyyntö', sv: 'Visa korrigeringsärendet', en: 'Show a ticket' },
  access: 'read',
  input: z.strictObject({ ticket: z.string().max(20) }),
  async perform({ ticket: id }, context): Promise<ShownTicket> {
    const { ticket, side } = await requireTicket(id, 'ticket.show', context)
    const { actor } = context
    const [links, events] = [await linksOf(context.db, id), await eventsOf(context.db, id)]
    await context.commit({ subject: `ticket/${id}`, details: { organiser: ticket.organiser, side } }, async () => undefined)
    const names =
      side === 'institute'
        ? await accountNames(
            events.map(({ by }) => by),
            context,
          )
        : {}
    const canMove = mayPerform(actor, 'ticket.move')
    return {
      ticket: ticketAsSeenBy(ticket, side),
      side,
      links: linksSeenBy(links, side),
      events: eventsSeenBy(events, side),
      names,
      moves: canMove ? possibleMoves(ticket).filter((move) => mayMove(side, ticket.status, move)) : [],
      acts: [
        ...ACTS.filter((act) => mayPerform(actor, act)),
        ...ACTS_OF_FLOW.filter((act) => mayPerform(actor, act) && isPossible(ticket, act)),
      ],
    }
  },
})
