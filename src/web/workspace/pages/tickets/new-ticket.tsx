import '../../style/tickets.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import type { CreatedTicket } from '../../../../operations/ticket/create-ticket.ts'
import type { TicketChoices } from '../../../../operations/ticket/show-choices.ts'
import type { ShownFindings } from '../../../../operations/ticket/show-findings.ts'
import type { ShownReceipt } from '../../../../operations/ticket/show-receipt.ts'
import type { PageHandle } from '../../../page-handle.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { FormToken } from '../../parts/form-token.tsx'
import { ProblemSummary } from '../../parts/problem-summary.tsx'
import { listIn, numberIn, textIn } from '../../parts/tickets/form-values.ts'
import { namesIn } from '../../parts/tickets/names.ts'
import { NewTicketFields } from '../../parts/tickets/new-ticket-fields.tsx'
import { refusedIn, type WorkspaceVisit, workspaceAction, workspaceLoader } from '../../visit.ts'

export const handle: PageHandle = { hasScripts: true }

export const loader = workspaceLoader(async (visit) => {
  const { edge, signedIn, language } = visit
  const choices = (await edge.perform('ticket.choices', {})) as TicketChoices
  return {
    prefilled: await prefilled(visit),
    isInstitute: mayPerform(signedIn.actor, 'ticket.assess'),
    organisers: namesIn(choices.organisers, language),
    contents: namesIn(choices.contents, language),
    documentTypes: namesIn(choices.documentTypes, language),
  }
})

export const action = workspaceAction({
  save: async ({ visit, text }) => {
    const review = textIn(text('review'))
    const made = (await visit.edge.perform('ticket.create', {
      kind: text('kind'),
      foundBy: text('foundBy') || 'reviewer',
      title: text('title'),
      description: text('description'),
      organiser: textIn(text('organiser')),
      content: textIn(text('content')),
      quarters: listIn(text('quarters')),
      layer: text('layer') || 'unknown',
      vendor: textIn(text('vendor')),
      systemVersion: textIn(text('systemVersion')),
      documentType: textIn(text('documentType')),
      rowsAffected: numberIn(text('rowsAffected')),
      personsAffected: numberIn(text('personsAffected')),
      severity: numberIn(text('severity')),
      severityReason: text('severityReason'),
      cause: textIn(text('cause')),
      route: textIn(text('route')),
      delivery: textIn(text('delivery')),
      links: review === null ? [] : [{ kind: 'review_item', target: review }],
    })) as CreatedTicket
    const done = made.isNew ? 'new' : 'linked'
    return redirect(`${workspaceAddress(visit.language, 'tickets', made.ticket)}?done=${done}`)
  },
})

type Prefilled = Readonly<Record<string, string>>

/** What is known already: from a cause of findings (`?delivery&cause`) or from a line of a review (`?review`). */
async function prefilled(visit: WorkspaceVisit): Promise<Prefilled> {
  const query = visit.url.searchParams
  const [delivery, cause, review] = ['delivery', 'cause', 'review'].map((name) => query.get(name) ?? '')
  if (delivery && cause) return fromCause(visit, { delivery, cause })
  if (!review) return { kind: 'clearly_odd', foundBy: 'user' }
  const [, round = '', organiser = '', content = ''] = review.split('/')
  const quarter = round.split('-')[0] ?? ''
  return { kind: 'not_representative', foundBy: 'reviewer', review, organiser, content, quarters: quarter }
}

async function fromCause(
  { edge, language }: WorkspaceVisit,
  { delivery, cause }: { readonly delivery: string; readonly cause: string },
): Promise<Prefilled> {
  const { receipt } = (await edge.perform('delivery.receipt', { delivery })) as ShownReceipt
  const { causes } = (await edge.perform('delivery.findings', { delivery })) as ShownFindings
  const found = causes.find((one) => one.cause === cause)
  if (!found) return { kind: 'clearly_odd', foundBy: 'user' }
  const detail = found.detail === '' ? found.columns.join(', ') : `${found.columns.join(', ')} ${found.detail}`
  return {
    kind: 'clearly_odd',
    foundBy: 'rule',
    title: `${found.title[language]}: ${detail}`.slice(0, 160),
    description: found.remedy[language],
    organiser: receipt.organiser ?? '',
    quarters: receipt.period ?? '',
    rowsAffected: String(found.rows),
    personsAffected: found.persons === null ? '' : String(found.persons),
    vendor: found.vendor ?? '',
    layer: found.mender === 'supplier' ? 'supplier' : 'unknown',
    route: receipt.kind === 'separate-delivery' ? 'separate' : 'archive',
    cause,
    delivery,
  }
}

export default function NewTicketPage() {
  const page = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t, language } = useWords()
  const values = refused?.submitted ?? page.prefilled
  return (
    <>
      <PageTitle>{t('tickets.make')}</PageTitle>
      <p>
        <a href={workspaceAddress(language, 'tickets')}>{t('tickets.back')}</a>
      </p>
      <h1>{t('tickets.make')}</h1>
      <ProblemSummary problem={refused?.problem} />
      <form method="post">
        <FormToken />
        {['cause', 'delivery', 'route', 'review'].map((name) => (
          <input key={name} type="hidden" name={name} value={values[name] ?? ''} />
        ))}
        <NewTicketFields {...page} values={values} />
        <div className="buttons">
          <button type="submit">{t('tickets.make')}</button>
        </div>
      </form>
    </>
  )
}
