import type { Texts } from '../../model/text.ts'

/** `stop`: the register does not work, or its data is in danger. `attention`: it works, and somebody should look. */
export type CheckState = 'good' | 'attention' | 'stop'

/** One thing that the doctor looked at. */
export interface DoctorCheck {
  /** In kebab-case, stable. */
  readonly check: string
  readonly state: CheckState
  /** What was found, and what to do when it is not good. Never the value of a secret. */
  readonly texts: Texts
}

export const STATE_WORDS: Readonly<Record<CheckState, Texts>> = {
  good: { fi: 'kunnossa', sv: 'i ordning', en: 'good' },
  attention: { fi: 'huomaa', sv: 'obs', en: 'attention' },
  stop: { fi: 'korjaa', sv: 'åtgärda', en: 'stop' },
}
