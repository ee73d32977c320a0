import type { RoundChecks } from '../../../../operations/desk/show-checks.ts'
import { formatNumber, formatPercent } from '../../../number/format.ts'
import { useWords } from '../../../site/words.tsx'
import { WorkTable } from '../work-table.tsx'

/** Sums over the respondents, and over those who answered the round before too. */
export function CheckSums({ sums }: Pick<RoundChecks, 'sums'>) {
  const { t, language } = useWords()
  if (sums.length === 0) return null
  const number = (value: number) => formatNumber(value, language, null)
  return (
    <section className="work-section" aria-labelledby="check-sums">
      <h2 id="check-sums">{t('desk.checks.sums')}</h2>
      <p className="hint">{t('desk.checks.sumsHint')}</p>
      <WorkTable caption={t('desk.checks.sums')} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">{t('desk.checks.field')}</th>
            {(['sum', 'sumOf', 'matchedBefore', 'matchedNow', 'change', 'matchedOf'] as const).map((column) => (
              <th key={column} scope="col" className="number">
                {t(`desk.checks.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sums.map(({ variable, label, sum, respondents, matched }) => (
            <tr key={variable}>
              <th scope="row">{`${variable} ${label[language]}`}</th>
              <td className="number">{number(sum)}</td>
              <td className="number">{number(respondents)}</td>
              <td className="number">{matched ? number(matched.before) : '–'}</td>
              <td className="number">{matched ? number(matched.now) : '–'}</td>
              <td className="number">
                {matched === null || matched.changePercent === null ? '–' : signedPercent(matched.changePercent, language)}
              </td>
              <td className="number">{matched ? number(matched.respondents) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </WorkTable>
    </section>
  )
}

function signedPercent(percent: number, language: Parameters<typeof formatPercent>[1]): string {
  const text = formatPercent(percent, language, 1)
  return percent > 0 ? `+${text}` : text
}

/** Fields that were asked but not answered, the most often first. */
export function CheckNonResponse({ nonResponse }: Pick<RoundChecks, 'nonResponse'>) {
  const { t, language, count } = useWords()
  return (
    <section className="work-section" aria-labelledby="check-non-response">
      <h2 id="check-non-response">{t('desk.checks.nonResponse')}</h2>
      {nonResponse.length === 0 ? (
        <p>{t('desk.checks.nonResponseNone')}</p>
      ) : (
        <WorkTable caption={t('desk.checks.nonResponse')} isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">{t('desk.checks.field')}</th>
              {(['askedOf', 'blanks', 'unavailable', 'share'] as const).map((column) => (
                <th key={column} scope="col" className="number">
                  {t(`desk.checks.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {nonResponse.map(({ variable, label, asked, blank, unavailable }) => (
              <tr key={variable}>
                <th scope="row">{`${variable} ${label[language]}`}</th>
                <td className="number">{count(asked)}</td>
                <td className="number">{count(blank)}</td>
                <td className="number">{count(unavailable)}</td>
                <td className="number">{formatPercent(((blank + unavailable) * 100) / asked, language, 0)}</td>
              </tr>
            ))}
          </tbody>
        </WorkTable>
      )}
    </section>
  )
}
