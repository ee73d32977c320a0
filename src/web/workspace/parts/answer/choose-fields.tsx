import type { OwnCorrections } from '../../../../operations/submission/county-corrections.ts'
import { useWords } from '../../../site/words.tsx'
import type { CorrectableField } from '../../view/correction-form.ts'
import { answerText } from '../../view/form-text.ts'
import { fieldLabel } from '../../view/sent-answers.ts'

interface ChooseFieldsProps {
  readonly fields: readonly CorrectableField[]
  readonly own: OwnCorrections
}

/** First step of a correction: which fields, each with the value that was sent. */
export function ChooseFields({ fields, own }: ChooseFieldsProps) {
  const { t, language } = useWords()
  const { form, answers } = own
  const sections = form.sections.map((section) => ({ section, ofOne: fields.filter((field) => field.section === section.id) }))
  return (
    <section>
      <h2>{t('answer.correction.choose')}</h2>
      <p className="hint">{t('answer.correction.chooseLead')}</p>
      <form method="get" className="answer-choose">
        {sections
          .filter(({ ofOne }) => ofOne.length > 0)
          .map(({ section, ofOne }) => (
            <fieldset key={section.id} className="answer-choices">
              <legend>{section.title[language]}</legend>
              {ofOne.map(({ key, question }) => (
                <label key={key} className="choice">
                  <input type="checkbox" name="field" value={key} />
                  <span>
                    <span className="answer-key">{key}</span> {fieldLabel(form, key, language)}{' '}
                    <span className="quiet">({answerText(question, answers[key], language) ?? t('answer.answers.blank')})</span>
                  </span>
                </label>
              ))}
            </fieldset>
          ))}
        <p className="buttons">
          <button type="submit">{t('answer.correction.chooseButton')}</button>
        </p>
      </form>
    </section>
  )
}
