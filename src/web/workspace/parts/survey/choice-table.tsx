import type { ChoiceCount, ChoiceResult } from '../../../../model/survey-analysis.ts'
import { formatPercent } from '../../../number/format.ts'
import { useWords } from '../../../site/words.tsx'
import { WorkTable } from '../work-table.tsx'
import { BaseLine } from './base-line.tsx'
import { ShareBar } from './share-bar.tsx'

/** Frequencies of one question: choice, respondents, share, bar. */
export function ChoiceTable({ result }: { result: ChoiceResult }) {
  const { t, language } = useWords()
  const { label, choices, combined, base, isSmall, isMultiple, percentSum } = result
  const sum = percentSum === null ? null : formatPercent(percentSum, language)
  return (
    <>
      <BaseLine base={base} isSmall={isSmall} />
      {base.answered > 0 && <CountTable caption={label[language]} counts={choices} combined={combined} />}
      {isMultiple && base.answered > 0 && (
        <p className="hint">{sum === null ? t('survey.multipleSmall') : t('survey.multiple', { sum })}</p>
      )}
    </>
  )
}

interface CountTableProps {
  readonly caption: string
  readonly counts: readonly ChoiceCount[]
  readonly combined?: readonly ChoiceCount[]
}

export function CountTable({ caption, counts, combined = [] }: CountTableProps) {
  const { t, language } = useWords()
  return (
    <WorkTable caption={caption} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{t('survey.column.choice')}</th>
          <th scope="col" className="number">
            {t('survey.column.count')}
          </th>
          <th scope="col" className="number">
            {t('survey.column.share')}
          </th>
          <th scope="col" className="survey-bars">
            <span className="visually-hidden">{t('survey.column.bar')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {counts.map((count) => (
          <CountRow key={count.code} count={count} label={count.label[language]} />
        ))}
        {combined.map((count) => (
          <CountRow key={count.code} count={count} label={t('survey.together', { label: count.label[language] })} isCombined />
        ))}
      </tbody>
    </WorkTable>
  )
}

function CountRow({ count, label, isCombined = false }: { count: ChoiceCount; label: string; isCombined?: boolean }) {
  const { language, count: whole } = useWords()
  return (
    <tr className={isCombined ? 'survey-combined' : undefined}>
      <th scope="row">{label}</th>
      <td className="number">{whole(count.count)}</td>
      <td className="number">{count.percent === null ? '–' : formatPercent(count.percent, language)}</td>
      <td className="survey-bars">
        <ShareBar percent={count.percent} />
      </td>
    </tr>
  )
}
