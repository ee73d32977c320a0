import { OUTCOMES } from '../../../../model/proposal.ts'
import type { LateAnswer } from '../../../../operations/social-report/late-answers.ts'
import { addressOf } from '../../../address/address.ts'
import { useWords } from '../../../site/words.tsx'
import { dayText } from '../../day-text.ts'

/** What was answered lately in the county: whoever reports sees that something follows. */
export function AnsweredList({ answered }: { answered: readonly LateAnswer[] }) {
  const { t, language } = useWords()
  const own = language === 'sv' ? 'sv' : 'fi'
  return (
    <section aria-labelledby="answered">
      <h2 id="answered">{t('observations.answered')}</h2>
      {answered.length === 0 ? (
        <p className="quiet">{t('observations.answeredNone')}</p>
      ) : (
        <ul className="observations-answered">
          {answered.map(({ proposal, titles, outcome, answeredOn }) => (
            <li key={proposal}>
              <a href={addressOf({ kind: 'proposal', proposal }, language)}>{titles[own] || titles.fi || titles.sv}</a>
              <p className="quiet">
                {outcome && `${OUTCOMES[outcome][language]}, `}
                {dayText(answeredOn, language)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
