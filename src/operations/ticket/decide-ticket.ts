import { z } from 'zod'
import { requireNextState } from '../../model/state-machine.ts'
import { PUBLISHING_DECISIONS, type PublishingDecision } from '../../model/ticket.ts'
import { TICKET_FLOWS } from '../../model/ticket-flow.ts'
import { requireNoIdentityCode } from '../free-text.ts'
import { defineOperation } from '../operation.ts'
import { commitTicket, requireTicketAsSeen } from './one-ticket.ts'

/** Decides what is done about figures that cannot be mended in time, and how and by when they are to be mended. Told to the county. */
export const decideTicket = defineOperation({
  name: 'ticket.decide',
  title: { fi: 'Päätä julkaisemisesta ja korjauksesta', sv: 'Besluta om publicering och rättelse', en: 'Decide on a ticket' },
  access: 'state',
  input: z.strictObject({
    ticket: z.string().max(20),
    version: z.int(),
    decision: z.enum(Object.keys(PUBLISHING_DECISIONS) as [PublishingDecision, ...PublishingDecision[]]),
    plan: z.string().trim().min(3).max(1000),
    planMonth: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .nullable()
      .default(null),
    revise: z.enum(['undecided', 'yes', 'no']).default('undecided'),
  }),
  async perform({ ticket: id, version, ...decided }, context): Promise<void> {
    const { ticket, side } = await requireTicketAsSeen({ ticket: id, version }, 'ticket.decide', context)
    requireNoIdentityCode({ plan: decided.plan })
    const status = requireNextState(TICKET_FLOWS[ticket.kind], ticket.status, { by: 'ticket.decide' })
    const due = decided.planMonth === null ? null : `${decided.planMonth}-28`
    const event = { act: 'decided', text: '', audience: 'county' } as const
    await commitTicket({ ticket, side, change: { ...decided, status, due }, event }, context)
  },
})
