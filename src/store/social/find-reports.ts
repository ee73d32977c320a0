import { type Expression, type ExpressionBuilder, type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import type { Schema } from '../schema.ts'

/** What to look for: every part that is given must hold. */
export interface ReportQuestion {
  readonly organisers: readonly string[]
  readonly states: readonly string[]
  /** Beginnings of words, in small letters, without any sign of another kind. Each must begin a word of some part of the report. */
  readonly words?: readonly string[]
  /** Any of these themes counts for the report. */
  readonly themes?: readonly string[]
  /** Code by list: `{ needs: '3' }`. */
  readonly codes?: Readonly<Record<string, string>>
  readonly municipality?: string
  readonly polarity?: string
  readonly language?: string
  /** Days of sending, both included. */
  readonly from?: string
  readonly until?: string
  /** Somebody who has given it a theme. */
  readonly coder?: string
  /** Somebody who is to code it and has not finished. */
  readonly waitsFor?: string
  readonly hasProposal?: boolean
  /** Reports that this second coder is still coding blind are left out. */
  readonly notBlindTo?: string
}

export type ReportOrder = 'oldest' | 'newest'

export interface FoundReport {
  readonly id: string
  readonly organiser: string
  readonly state: string
  readonly polarity: string
  readonly language: string
  readonly municipality: string | null
  readonly sentOn: string
}

type Reports = SelectQueryBuilder<Schema, 'social_report', object>
type Where = ExpressionBuilder<Schema, 'social_report'>

/**
 * One page of the reports that answer the question, and how many do. Within a day they stand in the order of their random names: not in
 * that of arrival. Found and counted in one pass. Beyond the last page: none, and a count of 0.
 */
export async function findReports(
  db: Kysely<Schema>,
  question: ReportQuestion,
  { order, limit, offset }: { readonly order: ReportOrder; readonly limit: number; readonly offset: number },
): Promise<{ readonly count: number; readonly reports: readonly FoundReport[] }> {
  const rows = await asked(db, question)
    .select(['id', 'organiser', 'state', 'polarity', 'language', 'municipality', 'sent_on'])
    .select(sql<string>`count(*) over ()`.as('all'))
    .orderBy('sent_on', order === 'oldest' ? 'asc' : 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
  const reports = rows.map(({ sent_on: sentOn, all: _all, ...row }) => ({ ...row, sentOn }))
  return { count: Number(rows[0]?.all ?? 0), reports }
}

/** The one that follows in the order of `oldest`, and after the last the first again. Null when there is no other. */
export async function nextReport(
  db: Kysely<Schema>,
  question: ReportQuestion,
  { id, sentOn }: { readonly id: string; readonly sentOn: string },
): Promise<string | null> {
  const others = asked(db, question).select('id').where('id', '<>', id).orderBy('sent_on').orderBy('id').limit(1)
  const following = await others
    .where((where) => where.or([where('sent_on', '>', sentOn), where.and([where('sent_on', '=', sentOn), where('id', '>', id)])]))
    .executeTakeFirst()
  return (following ?? (await others.executeTakeFirst()))?.id ?? null
}

export async function countByState(db: Kysely<Schema>, organiser: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('social_report')
    .select('state')
    .select((where) => where.fn.countAll<string>().as('count'))
    .where('organiser', '=', organiser)
    .groupBy('state')
    .execute()
  return new Map(rows.map(({ state, count }) => [state, Number(count)]))
}

export async function countReports(db: Kysely<Schema>, question: ReportQuestion): Promise<number> {
  const { count } = await asked(db, question)
    .select((where) => where.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function asked(db: Kysely<Schema>, question: ReportQuestion): Reports {
  const own = db.selectFrom('social_report').where('organiser', 'in', question.organisers).where('state', 'in', question.states)
  return withFacts(withCodings(withWords(own, question), question), question)
}

function withWords(reports: Reports, { organisers, words = [], hasProposal }: ReportQuestion): Reports {
  let query = reports
  if (words.length > 0)
    query = query.where((where) =>
      isAmong(
        where
          .selectFrom('report_words')
          .select('report')
          .where(sql<boolean>`words @@ ${wordsWanted(words, organisers)}::tsquery`),
      ),
    )
  if (hasProposal !== undefined) query = query.where((where) => textPart(where, 'proposal', hasProposal))
  return query
}

/**
 * In this form the database finds the reports once and looks each one of the county up among them. Plain `in` is the same, but there it
 * guesses how many will be found: always far too few for beginnings of words, and for themes where it has no statistics. It then searches
 * anew for each report.
 */
function isAmong(found: Expression<{ report: string }>) {
  return sql<boolean>`(${sql.ref('social_report.id')} in ${found}) is true`
}

/** A part that was left empty has no row. */
function textPart(where: Where, part: string, isThere: boolean) {
  const found = where.exists(
    where.selectFrom('social_report_text').select('report').whereRef('report', '=', 'social_report.id').where('part', '=', part),
  )
  return isThere ? found : where.not(found)
}

/** In the language of `tsquery`: one of the counties, and each of the words. */
function wordsWanted(words: readonly string[], organisers: readonly string[]): string {
  const counties = organisers.map((organiser) => `'§${letters(organiser)}'`).join(' | ')
  return [`(${counties})`, ...words.map(beginning)].join(' & ')
}

/**
 * In quotes nothing of a word is read as query language. A database whose locale knows only English letters makes only those small: what was
 * written *häiriö*, *Äiti*, *HÄIRIÖ* it keeps as *häiriö*, *Äiti*, *hÄiriÖ*. So each of the three ways of writing is asked for.
 */
function beginning(word: string): string {
  const small = letters(word)
  const capital = small.slice(0, 1).toUpperCase() + small.slice(1)
  const capitals = small.replaceAll(/[^a-z0-9]/gu, (letter) => letter.toUpperCase())
  const forms = new Set(/^[a-z0-9]/.test(small) ? [small, capitals] : [small, capital, capitals])
  return `(${[...forms].map((form) => `'${form}':*`).join(' | ')})`
}

function letters(word: string): string {
  return word.replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function withCodings(reports: Reports, question: ReportQuestion): Reports {
  const { themes, coder, waitsFor, notBlindTo } = question
  let query = reports
  if (themes !== undefined)
    query = query.where((where) =>
      isAmong(
        where
          .selectFrom('coding')
          .select('report')
          .distinct()
          .where('organiser', 'in', question.organisers)
          .where('theme', 'in', themes.length > 0 ? themes : [''])
          .where('is_counted', '=', 1),
      ),
    )
  if (coder !== undefined)
    query = query.where((where) => isAmong(where.selectFrom('coding').select('report').distinct().where('coder', '=', coder)))
  if (waitsFor !== undefined) query = query.where('id', 'in', (where) => waiting(where, waitsFor))
  if (notBlindTo !== undefined) query = query.where('id', 'not in', (where) => waiting(where, notBlindTo).where('place', '=', 2))
  return query
}

function waiting(where: Where, account: string) {
  return where.selectFrom('coding_assignment').select('report').where('coder', '=', account).where('is_done', '=', 0)
}

function withFacts(reports: Reports, { codes = {}, municipality, polarity, language, from, until }: ReportQuestion): Reports {
  let query = reports
  for (const [list, code] of Object.entries(codes))
    query = query.where('id', 'in', (where) =>
      where.selectFrom('social_report_code').select('report').where('list', '=', list).where('code', '=', code),
    )
  if (municipality !== undefined) query = query.where('municipality', '=', municipality)
  if (polarity !== undefined) query = query.where('polarity', '=', polarity)
  if (language !== undefined) query = query.where('language', '=', language)
  if (from !== undefined) query = query.where('sent_on', '>=', from)
  if (until !== undefined) query = query.where('sent_on', '<=', until)
  return query
}
