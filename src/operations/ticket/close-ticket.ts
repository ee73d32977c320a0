import { z } from 'zod'
import { requireNextState } from '../../model/state-machine.ts'
import type { TicketEffect } from '../../model/ticket.ts'
import { TICKET_FLOWS } from '../../model/ticket-flow.ts'
import { addLinks } from '../../store/tickets/tickets.ts'
import { requireNoIdentityCode } from '../free-text.ts'
import { defineOperation } from '../operation.ts'
import { effectOfRun } from './effect-of-run.ts'
import { commitTicket, requireTicketAsSeen } from './one-ticket.ts'

/**
 * Closes a ticket with the run that shows the effect: the affected figure before and after is computed from the two runs and stored.
 *
 * @throws Problem `run-shows-no-effect` when the run rests on nothing newer than the fault.
 */
export const closeTicket = defineOperation({
  name: 'ticket.close',
  title: { fi: 'Sulje korjauspyyntö', sv: 'Avsluta korrigeringsärendet', en: 'Close a ticket' },
  access: 'state',
  input: z.strictObject({
    ticket: z.string().max(20),
    version: z.int(),
    run: z.string().max(40),
    note: z.string().trim().max(1000).default(''),
  }),
  async perform({ ticket: id, version, run, note }, context): Promise<TicketEffect> {
    const { ticket, side } = await requireTicketAsSeen({ ticket: id, version }, 'ticket.close', context)
    requireNoIdentityCode({ note })
    const status = requireNextState(TICKET_FLOWS[ticket.kind], ticket.status, { by: 'ticket.close' })
    const effect = await effectOfRun(ticket, run, context)
    const at = context.now()
    await commitTicket(
      {
        ticket,
        side,
        change: { status, effect, due: null },
        event: { act: 'closed', text: note, audience: 'county' },
        also: (transaction) => addLinks(transaction, { id, at }, [{ kind: 'run', target: effect.run }]),
      },
      context,
    )
    return effect
  },
})
