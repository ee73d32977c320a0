import { z } from 'zod'
import { DAYS_TO_ACT, FAULT_LAYERS, type FaultLayer, type Ticket } from '../../model/ticket.ts'
import { holderOf, mayMove, statusAfterMove, TICKET_MOVES, type TicketMove } from '../../model/ticket-flow.ts'
import { requireNoIdentityCode } from '../free-text.ts'
import { defineOperation } from '../operation.ts'
import { notPermitted } from '../permission-problems.ts'
import { commitTicket, daysAfter, requireTicketAsSeen } from './one-ticket.ts'
import { organiserMissing, vendorMissing } from './ticket-problems.ts'

/**
 * Gives a ticket to the archive, the county or the vendor, or says that the fault has been fixed at the source. The note is read by
 * whoever gets the ticket.
 *
 * @throws Problem `not-in-this-state` when the flow of the ticket's kind does not lead there.
 */
export const moveTicket = defineOperation({
  name: 'ticket.move',
  title: { fi: 'Siirrä korjauspyyntö', sv: 'Flytta korrigeringsärendet', en: 'Move a ticket' },
  access: 'state',
  input: z.strictObject({
    ticket: z.string().max(20),
    version: z.int(),
    to: z.enum(Object.keys(TICKET_MOVES) as [TicketMove, ...TicketMove[]]),
    note: z.string().trim().max(1000).default(''),
    /** When they should have acted; left out: by severity. */
    due: z.iso.date().nullable().default(null),
    /** Where the fault turned out to lie; left out: as before. */
    layer: z
      .enum(Object.keys(FAULT_LAYERS) as [FaultLayer, ...FaultLayer[]])
      .nullable()
      .default(null),
  }),
  async perform({ ticket: id, version, to, note, due, layer }, context): Promise<{ readonly status: Ticket['status'] }> {
    const { ticket, side } = await requireTicketAsSeen({ ticket: id, version }, 'ticket.move', context)
    if (!mayMove(side, ticket.status, to)) throw notPermitted('ticket.move')
    requireNoIdentityCode({ note })
    const now = layer && side === 'institute' ? { ...ticket, layer } : ticket
    const status = statusAfterMove(now, to)
    requireReceiver(ticket, to)
    const holder = holderOf(status)
    const untilThen = holder ? (due ?? daysAfter(context.now(), DAYS_TO_ACT[ticket.severity])) : null
    const change = { status, layer: now.layer, due: side === 'institute' ? untilThen : null }
    const audience = side === 'institute' ? (holder ?? 'institute') : side
    await commitTicket({ ticket, side, change, event: { act: 'moved', text: note, audience } }, context)
    return { status }
  },
})

function requireReceiver({ vendor, organiser }: Ticket, to: TicketMove): void {
  if (to === 'vendor' && vendor === null) throw vendorMissing()
  if (to === 'county' && organiser === null) throw organiserMissing()
}
