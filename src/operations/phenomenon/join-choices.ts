import { z } from 'zod'
import type { Phenomenon } from '../../model/phenomenon.ts'
import type { Texts } from '../../model/text.ts'
import { sourcesOf } from '../../store/social/evidence-sources.ts'
import { linksOf, phenomenaOf, sharedPhenomena } from '../../store/social/phenomena.ts'
import { codebookOf } from '../codebook/codebook-of.ts'
import { defineOperation } from '../operation.ts'
import { heldPhenomenon } from './held-phenomenon.ts'
import { phenomenonId } from './input-shapes.ts'
import { namesOf } from './joined-things.ts'

interface JoinChoice {
  readonly id: string
  readonly names: Texts
}

/** What could be joined to a phenomenon and is not yet. */
export interface JoinChoices {
  readonly phenomenon: Pick<Phenomenon, 'id' | 'owner' | 'titles' | 'state' | 'version'>
  /** In use, in the order of the codebook. */
  readonly themes: readonly JoinChoice[]
  readonly sources: readonly (JoinChoice & { readonly publishedOn: string })[]
  /** One's own; of a national phenomenon also what counties have shared, with whose it is. */
  readonly phenomena: readonly (JoinChoice & { readonly owner: string })[]
  /** Reports that are joined one by one already. */
  readonly reports: readonly string[]
}

export const showJoinChoices = defineOperation({
  name: 'phenomenon.join-choices',
  title: { fi: 'Näytä liitettävät', sv: 'Visa vad som kan kopplas', en: 'Show what can be joined' },
  access: 'read',
  input: z.strictObject({ phenomenon: phenomenonId }),
  async perform({ phenomenon: id }, context): Promise<JoinChoices> {
    const phenomenon = await heldPhenomenon(context, id)
    const { owner, titles, state, version } = phenomenon
    const links = await linksOf(context.db, id)
    const isFree = (kind: string) => (one: { readonly id: string }) =>
      !links.some((link) => link.kind === kind && link.target === one.id)
    const { themes } = await codebookOf(context, owner)
    const sources = await sourcesOf(context.db, [...new Set([owner, 'national'])])
    const own = (await phenomenaOf(context.db, [owner])).filter((other) => other.id !== id && other.state !== 'merged')
    const shared = owner === 'national' ? await sharedPhenomena(context.db) : []
    return {
      phenomenon: { id, owner, titles, state, version },
      themes: themes
        .filter(({ isRetired }) => !isRetired)
        .filter(isFree('theme'))
        .map(({ id, names }) => ({ id, names })),
      sources: sources
        .filter(isFree('source'))
        .map(({ id, title, publishedOn }) => ({ id, names: { fi: title, sv: title, en: title }, publishedOn })),
      phenomena: [...own, ...shared]
        .filter(isFree('phenomenon'))
        .map((other) => ({ id: other.id, owner: other.owner, names: namesOf(other) })),
      reports: links.filter(({ kind }) => kind === 'report').map(({ target }) => target),
    }
  },
})
