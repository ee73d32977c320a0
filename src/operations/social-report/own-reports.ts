import { z } from 'zod'
import type { Polarity, ReportMode, ReportState } from '../../model/social-report.ts'
import { answersOfReport } from '../../store/social/answers-back.ts'
import { reportById, reportsOfAccount, type StoredReport } from '../../store/social/reports.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { type LateAnswer, lateAnswers } from './late-answers.ts'
import { reportNotFound } from './report-problems.ts'
import { type ReportStory, reportStory } from './report-story.ts'

export interface OwnReport {
  readonly id: string
  readonly organiser: string
  /** Empty when the text has been destroyed. */
  readonly title: string
  readonly polarity: Polarity
  readonly mode: ReportMode
  readonly state: ReportState
  readonly sentOn: string
  readonly answers: number
}

export interface OwnReports {
  /** Sent by name, newest first. */
  readonly reports: readonly OwnReport[]
  /** Public proposals of the actor's counties that were answered lately, newest first. */
  readonly answered: readonly LateAnswer[]
  /** What the newest of them said of its sender: offered in the next form. */
  readonly usual: { readonly unit: string | null; readonly profession: string | null }
}

/** What the actor has sent by name, and what was answered lately in the county. */
export const ownReports = defineOperation({
  name: 'social-report.own',
  title: { fi: 'Näytä omat havainnot', sv: 'Visa egna observationer', en: 'Show own observations' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_input, context): Promise<OwnReports> {
    const organisers = context.reach.organisers()
    const stored = await reportsOfAccount(context.db, context.actor.id)
    const reports = await Promise.all(stored.map((one) => listed(context, one)))
    const { unit = null, profession = null } = stored[0]?.row ?? {}
    const answered = await lateAnswers(context, organisers === 'all' ? [] : organisers)
    return { reports, answered, usual: { unit, profession } }
  },
})

/** One of the actor's own, with everything that has become of it. */
export const showOwnReport = defineOperation({
  name: 'social-report.show-own',
  title: { fi: 'Näytä oma havainto', sv: 'Visa en egen observation', en: 'Show an own observation' },
  access: 'read',
  input: z.strictObject({ report: z.string().max(40) }),
  async perform({ report }, context): Promise<ReportStory> {
    return reportStory(context, await ownReport(context, report))
  },
})

/** @throws Problem `report-not-found` also for reports of others, and for those of other senders without a name */
export async function ownReport(context: Pick<OperationContext, 'db' | 'reach' | 'actor'>, id: string): Promise<StoredReport> {
  context.reach.concernsOnlyActor()
  const stored = await reportById(context.db, id)
  if (stored === null || stored.row.account !== context.actor.id) throw reportNotFound()
  return stored
}

async function listed({ db }: Pick<OperationContext, 'db'>, { row, texts }: StoredReport): Promise<OwnReport> {
  return {
    id: row.id,
    organiser: row.organiser,
    title: texts.title?.text ?? '',
    polarity: row.polarity as Polarity,
    mode: row.mode as ReportMode,
    state: row.state as ReportState,
    sentOn: row.sent_on,
    answers: (await answersOfReport(db, row.id)).length,
  }
}
