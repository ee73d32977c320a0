import { useWords } from '../../../site/words.tsx'
import { dayText } from '../../day-text.ts'
import { useWorkspace } from '../form-token.tsx'
import { WaitingList } from '../waiting-list.tsx'

/** One glance: how much waits, how much of it is late, the next day on which something is due; then the list itself. */
export function HomeWaiting() {
  const { t, language } = useWords()
  const waiting = useWorkspace()?.waiting ?? []
  const late = waiting.filter(({ isLate }) => isLate).length
  const next = waiting.find(({ isLate, due }) => !isLate && due !== null)?.due
  if (waiting.length === 0) return <p className="lead">{t('board.home.nothing')}</p>
  return (
    <>
      <p className="lead">
        {t('board.home.waits', { count: waiting.length })} {late > 0 && t('board.home.late', { count: late })}{' '}
        {next && t('board.home.next', { day: dayText(next, language) })}
      </p>
      <WaitingList waiting={waiting} />
    </>
  )
}
