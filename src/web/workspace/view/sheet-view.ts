import type { DifferenceLimits } from '../../../method/own-count-difference.ts'
import type { DifferenceClass, ReviewTrigger, RoundState, SheetState } from '../../../model/review.ts'
import type { AnswerDraft } from './answer-draft.ts'

/** A code that can be chosen, with its words in the reader's language. */
export interface Choice {
  readonly code: string
  readonly label: string
}

/** Everything that an answer can be made of. */
export interface AnswerChoices {
  readonly judgements: readonly Choice[]
  readonly publish: readonly Choice[]
  readonly ownDefinitions: readonly Choice[]
  /** By kind: too few, too many, other. */
  readonly because: readonly { readonly label: string; readonly choices: readonly Choice[] }[]
  readonly fixes: readonly Choice[]
  readonly limits: Pick<DifferenceLimits, 'agreesUpTo' | 'explainAbove'>
  readonly differences: Readonly<Record<DifferenceClass, string>>
}

/** Numbers of one basis: Kanta, separate delivery, together. Null = hidden, or none. */
export interface BasisView {
  readonly archive: number | null
  readonly separate: number | null
  readonly together: number | null
  readonly sharePercent: number | null
}

export interface FiguresView {
  readonly ownClients: BasisView
  readonly residents: BasisView | null
  /** Newest first. */
  readonly previous: readonly {
    readonly period: string
    readonly label: string
    readonly ownClients: number | null
    readonly residents: number | null
  }[]
}

/** One line of the table of a content. */
export interface LineView {
  readonly area: string
  readonly kind: 'municipality' | 'unknown' | 'elsewhere' | 'whole'
  readonly name: string
  readonly figures: FiguresView
  readonly draft: AnswerDraft
  readonly version: number
  /** What the answer was bound to and is now, when a new delivery moved the value. */
  readonly reopened: { readonly before: number | null; readonly now: number | null; readonly day: string } | null
  /** When the answer was saved, in words; null without an answer. */
  readonly savedAt: string | null
}

export interface ContentTab {
  readonly content: string
  readonly name: string
  readonly href: string
  readonly answered: number
  readonly total: number
  readonly state: SheetState
}

export interface ContentView {
  readonly content: string
  readonly name: string
  readonly definition: string
  readonly denominator: string
  readonly trigger: ReviewTrigger
  readonly state: SheetState
  /** When it was signed, in words; null when it is not. */
  readonly signedAt: string | null
  readonly version: number
  readonly assignee: string | null
  readonly previousLabel: string | null
  readonly median: { readonly label: string; readonly sharePercent: number } | null
  readonly lines: readonly LineView[]
  readonly isEditable: boolean
}

/** The page of one organiser in one round, with one content open. */
export interface SheetView {
  readonly round: string
  readonly roundState: RoundState
  readonly organiser: string
  readonly organiserName: string
  readonly periodLabel: string
  /** `YYYY-MM-DD` */
  readonly due: string
  readonly isLate: boolean
  readonly tabs: readonly ContentTab[]
  readonly shown: ContentView | null
  readonly choices: AnswerChoices
}

/** A line has been answered when the county has said what it thinks of the figure and whether it may be published. */
export function isAnswered(draft: AnswerDraft): boolean {
  return draft.judgement !== '' && draft.publish !== ''
}

/** What the answer is given on: own clients, both sources together. */
export function seenOf(line: LineView): number | null {
  return line.figures.ownClients.together
}
