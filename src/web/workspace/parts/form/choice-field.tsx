import type { ChangeEvent } from 'react'
import type { FormChoice, Question } from '../../../../model/questionnaire.ts'
import type { Language, Texts } from '../../../../model/text.ts'
import { useWords } from '../../../site/words.tsx'
import { inputName } from '../../view/form-post.ts'
import { fieldAnchor } from '../../view/form-questions.ts'
import type { FieldInWork } from '../../view/form-work.ts'
import { useFormView } from './form-view.tsx'
import { describedBy, PreviousAnswer, type QuestionFieldProps, QuestionLabel, QuestionWords } from './question-field.tsx'

/** One of several, several of several, or yes and no. */
export function ChoiceField({ question, variable, code, field }: QuestionFieldProps & { readonly field: FieldInWork }) {
  const view = useFormView()
  return (
    <fieldset className="form-choices" aria-describedby={describedBy(view, question, variable)}>
      <legend className="form-label">
        <QuestionLabel question={question} variable={variable} code={code} />
      </legend>
      <QuestionWords question={question} variable={variable} />
      <PreviousAnswer question={question} variable={variable} />
      <Choices question={question} field={field} />
      <ClearChoice question={question} field={field} />
    </fieldset>
  )
}

interface ChoicesProps {
  readonly question: Question
  readonly field: FieldInWork
}

/** The choices alone; in a matrix the heads say what they are about. */
export function Choices({ question, field }: ChoicesProps) {
  const { language } = useWords()
  const { happen } = useFormView()
  const { key, draft } = field
  const chosen = draft.text === '' ? [] : draft.text.split(' ')
  const isMany = question.type === 'multiple'
  return choicesOf(question).map((choice, place) => {
    const isChosen = chosen.includes(choice.code)
    const change = ({ target }: ChangeEvent<HTMLInputElement>) =>
      happen?.({ what: 'edited', key, draft: { ...draft, text: textAfter(question, chosen, { choice, isOn: target.checked }) } })
    return (
      <label className="choice" key={choice.code}>
        <input
          type={isMany ? 'checkbox' : 'radio'}
          id={place === 0 ? fieldAnchor(key) : undefined}
          name={inputName('a', key)}
          data-field={key}
          value={choice.code}
          {...(happen ? { checked: isChosen, onChange: change } : { defaultChecked: isChosen })}
        />
        <span>{labelOf(choice, language)}</span>
      </label>
    )
  })
}

const YES_NO: readonly (readonly [string, Texts])[] = [
  ['true', { fi: 'Kyllä', sv: 'Ja', en: 'Yes' }],
  ['false', { fi: 'Ei', sv: 'Nej', en: 'No' }],
]

function choicesOf({ type, choices }: Question): readonly FormChoice[] {
  if (type !== 'yes-no') return choices
  return YES_NO.map(([code, label]) => ({ code, label, isExclusive: false, opens: null }))
}

function labelOf({ label }: FormChoice, language: Language): string {
  return label[language]
}

interface Change {
  readonly choice: FormChoice
  readonly isOn: boolean
}

/** "None of these" takes the others away, and another takes "none of these" away. */
function textAfter({ type, choices }: Question, chosen: readonly string[], { choice, isOn }: Change): string {
  if (type !== 'multiple') return choice.code
  if (!isOn) return chosen.filter((code) => code !== choice.code).join(' ')
  const exclusive = new Set(choices.filter(({ isExclusive }) => isExclusive).map(({ code }) => code))
  const others = choice.isExclusive ? [] : chosen.filter((code) => !exclusive.has(code))
  return [...others, choice.code].join(' ')
}

/** A choice once made can be taken back: radio buttons alone cannot. */
function ClearChoice({ question, field }: ChoicesProps) {
  const { t } = useWords()
  const { happen, isLive } = useFormView()
  const { key, draft } = field
  if (question.type === 'multiple' || draft.text === '') return null
  const clear = () => happen?.({ what: 'edited', key, draft: { ...draft, text: '' } })
  return (
    <button
      type={isLive ? 'button' : 'submit'}
      className="plain-button"
      {...(isLive ? { onClick: clear } : { name: 'do', value: `clear:${key}` })}
    >
      {t('form.clearChoice')}
    </button>
  )
}
