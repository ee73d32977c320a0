import type { ChangeEvent } from 'react'
import type { Question } from '../../../../model/questionnaire.ts'
import { useWords } from '../../../site/words.tsx'
import { inputName } from '../../view/form-post.ts'
import { fieldAnchor } from '../../view/form-questions.ts'
import type { FieldInWork } from '../../view/form-work.ts'
import { hasOpenFinding } from './field-findings.tsx'
import { type FormView, useFormView } from './form-view.tsx'
import { describedBy, QuestionLabel } from './question-field.tsx'

interface InputProps {
  readonly question: Question
  readonly field: FieldInWork
}

interface Looks {
  readonly inputMode?: 'numeric' | 'decimal' | 'email' | 'tel'
  readonly className: string
  readonly autoComplete?: string
}

/** Numbers and dates are typed as text: a number input of a browser loses the comma of "12,5" without a word. */
const LOOKS: Readonly<Partial<Record<Question['type'], Looks>>> = {
  integer: { inputMode: 'numeric', className: 'form-number' },
  decimal: { inputMode: 'decimal', className: 'form-number' },
  percent: { inputMode: 'decimal', className: 'form-number' },
  date: { inputMode: 'decimal', className: 'form-date' },
  email: { inputMode: 'email', className: 'form-text' },
  phone: { inputMode: 'tel', className: 'form-text' },
}
const PLAIN: Looks = { className: 'form-text' }

/** The input of a question that is typed or ticked; choices have their own. */
export function QuestionInput({ question, field }: InputProps) {
  if (question.type === 'confirmation') return <Confirmation question={question} field={field} />
  if (question.type === 'paragraph') return <Paragraph question={question} field={field} />
  return <LineInput question={question} field={field} />
}

/** What every input of a variable has. */
function plainAttributes(view: FormView, question: Question, { key }: FieldInWork) {
  return {
    id: fieldAnchor(key),
    name: inputName('a', key),
    'data-field': key,
    'aria-describedby': describedBy(view, question, key),
    'aria-invalid': hasOpenFinding(view, key) ? (true as const) : undefined,
  }
}

/** The same for what is typed; live when something happens to it, else plain. */
export function inputAttributes(view: FormView, question: Question, field: FieldInWork) {
  const { key, draft } = field
  const { happen } = view
  const typed = ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    happen?.({ what: 'edited', key, draft: { ...draft, text: target.value } })
  return {
    ...plainAttributes(view, question, field),
    ...(happen ? { value: draft.text, onChange: typed } : { defaultValue: draft.text }),
    // Not `disabled`: a disabled input is not sent, and without scripts nobody could take the tick away again.
    ...(view.isLive && draft.isUnavailable ? { readOnly: true } : {}),
  }
}

function LineInput({ question, field }: InputProps) {
  const { language } = useWords()
  const view = useFormView()
  const { className, ...looks } = LOOKS[question.type] ?? PLAIN
  const unit = question.type === 'percent' ? '%' : question.unit?.[language]
  return (
    <span className={unit ? 'form-input form-input-unit' : 'form-input'}>
      <input type="text" className={className} autoComplete="off" {...looks} {...inputAttributes(view, question, field)} />
      {unit && (
        <span className="form-unit" id={`u.${field.key}`}>
          {unit}
        </span>
      )}
    </span>
  )
}

const SHORT_ROWS = 4

function Paragraph({ question, field }: InputProps) {
  const view = useFormView()
  return <textarea rows={SHORT_ROWS} className="form-paragraph" {...inputAttributes(view, question, field)} />
}

function Confirmation({ question, field }: InputProps) {
  const view = useFormView()
  const { happen } = view
  const { key, draft } = field
  const isTicked = draft.text === 'true'
  const tick = ({ target }: ChangeEvent<HTMLInputElement>) =>
    happen?.({ what: 'edited', key, draft: { ...draft, text: target.checked ? 'true' : '' } })
  return (
    <label className="choice form-label">
      <input
        type="checkbox"
        {...plainAttributes(view, question, field)}
        value="true"
        {...(happen ? { checked: isTicked, onChange: tick } : { defaultChecked: isTicked })}
      />
      <span>
        <QuestionLabel question={question} variable={key} code={key} />
      </span>
    </label>
  )
}
