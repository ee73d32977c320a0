import { fillTexts, type Texts, textsOf } from './text.ts'

/** One line of "what waits for you": a review round, findings, a ticket, a release to approve. */
export interface WaitingItem {
  /** Stable, for lists: `review/2024Q3-1/16`. */
  readonly id: string
  readonly kind:
    | 'review'
    | 'ticket'
    | 'finding'
    | 'approval'
    | 'subset'
    | 'question'
    | 'coverage'
    | 'mention'
    | 'form'
    | 'correction'
    | 'observation'
    | 'coding'
    | 'briefing'
    | 'proposal'
    | 'request'
    | 'workshop'
  readonly title: Texts
  /** How many things wait behind the line; null when it is one thing. */
  readonly count: number | null
  /** `YYYY-MM-DD`; null when there is no date. */
  readonly due: string | null
  readonly isLate: boolean
  /** Where it opens: a workspace section and the parts after it. */
  readonly opens: {
    readonly section:
      | 'review'
      | 'rounds'
      | 'tickets'
      | 'deliveries'
      | 'releases'
      | 'subsets'
      | 'coverage'
      | 'answer'
      | 'collections'
      | 'triage'
      | 'observations'
      | 'coding'
      | 'codebook'
      | 'briefings'
      | 'proposals'
      | 'synthesis'
      | 'theme-tables'
      | 'workshops'
    readonly parts: readonly string[]
    /** A filter or a place on the page: `?mine=1`, `#requests`. */
    readonly at?: string
  }
}

const LONGEST_TITLE = 60

/** Cut between words, so that no half word is read; a single long word is cut where it must. */
function short(title: string): string {
  if (title.length <= LONGEST_TITLE) return title
  const end = title.lastIndexOf(' ', LONGEST_TITLE)
  return `${title.slice(0, end > 0 ? end : LONGEST_TITLE).trimEnd()}…`
}

/** The line of one thing: `{title}` is its title in the reader's language, or in the other national one when it has only that. */
export function titled(texts: Texts, { fi, sv }: { readonly fi: string; readonly sv: string }): Texts {
  return textsOf((language) => fillTexts(texts, { title: short((language === 'sv' ? sv || fi : fi || sv) ?? '') })[language])
}
