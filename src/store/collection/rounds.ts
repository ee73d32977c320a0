import type { Insertable, Kysely, Selectable, Transaction } from 'kysely'
import type { CollectionRound, CollectionRoundState } from '../../model/collection-round.ts'
import type { Schema } from '../schema.ts'
import type { CollectionRoundTable, SubmissionTable } from './tables.ts'

export interface RoundKey {
  readonly collection: string
  readonly round: string
}

/** Rounds of all collections or one, newest day first. */
export async function listCollectionRounds(db: Kysely<Schema>, collection?: string): Promise<CollectionRound[]> {
  const all = db.selectFrom('collection_round').selectAll().orderBy('opens_on', 'desc').orderBy('number', 'desc')
  return (await (collection === undefined ? all : all.where('collection', '=', collection)).execute()).map(roundOf)
}

/** One round; null when there is none. */
export async function findCollectionRound(db: Kysely<Schema>, key: RoundKey): Promise<CollectionRound | null> {
  const row = await ofKey(db, key).executeTakeFirst()
  return row ? roundOf(row) : null
}

/** Reads a round and holds it until the transaction ends: what is done to a round happens one by one. */
export async function lockCollectionRound(transaction: Transaction<Schema>, key: RoundKey): Promise<CollectionRound | null> {
  const row = await ofKey(transaction, key).forUpdate().executeTakeFirst()
  return row ? roundOf(row) : null
}

/** Enters a round. False when one of the same name stands already. */
export async function addCollectionRound(
  transaction: Transaction<Schema>,
  { createdBy, ...round }: CollectionRound & { readonly createdBy: string },
): Promise<boolean> {
  const result = await transaction
    .insertInto('collection_round')
    .values({
      collection: round.collection,
      round: round.round,
      ...columnsOf(round),
      created_by: createdBy,
      created_at: round.createdAt,
    })
    .onConflict((conflict) => conflict.columns(['collection', 'round']).doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** Writes a round as it has become. */
export async function changeCollectionRound(transaction: Transaction<Schema>, round: CollectionRound): Promise<void> {
  await transaction
    .updateTable('collection_round')
    .set(columnsOf(round))
    .where('collection', '=', round.collection)
    .where('round', '=', round.round)
    .execute()
}

/** A respondent that is asked in a round, before anything has happened. */
export interface FrozenRespondent extends RoundKey {
  readonly respondent: string
  readonly organiser: string
  readonly level: string
  readonly nameFi: string
  readonly nameSv: string
  readonly questionnaireVersion: number
}

const ROWS_AT_ONCE = 500

/** Freezes who is asked; a respondent that is there already stays as it is. Returns how many were new. */
export async function addRespondents(
  transaction: Transaction<Schema>,
  respondents: readonly FrozenRespondent[],
): Promise<number> {
  let added = 0
  for (let start = 0; start < respondents.length; start += ROWS_AT_ONCE) {
    const result = await transaction
      .insertInto('submission')
      .values(respondents.slice(start, start + ROWS_AT_ONCE).map(untouched))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    added += Number(result.numInsertedOrUpdatedRows ?? 0)
  }
  return added
}

/** How many respondents of each state the rounds have. */
export async function countSubmissions(
  db: Kysely<Schema>,
  collection?: string,
): Promise<readonly { collection: string; round: string; state: string; respondents: number }[]> {
  let query = db
    .selectFrom('submission')
    .select((row) => ['collection', 'round', 'state', row.fn.countAll<string>().as('respondents')])
    .groupBy(['collection', 'round', 'state'])
  if (collection !== undefined) query = query.where('collection', '=', collection)
  return (await query.execute()).map((row) => ({ ...row, respondents: Number(row.respondents) }))
}

function ofKey(db: Kysely<Schema>, { collection, round }: RoundKey) {
  return db.selectFrom('collection_round').selectAll().where('collection', '=', collection).where('round', '=', round)
}

function untouched(one: FrozenRespondent): Insertable<SubmissionTable> {
  return {
    id: `${one.collection}/${one.round}/${one.respondent}`,
    collection: one.collection,
    round: one.round,
    respondent: one.respondent,
    organiser: one.organiser,
    level: one.level,
    name_fi: one.nameFi,
    name_sv: one.nameSv,
    state: 'not_opened',
    questionnaire_version: one.questionnaireVersion,
    sent_version: 0,
    answered: 0,
    asked: 0,
    warnings: 0,
    is_late: 0,
    version: 1,
  }
}

function columnsOf(round: CollectionRound) {
  return {
    state: round.state,
    questionnaire: round.questionnaire,
    questionnaire_version: round.questionnaireVersion,
    day: round.day,
    period_from: round.from,
    period_until: round.until,
    opens_on: round.opensOn,
    stated_deadline: round.statedDeadline,
    last_new_answer: round.lastNewAnswer,
    last_correction: round.lastCorrection,
    decision: round.decision,
    parameters: JSON.stringify(round.parameters),
    version: round.version,
    opened_at: round.openedAt,
    closed_at: round.closedAt,
  }
}

function roundOf(row: Selectable<CollectionRoundTable>): CollectionRound {
  return {
    collection: row.collection,
    round: row.round,
    state: row.state as CollectionRoundState,
    questionnaire: row.questionnaire,
    questionnaireVersion: row.questionnaire_version,
    day: row.day,
    from: row.period_from,
    until: row.period_until,
    opensOn: row.opens_on,
    statedDeadline: row.stated_deadline,
    lastNewAnswer: row.last_new_answer,
    lastCorrection: row.last_correction,
    decision: row.decision,
    parameters: JSON.parse(row.parameters) as Record<string, number | null>,
    version: row.version,
    createdAt: row.created_at,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
  }
}
