import { z } from 'zod'
import { deliveryDueDay } from '../../evaluate/delivery-due.ts'
import type { DeliveryRoute } from '../../evaluate/production-stage.ts'
import type { QuarterCode } from '../../model/period.ts'
import { Problem } from '../../model/problem.ts'
import type { ContentKey } from '../../model/service-task.ts'
import type { Texts } from '../../model/text.ts'
import type { Severity } from '../../model/ticket.ts'
import type { TicketStatus } from '../../model/ticket-flow.ts'
import { defineOperation } from '../operation.ts'
import { type BoardFacts, deliveriesOfCell, keyOf, readBoardFacts, receivedOn, routeOf, ticketsOfCell } from './board-facts.ts'
import { type BoardCell, boardCell, chosenCycle, cycleInput } from './show-board.ts'

/** Something that happened, in order of time; what it opens is told by `kind` and `target`. */
export interface CellEvent {
  readonly kind: 'delivery' | 'run' | 'round' | 'signed' | 'renewed' | 'closed' | 'release'
  /** Delivery, run, round or release. */
  readonly target: string
  /** ISO date-time, or a day where only the day is known. */
  readonly at: string
  readonly route: DeliveryRoute | null
  /** Findings that made rows of the delivery unusable. */
  readonly findings: number | null
}

export interface CellDetails {
  readonly cycle: QuarterCode
  readonly organiser: string
  readonly organiserNames: Texts
  readonly content: ContentKey
  readonly contentNames: Texts
  readonly deliveryDue: string
  readonly round: { readonly id: string; readonly due: string } | null
  readonly cell: BoardCell
  readonly events: readonly CellEvent[]
  readonly tickets: readonly {
    readonly id: string
    readonly title: string
    readonly severity: Severity
    readonly status: TicketStatus
    readonly due: string | null
  }[]
}

/** One cell of the board: what its stage rests on, in order of time, with what stands in its way. @throws Problem `cell-not-found`. */
export const showCell = defineOperation({
  name: 'board.cell',
  title: { fi: 'Näytä tilannekuvan ruutu', sv: 'Visa en ruta i lägesbilden', en: 'Show a cell of the board' },
  access: 'read',
  input: z.strictObject({ cycle: cycleInput, organiser: z.string().max(10), content: z.string().max(60) }),
  async perform({ cycle, organiser, content }, context): Promise<CellDetails> {
    const chosen = await chosenCycle(cycle, context)
    const facts = await readBoardFacts(chosen.cycle, context)
    const county = facts.counties.find(({ code }) => code === organiser)
    const known = context.definitions.contents.find(({ key }) => key === content)
    if (!county || !known) throw cellNotFound(organiser, content)
    const { round } = facts
    return {
      cycle: chosen.cycle,
      organiser,
      organiserNames: county.names,
      content,
      contentNames: known.names,
      deliveryDue: deliveryDueDay(chosen.cycle),
      round: round && { id: round.id, due: round.due },
      cell: boardCell(facts, county, content),
      events: eventsOf(facts, { organiser, content }),
      tickets: ticketsOfCell(facts, organiser, content).map(({ id, title, severity, status, due }) => ({
        id,
        title,
        severity,
        status,
        due,
      })),
    }
  },
})

interface Place {
  readonly organiser: string
  readonly content: ContentKey
}

function eventsOf(facts: BoardFacts, place: Place): CellEvent[] {
  const run = facts.newestRun
  const runs = run ? [event('run', run.id, run.finished_at)] : []
  const events = [...deliveryEvents(facts, place), ...runs, ...roundEvents(facts, place), ...releaseEvents(facts)]
  return events.sort((a, b) => (a.at < b.at ? -1 : 1))
}

function deliveryEvents(facts: BoardFacts, place: Place): CellEvent[] {
  return deliveriesOfCell(facts, { ...place, period: facts.cycle }).map((delivery) => ({
    ...event('delivery', delivery.id, receivedOn(delivery, facts.isInvented)),
    route: routeOf(delivery),
    findings: delivery.organiser === null ? null : delivery.blockingFindings,
  }))
}

function roundEvents({ round, sheets }: BoardFacts, { organiser, content }: Place): CellEvent[] {
  const sheet = sheets.get(keyOf(organiser, content))
  if (round === null || !sheet) return []
  return [
    event('round', round.id, round.openedAt),
    ...(sheet.signedAt ? [event('signed', round.id, sheet.signedAt)] : []),
    ...(round.renewedAt ? [event('renewed', round.id, round.renewedAt)] : []),
    ...(round.closedAt ? [event('closed', round.id, round.closedAt)] : []),
  ]
}

function releaseEvents({ releases }: BoardFacts): CellEvent[] {
  return releases.map(({ row }) => event('release', row.id, row.published_at ?? ''))
}

function event(kind: CellEvent['kind'], target: string, at: string): CellEvent {
  return { kind, target, at, route: null, findings: null }
}

function cellNotFound(organiser: string, content: string): Problem {
  return new Problem({
    code: 'cell-not-found',
    kind: 'notFound',
    parameters: { organiser, content },
    texts: {
      fi: 'Tilannekuvassa ei ole tällaista ruutua. Palaa tilannekuvaan ja valitse alue ja sisältö siitä.',
      sv: 'Lägesbilden har ingen sådan ruta. Gå tillbaka till lägesbilden och välj område och innehåll där.',
      en: 'The board has no such cell. Go back to the board and choose the county and the content there.',
    },
  })
}
