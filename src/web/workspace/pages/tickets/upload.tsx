import '../../style/tickets.css'
import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import type { ProblemDescription } from '../../../../model/problem.ts'
import type { Reception } from '../../../../operations/receive-delivery.ts'
import type { TicketChoices } from '../../../../operations/ticket/show-choices.ts'
import type { StagedPackage } from '../../../../operations/ticket/staged-package.ts'
import type { PageHandle } from '../../../page-handle.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { ChoosePackage } from '../../parts/tickets/choose-package.tsx'
import { LookAtPackage } from '../../parts/tickets/look-at-package.tsx'
import { namesIn } from '../../parts/tickets/names.ts'
import { refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'

export const handle: PageHandle = { hasScripts: true }

export const loader = workspaceLoader(async ({ edge, signedIn, language, url }) => {
  const file = url.searchParams.get('file')
  const choices = (await edge.perform('ticket.choices', {})) as TicketChoices
  return {
    staged: file === null ? null : ((await edge.perform('delivery.staged', { file })) as StagedPackage),
    organisers: namesIn(choices.organisers, language),
    largest: choices.largestUploadMegabytes,
    isInstitute: mayPerform(signedIn.actor, 'ticket.assess'),
    isDiscarded: url.searchParams.get('done') === 'discarded',
  }
})

const DONE = {
  accepted: 'received',
  'accepted-with-findings': 'received',
  rejected: 'rejected',
  'already-received': 'receivedBefore',
}

export const action = workspaceAction({
  receive: async ({ visit, text }) => {
    const input = { file: text('file'), lang: visit.language }
    const receipt = (await visit.edge.perform('delivery.upload', input)) as Reception
    if (receipt.kind === 'model-population') return redirect(workspaceAddress(visit.language, 'deliveries'))
    const there = workspaceAddress(visit.language, 'deliveries', receipt.delivery)
    return redirect(`${there}?done=${DONE[receipt.status]}`)
  },
  discard: async ({ visit, text }) => {
    await visit.edge.perform('delivery.discard', { file: text('file') })
    return redirect(`${workspaceAddress(visit.language, 'deliveries', 'upload')}?done=discarded`)
  },
  // The server posts this to the page in the place of a file that was not taken.
  refused: async ({ text }) =>
    data({ problem: JSON.parse(text('problem')) as ProblemDescription, submitted: {} }, { status: REFUSED }),
})

const REFUSED = 422

export default function UploadPage() {
  const { staged, organisers, isInstitute, isDiscarded, largest } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t, language } = useWords()
  return (
    <>
      <PageTitle>{t('upload.title')}</PageTitle>
      <p>
        <a href={workspaceAddress(language, 'deliveries')}>{t('deliveries.back')}</a>
      </p>
      <h1>{t('upload.title')}</h1>
      <Steps isLooking={staged !== null && !refused} />
      <ProblemSummary problem={refused?.problem} />
      {isDiscarded && !refused && <Done>{t('upload.discarded')}</Done>}
      {staged && !refused ? (
        <LookAtPackage staged={staged} organisers={organisers} />
      ) : (
        <ChoosePackage isInstitute={isInstitute} largest={largest} />
      )}
    </>
  )
}

/** Where one is on the way: choose, look, receive. */
function Steps({ isLooking }: { isLooking: boolean }) {
  const { t } = useWords()
  const current = isLooking ? 'look' : 'choose'
  return (
    <ol className="steps" aria-label={t('upload.steps')}>
      {(['choose', 'look', 'receive'] as const).map((step) => (
        <li key={step} aria-current={step === current ? 'step' : undefined}>
          {t(`upload.step.${step}`)}
        </li>
      ))}
    </ol>
  )
}
