import { SEVERITIES } from '../../../../model/ticket.ts'
import type { TicketLine } from '../../../../operations/ticket/list-tickets.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { WorkTable } from '../work-table.tsx'
import { nameIn } from './names.ts'
import { severityClass, TicketStatusWord } from './status-words.tsx'

interface TicketTableProps {
  readonly tickets: readonly TicketLine[]
  readonly organisers: Readonly<Record<string, string>>
  readonly contents: Readonly<Record<string, string>>
  /** Today, to tell what is late. */
  readonly today: string
}

export function TicketTable({ tickets, organisers, contents, today }: TicketTableProps) {
  const { t } = useWords()
  return (
    <WorkTable caption={t('tickets.caption')}>
      <thead>
        <tr>
          <th scope="col">{t('tickets.col.ticket')}</th>
          <th scope="col">{t('tickets.col.organiser')}</th>
          <th scope="col">{t('tickets.col.content')}</th>
          <th scope="col">{t('tickets.col.severity')}</th>
          <th scope="col">{t('tickets.col.status')}</th>
          <th scope="col">{t('tickets.col.due')}</th>
        </tr>
      </thead>
      <tbody>
        {tickets.map((ticket) => (
          <TicketRow key={ticket.id} {...{ ticket, organisers, contents, today }} />
        ))}
      </tbody>
    </WorkTable>
  )
}

type TicketRowProps = Omit<TicketTableProps, 'tickets'> & { readonly ticket: TicketLine }

function TicketRow({ ticket, organisers, contents, today }: TicketRowProps) {
  const { t, language } = useWords()
  const { id, title, organiser, content, quarters, severity, status, due } = ticket
  return (
    <tr>
      <th scope="row">
        <a href={workspaceAddress(language, 'tickets', id)}>
          {id} {title}
        </a>
      </th>
      <td>{organiser === null ? t('tickets.field.allOrganisers') : nameIn(organisers, organiser)}</td>
      <td>
        {content !== null && nameIn(contents, content)} <span className="quiet">{quarters.join(', ')}</span>
      </td>
      <td>
        <span className={severityClass(severity)}>{severity}</span>{' '}
        <span className="visually-hidden">{SEVERITIES[severity][language]}</span>
      </td>
      <td>
        <TicketStatusWord status={status} />
      </td>
      <td>
        {due !== null && (
          <span className={due < today ? 'state state-stop' : undefined}>
            {due < today ? t('workspace.late', { day: dayText(due, language) }) : dayText(due, language)}
          </span>
        )}
      </td>
    </tr>
  )
}
