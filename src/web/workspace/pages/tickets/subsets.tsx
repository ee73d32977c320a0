import '../../style/tickets.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import type { ShownSubset } from '../../../../operations/ticket/list-subsets.ts'
import type { PossibleReader } from '../../../../operations/ticket/one-subset.ts'
import type { TicketChoices } from '../../../../operations/ticket/show-choices.ts'
import type { PageHandle } from '../../../page-handle.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { ProblemSummary } from '../../parts/problem-summary.tsx'
import { numberIn, textIn } from '../../parts/tickets/form-values.ts'
import { namesIn } from '../../parts/tickets/names.ts'
import { SubsetRequest } from '../../parts/tickets/subset-request.tsx'
import { SubsetTable } from '../../parts/tickets/subset-table.tsx'
import { refusedIn, type WorkspaceVisit, workspaceAction, workspaceLoader } from '../../visit.ts'

export const handle: PageHandle = { hasScripts: true }

export const loader = workspaceLoader(async (visit) => {
  const { edge, signedIn, language } = visit
  const choices = (await edge.perform('ticket.choices', {})) as TicketChoices
  const organisers = namesIn(choices.organisers, language)
  const mayRequest = mayPerform(signedIn.actor, 'subset.request')
  return {
    subsets: (await edge.perform('subset.list', {})) as ShownSubset[],
    request: mayRequest ? await requestOf(visit, Object.keys(organisers)) : null,
    organisers,
    contents: namesIn(choices.contents, language),
  }
})

/** The form of a request: whose, what is known of it from the address (`?organiser&content&quarter&ticket`), and who could read it. */
async function requestOf({ edge, url }: WorkspaceVisit, own: readonly string[]) {
  const asked = Object.fromEntries(
    ['organiser', 'content', 'quarter', 'ticket'].map((name) => [name, url.searchParams.get(name) ?? '']),
  )
  const organiser = own.includes(asked.organiser ?? '') ? (asked.organiser ?? '') : own.length === 1 ? (own[0] ?? '') : ''
  const readers = organiser === '' ? [] : ((await edge.perform('subset.readers', { organiser })) as PossibleReader[])
  return { values: { ...asked, organiser }, readers }
}

export const action = workspaceAction({
  request: async ({ visit, text, form }) => {
    const { subset } = (await visit.edge.perform('subset.request', {
      organiser: text('organiser'),
      content: text('content'),
      quarter: text('quarter').trim().toUpperCase(),
      selection: text('selection'),
      mostClients: numberIn(text('mostClients')),
      reason: text('reason'),
      readers: form.getAll('readers').filter((one) => typeof one === 'string'),
      ticket: textIn(text('ticket')),
    })) as { subset: string }
    return redirect(`${workspaceAddress(visit.language, 'subsets', subset)}?done=requested`)
  },
})

export default function SubsetsPage() {
  const { subsets, request, organisers, contents } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t } = useWords()
  return (
    <>
      <PageTitle>{t('subsets.title')}</PageTitle>
      <h1>{t('subsets.title')}</h1>
      <p className="reading">{t('subsets.lead')}</p>
      <ProblemSummary problem={refused?.problem} />
      {subsets.length === 0 ? (
        <p className="quiet">{t('subsets.none')}</p>
      ) : (
        <SubsetTable subsets={subsets} organisers={organisers} contents={contents} />
      )}
      {request && (
        <SubsetRequest
          organisers={organisers}
          contents={contents}
          readers={request.readers}
          values={refused?.submitted ?? request.values}
        />
      )}
    </>
  )
}
