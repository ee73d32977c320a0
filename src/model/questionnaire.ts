import type { Texts } from './text.ts'

/**
 * A form as it stands in the definitions: structure with its texts put in. Plain data without any code; conditions and formulas are
 * expressions (text, see `collect/questionnaire/expression`). Answers are kept under the key of a variable (see `answers.ts`).
 */
export interface Questionnaire {
  /** Kebab-case, permanent: `child-protection-staffing`. */
  readonly id: string
  /** From 1; a draft is bound to the version it was begun on. */
  readonly version: number
  readonly title: Texts
  readonly sections: readonly FormSection[]
  readonly rules: readonly FormRule[]
  /** What rules and formulas may read from outside the form: `parameter.limit`, `reference.open_care`. */
  readonly outside: readonly OutsideVariable[]
  /** SHA-256 of the definition's content: two forms with one digest ask the same. */
  readonly digest: string
}

export interface FormSection {
  readonly id: string
  readonly title: Texts
  readonly intro: Texts | null
  /** Expression; the section is asked when it holds. Null: always. */
  readonly when: string | null
  readonly items: readonly FormItem[]
}

export type FormItem = Question | Matrix | RepeatingGroup | Computed | Note

/** What is asked. `percent` is a number from 0 to 100; `confirmation` must be ticked; `single` and `multiple` choose among `choices`. */
export const QUESTION_TYPES = [
  'integer',
  'decimal',
  'percent',
  'date',
  'single',
  'multiple',
  'text',
  'paragraph',
  'email',
  'phone',
  'yes-no',
  'confirmation',
] as const
export type QuestionType = (typeof QUESTION_TYPES)[number]

export interface Question {
  readonly kind: 'question'
  /** `H2`: permanent within the form; letters, digits and underscore, begins with a letter. */
  readonly id: string
  readonly type: QuestionType
  readonly label: Texts
  /** How to answer, always visible. */
  readonly instruction: Texts | null
  /** Legal basis or longer ground, folded. */
  readonly ground: Texts | null
  readonly unit: Texts | null
  /** True, false, or an expression: required when it holds. */
  readonly required: boolean | string
  readonly when: string | null
  /** Inclusive bounds of numbers; `YYYY-MM-DD` for dates. Wider limits that rest on other answers are rules. */
  readonly min: number | string | null
  readonly max: number | string | null
  /** Most decimals of `decimal` and `percent`. */
  readonly decimals: number
  /** Most characters, counted as a person counts. */
  readonly maxLength: number
  readonly choices: readonly FormChoice[]
  /** May be answered "not available" with a reason instead. */
  readonly mayBeUnavailable: boolean
  /** `copy`: the last round's answer stands in the empty form; `beside`: shown beside the input; `none`. */
  readonly previous: 'copy' | 'beside' | 'none'
  /** Holds a person's own details (contact persons): never published, exported or logged; removed on request. */
  readonly isPersonal: boolean
}

export interface FormChoice {
  readonly code: string
  readonly label: Texts
  /** Excludes all others of a `multiple`: "none of these". */
  readonly isExclusive: boolean
  /** Id of a text question that says what "other" is; shown when this is chosen. */
  readonly opens: string | null
}

/** Rows times columns of questions. Variables: `M1.row.column`. */
export interface Matrix {
  readonly kind: 'matrix'
  readonly id: string
  readonly label: Texts
  readonly instruction: Texts | null
  readonly ground: Texts | null
  readonly when: string | null
  readonly rows: readonly { readonly id: string; readonly label: Texts; readonly when: string | null }[]
  readonly columns: readonly Question[]
  /** Sums shown under number columns. */
  readonly hasColumnTotals: boolean
  /** Sums shown after number rows. */
  readonly hasRowTotals: boolean
}

/** Questions asked again for each thing. Variables: `K.1.name`; the number names the thing and is never used again for another. */
export interface RepeatingGroup {
  readonly kind: 'group'
  readonly id: string
  readonly label: Texts
  readonly instruction: Texts | null
  readonly ground: Texts | null
  readonly when: string | null
  readonly min: number
  readonly max: number
  /** What one is called: "contact person". */
  readonly oneLabel: Texts
  readonly items: readonly Question[]
}

/** Calculated from other answers, shown but not asked. */
export interface Computed {
  readonly kind: 'computed'
  readonly id: string
  readonly label: Texts
  readonly instruction: Texts | null
  readonly unit: Texts | null
  readonly when: string | null
  readonly formula: string
  readonly decimals: number
}

/** Words between questions. */
export interface Note {
  readonly kind: 'note'
  readonly id: string
  readonly text: Texts
  readonly when: string | null
}

/** `hard` stops sending; `soft` is answered with a reason, which is offered again in the next round. */
export type RuleSeverity = 'hard' | 'soft'

/** Something that must hold between answers, earlier rounds and figures from outside. */
export interface FormRule {
  readonly id: string
  readonly severity: RuleSeverity
  /** Expression; the rule applies when it holds. Null: always. */
  readonly when: string | null
  /** Expression that must hold. When something it needs is blank or not available the rule says nothing. */
  readonly check: string
  /** Variables at which it is shown, the first one first. */
  readonly at: readonly string[]
  /** What is wrong and what to do; `{H2}`, `{limit}` and `{expression of a computed}` are filled in. */
  readonly message: Texts
  /** Where the rule comes from. */
  readonly source: string | null
}

/** A value from outside the answers that expressions may name: a dated parameter, a figure of another source. */
export interface OutsideVariable {
  /** `parameter.limit`, `reference.open_care`; `round.day`, `round.from` and `round.until` are always known. */
  readonly name: string
  readonly type: 'number' | 'text' | 'date'
  readonly label: Texts
}
