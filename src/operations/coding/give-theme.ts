import type { Transaction } from 'kysely'
import { z } from 'zod'
import { REPORT_STATES } from '../../model/social-report.ts'
import { nextState } from '../../model/state-machine.ts'
import type { Schema } from '../../store/schema.ts'
import { assignmentsOf, type CodingAssignment } from '../../store/social/coding-assignments.ts'
import { codebookOf } from '../codebook/codebook-of.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { moveReport, newCoding, REPORT_ID, requireUsable, storeOnce, THEME_ID } from './add-coding.ts'
import { codersPart } from './coding-sight.ts'
import { type HeldReport, heldReports, heldState } from './held-report.ts'

const MOST_AT_ONCE = 200
export const REPORT_IDS = z.array(REPORT_ID).min(1).max(MOST_AT_ONCE)

export interface GivenTheme {
  readonly given: number
  /** Had it already, as whole reports. */
  readonly already: number
  /** Cannot be coded in the state they are in. */
  readonly skipped: number
}

/** Gives one theme to several whole reports at once. */
export const giveTheme = defineOperation({
  name: 'coding.give',
  title: { fi: 'Anna teema monelle havainnolle', sv: 'Ge flera observationer ett tema', en: 'Give several observations a theme' },
  access: 'state',
  input: z.strictObject({ reports: REPORT_IDS, theme: THEME_ID }),
  async perform({ reports: ids, theme }, context): Promise<GivenTheme> {
    const reports = await heldReports(context, ids, 'coding.give')
    for (const organiser of new Set(reports.map((one) => one.organiser)))
      requireUsable(await codebookOf(context, organiser), theme)
    const assignments = await assignmentsOf(context.db, ids)
    const details = { theme, reports: reports.length, organiser: reports[0]?.organiser ?? null }
    return context.commit({ subject: `theme/${theme}`, details }, async (tx) => {
      const outcomes: (keyof GivenTheme)[] = []
      // In one order for everybody, so that two who give at the same time wait for each other and not for ever.
      for (const report of [...reports].sort((one, other) => one.id.localeCompare(other.id)))
        outcomes.push(await giveOne(tx, { report, theme, assignments }, context))
      const counted = (outcome: keyof GivenTheme) => outcomes.filter((one) => one === outcome).length
      return { given: counted('given'), already: counted('already'), skipped: counted('skipped') }
    })
  },
})

interface Giving {
  readonly report: HeldReport
  readonly theme: string
  readonly assignments: readonly CodingAssignment[]
}

async function giveOne(
  tx: Transaction<Schema>,
  { report, theme, assignments }: Giving,
  context: OperationContext,
): Promise<keyof GivenTheme> {
  const state = await heldState(tx, report.id)
  const next = nextState(REPORT_STATES, state, { by: 'coding.add' })
  if (next === null) return 'skipped'
  const own = assignments.filter((one) => one.report === report.id)
  const { isSecond } = codersPart(own, context.actor.id)
  const about = { report: report.id, organiser: report.organiser, theme, passage: null, memo: null, isCounted: !isSecond }
  const { isNew } = await storeOnce(tx, { ...newCoding(context), ...about })
  if (isNew && !isSecond && next !== state) await moveReport(tx, { report: report.id, state: next, by: 'coding.add' }, context)
  return isNew ? 'given' : 'already'
}
