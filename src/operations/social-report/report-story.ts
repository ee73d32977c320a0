import { hasCounts } from '../../collect/social-report/typed-report.ts'
import { countyByCode } from '../../design/areas.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Outcome } from '../../model/proposal.ts'
import {
  type Naming,
  REPORT_STATES,
  type ReportContent,
  type ReportCounts,
  type ReportMode,
  type ReportPart,
  type ReportState,
} from '../../model/social-report.ts'
import type { Guidance } from '../../model/social-reporting.ts'
import { nextState } from '../../model/state-machine.ts'
import { type Texts, textsOf } from '../../model/text.ts'
import { countedAs } from '../../model/theme-tree.ts'
import { answersOfReport } from '../../store/social/answers-back.ts'
import { briefingsOfReport } from '../../store/social/briefing-editions.ts'
import { countedCodings } from '../../store/social/codings.ts'
import { proposalById } from '../../store/social/proposals.ts'
import { countsOfReport, eventsOfReport, type StoredReport } from '../../store/social/reports.ts'
import { unitById } from '../../store/social/units.ts'
import { codebookOf } from '../codebook/codebook-of.ts'
import type { OperationContext } from '../operation.ts'
import { formOfMode } from './checked-report.ts'
import { type ReportTheme, themesFor } from './report-themes.ts'
import { contentOfStored } from './stored-content.ts'

type TwoTexts = { readonly fi: string; readonly sv: string }

/** What became of a report, as its reporter is told it: on the receipt page, or among one's own. */
export interface ReportStory {
  readonly organiser: string
  readonly organiserNames: Texts
  readonly unitNames: TwoTexts | null
  readonly unit: string | null
  readonly mode: ReportMode
  readonly naming: Naming
  readonly state: ReportState
  readonly sentOn: string
  readonly version: number
  /** What was sent, as it is kept now. Parts that were taken away by policy, or by withdrawing, are empty. */
  readonly content: ReportContent
  /** Of caseload reviews and counted feedback; else null. */
  readonly numbers: ReportCounts | null
  /** Themes beside which its counts stand, and may be changed. */
  readonly countable: readonly ReportTheme[]
  /** Parts in which something was blacked out. */
  readonly redacted: readonly ReportPart[]
  /** Names of the themes it has been given; retired ones by what they have become. */
  readonly themes: readonly Texts[]
  readonly briefings: readonly { readonly briefing: string; readonly titles: TwoTexts; readonly publishedOn: string }[]
  readonly answers: readonly ToldAnswer[]
  /** Words of the coordinator, when it was returned or moved. */
  readonly message: string | null
  readonly movedTo: Guidance | null
  readonly mayChange: boolean
  readonly mayWithdraw: boolean
  /** Days and the states it came to, oldest first. */
  readonly steps: readonly { readonly on: string; readonly state: ReportState; readonly kind: string }[]
}

export interface ToldAnswer {
  readonly texts: TwoTexts
  readonly sentOn: string
  /** The proposal it tells of; without an id where it is not public. */
  readonly proposal: { readonly id: string | null; readonly titles: TwoTexts; readonly outcome: Outcome | null } | null
}

/** Reads everything that there is to tell. Who may read it has been asked by the caller. */
export async function reportStory(
  context: Pick<OperationContext, 'db' | 'definitions' | 'now'>,
  stored: StoredReport,
): Promise<ReportStory> {
  const { db, definitions } = context
  const { row } = stored
  const unit = row.unit === null ? null : await unitById(db, row.unit)
  const { guidance } = definitions.socialReporting
  const state = row.state as ReportState
  const form = formOfMode(row.mode as ReportMode)
  const may = (by: string) => nextState(REPORT_STATES, state, { by }) !== null
  return {
    organiser: row.organiser,
    organiserNames: countyByCode(definitions, row.organiser)?.names ?? textsOf(() => row.organiser),
    unitNames: unit?.names ?? null,
    unit: row.unit,
    mode: row.mode as ReportMode,
    naming: row.naming as Naming,
    state,
    sentOn: row.sent_on,
    version: row.version,
    content: contentOfStored(stored),
    redacted: (Object.keys(stored.texts) as ReportPart[]).filter((part) => stored.texts[part]?.isRedacted),
    themes: await themesOf(context, stored),
    briefings: (await briefingsOfReport(db, row.id)).map(({ briefing, titles, publishedAt }) => ({
      briefing,
      titles,
      publishedOn: helsinkiDay(publishedAt),
    })),
    answers: await answersTold(context, row.id),
    message: row.message,
    movedTo: guidance.find(({ key }) => key === row.moved_to) ?? null,
    numbers: hasCounts(form) ? await countsOfReport(db, row) : null,
    countable: await themesFor(context, { organiser: row.organiser, form }),
    mayChange: may('social-report.change'),
    mayWithdraw: may('social-report.withdraw'),
    steps: await stepsOf(context, row.id),
  }
}

async function themesOf(context: Pick<OperationContext, 'db' | 'definitions' | 'now'>, { row }: StoredReport): Promise<Texts[]> {
  const coded = await countedCodings(context.db, [row.id])
  if (coded.length === 0) return []
  const { themes } = await codebookOf(context, row.organiser)
  const names = new Map(themes.map((theme) => [theme.id, theme.names]))
  const current = new Set(coded.map(({ theme }) => countedAs(themes, theme)))
  return [...current].flatMap((theme) => names.get(theme) ?? [])
}

async function answersTold({ db }: Pick<OperationContext, 'db'>, report: string): Promise<ToldAnswer[]> {
  const answers = await answersOfReport(db, report)
  return Promise.all(
    answers.map(async ({ texts, sentOn, proposal: id }) => {
      const proposal = id === null ? null : await proposalById(db, id)
      return { texts, sentOn, proposal: proposal && toldProposal(proposal) }
    }),
  )
}

type StoredProposal = NonNullable<Awaited<ReturnType<typeof proposalById>>>

function toldProposal({ id, title_fi, title_sv, is_public, outcome }: StoredProposal): ToldAnswer['proposal'] {
  return { id: is_public === 1 ? id : null, titles: { fi: title_fi, sv: title_sv }, outcome: outcome as Outcome | null }
}

/** Moments become days: what staff did is told as roughly as what the reporter did. Working on it without a new state is no step. */
async function stepsOf({ db }: Pick<OperationContext, 'db'>, report: string): Promise<ReportStory['steps']> {
  const events = await eventsOfReport(db, report)
  const steps = events.map(({ at, state, kind }) => ({
    on: at.length > 10 ? helsinkiDay(at) : at,
    state: state as ReportState,
    kind,
  }))
  return steps.filter(({ state }, place) => place === 0 || steps[place - 1]?.state !== state)
}
