import type { SurveyAnalysis } from '../../../../model/survey-analysis.ts'
import { useWords } from '../../../site/words.tsx'
import { ChoiceField } from './choice-field.tsx'
import type { CrossAsked } from './cross-asked.ts'

/** Which two things stand against each other. A form that only reads: its address can be sent to a colleague. */
export function CrossChooser({ axes, asked }: { axes: SurveyAnalysis['axes']; asked: CrossAsked }) {
  const { t, language } = useWords()
  const named = axes.map(({ key, label, within }) => {
    const text = within === null ? label[language] : `${within[language]} ${label[language]}`
    return [key, text] as const
  })
  const options = [['', t('survey.cross.choose')] as const, ...named]
  return (
    <form method="get" action="#cross" className="survey-chooser no-print" aria-label={t('survey.cross.title')}>
      {asked.compare !== '' && <input type="hidden" name="compare" value={asked.compare} />}
      <ChoiceField name="question" label={t('survey.cross.rows')} chosen={asked.question} options={options} />
      <ChoiceField name="by" label={t('survey.cross.columns')} chosen={asked.by} options={options} />
      <ChoiceField
        name="of"
        label={t('survey.cross.of')}
        chosen={asked.of}
        options={[
          ['columns', t('survey.cross.ofColumns')],
          ['rows', t('survey.cross.ofRows')],
        ]}
      />
      <button type="submit" className="second-button">
        {t('survey.cross.show')}
      </button>
    </form>
  )
}
