import { mayPerform } from '../../access/permissions.ts'
import { reachIn } from '../../access/reach.ts'
import { ticketSide } from '../../access/ticket-sight.ts'
import { fillTexts, type Texts } from '../../model/text.ts'
import type { Ticket, TicketSide } from '../../model/ticket.ts'
import { holderOf } from '../../model/ticket-flow.ts'
import type { WaitingItem } from '../../model/waiting.ts'
import { listSubsets, readersOf } from '../../store/tickets/subsets.ts'
import { listTickets } from '../../store/tickets/tickets.ts'
import type { OperationContext } from '../operation.ts'

type Waiting = Pick<OperationContext, 'db' | 'actor' | 'now'>

const LONGEST_TITLE = 60

/**
 * Tickets in which it is the actor's turn: those given to their side, and for the institute the new ones and those to be re-run or
 * closed. Late ones say so.
 */
export async function ticketWaiting({ db, actor, now }: Waiting): Promise<WaitingItem[]> {
  if (!mayPerform(actor, 'ticket.list')) return []
  const { organisers, vendors } = reachIn(actor, 'ticket.list')
  const own = organisers === 'all' || vendors === 'all' ? {} : { organisers, vendors }
  const today = now().slice(0, 10)
  const tickets = await listTickets(db, { ...own, isOpen: true })
  return tickets.flatMap((ticket) => {
    const side = ticketSide(actor, ticket, 'ticket.list')
    if (side === null || !isTurnOf(side, ticket)) return []
    return [itemOf(ticket, today)]
  })
}

const WITH_INSTITUTE = ['new', 'fixed_at_source', 're_run']

function isTurnOf(side: TicketSide, { status }: Ticket): boolean {
  return side === 'institute' ? WITH_INSTITUTE.includes(status) : holderOf(status) === side
}

function itemOf({ id, title, due }: Ticket, today: string): WaitingItem {
  const short = title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)}…` : title
  return {
    id: `ticket/${id}`,
    kind: 'ticket',
    title: fillTexts(TICKET, { title: short }),
    count: null,
    due,
    isLate: due !== null && due < today,
    opens: { section: 'tickets', parts: [id] },
  }
}

/** Subsets that wait for the actor: requests that they may decide, and lists that they may open. */
export async function subsetWaiting({ db, actor, now }: Waiting): Promise<WaitingItem[]> {
  if (!mayPerform(actor, 'subset.list')) return []
  const subsets = await listSubsets(db, reachIn(actor, 'subset.list').organisers)
  const items: WaitingItem[] = []
  for (const { id, state, requestedPerson, expiresAt } of subsets) {
    const opens = { section: 'subsets', parts: [id] } as const
    const common = { id: `subset/${id}`, kind: 'subset', count: null, isLate: false, opens } as const
    const mayDecide = state === 'requested' && mayPerform(actor, 'subset.approve') && requestedPerson !== actor.person
    if (mayDecide) items.push({ ...common, title: fillTexts(TO_DECIDE, { id }), due: null })
    const mayOpen = state === 'active' && (expiresAt ?? '') > now() && (await readersOf(db, id)).includes(actor.id)
    if (mayOpen) items.push({ ...common, title: fillTexts(TO_OPEN, { id }), due: (expiresAt ?? '').slice(0, 10) })
  }
  return items
}

const TICKET: Texts = { fi: 'Korjauspyyntö: {title}', sv: 'Ärende: {title}', en: 'Ticket: {title}' }
const TO_DECIDE: Texts = {
  fi: 'Osajoukko {id} odottaa päätöstä',
  sv: 'Delmängd {id} väntar på beslut',
  en: 'Subset {id} waits for a decision',
}
const TO_OPEN: Texts = { fi: 'Osajoukko {id} on avattavissa', sv: 'Delmängd {id} kan öppnas', en: 'Subset {id} can be opened' }
