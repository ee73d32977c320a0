import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Briefing, BriefingState } from '../../model/briefing.ts'
import type { BriefingLanguage } from '../../model/briefing-content.ts'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import type { Owner } from '../../model/phenomenon.ts'
import type { Schema } from '../schema.ts'
import type { BriefingTable } from './briefing-tables.ts'

export type NewBriefing = Omit<Briefing, 'version' | 'reviewUntil' | 'reviewRound' | 'revision' | 'supersededBy' | 'followUp'> & {
  readonly createdAt: string
  readonly createdBy: string
}

/** Null when there is none of that id. */
export async function briefingById(db: Kysely<Schema>, id: string): Promise<Briefing | null> {
  const row = await db.selectFrom('briefing').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toBriefing(row) : null
}

/** Those of the owners, changed last first. */
export async function briefingsOf(db: Kysely<Schema>, owners: readonly Owner[]): Promise<Briefing[]> {
  if (owners.length === 0) return []
  const rows = await db
    .selectFrom('briefing')
    .selectAll()
    .where('owner', 'in', owners)
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toBriefing)
}

export async function insertBriefing(tx: Transaction<Schema>, briefing: NewBriefing): Promise<void> {
  await tx
    .insertInto('briefing')
    .values({
      id: briefing.id,
      owner: briefing.owner,
      template: briefing.template,
      title_fi: briefing.titles.fi,
      title_sv: briefing.titles.sv,
      state: briefing.state,
      period_from: briefing.periodFrom,
      period_until: briefing.periodUntil,
      languages: briefing.languages.join(' '),
      tasks: briefing.tasks.join(' '),
      memo: briefing.memo,
      created_at: briefing.createdAt,
      created_by: briefing.createdBy,
      changed_at: briefing.changedAt,
      changed_by: briefing.changedBy,
      changed_person: briefing.changedPerson,
      review_until: null,
      review_round: 0,
      revision_fi: null,
      revision_sv: null,
      superseded_by: null,
      follow_up: null,
      version: 1,
    })
    .execute()
}

/** Held to the end of the transaction, so that two changes come one after the other. */
async function lockBriefing(tx: Transaction<Schema>, id: string): Promise<Briefing> {
  return toBriefing(await tx.selectFrom('briefing').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow())
}

export type BriefingChange = Partial<
  Pick<
    Briefing,
    | 'titles'
    | 'periodFrom'
    | 'periodUntil'
    | 'languages'
    | 'tasks'
    | 'memo'
    | 'state'
    | 'reviewUntil'
    | 'reviewRound'
    | 'revision'
    | 'supersededBy'
    | 'followUp'
    | 'changedAt'
    | 'changedBy'
    | 'changedPerson'
  >
>

/** A change made on a version that somebody had seen; the version counts up. @throws Problem `changed-meanwhile`. */
export async function changeBriefing(
  tx: Transaction<Schema>,
  seen: Pick<Briefing, 'id' | 'version'>,
  change: BriefingChange,
): Promise<Briefing> {
  const stored = await lockBriefing(tx, seen.id)
  requireSameVersion({ expected: seen.version, stored: stored.version, what: seen.id })
  await tx
    .updateTable('briefing')
    .set({ ...columnsOf(change), version: stored.version + 1 })
    .where('id', '=', seen.id)
    .execute()
  return { ...stored, ...change, version: stored.version + 1 }
}

/** Who wrote last, without a new version of the whole: a section or what is bound to it was changed. */
export async function markWritten(
  tx: Transaction<Schema>,
  briefing: string,
  by: Pick<Briefing, 'changedAt' | 'changedBy' | 'changedPerson'>,
): Promise<void> {
  await tx.updateTable('briefing').set(columnsOf(by)).where('id', '=', briefing).execute()
}

function columnsOf(change: BriefingChange): Partial<Selectable<BriefingTable>> {
  const { titles, revision, languages, tasks } = change
  const plain = {
    period_from: change.periodFrom,
    period_until: change.periodUntil,
    memo: change.memo,
    state: change.state,
    review_until: change.reviewUntil,
    review_round: change.reviewRound,
    superseded_by: change.supersededBy,
    follow_up: change.followUp,
    changed_at: change.changedAt,
    changed_by: change.changedBy,
    changed_person: change.changedPerson,
    title_fi: titles?.fi,
    title_sv: titles?.sv,
    revision_fi: revision === undefined ? undefined : (revision?.fi ?? null),
    revision_sv: revision === undefined ? undefined : (revision?.sv ?? null),
    languages: languages?.join(' '),
    tasks: tasks?.join(' '),
  }
  return Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined))
}

function toBriefing(row: Selectable<BriefingTable>): Briefing {
  return {
    id: row.id,
    owner: row.owner,
    template: row.template,
    titles: { fi: row.title_fi, sv: row.title_sv },
    state: row.state as BriefingState,
    periodFrom: row.period_from,
    periodUntil: row.period_until,
    languages: wordsOf(row.languages) as BriefingLanguage[],
    tasks: wordsOf(row.tasks),
    memo: row.memo,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    changedPerson: row.changed_person,
    reviewUntil: row.review_until,
    reviewRound: row.review_round,
    revision: row.revision_fi === null ? null : { fi: row.revision_fi, sv: row.revision_sv ?? '' },
    supersededBy: row.superseded_by,
    followUp: row.follow_up,
    version: row.version,
  }
}

function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '')
}
