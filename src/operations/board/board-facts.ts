import { deliveryDueDay } from '../../evaluate/delivery-due.ts'
import type { DeliveryRoute, StageDelivery, StageFacts } from '../../evaluate/production-stage.ts'
import type { County } from '../../model/area.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { addQuarters, type QuarterCode } from '../../model/period.ts'
import type { ReviewRound, ReviewSheet } from '../../model/review.ts'
import type { ContentKey } from '../../model/service-task.ts'
import type { Ticket } from '../../model/ticket.ts'
import {
  type BoardDelivery,
  boardDeliveries,
  deliveriesOfRuns,
  type SheetProgress,
  sheetProgress,
} from '../../store/board/read-board.ts'
import { listReleaseRows, type ReleaseRow } from '../../store/releases.ts'
import { listRounds } from '../../store/review/rounds.ts'
import { listSheets } from '../../store/review/sheets.ts'
import { newestRunRow, type RunRow } from '../../store/runs.ts'
import { listTickets } from '../../store/tickets/tickets.ts'
import type { OperationContext } from '../operation.ts'
import { touchedCells } from './touched-cells.ts'

/** Everything that the board of one quarter is made of, read by a fixed number of questions to the database. */
export interface BoardFacts {
  readonly cycle: QuarterCode
  readonly today: string
  readonly counties: readonly County[]
  /** Of the quarter and of the one before. */
  readonly deliveries: readonly BoardDelivery[]
  readonly newestRun: RunRow | null
  readonly round: ReviewRound | null
  readonly sheets: ReadonlyMap<string, ReviewSheet>
  readonly progress: ReadonlyMap<string, SheetProgress>
  readonly tickets: readonly Ticket[]
  /** Published, oldest first, each with the cells it changed. */
  readonly releases: readonly PublishedRelease[]
  readonly deliveriesOfRun: ReadonlyMap<string, ReadonlySet<string>>
  readonly isInvented: boolean
}

interface PublishedRelease {
  readonly row: ReleaseRow
  readonly touches: (organiser: string, content: string) => boolean
}

const CLIENTS = 'clients'

export async function readBoardFacts(cycle: QuarterCode, context: OperationContext): Promise<BoardFacts> {
  const { db, definitions, folder } = context
  const [deliveries, newestRun, rounds, tickets, releaseRows] = await Promise.all([
    boardDeliveries(db, [cycle, addQuarters(cycle, -1)]),
    newestRunRow(db, cycle),
    listRounds(db, cycle),
    listTickets(db, { isOpen: true }),
    listReleaseRows(db),
  ])
  const round = rounds[0] ?? null
  const published = releaseRows.filter((row) => row.cycle === cycle && row.published_at !== null).reverse()
  const runs = [newestRun?.id, round?.run, published.at(-1)?.run_id].filter((id) => id !== undefined)
  const [sheets, progress, deliveriesOfRun] = await Promise.all([
    round ? listSheets(db, { round: round.id }) : [],
    round ? sheetProgress(db, round.id, CLIENTS) : [],
    deliveriesOfRuns(db, runs),
  ])
  return {
    cycle,
    today: helsinkiDay(context.now()),
    counties: definitions.divisions.at(-1)?.counties ?? [],
    deliveries,
    newestRun,
    round,
    sheets: new Map(
      sheets.filter(({ measure }) => measure === CLIENTS).map((sheet) => [keyOf(sheet.organiser, sheet.content), sheet]),
    ),
    progress: new Map(progress.map((one) => [keyOf(one.organiser, one.content), one])),
    tickets: tickets.filter(({ quarters }) => quarters.length === 0 || quarters.includes(cycle)),
    releases: published.map((row) => ({ row, touches: touchedCells(row, { folder, definitions }) })),
    deliveriesOfRun,
    isInvented: folder.kind === 'synthetic',
  }
}

export function keyOf(organiser: string, content: string): string {
  return `${organiser} ${content}`
}

/** The facts of one cell, for `stageOf`. */
export function cellFacts(facts: BoardFacts, county: County, content: ContentKey): StageFacts {
  const own = deliveriesOfCell(facts, { organiser: county.code, content, period: facts.cycle })
  const before = deliveriesOfCell(facts, { organiser: county.code, content, period: addQuarters(facts.cycle, -1) })
  const { round } = facts
  return {
    today: facts.today,
    deliveryDue: deliveryDueDay(facts.cycle),
    hasDuty: county.hasDutyToDeliver,
    deliveries: own.map((delivery) => stageDelivery(facts, delivery)),
    rejectedDelivery: rejectedNewest(facts, county.code),
    expectedRoutes: county.hasDutyToDeliver ? [...new Set(before.map(routeOf))] : [],
    round: round && { id: round.id, due: round.due, isAfterRelease: isAfterRelease(round, facts) },
    sheet: facts.sheets.get(keyOf(county.code, content))?.state ?? null,
    releases: facts.releases.map(({ row, touches }) => ({ id: row.id, isTouched: touches(county.code, content) })),
    blockingTickets: ticketsOfCell(facts, county.code, content)
      .filter(({ severity }) => severity === 1)
      .map(({ id }) => id),
  }
}

function isAfterRelease({ openedAt }: ReviewRound, { releases }: BoardFacts): boolean {
  const publishedAt = releases.at(-1)?.row.published_at ?? null
  return publishedAt !== null && openedAt > publishedAt
}

/** Open tickets about the content of the organiser, those about all organisers or all contents too. */
export function ticketsOfCell({ tickets }: BoardFacts, organiser: string, content: ContentKey): Ticket[] {
  return tickets.filter((ticket) => (ticket.organiser ?? organiser) === organiser && (ticket.content ?? content) === content)
}

interface CellOfPeriod {
  readonly organiser: string
  readonly content: ContentKey
  readonly period: QuarterCode
}

/** Deliveries in force that hold the content: the archive's extract is of everybody, a separate package says what it leaves out. */
export function deliveriesOfCell({ deliveries }: BoardFacts, { organiser, content, period }: CellOfPeriod): BoardDelivery[] {
  return deliveries.filter(
    (one) =>
      one.period === period &&
      one.status === 'received' &&
      (one.organiser === null || one.organiser === organiser) &&
      !isLeftOut(one, content),
  )
}

function isLeftOut({ coverage }: BoardDelivery, content: ContentKey): boolean {
  return coverage[content] === 'none'
}

export function routeOf({ kind }: BoardDelivery): DeliveryRoute {
  return kind === 'archive-extract' ? 'archive' : 'separate'
}

/** An invented delivery came on the day that it says it was made, whenever it was loaded. */
export function receivedOn({ createdAt, receivedAt }: BoardDelivery, isInvented: boolean): string {
  return helsinkiDay(isInvented ? createdAt : receivedAt)
}

function stageDelivery(facts: BoardFacts, delivery: BoardDelivery): StageDelivery {
  const isIn = (run: string | undefined) => run !== undefined && (facts.deliveriesOfRun.get(run)?.has(delivery.id) ?? false)
  return {
    id: delivery.id,
    route: routeOf(delivery),
    receivedOn: receivedOn(delivery, facts.isInvented),
    isInNewestRun: isIn(facts.newestRun?.id),
    isInRound: isIn(facts.round?.run),
    isInRelease: isIn(facts.releases.at(-1)?.row.run_id),
    // The archive's extract is of all organisers: its findings are not of this one in particular.
    blockingFindings: delivery.organiser === null ? 0 : delivery.blockingFindings,
  }
}

function rejectedNewest({ deliveries, cycle }: BoardFacts, organiser: string): string | null {
  const newest = deliveries.filter((one) => one.period === cycle && one.organiser === organiser).at(-1)
  return newest?.status === 'rejected' ? newest.id : null
}
