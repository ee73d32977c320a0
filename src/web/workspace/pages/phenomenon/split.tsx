import '../../style/tickets.css'
import '../../style/phenomena.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import type { JoinChoices } from '../../../../operations/phenomenon/join-choices.ts'
import type { ShownPhenomenon } from '../../../../operations/phenomenon/show-phenomenon.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { titleIn } from '../../parts/phenomenon/names.ts'
import { MergeForm, SplitForm } from '../../parts/phenomenon/reshape-forms.tsx'
import { ProblemSummary } from '../../parts/problem-summary.tsx'
import { refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async ({ edge, params }) => {
  const phenomenon = params.phenomenon ?? ''
  const { phenomena, phenomenon: own } = (await edge.perform('phenomenon.join-choices', { phenomenon })) as JoinChoices
  const shown = (await edge.perform('phenomenon.show', { phenomenon })) as ShownPhenomenon
  return { shown, others: phenomena.filter(({ owner }) => owner === own.owner) }
})

export const action = workspaceAction({
  merge: async ({ visit, text }) => {
    const phenomenon = visit.params.phenomenon ?? ''
    const into = text('into')
    await visit.edge.perform('phenomenon.merge', { phenomenon, version: Number(text('version')), into })
    return redirect(`${workspaceAddress(visit.language, 'phenomena', into)}?done=merged`)
  },
  split: async ({ visit, text, form }) => {
    const chosen = (name: string) => form.getAll(name).filter((value) => typeof value === 'string')
    const links = chosen('link').map((value) => {
      const [kind = '', ...target] = value.split(' ')
      return { kind, target: target.join(' ') }
    })
    const { phenomenon } = (await visit.edge.perform('phenomenon.split', {
      phenomenon: visit.params.phenomenon ?? '',
      version: Number(text('version')),
      titles: { fi: text('titleFi'), sv: text('titleSv') },
      links,
      quotes: chosen('quote'),
    })) as { phenomenon: string }
    return redirect(`${workspaceAddress(visit.language, 'phenomena', phenomenon)}?done=split`)
  },
})

export default function SplitPage() {
  const { shown, others } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t, language } = useWords()
  const { phenomenon } = shown
  return (
    <>
      <PageTitle>{t('phenomena.act.reshape')}</PageTitle>
      <p>
        <a href={workspaceAddress(language, 'phenomena', phenomenon.id)}>{t('phenomena.backToOne')}</a>
      </p>
      <h1>
        {t('phenomena.act.reshape')}: {titleIn(phenomenon.titles, language)}
      </h1>
      <ProblemSummary problem={refused?.problem} />
      <SplitForm shown={shown} submitted={refused?.submitted} />
      <MergeForm phenomenon={phenomenon} others={others} />
    </>
  )
}
