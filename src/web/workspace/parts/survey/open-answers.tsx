import type { OpenResult } from '../../../../model/survey-analysis.ts'
import { useWords } from '../../../site/words.tsx'
import { WorkTable } from '../work-table.tsx'
import { BaseLine } from './base-line.tsx'
import { CountTable } from './choice-table.tsx'

/** Answers in people's own words, folded, each with its running number. */
export function OpenAnswers({ result }: { result: OpenResult }) {
  const { t, language } = useWords()
  const { label, answers, codes, base } = result
  return (
    <>
      <BaseLine base={base} isSmall={false} />
      {codes.length > 0 && <CountTable caption={`${t('survey.coded')}: ${label[language]}`} counts={codes} />}
      {answers.length === 0 ? (
        <p className="quiet">{t('survey.noOpen')}</p>
      ) : (
        <details className="survey-open">
          <summary>{t('survey.showOpen', { count: answers.length })}</summary>
          <WorkTable caption={`${t('survey.open')}: ${label[language]}`} isCaptionHidden>
            <thead>
              <tr>
                <th scope="col" className="number">
                  {t('survey.column.number')}
                </th>
                <th scope="col">{t('survey.column.answer')}</th>
              </tr>
            </thead>
            <tbody>
              {answers.map(({ number, text }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one respondent may have several answers in a repeated group
                <tr key={`${number}-${index}`}>
                  <th scope="row" className="number">
                    {number}
                  </th>
                  <td className="survey-words">{text}</td>
                </tr>
              ))}
            </tbody>
          </WorkTable>
        </details>
      )}
    </>
  )
}
