import { z } from 'zod'
import { requireNextState } from '../../model/state-machine.ts'
import type { TicketEffect } from '../../model/ticket.ts'
import { TICKET_FLOWS } from '../../model/ticket-flow.ts'
import { addLinks } from '../../store/tickets/tickets.ts'
import { defineOperation } from '../operation.ts'
import { effectOfRun } from './effect-of-run.ts'
import { commitTicket, requireTicketAsSeen } from './one-ticket.ts'

/** Names the run that shows the effect of the mending: the figure before and after is computed and stored, for a person to look at. */
export const rerunTicket = defineOperation({
  name: 'ticket.rerun',
  title: { fi: 'Osoita korjauksen vaikutus', sv: 'Visa rättelsens effekt', en: 'Show the effect of the mending' },
  access: 'state',
  input: z.strictObject({ ticket: z.string().max(20), version: z.int(), run: z.string().max(40) }),
  async perform({ ticket: id, version, run }, context): Promise<TicketEffect> {
    const { ticket, side } = await requireTicketAsSeen({ ticket: id, version }, 'ticket.rerun', context)
    const status = requireNextState(TICKET_FLOWS[ticket.kind], ticket.status, { by: 'ticket.rerun' })
    const effect = await effectOfRun(ticket, run, context)
    const at = context.now()
    await commitTicket(
      {
        ticket,
        side,
        change: { status, effect },
        event: { act: 'rerun', text: '', audience: 'county' },
        also: (transaction) => addLinks(transaction, { id, at }, [{ kind: 'run', target: effect.run }]),
      },
      context,
    )
    return effect
  },
})
