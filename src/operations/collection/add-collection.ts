import { z } from 'zod'
import { readYaml } from '../../design/definition-yaml.ts'
import { sha256, utf8 } from '../../design/digest.ts'
import { COLLECTIONS_FOLDER, readCollection } from '../../design/read-collections.ts'
import { addStoredCollection, addStoredQuestionnaire, findStoredCollection } from '../../store/collection/definitions.ts'
import { defineOperation } from '../operation.ts'
import { formInput, readNewForm } from './add-form.ts'
import { collectionExists } from './collection-problems.ts'
import { collectionShape } from './input-shapes.ts'

export interface AddedCollection {
  readonly id: string
  /** Version of the form that came with it; null when none did. */
  readonly formVersion: number | null
}

const LONGEST = 300_000

/**
 * Adds a data collection beside those of the definitions, with its first form when that is ready.
 * @throws Problem `definition-invalid` naming the line, `collection-exists`, and what `form.add` throws.
 */
export const addCollection = defineOperation({
  name: 'collection.add',
  title: { fi: 'Lisää tiedonkeruu', sv: 'Lägg till en datainsamling', en: 'Add a data collection' },
  access: 'state',
  input: z.strictObject({
    collection: z.string().min(1).max(LONGEST),
    form: formInput.structure.optional(),
    texts: formInput.texts,
  }),
  async perform({ collection: content, form: structure, texts }, context): Promise<AddedCollection> {
    const { id } = readYaml(new Map([[GIVEN, content]]), GIVEN, z.looseObject({ id: collectionShape }))
    const path = `${COLLECTIONS_FOLDER}/${id}/collection.yaml`
    const collection = readCollection(new Map([[path, content]]), path)
    const isDefined = context.definitions.collections.some((one) => one.collection.id === id)
    if (isDefined || (await findStoredCollection(context.db, id))) throw collectionExists(id)
    const known = { collection, questionnaires: [] }
    const form = structure === undefined ? null : await readNewForm({ structure, texts }, { known, context })
    const by = { added_by: context.actor.id, added_at: context.now() }
    const formVersion = form?.form.version ?? null
    await context.commit({ subject: id, details: { formVersion } }, async (transaction) => {
      // The digest stands for the text for ever, also in the memory of other processes.
      const isNew = await addStoredCollection(transaction, { id, content, digest: sha256(utf8(`${id}\n${content}`)), ...by })
      if (!isNew) throw collectionExists(id)
      if (form) {
        const { id: questionnaire, version, digest } = form.form
        const row = { collection: id, questionnaire, version, content: form.content, digest, ...by }
        await addStoredQuestionnaire(transaction, row)
      }
    })
    return { id, formVersion }
  },
})

const GIVEN = `${COLLECTIONS_FOLDER}/collection.yaml`
