import type { Codebook, Theme, ThemeColour } from '../../../model/codebook.ts'
import type { Language } from '../../../model/text.ts'

/** A theme as it is chosen from a list, in one language. */
export interface ThemeChoice {
  readonly id: string
  readonly name: string
  readonly colour: ThemeColour
  /** How many themes stand above it, along the first of its parents. */
  readonly depth: number
  readonly description: string | null
  readonly include: readonly string[]
  readonly exclude: readonly string[]
}

/** Themes in use, each once: under the first of its parents, in the order of the codebook. */
export function themeChoices({ themes }: Codebook, language: Language): ThemeChoice[] {
  const used = themes.filter(({ isRetired }) => !isRetired)
  const known = new Set(used.map(({ id }) => id))
  const parentOf = ({ parents }: Theme) => parents.find((parent) => known.has(parent))
  const below = Map.groupBy(used, parentOf)
  const seen = new Set<string>()
  const walk = (theme: Theme, depth: number): ThemeChoice[] => {
    if (seen.has(theme.id)) return []
    seen.add(theme.id)
    return [choiceOf(theme, depth, language), ...(below.get(theme.id) ?? []).flatMap((one) => walk(one, depth + 1))]
  }
  return used.filter((theme) => parentOf(theme) === undefined).flatMap((theme) => walk(theme, 0))
}

/** Names of all themes, retired ones too: older codings have them. */
export function themeNames({ themes }: Codebook, language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(themes.map(({ id, names }) => [id, names[language]]))
}

export function themeColours({ themes }: Codebook): Readonly<Record<string, ThemeColour>> {
  return Object.fromEntries(themes.map(({ id, colour }) => [id, colour]))
}

/**
 * Themes whose number or name holds what was typed: beginnings first. Nothing typed: all, in their order.
 */
export function foundThemes(choices: readonly ThemeChoice[], typed: string): readonly ThemeChoice[] {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return choices
  const place = ({ id, name }: ThemeChoice) => {
    const words = name.toLowerCase()
    if (id.toLowerCase() === wanted) return 0
    if (words.startsWith(wanted) || id.toLowerCase().startsWith(wanted)) return 1
    return words.split(/\s+/).some((word) => word.startsWith(wanted)) ? 2 : 3
  }
  const isFound = ({ id, name }: ThemeChoice) => `${id} ${name}`.toLowerCase().includes(wanted)
  return choices.filter(isFound).sort((one, other) => place(one) - place(other))
}

function choiceOf({ id, names, colour, description, include, exclude }: Theme, depth: number, language: Language): ThemeChoice {
  const inLanguage = (texts: Theme['include']) => texts.map((text) => text[language]).filter((text) => text !== '')
  return {
    id,
    name: names[language],
    colour,
    depth,
    description: description?.[language] ?? null,
    include: inLanguage(include),
    exclude: inLanguage(exclude),
  }
}
