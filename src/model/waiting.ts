import type { Texts } from './text.ts'

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
      | 'coding'
      | 'briefings'
      | 'proposals'
      | 'synthesis'
    readonly parts: readonly string[]
  }
}
