import { z } from 'zod'
import { deliveryDueDay } from '../../evaluate/delivery-due.ts'
import { type StageOf, stageOf } from '../../evaluate/production-stage.ts'
import type { County } from '../../model/area.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { isQuarterCode, type QuarterCode, quarterOfDate } from '../../model/period.ts'
import { type ProductionStage, STAGES_IN_ORDER } from '../../model/production-stage.ts'
import type { SheetState } from '../../model/review.ts'
import type { ContentKey } from '../../model/service-task.ts'
import type { Texts } from '../../model/text.ts'
import { TOTAL_CONTENT } from '../../process/counting-frame.ts'
import { boardCycles } from '../../store/board/read-board.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { type BoardFacts, cellFacts, keyOf, readBoardFacts, ticketsOfCell } from './board-facts.ts'

/** One content of one organiser. */
export interface BoardCell extends Omit<StageOf, 'waitsForRun'> {
  readonly content: ContentKey
  /** State of its review sheet; null when it is not reviewed. */
  readonly sheet: SheetState | null
  /** Municipalities answered, of how many; null when it is not reviewed. */
  readonly progress: { readonly answered: number; readonly items: number } | null
  /** Open tickets, of any severity. */
  readonly openTickets: number
  readonly waitsForRun: boolean
}

export interface BoardRow {
  readonly organiser: string
  readonly names: Texts
  /** False for Åland. */
  readonly hasDuty: boolean
  readonly late: number
  readonly blocked: number
  /** In the order of the contents. */
  readonly cells: readonly BoardCell[]
}

export interface Board {
  readonly cycle: QuarterCode
  /** Quarters to choose from, newest first. */
  readonly cycles: readonly string[]
  readonly contents: readonly { readonly key: ContentKey; readonly names: Texts }[]
  readonly deliveryDue: string
  readonly round: { readonly id: string; readonly due: string; readonly isOpen: boolean } | null
  readonly run: string | null
  readonly releases: readonly string[]
  /** The 22 who have the duty to deliver in order of code, then Åland. */
  readonly rows: readonly BoardRow[]
  /** Cells of those who have the duty, by stage; late and blocked ones. */
  readonly summary: BoardSummary
}

export interface BoardSummary {
  readonly stages: Readonly<Record<ProductionStage, number>>
  readonly late: number
  readonly blocked: number
  readonly cells: number
}

export const cycleInput = z.string().refine(isQuarterCode, 'YYYYQn').optional()

/** How far every content of every organiser has come in a quarter; the newest quarter that anything is known of when none is named. */
export const showBoard = defineOperation({
  name: 'board.show',
  title: { fi: 'Näytä tilannekuva', sv: 'Visa lägesbilden', en: 'Show the board' },
  access: 'read',
  input: z.strictObject({ cycle: cycleInput }),
  async perform({ cycle }, context): Promise<Board> {
    return boardOf(await chosenCycle(cycle, context), context)
  },
})

/** The quarter to show, and those to choose from. */
export interface ChosenCycle {
  readonly cycle: QuarterCode
  readonly cycles: readonly string[]
}

export async function chosenCycle(asked: string | undefined, context: OperationContext): Promise<ChosenCycle> {
  const cycles = await boardCycles(context.db)
  const newest = cycles[0]
  const cycle = asked ?? newest ?? quarterOfDate(helsinkiDay(context.now()))
  return { cycle: cycle as QuarterCode, cycles: cycles.includes(cycle) ? cycles : [cycle, ...cycles] }
}

export async function boardOf({ cycle, cycles }: ChosenCycle, context: OperationContext): Promise<Board> {
  const facts = await readBoardFacts(cycle, context)
  // The total follows its tasks: nobody delivers, reviews or judges it.
  const counted = context.definitions.contents.filter(({ key }) => key !== TOTAL_CONTENT)
  const contents = counted.map(({ key, names }) => ({ key, names }))
  const rows = inOrder(facts.counties).map((county) => rowOf(facts, county, contents))
  const { round } = facts
  return {
    cycle,
    cycles,
    contents,
    deliveryDue: deliveryDueDay(cycle),
    round: round && { id: round.id, due: round.due, isOpen: round.state === 'open' },
    run: facts.newestRun?.id ?? null,
    releases: facts.releases.map(({ row }) => row.id),
    rows,
    summary: summaryOf(rows.filter(({ hasDuty }) => hasDuty)),
  }
}

function inOrder(counties: readonly County[]): County[] {
  return [...counties].sort((a, b) => Number(b.hasDutyToDeliver) - Number(a.hasDutyToDeliver) || (a.code < b.code ? -1 : 1))
}

function rowOf(facts: BoardFacts, county: County, contents: readonly { readonly key: ContentKey }[]): BoardRow {
  const cells = contents.map(({ key }) => boardCell(facts, county, key))
  return {
    organiser: county.code,
    names: county.shortNames,
    hasDuty: county.hasDutyToDeliver,
    late: cells.filter(({ isLate }) => isLate).length,
    blocked: cells.filter(({ blocks }) => blocks.length > 0).length,
    cells,
  }
}

export function boardCell(facts: BoardFacts, county: County, content: ContentKey): BoardCell {
  const { waitsForRun, ...stage } = stageOf(cellFacts(facts, county, content))
  const sheet = facts.sheets.get(keyOf(county.code, content))
  const progress = sheet ? facts.progress.get(keyOf(county.code, content)) : undefined
  return {
    ...stage,
    content,
    sheet: sheet?.state ?? null,
    progress: progress ? { answered: progress.answered, items: progress.items } : null,
    openTickets: ticketsOfCell(facts, county.code, content).length,
    waitsForRun: waitsForRun.length > 0,
  }
}

function summaryOf(rows: readonly BoardRow[]): BoardSummary {
  const cells = rows.flatMap((row) => row.cells)
  const count = (is: (cell: BoardCell) => boolean) => cells.filter(is).length
  const stages = STAGES_IN_ORDER.map((stage) => [stage, count((cell) => cell.stage === stage)] as const)
  return {
    stages: Object.fromEntries(stages) as Record<ProductionStage, number>,
    late: count(({ isLate }) => isLate),
    blocked: count(({ blocks }) => blocks.length > 0),
    cells: cells.length,
  }
}
