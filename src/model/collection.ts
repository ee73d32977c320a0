import type { CollectionIndicators, EarlierFigure } from './collection-indicator.ts'
import type { Questionnaire } from './questionnaire.ts'
import type { SurveyNotes } from './survey.ts'
import type { Texts } from './text.ts'

/** A data collection as it stands in `definitions/collections/<id>/collection.yaml`, with the versions of its form. */
export interface Collection {
  /** Kebab-case, permanent: `child-protection-staffing`. */
  readonly id: string
  readonly names: Texts
  readonly purpose: Texts
  readonly legalBasis: Texts
  /** Decision by which the duty to answer was given; null when answering is voluntary. */
  readonly decision: { readonly number: string; readonly date: string; readonly title: Texts } | null
  readonly owner: Texts
  readonly contact: Texts
  /** First and last day of the collection's life; `successor` tells what comes in its place. */
  readonly from: string
  readonly until: string | null
  readonly successor: Texts | null
  readonly rhythm: RoundRhythm
  readonly dates: RoundDates
  readonly respondents: RespondentLevel
  /** Days of reminders, in days from the stated deadline or the opening. */
  readonly reminders: readonly ReminderRule[]
  readonly settings: CollectionSettings
  readonly parameters: readonly DatedParameter[]
  readonly handOver: readonly HandOver[]
  /** Months that contact persons are kept after they left. */
  readonly contactMonths: number
  readonly privacyNotice: Texts
}

/**
 * `second-tuesday`: a cross-section day, second Tuesday of the months named. `half-years`: periods that begin in the months named and
 * last six months. `years`: calendar years. `by-hand`: rounds are made one by one.
 */
export interface RoundRhythm {
  readonly kind: 'second-tuesday' | 'half-years' | 'years' | 'by-hand'
  /** 1–12; empty for `years` and `by-hand`. */
  readonly months: readonly number[]
  /** Rounds whose day differs from the rule: `{ round: 2022-10, day: 2022-11-08 }`. */
  readonly exceptions: readonly { readonly round: string; readonly day: string; readonly reason: Texts }[]
}

/** Days after the cross-section day (or the period's last day). Three dates: what is asked, what is accepted, what may be corrected. */
export interface RoundDates {
  readonly opens: number
  /** Told to counties. */
  readonly statedDeadline: number
  /** A fixed day of the month in place of the days: 17 = the 17th of the month after the period. */
  readonly statedDeadlineDay: number | null
  readonly lastNewAnswer: number
  readonly lastCorrection: number
}

export type RespondentLevel = 'county' | 'municipality' | 'unit'

/** When who is reminded; `escalation` goes to the director as well. */
export interface ReminderRule {
  readonly key: string
  readonly from: 'opening' | 'stated-deadline'
  readonly days: number
  readonly to: 'all' | 'not-answered'
  readonly isEscalation: boolean
}

export interface CollectionSettings {
  /** What a bare code sees after sending: receipt and state (`receipt`) or also the answers. */
  readonly codeSees: 'receipt' | 'answers'
  readonly mayCorrectEarlierRounds: boolean
  readonly hasPrefill: boolean
  /** `none` only with the decision that says so: figures are about public bodies, not people. */
  readonly disclosure: 'protected' | 'none'
  readonly disclosureDecision: Texts | null
}

/** A value that holds from a day on: the limit of clients for one social worker. */
export interface DatedParameter {
  /** `limit`: expressions read `parameter.limit`. */
  readonly name: string
  readonly names: Texts
  readonly values: readonly {
    readonly from: string
    /** Last day; null = until further notice. */
    readonly until: string | null
    /** Null: repealed, there is none. */
    readonly value: number | null
    readonly source: string
  }[]
}

/** Who gets the answers of a round whose day lies in the time: the supervising authority of that time. */
export interface HandOver {
  readonly recipient: Texts
  readonly from: string
  readonly until: string | null
}

/** A collection with every version of its form, oldest first. */
export interface CollectionDefinition {
  readonly collection: Collection
  readonly questionnaires: readonly Questionnaire[]
  /** Of surveys: what their analysis needs beside the form. */
  readonly survey?: SurveyNotes
  /** What is published and how it is computed; left out where nothing is. */
  readonly indicators?: CollectionIndicators
  /** Figures of rounds that others have published. */
  readonly publishedEarlier?: readonly EarlierFigure[]
}
