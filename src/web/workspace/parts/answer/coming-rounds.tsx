import type { ComingRound } from '../../../../operations/submission/county-own.ts'
import { useWords } from '../../../site/words.tsx'
import { dayText } from '../../day-text.ts'
import { roundWords } from '../../view/round-words.ts'
import { WorkTable } from '../work-table.tsx'

/** Rounds to come, as decided or as the calendar gives them. */
export function ComingRounds({ rounds }: { rounds: readonly ComingRound[] }) {
  const words = useWords()
  const { t, language } = words
  return (
    <section aria-labelledby="own-coming">
      <h2 id="own-coming">{t('answer.own.coming')}</h2>
      {rounds.length === 0 ? (
        <p className="quiet">{t('answer.own.noComing')}</p>
      ) : (
        <div className="answer-rounds">
          <WorkTable caption={t('answer.own.coming')} isCaptionHidden>
            <thead>
              <tr>
                <th scope="col">{t('answer.own.form')}</th>
                <th scope="col">{t('answer.own.opens')}</th>
                <th scope="col">{t('answer.own.deadline')}</th>
              </tr>
            </thead>
            <tbody>
              {rounds.map((round) => (
                <tr key={`${round.collection}/${round.round}`}>
                  <th scope="row">
                    <span className="answer-name">{round.names[language]}</span>
                    <br />
                    <span className="quiet">
                      {roundWords(round, words)}
                      {!round.isDecided && ` (${t('answer.own.notDecided')})`}
                    </span>
                  </th>
                  <td data-label={t('answer.own.opens')}>{dayText(round.opensOn, language)}</td>
                  <td data-label={t('answer.own.deadline')}>{dayText(round.statedDeadline, language)}</td>
                </tr>
              ))}
            </tbody>
          </WorkTable>
        </div>
      )}
    </section>
  )
}
