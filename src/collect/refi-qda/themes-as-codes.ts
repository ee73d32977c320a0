import { themeOutline } from '../../method/codebook/theme-outline.ts'
import type { Theme, ThemeColour } from '../../model/codebook.ts'
import { LANGUAGES, type Language, type Texts } from '../../model/text.ts'
import type { QdaCode, QdaSet } from './exchange.ts'

/** The eight colours as other tools write colours. */
const COLOUR_VALUES: Readonly<Record<ThemeColour, string>> = {
  blue: '#1f5fa8',
  teal: '#0f7a7a',
  green: '#2f7d32',
  olive: '#6b6f1d',
  amber: '#a05a00',
  red: '#b3261e',
  plum: '#7b3f8c',
  grey: '#5f6670',
}

/** The nearest of the eight colours to one of another tool; grey when it has none. */
export function nearestColour(colour: string | null): ThemeColour {
  if (colour === null) return 'grey'
  const names = Object.keys(COLOUR_VALUES) as ThemeColour[]
  const distance = (name: ThemeColour) =>
    partsOf(COLOUR_VALUES[name]).reduce((sum, part, place) => sum + (part - (partsOf(colour)[place] ?? 0)) ** 2, 0)
  return names.reduce((best, name) => (distance(name) < distance(best) ? name : best))
}

function partsOf(colour: string): number[] {
  return [1, 3, 5].map((place) => Number.parseInt(colour.slice(place, place + 2), 16))
}

export interface CodesWish {
  readonly language: Language
  /** Retired themes that are to stand among the codes, as there are codings of them. */
  readonly withRetired?: ReadonlySet<string>
  /** GUID of a theme, and of the set of what also stands under it. */
  guidOf(kind: 'theme' | 'set', id: string): string
}

/**
 * Themes in use as codes: nested under the first of the themes above, and in a set for each of the others. Retired themes that are wanted
 * come last, beside the others.
 */
export function themesAsCodes(themes: readonly Theme[], wish: CodesWish): { codes: QdaCode[]; sets: QdaSet[] } {
  const { language, withRetired, guidOf } = wish
  const known = new Map(themes.map((theme) => [theme.id, theme]))
  const lines = themeOutline(themes)
  const codeOf = (id: string): QdaCode[] => {
    const theme = known.get(id)
    if (!theme) return []
    const below = lines.filter((line) => line.under === id && !line.isRepeated)
    return [
      {
        guid: guidOf('theme', id),
        name: theme.names[language],
        description: describedIn(theme, language),
        isCodable: true,
        colour: COLOUR_VALUES[theme.colour],
        codes: below.flatMap((line) => codeOf(line.theme)),
      },
    ]
  }
  const retired = themes.filter(({ id, isRetired }) => isRetired && withRetired?.has(id)).map(({ id }) => id)
  const top = lines.filter(({ depth }) => depth === 0).map(({ theme }) => theme)
  const codes = [...top, ...retired].flatMap(codeOf)
  const repeated = lines.filter(({ isRepeated }) => isRepeated)
  const sets = [...new Set(repeated.map(({ under }) => under))].flatMap((under): QdaSet[] => {
    const parent = under === null ? undefined : known.get(under)
    if (!parent) return []
    const members = repeated.filter((line) => line.under === under).map((line) => guidOf('theme', line.theme))
    const name = `${ALSO[language]} ${parent.names[language]}`
    return [{ guid: guidOf('set', parent.id), name, description: null, codes: members }]
  })
  return { codes, sets }
}

const ALSO: Texts = { fi: 'Kuuluu myös:', sv: 'Hör också till:', en: 'Also belongs to:' }
const INCLUDE: Texts = { fi: 'Kuuluu tähän:', sv: 'Hör hit:', en: 'Belongs here:' }
const EXCLUDE: Texts = { fi: 'Ei kuulu tähän:', sv: 'Hör inte hit:', en: 'Does not belong here:' }

/** Description and examples of a theme in one text, as other tools have only one. Null when there are none. */
export function describedIn(
  { description, include, exclude }: Pick<Theme, 'description' | 'include' | 'exclude'>,
  language: Language,
): string | null {
  const list = (label: Texts, examples: readonly Texts[]) =>
    examples.length === 0 ? [] : [[label[language], ...examples.map((example) => `- ${example[language]}`)].join('\n')]
  const blocks = [...(description ? [description[language]] : []), ...list(INCLUDE, include), ...list(EXCLUDE, exclude)]
  return blocks.length === 0 ? null : blocks.join('\n\n')
}

/** The other way: what was one text in another tool. Text without our labels is all description. */
export function wordsIn(text: string | null): { description: string | null; include: string[]; exclude: string[] } {
  const lists = { include: [] as string[], exclude: [] as string[] }
  const rest: string[] = []
  let list: keyof typeof lists | null = null
  for (const line of (text ?? '').split('\n')) {
    const label = labelOf(line)
    if (label) list = label
    else if (list !== null && /^- /.test(line)) lists[list].push(line.slice(2).trim())
    else {
      if (line.trim() !== '') list = null
      rest.push(line)
    }
  }
  return { description: rest.join('\n').trim() || null, ...lists }
}

function labelOf(line: string): 'include' | 'exclude' | null {
  const is = (label: Texts) => LANGUAGES.some((language) => line.trim() === label[language])
  if (is(INCLUDE)) return 'include'
  return is(EXCLUDE) ? 'exclude' : null
}
