import type { Transaction } from 'kysely'
import { ticketSide } from '../../access/ticket-sight.ts'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import type { Ticket, TicketEvent, TicketSide } from '../../model/ticket.ts'
import type { Schema } from '../../store/schema.ts'
import { addEvent, changeTicket, findTicket, type TicketChange } from '../../store/tickets/tickets.ts'
import type { OperationContext } from '../operation.ts'
import { notPermitted } from '../permission-problems.ts'
import { ticketNotFound } from './ticket-problems.ts'

/**
 * A ticket that the actor may see in the operation, and on whose side they see it. For everybody but the institute an unknown id and
 * another's ticket look the same.
 * @throws Problem `ticket-not-found` or `not-permitted`
 */
export async function requireTicket(
  id: string,
  operation: string,
  context: OperationContext,
): Promise<{ readonly ticket: Ticket; readonly side: TicketSide }> {
  // Asked for the record: what decides is the side, which knows the archive too.
  const isEverywhere = context.reach.organisers() === 'all'
  const ticket = await findTicket(context.db, id)
  const side = ticket && ticketSide(context.actor, ticket, operation)
  if (ticket && side) return { ticket, side }
  throw isEverywhere && !context.actor.grants.some(({ role }) => role === 'archive_contact')
    ? ticketNotFound(id)
    : notPermitted(operation)
}

/**
 * The same for a change: what somebody else has changed since the person saw it is told before anything else.
 * @throws Problem `changed-meanwhile` too
 */
export async function requireTicketAsSeen(
  { ticket: id, version }: { readonly ticket: string; readonly version: number },
  operation: string,
  context: OperationContext,
): Promise<{ readonly ticket: Ticket; readonly side: TicketSide }> {
  const found = await requireTicket(id, operation, context)
  requireSameVersion({ expected: version, stored: found.ticket.version, what: id })
  return found
}

interface TicketChangeRequest {
  readonly ticket: Ticket
  readonly side: TicketSide
  readonly change: TicketChange
  readonly event: Pick<TicketEvent, 'act' | 'text'> & { readonly audience?: TicketSide }
  /** More to do in the same transaction. */
  readonly also?: (transaction: Transaction<Schema>) => Promise<void>
}

/**
 * Changes a ticket and its history in one transaction with the audit entry, which names states and numbers only.
 * @throws Problem `changed-meanwhile` when somebody else was quicker.
 */
export async function commitTicket(request: TicketChangeRequest, context: OperationContext): Promise<void> {
  const { ticket, side, change, event } = request
  const at = context.now()
  const to = change.status ?? ticket.status
  const details = { organiser: ticket.organiser, act: event.act, from: ticket.status, to }
  await context.commit({ subject: `ticket/${ticket.id}`, details }, async (transaction) => {
    const isChanged = await changeTicket(transaction, { before: ticket, at }, change)
    if (!isChanged) requireSameVersion({ expected: ticket.version, stored: ticket.version + 1, what: ticket.id })
    const audience = event.audience ?? (side === 'institute' ? 'institute' : side)
    const { act, text } = event
    await addEvent(transaction, ticket.id, { at, by: context.actor.id, side, act, from: ticket.status, to, text, audience })
    await request.also?.(transaction)
  })
}

const SATURDAY = 6
const SUNDAY = 0

/** `YYYY-MM-DD` that many days after a moment, the Monday after it when nobody is at work; null for none. */
export function daysAfter(at: string, days: number | null): string | null {
  if (days === null) return null
  const date = new Date(at)
  date.setUTCDate(date.getUTCDate() + days)
  const weekday = date.getUTCDay()
  if (weekday === SATURDAY) date.setUTCDate(date.getUTCDate() + 2)
  if (weekday === SUNDAY) date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}
