import { z } from 'zod'
import { countyByCode } from '../../design/areas.ts'
import { FAULT_LAYERS, type FaultLayer, severityOf, type Ticket } from '../../model/ticket.ts'
import { requireNoIdentityCode } from '../free-text.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { newestFigure } from './affected-figure.ts'
import { commitTicket, requireTicketAsSeen } from './one-ticket.ts'
import { severityNeedsReason, unknownThing } from './ticket-problems.ts'

const count = z.int().min(0).max(100_000_000).nullable()

/**
 * The institute's assessment: where the fault arose, how much it affects, how severe it is and whether published figures are revised.
 * The proposed severity is computed anew; another one needs a reason.
 */
export const assessTicket = defineOperation({
  name: 'ticket.assess',
  title: { fi: 'Arvioi korjauspyyntö', sv: 'Bedöm korrigeringsärendet', en: 'Assess a ticket' },
  access: 'state',
  input: z.strictObject({
    ticket: z.string().max(20),
    version: z.int(),
    layer: z.enum(Object.keys(FAULT_LAYERS) as [FaultLayer, ...FaultLayer[]]),
    organiser: z
      .string()
      .regex(/^\d{2}$/)
      .nullable(),
    vendor: z.string().trim().min(1).max(120).nullable(),
    systemVersion: z.string().trim().max(60).nullable(),
    rowsAffected: count,
    personsAffected: count,
    severity: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    severityReason: z.string().trim().max(500).default(''),
    revise: z.enum(['undecided', 'yes', 'no']),
  }),
  async perform({ ticket: id, version, ...assessed }, context): Promise<{ readonly proposed: Ticket['proposedSeverity'] }> {
    const { ticket, side } = await requireTicketAsSeen({ ticket: id, version }, 'ticket.assess', context)
    const { organiser, vendor, systemVersion, severityReason } = assessed
    requireNoIdentityCode({ vendor, systemVersion, severityReason })
    if (organiser !== null && !countyByCode(context.definitions, organiser)) throw unknownThing('organiser', organiser)
    const proposed = await proposedFor({ ...ticket, ...assessed }, context)
    if (proposed !== null && assessed.severity !== proposed && severityReason === '') throw severityNeedsReason()
    const change = {
      ...assessed,
      proposedSeverity: proposed,
      severityReason: assessed.severity === proposed ? '' : severityReason,
    }
    await commitTicket({ ticket, side, change, event: { act: 'assessed', text: '' } }, context)
    return { proposed }
  },
})

async function proposedFor(ticket: Ticket, context: OperationContext): Promise<Ticket['proposedSeverity']> {
  const figure = await newestFigure(ticket, context)
  return severityOf({ affected: ticket.personsAffected, published: figure?.clients ?? null })
}
