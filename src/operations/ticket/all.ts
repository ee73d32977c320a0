import type { Operation } from '../operation.ts'
import { createTicket } from './create-ticket.ts'
import { listTickets } from './list-tickets.ts'
import { moveTicket } from './move-ticket.ts'
import { ownDeliveries } from './own-deliveries.ts'
import { showTicketChoices } from './show-choices.ts'
import { showTicket } from './show-ticket.ts'

// biome-ignore lint/suspicious/noExplicitAny: a list of operations with different inputs has no narrower type
export const TICKET_OPERATIONS: readonly Operation<any, unknown>[] = [
  createTicket,
  listTickets,
  showTicket,
  moveTicket,
  ownDeliveries,
]
