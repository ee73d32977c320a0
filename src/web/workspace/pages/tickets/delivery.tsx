import '../../style/tickets.css'
import { useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import type { TicketChoices } from '../../../../operations/ticket/show-choices.ts'
import type { ShownFindings, ShownRows } from '../../../../operations/ticket/show-findings.ts'
import type { ShownReceipt } from '../../../../operations/ticket/show-receipt.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { Done } from '../../parts/problem-summary.tsx'
import { CauseTable } from '../../parts/tickets/cause-table.tsx'
import { FindingRows } from '../../parts/tickets/finding-rows.tsx'
import { namesIn } from '../../parts/tickets/names.ts'
import { Receipt } from '../../parts/tickets/receipt.tsx'
import { workspaceLoader } from '../../visit.ts'

const ENDINGS = ['received', 'receivedBefore', 'rejected'] as const

export const loader = workspaceLoader(async ({ edge, signedIn, language, params, url }) => {
  const delivery = params.delivery ?? ''
  const { actor } = signedIn
  const shown = (await edge.perform('delivery.receipt', { delivery })) as ShownReceipt
  const findings = (await edge.perform('delivery.findings', { delivery })) as ShownFindings
  const cause = url.searchParams.get('cause')
  const maySeeRows = mayPerform(actor, 'delivery.finding-rows')
  const offset = Math.max(0, Math.trunc(Number(url.searchParams.get('from') ?? '0')) || 0)
  const rows =
    cause !== null && maySeeRows
      ? ((await edge.perform('delivery.finding-rows', { delivery, cause, offset })) as ShownRows)
      : null
  const choices = (await edge.perform('ticket.choices', {})) as TicketChoices
  return {
    shown,
    findings,
    cause,
    rows,
    maySeeRows,
    mayMakeTicket: mayPerform(actor, 'ticket.create'),
    done: ENDINGS.find((ending) => ending === url.searchParams.get('done')) ?? null,
    organisers: namesIn(choices.organisers, language),
    contents: namesIn(choices.contents, language),
  }
})

export default function DeliveryPage() {
  const page = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const { delivery } = page.shown.receipt
  return (
    <>
      <PageTitle>{`${t('deliveries.col.delivery')} ${delivery}`}</PageTitle>
      <p className="no-print">
        <a href={workspaceAddress(language, 'deliveries')}>{t('deliveries.back')}</a>
      </p>
      <h1>
        {t('deliveries.col.delivery')} {delivery}
      </h1>
      {page.done && <Done>{t(`upload.${page.done}`)}</Done>}
      <Receipt shown={page.shown} organisers={page.organisers} contents={page.contents} />
      {page.cause !== null && page.rows ? (
        <FindingRows delivery={delivery} cause={page.cause} shown={page.rows} />
      ) : (
        <CauseTable
          findings={page.findings}
          maySeeRows={page.maySeeRows}
          mayMakeTicket={page.mayMakeTicket}
          contents={page.contents}
        />
      )}
    </>
  )
}
