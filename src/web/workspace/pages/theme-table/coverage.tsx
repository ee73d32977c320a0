import { useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import type { ShownCoverage } from '../../../../operations/theme-table/show-coverage.ts'
import type { Unknown } from '../../../../operations/workshop/unknown.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { ActivityLines } from '../../parts/theme-table/activity-lines.tsx'
import { CoverageBoard } from '../../parts/theme-table/coverage-board.tsx'
import { EditionLines } from '../../parts/theme-table/edition-lines.tsx'
import { SilentUnits } from '../../parts/theme-table/silent-units.tsx'
import { SimpleChooser } from '../../parts/theme-table/simple-chooser.tsx'
import { TableFiles } from '../../parts/theme-table/table-files.tsx'
import { TableNav } from '../../parts/theme-table/table-nav.tsx'
import { TableRefused } from '../../parts/theme-table/table-refused.tsx'
import { TaskTable } from '../../parts/theme-table/task-table.tsx'
import { type Lacking, LackingLead, lackingOf } from '../../parts/workshop/lacking-needs.tsx'
import { answerOrProblem } from '../../view/answer-or-problem.ts'
import { monthsAsked, themeTableQuery } from '../../view/theme-table-query.ts'
import { type WorkspaceVisit, workspaceLoader } from '../../visit.ts'
import '../../style/theme-tables.css'

export const loader = workspaceLoader(async (visit) => {
  const { edge, url } = visit
  const query = themeTableQuery(url)
  const months = Number(url.searchParams.get('silent') ?? '6')
  const silentMonths = Number.isInteger(months) && months >= 1 && months <= 36 ? months : 6
  const asked = { ...monthsAsked(query), silentMonths }
  const shown = await answerOrProblem<ShownCoverage>(() => edge.perform('theme-table.coverage', asked))
  return { query, ...shown, lacking: shown.answer ? await lackingIn(visit, shown.answer.organiser) : null }
})

/** Needs named in the county's workshops are for those who work with them. */
async function lackingIn({ edge, signedIn }: WorkspaceVisit, owner: string): Promise<Lacking | null> {
  if (!mayPerform(signedIn.actor, 'workshop.unknown')) return null
  return lackingOf((await edge.perform('workshop.unknown', { owner })) as Unknown)
}

export default function CoveragePage() {
  const { query, answer, problem, lacking } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const title = t('themeTables.coverage.title')
  if (!answer) return <TableRefused here="coverage" title={title} problem={problem} />
  const { blindSpots } = answer
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <h1>{title}</h1>
      <TableNav here="coverage" />
      <p className="reading">{t('themeTables.coverage.intro')}</p>
      <SimpleChooser shown={answer} sight={answer.sight} query={query} orders={[]} />
      <ActivityLines activity={answer.activity} range={answer} sight={answer.sight} smallest={answer.smallestShown} />
      <EditionLines editions={answer.editions} />
      <p className="reading">
        {blindSpots === 0 ? t('themeTables.coverage.noBlind') : t('themeTables.coverage.blind', { number: blindSpots })}
      </p>
      {lacking && <LackingLead lacking={lacking} />}
      <CoverageBoard shown={answer} lacking={lacking} />
      <p className="hint theme-note">{t('themeTables.coverage.note')}</p>
      <TaskTable tasks={answer.tasks} />
      {answer.silent && <SilentUnits shown={answer} silent={answer.silent} />}
      <TableFiles kind="coverage" query={query} range={answer} />
    </>
  )
}
