import type { Question } from '../../../../model/questionnaire.ts'
import { useWords } from '../../../site/words.tsx'
import { fieldAnchor } from '../../view/form-questions.ts'
import { answerText } from '../../view/form-text.ts'
import { type FieldInWork, fieldIn } from '../../view/form-work.ts'
import { ChoiceField } from './choice-field.tsx'
import { FieldCode } from './computed-field.tsx'
import { FieldConflict } from './field-conflict.tsx'
import { FieldFindings, hasOpenFinding } from './field-findings.tsx'
import { FieldMemory } from './field-memory.tsx'
import { type FormView, useFormView } from './form-view.tsx'
import { QuestionInput } from './question-input.tsx'
import { UnavailableField } from './unavailable-field.tsx'

export interface QuestionFieldProps {
  readonly question: Question
  /** Key of the variable: `H2`, `K.1.name`. */
  readonly variable: string
  /** Shown before the label; null in groups, where the label says enough. */
  readonly code: string | null
}

const CHOSEN_IN_FIELDSET: ReadonlySet<string> = new Set(['single', 'multiple', 'yes-no'])

/** One question with all that belongs to it: instruction, legal basis, last round's answer, what is wrong, what others saved. */
export function QuestionField(props: QuestionFieldProps) {
  const view = useFormView()
  const { question, variable } = props
  const field = fieldIn(view.work, variable)
  const isWrong = hasOpenFinding(view, variable) || field.status === 'refused' || field.status === 'conflict'
  const inFieldset = CHOSEN_IN_FIELDSET.has(question.type) && view.mayEdit(variable)
  return (
    <div className={isWrong ? 'form-question form-question-open' : 'form-question'}>
      {inFieldset ? <ChoiceField {...props} field={field} /> : <LabelledInput {...props} field={field} />}
      {question.mayBeUnavailable && view.mayEdit(variable) && <UnavailableField field={field} />}
      <FieldMemory field={field} />
      <FieldConflict question={question} field={field} />
      <FieldFindings variable={variable} />
      <AskedByInstitute view={view} variable={variable} />
    </div>
  )
}

function LabelledInput({ question, variable, code, field }: QuestionFieldProps & { readonly field: FieldInWork }) {
  const view = useFormView()
  const isTicked = question.type === 'confirmation'
  const input = view.mayEdit(variable) ? (
    <QuestionInput question={question} field={field} />
  ) : (
    <Locked question={question} field={field} />
  )
  return (
    <>
      {!isTicked && (
        <label className="form-label" htmlFor={fieldAnchor(variable)}>
          <QuestionLabel question={question} variable={variable} code={code} />
        </label>
      )}
      <QuestionWords question={question} variable={variable} />
      <div className="form-answer">
        {input}
        <PreviousAnswer question={question} variable={variable} />
      </div>
    </>
  )
}

/** The words of a label: code, question, and whether it may be left blank. */
export function QuestionLabel({ question, variable, code }: QuestionFieldProps) {
  const { t, language } = useWords()
  const { state } = useFormView()
  const isOptional = state.variables.get(variable)?.isRequired === false
  return (
    <>
      {code !== null && <FieldCode code={code} />} {question.label[language]}
      {isOptional && <span className="form-optional"> {t('form.optional')}</span>}
    </>
  )
}

/** How to answer, always visible; the legal basis, folded. */
export function QuestionWords({ question, variable }: Pick<QuestionFieldProps, 'question' | 'variable'>) {
  const { t, language } = useWords()
  const { fill } = useFormView()
  const { instruction, ground } = question
  return (
    <>
      {instruction && (
        <p className="hint" id={`h.${variable}`}>
          {fill(instruction)[language]}
        </p>
      )}
      {ground && (
        <details className="form-ground">
          <summary>{t('form.ground')}</summary>
          <p>{ground[language]}</p>
        </details>
      )}
    </>
  )
}

/** What was answered last time, in grey beside the input. */
export function PreviousAnswer({ question, variable }: Pick<QuestionFieldProps, 'question' | 'variable'>) {
  const { t, language } = useWords()
  const { surroundings } = useFormView()
  if (question.previous === 'none') return null
  const value = answerText(question, surroundings.previous?.[variable], language)
  if (value === null) return null
  return (
    <span className="form-previous" id={`p.${variable}`}>
      {t('form.previous', { value })}
    </span>
  )
}

/** An answer that cannot be changed now. */
function Locked({ question, field }: { question: Question; field: FieldInWork }) {
  const { t, language } = useWords()
  const { state } = useFormView()
  const answer = state.variables.get(field.key)?.answer ?? null
  return (
    <output className="form-locked" id={fieldAnchor(field.key)} aria-describedby={`h.${field.key}`}>
      {answerText(question, answer, language) ?? (field.draft.text || t('form.blank'))}
    </output>
  )
}

function AskedByInstitute({ view, variable }: { view: FormView; variable: string }) {
  const { t } = useWords()
  const address = view.questionAddress?.(variable) ?? null
  return address === null ? null : (
    <p className="form-asked">
      <a href={address}>{t('form.askedByInstitute')}</a>
    </p>
  )
}

/** Ids of all that describes an input, for `aria-describedby`. */
export function describedBy(view: FormView, question: Question, variable: string): string | undefined {
  const hasPrevious = question.previous !== 'none' && view.surroundings.previous?.[variable] !== undefined
  const ids = [
    question.instruction ? `h.${variable}` : null,
    question.unit ? `u.${variable}` : null,
    hasPrevious ? `p.${variable}` : null,
    view.findings.has(variable) ? `e.${variable}` : null,
  ].filter((id) => id !== null)
  return ids.length > 0 ? ids.join(' ') : undefined
}
