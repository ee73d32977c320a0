import { z } from 'zod'
import { type FormChange, formDifference } from '../../collect/questionnaire/form-difference.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { FormItem, Questionnaire } from '../../model/questionnaire.ts'
import type { Texts } from '../../model/text.ts'
import { storedForms } from '../../store/collection/definitions.ts'
import { defineOperation } from '../operation.ts'
import { collectionShape } from './input-shapes.ts'
import { knownCollection } from './known-collections.ts'
import { type CollectionLine, comingRounds, lineOf } from './list-collections.ts'
import { type ProposedRound, proposed } from './plan-rounds.ts'
import { roundLines } from './round-line.ts'

export interface FormVersionLine {
  readonly version: number
  readonly title: Texts
  readonly questions: number
  readonly rules: number
  readonly digest: string
  readonly source: 'definitions' | 'added'
  /** What differs from the version before it; null for the first. */
  readonly changes: readonly FormChange[] | null
  /** Rounds that use it; a version in use can never change, and no version ever does. */
  readonly rounds: readonly string[]
}

export interface ShownCollection extends CollectionLine {
  /** Newest first. */
  readonly forms: readonly FormVersionLine[]
  /** What the rule gives next. */
  readonly proposed: readonly ProposedRound[]
}

const MOST_PROPOSED = 4

/** One data collection: its registry data, versions of its form, rounds, and the rounds that come next. */
export const showCollection = defineOperation({
  name: 'collection.show',
  title: { fi: 'Näytä tiedonkeruu', sv: 'Visa datainsamlingen', en: 'Show a data collection' },
  access: 'read',
  input: z.strictObject({ collection: collectionShape }),
  async perform({ collection: id }, context): Promise<ShownCollection> {
    const definition = await knownCollection(context, id)
    const rounds = await roundLines(context, id)
    const added = new Set((await storedForms(context.db, id)).map(({ version }) => version))
    const coming = comingRounds(definition.collection, rounds, helsinkiDay(context.now()))
    return {
      ...lineOf(definition, rounds, context),
      forms: formsWithEarlier(definition.questionnaires).map(([form, earlier]) => ({
        version: form.version,
        title: form.title,
        questions: questionsOf(form),
        rules: form.rules.length,
        changes: earlier === null ? null : formDifference(earlier, form),
        digest: form.digest,
        source: added.has(form.version) ? ('added' as const) : ('definitions' as const),
        rounds: rounds.filter(({ questionnaireVersion }) => questionnaireVersion === form.version).map(({ round }) => round),
      })),
      proposed: coming.slice(0, MOST_PROPOSED).map((round) => proposed(definition.collection, round)),
    }
  },
})

/** Versions newest first, each with the one before it. */
function formsWithEarlier(forms: readonly Questionnaire[]): (readonly [Questionnaire, Questionnaire | null])[] {
  return forms.map((form, place) => [form, forms[place - 1] ?? null] as const).reverse()
}

/** Questions as a person counts them: one of a matrix is each of its cells, one of a group each of its questions once. */
function questionsOf(form: Questionnaire): number {
  const count = (item: FormItem): number => {
    if (item.kind === 'matrix') return item.rows.length * item.columns.length
    if (item.kind === 'group') return item.items.length
    return item.kind === 'question' ? 1 : 0
  }
  return form.sections.flatMap(({ items }) => items).reduce((sum, item) => sum + count(item), 0)
}
