import type { RoundLine } from '../../../../operations/collection/round-line.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { aboutText } from '../../view/collection-words.ts'
import { WorkTable } from '../work-table.tsx'
import { RoundState } from './round-state.tsx'

/** The rounds of a collection, newest first, with links to their pages. */
export function RoundTable({ collection, rounds }: { collection: string; rounds: readonly RoundLine[] }) {
  const { t } = useWords()
  return (
    <section aria-labelledby="rounds">
      <h2 id="rounds">{t('collections.rounds.title')}</h2>
      {rounds.length === 0 ? (
        <p className="quiet">{t('collections.rounds.none')}</p>
      ) : (
        <WorkTable caption={t('collections.rounds.caption')} isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">{t('collections.rounds.round')}</th>
              <th scope="col">{t('collections.rounds.about')}</th>
              <th scope="col">{t('collections.rounds.state')}</th>
              <th scope="col">{t('collections.rounds.deadline')}</th>
              <th scope="col" className="number">
                {t('collections.rounds.answered')}
              </th>
              <th scope="col">{t('collections.rounds.go')}</th>
            </tr>
          </thead>
          <tbody>
            {rounds.map((round) => (
              <RoundRow key={round.round} collection={collection} round={round} />
            ))}
          </tbody>
        </WorkTable>
      )}
    </section>
  )
}

function RoundRow({ collection, round }: { collection: string; round: RoundLine }) {
  const { t, language, count } = useWords()
  const { answered, respondents, excused } = round
  const address = (...page: readonly string[]) => workspaceAddress(language, 'collections', collection, round.round, ...page)
  return (
    <tr>
      <th scope="row">
        <a className="cell-link" href={address()}>
          {round.round}
        </a>
      </th>
      <td>{aboutText(round, language)}</td>
      <td>
        <RoundState state={round.state} />
      </td>
      <td>{dayText(round.statedDeadline, language)}</td>
      <td className="number">
        {round.openedAt !== null &&
          t('collections.rounds.ofRespondents', { answered: count(answered), respondents: count(respondents) })}
        {excused > 0 && <span className="quiet"> {t('collections.rounds.excused', { count: excused })}</span>}
      </td>
      <td>
        <ul className="row-links">
          {(['dates', 'codes', 'letters'] as const).map((page) => (
            <li key={page}>
              <a href={address(page)}>
                {t(`collections.nav.${page}`)}
                <span className="visually-hidden"> {round.round}</span>
              </a>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}
