import { join } from 'node:path'
import { cadence, type DueSheet } from '../../analyse/review-round/cadence.ts'
import { divisionOf } from '../../design/areas.ts'
import type { CoverageClass } from '../../model/coverage.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { IsoDate, QuarterCode } from '../../model/period.ts'
import type { ReviewRound } from '../../model/review.ts'
import { readCoverage } from '../../register/draft-cells.ts'
import { listRounds } from '../../store/review/rounds.ts'
import { listSheets } from '../../store/review/sheets.ts'
import { newestRunRow } from '../../store/runs.ts'
import { coverageWarnings } from '../coverage/coverage-warnings.ts'
import { decidedContents } from '../coverage/decided-places.ts'
import type { OperationContext } from '../operation.ts'
import { requireFutureDay, usualDueDate } from './due-date.ts'
import { noRunOfCycle, nothingToReview, roundOpenAlready } from './review-problems.ts'
import { figuresOfRun, type RoundFigures } from './round-figures.ts'

/** A round before it is opened. */
export interface PlannedRound {
  readonly round: ReviewRound
  readonly sheets: readonly DueSheet[]
  readonly figures: RoundFigures
}

/**
 * What opening a round of the cycle would open: from its newest run, the sheets that the cadence asks for. Nothing is written.
 * @throws Problem `no-run`, `review-round-open`, `nothing-to-review` (conflict), `review-due-in-past` (refused).
 */
export async function planRound(
  { cycle, due }: { readonly cycle: QuarterCode; readonly due?: IsoDate | undefined },
  context: OperationContext,
): Promise<PlannedRound> {
  const earlier = await listRounds(context.db, cycle)
  const open = earlier.find(({ state }) => state === 'open')
  if (open) throw roundOpenAlready(open.id)
  const run = await newestRunRow(context.db, cycle)
  if (!run) throw noRunOfCycle(cycle)
  const now = context.now()
  const today = helsinkiDay(now)
  const number = Math.max(0, ...earlier.map((round) => round.number)) + 1
  const round: ReviewRound = {
    id: `${cycle}-${number}`,
    cycle,
    number,
    run: run.id,
    state: 'open',
    openedAt: now,
    openedBy: context.actor.id,
    due: due === undefined ? usualDueDate(today, context.definitions.review.daysToAnswer) : requireFutureDay(due, today),
    renewedAt: null,
    closedAt: null,
  }
  const figures = await figuresOfRun({ run: run.id, cycle }, context)
  const sheets = await dueSheets({ cycle, run: run.id, figures }, context)
  if (sheets.length === 0) throw nothingToReview(cycle)
  return { round, sheets, figures }
}

async function dueSheets(
  { cycle, run, figures }: { readonly cycle: QuarterCode; readonly run: string; readonly figures: RoundFigures },
  context: OperationContext,
): Promise<DueSheet[]> {
  const { definitions, withDuckDB, folder, db } = context
  const { counties, municipalities } = divisionOf(definitions, Number(cycle.slice(0, 4)))
  const runFolder = join(folder.paths.runs, run)
  const coverage = await withDuckDB((connection) => readCoverage(connection, runFolder))
  const classes = new Map<string, CoverageClass>(
    coverage.filter(({ period }) => period === cycle).map((one) => [`${one.municipality}/${one.content}`, one.class]),
  )
  const warnings = await coverageWarnings({ cycle, measure: 'clients' }, context)
  const sheets = await listSheets(db, {})
  const answered = new Set(
    sheets
      .filter(({ round, signedAt }) => round.slice(0, 6) < cycle && signedAt !== null)
      .map(({ organiser, content }) => `${organiser}/${content}`),
  )
  const question = {
    cycle,
    // Åland has no duty to deliver: it is asked when it has delivered.
    organisers: counties
      .filter(({ code, hasDutyToDeliver }) => hasDutyToDeliver || figures.organisers.has(code))
      .map(({ code }) => code),
    // The total is as good as its tasks are: nobody judges it by itself.
    contents: decidedContents(definitions).map(({ key }) => key),
    classesOf: ({ organiser, content }: Omit<DueSheet, 'trigger'>) =>
      municipalities
        .filter(({ county }) => county === organiser)
        .map(({ code }) => classes.get(`${code}/${content}`) ?? 'not_assessed'),
    wasAnswered: ({ organiser, content }: Omit<DueSheet, 'trigger'>) => answered.has(`${organiser}/${content}`),
    hasWarning: ({ organiser, content }: Omit<DueSheet, 'trigger'>) =>
      municipalities.some(({ code, county }) => county === organiser && warnings.of({ municipality: code, content }).length > 0),
  }
  return cadence(question, definitions.review.cadence)
}
