import '../../style/tickets.css'
import '../../style/phenomena.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import type { ListedSources } from '../../../../operations/phenomenon/sources.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { Field } from '../../parts/field.tsx'
import { doneIn } from '../../parts/phenomenon/done.ts'
import { countsIn, SourceForm } from '../../parts/phenomenon/source-form.tsx'
import { SourceList } from '../../parts/phenomenon/source-list.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { SelectField } from '../../parts/tickets/form-fields.tsx'
import { refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async ({ edge, url }) => {
  const words = (url.searchParams.get('words') ?? '').slice(0, 200)
  const wanted = (url.searchParams.get('class') ?? '').slice(0, 20)
  const listed = (await edge.perform('evidence.sources', { words, class: wanted || null })) as ListedSources
  const edited = listed.sources.find(({ id, isOwn }) => isOwn && id === url.searchParams.get('source')) ?? null
  return { ...listed, words, wanted, edited, done: doneIn(url) }
})

export const action = workspaceAction({
  save: async ({ visit, text }) => {
    const source = text('source') || null
    await visit.edge.perform('evidence.save-source', {
      source,
      version: source === null ? null : Number(text('version')),
      class: text('class'),
      title: text('title'),
      publisher: text('publisher'),
      publishedOn: text('publishedOn').trim(),
      address: text('address').trim() || null,
      language: text('language') || 'fi',
      summary: { fi: text('summaryFi'), sv: text('summarySv') },
      counts: countsIn(text('counts')),
    })
    return redirect(`${workspaceAddress(visit.language, 'phenomena', 'sources', 'all')}?done=saved`)
  },
  remove: async ({ visit, text }) => {
    await visit.edge.perform('evidence.remove-source', { source: text('source') })
    return redirect(`${workspaceAddress(visit.language, 'phenomena', 'sources', 'all')}?done=removed`)
  },
})

export default function SourcesPage() {
  const page = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t, language } = useWords()
  return (
    <>
      <PageTitle>{t('phenomena.sources.title')}</PageTitle>
      <p>
        <a href={workspaceAddress(language, 'phenomena')}>{t('phenomena.back')}</a>
      </p>
      <h1>{t('phenomena.sources.title')}</h1>
      <p className="reading">{t('phenomena.sources.lead')}</p>
      <Done>{page.done && t(`phenomena.done.${page.done}`)}</Done>
      <ProblemSummary problem={refused?.problem} />
      <form method="get" className="choice-row no-print">
        <Field id="words" label={t('phenomena.sources.words')}>
          {(attributes) => <input type="search" name="words" maxLength={200} defaultValue={page.words} {...attributes} />}
        </Field>
        <SelectField
          form="search"
          name="class"
          label={t('phenomena.sources.class')}
          value={page.wanted}
          options={[
            ['', t('phenomena.sources.anyClass')],
            ...page.classes.map(({ code, names }) => [code, `${code} ${names[language]}`] as const),
          ]}
        />
        <button type="submit" className="second-button">
          {t('phenomena.sources.search')}
        </button>
      </form>
      {page.sources.length === 0 && (
        <p className="quiet phenomenon-none">
          {t(page.words === '' && !page.wanted ? 'phenomena.sources.none' : 'phenomena.sources.noneFound')}
        </p>
      )}
      {page.sources.length > 0 && <SourceList {...page} />}
      <SourceForm
        key={page.edited?.id ?? 'new'}
        edited={page.edited}
        classes={page.classes}
        submitted={refused?.submitted}
        isOpen={page.edited !== null || refused !== null}
      />
    </>
  )
}
