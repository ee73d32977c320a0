import type { Questionnaire } from '../../../../model/questionnaire.ts'
import { useWords } from '../../../site/words.tsx'
import { fieldLabel } from '../../view/sent-answers.ts'

interface GivenReasonsProps {
  readonly form: Questionnaire
  /** By rule. */
  readonly reasons: Readonly<Record<string, string>>
}

/** Explanations that were given for values out of the ordinary, each with the question it is about. */
export function GivenReasons({ form, reasons }: GivenReasonsProps) {
  const { t, language } = useWords()
  const given = Object.entries(reasons)
  if (given.length === 0) return null
  return (
    <section className="answer-section">
      <h2>{t('answer.answers.reasons')}</h2>
      <dl className="answer-facts">
        {given.map(([rule, reason]) => {
          const at = form.rules.find(({ id }) => id === rule)?.at[0]
          return (
            <div key={rule}>
              <dt>{at === undefined ? rule : `${at} ${fieldLabel(form, at, language)}`}</dt>
              <dd className="answer-words">{reason}</dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
