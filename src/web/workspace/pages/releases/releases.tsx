import '../../style/releases.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import type { RELEASE_STATES } from '../../../../model/release-approval.ts'
import type { CreatedRelease } from '../../../../operations/create-release.ts'
import type { ListedRelease } from '../../../../operations/list-releases.ts'
import type { RunLine } from '../../../../operations/list-runs.ts'
import type { RunRequests } from '../../../../operations/run/list-requests.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { momentText } from '../../day-text.ts'
import { Field } from '../../parts/field.tsx'
import { FormToken } from '../../parts/form-token.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { ReleaseStateWord } from '../../parts/release-state.tsx'
import { RunSection } from '../../parts/run-section.tsx'
import { WorkTable } from '../../parts/work-table.tsx'
import { refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async ({ edge, signedIn, url }) => {
  const runs = (await edge.perform('cycle.list-runs', {})) as RunLine[]
  return {
    releases: (await edge.perform('release.list', {})) as ListedRelease[],
    cycles: [...new Set(runs.map(({ cycle }) => cycle))].sort().reverse(),
    mayMake: mayPerform(signedIn.actor, 'release.create'),
    asked: (await edge.perform('cycle.requests', {})) as RunRequests,
    done: url.searchParams.get('done') === 'asked',
  }
})

export const action = workspaceAction({
  run: async ({ visit, text }) => {
    await visit.edge.perform('cycle.request', { cycle: text('run-cycle') })
    return redirect(`${workspaceAddress(visit.language, 'releases')}?done=asked`)
  },
  make: async ({ visit, text }) => {
    const made = (await visit.edge.perform('release.create', { cycle: text('cycle') })) as CreatedRelease
    return redirect(`${workspaceAddress(visit.language, 'releases', made.id)}?done=made`)
  },
})

export default function ReleaseListPage() {
  const { releases, cycles, mayMake, asked, done } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t } = useWords()
  return (
    <>
      <PageTitle>{t('releaseWork.title')}</PageTitle>
      <h1>{t('releaseWork.title')}</h1>
      <p className="reading">{t('releaseWork.intro')}</p>
      <ProblemSummary problem={refused?.problem} />
      <Done>{done ? t('releaseWork.done.asked') : null}</Done>
      {releases.length === 0 ? <p className="quiet">{t('releaseWork.none')}</p> : <Releases releases={releases} />}
      <RunSection asked={asked} />
      {mayMake && <MakeRelease cycles={cycles} chosen={refused?.submitted.cycle} />}
    </>
  )
}

function Releases({ releases }: { releases: readonly ListedRelease[] }) {
  const { t, language } = useWords()
  return (
    <WorkTable caption={t('releaseWork.all')}>
      <thead>
        <tr>
          <th scope="col">{t('releaseWork.cycle')}</th>
          <th scope="col" className="number">
            {t('releaseWork.number')}
          </th>
          <th scope="col">{t('releaseWork.state')}</th>
          <th scope="col">{t('releaseWork.made')}</th>
          <th scope="col">{t('releaseWork.published')}</th>
        </tr>
      </thead>
      <tbody>
        {releases.map(({ id, cycle, revision, status, createdAt, publishedAt }) => (
          <tr key={id}>
            <th scope="row">
              <a href={workspaceAddress(language, 'releases', id)}>
                {cycle}
                <span className="visually-hidden">, {id}</span>
              </a>
            </th>
            <td className="number">{revision}</td>
            <td>
              <ReleaseStateWord state={status as keyof typeof RELEASE_STATES.states} />
            </td>
            <td>{momentText(createdAt, language)}</td>
            <td>{publishedAt && momentText(publishedAt, language)}</td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}

function MakeRelease({ cycles, chosen }: { cycles: readonly string[]; chosen: string | undefined }) {
  const { t } = useWords()
  return (
    <section className="work-section">
      <h2>{t('releaseWork.make')}</h2>
      {cycles.length === 0 ? (
        <p className="quiet">{t('releaseWork.noRuns')}</p>
      ) : (
        <form method="post">
          <FormToken />
          <input type="hidden" name="act" value="make" />
          <Field id="cycle" label={t('releaseWork.cycle')} hint={t('releaseWork.makeHint')}>
            {(attributes) => (
              <select name="cycle" defaultValue={chosen ?? cycles[0]} {...attributes}>
                {cycles.map((cycle) => (
                  <option key={cycle}>{cycle}</option>
                ))}
              </select>
            )}
          </Field>
          <button type="submit">{t('releaseWork.make')}</button>
        </form>
      )}
    </section>
  )
}
