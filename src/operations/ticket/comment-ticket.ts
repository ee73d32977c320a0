import { z } from 'zod'
import { TICKET_SIDES, type TicketSide } from '../../model/ticket.ts'
import { holderOf } from '../../model/ticket-flow.ts'
import { addEvent } from '../../store/tickets/tickets.ts'
import { requireNoIdentityCode } from '../free-text.ts'
import { defineOperation } from '../operation.ts'
import { requireTicket } from './one-ticket.ts'

/**
 * Writes a comment. What others than the institute write is read by the institute and their own side; the institute chooses whether
 * it writes for itself or for whoever it names.
 */
export const commentTicket = defineOperation({
  name: 'ticket.comment',
  title: { fi: 'Kommentoi korjauspyyntöä', sv: 'Kommentera ärendet', en: 'Comment on a ticket' },
  access: 'state',
  input: z.strictObject({
    ticket: z.string().max(20),
    text: z.string().trim().min(1).max(1000),
    /** Left out: whoever has the ticket now, and for nobody else when it is with the institute. */
    audience: z.enum(TICKET_SIDES).nullable().default(null),
  }),
  async perform({ ticket: id, text, audience }, context): Promise<{ readonly audience: TicketSide }> {
    const { ticket, side } = await requireTicket(id, 'ticket.comment', context)
    requireNoIdentityCode({ text })
    const readBy = side === 'institute' ? (audience ?? holderOf(ticket.status) ?? 'institute') : side
    const { status } = ticket
    const event = { at: context.now(), by: context.actor.id, side, act: 'commented', text, audience: readBy } as const
    await context.commit({ subject: `ticket/${id}`, details: { audience: readBy } }, (transaction) =>
      addEvent(transaction, id, { ...event, from: status, to: status }),
    )
    return { audience: readBy }
  },
})
