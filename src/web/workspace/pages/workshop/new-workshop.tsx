import '../../style/tickets.css'
import '../../style/workshops.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import type { WorkshopChoices } from '../../../../operations/workshop/show-choices.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { translator } from '../../../text/translate.ts'
import { workspaceAddress } from '../../address.ts'
import { ProblemSummary } from '../../parts/problem-summary.tsx'
import { textIn } from '../../parts/tickets/form-values.ts'
import { WorkshopForm } from '../../parts/workshop/workshop-form.tsx'
import { countyNames } from '../../view/county-names.ts'
import { formOfNew, workshopOfForm } from '../../view/workshop-input.ts'
import { refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async ({ edge, url, language }) => {
  const choices = (await edge.perform('workshop.choices', {})) as WorkshopChoices
  const about = choices.phenomena.find(({ id }) => id === url.searchParams.get('phenomenon')) ?? null
  return { choices, about, owners: choices.owners.length > 1 ? await countyNames(edge, language) : {} }
})

export const action = workspaceAction({
  save: async (posted) => {
    const { visit, text } = posted
    const owner = textIn(text('owner'))
    const made = await visit.edge.perform('workshop.create', { ...(owner && { owner }), ...workshopOfForm(posted) })
    const { workshop } = made as { workshop: string }
    return redirect(`${workspaceAddress(visit.language, 'workshops', workshop)}?done=created`)
  },
})

/** A new workshop, alone or about a phenomenon (`?phenomenon=…`), with questions to begin with. */
export default function NewWorkshopPage() {
  const { choices, about, owners } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t, language } = useWords()
  const questions = { fi: translator('fi')('workshops.firstQuestions'), sv: translator('sv')('workshops.firstQuestions') }
  const values = refused?.submitted ?? formOfNew(about, { language, questions })
  const problem = refused?.problem.place ? { ...refused.problem, place: `save-${refused.problem.place}` } : refused?.problem
  return (
    <>
      <PageTitle>{t('workshops.new')}</PageTitle>
      <p>
        <a href={workspaceAddress(language, 'workshops')}>{t('workshops.back')}</a>
      </p>
      <h1>{t('workshops.new')}</h1>
      <ProblemSummary problem={problem} />
      <WorkshopForm choices={choices} values={values} version={null} owners={owners} hasParticipants={false} />
    </>
  )
}
