import type { Theme } from '../../model/codebook.ts'
import type { Texts } from '../../model/text.ts'
import { NONE_TOLD, type ThemeLine } from '../../model/theme-table.ts'
import { childrenByParent, countedAs, themesAbove } from '../../model/theme-tree.ts'
import type { CountAxis } from './count-axis.ts'

/** An axis with what stands beside its lines. `above`: for each line those that contain it. */
export interface NamedAxis extends CountAxis {
  readonly lines: readonly ThemeLine[]
  readonly above: readonly (readonly number[])[]
}

/**
 * Themes in the order of the codebook, each below the first of its parents. An observation counts under every theme that it was given and
 * under all that stand above, once; under what a merged theme has become. Themes out of use come last.
 */
export function themeAxis(themes: readonly Theme[], { levels }: { readonly levels: 'top' | 'all' }): NamedAxis {
  const placed = inTreeOrder(themes).filter(({ depth }) => levels === 'all' || depth === 0)
  const lines: ThemeLine[] = [...placed, { code: NONE_TOLD, names: NOT_CODED, depth: 0 }]
  const codes = lines.map(({ code }) => code)
  return { field: 'themes', codes, lines, of: themeExpander(themes), above: linesAbove(themes, codes) }
}

/** Themes as they were given, without those above: what one observation alone tells of. */
export function directThemeAxis(themes: readonly Theme[]): NamedAxis {
  const axis = themeAxis(themes, { levels: 'all' })
  const of = (id: string) => [id === '' ? NONE_TOLD : countedAs(themes, id)]
  return { ...axis, of, above: axis.codes.map(() => []) }
}

/** A theme → it as it is counted, and all above it. */
export function themeExpander(themes: readonly Theme[]): (id: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  const withAbove = (id: string): readonly string[] => {
    const found = known.get(id)
    if (found) return found
    const counted = countedAs(themes, id)
    const all = [counted, ...themesAbove(themes, counted)]
    known.set(id, all)
    return all
  }
  return (id) => (id === '' ? [NONE_TOLD] : withAbove(id))
}

/** For each theme the places of the themes that contain it. */
function linesAbove(themes: readonly Theme[], codes: readonly string[]): number[][] {
  const placeOf = new Map(codes.map((code, at) => [code, at]))
  return codes.map((code) =>
    [...themesAbove(themes, code)].flatMap((above) => (above === code ? [] : (placeOf.get(above) ?? []))),
  )
}

const NOT_CODED: Texts = { fi: 'Ei vielä luokiteltu', sv: 'Ännu inte kodad', en: 'Not yet coded' }

function inTreeOrder(themes: readonly Theme[]): ThemeLine[] {
  const children = childrenByParent(themes)
  const byId = new Map(themes.map((theme) => [theme.id, theme]))
  const shown = themes.filter((theme) => countedAs(themes, theme.id) === theme.id)
  const inUse = new Set(shown.filter(({ isRetired }) => !isRetired).map(({ id }) => id))
  const lines: ThemeLine[] = []
  const seen = new Set<string>()
  const place = (id: string, depth: number): void => {
    const theme = byId.get(id)
    if (!theme || seen.has(id) || !inUse.has(id)) return
    seen.add(id)
    lines.push({ code: id, names: theme.names, depth })
    for (const child of children.get(id) ?? []) if (byId.get(child)?.parents[0] === id) place(child, depth + 1)
  }
  for (const { id, parents } of shown) if (!parents.some((parent) => inUse.has(parent))) place(id, 0)
  for (const { id } of shown) place(id, 0)
  const retired = shown
    .filter(({ isRetired }) => isRetired)
    .map(({ id, names }) => ({ code: id, names: retiredNames(names), depth: 0 }))
  return [...lines, ...retired]
}

function retiredNames(names: Texts): Texts {
  return { fi: `${names.fi} (ei enää käytössä)`, sv: `${names.sv} (används inte längre)`, en: `${names.en} (no longer in use)` }
}
