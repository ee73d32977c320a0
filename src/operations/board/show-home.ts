import { z } from 'zod'
import { reachIn } from '../../access/reach.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { QuarterCode } from '../../model/period.ts'
import type { ContentKey } from '../../model/service-task.ts'
import type { Texts } from '../../model/text.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { type BoardRow, type BoardSummary, boardOf, chosenCycle } from './show-board.ts'

/** What the front page of the workspace shows beside the list of what waits. */
export interface Home {
  readonly cycle: QuarterCode
  readonly round: { readonly id: string; readonly due: string; readonly isOpen: boolean } | null
  readonly deliveryDue: string
  readonly contents: readonly { readonly key: ContentKey; readonly names: Texts }[]
  /** For the institute: how far the quarter has come; null for others. */
  readonly summary: BoardSummary | null
  /** For the institute: who is late, most cells first. */
  readonly late: readonly { readonly organiser: string; readonly names: Texts; readonly cells: number }[]
  /** For a county: its own rows; empty for others. */
  readonly own: readonly BoardRow[]
  /** Next days of publication. */
  readonly calendar: readonly { readonly cycle: string; readonly date: string; readonly names: Texts }[]
}

const NEXT_DATES = 3

/** The front page: for the institute the quarter in short, for a county its own contents, for everybody the next dates. */
export const showHome = defineOperation({
  name: 'workspace.home',
  title: { fi: 'Näytä työtilan etusivu', sv: 'Visa arbetsytans förstasida', en: 'Show the front page of the workspace' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_input, context): Promise<Home> {
    const organisers = ownOrganisers(context)
    const board = await boardOf(await chosenCycle(undefined, context), context)
    const isInstitute = organisers === 'all'
    return {
      cycle: board.cycle,
      round: board.round,
      deliveryDue: board.deliveryDue,
      contents: board.contents,
      summary: isInstitute ? board.summary : null,
      late: isInstitute ? lateOf(board.rows) : [],
      own: isInstitute ? [] : board.rows.filter(({ organiser }) => organisers.includes(organiser)),
      calendar: nextDates(context),
    }
  },
})

/** Who works with the figures of a county sees where its contents stand; others of the county do other things. */
const OWN_ROWS = ['review.sheets', 'delivery.own']

/** Whose rows may be shown: those who may see the board see all of it, a county's people its own, others none. */
function ownOrganisers(context: OperationContext): 'all' | readonly string[] {
  context.reach.organisers()
  if (reachIn(context.actor, 'board.show').organisers === 'all') return 'all'
  const own = OWN_ROWS.map((operation) => reachIn(context.actor, operation).organisers)
  return [...new Set(own.flatMap((organisers) => (organisers === 'all' ? [] : organisers)))]
}

function lateOf(rows: readonly BoardRow[]): Home['late'] {
  return rows
    .filter(({ late }) => late > 0)
    .map(({ organiser, names, late }) => ({ organiser, names, cells: late }))
    .sort((a, b) => b.cells - a.cells || (a.organiser < b.organiser ? -1 : 1))
}

function nextDates({ definitions, now }: OperationContext): Home['calendar'] {
  const today = helsinkiDay(now())
  return definitions.calendar
    .filter(({ date }) => date >= today)
    .slice(0, NEXT_DATES)
    .map(({ cycle, date, names }) => ({ cycle, date, names }))
}
