import '../../style/tickets.css'
import { useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import type { DeliveryLine } from '../../../../operations/ticket/own-deliveries.ts'
import type { TicketChoices } from '../../../../operations/ticket/show-choices.ts'
import type { VendorFinding } from '../../../../operations/ticket/vendor-findings.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { momentText } from '../../day-text.ts'
import { nameIn, namesIn } from '../../parts/tickets/names.ts'
import { DeliveryStatusWord } from '../../parts/tickets/status-words.tsx'
import { VendorFindings } from '../../parts/tickets/vendor-findings.tsx'
import { WorkTable } from '../../parts/work-table.tsx'
import { workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async ({ edge, signedIn, language }) => {
  const isVendor = mayPerform(signedIn.actor, 'delivery.vendor-findings')
  const choices = (await edge.perform('ticket.choices', {})) as TicketChoices
  return {
    deliveries: (await edge.perform('delivery.own', {})) as DeliveryLine[],
    findings: isVendor ? ((await edge.perform('delivery.vendor-findings', {})) as VendorFinding[]) : null,
    organisers: namesIn(choices.organisers, language),
    mayUpload: mayPerform(signedIn.actor, 'delivery.upload'),
  }
})

export default function DeliveriesPage() {
  const { deliveries, findings, mayUpload, organisers } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  return (
    <>
      <PageTitle>{t('deliveries.title')}</PageTitle>
      <h1>{t('deliveries.title')}</h1>
      <p className="reading">{findings ? t('deliveries.leadVendor') : t('deliveries.lead')}</p>
      {mayUpload && (
        <p className="buttons">
          <a className="link-button" href={workspaceAddress(language, 'deliveries', 'upload')}>
            {t('deliveries.upload')}
          </a>
        </p>
      )}
      {findings && <VendorFindings findings={findings} />}
      {!findings && deliveries.length === 0 && <p className="quiet">{t('deliveries.none')}</p>}
      {deliveries.length > 0 && <Deliveries deliveries={deliveries} organisers={organisers} />}
    </>
  )
}

interface DeliveriesProps {
  readonly deliveries: readonly DeliveryLine[]
  readonly organisers: Readonly<Record<string, string>>
}

function Deliveries({ deliveries, organisers }: DeliveriesProps) {
  const { t, language, count } = useWords()
  return (
    <WorkTable caption={t('deliveries.caption')}>
      <thead>
        <tr>
          <th scope="col">{t('deliveries.col.delivery')}</th>
          <th scope="col">{t('deliveries.col.kind')}</th>
          <th scope="col">{t('deliveries.col.organiser')}</th>
          <th scope="col">{t('deliveries.col.period')}</th>
          <th scope="col">{t('deliveries.col.received')}</th>
          <th scope="col">{t('deliveries.col.status')}</th>
          <th scope="col" className="number">
            {t('deliveries.col.rows')}
          </th>
          <th scope="col" className="number">
            {t('deliveries.col.rejected')}
          </th>
        </tr>
      </thead>
      <tbody>
        {deliveries.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <a href={workspaceAddress(language, 'deliveries', line.id)}>{line.id}</a>
            </th>
            <td>{t(`deliveries.kind.${line.kind}`)}</td>
            <td>{line.organiser === null ? t('deliveries.allOrganisers') : nameIn(organisers, line.organiser)}</td>
            <td>{line.period}</td>
            <td>{momentText(line.receivedAt, language)}</td>
            <td>
              <DeliveryStatusWord status={line.status} />
            </td>
            <td className="number">{count(line.rowsReceived)}</td>
            <td className="number">{count(line.rowsRejected)}</td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}
