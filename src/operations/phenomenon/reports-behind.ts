import type { Theme } from '../../model/codebook.ts'
import type { Phenomenon } from '../../model/phenomenon.ts'
import { countedAs, currentThemes, themesBelow } from '../../model/theme-tree.ts'
import { linksOf } from '../../store/social/phenomena.ts'
import { type JoinedBy, type JoinedReport, reportsOfPhenomenon } from '../../store/social/phenomenon-reports.ts'
import { codebookOf } from '../codebook/codebook-of.ts'
import type { OperationContext } from '../operation.ts'

type Reading = Pick<OperationContext, 'db' | 'definitions' | 'now'>

/** Which reports belong to a phenomenon today: see `JoinedBy`. Outside a transaction. */
export async function joinedBy(context: Reading, { id, owner }: Pick<Phenomenon, 'id' | 'owner'>): Promise<JoinedBy> {
  const linked = (await linksOf(context.db, id)).filter(({ kind }) => kind === 'theme').map(({ target }) => target)
  if (linked.length === 0 || owner === 'national') return { phenomenon: id, owner, themes: [] }
  const { themes } = await codebookOf(context, owner)
  return { phenomenon: id, owner, themes: themesMeant(themes, linked) }
}

/**
 * The reports behind a phenomenon that count, newest first; empty for a national one. Reports that were withdrawn, moved away or found to
 * be another's double are not among them.
 */
export async function reportsBehind(context: Reading, phenomenon: Pick<Phenomenon, 'id' | 'owner'>): Promise<JoinedReport[]> {
  return reportsOfPhenomenon(context.db, await joinedBy(context, phenomenon))
}

/** Linked themes, what they have become, all below them, and what was merged into any of these. */
export function themesMeant(themes: readonly Theme[], linked: readonly string[]): string[] {
  const roots = linked.flatMap((id) => [id, ...currentThemes(themes, id)])
  const wanted = new Set(roots.flatMap((id) => [...themesBelow(themes, id)]))
  const merged = themes.filter(({ id }) => wanted.has(countedAs(themes, id))).map(({ id }) => id)
  return [...new Set([...wanted, ...merged])].sort()
}
