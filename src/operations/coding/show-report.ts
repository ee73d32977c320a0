import { z } from 'zod'
import { suggestThemes } from '../../method/keyword-rules.ts'
import type { Codebook, KeywordRule } from '../../model/codebook.ts'
import type { Definitions } from '../../model/definitions.ts'
import {
  byReportList,
  type Polarity,
  REPORT_PARTS,
  REPORT_STATES,
  type ReportList,
  type ReportPart,
  type ReportState,
} from '../../model/social-report.ts'
import { nextState } from '../../model/state-machine.ts'
import type { Language } from '../../model/text.ts'
import { languageOf, type Texts } from '../../model/text.ts'
import { assignmentsOf, type CodingAssignment } from '../../store/social/coding-assignments.ts'
import { codingsOf, recentThemes, type StoredCoding } from '../../store/social/codings.ts'
import { countByState, nextReport } from '../../store/social/find-reports.ts'
import { reportById, type StoredReport } from '../../store/social/reports.ts'
import { codebookOf } from '../codebook/codebook-of.ts'
import { rulesInUse } from '../codebook/known-rules.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { notPermitted } from '../permission-problems.ts'
import { accountNames } from '../ticket/account-names.ts'
import { REPORT_ID } from './add-coding.ts'
import { type CodersPart, codersPart, seenCodings } from './coding-sight.ts'
import { STATE_GROUPS } from './search-input.ts'

/** A code of a list with its names. */
export interface NamedCode {
  readonly key: string
  readonly names: Texts
}

/** A word that speaks for a theme, and where it stands. */
export interface SuggestedPlace {
  readonly part: ReportPart
  readonly from: number
  readonly until: number
  readonly text: string
}

export interface SuggestedTheme {
  readonly theme: string
  readonly places: readonly SuggestedPlace[]
}

/** A report as its coder sees it. Nothing tells who sent it: no name, no unit, no receipt. */
export interface ReportToCode {
  readonly id: string
  readonly organiser: string
  readonly state: ReportState
  readonly mayCode: boolean
  readonly polarity: Polarity
  readonly language: Language
  readonly sentOn: string
  readonly municipality: Texts | null
  readonly scale: string
  readonly trend: string | null
  readonly period: readonly [string, string]
  readonly quotePermission: string
  readonly codes: Readonly<Record<ReportList, readonly NamedCode[]>>
  /** In their order; none when the text was destroyed by policy. */
  readonly texts: readonly { readonly part: ReportPart; readonly text: string; readonly isRedacted: boolean }[]
  readonly isTextDestroyed: boolean
  readonly codings: readonly StoredCoding[]
  readonly coders: CodersPart & { readonly second: string | null; readonly outcome: CodingAssignment['outcome'] }
  readonly codebook: Codebook
  readonly suggestions: readonly SuggestedTheme[]
  /** Themes that the actor gave last, the newest first. */
  readonly recent: readonly string[]
  /** The next report that waits: of those given to the actor when this one is, else of all. Null when none does. */
  readonly next: string | null
  /** Of the county: taken in and without a theme, and coded. */
  readonly progress: { readonly waiting: number; readonly coded: number }
  /** Names of the coders by account. */
  readonly names: Readonly<Record<string, string>>
}

const RECENT = 9

/** One report to be coded. Leaves an entry in the audit trail: it shows raw text. */
export const showReport = defineOperation({
  name: 'coding.show',
  title: { fi: 'Näytä luokiteltava havainto', sv: 'Visa observationen som ska kodas', en: 'Show an observation to code' },
  access: 'read',
  input: z.strictObject({ report: REPORT_ID }),
  async perform({ report: id }, context): Promise<ReportToCode> {
    const organisers = context.reach.organisers()
    const report = await reportById(context.db, id)
    if (!report || (organisers !== 'all' && !organisers.includes(report.row.organiser))) throw notPermitted('coding.show')
    if (report.row.state === 'withdrawn') throw notPermitted('coding.show')
    const details = { organiser: report.row.organiser }
    await context.commit({ subject: `social-report/${id}`, details }, async () => undefined)
    const assignments = await assignmentsOf(context.db, [id])
    const codings = seenCodings(await codingsOf(context.db, id), assignments, context.actor.id)
    const coders = partOf(assignments, context.actor.id)
    const codebook = await codebookOf(context, report.row.organiser)
    return {
      ...factsOf(report, context),
      codings,
      coders,
      codebook,
      suggestions: suggestionsOf(
        report,
        await rulesInUse(context.db, context, { owner: report.row.organiser, themes: codebook.themes }),
      ),
      recent: await recentThemes(context.db, context.actor.id, RECENT),
      next: await nextOf(report, coders, context),
      progress: await progressOf(context, report.row.organiser),
      names: await accountNames([...codings.map(({ coder }) => coder), coders.second], context),
    }
  },
})

function partOf(assignments: readonly CodingAssignment[], account: string): ReportToCode['coders'] {
  const second = assignments.find(({ place }) => place === 2)
  return { ...codersPart(assignments, account), second: second?.coder ?? null, outcome: second?.outcome ?? null }
}

function factsOf({ row, codes, texts }: StoredReport, { definitions }: Pick<OperationContext, 'definitions'>) {
  const state = row.state as ReportState
  return {
    id: row.id,
    organiser: row.organiser,
    state,
    mayCode: nextState(REPORT_STATES, state, { by: 'coding.add' }) !== null,
    polarity: row.polarity as Polarity,
    language: languageOf(row.language),
    sentOn: row.sent_on,
    municipality: municipalityNames(definitions, row.municipality),
    scale: row.scale,
    trend: row.trend,
    period: [row.period_from, row.period_until] as const,
    quotePermission: row.quote_permission,
    codes: namedCodes(codes, definitions),
    texts: partsOf(texts),
    isTextDestroyed: row.text_destroyed_on !== null,
  }
}

/** Codes of the lists by their names; one that is in no list any more keeps its key. */
function namedCodes(codes: StoredReport['codes'], { socialReporting: { lists } }: Definitions): ReportToCode['codes'] {
  const named = (list: ReportList, key: string): NamedCode => {
    const names = lists[list].codes.find((code) => code.key === key)?.names
    return { key, names: names ?? { fi: key, sv: key, en: key } }
  }
  return byReportList((list) => codes[list].map((key) => named(list, key)))
}

function municipalityNames({ divisions }: Definitions, code: string | null): Texts | null {
  return divisions.at(-1)?.municipalities.find((one) => one.code === code)?.names ?? null
}

function partsOf(texts: StoredReport['texts']): ReportToCode['texts'] {
  return (Object.keys(REPORT_PARTS) as ReportPart[]).flatMap((part) => {
    const stored = texts[part]
    return stored ? [{ part, ...stored }] : []
  })
}

/** Several places of one theme are one suggestion; those with most places stand first. */
function suggestionsOf({ row, texts }: StoredReport, rules: readonly KeywordRule[]): SuggestedTheme[] {
  const found = partsOf(texts).flatMap(({ part, text }) =>
    suggestThemes(text, rules, languageOf(row.language)).flatMap(({ theme, reasons }) =>
      reasons.map(({ from, until, text: word }) => ({ theme, place: { part, from, until, text: word } })),
    ),
  )
  return [...Map.groupBy(found, ({ theme }) => theme)]
    .map(([theme, places]) => ({ theme, places: places.map(({ place }) => place) }))
    .sort((one, other) => other.places.length - one.places.length || one.theme.localeCompare(other.theme))
}

async function nextOf({ row }: StoredReport, { place, isDone }: CodersPart, { db, actor }: OperationContext) {
  const after = { id: row.id, sentOn: row.sent_on }
  const organisers = [row.organiser]
  const isOwn = place !== null && !isDone
  const own = isOwn ? await nextReport(db, { organisers, states: CODABLE, waitsFor: actor.id }, after) : null
  return own ?? nextReport(db, { organisers, states: ['accepted'] }, after)
}

async function progressOf({ db }: Pick<OperationContext, 'db'>, organiser: string): Promise<ReportToCode['progress']> {
  const states = await countByState(db, organiser)
  const sum = (names: readonly string[]) => names.reduce((total, name) => total + (states.get(name) ?? 0), 0)
  return { waiting: sum(STATE_GROUPS.waiting), coded: sum(STATE_GROUPS.coded) }
}

const CODABLE = ['accepted', 'coded', 'reported', 'answered']
