import { redirect, useActionData, useLoaderData } from 'react-router'
import type { Assigned } from '../../../../operations/coding/assign-coder.ts'
import type { ShownAgreement } from '../../../../operations/coding/show-agreement.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { AgreementTable } from '../../parts/coding/agreement-table.tsx'
import { CoderWork, DrawForm, PairChoice } from '../../parts/coding/coder-work.tsx'
import { Differences } from '../../parts/coding/differences.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { countsIn, withCounts } from '../../view/done-counts.ts'
import { themeNames } from '../../view/theme-choices.ts'
import { type Posted, refusedIn, type WorkspaceVisit, workspaceAction, workspaceLoader } from '../../visit.ts'
import { countyOf } from './county.ts'
import '../../style/coding.css'
import '../../style/coding-report.css'

export const loader = workspaceLoader(async (visit) => {
  const { edge, url, language } = visit
  const pair = /^(\S{1,60}) (\S{1,60})$/.exec(url.searchParams.get('pair') ?? '')
  const chosen = pair ? { first: pair[1], second: pair[2] } : {}
  const asked = { organiser: countyOf(visit), ...chosen }
  const { codebook, ...shown } = (await edge.perform('coding.agreement', asked)) as ShownAgreement
  return {
    shown,
    names: themeNames(codebook, language),
    pair: pair?.[0] ?? '',
    done: url.searchParams.get('done'),
    counts: countsIn(url),
  }
})

function here({ language }: WorkspaceVisit): string {
  return workspaceAddress(language, 'coding', 'agreement', 'all')
}

async function settle({ visit, text }: Posted) {
  const was = { yes: true, no: false }[text('was')] ?? null
  const asked = { report: text('report'), theme: text('theme'), isKept: text('kept') === 'yes', was }
  await visit.edge.perform('coding.settle', asked)
  return redirect(`${here(visit)}?done=settled#differences`)
}

export const action = workspaceAction({
  settle,
  draw: async ({ visit, text }) => {
    const asked = { organiser: countyOf(visit), coder: text('coder'), place: 2, sharePercent: Number(text('share')) }
    const { assigned, drawnFrom, seed } = (await visit.edge.perform('coding.assign', asked)) as Assigned
    return redirect(withCounts(here(visit), 'drawn', { assigned, drawnFrom, seed }))
  },
})

export default function AgreementPage() {
  const { shown, names, pair, done, counts } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData<typeof action>())
  const { t, language } = useWords()
  return (
    <div className="coding-page">
      <PageTitle>{t('coding.agreement.title')}</PageTitle>
      <p className="coding-way no-print">
        <a href={workspaceAddress(language, 'coding')}>{t('coding.report.back')}</a>
      </p>
      <h1>{t('coding.agreement.title')}</h1>
      <p className="lead reading">{t('coding.agreement.lead')}</p>
      <Done>{refused ? null : doneText(t, done, counts)}</Done>
      <ProblemSummary problem={refused?.problem} />
      <p>
        {shown.compared === 0 ? t('coding.agreement.noneCompared') : t('coding.agreement.compared', { count: shown.compared })}
      </p>
      <PairChoice shown={shown} pair={pair} />
      {shown.themes.length > 0 && <AgreementTable shown={shown} names={names} />}
      <Differences shown={shown} themes={names} />
      <CoderWork shown={shown} />
      <DrawForm shown={shown} submitted={refused?.submitted ?? {}} />
    </div>
  )
}

function doneText(
  t: ReturnType<typeof useWords>['t'],
  done: string | null,
  counts: Readonly<Record<string, number>>,
): string | null {
  if (done === 'settled') return t('coding.done.settled')
  if (done !== 'drawn') return null
  const { assigned = 0, drawnFrom = 0, seed = 0 } = counts
  return `${t('coding.done.assigned', { count: assigned })} ${t('coding.done.drawn', { count: drawnFrom, seed })}`
}
