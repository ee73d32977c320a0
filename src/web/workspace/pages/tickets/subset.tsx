import '../../style/tickets.css'
import { data, redirect, useActionData, useLoaderData } from 'react-router'
import type { SubsetLine } from '../../../../model/subset.ts'
import type { SubsetDetails } from '../../../../operations/ticket/list-subsets.ts'
import type { TicketChoices } from '../../../../operations/ticket/show-choices.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { namesIn } from '../../parts/tickets/names.ts'
import { SubsetActs } from '../../parts/tickets/subset-acts.tsx'
import { SubsetFacts } from '../../parts/tickets/subset-facts.tsx'
import { SubsetList } from '../../parts/tickets/subset-list.tsx'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'

const DONE = ['requested', 'approved', 'refused', 'cancelled'] as const

export const loader = workspaceLoader(async ({ edge, language, params, url }) => {
  const choices = (await edge.perform('ticket.choices', {})) as TicketChoices
  return {
    details: (await edge.perform('subset.show', { subset: params.subset ?? '' })) as SubsetDetails,
    organisers: namesIn(choices.organisers, language),
    contents: namesIn(choices.contents, language),
    done: DONE.find((one) => one === url.searchParams.get('done')) ?? null,
  }
})

function decide(operation: string, done: (typeof DONE)[number]) {
  return async ({ visit, text }: Posted) => {
    const subset = visit.params.subset ?? ''
    const input =
      operation === 'subset.cancel' ? { subset } : { subset, version: Number(text('version')), reason: text('reason') }
    await visit.edge.perform(operation, input)
    return redirect(`${workspaceAddress(visit.language, 'subsets', subset)}?done=${done}`)
  }
}

export const action = workspaceAction({
  approve: decide('subset.approve', 'approved'),
  refuse: decide('subset.refuse', 'refused'),
  cancel: decide('subset.cancel', 'cancelled'),
  // The list stands in this answer only: no address shows it, so none can be kept or passed on.
  open: async ({ visit }) =>
    data({ list: (await visit.edge.perform('subset.open', { subset: visit.params.subset ?? '' })) as readonly SubsetLine[] }),
})

export default function SubsetPage() {
  const { details, organisers, contents, done } = useLoaderData<typeof loader>()
  const answer = useActionData()
  const refused = refusedIn(answer)
  const { t, language } = useWords()
  const list = listIn(answer)
  return (
    <>
      <PageTitle>{t('subsets.one', { id: details.subset.id })}</PageTitle>
      <p className="no-print">
        <a href={workspaceAddress(language, 'subsets')}>{t('subsets.back')}</a>
      </p>
      <h1>{t('subsets.one', { id: details.subset.id })}</h1>
      {done && !answer && <Done>{t(`subsets.${done}`)}</Done>}
      <ProblemSummary problem={refused?.problem} />
      {list && <SubsetList lines={list} contents={contents} />}
      <SubsetFacts details={details} organisers={organisers} contents={contents} />
      <SubsetActs details={details} submitted={refused?.submitted ?? null} />
    </>
  )
}

function listIn(answer: unknown): readonly SubsetLine[] | null {
  return typeof answer === 'object' && answer !== null && 'list' in answer ? (answer.list as readonly SubsetLine[]) : null
}
