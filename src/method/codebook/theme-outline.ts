import type { Theme } from '../../model/codebook.ts'
import { childrenByParent, countedAs, themesBelow } from '../../model/theme-tree.ts'

/** One line of the codebook as it is read from top to bottom. */
export interface OutlineLine {
  readonly theme: string
  /** 0 = at the top. */
  readonly depth: number
  /** The theme stands here and elsewhere: this is not the first place. What is below it was shown there. */
  readonly isRepeated: boolean
  /** The theme under which the line stands; null at the top. */
  readonly under: string | null
}

/** Themes in use, each under every theme that it stands under; what is below it only in the first place. */
export function themeOutline(themes: readonly Theme[]): OutlineLine[] {
  const inUse = themes.filter(({ isRetired }) => !isRetired)
  const known = new Set(inUse.map(({ id }) => id))
  const children = childrenByParent(inUse)
  const shown = new Set<string>()
  const lines: OutlineLine[] = []
  const add = (theme: string, under: string | null, depth: number) => {
    const isRepeated = shown.has(theme)
    lines.push({ theme, depth, isRepeated, under })
    if (isRepeated) return
    shown.add(theme)
    for (const child of children.get(theme) ?? []) add(child, theme, depth + 1)
  }
  for (const { id, parents } of inUse) if (!parents.some((parent) => known.has(parent))) add(id, null, 0)
  return lines
}

/** Codings of each theme, and of it and all below it; each coding once, though a theme may be reached in two ways. */
export interface ThemeCount {
  readonly own: number
  readonly withBelow: number
}

/**
 * Codings as they stand in the register (`counts`: by the theme that was given then), under the themes of now: merged themes count under
 * what they were merged into. The sum of `own` is the sum of `counts`.
 */
export function carriedCounts(themes: readonly Theme[], counts: ReadonlyMap<string, number>): ReadonlyMap<string, ThemeCount> {
  const own = new Map<string, number>()
  for (const [theme, count] of counts) {
    const here = countedAs(themes, theme)
    own.set(here, (own.get(here) ?? 0) + count)
  }
  const sum = (ids: Iterable<string>) => [...ids].reduce((total, id) => total + (own.get(id) ?? 0), 0)
  const all = new Set([...themes.map(({ id }) => id), ...own.keys()])
  return new Map([...all].map((id) => [id, { own: own.get(id) ?? 0, withBelow: sum(themesBelow(themes, id)) }]))
}
