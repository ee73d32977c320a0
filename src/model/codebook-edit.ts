import type { Theme, ThemeColour } from './codebook.ts'
import type { Texts } from './text.ts'

/** One thing that is done to the next version of a codebook. Nothing of it is in use until the version is published. */
export type CodebookEdit =
  /** Without an id the next free one is given. */
  | {
      readonly kind: 'add'
      readonly id: string | null
      readonly names: Texts
      readonly parents: readonly string[]
      readonly colour: ThemeColour | null
    }
  | { readonly kind: 'rename'; readonly theme: string; readonly names: Texts }
  | { readonly kind: 'move'; readonly theme: string; readonly parents: readonly string[] }
  | ({ readonly kind: 'describe'; readonly theme: string } & ThemeWords)
  /** What was coded with `theme` counts under `into` from then on. */
  | { readonly kind: 'merge'; readonly theme: string; readonly into: string }
  /** What was coded with `theme` stays there: nobody has said to which part each coding belongs. */
  | { readonly kind: 'split'; readonly theme: string; readonly into: readonly string[] }
  /** A theme that was never published is taken away altogether. */
  | { readonly kind: 'retire'; readonly theme: string }
  | { readonly kind: 'restore'; readonly theme: string }

export const CODEBOOK_EDITS = {
  add: { fi: 'Uusi teema', sv: 'Nytt tema', en: 'New theme' },
  rename: { fi: 'Muuta nimi', sv: 'Ändra namn', en: 'Rename' },
  move: { fi: 'Siirrä', sv: 'Flytta', en: 'Move' },
  describe: { fi: 'Kuvaa', sv: 'Beskriv', en: 'Describe' },
  merge: { fi: 'Yhdistä', sv: 'Slå samman', en: 'Merge' },
  split: { fi: 'Jaa', sv: 'Dela', en: 'Split' },
  retire: { fi: 'Poista käytöstä', sv: 'Ta ur bruk', en: 'Retire' },
  restore: { fi: 'Ota uudelleen käyttöön', sv: 'Ta i bruk igen', en: 'Take into use again' },
} as const satisfies Readonly<Record<CodebookEdit['kind'], Texts>>

/** What helps a coder to choose rightly. */
export type ThemeWords = Pick<Theme, 'description' | 'include' | 'exclude' | 'colour' | 'memo'>
