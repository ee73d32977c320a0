import '../../style/proposals.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import type { ProposalChoices } from '../../../../operations/proposal/show-choices.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { siteFacts } from '../../../site/published.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { ProblemSummary } from '../../parts/problem-summary.tsx'
import { ProposalForm } from '../../parts/proposal/proposal-form.tsx'
import { textIn } from '../../parts/tickets/form-values.ts'
import { contentOfForm, typedAgain } from '../../view/proposal-input.ts'
import { refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async (visit) => {
  const { edge, url, language } = visit
  const { counties } = await siteFacts(visit)
  return {
    choices: (await edge.perform('proposal.choices', {})) as ProposalChoices,
    owners: Object.fromEntries(counties.map(({ code, names }) => [code, names[language]])),
    phenomenon: url.searchParams.get('phenomenon') ?? '',
  }
})

export const action = workspaceAction({
  save: async (posted) => {
    const owner = textIn(posted.text('owner'))
    const made = await posted.visit.edge.perform('proposal.create', { ...(owner && { owner }), ...contentOfForm(posted) })
    const { proposal } = made as { proposal: string }
    return redirect(`${workspaceAddress(posted.visit.language, 'proposals', proposal)}?done=made`)
  },
})

/** A new proposal, alone or from a phenomenon (`?phenomenon=…`). */
export default function NewProposalPage() {
  const { choices, owners, phenomenon } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t, language } = useWords()
  const typed: Readonly<Record<string, string>> = refused ? typedAgain(refused.submitted) : { phenomenon }
  const problem = refused?.problem.place ? { ...refused.problem, place: `save-${refused.problem.place}` } : refused?.problem
  return (
    <>
      <PageTitle>{t('proposals.draftTitle')}</PageTitle>
      <p className="no-print">
        <a href={workspaceAddress(language, 'proposals')}>{t('proposals.back')}</a>
      </p>
      <h1>{t('proposals.draftTitle')}</h1>
      <ProblemSummary problem={problem} />
      <ProposalForm choices={choices} owners={owners} value={(name) => typed[name]} version={null} />
    </>
  )
}
