import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import type { CollectionDefinitionTable, QuestionnaireVersionTable } from './tables.ts'

export type StoredCollection = Selectable<CollectionDefinitionTable>
export type StoredQuestionnaire = Selectable<QuestionnaireVersionTable>

/** Collections that were added beside those in the definitions, in order of id; without their content, which is read when it is new. */
export async function storedCollections(db: Kysely<Schema>): Promise<Pick<StoredCollection, 'id' | 'digest'>[]> {
  return db.selectFrom('collection_definition').select(['id', 'digest']).orderBy('id').execute()
}

export async function findStoredCollection(
  db: Kysely<Schema>,
  id: string,
): Promise<Pick<StoredCollection, 'id' | 'digest'> | null> {
  const row = await db.selectFrom('collection_definition').select(['id', 'digest']).where('id', '=', id).executeTakeFirst()
  return row ?? null
}

export async function contentOfCollection(db: Kysely<Schema>, id: string): Promise<string> {
  const { content } = await db
    .selectFrom('collection_definition')
    .select('content')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return content
}

/** What tells one added version of a form from another, of all collections or one, oldest version first. */
export type FormStamp = Pick<StoredQuestionnaire, 'collection' | 'version' | 'digest'>

export async function storedForms(db: Kysely<Schema>, collection?: string): Promise<FormStamp[]> {
  const all = db
    .selectFrom('questionnaire_version')
    .select(['collection', 'version', 'digest'])
    .orderBy('collection')
    .orderBy('version')
  return (await (collection === undefined ? all : all.where('collection', '=', collection)).execute()) as FormStamp[]
}

/** Versions that were added to a collection's form with their content. */
export async function contentOfForms(
  db: Kysely<Schema>,
  collection: string,
): Promise<Pick<StoredQuestionnaire, 'version' | 'content'>[]> {
  return db
    .selectFrom('questionnaire_version')
    .select(['version', 'content'])
    .where('collection', '=', collection)
    .orderBy('version')
    .execute()
}

/** Enters a collection. False when one of the same id stands already. */
export async function addStoredCollection(
  transaction: Transaction<Schema>,
  collection: Omit<StoredCollection, 'number'>,
): Promise<boolean> {
  const result = await transaction
    .insertInto('collection_definition')
    .values(collection)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** Enters a version of a form. False when the version stands already: a version is never changed. */
export async function addStoredQuestionnaire(
  transaction: Transaction<Schema>,
  questionnaire: Omit<StoredQuestionnaire, 'number'>,
): Promise<boolean> {
  const result = await transaction
    .insertInto('questionnaire_version')
    .values(questionnaire)
    .onConflict((conflict) => conflict.columns(['collection', 'version']).doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}
