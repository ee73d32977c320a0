import type { Transaction } from 'kysely'
import { z } from 'zod'
import { ticketSide } from '../../access/ticket-sight.ts'
import { countyByCode } from '../../design/areas.ts'
import type { Definitions } from '../../model/definitions.ts'
import { isQuarterCode, type QuarterCode } from '../../model/period.ts'
import {
  DAYS_TO_ACT,
  FAULT_LAYERS,
  type FaultLayer,
  FOUND_BY,
  type FoundBy,
  LINK_KINDS,
  type Severity,
  severityOf,
  TICKET_KINDS,
  type Ticket,
  type TicketKind,
  type TicketLink,
  type TicketSide,
} from '../../model/ticket.ts'
import type { Schema } from '../../store/schema.ts'
import { addEvent, addLinks, insertTicket, type NewTicket, openTicketOfCause } from '../../store/tickets/tickets.ts'
import { requireNoIdentityCode } from '../free-text.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { notPermitted } from '../permission-problems.ts'
import { newestFigure } from './affected-figure.ts'
import { daysAfter } from './one-ticket.ts'
import { severityNeedsReason, unknownThing } from './ticket-problems.ts'

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) => Object.keys(table) as [Key, ...Key[]]
const count = z.int().min(0).max(100_000_000).nullable()

const input = z.strictObject({
  kind: z.enum(keysOf<TicketKind>(TICKET_KINDS)),
  layer: z.enum(keysOf<FaultLayer>(FAULT_LAYERS)).default('unknown'),
  foundBy: z.enum(keysOf<FoundBy>(FOUND_BY)),
  title: z.string().trim().min(3).max(160),
  description: z.string().trim().max(1000).default(''),
  organiser: z
    .string()
    .regex(/^\d{2}$/)
    .nullable()
    .default(null),
  vendor: z.string().trim().min(1).max(120).nullable().default(null),
  systemVersion: z.string().trim().max(60).nullable().default(null),
  content: z.string().max(40).nullable().default(null),
  documentType: z.string().max(20).nullable().default(null),
  quarters: z.array(z.custom<QuarterCode>((value) => typeof value === 'string' && isQuarterCode(value), 'YYYYQn')).max(40),
  rowsAffected: count.default(null),
  personsAffected: count.default(null),
  /** Left out: as proposed by the effect, or 3 when that is not known. */
  severity: z
    .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
    .nullable()
    .default(null),
  severityReason: z.string().trim().max(500).default(''),
  cause: z.string().max(200).nullable().default(null),
  route: z.enum(['archive', 'separate']).nullable().default(null),
  delivery: z
    .string()
    .regex(/^d\d{6,}$/)
    .nullable()
    .default(null),
  links: z
    .array(z.strictObject({ kind: z.enum(LINK_KINDS), target: z.string().min(1).max(240) }))
    .max(20)
    .default([]),
})
type TicketInput = z.infer<typeof input>

export interface CreatedTicket {
  readonly ticket: string
  /** False when an open ticket of the same cause, organiser and quarter stood already: that one was linked. */
  readonly isNew: boolean
}

/**
 * Makes a ticket: from a cause of findings, from the feedback of a review, or by hand. One cause has one open ticket for an organiser and
 * quarter: a second report is written into the history of the first.
 *
 * @throws Problem `identity-code-in-text`, `ticket-of-unknown-thing` (refused) or `severity-needs-reason`.
 */
export const createTicket = defineOperation({
  name: 'ticket.create',
  title: { fi: 'Tee korjauspyyntö', sv: 'Skapa ett korrigeringsärende', en: 'Make a ticket' },
  access: 'state',
  input,
  async perform(asked, context): Promise<CreatedTicket> {
    const side = requireOwn(asked, context)
    requireNoIdentityCode({ title: asked.title, description: asked.description, severityReason: asked.severityReason })
    requireKnown(asked, context.definitions)
    const ticket = await drawUp(asked, side, context)
    const links = linksOf(asked)
    const about = { subject: `ticket/${ticket.organiser ?? 'all'}`, details: { kind: ticket.kind, severity: ticket.severity } }
    return context.commit(about, (transaction) => enter({ ticket, links, side }, context, transaction))
  },
})

/** A county makes tickets of its own and links only what is its own. */
function requireOwn(asked: TicketInput, context: OperationContext): TicketSide {
  const isEverywhere = context.reach.organisers() === 'all'
  if (!isEverywhere) context.reach.requireOrganiser(asked.organiser ?? '')
  const side = ticketSide(context.actor, { ...asked, status: 'new' }, 'ticket.create')
  if (!side) throw notPermitted('ticket.create')
  const isOwn = ({ kind, target }: TicketLink) => kind === 'review_item' && target.split('/')[2] === asked.organiser
  if (side !== 'institute' && !asked.links.every(isOwn)) throw notPermitted('ticket.create')
  return side
}

function requireKnown({ organiser, content, documentType }: TicketInput, definitions: Definitions): void {
  if (organiser !== null && !countyByCode(definitions, organiser)) throw unknownThing('organiser', organiser)
  if (content !== null && !definitions.contents.some(({ key }) => key === content)) throw unknownThing('content', content)
  const isType = definitions.documentTypes.some(({ key }) => key === documentType)
  if (documentType !== null && !isType) throw unknownThing('documentType', documentType)
}

async function drawUp(asked: TicketInput, side: TicketSide, context: OperationContext): Promise<NewTicket> {
  const figure = await newestFigure(asked, context)
  const proposed = severityOf({ affected: asked.personsAffected, published: figure?.clients ?? null })
  // What it means for publication is for the institute to say.
  const chosen = side === 'institute' ? asked.severity : null
  const severity: Severity = chosen ?? proposed ?? 3
  if (proposed !== null && severity !== proposed && asked.severityReason === '') throw severityNeedsReason()
  const at = context.now()
  const { links: _, ...fields } = asked
  return {
    ...fields,
    foundBy: side === 'county' ? 'reviewer' : asked.foundBy,
    cause: asked.cause ?? causeOfReview(asked),
    proposedSeverity: proposed,
    severity,
    severityReason: severity === proposed ? '' : asked.severityReason,
    status: 'new',
    revise: 'undecided',
    decision: null,
    plan: '',
    planMonth: null,
    baseRun: figure?.run ?? null,
    effect: null,
    due: daysAfter(at, DAYS_TO_ACT[severity]),
    createdAt: at,
    createdBy: context.actor.id,
  }
}

/** What a county says of one content in a review is one cause. */
function causeOfReview({ links, content }: TicketInput): string | null {
  return links.some(({ kind }) => kind === 'review_item') ? `review:${content ?? 'all'}` : null
}

function linksOf({ links, delivery, cause }: TicketInput): TicketLink[] {
  const found: TicketLink[] = delivery === null ? [] : [{ kind: 'delivery', target: delivery }]
  if (delivery !== null && cause !== null) found.push({ kind: 'finding', target: `${cause}@${delivery}` })
  return [...found, ...links]
}

interface Entering {
  readonly ticket: NewTicket
  readonly links: readonly TicketLink[]
  readonly side: TicketSide
}

async function enter(
  { ticket, links, side }: Entering,
  context: OperationContext,
  transaction: Transaction<Schema>,
): Promise<CreatedTicket> {
  const at = ticket.createdAt
  const before: Ticket | null = await openTicketOfCause(transaction, ticket)
  const id = before?.id ?? (await insertTicket(transaction, ticket))
  await addLinks(transaction, { id, at }, links)
  const status = before?.status ?? ticket.status
  await addEvent(transaction, id, {
    at,
    by: context.actor.id,
    side,
    act: before ? 'found-again' : 'created',
    from: before ? status : null,
    to: status,
    text: '',
    audience: side,
  })
  return { ticket: id, isNew: before === null }
}
