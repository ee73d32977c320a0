import '../../style/proposals.css'
import '../../style/tickets.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import { INFLUENCE_CHANNELS, INFLUENCE_SUBJECTS, type InfluenceSubject } from '../../../../model/influence.ts'
import type { InfluenceLine } from '../../../../operations/proposal/influence.ts'
import type { ProposalChoices } from '../../../../operations/proposal/show-choices.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { siteFacts } from '../../../site/published.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { Field } from '../../parts/field.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { DateField } from '../../parts/proposal/fields.tsx'
import { InfluenceEntry } from '../../parts/proposal/influence-entry.tsx'
import { AddInfluence } from '../../parts/proposal/influence-forms.tsx'
import { ProposalNav } from '../../parts/proposal/proposal-nav.tsx'
import { influenceFilter } from '../../view/influence-filter.ts'
import { type Posted, type Refused, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async (visit) => {
  const { edge, language, signedIn, url } = visit
  const { counties } = await siteFacts(visit)
  const filter = influenceFilter(url.searchParams)
  const { done: _, ...search } = Object.fromEntries(url.searchParams)
  return {
    entries: (await edge.perform('influence.list', filter)) as readonly InfluenceLine[],
    choices: (await edge.perform('proposal.choices', {})) as ProposalChoices,
    owners: Object.fromEntries(counties.map(({ code, names }) => [code, names[language]])),
    search,
    mayAdd: mayPerform(signedIn.actor, 'influence.add'),
    isDone: url.searchParams.has('done'),
  }
})

function on(name: string, input: (posted: Posted) => Readonly<Record<string, unknown>>) {
  return async (posted: Posted) => {
    await posted.visit.edge.perform(`influence.${name}`, input(posted))
    return redirect(`${workspaceAddress(posted.visit.language, 'proposals', 'influence', 'log')}?done=${name}`)
  }
}

const saidIn = ({ text }: Posted) => ({
  channel: text('channel'),
  onDay: text('onDay'),
  audience: text('audience'),
  subject: subjectIn(text('subject')),
  told: text('told'),
  followed: text('followed'),
})

/** `phenomenon:0abc…`; empty = nothing in the register. */
function subjectIn(word: string): { readonly kind: InfluenceSubject; readonly id: string } | null {
  const [kind, id = ''] = word.split(':')
  const known = INFLUENCE_SUBJECTS.find((one) => one === kind)
  return known ? { kind: known, id } : null
}

export const action = workspaceAction({
  add: on('add', (posted) => ({ ...(posted.text('owner') && { owner: posted.text('owner') }), ...saidIn(posted) })),
  change: on('change', (posted) => ({
    influence: posted.text('influence'),
    version: Number(posted.text('version')),
    ...saidIn(posted),
  })),
  follow: on('follow', ({ text }) => ({ influence: text('influence'), onDay: text('onDay'), text: text('text') })),
})

function problemInForm({ problem, submitted }: Refused): Refused['problem'] {
  return problem.place ? { ...problem, place: `${submitted.act}${submitted.influence ?? ''}-${problem.place}` } : problem
}

/** The influence log: to whom knowledge was taken, and what followed. */
export default function InfluencePage() {
  const { entries, choices, owners, search, mayAdd, isDone } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t, language } = useWords()
  const submitted = refused?.submitted ?? null
  const isFiltered = Object.values(search).some((asked) => asked !== '')
  const file = (format: string) =>
    `${workspaceAddress(language, 'proposals', 'influence', 'log', `influence.${language}.${format}`)}?${new URLSearchParams(search)}`
  return (
    <>
      <PageTitle>{t('proposals.influence.title')}</PageTitle>
      <h1>{t('proposals.influence.title')}</h1>
      <p className="reading">{t('proposals.influence.lead')}</p>
      <ProposalNav here="influence" />
      {isDone && !refused && <Done>{t('proposals.done')}</Done>}
      <ProblemSummary problem={refused && problemInForm(refused)} />
      {mayAdd && <AddInfluence choices={choices} owners={owners} submitted={submitted} />}
      <Filter isOpen={isFiltered} />
      {entries.length === 0 && (
        <p className="quiet">{t(isFiltered ? 'proposals.influence.none' : 'proposals.influence.noneYet')}</p>
      )}
      {entries.length > 0 && (
        <ul className="proposal-cards">
          {entries.map((entry) => (
            <InfluenceEntry key={entry.id} entry={entry} choices={choices} mayAdd={mayAdd} submitted={submitted} />
          ))}
        </ul>
      )}
      {entries.length > 0 && (
        <p className="no-print">
          <a href={file('csv')}>{t('proposals.influence.csv')}</a> · <a href={file('xlsx')}>{t('proposals.influence.xlsx')}</a>
        </p>
      )}
    </>
  )
}

function Filter({ isOpen }: { isOpen: boolean }) {
  const { search } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  return (
    <details className="proposal-filter no-print" open={isOpen}>
      <summary>{t('proposals.influence.filter')}</summary>
      <form method="get" className="choice-row">
        <Field id="filter-channel" label={t('proposals.influence.channel')}>
          {(attributes) => (
            <select name="channel" defaultValue={search.channel} {...attributes}>
              <option value="">{t('proposals.influence.anyChannel')}</option>
              {Object.entries(INFLUENCE_CHANNELS).map(([key, names]) => (
                <option key={key} value={key}>
                  {names[language]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {(['from', 'until'] as const).map((name) => (
          <DateField key={name} form="filter" name={name} label={t(`proposals.influence.${name}`)} value={search[name]} />
        ))}
        <Field id="filter-text" label={t('proposals.influence.text')}>
          {(attributes) => <input type="search" name="text" defaultValue={search.text} maxLength={100} {...attributes} />}
        </Field>
        <button type="submit" className="second-button">
          {t('proposals.show')}
        </button>
      </form>
    </details>
  )
}
