import type { Theme } from './codebook.ts'

/*
 * Themes form a graph, not a tree: one may stand under several others. Only a circle is impossible; yet everything here ends also when it
 * is given one, so that a broken file is refused with words and not by a hung machine.
 */

type Placed = Pick<Theme, 'id' | 'parents'>
type Followed = Pick<Theme, 'id' | 'isRetired' | 'replacedBy'>

/** The theme itself and all that stand below it, by whichever way. An unknown id gives itself only. */
export function themesBelow(themes: readonly Placed[], id: string): ReadonlySet<string> {
  const children = childrenByParent(themes)
  return reached([id], (one) => children.get(one) ?? [])
}

/** All that stand above the theme, without itself; itself too when it stands in a circle. */
export function themesAbove(themes: readonly Placed[], id: string): ReadonlySet<string> {
  const known = new Map(themes.map((theme) => [theme.id, theme]))
  const parentsOf = (one: string) => known.get(one)?.parents ?? []
  return reached(parentsOf(id), parentsOf)
}

/** What a theme has become, through any number of merges and splits: itself while it is in use, or when nothing stands in its place. */
export function currentThemes(themes: readonly Followed[], id: string): string[] {
  const known = new Map(themes.map((theme) => [theme.id, theme]))
  const next = (one: string) => {
    const theme = known.get(one)
    return theme?.isRetired ? theme.replacedBy.filter((other) => known.has(other)) : []
  }
  return [...reached([id], next)].filter((one) => next(one).length === 0)
}

/**
 * The theme under which codings of `id` are counted: a merge carries them over, a split does not, as nobody has decided to which part each
 * of them belongs. So a sum stays the same through every change of the codebook.
 */
export function countedAs(themes: readonly Followed[], id: string): string {
  const known = new Map(themes.map((theme) => [theme.id, theme]))
  const seen = new Set<string>()
  let here = id
  for (;;) {
    const theme = known.get(here)
    const [next, ...others] = theme?.isRetired ? theme.replacedBy : []
    if (next === undefined || others.length > 0 || !known.has(next) || seen.has(next)) return here
    seen.add(here)
    here = next
  }
}

/** A theme that stands below itself, if there is one. */
export function circularTheme(themes: readonly Placed[]): string | undefined {
  return themes.find(({ id }) => themesAbove(themes, id).has(id))?.id
}

/** Children of each theme, in the order of the list. */
export function childrenByParent<T extends Placed>(themes: readonly T[]): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>()
  for (const { id, parents } of themes) {
    for (const parent of parents) {
      const known = children.get(parent)
      if (known) known.push(id)
      else children.set(parent, [id])
    }
  }
  return children
}

function reached(from: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set(from)
  // A set visits what is added to it while it is walked.
  for (const id of found) for (const other of next(id)) found.add(other)
  return found
}
