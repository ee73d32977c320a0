import { redirect, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import type { ShownCollection } from '../../../../operations/collection/show-collection.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { CollectionFacts } from '../../parts/collections/collection-facts.tsx'
import { FormVersions } from '../../parts/collections/form-versions.tsx'
import { LifeState } from '../../parts/collections/life-state.tsx'
import { ProposedRounds } from '../../parts/collections/proposed-rounds.tsx'
import { RoundTable } from '../../parts/collections/round-table.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../style/collections.css'

export const loader = workspaceLoader(async ({ edge, params, url, signedIn }) => ({
  shown: (await edge.perform('collection.show', { collection: params.collection })) as ShownCollection,
  mayKeep: mayPerform(signedIn.actor, 'collection-round.create'),
  done: url.searchParams.get('done'),
  version: url.searchParams.get('version') ?? '',
}))

export const action = workspaceAction({
  create: async (posted) => {
    const { visit, text } = posted
    const round = text('round')
    await visit.edge.perform('collection-round.create', { collection: visit.params.collection, round, ...givenDays(posted) })
    return redirect(
      `${workspaceAddress(visit.language, 'collections', visit.params.collection ?? '', round, 'dates')}?done=created`,
    )
  },
  'add-form': async ({ visit, text }) => {
    const texts = text('texts').trim() === '' ? {} : { texts: text('texts') }
    const asked = { collection: visit.params.collection, structure: text('structure'), ...texts }
    const { version } = (await visit.edge.perform('form.add', asked)) as { version: number }
    return redirect(
      `${workspaceAddress(visit.language, 'collections', visit.params.collection ?? '')}?done=form&version=${version}`,
    )
  },
})

function givenDays({ text }: Posted): Record<string, string> {
  const given = ['day', 'from', 'until'].flatMap((name) => (text(name) ? [[name, text(name)] as const] : []))
  return Object.fromEntries(given)
}

export default function CollectionPage() {
  const { shown, mayKeep, done, version } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData<typeof action>())
  const { t, language } = useWords()
  const { collection } = shown
  const name = collection.names[language]
  return (
    <div className="collections-page">
      <PageTitle>{name}</PageTitle>
      <p>
        <a className="back-link" href={workspaceAddress(language, 'collections')}>
          {t('collections.back')}
        </a>
      </p>
      <h1>{name}</h1>
      <ProblemSummary problem={refused?.problem} />
      <Done>{done === 'added' ? t('collections.add.done') : null}</Done>
      <Done>{done === 'form' ? t('collections.forms.added', { version }) : null}</Done>
      <p>
        <LifeState life={shown.life} />
      </p>
      <p className="lead reading">{collection.purpose[language]}</p>
      <RoundTable collection={collection.id} rounds={shown.rounds} />
      <ProposedRounds shown={shown} mayKeep={mayKeep} submitted={refused?.submitted ?? null} />
      <FormVersions shown={shown} mayAdd={mayKeep} submitted={refused?.submitted ?? null} />
      <CollectionFacts collection={collection} />
    </div>
  )
}
