import { z } from 'zod'
import type { Collection } from '../../model/collection.ts'
import type { Questionnaire } from '../../model/questionnaire.ts'
import { formVersionNotFound } from '../collection/collection-problems.ts'
import { collectionShape } from '../collection/input-shapes.ts'
import { knownCollection } from '../collection/known-collections.ts'
import { defineOperation } from '../operation.ts'

/** A form as it would be answered, for trying it out. */
export interface FormToTry {
  readonly collection: Pick<Collection, 'id' | 'names' | 'legalBasis' | 'parameters'>
  readonly form: Questionnaire
  /** The version before, for showing what changes; null for the first. */
  readonly before: Questionnaire | null
  /** Version numbers there are. */
  readonly versions: readonly number[]
  /** Day of trying: what holds on it is proposed for dated values. */
  readonly at: string
}

/**
 * Gives a version of a form to be tried with invented answers. Nothing of what is tried comes here: nothing is stored.
 * @throws Problem `collection-not-found`, `form-version-not-found`
 */
export const previewForm = defineOperation({
  name: 'form.preview',
  title: { fi: 'Kokeile lomaketta', sv: 'Pröva formuläret', en: 'Try a form' },
  access: 'read',
  input: z.strictObject({ collection: collectionShape, version: z.int().min(1) }),
  async perform({ collection: id, version }, context): Promise<FormToTry> {
    const { collection, questionnaires } = await knownCollection(context, id)
    const place = questionnaires.findIndex((one) => one.version === version)
    const form = questionnaires[place]
    if (!form) throw formVersionNotFound({ collection: id, version })
    const { names, legalBasis, parameters } = collection
    return {
      collection: { id, names, legalBasis, parameters },
      form,
      before: questionnaires[place - 1] ?? null,
      versions: questionnaires.map((one) => one.version),
      at: context.now(),
    }
  },
})
