import { useWords } from '../../../site/words.tsx'
import type { RoundCell, RoundView } from '../../view/review-round.ts'
import { WorkTable } from '../work-table.tsx'
import { SheetStateText } from './content-tabs.tsx'

/** Organisers × contents: each cell a state in words, how many are answered, and what needs the institute. */
export function RoundProgress({ view }: { view: RoundView }) {
  const { t } = useWords()
  return (
    <WorkTable caption={t('review.round.progress')} className="round-progress">
      <thead>
        <tr>
          <th scope="col">{t('review.round.organiser')}</th>
          {view.contents.map(({ key, name }) => (
            <th scope="col" key={key}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.organisers.map(({ code, name, href, cells }) => (
          <tr key={code}>
            <th scope="row">
              <a href={href}>{name}</a>
            </th>
            {cells.map((cell, place) => (
              <td key={view.contents[place]?.key}>{cell ? <ProgressCell cell={cell} /> : <NotReviewed />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}

function ProgressCell({ cell }: { cell: RoundCell }) {
  const { t } = useWords()
  return (
    <a href={cell.href} className="progress-cell">
      <SheetStateText state={cell.state} />
      <span className="quiet">{t('review.progressShort', { answered: cell.answered, total: cell.municipalities })}</span>
      {cell.isLate && <span className="cell-note">{t('review.round.cellLate')}</span>}
      {cell.reopened > 0 && <span className="cell-note">{t('review.round.cellReopened', { count: cell.reopened })}</span>}
      {cell.questions > 0 && <span className="cell-note">{t('review.round.cellAsks')}</span>}
    </a>
  )
}

function NotReviewed() {
  const { t } = useWords()
  return (
    <span className="quiet">
      <span aria-hidden="true">·</span>
      <span className="visually-hidden">{t('review.round.notReviewed')}</span>
    </span>
  )
}
