import type { CollectionLine } from '../../../../operations/collection/list-collections.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { inForceText, rhythmText } from '../../view/collection-words.ts'
import { DecisionWords } from './decision-words.tsx'
import { FactList } from './fact-list.tsx'
import { LifeState } from './life-state.tsx'

/** One data collection in the list: what for, by which right, who and when, and how the open round stands. */
export function CollectionCard({ line }: { line: CollectionLine }) {
  const words = useWords()
  const { t, language } = words
  const { collection, life, rounds, next } = line
  const open = rounds.filter(({ state }) => state === 'open' || state === 'correcting')
  return (
    <section className="collection-card" aria-labelledby={`collection-${collection.id}`}>
      <h2 id={`collection-${collection.id}`}>
        <a href={workspaceAddress(language, 'collections', collection.id)}>{collection.names[language]}</a>
      </h2>
      <p>
        <LifeState life={life} />
      </p>
      <p className="reading">{collection.purpose[language]}</p>
      {open.map((round) => (
        <p key={round.round} className="collection-open">
          <a href={workspaceAddress(language, 'collections', collection.id, round.round)}>
            {t('collections.openNow', { round: round.round })}
          </a>{' '}
          {t('collections.openNowWords', {
            answered: round.answered,
            respondents: round.respondents - round.excused,
            day: dayText(round.statedDeadline, language),
          })}
        </p>
      ))}
      <FactList
        facts={[
          [t('collections.legalBasis'), collection.legalBasis[language]],
          [t('collections.decision'), <DecisionWords key="decision" decision={collection.decision} />],
          [t('collections.rhythm'), rhythmText(collection.rhythm, words)],
          [t('collections.respondents'), t(`collections.level.${collection.respondents}`)],
          [
            t('collections.nextRound'),
            next
              ? t(next.isMade ? 'collections.nextMade' : 'collections.nextWords', {
                  round: next.round,
                  day: dayText(next.opensOn, language),
                })
              : t('collections.noNext'),
          ],
          [t('collections.inForce'), inForceText(collection, words)],
          [t('collections.successor'), collection.successor?.[language] ?? null],
        ]}
      />
    </section>
  )
}
