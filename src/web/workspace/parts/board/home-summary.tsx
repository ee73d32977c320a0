import { periodLabel } from '../../../../disseminate/table/period-label.ts'
import { PRODUCTION_STAGES, STAGES_IN_ORDER } from '../../../../model/production-stage.ts'
import type { BoardSummary } from '../../../../operations/board/show-board.ts'
import type { Home } from '../../../../operations/board/show-home.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { settledCells, stateClass, toneOf } from '../../view/board-view.ts'

/** The quarter in short, for the institute: how many contents are where, who is late, and the way to the board. */
export function HomeSummary({ home, summary }: { home: Home; summary: BoardSummary }) {
  const { t, language } = useWords()
  const board = `${workspaceAddress(language, 'board')}?cycle=${home.cycle}`
  return (
    <section>
      <h2>{t('board.home.quarter', { period: periodLabel(home.cycle)[language] })}</h2>
      <p className="reading">
        {t('board.lead', {
          settled: settledCells(summary),
          cells: summary.cells,
          late: summary.late,
          blocked: summary.blocked,
        })}
      </p>
      <p className="quiet">
        {t('board.deliveryDue', { day: dayText(home.deliveryDue, language) })}{' '}
        {home.round ? t('board.reviewDue', { day: dayText(home.round.due, language) }) : t('board.noRound')}
      </p>
      <StageCounts summary={summary} board={board} />
      <h3>{t('board.home.lateOnes')}</h3>
      <LateOnes late={home.late} board={board} />
      <p>
        <a href={board}>{t('board.home.toBoard')}</a>
      </p>
    </section>
  )
}

/** Each stage with its number leads to the board narrowed to it. */
function StageCounts({ summary, board }: { summary: BoardSummary; board: string }) {
  const { t, language, count } = useWords()
  return (
    <ul className="home-stages" aria-label={t('board.home.stages')}>
      {STAGES_IN_ORDER.map((stage) => (
        <li key={stage}>
          <a href={`${board}&stage=${stage}`}>
            <span className={stateClass(toneOf({ stage, isLate: false, blocks: [] }))}>
              <strong>{count(summary.stages[stage])}</strong> {PRODUCTION_STAGES.states[stage][language]}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function LateOnes({ late, board }: { late: Home['late']; board: string }) {
  const { t, language } = useWords()
  if (late.length === 0) return <p className="quiet">{t('board.home.nobodyLate')}</p>
  return (
    <ul className="plain-list home-late">
      {late.map(({ organiser, names, cells }) => (
        <li key={organiser}>
          <a href={`${board}&only=late`}>{names[language]}</a>{' '}
          <span className="quiet">{t('board.home.lateCells', { count: cells })}</span>
        </li>
      ))}
    </ul>
  )
}
