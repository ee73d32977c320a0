import type { DeliveryFile } from '../../../../model/delivery.ts'
import type { ShownReceipt } from '../../../../operations/ticket/show-receipt.ts'
import { useWords, type Words } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { momentText } from '../../day-text.ts'
import { WorkTable } from '../work-table.tsx'
import { nameIn } from './names.ts'
import { DeliveryStatusWord } from './status-words.tsx'

interface ReceiptProps {
  readonly shown: ShownReceipt
  readonly organisers: Readonly<Record<string, string>>
  readonly contents: Readonly<Record<string, string>>
}

const STATUS_CLASS: Readonly<Record<ShownReceipt['receipt']['status'], string>> = {
  accepted: 'state state-good',
  'accepted-with-findings': 'state state-attention',
  rejected: 'state state-stop',
  'already-received': 'state',
}

/** The receipt of a delivery, which prints well. */
export function Receipt({ shown, organisers, contents }: ReceiptProps) {
  const { t } = useWords()
  const { receipt } = shown
  return (
    <section className="work-part" aria-labelledby="receipt">
      <h2 id="receipt">{t('deliveries.receipt')}</h2>
      <p className={STATUS_CLASS[receipt.status]}>{t(`deliveries.receiptStatus.${receipt.status}`)}</p>
      <ReceiptFacts shown={shown} organisers={organisers} />
      <Files files={receipt.files} />
      <Totals totals={receipt.controlTotals} contents={contents} />
      <p className="hint no-print">{t('deliveries.print')}</p>
    </section>
  )
}

function ReceiptFacts({ shown, organisers }: Omit<ReceiptProps, 'contents'>) {
  const { t, language } = useWords()
  const { receipt, status, createdAt, digest, replacedBy } = shown
  const { kind, organiser, period, receivedAt, replaced } = receipt
  return (
    <>
      <dl className="fact-list">
        <dt>{t('deliveries.col.kind')}</dt>
        <dd>{t(`deliveries.kind.${kind}`)}</dd>
        <dt>{t('deliveries.col.organiser')}</dt>
        <dd>{organiser === null ? t('deliveries.allOrganisers') : nameIn(organisers, organiser)}</dd>
        <dt>{t('deliveries.col.period')}</dt>
        <dd>{period ?? '–'}</dd>
        <dt>{t('deliveries.created')}</dt>
        <dd>{momentText(createdAt, language)}</dd>
        <dt>{t('deliveries.col.received')}</dt>
        <dd>{momentText(receivedAt, language)}</dd>
        <dt>{t('deliveries.col.status')}</dt>
        <dd>
          <DeliveryStatusWord status={status} />
        </dd>
        {replaced.length > 0 && (
          <>
            <dt>{t('deliveries.replacedList')}</dt>
            <dd>
              {replaced.map((id) => (
                <a key={id} href={workspaceAddress(language, 'deliveries', id)}>
                  {id}{' '}
                </a>
              ))}
            </dd>
          </>
        )}
        <dt>{t('deliveries.digest')}</dt>
        <dd className="code-text">{digest}</dd>
      </dl>
      {replacedBy && <p>{t('deliveries.replacedBy', { delivery: replacedBy })}</p>}
    </>
  )
}

function Files({ files }: { files: readonly DeliveryFile[] }) {
  const { t, count } = useWords()
  return (
    <WorkTable caption={t('deliveries.files')}>
      <thead>
        <tr>
          <th scope="col">{t('deliveries.file')}</th>
          <th scope="col" className="number">
            {t('deliveries.rowsReceived')}
          </th>
          <th scope="col" className="number">
            {t('deliveries.rowsAccepted')}
          </th>
          <th scope="col" className="number">
            {t('deliveries.rowsRejected')}
          </th>
        </tr>
      </thead>
      <tbody>
        {files.map(({ name, rowsReceived, rowsAccepted, rowsRejected }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="number">{count(rowsReceived)}</td>
            <td className="number">{count(rowsAccepted)}</td>
            <td className="number">{count(rowsRejected)}</td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}

function Totals({ totals, contents }: { totals: Readonly<Record<string, number>>; contents: Readonly<Record<string, string>> }) {
  const words = useWords()
  const lines = Object.entries(totals)
  if (lines.length === 0) return null
  return (
    <WorkTable caption={`${words.t('deliveries.totals')}. ${words.t('deliveries.totalsHint')}`}>
      <thead>
        <tr>
          <th scope="col">{words.t('deliveries.total')}</th>
          <th scope="col" className="number">
            {words.t('deliveries.count')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(([key, value]) => (
          <tr key={key}>
            <th scope="row">{totalName(key, contents, words)}</th>
            <td className="number">{words.count(value)}</td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}

/** `rows:older` and `documents:families` name a content or a table. */
function totalName(key: string, contents: Readonly<Record<string, string>>, { t }: Words): string {
  const [start, what = ''] = key.split(':')
  if (key === 'persons' || key === 'temporaryCodes' || key === 'documentsOfTasksNotCollected')
    return t(`deliveries.totalName.${key}`)
  if (start === 'rows' || start === 'documents') return t(`deliveries.totalName.${start}`, { what: nameIn(contents, what) })
  return key
}
