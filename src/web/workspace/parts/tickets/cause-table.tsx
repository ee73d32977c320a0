import type { ShownCause, ShownFindings } from '../../../../operations/ticket/show-findings.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { WorkTable } from '../work-table.tsx'
import { nameIn } from './names.ts'
import { FindingSeverityWord } from './status-words.tsx'

interface CauseTableProps {
  readonly findings: ShownFindings
  readonly maySeeRows: boolean
  readonly mayMakeTicket: boolean
  readonly contents: Readonly<Record<string, string>>
}

/** Findings by cause; each opens to its rows and to a ticket. */
export function CauseTable(props: CauseTableProps) {
  const { findings, maySeeRows } = props
  const { t, language } = useWords()
  const { delivery, causes, notRun } = findings
  return (
    <section className="work-part" aria-labelledby="findings">
      <h2 id="findings">{t('deliveries.findings')}</h2>
      {maySeeRows && causes.length > 0 && <Downloads delivery={delivery} />}
      {causes.length === 0 ? <p>{t('deliveries.findingsNone')}</p> : <Causes {...props} />}
      {notRun.length > 0 && (
        <p className="hint">
          {t('deliveries.notRun', { rules: notRun.map(({ rule, title }) => `${title[language]} (${rule})`).join(', ') })}
        </p>
      )}
    </section>
  )
}

function Downloads({ delivery }: { delivery: string }) {
  const { t } = useWords()
  return (
    <p className="choice-row no-print">
      <a href={`/findings/${delivery}.csv`}>{t('deliveries.downloadCsv')}</a>
      <a href={`/findings/${delivery}.jsonl`}>{t('deliveries.downloadJson')}</a>
    </p>
  )
}

function Causes({ findings, ...can }: CauseTableProps) {
  const { t } = useWords()
  // Of separate deliveries the register does not keep which row is whose.
  const hasPersons = findings.causes.some(({ persons }) => persons !== null)
  return (
    <WorkTable caption={t('deliveries.findingsCaption')}>
      <thead>
        <tr>
          <th scope="col">{t('deliveries.causeCol.cause')}</th>
          <th scope="col">{t('deliveries.causeCol.severity')}</th>
          <th scope="col" className="number">
            {t('deliveries.causeCol.rows')}
          </th>
          <th scope="col">{t('deliveries.causeCol.first')}</th>
          <th scope="col">{t('deliveries.causeCol.mender')}</th>
          <th scope="col">{t('deliveries.causeCol.todo')}</th>
        </tr>
      </thead>
      <tbody>
        {findings.causes.map((cause) => (
          <Cause key={cause.cause} {...can} hasPersons={hasPersons} cause={cause} delivery={findings.delivery} />
        ))}
      </tbody>
    </WorkTable>
  )
}

type CauseProps = Omit<CauseTableProps, 'findings'> & {
  readonly cause: ShownCause
  readonly delivery: string
  readonly hasPersons: boolean
}

/** Short names of causes that are no values of the data. */
const KNOWN_DETAILS = ['year', 'birth', 'order', 'event', 'sha256', 'rows', 'absent', 'unannounced'] as const

function Cause({ cause, delivery, maySeeRows, mayMakeTicket, contents, hasPersons }: CauseProps) {
  const { t, language, count } = useWords()
  const here = workspaceAddress(language, 'deliveries', delivery)
  const known = KNOWN_DETAILS.find((one) => one === cause.detail)
  const detail = known ? t(`deliveries.detail.${known}`) : nameIn(contents, cause.detail)
  const named = new URLSearchParams({ cause: cause.cause })
  return (
    <tr>
      <th scope="row">
        <span className="cause-text">
          {cause.title[language]}
          {detail && `: ${detail}`}{' '}
          <span className="quiet">
            {[cause.rule, cause.table ?? t('deliveries.wholeDelivery'), ...cause.columns].join(' · ')}
          </span>
        </span>
        <span className="cause-text hint">{cause.remedy[language]}</span>
      </th>
      <td>
        <FindingSeverityWord severity={cause.severity} />
      </td>
      <td className="number">
        {maySeeRows ? (
          <a href={`${here}?${named}#rows`}>
            {count(cause.rows)}
            <span className="visually-hidden"> {t('deliveries.showRows')}</span>
          </a>
        ) : (
          count(cause.rows)
        )}
      </td>
      {hasPersons && <td className="number">{cause.persons === null ? '–' : count(cause.persons)}</td>}
      <td>{cause.firstSeen.delivery === delivery ? t('deliveries.thisDelivery') : cause.firstSeen.delivery}</td>
      <td>{t(`deliveries.mender.${cause.mender}`)}</td>
      <td>
        {cause.tickets.map((ticket) => (
          <a key={ticket} href={workspaceAddress(language, 'tickets', ticket)}>
            {ticket}{' '}
          </a>
        ))}
        {cause.tickets.length === 0 && mayMakeTicket && (
          <a href={`${workspaceAddress(language, 'tickets', 'new')}?${new URLSearchParams({ delivery, cause: cause.cause })}`}>
            {t('deliveries.makeTicket')}
          </a>
        )}
      </td>
    </tr>
  )
}
