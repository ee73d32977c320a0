import type { Kysely } from 'kysely'
import type { CollectionDefinition } from '../../model/collection.ts'
import type { Questionnaire } from '../../model/questionnaire.ts'
import type { Schema } from '../../store/schema.ts'
import { formVersionNotFound } from '../collection/collection-problems.ts'
import { knownCollection } from '../collection/known-collections.ts'
import type { OperationContext } from '../operation.ts'

/** A version of a form with its collection. */
export interface BoundForm {
  readonly collection: CollectionDefinition['collection']
  readonly form: Questionnaire
}

interface Kept extends BoundForm {
  readonly of: OperationContext['definitions']
  readonly until: number
}

/** Short: settings of a collection may change. Versions of a form never do. */
const KEPT_MS = 10_000
const kept = new WeakMap<OperationContext['folder'], Map<string, Kept>>()

/**
 * The form that a submission is bound to. Kept for some seconds, as every saving of a field asks for it. `db`: the transaction, within one.
 * @throws Problem `collection-not-found`, `form-version-not-found`
 */
export async function boundForm(
  { definitions, folder }: Pick<OperationContext, 'definitions' | 'folder'>,
  db: Kysely<Schema>,
  { collection, version }: { readonly collection: string; readonly version: number },
): Promise<BoundForm> {
  const ofFolder = kept.get(folder) ?? new Map<string, Kept>()
  kept.set(folder, ofFolder)
  const key = `${collection} ${version}`
  const found = ofFolder.get(key)
  if (found && found.of === definitions && performance.now() < found.until) return found
  const definition = await knownCollection({ definitions, db }, collection)
  const form = definition.questionnaires.find((one) => one.version === version)
  if (!form) throw formVersionNotFound({ collection, version })
  const bound = { collection: definition.collection, form, of: definitions, until: performance.now() + KEPT_MS }
  ofFolder.set(key, bound)
  return bound
}
