import { redirect, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import type { ShownRound } from '../../../../operations/review/show-round.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { RoundActs } from '../../parts/review/round-acts.tsx'
import { RoundProgress } from '../../parts/review/round-progress.tsx'
import { roundView } from '../../view/review-round.ts'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import { doneText } from './load-sheet.ts'
import { reviewNames } from './names.ts'
import '../../style/review.css'

export const loader = workspaceLoader(async (visit) => {
  const { edge, params, language, url, signedIn } = visit
  const shown = (await edge.perform('review.round', { round: params.round })) as ShownRound
  const may = (operation: string) => mayPerform(signedIn.actor, operation)
  return {
    view: roundView(shown, await reviewNames(visit, shown.round.cycle), language),
    may: { renew: may('review.renew'), close: may('review.close'), extend: may('review.extend') },
    done: doneText(url.searchParams.get('done'), language),
  }
})

export const action = workspaceAction({
  renew: (posted) => act(posted, 'renew'),
  close: (posted) => act(posted, 'close'),
  extend: (posted) => act(posted, 'extend', { due: posted.text('due') }),
})

async function act({ visit }: Posted, what: 'renew' | 'close' | 'extend', more: object = {}): Promise<Response> {
  const round = visit.params.round ?? ''
  await visit.edge.perform(`review.${what}`, { round, ...more })
  return redirect(`${workspaceAddress(visit.language, 'rounds', round)}?done=${what}`)
}

export default function RoundPage() {
  const { view, may, done } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t, language, count } = useWords()
  const day = dayText(view.due, language)
  return (
    <div className="review-page">
      <PageTitle>{t('review.round.title', { name: view.name })}</PageTitle>
      <p>
        <a href={workspaceAddress(language, 'rounds')}>{t('review.round.back')}</a>
      </p>
      <h1>{t('review.round.title', { name: view.name })}</h1>
      <p className="lead">
        {view.isOpen ? t(view.isLate ? 'review.round.late' : 'review.round.due', { day }) : t('review.round.closed')}
      </p>
      <Done>{done}</Done>
      <ProblemSummary problem={refused?.problem} />
      <p>
        {view.states
          .map(({ state, sheets }) => t(`review.round.count.${state}`, { count: sheets, shown: count(sheets) }))
          .join(' · ')}
      </p>
      <RoundActs view={view} may={may} />
      <RoundProgress view={view} />
    </div>
  )
}
