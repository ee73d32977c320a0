import { redirect, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import type { CollectionLine } from '../../../../operations/collection/list-collections.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { AddCollectionForm } from '../../parts/collections/add-collection-form.tsx'
import { CollectionCard } from '../../parts/collections/collection-card.tsx'
import { ProblemSummary } from '../../parts/problem-summary.tsx'
import { refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../style/collections.css'

export const loader = workspaceLoader(async ({ edge, signedIn }) => ({
  collections: (await edge.perform('collection.list', {})) as readonly CollectionLine[],
  mayAdd: mayPerform(signedIn.actor, 'collection.add'),
}))

export const action = workspaceAction({
  add: async ({ visit, text }) => {
    const form = text('form').trim() === '' ? {} : { form: text('form') }
    const added = (await visit.edge.perform('collection.add', { collection: text('collection'), ...form })) as { id: string }
    return redirect(`${workspaceAddress(visit.language, 'collections', added.id)}?done=added`)
  },
})

export default function CollectionsPage() {
  const { collections, mayAdd } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData<typeof action>())
  const { t } = useWords()
  return (
    <div className="collections-page">
      <PageTitle>{t('collections.title')}</PageTitle>
      <h1>{t('collections.title')}</h1>
      <ProblemSummary problem={refused?.problem} />
      <p className="reading">{t('collections.lead')}</p>
      {collections.length === 0 && <p>{t('collections.none')}</p>}
      {collections.map((line) => (
        <CollectionCard key={line.collection.id} line={line} />
      ))}
      {mayAdd && <AddCollectionForm submitted={refused?.submitted ?? null} />}
    </div>
  )
}
