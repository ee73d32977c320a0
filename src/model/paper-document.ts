import type { Language } from './text.ts'

/**
 * A document for paper and for PDF, in one language: words and tables without any layout. Whoever sets it decides how it looks, so that
 * forms, receipts and reports look alike. All texts are shown as they stand: nothing in them is read as markup.
 */
export interface PaperDocument {
  readonly language: Language
  readonly title: string
  /** Above the title: whose document it is. */
  readonly sender: string
  /** A sentence that must be seen, as "Draft, not sent"; null when there is none. */
  readonly notice: string | null
  /** What the document is about, under the title. */
  readonly facts: readonly PaperFact[]
  readonly sections: readonly PaperSection[]
  /** At the foot of every page, beside the page's number. */
  readonly foot: string
  /** `of` between the page's number and their count: `sivu 1 / 3`. */
  readonly pageWord: string
  /** Heading of a table of contents; none when it is left out. */
  readonly contents?: string
  /** Set as an annex of an agenda: a head of its own, with places that the meeting fills in. */
  readonly annex?: PaperAnnex
}

export interface PaperAnnex {
  /** What it is: `Esityslistan liite`. */
  readonly label: string
  /** What is filled in by hand: day of the meeting, section of the minutes, number of the annex. */
  readonly places: readonly string[]
}

export interface PaperFact {
  readonly label: string
  readonly value: string
}

export interface PaperSection {
  readonly title: string
  readonly blocks: readonly PaperBlock[]
}

export type PaperBlock = PaperText | PaperTable | PaperHeading | PaperWords | PaperList | PaperDecisions

export interface PaperText {
  readonly kind: 'text'
  readonly text: string
}

/** A heading within a section. */
export interface PaperHeading {
  readonly kind: 'heading'
  readonly text: string
}

/** A paragraph with emphasis and links. `aside`: set apart, as a quote. `language` where it is not the document's. */
export interface PaperWords {
  readonly kind: 'words'
  readonly runs: readonly PaperRun[]
  readonly isAside: boolean
  readonly language?: Language
}

export interface PaperList {
  readonly kind: 'list'
  readonly items: readonly (readonly PaperRun[])[]
}

/** Questions that a meeting decides, each with what can be ticked (none: a line to write on). */
export interface PaperDecisions {
  readonly kind: 'decisions'
  readonly items: readonly { readonly question: string; readonly options: readonly string[] }[]
}

export interface PaperRun {
  readonly text: string
  readonly isEmphasis: boolean
  /** An address of the web or of mail; null for plain words. */
  readonly href: string | null
}

export interface PaperTable {
  readonly kind: 'table'
  /** Null: the section's title says it. */
  readonly caption: string | null
  readonly columns: readonly PaperColumn[]
  /** One text for each column. */
  readonly rows: readonly (readonly string[])[]
  /** Each column is wide enough for the longest word over it: no word of the heads is broken. */
  readonly hasRoomForHeads?: true
}

export interface PaperColumn {
  readonly title: string
  readonly align: 'start' | 'end'
  /** Share of the width in relation to the other columns; `null`: as wide as its content. */
  readonly width: number | null
}
