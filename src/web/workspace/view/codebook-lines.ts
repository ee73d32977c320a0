import type { Theme } from '../../../model/codebook.ts'
import type { Language } from '../../../model/text.ts'
import type { ShownCodebook } from '../../../operations/codebook/show-codebook.ts'

export const THEME_ORDERS = ['tree', 'name', 'count'] as const
export type ThemeOrder = (typeof THEME_ORDERS)[number]

export interface ThemeLine {
  readonly key: string
  readonly theme: Theme
  readonly depth: number
  readonly isRepeated: boolean
  readonly own: number
  readonly withBelow: number
}

/** Themes in use as the reader asked for them: a search, and any order but that of the codebook, show each theme once. */
export function themeLines(
  { themes, outline, counts }: Pick<ShownCodebook, 'themes' | 'outline' | 'counts'>,
  { search, order, language }: { readonly search: string; readonly order: ThemeOrder; readonly language: Language },
): ThemeLine[] {
  const known = new Map(themes.map((theme) => [theme.id, theme]))
  const lines = outline.flatMap(({ theme: id, under, depth, isRepeated }): ThemeLine[] => {
    const theme = known.get(id)
    const { own = 0, withBelow = 0 } = counts?.[id] ?? {}
    return theme ? [{ key: `${under ?? ''} ${id}`, theme, depth, isRepeated, own, withBelow }] : []
  })
  if (order === 'tree' && search === '') return lines
  const flat = lines.filter(({ isRepeated }) => !isRepeated).map((line) => ({ ...line, depth: 0 }))
  const found = search === '' ? flat : flat.filter(({ theme }) => isFound(theme, search))
  if (order === 'tree') return found
  const byName = (one: ThemeLine, other: ThemeLine) =>
    one.theme.names[language].localeCompare(other.theme.names[language], language)
  return found.sort(order === 'name' ? byName : (one, other) => other.own - one.own || byName(one, other))
}

function isFound({ id, names, description }: Theme, search: string): boolean {
  const wanted = search.toLocaleLowerCase('fi')
  const texts = [...Object.values(names), ...Object.values(description ?? {})]
  return id === search || texts.some((text) => text.toLocaleLowerCase('fi').includes(wanted))
}

/** A theme of the top with all that is shown below it, itself first. */
export interface ThemeGroup {
  readonly top: ThemeLine
  readonly lines: readonly ThemeLine[]
  /** A theme of the county's own stands in it. */
  readonly hasOwn: boolean
}

/** Lines in the order of the codebook, parted at its top themes. `owner`: whose part it is. */
export function themeGroups(lines: readonly ThemeLine[], owner: string): ThemeGroup[] {
  const groups: ThemeLine[][] = []
  for (const line of lines) {
    if (line.depth === 0) groups.push([line])
    else groups.at(-1)?.push(line)
  }
  const isOwn = ({ theme }: ThemeLine) => owner !== 'national' && theme.id.startsWith(`${owner}-`)
  return groups.flatMap((group): ThemeGroup[] => {
    const [top] = group
    return top ? [{ top, lines: group, hasOwn: group.some(isOwn) }] : []
  })
}
