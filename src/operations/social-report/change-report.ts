import { z } from 'zod'
import type { TypedReport } from '../../collect/social-report/typed-report.ts'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { REPORT_STATES, type ReportMode, type ReportState } from '../../model/social-report.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { languageOf } from '../../model/text.ts'
import { forgetQuotes } from '../../store/social/evidence-quotes.ts'
import {
  removeTexts,
  replaceContent,
  replaceCounts,
  reportById,
  type StoredReport,
  setReportState,
} from '../../store/social/reports.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { randomId } from '../random-id.ts'
import { checkedReport, formOfMode } from './checked-report.ts'
import { ownReport } from './own-reports.ts'
import { typedInput } from './typed-input.ts'

/** Puts what was typed in the place of what was sent, until somebody has taken it in; one that was returned goes back to the inbox. */
export const changeReport = defineOperation({
  name: 'social-report.change',
  title: { fi: 'Korjaa omaa havaintoa', sv: 'Rätta en egen observation', en: 'Change an own observation' },
  access: 'state',
  input: z.strictObject({ report: z.string().max(40), version: z.int(), typed: typedInput }),
  async perform({ report, version, typed }, context): Promise<null> {
    const stored = await ownReport(context, report)
    return change(context, stored, { version, typed, kind: 'social-report.change' })
  },
})

/** Takes back an own report: it counts no more, and its texts are destroyed. */
export const withdrawReport = defineOperation({
  name: 'social-report.withdraw',
  title: { fi: 'Peru oma havainto', sv: 'Återta en egen observation', en: 'Withdraw an own observation' },
  access: 'state',
  input: z.strictObject({ report: z.string().max(40) }),
  async perform({ report }, context): Promise<null> {
    return withdraw(context, await ownReport(context, report), 'social-report.withdraw')
  },
})

export interface Changing {
  readonly version: number
  readonly typed: TypedReport
  /** Name of the operation, for the events of the report. */
  readonly kind: string
}

/** The same for the holder of a receipt code. */
export async function change(
  context: OperationContext,
  { row }: StoredReport,
  { version, typed, kind }: Changing,
): Promise<null> {
  const state = requireNextState(REPORT_STATES, row.state as ReportState, { by: 'social-report.change' })
  requireSameVersion({ what: 'report', expected: version, stored: row.version })
  const day = helsinkiDay(context.now())
  const as = { form: formOfMode(row.mode as ReportMode), organiser: row.organiser, day, language: languageOf(row.language) }
  const { content, numbers } = await checkedReport({ ...typed, naming: row.naming }, as, context)
  return context.commit(about(row), async (tx) => {
    await requireUnchanged(tx, row)
    await replaceContent(tx, row.id, { ...content, wantsAnswer: row.wants_answer === 1 })
    await replaceCounts(tx, row.id, numbers)
    await setReportState(tx, { report: row.id, state, message: null, event: { id: randomId(), kind, at: day, by: null } })
    return null
  })
}

export async function withdraw(context: OperationContext, { row }: StoredReport, kind: string): Promise<null> {
  const state = requireNextState(REPORT_STATES, row.state as ReportState, { by: 'social-report.withdraw' })
  const day = helsinkiDay(context.now())
  return context.commit(about(row), async (tx) => {
    await requireUnchanged(tx, row)
    await removeTexts(tx, row.id, day)
    await forgetQuotes(tx, row.id)
    await setReportState(tx, { report: row.id, state, message: null, event: { id: randomId(), kind, at: day, by: null } })
    return null
  })
}

type Row = StoredReport['row']

function about({ id, organiser, naming }: Row) {
  return { subject: `social-report/${id}`, details: { organiser, naming } }
}

/** A coordinator may have acted between reading and writing; one that acts now waits until this is written. */
async function requireUnchanged(tx: Parameters<typeof reportById>[0], { id, version }: Row): Promise<void> {
  await tx.selectFrom('social_report').select('id').where('id', '=', id).forUpdate().execute()
  const now = await reportById(tx, id)
  requireSameVersion({ what: 'report', expected: version, stored: now?.row.version ?? 0 })
}
