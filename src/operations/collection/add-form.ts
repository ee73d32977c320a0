import { z } from 'zod'
import { proveForm } from '../../collect/questionnaire/prove-form.ts'
import { readYaml } from '../../design/definition-yaml.ts'
import { COLLECTIONS_FOLDER } from '../../design/read-collections.ts'
import { readForm } from '../../design/read-questionnaire.ts'
import type { CollectionDefinition } from '../../model/collection.ts'
import type { Questionnaire } from '../../model/questionnaire.ts'
import { collectionFiles } from '../../register/definition-files.ts'
import { addStoredQuestionnaire, contentOfForms } from '../../store/collection/definitions.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { formNotProvable, formOfOther, formVersionExists } from './collection-problems.ts'
import { collectionShape } from './input-shapes.ts'
import { knownCollection } from './known-collections.ts'
import { bundleOf, type FormFiles, filesIn, formPath, textsPath } from './stored-files.ts'

export interface AddedForm {
  readonly collection: string
  readonly version: number
  readonly digest: string
  /** Faults that do not stop the form: missing English and the like. */
  readonly warnings: number
}

const LONGEST = 1_000_000
const headShape = z.looseObject({ form: collectionShape, version: z.int().min(1).max(10_000) })

/** The YAML of a form, and its texts when they stand apart. */
export const formInput = { structure: z.string().min(1).max(LONGEST), texts: z.string().max(LONGEST).optional() }

/**
 * Adds a version of a collection's form. It is read strictly and proved; a version that stands is never changed. A version given as a
 * difference rests on the earlier one, wherever that came from.
 * @throws Problem `collection-not-found`, `definition-invalid` naming the line, `form-of-other-collection`, `form-version-exists`,
 *   `form-not-provable` naming the faults.
 */
export const addForm = defineOperation({
  name: 'form.add',
  title: { fi: 'Lisää lomakkeen versio', sv: 'Lägg till en version av formuläret', en: 'Add a version of a form' },
  access: 'state',
  input: z.strictObject({ collection: collectionShape, ...formInput }),
  async perform({ collection, structure, texts }, context): Promise<AddedForm> {
    const known = await knownCollection(context, collection)
    const read = await readNewForm({ structure, texts }, { known, context })
    const { form, content, warnings } = read
    const about = { subject: collection, details: { version: form.version, digest: form.digest } }
    await context.commit(about, async (transaction) => {
      const isNew = await addStoredQuestionnaire(transaction, {
        collection,
        questionnaire: form.id,
        version: form.version,
        content,
        digest: form.digest,
        added_by: context.actor.id,
        added_at: context.now(),
      })
      if (!isNew) throw formVersionExists({ collection, version: form.version })
    })
    return { collection, version: form.version, digest: form.digest, warnings }
  },
})

interface NewForm {
  readonly form: Questionnaire
  /** As it is kept. */
  readonly content: string
  readonly warnings: number
}

/** Reads and proves a form that is to be added. */
export async function readNewForm(
  { structure, texts }: { structure: string; texts: string | undefined },
  { known, context }: { known: CollectionDefinition; context: Pick<OperationContext, 'db'> },
): Promise<NewForm> {
  const { id } = known.collection
  const given = `${COLLECTIONS_FOLDER}/${id}/form.yaml`
  const head = readYaml(new Map([[given, structure]]), given, headShape)
  if (head.form !== id) throw formOfOther({ form: head.form, collection: id })
  const { version } = head
  if (known.questionnaires.some((one) => one.version === version)) throw formVersionExists({ collection: id, version })
  const path = formPath(id, version)
  const beside = texts === undefined ? [] : [[textsPath(id, version, head.texts), texts] as const]
  const files = await filesAround(context, id, [[path, structure], ...beside])
  const { form, faults } = readForm(files, path)
  const all = [...faults, ...proveForm(form)]
  const blocking = all.filter(({ severity }) => severity === 'blocking')
  if (blocking.length > 0) throw formNotProvable(blocking)
  return { form, content: bundleOf(files), warnings: all.length }
}

/** The new files among those of the earlier versions: the ones of the definitions and the ones that were added. */
async function filesAround(
  { db }: Pick<OperationContext, 'db'>,
  collection: string,
  own: readonly (readonly [path: string, text: string])[],
): Promise<FormFiles> {
  const added = await contentOfForms(db, collection)
  return new Map([...collectionFiles(collection), ...added.flatMap(({ content }) => [...filesIn(content)]), ...own])
}
