import type { Owner, Phenomenon, PhenomenonLink, PhenomenonLinkKind } from '../../model/phenomenon.ts'
import type { Texts } from '../../model/text.ts'
import { sourceById } from '../../store/social/evidence-sources.ts'
import { phenomenonById } from '../../store/social/phenomena.ts'
import { codebookOf } from '../codebook/codebook-of.ts'
import type { OperationContext } from '../operation.ts'

/** Something joined to a phenomenon, with its name. */
export interface JoinedThing extends PhenomenonLink {
  /** Null: it is not there any more, or has been taken back. */
  readonly names: Texts | null
  /** Of another phenomenon: whose. */
  readonly owner?: Owner
}

type Reading = Pick<OperationContext, 'db' | 'definitions' | 'now'>

/** Themes, sources and phenomena with their names. Reports and indicator pins are shown as what they are, not here. */
export async function joinedThings(
  context: Reading,
  { owner }: Pick<Phenomenon, 'owner'>,
  links: readonly PhenomenonLink[],
): Promise<JoinedThing[]> {
  const { themes } = await codebookOf(context, owner)
  const named: Readonly<
    Partial<Record<PhenomenonLinkKind, (target: string) => Promise<Omit<JoinedThing, keyof PhenomenonLink>>>>
  > = {
    theme: async (target) => ({ names: themes.find(({ id }) => id === target)?.names ?? null }),
    source: async (target) => {
      const source = await sourceById(context.db, target)
      return { names: source ? { fi: source.title, sv: source.title, en: source.title } : null }
    },
    phenomenon: async (target) => namesOfOther(await phenomenonById(context.db, target), owner),
  }
  const found = await Promise.all(
    links.map(async (link) => {
      const things = await named[link.kind]?.(link.target)
      return things ? [{ ...link, ...things }] : []
    }),
  )
  return found.flat()
}

/** A county may take back what it shared: then the institute sees that something was joined, and no more. */
function namesOfOther(other: Phenomenon | null, owner: Owner): Omit<JoinedThing, keyof PhenomenonLink> {
  if (!other || (other.owner !== owner && other.sharedOn === null)) return { names: null }
  return { names: namesOf(other), owner: other.owner }
}

/** A title in one language stands for the other too, until it is translated. */
export function namesOf({ titles: { fi, sv } }: Pick<Phenomenon, 'titles'>): Texts {
  return { fi: fi || sv, sv: sv || fi, en: fi || sv }
}
