import { redirect, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import type { ThemeLine } from '../../../../model/theme-table.ts'
import type { ListedRequest } from '../../../../operations/synthesis/requests.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { AskForm } from '../../parts/synthesis/ask-form.tsx'
import { synthesisParts } from '../../parts/synthesis/parts-of.ts'
import { RequestCard } from '../../parts/synthesis/request-card.tsx'
import { SynthesisMenu } from '../../parts/synthesis/synthesis-menu.tsx'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../style/synthesis.css'
import '../../style/tickets.css'

export const loader = workspaceLoader(async ({ edge, signedIn, url }) => {
  const mayAsk = mayPerform(signedIn.actor, 'information-request.ask')
  return {
    requests: (await edge.perform('information-request.list', {})) as readonly ListedRequest[],
    parts: synthesisParts(signedIn.actor),
    mayAsk,
    themes: mayAsk ? ((await edge.perform('information-request.themes', {})) as readonly ThemeLine[]) : [],
    organiser: signedIn.actor.grants.find(({ role }) => role === 'social_coordinator')?.organiser ?? null,
    done: url.searchParams.get('done'),
  }
})

const DONE = ['asked', 'closed', 'draft', 'sent'] as const
type Told = (typeof DONE)[number]

export const action = workspaceAction({
  ask: async (posted) => {
    const { visit, text } = posted
    await visit.edge.perform('information-request.ask', {
      request: text('request') || null,
      version: Number(text('version')),
      titleFi: text('titleFi'),
      titleSv: text('titleSv'),
      textFi: text('textFi'),
      textSv: text('textSv'),
      theme: text('theme') || null,
      dueOn: text('dueOn'),
    })
    return back(posted, 'asked')
  },
  close: async (posted) => {
    const asked = { request: posted.text('request'), version: Number(posted.text('version')) }
    await posted.visit.edge.perform('information-request.close', asked)
    return back(posted, 'closed')
  },
  draft: (posted) => answer(posted, false),
  send: (posted) => answer(posted, true),
})

async function answer(posted: Posted, isSent: boolean) {
  const { visit, text } = posted
  await visit.edge.perform('information-request.answer', {
    request: text('request'),
    organiser: text('organiser'),
    version: Number(text('version')),
    textFi: text('textFi'),
    textSv: text('textSv'),
    briefing: text('briefing') || null,
    isNothing: text('isNothing') === 'yes',
    isSent,
  })
  return back(posted, isSent ? 'sent' : 'draft')
}

function back({ visit }: Posted, told: Told) {
  return redirect(`${workspaceAddress(visit.language, 'synthesis', 'requests')}?done=${told}`)
}

export default function RequestsPage() {
  const { requests, parts, mayAsk, themes, organiser, done } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData<typeof action>())
  const { t } = useWords()
  const told = DONE.find((one) => one === done)
  return (
    <>
      <PageTitle>{t('synthesis.part.requests')}</PageTitle>
      <h1>{t('synthesis.part.requests')}</h1>
      <SynthesisMenu parts={parts} here="requests" />
      <Done>{told && t(`synthesis.requests.done.${told}`)}</Done>
      <ProblemSummary problem={refused?.problem} />
      <p className="reading">{t(mayAsk ? 'synthesis.requests.leadAsk' : 'synthesis.requests.leadAnswer')}</p>
      {requests.length === 0 && <p>{t('synthesis.requests.none')}</p>}
      {requests.map((listed) => (
        <RequestCard
          key={listed.request.id}
          listed={listed}
          organiser={organiser}
          mayAsk={mayAsk}
          submitted={refused?.submitted.request === listed.request.id ? refused.submitted : null}
        />
      ))}
      {mayAsk && <AskForm themes={themes} submitted={refused?.submitted.request === '' ? refused.submitted : null} />}
    </>
  )
}
