import { z } from 'zod'
import { requireNextState } from '../../model/state-machine.ts'
import { DAYS_TO_ACT } from '../../model/ticket.ts'
import { TICKET_FLOWS } from '../../model/ticket-flow.ts'
import { requireNoIdentityCode } from '../free-text.ts'
import { defineOperation } from '../operation.ts'
import { commitTicket, daysAfter, requireTicketAsSeen } from './one-ticket.ts'

const input = z.strictObject({
  ticket: z.string().max(20),
  version: z.int(),
  /** Told to the county. */
  reason: z.string().trim().min(3).max(1000),
})

/** Ends a ticket without mending, with the reason. */
export const giveUpTicket = defineOperation({
  name: 'ticket.give-up',
  title: { fi: 'Päätä, ettei korjata', sv: 'Besluta att felet inte rättas', en: 'Decide not to fix' },
  access: 'state',
  input,
  async perform({ ticket: id, version, reason }, context): Promise<void> {
    const { ticket, side } = await requireTicketAsSeen({ ticket: id, version }, 'ticket.give-up', context)
    requireNoIdentityCode({ reason })
    const status = requireNextState(TICKET_FLOWS[ticket.kind], ticket.status, { by: 'ticket.give-up' })
    const event = { act: 'will-not-fix', text: reason, audience: 'county' } as const
    await commitTicket({ ticket, side, change: { status, due: null }, event }, context)
  },
})

/** Opens an ended ticket again, from the beginning of its flow. What it had shown stays in its history. */
export const reopenTicket = defineOperation({
  name: 'ticket.reopen',
  title: { fi: 'Avaa korjauspyyntö uudelleen', sv: 'Öppna ärendet på nytt', en: 'Reopen a ticket' },
  access: 'state',
  input,
  async perform({ ticket: id, version, reason }, context): Promise<void> {
    const { ticket, side } = await requireTicketAsSeen({ ticket: id, version }, 'ticket.reopen', context)
    requireNoIdentityCode({ reason })
    const status = requireNextState(TICKET_FLOWS[ticket.kind], ticket.status, { by: 'ticket.reopen' })
    const due = daysAfter(context.now(), DAYS_TO_ACT[ticket.severity])
    const event = { act: 'reopened', text: reason, audience: 'county' } as const
    await commitTicket({ ticket, side, change: { status, due }, event }, context)
  },
})
