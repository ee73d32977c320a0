import type { ResponseRate, ResponseRates } from '../../../../model/survey-analysis.ts'
import { formatPercent } from '../../../number/format.ts'
import { useWords } from '../../../site/words.tsx'
import { WorkTable } from '../work-table.tsx'
import { ShareBar } from './share-bar.tsx'

/** Who was asked and who answered, by one grouping, with everybody in the last row. */
export function RatesTable({ rates }: { rates: ResponseRates }) {
  const { t, language } = useWords()
  return (
    <WorkTable caption={`${t('survey.rates')}: ${rates.label[language]}`} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{rates.label[language]}</th>
          {(['asked', 'answered', 'excused', 'rate'] as const).map((column) => (
            <th key={column} scope="col" className="number">
              {t(`survey.column.${column}`)}
            </th>
          ))}
          <th scope="col" className="survey-bars">
            <span className="visually-hidden">{t('survey.column.bar')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rates.lines.map((line) => (
          <RateRow key={line.code} line={line} label={line.label[language]} />
        ))}
        <RateRow line={rates.total} label={t('survey.all')} isTotal />
      </tbody>
    </WorkTable>
  )
}

function RateRow({ line, label, isTotal = false }: { line: ResponseRate; label: string; isTotal?: boolean }) {
  const { language, count } = useWords()
  return (
    <tr className={isTotal ? 'survey-combined' : undefined}>
      <th scope="row">{label}</th>
      <td className="number">{count(line.asked)}</td>
      <td className="number">{count(line.answered)}</td>
      <td className="number">{count(line.excused)}</td>
      <td className="number">{line.percent === null ? '–' : formatPercent(line.percent, language)}</td>
      <td className="survey-bars">
        <ShareBar percent={line.percent} />
      </td>
    </tr>
  )
}
