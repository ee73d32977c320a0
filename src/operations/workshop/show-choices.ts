import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Owner } from '../../model/phenomenon.ts'
import type { Texts } from '../../model/text.ts'
import { linksOf, phenomenaOf } from '../../store/social/phenomena.ts'
import { codebookOf } from '../codebook/codebook-of.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { ownersOf } from '../social-owner.ts'
import { type ContentChoice, contentChoices } from './data-contents.ts'

/** What can be chosen in forms of workshops. */
export interface WorkshopChoices {
  readonly owners: readonly Owner[]
  /** In use, in the order of the codebook. */
  readonly themes: readonly { readonly id: string; readonly names: Texts }[]
  /** Open ones, with the themes joined to them: a workshop about one begins with these. */
  readonly phenomena: readonly ChosenPhenomenon[]
  readonly groups: readonly { readonly code: string; readonly names: Texts }[]
  readonly matrix: readonly { readonly key: string; readonly names: Texts }[]
  readonly contents: readonly ContentChoice[]
  readonly today: string
}

export const showWorkshopChoices = defineOperation({
  name: 'workshop.choices',
  title: { fi: 'Näytä työpajan valinnat', sv: 'Visa valen för verkstaden', en: 'Show the choices of a workshop' },
  access: 'read',
  input: z.strictObject({ owner: z.string().max(20).optional() }),
  async perform({ owner: named }, context): Promise<WorkshopChoices> {
    const owners = ownersOf(context)
    const owner = owners.find((one) => one === named) ?? owners[0]
    const { lists, needMatrix } = context.definitions.socialReporting
    const today = helsinkiDay(context.now())
    const themes = owner === undefined ? [] : (await codebookOf(context, owner)).themes
    const phenomena = owner === undefined ? [] : await ownPhenomena(context, owner)
    return {
      owners,
      themes: themes.filter(({ isRetired }) => !isRetired).map(({ id, names }) => ({ id, names })),
      phenomena,
      groups: lists.groups.codes
        .filter(({ validTo }) => validTo === null || today <= validTo)
        .map(({ key, names }) => ({ code: key, names })),
      matrix: needMatrix.map(({ key, names }) => ({ key, names })),
      contents: await contentChoices(context, owners),
      today,
    }
  },
})

export interface ChosenPhenomenon {
  readonly id: string
  readonly titles: { readonly fi: string; readonly sv: string }
  readonly themes: readonly string[]
}

async function ownPhenomena({ db }: OperationContext, owner: Owner): Promise<ChosenPhenomenon[]> {
  const open = (await phenomenaOf(db, [owner])).filter(({ state }) => state !== 'merged' && state !== 'closed')
  return Promise.all(
    open.map(async ({ id, titles }) => {
      const links = await linksOf(db, id)
      return { id, titles, themes: links.filter(({ kind }) => kind === 'theme').map(({ target }) => target) }
    }),
  )
}
