import { z } from 'zod'
import { mayPerform } from '../../access/permissions.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { PhenomenonState } from '../../model/phenomenon.ts'
import type { Texts } from '../../model/text.ts'
import { NOT_FOUND, type Workshop, type WorkshopNeed } from '../../model/workshop.ts'
import { phenomenonById } from '../../store/social/phenomena.ts'
import { needsOf } from '../../store/social/workshops.ts'
import { codebookOf } from '../codebook/codebook-of.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { type ContentChoice, contentChoices, contentNames } from './data-contents.ts'
import { heldWorkshop } from './held-workshop.ts'
import { id } from './workshop-input.ts'

type Both = { readonly fi: string; readonly sv: string }

export interface ShownNeed extends WorkshopNeed {
  readonly groupNames: Texts | null
  readonly matrixNames: Texts | null
  readonly contentNames: Texts | null
  /** The day has passed, and the data has not been found. */
  readonly isLate: boolean
}

/** A phenomenon that a workshop is about; of one that was merged, the one that took it in. */
export interface WorkshopPhenomenon {
  readonly id: string
  readonly titles: Both
  readonly descriptions: Both
  readonly state: PhenomenonState
}

export interface ShownWorkshop {
  readonly workshop: Workshop
  readonly themes: readonly { readonly id: string; readonly names: Texts }[]
  readonly phenomena: readonly WorkshopPhenomenon[]
  readonly needs: readonly ShownNeed[]
  /** Whether needs of this workshop can be shared with the institute by the actor. */
  readonly mayShare: boolean
  readonly today: string
}

/** One workshop with the needs named in it. */
export const showWorkshop = defineOperation({
  name: 'workshop.show',
  title: { fi: 'Näytä ilmiötyöpaja', sv: 'Visa en fenomenverkstad', en: 'Show a phenomenon workshop' },
  access: 'read',
  input: z.strictObject({ workshop: id }),
  async perform({ workshop: wanted }, context): Promise<ShownWorkshop> {
    const workshop = await heldWorkshop(context, wanted)
    const { themes } = await codebookOf(context, workshop.owner)
    const today = helsinkiDay(context.now())
    const words = needWords(context, await contentChoices(context, [workshop.owner]))
    return {
      workshop,
      themes: workshop.themes.map((theme) => ({
        id: theme,
        names: themes.find((one) => one.id === theme)?.names ?? same(theme),
      })),
      phenomena: await phenomenaOfWorkshop(context, workshop),
      needs: (await needsOf(context.db, [workshop.id])).map((need) => shownNeed(need, { words, today })),
      mayShare: workshop.owner !== 'national' && mayPerform(context.actor, 'workshop.share-need'),
      today,
    }
  },
})

/** The phenomena as they are today: each once. */
export async function phenomenaOfWorkshop(
  { db }: Pick<OperationContext, 'db'>,
  { phenomena, owner }: Pick<Workshop, 'phenomena' | 'owner'>,
): Promise<WorkshopPhenomenon[]> {
  const found = await Promise.all(
    phenomena.map(async (one) => {
      const named = await phenomenonById(db, one)
      return named?.mergedInto ? phenomenonById(db, named.mergedInto) : named
    }),
  )
  const own = found.filter((one) => one !== null).filter((one) => one.owner === owner)
  const shown = own.map(({ id, titles, descriptions, state }): WorkshopPhenomenon => ({ id, titles, descriptions, state }))
  return [...new Map(shown.map((one) => [one.id, one])).values()]
}

/** Names of what a need points to. */
export interface NeedWords {
  readonly groups: readonly { readonly key: string; readonly names: Texts }[]
  readonly matrix: readonly { readonly key: string; readonly names: Texts }[]
  readonly contents: readonly ContentChoice[]
}

export function needWords({ definitions }: Pick<OperationContext, 'definitions'>, contents: readonly ContentChoice[]): NeedWords {
  const { lists, needMatrix } = definitions.socialReporting
  return { groups: lists.groups.codes, matrix: needMatrix, contents }
}

export function shownNeed(
  need: WorkshopNeed,
  { words, today }: { readonly words: NeedWords; readonly today: string },
): ShownNeed {
  const namesIn = (list: NeedWords['groups'], key: string | null) =>
    key === null ? null : (list.find((one) => one.key === key)?.names ?? same(key))
  return {
    ...need,
    groupNames: namesIn(words.groups, need.group),
    matrixNames: namesIn(words.matrix, need.matrixNeed),
    contentNames: contentNames(need.content, words.contents),
    isLate: need.dueOn !== null && need.dueOn < today && (need.found === null || NOT_FOUND.includes(need.found)),
  }
}

function same(text: string): Texts {
  return { fi: text, sv: text, en: text }
}
