import type { DayResult, NumberResult } from '../../../../model/survey-analysis.ts'
import { formatDate, formatNumber } from '../../../number/format.ts'
import { useWords } from '../../../site/words.tsx'
import { WorkTable } from '../work-table.tsx'
import { BaseLine } from './base-line.tsx'

const FIGURES = ['mean', 'median', 'lowerQuartile', 'upperQuartile', 'least', 'greatest', 'sum'] as const

/** Mean, median, quartiles and ends of a question that was answered with numbers. */
export function NumberTable({ result }: { result: NumberResult }) {
  const { t, language } = useWords()
  const { summary, unit, base, isSmall, label, row } = result
  const shown = (value: number) => `${formatNumber(value, language, null)}${unit === null ? '' : ` ${unit[language]}`}`
  return (
    <>
      <BaseLine base={base} isSmall={isSmall && summary === null} />
      {summary === null ? (
        <p className="quiet">{t('survey.noNumbers')}</p>
      ) : (
        <>
          <FigureTable
            caption={row?.[language] ?? label[language]}
            figures={FIGURES.map((figure) => [t(`survey.figures.${figure}`), shown(summary[figure])])}
          />
          <p className="hint">{t('survey.quartiles')}</p>
        </>
      )}
    </>
  )
}

export function DayTable({ result }: { result: DayResult }) {
  const { t, language } = useWords()
  const { earliest, latest, base, isSmall, label } = result
  if (earliest === null || latest === null) return <BaseLine base={base} isSmall={isSmall} />
  const days = { earliest, latest }
  return (
    <>
      <BaseLine base={base} isSmall={false} />
      <FigureTable
        caption={label[language]}
        figures={(['earliest', 'latest'] as const).map((end) => [t(`survey.figures.${end}`), formatDate(days[end], language)])}
      />
    </>
  )
}

function FigureTable({ caption, figures }: { caption: string; figures: readonly (readonly [string, string])[] }) {
  const { t } = useWords()
  return (
    <div className="survey-figures">
      <WorkTable caption={caption} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">{t('survey.column.figure')}</th>
            <th scope="col" className="number">
              {t('survey.column.value')}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map(([figure, value]) => (
            <tr key={figure}>
              <th scope="row">{figure}</th>
              <td className="number">{value}</td>
            </tr>
          ))}
        </tbody>
      </WorkTable>
    </div>
  )
}
