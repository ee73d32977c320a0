import { z } from 'zod'
import { identityMarks } from '../../collect/social-report/identity-guard.ts'
import type { CodeList, Definitions } from '../../model/definitions.ts'
import type { IdentityMark } from '../../model/identity-mark.ts'
import type { ReportTextName } from '../../model/report-texts.ts'
import {
  type Naming,
  type Polarity,
  REPORT_LISTS,
  type ReportList,
  type ReportMode,
  type ReportState,
} from '../../model/social-report.ts'
import type { Texts } from '../../model/text.ts'
import { nextReport } from '../../store/social/find-reports.ts'
import { type LikeReport, reportsLike } from '../../store/social/like-reports.ts'
import { originalsOf, redactionsOf } from '../../store/social/originals.ts'
import { eventsOfReport, type StoredReport } from '../../store/social/reports.ts'
import { countByState } from '../../store/social/triage.ts'
import { unitsOf } from '../../store/social/units.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { accountNames } from '../ticket/account-names.ts'
import { guardNamesOf } from './guard-names.ts'
import { heldReport } from './held-report.ts'
import { reportIdSchema } from './input-shapes.ts'
import { shownNames } from './list-inbox.ts'
import { type ShownNumbers, shownNumbers } from './report-numbers.ts'
import { type WrittenText, writtenTexts } from './written-texts.ts'

/** An observation as it is read in triage. Its sender is not in it, whatever the reporter chose: see `triage.sender`. */
export interface TriageReport {
  readonly id: string
  readonly version: number
  readonly state: ReportState
  readonly sentOn: string
  readonly naming: Naming
  readonly mode: ReportMode
  readonly polarity: Polarity
  readonly language: 'fi' | 'sv' | 'en'
  readonly unit: { readonly fi: string; readonly sv: string } | null
  /** Null = the whole county. */
  readonly municipality: Texts | null
  readonly facts: ReportFacts
  readonly numbers: ShownNumbers
  /** Lists of which the reporter chose something, with the names of what was chosen. */
  readonly codes: readonly { readonly list: ReportList; readonly title: Texts; readonly names: readonly Texts[] }[]
  readonly parts: readonly TriagePart[]
  readonly concernsWrong: boolean
  /** Whether anybody would see a message: not beside one that was sent without name and code. */
  readonly canBeAnswered: boolean
  readonly message: string | null
  readonly duplicateOf: string | null
  readonly movedTo: string | null
  readonly textDestroyedOn: string | null
  readonly redactions: readonly RedactionLine[]
  /** The day on which the sealed originals are destroyed; null when none are kept. */
  readonly originalUntil: string | null
  readonly history: readonly HistoryLine[]
  /** Others of the county with much the same words: perhaps the same thing. */
  readonly like: readonly LikeReport[]
  /** What becomes of the text before something is blacked out. */
  readonly policy: { readonly rule: 'seal' | 'destroy'; readonly months: number }
  /** Where a report can be pointed to. */
  readonly channels: readonly { readonly key: string; readonly title: Texts }[]
  /** The one that waits after this one in the order of the inbox, after the last the first again; null when no other waits. */
  readonly next: string | null
  /** How many of the county wait, this one too if it does. */
  readonly waiting: number
}

export interface ReportFacts {
  readonly scale: string
  readonly personClass: string | null
  readonly trend: string | null
  readonly periodFrom: string
  readonly periodUntil: string
  readonly source: Texts
  readonly profession: Texts | null
  readonly quotePermission: string
  readonly wantsAnswer: boolean
  readonly participants: number | null
}

export interface TriagePart extends WrittenText {
  readonly marks: readonly IdentityMark[]
}

export interface RedactionLine {
  readonly part: ReportTextName
  readonly kind: string
  readonly length: number
  readonly by: string
  readonly at: string
}

export interface HistoryLine {
  readonly at: string
  readonly kind: string
  readonly state: ReportState
  /** Name of who works with reports; null for the reporter, whoever that is. */
  readonly by: string | null
  readonly note: string | null
}

/** Opens one observation of the own county. Each opening is an audit entry. */
export const showTriageReport = defineOperation({
  name: 'triage.show',
  title: { fi: 'Avaa havainto', sv: 'Öppna en observation', en: 'Open an observation' },
  access: 'read',
  input: z.strictObject({ report: reportIdSchema }),
  perform: async ({ report: id }, context): Promise<TriageReport> => {
    const held = await heldReport(context, id)
    const { organiser } = held.row
    const units = await unitsOf(context.db, [organiser])
    const shown = {
      ...ownFacts(held, context.definitions),
      unit: shownNames(held.row.unit, units),
      parts: partsOf(held, context),
      numbers: await shownNumbers(context, held),
      ...(await aroundReport(held, context)),
      policy: context.definitions.socialReporting.policy.originals,
      ...(await aroundInbox(context, held)),
      channels: context.definitions.socialReporting.guidance.map(({ key, title }) => ({ key, title })),
    }
    return context.commit({ subject: `social-report/${id}`, details: { organiser } }, async () => shown)
  },
})

function partsOf(held: StoredReport, context: OperationContext): TriagePart[] {
  const names = guardNamesOf(context)
  return writtenTexts(held).map((written) => ({ ...written, marks: identityMarks(written.text, { names }) }))
}

async function aroundInbox({ db }: Pick<OperationContext, 'db'>, { row }: StoredReport) {
  const organisers = [row.organiser]
  const next = await nextReport(db, { organisers, states: ['sent'] }, { id: row.id, sentOn: row.sent_on })
  const { sent = 0 } = await countByState(db, organisers)
  return { next, waiting: sent }
}

async function aroundReport(held: StoredReport, context: OperationContext) {
  const { id } = held.row
  const [redactions, originals, events, like] = await Promise.all([
    redactionsOf(context.db, id),
    originalsOf(context.db, id),
    eventsOfReport(context.db, id),
    reportsLike(context.db, held),
  ])
  const names = await accountNames([...redactions.map(({ by }) => by), ...events.map(({ by }) => by)], context)
  return {
    redactions: redactions.map(({ part, kind, length, by, at }) => ({
      part: part as ReportTextName,
      kind,
      length,
      by: names[by] ?? by,
      at,
    })),
    originalUntil: originals[0]?.destroy_on ?? null,
    history: events.map(({ at, kind, state, by, note }) => ({
      at,
      kind,
      state: state as ReportState,
      by: by === null ? null : (names[by] ?? by),
      note,
    })),
    like,
  }
}

function ownFacts({ row, codes }: StoredReport, definitions: Definitions) {
  const { lists } = definitions.socialReporting
  const { municipalities } = definitions.divisions.at(-1) ?? { municipalities: [] }
  return {
    id: row.id,
    version: row.version,
    state: row.state as ReportState,
    sentOn: row.sent_on,
    naming: row.naming as Naming,
    mode: row.mode as ReportMode,
    polarity: row.polarity as Polarity,
    language: row.language as TriageReport['language'],
    municipality: municipalities.find(({ code }) => code === row.municipality)?.names ?? null,
    codes: REPORT_LISTS.filter((list) => codes[list].length > 0).map((list) => ({
      list,
      title: lists[list].names,
      names: codes[list].map((code) => nameIn(lists[list], code)),
    })),
    concernsWrong: row.concerns_wrong === 1,
    canBeAnswered: row.account !== null || row.receipt_hash !== null,
    message: row.message,
    duplicateOf: row.duplicate_of,
    movedTo: row.moved_to,
    textDestroyedOn: row.text_destroyed_on,
    facts: factsOf(row, lists),
  }
}

/** A code that is no longer in the list stands as it is. */
function nameIn(list: CodeList, code: string): Texts {
  return list.codes.find(({ key }) => key === code)?.names ?? { fi: code, sv: code, en: code }
}

function factsOf(row: StoredReport['row'], lists: Definitions['socialReporting']['lists']): ReportFacts {
  return {
    scale: row.scale,
    personClass: row.person_class,
    trend: row.trend,
    periodFrom: row.period_from,
    periodUntil: row.period_until,
    source: nameIn(lists.sources, row.source),
    profession: row.profession === null ? null : nameIn(lists.professions, row.profession),
    quotePermission: row.quote_permission,
    wantsAnswer: row.wants_answer === 1,
    participants: row.participants,
  }
}
