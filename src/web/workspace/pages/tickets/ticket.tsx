import '../../style/tickets.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import type { RunLine } from '../../../../operations/list-runs.ts'
import type { TicketChoices } from '../../../../operations/ticket/show-choices.ts'
import type { ShownTicket } from '../../../../operations/ticket/show-ticket.ts'
import type { PageHandle } from '../../../page-handle.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { numberIn, textIn } from '../../parts/tickets/form-values.ts'
import { namesIn } from '../../parts/tickets/names.ts'
import { TicketActs } from '../../parts/tickets/ticket-acts.tsx'
import { TicketFacts } from '../../parts/tickets/ticket-facts.tsx'
import { TicketHistory } from '../../parts/tickets/ticket-history.tsx'
import { type Posted, type Refused, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'

export const handle: PageHandle = { hasScripts: true }

const DONE = { new: 'madeNew', linked: 'madeLinked', saved: 'done' } as const

export const loader = workspaceLoader(async ({ edge, signedIn, language, params, url }) => {
  const shown = (await edge.perform('ticket.show', { ticket: params.ticket ?? '' })) as ShownTicket
  const choices = (await edge.perform('ticket.choices', {})) as TicketChoices
  const hasRuns = mayPerform(signedIn.actor, 'cycle.list-runs')
  const runs = hasRuns ? ((await edge.perform('cycle.list-runs', {})) as RunLine[]) : []
  const done = url.searchParams.get('done') as keyof typeof DONE | null
  return {
    shown,
    runs: runs.map(({ id }) => id),
    organisers: namesIn(choices.organisers, language),
    contents: namesIn(choices.contents, language),
    done: (done && DONE[done]) ?? null,
    mayAskSubset: mayPerform(signedIn.actor, 'subset.request'),
  }
})

/** Performs an operation on the ticket of the address and version of the form, and shows the page again. */
function on(operation: string, input: (posted: Posted) => Readonly<Record<string, unknown>>) {
  return async (posted: Posted) => {
    const { visit, text } = posted
    const ticket = visit.params.ticket ?? ''
    const version = text('version') === '' ? {} : { version: Number(text('version')) }
    await visit.edge.perform(operation, { ticket, ...version, ...input(posted) })
    return redirect(`${workspaceAddress(visit.language, 'tickets', ticket)}?done=saved`)
  }
}

export const action = workspaceAction({
  move: on('ticket.move', ({ text }) => ({
    to: text('to'),
    note: text('note'),
    due: textIn(text('due')),
    layer: textIn(text('layer')),
  })),
  comment: on('ticket.comment', ({ text }) => ({ text: text('text'), audience: textIn(text('audience')) })),
  assess: on('ticket.assess', ({ text }) => ({
    layer: text('layer'),
    organiser: textIn(text('organiser')),
    vendor: textIn(text('vendor')),
    systemVersion: textIn(text('systemVersion')),
    rowsAffected: numberIn(text('rowsAffected')),
    personsAffected: numberIn(text('personsAffected')),
    severity: numberIn(text('severity')),
    severityReason: text('severityReason'),
    revise: text('revise'),
  })),
  decide: on('ticket.decide', ({ text }) => ({
    decision: text('decision'),
    plan: text('plan'),
    planMonth: textIn(text('planMonth')),
    revise: text('revise'),
  })),
  link: on('ticket.link', ({ text }) => ({ kind: text('kind'), target: text('target') })),
  rerun: on('ticket.rerun', ({ text }) => ({ run: text('run') })),
  close: on('ticket.close', ({ text }) => ({ run: text('run'), note: text('note') })),
  'give-up': on('ticket.give-up', ({ text }) => ({ reason: text('reason') })),
  reopen: on('ticket.reopen', ({ text }) => ({ reason: text('reason') })),
})

/** The page has several forms: the field that the problem names is found by the form's name too. */
function problemInForm({ problem, submitted }: Refused): Refused['problem'] {
  return problem.place ? { ...problem, place: `${submitted.act}-${problem.place}` } : problem
}

export default function TicketPage() {
  const page = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t, language } = useWords()
  const { shown, done } = page
  const { ticket, events } = shown
  const isConflict = refused?.problem.code === 'changed-meanwhile'
  return (
    <>
      <PageTitle>{`${ticket.id} ${ticket.title}`}</PageTitle>
      <p className="no-print">
        <a href={workspaceAddress(language, 'tickets')}>{t('tickets.back')}</a>
      </p>
      <h1>{ticket.title}</h1>
      {done && !refused && <Done>{t(`tickets.${done}`)}</Done>}
      <ProblemSummary problem={refused && problemInForm(refused)} />
      {isConflict && <p className="hint">{t('tickets.conflict')}</p>}
      <TicketFacts {...page} />
      <TicketActs {...page} submitted={refused?.submitted ?? null} />
      <TicketHistory events={events} kind={ticket.kind} names={shown.names} />
    </>
  )
}
