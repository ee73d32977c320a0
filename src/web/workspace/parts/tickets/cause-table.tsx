import type { ShownCause, ShownFindings } from '../../../../operations/ticket/show-findings.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { FindingSeverityWord } from './status-words.tsx'

interface CauseTableProps {
  readonly findings: ShownFindings
  readonly maySeeRows: boolean
  readonly mayMakeTicket: boolean
}

/** Findings by cause; each opens to its rows and to a ticket. */
export function CauseTable({ findings, maySeeRows, mayMakeTicket }: CauseTableProps) {
  const { t } = useWords()
  const { delivery, causes, notRun } = findings
  return (
    <section className="work-part" aria-labelledby="findings">
      <h2 id="findings">{t('deliveries.findings')}</h2>
      {maySeeRows && causes.length > 0 && <Downloads delivery={delivery} />}
      {causes.length === 0 ? <p>{t('deliveries.findingsNone')}</p> : <Causes {...{ findings, maySeeRows, mayMakeTicket }} />}
      {notRun.length > 0 && (
        <p className="hint">{t('deliveries.notRun', { rules: notRun.map(({ rule, why }) => `${rule} (${why})`).join(', ') })}</p>
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

function Causes({ findings, maySeeRows, mayMakeTicket }: CauseTableProps) {
  const { t } = useWords()
  return (
    <div className="work-scroll">
      <table className="work-table">
        <caption>{t('deliveries.findingsCaption')}</caption>
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
            <Cause key={cause.cause} {...{ cause, delivery: findings.delivery, maySeeRows, mayMakeTicket }} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface CauseProps {
  readonly cause: ShownCause
  readonly delivery: string
  readonly maySeeRows: boolean
  readonly mayMakeTicket: boolean
}

function Cause({ cause, delivery, maySeeRows, mayMakeTicket }: CauseProps) {
  const { t, language, count } = useWords()
  const here = workspaceAddress(language, 'deliveries', delivery)
  const named = new URLSearchParams({ cause: cause.cause })
  return (
    <tr>
      <th scope="row">
        <span className="cause-text">
          {cause.title[language]}
          {cause.detail && (
            <>
              : <span className="code-text">{cause.detail}</span>
            </>
          )}{' '}
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
