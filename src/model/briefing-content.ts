import type { PinnedKeys, PinnedSeries } from './evidence.ts'
import type { Owner } from './phenomenon.ts'
import type { Outcome, ProposalState } from './proposal.ts'
import type { Texts } from './text.ts'

/*
 * What stands in a briefing. While it is written its tables, figures and quotes are live: worked out anew whenever it is shown. At approval
 * all of it is written down as an edition, which never changes.
 */

/** Briefings are written in the national languages; English pages show what there is. */
export const BRIEFING_LANGUAGES = ['fi', 'sv'] as const
export type BriefingLanguage = (typeof BRIEFING_LANGUAGES)[number]
export type TwoTexts = Readonly<Record<BriefingLanguage, string>>

/** What a section is for. `free` is one that the writers added themselves. */
export const SECTION_KINDS = {
  cover: { fi: 'Mistä raportti kertoo', sv: 'Vad rapporten handlar om', en: 'What the briefing is about' },
  summary: { fi: 'Tiivistelmä', sv: 'Sammandrag', en: 'Summary' },
  phenomenon: { fi: 'Ilmiö', sv: 'Fenomen', en: 'Phenomenon' },
  positive: { fi: 'Mikä toimii', sv: 'Vad som fungerar', en: 'What works' },
  changes: {
    fi: 'Mitä edellisen raportin jälkeen tapahtui',
    sv: 'Vad som har hänt sedan förra rapporten',
    en: 'What happened since the last briefing',
  },
  coverage: { fi: 'Kattavuus ja rajoitukset', sv: 'Täckning och begränsningar', en: 'Coverage and limits' },
  annex: { fi: 'Liite', sv: 'Bilaga', en: 'Annex' },
  free: { fi: 'Muu osio', sv: 'Annat kapitel', en: 'Other section' },
} as const satisfies Readonly<Record<string, Texts>>
export type SectionKind = keyof typeof SECTION_KINDS

/** How far the text of a section is in one language. A language in which nothing is written has no text, whatever the state says. */
export const TEXT_STATES = {
  draft: { fi: 'Kesken', sv: 'Under arbete', en: 'Draft' },
  ready: { fi: 'Valmis', sv: 'Klar', en: 'Ready' },
} as const satisfies Readonly<Record<string, Texts>>
export type TextState = keyof typeof TEXT_STATES

/** What can be bound to a section. */
export const PART_KINDS = {
  cross: { fi: 'Havaintotaulukko', sv: 'Observationstabell', en: 'Table of observations' },
  reporters: { fi: 'Kuka havainnoi', sv: 'Vem som observerade', en: 'Who reported' },
  coverage: { fi: 'Kattavuustaulu', sv: 'Täckningstabell', en: 'Coverage board' },
  figure: { fi: 'Tilastoluku', sv: 'Statistisk uppgift', en: 'Statistical figure' },
  quote: { fi: 'Lainaus', sv: 'Citat', en: 'Quote' },
  sources: { fi: 'Lähteet', sv: 'Källor', en: 'Sources' },
  proposals: { fi: 'Toimenpide-ehdotukset', sv: 'Åtgärdsförslag', en: 'Proposals' },
} as const satisfies Readonly<Record<string, Texts>>
export type PartKind = keyof typeof PART_KINDS

/** What a bound part shows. Which fields are used depends on the kind; a field that says nothing is null. */
export interface PartSettings {
  /** `cross`: the two dimensions, and theme, group or task to which the table is limited. */
  readonly rows: string | null
  readonly columns: string | null
  readonly theme: string | null
  /** `figure`: the indicator pin; `quote`: the quote. */
  readonly target: string | null
  /** `proposals`: those of the section's phenomenon, all of the owner, or those whose state has changed since the last briefing. */
  readonly scope: 'phenomenon' | 'all' | 'since' | null
  readonly hasChart: boolean
}

/** A figure of a table: hidden ones have no value and say why with their mark (`:` protected, `..` not available). */
export interface ShownCell {
  readonly value: number | null
  readonly mark: string
}

export interface ShownTable {
  readonly kind: 'table'
  readonly of: 'cross' | 'reporters' | 'coverage'
  readonly caption: Texts
  /** Over the first column. */
  readonly head: Texts
  readonly columns: readonly { readonly key: string; readonly names: Texts }[]
  readonly rows: readonly { readonly key: string; readonly names: Texts; readonly cells: readonly ShownCell[] }[]
  readonly notes: readonly Texts[]
  readonly hasChart: boolean
  /** Nothing that is not protected comes into a briefing. */
  readonly isProtected: boolean
}

/** A pinned figure as it was that day: the newest period is the figure, the others its series. */
export interface ShownFigure {
  readonly kind: 'figure'
  /** Where it comes from, so that the page can lead there. */
  readonly keys: PinnedKeys
  readonly series: PinnedSeries
}

export interface ShownQuote {
  readonly kind: 'quote'
  /** The report it is from. Never leaves the county: taken out of everything that is published. */
  readonly report: string
  /** Language in which it was written. */
  readonly language: 'fi' | 'sv' | 'en'
  /** Words, per language: the original in its own, a translation in the other; empty = not translated. */
  readonly texts: TwoTexts
  readonly isParaphrase: boolean
  /** Who says it, in general words: profession or source. */
  readonly who: Texts | null
  /** The reporter has withdrawn the report, or the permission does not hold: the words are not shown any more. */
  readonly isRemoved: boolean
}

export interface ShownSources {
  readonly kind: 'sources'
  readonly sources: readonly {
    readonly title: string
    readonly publisher: string
    readonly year: string
    readonly address: string | null
  }[]
}

export interface ShownProposals {
  readonly kind: 'proposals'
  /** Which ones were asked for; editions from before it was kept have none. */
  readonly scope?: PartSettings['scope']
  readonly proposals: readonly ShownProposal[]
}

/** A proposal as it was that day. Its page tells what has happened since. */
export interface ShownProposal {
  readonly id: string
  readonly titles: TwoTexts
  readonly texts: TwoTexts
  readonly addressee: Texts
  readonly body: TwoTexts | null
  readonly state: ProposalState
  readonly outcome: Outcome | null
  /** Only public ones have a page for everybody. */
  readonly isPublic: boolean
}

/** What was asked for cannot be shown: the pin, quote or theme is gone, or there is nothing yet. Stops an approval. */
export interface MissingPart {
  readonly kind: 'missing'
  readonly of: PartKind
  readonly why: Texts
}

export type ShownContent = ShownTable | ShownFigure | ShownQuote | ShownSources | ShownProposals | MissingPart

export interface ShownPart {
  readonly id: string
  /** Words of the writers above it; empty = none. */
  readonly notes: TwoTexts
  readonly content: ShownContent
}

export interface ShownSection {
  readonly id: string
  readonly kind: SectionKind
  readonly titles: TwoTexts
  /** Structured text, see `structuredText`. */
  readonly texts: TwoTexts
  /** Left out of the public version. */
  readonly isInternal: boolean
  readonly phenomenon: string | null
  readonly parts: readonly ShownPart[]
}

/** All of a briefing as it stands on a day: what an edition keeps, what files are made of. */
export interface BriefingContent {
  readonly briefing: string
  readonly owner: Owner
  readonly ownerNames: Texts
  readonly titles: TwoTexts
  /** Languages it is written in. */
  readonly languages: readonly BriefingLanguage[]
  /** Months `YYYY-MM`, both included. */
  readonly periodFrom: string
  readonly periodUntil: string
  /** Versions of the codebook the tables were made with; 0 = no local part. */
  readonly codebook: { readonly national: number; readonly local: number }
  /** The day on which the tables were worked out, `YYYY-MM-DD`. */
  readonly asOf: string
  readonly sections: readonly ShownSection[]
}

/** What lists and search need of an edition, without its content. */
export interface EditionCard {
  readonly titles: TwoTexts
  readonly summary: TwoTexts
  readonly languages: readonly BriefingLanguage[]
  readonly periodFrom: string
  readonly periodUntil: string
  /** Service tasks it is about: codes of the list `tasks`. */
  readonly tasks: readonly string[]
  readonly phenomena: readonly { readonly id: string; readonly titles: TwoTexts }[]
  /** Themes of its phenomena. */
  readonly themes: readonly string[]
  readonly proposals: readonly string[]
}
