import type { AreaCode } from './area.ts'
import type { Measure } from './measure.ts'
import type { QuarterCode } from './period.ts'
import type { ContentKey } from './service-task.ts'
import type { Source } from './source.ts'
import type { StateMachine } from './state-machine.ts'

/** Why a content is reviewed this quarter (source: the review policy, three triggers, and the warning that brings a comprehensive one back). */
export type ReviewTrigger = 'new_content' | 'yearly' | 'warning' | 'deficient'

export type RoundState = 'open' | 'closed'
/**
 * State of one sheet: what one organiser answers about one content. `waiting` nobody has answered anything; `draft` something is
 * saved; `signed` told to the institute by a county role; `reopened` a new delivery changed values that answers were bound to;
 * `not_answered` the due date went by and the round was closed; `settled` the institute has decided the classes.
 */
export type SheetState = 'waiting' | 'draft' | 'signed' | 'reopened' | 'not_answered' | 'settled'

/** A review round: the draft tables of one run, frozen for each organiser, with what they answer. */
export interface ReviewRound {
  /** `2024Q3-1`: cycle and number of the round of that cycle. */
  readonly id: string
  readonly cycle: QuarterCode
  readonly number: number
  /** The run whose figures the round shows now: that of the opening, or of the latest renewal. */
  readonly run: string
  readonly state: RoundState
  readonly openedAt: string
  readonly openedBy: string
  /** Last day to answer, `YYYY-MM-DD`, Helsinki. */
  readonly due: string
  /** When the figures were last renewed from a newer run; null when never. */
  readonly renewedAt: string | null
  readonly closedAt: string | null
}

export interface ReviewSheet {
  readonly round: string
  readonly organiser: string
  readonly content: ContentKey
  readonly measure: Measure
  readonly trigger: ReviewTrigger
  readonly state: SheetState
  /** The account that the county has given the sheet to; null = everybody of the county. */
  readonly assignee: string | null
  readonly signedBy: string | null
  readonly signedAt: string | null
  /** The institute's word when it was settled; empty when the county's answers were simply taken. */
  readonly settledReason: string
  /** Counts up with everything that happens to the sheet, an answer to one of its lines too: a signature names what it was put under. */
  readonly version: number
}

/** In place of a municipality: the organiser's clients who live outside its municipalities. */
export const ELSEWHERE = 'elsewhere'
/** In place of a municipality: the whole organiser. */
export const WHOLE = 'whole'

/** Whether a line is a municipality: those must be answered, the others may be. */
export function isMunicipality(area: string): boolean {
  return /^\d{3}$/.test(area)
}

/** One line of a sheet. */
export interface ReviewItem {
  readonly round: string
  readonly organiser: string
  readonly content: ContentKey
  readonly measure: Measure
  /**
   * Municipality, `elsewhere` or `whole`; `X16` (clients of the organiser whose home municipality is not known) only where there are
   * any. The municipalities, `X16` and `elsewhere` add up to `whole` in *our clients*.
   */
  readonly area: AreaCode | typeof ELSEWHERE | typeof WHOLE
  /** Frozen when the round was opened, or renewed when a new delivery reopened it. */
  readonly figures: ItemFigures
  readonly answer: ReviewAnswer | null
  /** Set when a new delivery changed the value that the answer was bound to by more than the tolerance. */
  readonly reopened: { readonly before: ItemFigures; readonly at: string } | null
  readonly version: number
}

/** Figures by source view: Kanta, separate delivery, together. */
export type BySource = Readonly<Record<Source, ReviewFigure>>
export interface ReviewFigure {
  /** Null: hidden (protected basis). Never null in *our clients*. */
  readonly clients: number | null
  /**
   * All clients of the content, whatever their age, in per cent of the population of the content's age group; one decimal. Null when
   * hidden, where nobody lives, and in *our clients* on the lines `elsewhere`, `X16` and `whole`, whose clients live in many places.
   */
  readonly sharePercent: number | null
}

export interface ItemFigures {
  readonly period: QuarterCode
  /** *Our clients*: exact; whoever the organiser has, wherever they live in the rest of the line's area. */
  readonly ownClients: BySource
  /** *Our residents, all organisers*: protected; null on the line `elsewhere`. */
  readonly residents: BySource | null
  /** The same in earlier quarters, newest first, both sources together. */
  readonly previous: readonly {
    readonly period: QuarterCode
    readonly ownClients: number | null
    readonly residents: number | null
  }[]
  /** Median share of comprehensive municipalities in the latest released quarter, per cent; null when nothing has been released. */
  readonly countryMedian: { readonly period: QuarterCode; readonly sharePercent: number } | null
}

export const JUDGEMENTS = ['comprehensive', 'too_low', 'too_high', 'part_of_municipalities', 'cannot_say'] as const
export type Judgement = (typeof JUDGEMENTS)[number]
export const OWN_COUNT_DEFINITIONS = ['open_on_day', 'during_quarter', 'other'] as const
export type OwnCountDefinition = (typeof OWN_COUNT_DEFINITIONS)[number]
export const MAY_PUBLISH = ['yes', 'no', 'with_note'] as const
export type MayPublish = (typeof MAY_PUBLISH)[number]

/** What the county says of one line: the part that people fill in. */
export interface AnswerFields {
  readonly judgement: Judgement | null
  /** Keys of the definitions' explanation codes. */
  readonly explanations: readonly string[]
  readonly ownCount: number | null
  /** `YYYY-MM-DD` */
  readonly ownCountDate: string | null
  readonly ownCountDefinition: OwnCountDefinition | null
  /** Key of the definitions' planned fixes. */
  readonly plannedFix: string | null
  /** `YYYY-MM` */
  readonly fixMonth: string | null
  readonly mayPublish: MayPublish | null
  /** At most 300 characters, no personal data; shown to the public with `with_note`. */
  readonly publicationNote: string
}
export const PUBLICATION_NOTE_LENGTH = 300
export const COMMENT_LENGTH = 1000

export const EMPTY_ANSWER: AnswerFields = {
  judgement: null,
  explanations: [],
  ownCount: null,
  ownCountDate: null,
  ownCountDefinition: null,
  plannedFix: null,
  fixMonth: null,
  mayPublish: null,
  publicationNote: '',
}

/** What the county said of one line, who, when, and of which value. */
export interface ReviewAnswer extends AnswerFields {
  /** Own clients, both sources together, as seen when the answer was given: what the answer is bound to. */
  readonly seen: number | null
  /** Account. */
  readonly by: string
  readonly at: string
}

/** Whether the county has said what it must say of a municipality: what it thinks of the figure, and whether it may be published. */
export function isAnswered(answer: AnswerFields | null): boolean {
  return answer !== null && answer.judgement !== null && answer.mayPublish !== null
}

/** One version of an answer. `standsFor`: its own version, or the one that an undo brought back (0: the line before any answer). */
export interface AnswerVersion {
  readonly version: number
  readonly standsFor: number
  readonly answer: ReviewAnswer | null
  readonly by: string
  readonly at: string
}

/** `agrees`, `check`, `explain`: the thresholds are definitions. */
export type DifferenceClass = 'agrees' | 'check' | 'explain'

/** The county's own count beside the register's. */
export interface CountDifference {
  /** Own count less the register's. */
  readonly clients: number
  /** In per cent of the register's count, not rounded; null when that is 0 and the own count is not. */
  readonly percent: number | null
  readonly class: DifferenceClass
}

/** What a line still lacks before its sheet may be signed. */
export type MissingAnswer = 'judgement' | 'may_publish' | 'explanation' | 'note' | 'reopened'

export interface ReviewComment {
  readonly number: number
  readonly content: ContentKey
  readonly measure: Measure
  /** Account; which side it speaks for. */
  readonly by: string
  readonly side: 'county' | 'institute'
  readonly at: string
  readonly text: string
  readonly mentionsInstitute: boolean
  /** Account of the same county that is asked; null = nobody in particular. */
  readonly mentions: string | null
  /** When the one who was asked wrote in the thread; null while it waits (or nobody was asked). */
  readonly answeredAt: string | null
}

export const REVIEW_SHEET_STATES: StateMachine<SheetState> = {
  id: 'review-sheet',
  names: { fi: 'Tarkastuslomake', sv: 'Granskningsblankett', en: 'Review sheet' },
  initial: 'waiting',
  states: {
    waiting: { fi: 'odottaa vastausta', sv: 'väntar på svar', en: 'waiting' },
    draft: { fi: 'kesken', sv: 'påbörjad', en: 'begun' },
    signed: { fi: 'vahvistettu', sv: 'bekräftad', en: 'signed' },
    reopened: { fi: 'avattu uudelleen', sv: 'öppnad på nytt', en: 'reopened' },
    not_answered: { fi: 'ei vastattu', sv: 'inte besvarad', en: 'not answered' },
    settled: { fi: 'ratkaistu', sv: 'avgjord', en: 'settled' },
  },
  transitions: [
    { from: 'waiting', to: 'draft', by: 'review.answer' },
    { from: 'draft', to: 'draft', by: 'review.answer' },
    { from: 'reopened', to: 'reopened', by: 'review.answer' },
    { from: 'draft', to: 'draft', by: 'review.clear' },
    { from: 'reopened', to: 'reopened', by: 'review.clear' },
    { from: 'draft', to: 'signed', by: 'review.sign' },
    { from: 'reopened', to: 'signed', by: 'review.sign' },
    { from: 'signed', to: 'draft', by: 'review.withdraw-signature' },
    { from: 'signed', to: 'reopened', by: 'review.renew', when: 'changed' },
    { from: 'waiting', to: 'not_answered', by: 'review.close' },
    { from: 'draft', to: 'not_answered', by: 'review.close' },
    { from: 'reopened', to: 'not_answered', by: 'review.close' },
    { from: 'signed', to: 'settled', by: 'review.settle' },
    { from: 'not_answered', to: 'settled', by: 'review.settle' },
  ],
}
