import type { Answer } from '../../../../model/answers.ts'
import type { Questionnaire } from '../../../../model/questionnaire.ts'
import { useWords } from '../../../site/words.tsx'
import { placeInForm } from '../../view/form-questions.ts'
import { answerText } from '../../view/form-text.ts'

interface AnswerWordsProps {
  readonly form: Questionnaire
  readonly variable: string
  readonly answer: Answer | null | undefined
}

/** An answer in words; a blank says that it is blank. */
export function AnswerWords({ form, variable, answer }: AnswerWordsProps) {
  const { t, language } = useWords()
  const question = placeInForm(form, variable)?.question
  // The reason given to a rule of the form is a text.
  const plain = typeof answer === 'string' ? answer : null
  const words = question ? answerText(question, answer, language) : plain
  return words === null ? <span className="quiet">{t('desk.blank')}</span> : words
}
