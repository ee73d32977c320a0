import { redirect, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import type { RunLine } from '../../../../operations/list-runs.ts'
import type { RoundLine } from '../../../../operations/review/list-rounds.ts'
import type { OpenedRound } from '../../../../operations/review/open-round.ts'
import type { RoundPreview } from '../../../../operations/review/preview-round.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { ProblemSummary } from '../../parts/problem-summary.tsx'
import { OpenRoundForm } from '../../parts/review/open-round-form.tsx'
import { RoundsTable } from '../../parts/review/rounds-table.tsx'
import { cyclesToOpen, previewView, roundRows } from '../../view/review-rounds.ts'
import { refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import { reviewNames } from './names.ts'
import '../../style/review.css'

export const loader = workspaceLoader(async ({ edge, language, signedIn }) => {
  const rounds = (await edge.perform('review.rounds', {})) as readonly RoundLine[]
  const mayOpen = mayPerform(signedIn.actor, 'review.open')
  const runs = mayOpen ? ((await edge.perform('cycle.list-runs', {})) as readonly RunLine[]) : []
  return { rounds: roundRows(rounds, language), mayOpen, cycles: cyclesToOpen(runs, rounds, language) }
})

export const action = workspaceAction({
  preview: async ({ visit, text }) => {
    const asked = { cycle: text('cycle'), ...(text('due') && { due: text('due') }) }
    const preview = (await visit.edge.perform('review.preview', asked)) as RoundPreview
    return { preview: previewView(preview, await reviewNames(visit, text('cycle')), visit.language) }
  },
  open: async ({ visit, text }) => {
    const opened = (await visit.edge.perform('review.open', { cycle: text('cycle'), due: text('due') })) as OpenedRound
    return redirect(`${workspaceAddress(visit.language, 'rounds', opened.round.id)}?done=opened`)
  },
})

export default function RoundsPage() {
  const { rounds, mayOpen, cycles } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const refused = refusedIn(answer)
  const { t } = useWords()
  const preview = typeof answer === 'object' && answer !== null && 'preview' in answer ? answer.preview : null
  return (
    <div className="review-page">
      <PageTitle>{t('workspace.section.rounds')}</PageTitle>
      <h1>{t('workspace.section.rounds')}</h1>
      <p className="reading">{t('review.rounds.intro')}</p>
      <ProblemSummary problem={refused?.problem} />
      {mayOpen && (
        <OpenRoundForm
          cycles={cycles}
          preview={preview as ReturnType<typeof previewView> | null}
          submitted={refused?.submitted ?? {}}
        />
      )}
      <RoundsTable rounds={rounds} />
    </div>
  )
}
