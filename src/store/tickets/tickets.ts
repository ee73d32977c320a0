import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { QuarterCode } from '../../model/period.ts'
import {
  type LinkKind,
  type Severity,
  type Ticket,
  type TicketEvent,
  type TicketLink,
  ticketId,
  ticketNumber,
} from '../../model/ticket.ts'
import { OPEN_STATUSES } from '../../model/ticket-flow.ts'
import type { Schema } from '../schema.ts'
import type { TicketTable } from './tables.ts'

/** A ticket before it has a number. */
export type NewTicket = Omit<Ticket, 'id' | 'version' | 'changedAt'>
/** What may change later; the version counts up by itself. */
export type TicketChange = Partial<
  Omit<Ticket, 'id' | 'version' | 'createdAt' | 'createdBy' | 'changedAt' | 'cause' | 'delivery'>
>

export interface TicketQuestion {
  /** All when left out. */
  readonly organisers?: readonly string[]
  readonly vendors?: readonly string[]
  readonly isOpen?: boolean
}

/** Any number that nothing else locks: two people who report one cause at the same moment make one ticket. */
const TICKET_LOCK = 7_304_841

/** Tickets, newest first. Organisers and vendors named together mean: of one of these organisers or of one of these vendors. */
export async function listTickets(db: Kysely<Schema>, { organisers, vendors, isOpen }: TicketQuestion): Promise<Ticket[]> {
  let query = db.selectFrom('ticket').selectAll()
  if (organisers || vendors)
    query = query.where((where) =>
      where.or([
        ...(organisers?.length ? [where('organiser', 'in', organisers)] : []),
        ...(vendors?.length ? [where('vendor', 'in', vendors)] : []),
      ]),
    )
  if (isOpen) query = query.where('status', 'in', OPEN_STATUSES)
  return (await query.orderBy('number', 'desc').execute()).map(toTicket)
}

/** One ticket; null when there is none of that id. */
export async function findTicket(db: Kysely<Schema>, id: string): Promise<Ticket | null> {
  const number = ticketNumber(id)
  if (number === null) return null
  const row = await db.selectFrom('ticket').selectAll().where('number', '=', number).executeTakeFirst()
  return row ? toTicket(row) : null
}

/**
 * The open ticket of the same cause, organiser and one of the quarters; null when there is none. In a transaction it holds back others
 * who ask the same until the transaction ends.
 */
export async function openTicketOfCause(
  transaction: Transaction<Schema>,
  { cause, organiser, quarters }: Pick<Ticket, 'cause' | 'organiser' | 'quarters'>,
): Promise<Ticket | null> {
  if (cause === null) return null
  await sql`select pg_advisory_xact_lock(${sql.lit(TICKET_LOCK)})`.execute(transaction)
  const rows = await transaction
    .selectFrom('ticket')
    .selectAll()
    .where('cause', '=', cause)
    .where('organiser', organiser === null ? 'is' : '=', organiser)
    .where('status', 'in', OPEN_STATUSES)
    .orderBy('number')
    .execute()
  const isSame = (one: Ticket) => one.quarters.length === 0 || one.quarters.some((quarter) => quarters.includes(quarter))
  return rows.map(toTicket).find(isSame) ?? null
}

export async function insertTicket(transaction: Transaction<Schema>, ticket: NewTicket): Promise<string> {
  const { number } = await transaction
    .insertInto('ticket')
    .values({ ...columnsOf(ticket), changed_at: ticket.createdAt, version: 1 })
    .returning('number')
    .executeTakeFirstOrThrow()
  return ticketId(number)
}

/**
 * Changes a ticket that still has the version of `before`.
 * @returns false when somebody else has changed it meanwhile; nothing is written then.
 */
export async function changeTicket(
  transaction: Transaction<Schema>,
  { before, at }: { readonly before: Ticket; readonly at: string },
  change: TicketChange,
): Promise<boolean> {
  const result = await transaction
    .updateTable('ticket')
    .set({ ...columnsOf({ ...before, ...change }), changed_at: at, version: before.version + 1 })
    .where('number', '=', ticketNumber(before.id) ?? 0)
    .where('version', '=', before.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The links of tickets, in the order they were made. */
export async function linksOf(db: Kysely<Schema>, id: string): Promise<TicketLink[]> {
  const rows = await db
    .selectFrom('ticket_link')
    .select(['kind', 'target'])
    .where('ticket', '=', ticketNumber(id) ?? 0)
    .orderBy('number')
    .execute()
  return rows.map(({ kind, target }) => ({ kind: kind as LinkKind, target }))
}

/** Ids of the tickets that a thing is linked to: a delivery, a run, a review item. */
export async function ticketsLinkedTo(db: Kysely<Schema>, { kind, target }: TicketLink): Promise<string[]> {
  const query = db.selectFrom('ticket_link').select('ticket').where('kind', '=', kind).where('target', '=', target)
  return (await query.orderBy('ticket').execute()).map(({ ticket }) => ticketId(ticket))
}

/** Adds links; one that is there already stays as it is. */
export async function addLinks(
  transaction: Transaction<Schema>,
  { id, at }: { readonly id: string; readonly at: string },
  links: readonly TicketLink[],
): Promise<void> {
  if (links.length === 0) return
  await transaction
    .insertInto('ticket_link')
    .values(links.map(({ kind, target }) => ({ ticket: ticketNumber(id) ?? 0, kind, target, at })))
    .onConflict((conflict) => conflict.columns(['ticket', 'kind', 'target']).doNothing())
    .execute()
}

/** The history of a ticket, oldest first. */
export async function eventsOf(db: Kysely<Schema>, id: string): Promise<TicketEvent[]> {
  const query = db
    .selectFrom('ticket_event')
    .selectAll()
    .where('ticket', '=', ticketNumber(id) ?? 0)
  return (await query.orderBy('number').execute()).map((row) => ({
    at: row.at,
    by: row.by,
    side: row.side as TicketEvent['side'],
    act: row.act as TicketEvent['act'],
    from: row.from_status as TicketEvent['from'],
    to: row.to_status as TicketEvent['to'],
    text: row.text,
    audience: row.audience as TicketEvent['audience'],
  }))
}

export async function addEvent(transaction: Transaction<Schema>, id: string, event: TicketEvent): Promise<void> {
  const { at, by, side, act, from, to, text, audience } = event
  await transaction
    .insertInto('ticket_event')
    .values({ ticket: ticketNumber(id) ?? 0, at, by, side, act, from_status: from, to_status: to, text, audience })
    .execute()
}

function columnsOf(ticket: NewTicket): Omit<Selectable<TicketTable>, 'number' | 'changed_at' | 'version'> {
  return {
    kind: ticket.kind,
    layer: ticket.layer,
    found_by: ticket.foundBy,
    title: ticket.title,
    description: ticket.description,
    organiser: ticket.organiser,
    vendor: ticket.vendor,
    system_version: ticket.systemVersion,
    content: ticket.content,
    document_type: ticket.documentType,
    quarters: JSON.stringify(ticket.quarters),
    rows_affected: ticket.rowsAffected,
    persons_affected: ticket.personsAffected,
    proposed_severity: ticket.proposedSeverity,
    severity: ticket.severity,
    severity_reason: ticket.severityReason,
    status: ticket.status,
    revise: ticket.revise,
    decision: ticket.decision,
    plan: ticket.plan,
    plan_month: ticket.planMonth,
    cause: ticket.cause,
    route: ticket.route,
    delivery: ticket.delivery,
    base_run: ticket.baseRun,
    effect_run_before: ticket.effect?.runBefore ?? null,
    effect_run: ticket.effect?.run ?? null,
    effect_before: ticket.effect?.before ?? null,
    effect_after: ticket.effect?.after ?? null,
    due: ticket.due,
    created_at: ticket.createdAt,
    created_by: ticket.createdBy,
  }
}

function toTicket(row: Selectable<TicketTable>): Ticket {
  const { effect_run_before: runBefore, effect_run: run, effect_before: before, effect_after: after } = row
  const hasEffect = runBefore !== null && run !== null && before !== null && after !== null
  return {
    id: ticketId(row.number),
    kind: row.kind as Ticket['kind'],
    layer: row.layer as Ticket['layer'],
    foundBy: row.found_by as Ticket['foundBy'],
    title: row.title,
    description: row.description,
    organiser: row.organiser,
    vendor: row.vendor,
    systemVersion: row.system_version,
    content: row.content,
    documentType: row.document_type,
    quarters: JSON.parse(row.quarters) as QuarterCode[],
    rowsAffected: row.rows_affected,
    personsAffected: row.persons_affected,
    proposedSeverity: row.proposed_severity as Severity | null,
    severity: row.severity as Severity,
    severityReason: row.severity_reason,
    status: row.status as Ticket['status'],
    revise: row.revise as Ticket['revise'],
    decision: row.decision as Ticket['decision'],
    plan: row.plan,
    planMonth: row.plan_month,
    cause: row.cause,
    route: row.route as Ticket['route'],
    delivery: row.delivery,
    baseRun: row.base_run,
    effect: hasEffect ? { runBefore, run, before, after } : null,
    due: row.due,
    createdAt: row.created_at,
    createdBy: row.created_by,
    changedAt: row.changed_at,
    version: row.version,
  }
}
