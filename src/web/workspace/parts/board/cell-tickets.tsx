import { SEVERITIES } from '../../../../model/ticket.ts'
import { TICKET_FLOWS } from '../../../../model/ticket-flow.ts'
import type { CellDetails } from '../../../../operations/board/show-cell.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { WorkTable } from '../work-table.tsx'

/** Open tickets about a cell. */
export function CellTickets({ tickets }: { tickets: CellDetails['tickets'] }) {
  const { t, language } = useWords()
  return (
    <section>
      <h2>{t('board.cell.tickets')}</h2>
      {tickets.length === 0 ? (
        <p className="quiet">{t('board.cell.noTickets')}</p>
      ) : (
        <WorkTable caption={t('board.cell.ticketsCaption')} isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">{t('board.cell.ticket')}</th>
              <th scope="col">{t('board.cell.severity')}</th>
              <th scope="col">{t('board.cell.status')}</th>
              <th scope="col">{t('board.cell.due')}</th>
            </tr>
          </thead>
          <tbody>
            {tickets.map(({ id, title, severity, status, due }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={workspaceAddress(language, 'tickets', id)}>{title}</a>
                </th>
                <td>{SEVERITIES[severity][language]}</td>
                <td>{TICKET_FLOWS.clearly_odd.states[status][language]}</td>
                <td>{due === null ? '–' : dayText(due, language)}</td>
              </tr>
            ))}
          </tbody>
        </WorkTable>
      )}
    </section>
  )
}
