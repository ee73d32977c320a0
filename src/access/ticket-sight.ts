import type { Ticket, TicketEvent, TicketLink, TicketSide } from '../model/ticket.ts'
import { holderOf } from '../model/ticket-flow.ts'
import type { Actor } from './actor.ts'
import { permittingGrants } from './permissions.ts'
import { ROLES, type Role } from './roles.ts'

/** A count as it may be shown: `under` a limit for a small one, null when it is not known or not for this reader. */
export type SeenCount = number | { readonly under: number } | null

/** A ticket as one side sees it. What is not for it is null or empty, never absent: pages need no second shape. */
export interface SeenTicket extends Omit<Ticket, 'rowsAffected' | 'personsAffected'> {
  readonly side: TicketSide
  readonly rowsAffected: SeenCount
  readonly personsAffected: SeenCount
}

/** Fewer persons than this are not told to a vendor. */
const SMALLEST_TOLD = 5

interface SideSight {
  readonly description: boolean
  readonly rows: boolean
  readonly persons: 'exact' | 'protected' | 'none'
  /** What was decided, planned and effected, and for which figures. */
  readonly handling: boolean
  readonly links: readonly TicketLink['kind'][]
}

/** Which side sees what of a ticket it may see at all. */
const SIGHT: Readonly<Record<TicketSide, SideSight>> = {
  institute: {
    description: true,
    rows: true,
    persons: 'exact',
    handling: true,
    links: ['finding', 'delivery', 'review_item', 'run', 'release', 'subset', 'ticket'],
  },
  county: {
    description: true,
    rows: true,
    persons: 'exact',
    handling: true,
    links: ['finding', 'delivery', 'review_item', 'release', 'subset', 'ticket'],
  },
  archive: { description: false, rows: true, persons: 'protected', handling: false, links: ['delivery', 'release'] },
  vendor: { description: false, rows: false, persons: 'protected', handling: false, links: ['release'] },
}

/**
 * On whose side somebody sees a ticket: the institute all of them, a county its own, the archive those it has or whose fault is its own,
 * a vendor those of its own systems. Null: not at all. `operation` decides which of the person's roles count.
 */
export function ticketSide(actor: Actor, ticket: Whose, operation: string): TicketSide | null {
  const seeing = permittingGrants(actor, operation).flatMap((grant) => {
    const side = SIDE_OF_ROLE[ROLES[grant.role].side]
    return side && concerns(side, ticket, grant) ? [side] : []
  })
  return ORDER.find((side) => seeing.includes(side)) ?? null
}

type Whose = Pick<Ticket, 'organiser' | 'vendor' | 'status' | 'layer'>

/** The side that sees most first. */
const ORDER: readonly TicketSide[] = ['institute', 'county', 'archive', 'vendor']

const SIDE_OF_ROLE: Readonly<Partial<Record<(typeof ROLES)[Role]['side'], TicketSide>>> = {
  machine: 'institute',
  institute: 'institute',
  county: 'county',
  archive: 'archive',
  vendor: 'vendor',
}

function concerns(side: TicketSide, ticket: Whose, grant: Actor['grants'][number]): boolean {
  if (side === 'county') return ticket.organiser !== null && ticket.organiser === grant.organiser
  if (side === 'vendor') return ticket.vendor !== null && ticket.vendor === grant.vendor
  if (side === 'archive') return holderOf(ticket.status) === 'archive' || isOfArchive(ticket)
  return true
}

function isOfArchive({ layer }: Whose): boolean {
  return layer === 'archive' || layer === 'kela_processing'
}

/** The ticket with only what the side may see. */
export function ticketAsSeenBy(ticket: Ticket, side: TicketSide): SeenTicket {
  const sight = SIGHT[side]
  return {
    ...ticket,
    side,
    description: sight.description ? ticket.description : '',
    rowsAffected: sight.rows ? ticket.rowsAffected : null,
    personsAffected: seenCount(ticket.personsAffected, sight.persons),
    severityReason: sight.handling ? ticket.severityReason : '',
    decision: sight.handling ? ticket.decision : null,
    plan: sight.handling ? ticket.plan : '',
    planMonth: sight.handling ? ticket.planMonth : null,
    baseRun: sight.handling ? ticket.baseRun : null,
    effect: sight.handling ? ticket.effect : null,
    delivery: sight.links.includes('delivery') ? ticket.delivery : null,
    createdBy: side === 'institute' ? ticket.createdBy : '',
  }
}

export function linksSeenBy(links: readonly TicketLink[], side: TicketSide): readonly TicketLink[] {
  return links.filter(({ kind }) => SIGHT[side].links.includes(kind))
}

/** Everybody sees when the status changed; a text only those it was written to. Nobody outside sees which account acted. */
export function eventsSeenBy(events: readonly TicketEvent[], side: TicketSide): readonly TicketEvent[] {
  if (side === 'institute') return events
  return events.flatMap((event) => {
    const isReadable = event.audience === side
    if (!isReadable && event.from === event.to) return []
    return [{ ...event, by: '', text: isReadable ? event.text : '' }]
  })
}

function seenCount(count: number | null, sight: SideSight['persons']): SeenCount {
  if (count === null || sight === 'none') return null
  return sight === 'protected' && count < SMALLEST_TOLD ? { under: SMALLEST_TOLD } : count
}
