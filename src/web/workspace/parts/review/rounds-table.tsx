import { REVIEW_SHEET_STATES } from '../../../../model/review.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import type { RoundRow } from '../../view/review-rounds.ts'
import { WorkTable } from '../work-table.tsx'

/** All rounds, the newest first. */
export function RoundsTable({ rounds }: { rounds: readonly RoundRow[] }) {
  const { t, language } = useWords()
  if (rounds.length === 0) return <p className="quiet">{t('review.rounds.none')}</p>
  return (
    <WorkTable caption={t('review.rounds.all')}>
      <thead>
        <tr>
          <th scope="col">{t('review.rounds.cycle')}</th>
          <th scope="col">{t('review.rounds.state')}</th>
          <th scope="col">{t('review.rounds.due')}</th>
          <th scope="col">{t('review.rounds.sheets')}</th>
        </tr>
      </thead>
      <tbody>
        {rounds.map((round) => (
          <tr key={round.id}>
            <th scope="row">
              <a href={workspaceAddress(language, 'rounds', round.id)}>{round.name}</a>
            </th>
            <td>
              <RoundState round={round} />
            </td>
            <td>{dayText(round.due, language)}</td>
            <td>
              {round.states.map(({ state, sheets }) => `${REVIEW_SHEET_STATES.states[state][language]} ${sheets}`).join(' · ')}
            </td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}

function RoundState({ round }: { round: RoundRow }) {
  const { t } = useWords()
  if (!round.isOpen) return <span className="state state-good">{t('review.rounds.closed')}</span>
  return (
    <>
      <span className={round.isLate ? 'state state-stop' : 'state state-attention'}>
        {t(round.isLate ? 'review.rounds.late' : 'review.rounds.isOpen')}
      </span>
      {round.newerRun !== null && <span className="quiet"> {t('review.rounds.newerRun', { run: round.newerRun })}</span>}
    </>
  )
}
