import type { SurveyComparison } from '../../../../model/survey-analysis.ts'
import type { Comparable } from '../../../../operations/survey/compare-rounds.ts'
import { formatNumber, formatPercent } from '../../../number/format.ts'
import { useWords } from '../../../site/words.tsx'
import { WorkTable } from '../work-table.tsx'
import { ChoiceField } from './choice-field.tsx'
import type { CrossAsked } from './cross-asked.ts'

interface ComparisonSectionProps {
  readonly comparables: readonly Comparable[]
  readonly comparison: SurveyComparison | null
  readonly asked: CrossAsked
}

/** The shares of now beside those of an earlier round, or of results that were published. */
export function ComparisonSection({ comparables, comparison, asked }: ComparisonSectionProps) {
  const { t, language } = useWords()
  if (comparables.length === 0) return null
  const options = [
    ['', t('survey.cross.choose')] as const,
    ...comparables.map(({ key, label }) => [key, label[language]] as const),
  ]
  return (
    <section className="survey-section" id="comparison">
      <h2>{t('survey.compare.title')}</h2>
      <p className="hint">{t('survey.compare.intro')}</p>
      <form method="get" action="#comparison" className="survey-chooser no-print" aria-label={t('survey.compare.title')}>
        {(['question', 'by', 'of'] as const)
          .filter((name) => asked[name] !== '')
          .map((name) => (
            <input key={name} type="hidden" name={name} value={asked[name]} />
          ))}
        <ChoiceField name="compare" label={t('survey.compare.with')} chosen={asked.compare} options={options} />
        <button type="submit" className="second-button">
          {t('survey.compare.show')}
        </button>
      </form>
      {comparison && <ComparisonTable comparison={comparison} />}
    </section>
  )
}

function ComparisonTable({ comparison }: { comparison: SurveyComparison }) {
  const { t, language, count } = useWords()
  const { lines, label, source } = comparison
  if (lines.length === 0) return <p className="quiet">{t('survey.compare.nothing')}</p>
  return (
    <>
      <WorkTable caption={t('survey.compare.caption', { label: label[language] })}>
        <thead>
          <tr>
            <th scope="col">{t('survey.compare.question')}</th>
            <th scope="col">{t('survey.column.choice')}</th>
            <th scope="col" className="number">
              {t('survey.compare.now')}
            </th>
            <th scope="col" className="number">
              {t('survey.column.base')}
            </th>
            <th scope="col" className="number survey-wrap">
              {label[language]}
            </th>
            <th scope="col" className="number survey-wrap">
              {t('survey.compare.change')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.variable} ${line.choice.en}`}>
              <th scope="row">{(line.row ?? line.label)[language]}</th>
              <td>{line.choice[language]}</td>
              <td className="number">{line.now === null ? '–' : formatPercent(line.now, language)}</td>
              <td className="number">{count(line.answered)}</td>
              <td className="number">{formatPercent(line.earlier, language)}</td>
              <td className="number">{changeText(line.change, language)}</td>
            </tr>
          ))}
        </tbody>
      </WorkTable>
      {source !== null && <p className="hint">{t('survey.source', { source })}</p>}
    </>
  )
}

/** `+5`, `−3`, `0`; a dash when it cannot be told. */
function changeText(change: number | null, language: 'fi' | 'sv' | 'en'): string {
  if (change === null) return '–'
  const size = formatNumber(Math.abs(change), language)
  return change === 0 ? size : `${change > 0 ? '+' : '−'}${size}`
}
