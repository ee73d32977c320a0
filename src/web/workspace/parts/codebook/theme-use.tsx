import type { ThemeUse } from '../../../../operations/codebook/show-theme.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { WorkTable } from '../work-table.tsx'

/** Where a theme was used in the coordinator's own county. */
export function ThemeUseSection({ use }: { use: ThemeUse; owner: string }) {
  const { t, language } = useWords()
  return (
    <section aria-labelledby="use">
      <h2 id="use">{t('codebook.theme.use')}</h2>
      {use.months.length === 0 ? (
        <p>{t('codebook.theme.noUse')}</p>
      ) : (
        <WorkTable caption={t('codebook.theme.use')} isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">{t('codebook.column.month')}</th>
              <th scope="col" className="number">
                {t('codebook.column.own')}
              </th>
              <th scope="col" className="number">
                {t('codebook.column.reports')}
              </th>
            </tr>
          </thead>
          <tbody>
            {use.months.map(({ month, codings, reports }) => (
              <tr key={month}>
                <th scope="row">{month}</th>
                <td className="number">{codings}</td>
                <td className="number">{reports}</td>
              </tr>
            ))}
          </tbody>
        </WorkTable>
      )}
      {use.samples.length > 0 && (
        <>
          <h3>{t('codebook.theme.samples')}</h3>
          <ul className="codebook-samples">
            {use.samples.map(({ report, passage, text, sentOn }) => (
              <li key={`${report} ${passage?.part ?? ''} ${passage?.from ?? ''}`}>
                <blockquote>{text}</blockquote>
                <a href={workspaceAddress(language, 'coding', report)}>{dayText(sentOn, language)}</a>
                {passage === null && <span className="quiet"> {t('codebook.theme.whole')}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
