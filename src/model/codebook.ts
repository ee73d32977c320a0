import type { Texts } from './text.ts'

/** Who decides of a codebook: `national`, or the two-digit organiser whose local part it is. */
export type CodebookOwner = 'national' | (string & {})

/**
 * One theme (code) of a codebook. Ids are permanent: `8.1` in the national part, `16-L3` in the local part of organiser 16. A theme
 * may stand under several others. A retired theme names what it became, so that series go on.
 */
export interface Theme {
  readonly id: string
  readonly parents: readonly string[]
  readonly names: Texts
  readonly description: Texts | null
  readonly include: readonly Texts[]
  readonly exclude: readonly Texts[]
  /** One of the eight names of `THEME_COLOURS`. */
  readonly colour: ThemeColour
  readonly memo: string | null
  readonly isRetired: boolean
  /** Themes that stand in its place after a merge or split; empty while it is in use, or when nothing does. */
  readonly replacedBy: readonly string[]
}

export const THEME_COLOURS = ['blue', 'teal', 'green', 'olive', 'amber', 'red', 'plum', 'grey'] as const
export type ThemeColour = (typeof THEME_COLOURS)[number]

export const THEME_CHANGES = {
  added: { fi: 'Lisätty', sv: 'Tillagt', en: 'Added' },
  renamed: { fi: 'Nimi muuttunut', sv: 'Namnet ändrat', en: 'Renamed' },
  moved: { fi: 'Siirretty', sv: 'Flyttat', en: 'Moved' },
  merged: { fi: 'Yhdistetty', sv: 'Sammanslaget', en: 'Merged' },
  split: { fi: 'Jaettu', sv: 'Delat', en: 'Split' },
  retired: { fi: 'Poistettu käytöstä', sv: 'Taget ur bruk', en: 'Retired' },
  restored: { fi: 'Otettu uudelleen käyttöön', sv: 'Taget i bruk igen', en: 'Taken into use again' },
  described: { fi: 'Kuvaus muuttunut', sv: 'Beskrivningen ändrad', en: 'Described anew' },
} as const satisfies Readonly<Record<string, Texts>>
export type ThemeChangeKind = keyof typeof THEME_CHANGES

/** How one version came from the one before. Counts of old versions are carried over by it. */
export interface ThemeChange {
  readonly kind: ThemeChangeKind
  readonly theme: string
  /** For `merged`: what it was merged into; for `split`: what it was split into; else empty. */
  readonly into: readonly string[]
}

/** A version never changes. The national part is frozen per version; a local part hangs its themes below national ones or beside them. */
export interface CodebookVersion {
  readonly owner: CodebookOwner
  readonly number: number
  readonly effectiveFrom: string
  readonly note: Texts
  readonly themes: readonly Theme[]
  readonly changes: readonly ThemeChange[]
}

/** What coders of one county use on a day: the national part in force and the county's own part, joined. */
export interface Codebook {
  readonly organiser: string
  readonly national: number
  /** 0 = the county has no part of its own. */
  readonly local: number
  readonly themes: readonly Theme[]
}

/** A transparent rule that suggests a theme: it only ever suggests. Words are word beginnings, matched without regard to case. */
export interface KeywordRule {
  readonly id: string
  readonly theme: string
  readonly language: 'fi' | 'sv' | 'en'
  /** The suggestion comes when any of these stands in the text. A space behind a word means the whole word and not its beginning. */
  readonly any: readonly string[]
  /** Words that begin alike and mean something else: what stands where one of these does is not meant. */
  readonly none: readonly string[]
}
