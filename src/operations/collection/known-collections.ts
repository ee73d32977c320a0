import { COLLECTIONS_FOLDER, readCollection } from '../../design/read-collections.ts'
import { readQuestionnaire } from '../../design/read-questionnaire.ts'
import type { Collection, CollectionDefinition } from '../../model/collection.ts'
import type { Questionnaire } from '../../model/questionnaire.ts'
import {
  contentOfCollection,
  contentOfForms,
  type FormStamp,
  findStoredCollection,
  storedCollections,
  storedForms,
} from '../../store/collection/definitions.ts'
import type { OperationContext } from '../operation.ts'
import { collectionNotFound, formVersionNotFound } from './collection-problems.ts'
import { filesIn, formPath } from './stored-files.ts'

type Knowing = Pick<OperationContext, 'definitions' | 'db'>

/** Every data collection: those of the definitions and those that were added, in order of id, each with the versions of its form. */
export async function knownCollections(context: Knowing): Promise<CollectionDefinition[]> {
  const added = await storedCollections(context.db)
  const forms = await storedForms(context.db)
  const known: CollectionDefinition[] = []
  for (const base of [...context.definitions.collections, ...(await readAll(added, context))])
    known.push(
      await withForms(
        base,
        forms.filter(({ collection }) => collection === base.collection.id),
        context,
      ),
    )
  return known.sort((a, b) => (a.collection.id < b.collection.id ? -1 : 1))
}

/** One data collection with the versions of its form. @throws Problem `collection-not-found`. */
export async function knownCollection(context: Knowing, id: string): Promise<CollectionDefinition> {
  const defined = context.definitions.collections.find(({ collection }) => collection.id === id)
  const base = defined ?? (await storedCollection(context, id))
  if (!base) throw collectionNotFound(id)
  return withForms(base, await storedForms(context.db, id), context)
}

/** One version of a collection's form. @throws Problem `collection-not-found`, `form-version-not-found`. */
export async function formOf(context: Knowing, collection: string, version: number): Promise<Questionnaire> {
  const { questionnaires } = await knownCollection(context, collection)
  const form = questionnaires.find((one) => one.version === version)
  if (!form) throw formVersionNotFound({ collection, version })
  return form
}

/** The newest version of a form, which new rounds begin with. @throws Problem `form-version-not-found` when there is none. */
export function newestForm({ collection, questionnaires }: CollectionDefinition): Questionnaire {
  const form = questionnaires.at(-1)
  if (!form) throw formVersionNotFound({ collection: collection.id, version: 1 })
  return form
}

/** What was read once is kept: a digest stands for one text for ever. */
const collections = new Map<string, Collection>()
const addedForms = new Map<string, readonly Questionnaire[]>()

async function readAll(
  stamps: readonly { id: string; digest: string }[],
  context: Knowing,
): Promise<readonly CollectionDefinition[]> {
  const read: CollectionDefinition[] = []
  for (const stamp of stamps) read.push(await readStored(stamp, context))
  return read
}

async function storedCollection(context: Knowing, id: string): Promise<CollectionDefinition | null> {
  const stamp = await findStoredCollection(context.db, id)
  return stamp ? readStored(stamp, context) : null
}

async function readStored({ id, digest }: { id: string; digest: string }, { db }: Knowing): Promise<CollectionDefinition> {
  const known = collections.get(digest)
  if (known) return { collection: known, questionnaires: [] }
  const path = `${COLLECTIONS_FOLDER}/${id}/collection.yaml`
  const collection = readCollection(new Map([[path, await contentOfCollection(db, id)]]), path)
  collections.set(digest, collection)
  return { collection, questionnaires: [] }
}

async function withForms(
  base: CollectionDefinition,
  stamps: readonly FormStamp[],
  { db }: Knowing,
): Promise<CollectionDefinition> {
  if (stamps.length === 0) return base
  const key = [...base.questionnaires, ...stamps].map(({ version, digest }) => `${version} ${digest}`).join(' ')
  const known = addedForms.get(key) ?? readForms(base, await contentOfForms(db, base.collection.id))
  addedForms.set(key, known)
  return { ...base, questionnaires: [...base.questionnaires, ...known].sort((a, b) => a.version - b.version) }
}

function readForms(
  { collection }: CollectionDefinition,
  stored: readonly { version: number; content: string }[],
): readonly Questionnaire[] {
  return stored.map(({ version, content }) => readQuestionnaire(filesIn(content), formPath(collection.id, version)))
}
