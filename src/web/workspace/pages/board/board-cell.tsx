import { useLoaderData } from 'react-router'
import { periodLabel } from '../../../../disseminate/table/period-label.ts'
import type { CellDetails } from '../../../../operations/board/show-cell.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { CellBlocks } from '../../parts/board/cell-blocks.tsx'
import { CellState } from '../../parts/board/cell-state.tsx'
import { CellTickets } from '../../parts/board/cell-tickets.tsx'
import { CellTimeline } from '../../parts/board/cell-timeline.tsx'
import { whyKey } from '../../view/cell-view.ts'
import { workspaceLoader } from '../../visit.ts'
import '../../style/board.css'
import '../../style/board-pages.css'

export const loader = workspaceLoader(async ({ edge, url, params }) => {
  const cycle = url.searchParams.get('cycle')
  const place = { organiser: params.organiser ?? '', content: params.content ?? '' }
  return (await edge.perform('board.cell', { ...place, ...(cycle ? { cycle } : {}) })) as CellDetails
})

export default function BoardCellPage() {
  const details = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const { cycle, organiserNames, contentNames } = details
  const title = `${contentNames[language]}, ${organiserNames[language]}`
  return (
    <div className="board-cell reading">
      <PageTitle>{title}</PageTitle>
      <p>
        <a className="back-link" href={`${workspaceAddress(language, 'board')}?cycle=${cycle}`}>
          {t('board.cell.back')}
        </a>
      </p>
      <h1>{title}</h1>
      <p className="quiet">{periodLabel(cycle)[language]}</p>
      <CellHead details={details} />
      <CellBlocks details={details} />
      <CellTimeline details={details} />
      <CellTickets tickets={details.tickets} />
      <CellLinks details={details} />
    </div>
  )
}

function CellHead({ details: { cell, deliveryDue, round } }: { details: CellDetails }) {
  const { t, language } = useWords()
  const { late, missingRoutes, progress } = cell
  return (
    <section className="board-cell-head" aria-label={t('board.cell.stage')}>
      <p>
        <CellState cell={cell} />
      </p>
      <p>{t(whyKey(cell))}</p>
      {late === 'delivery' && <p>{t('board.cell.lateDelivery', { day: dayText(deliveryDue, language) })}</p>}
      {late === 'review' && round && <p>{t('board.cell.lateReview', { day: dayText(round.due, language) })}</p>}
      {missingRoutes.length > 0 && (
        <p>
          {t('board.cell.missingRoutes', { routes: missingRoutes.map((route) => t(`board.cell.route.${route}`)).join(', ') })}
        </p>
      )}
      {cell.lateData.length > 0 && <p>{t('board.cell.lateData')}</p>}
      {cell.waitsForRun && <p>{t('board.cell.waitsForRun')}</p>}
      {progress && <p>{t('board.cell.progress', { answered: progress.answered, items: progress.items })}</p>}
    </section>
  )
}

function CellLinks({ details: { organiser, content, round, cell } }: { details: CellDetails }) {
  const { t, language } = useWords()
  return (
    <nav className="board-cell-links no-print" aria-label={t('board.cell.opens')}>
      <ul>
        {round && cell.sheet && (
          <li>
            <a className="cell-link" href={workspaceAddress(language, 'review', round.id, organiser)}>
              {t('board.cell.openSheet')}
            </a>
          </li>
        )}
        <li>
          <a className="cell-link" href={workspaceAddress(language, 'coverage', organiser, content)}>
            {t('board.cell.openCoverage')}
          </a>
        </li>
        <li>
          <a className="cell-link" href={workspaceAddress(language, 'deliveries')}>
            {t('board.cell.openDeliveries')}
          </a>
        </li>
      </ul>
    </nav>
  )
}
