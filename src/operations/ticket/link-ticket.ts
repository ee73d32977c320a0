import { z } from 'zod'
import { LINK_KINDS } from '../../model/ticket.ts'
import { addEvent, addLinks } from '../../store/tickets/tickets.ts'
import { requireNoIdentityCode } from '../free-text.ts'
import { defineOperation } from '../operation.ts'
import { requireTicket } from './one-ticket.ts'

/** Links a ticket to a delivery, run, release, review item, subset or another ticket. A link that is there already stays as it is. */
export const linkTicket = defineOperation({
  name: 'ticket.link',
  title: { fi: 'Liitä korjauspyyntöön', sv: 'Koppla till ärendet', en: 'Link a ticket' },
  access: 'state',
  input: z.strictObject({
    ticket: z.string().max(20),
    kind: z.enum(LINK_KINDS),
    target: z
      .string()
      .trim()
      .regex(/^[\w./:@+-]{1,240}$/),
  }),
  async perform({ ticket: id, kind, target }, context): Promise<void> {
    const { ticket, side } = await requireTicket(id, 'ticket.link', context)
    requireNoIdentityCode({ target: kind === 'finding' ? target : '' })
    const at = context.now()
    const { status } = ticket
    await context.commit({ subject: `ticket/${id}`, details: { link: kind } }, async (transaction) => {
      await addLinks(transaction, { id, at }, [{ kind, target }])
      const event = { at, by: context.actor.id, side, act: 'linked', text: '', audience: side } as const
      await addEvent(transaction, id, { ...event, from: status, to: status })
    })
  },
})
