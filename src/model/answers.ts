import type { Texts } from './text.ts'

/** The value of one variable. Dates `YYYY-MM-DD`; `single` the code; `multiple` the codes in the order of the form; yes-no and confirmation true or false. */
export type AnswerValue = number | string | boolean | readonly string[]

/** "Not available", with the reason that must be given. */
export interface Unavailable {
  readonly unavailable: string
}

export type Answer = AnswerValue | Unavailable

/**
 * Answers by the key of the variable: `H2`, `M1.row.column`, `K.1.name`. Blank = no key. Zero is 0. Text that does not parse is not an
 * answer: it stays in `typed` (see `DraftField`) until it does.
 */
export type Answers = Readonly<Record<string, Answer>>

export function isUnavailable(answer: Answer | undefined): answer is Unavailable {
  return typeof answer === 'object' && answer !== null && 'unavailable' in answer
}

/** What answers are checked against beside themselves. */
export interface FormSurroundings {
  /** Answers of the same respondent in the round before; null when there are none. Expressions: `previous.H2`. */
  readonly previous: Answers | null
  /** Answers of all earlier rounds, oldest first, for `robustDistance(H2)`. */
  readonly history: readonly Answers[]
  /** Values of `Questionnaire.outside`, by name. Missing = blank. */
  readonly outside: Readonly<Record<string, number | string>>
  readonly round: { readonly day: string | null; readonly from: string | null; readonly until: string | null }
  /** Keys without an answer that an instance of a group was begun under: `K.2.name`. Not needed where there are none. */
  readonly alsoKeys?: readonly string[]
}

/** Nothing known beside the answers: first round, no parameters. */
export const NO_SURROUNDINGS: FormSurroundings = {
  previous: null,
  history: [],
  outside: {},
  round: { day: null, from: null, until: null },
}

/** One thing that is wrong or doubtful in a filled form. */
export interface FormFinding {
  /** `required`, `type`, `range`, `length`, `choice`, `unknown`, `reason` (a needed explanation), or the id of a rule. */
  readonly rule: string
  readonly severity: 'hard' | 'soft'
  /** Variable at which it is shown; the first of the rule's. */
  readonly at: string
  /** Other variables concerned. */
  readonly with: readonly string[]
  readonly message: Texts
}

/** How one variable stands now. */
export interface VariableState {
  readonly key: string
  readonly isRelevant: boolean
  readonly isRequired: boolean
  /** Null when blank, not relevant, or not yet readable. */
  readonly answer: Answer | null
}

/** Everything that follows from the answers: what is asked, what is calculated, what is wrong. */
export interface FormState {
  readonly variables: ReadonlyMap<string, VariableState>
  /** Computed fields and matrix totals (`M1.total.column`, `M1.row.total`); null when something they need is blank. */
  readonly computed: ReadonlyMap<string, number | string | boolean | null>
  /** Notes that are shown, by id, with their values filled in. */
  readonly notes: ReadonlyMap<string, Texts>
  /** Ids of sections and items that are asked. */
  readonly relevant: ReadonlySet<string>
  readonly findings: readonly FormFinding[]
  /** By section id. */
  readonly progress: ReadonlyMap<string, { readonly answered: number; readonly asked: number; readonly required: number }>
  /** No hard finding and nothing required is blank: may be sent once every soft finding has a reason. */
  readonly maySend: boolean
}
