import { createContext, useContext } from 'react'
import type { FormState, FormSurroundings } from '../../../../model/answers.ts'
import type { Questionnaire } from '../../../../model/questionnaire.ts'
import type { Texts } from '../../../../model/text.ts'
import type { FormEvent } from '../../view/form-events.ts'
import type { ShownFinding } from '../../view/form-findings.ts'
import type { FormWork } from '../../view/form-work.ts'

/** Everything that the fields of a form show and do. */
export interface FormView {
  readonly form: Questionnaire
  readonly work: FormWork
  /** What follows from the answers as they stand now. */
  readonly state: FormState
  readonly surroundings: FormSurroundings
  /** What is said at the fields, by field. */
  readonly findings: ReadonlyMap<string, readonly ShownFinding[]>
  /** Reasons of the last round, by rule. */
  readonly previousReasons: Readonly<Record<string, string>>
  readonly mayEdit: (key: string) => boolean
  /** Hears what is typed. Null: the inputs belong to the browser alone, as in a page without any scripts. */
  readonly happen: ((event: FormEvent) => void) | null
  /** Scripts run: buttons act at once. Until then, and without scripts, they send the form. */
  readonly isLive: boolean
  /** Puts values into words of the form: `{parameter.limit}`. */
  readonly fill: (texts: Texts) => Texts
  /** What others do just now, by field. */
  readonly others: ReadonlyMap<string, string>
  /** Address of the questions that the institute asked about a field; null when there are none. */
  readonly questionAddress?: (key: string) => string | null
}

const FormViewContext = createContext<FormView | null>(null)

export const FormViewProvider = FormViewContext.Provider

export function useFormView(): FormView {
  const view = useContext(FormViewContext)
  if (view === null) throw new Error('a form field stands outside FormFields')
  return view
}
