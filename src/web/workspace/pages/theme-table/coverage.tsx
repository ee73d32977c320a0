import { useLoaderData } from 'react-router'
import type { ShownCoverage } from '../../../../operations/theme-table/show-coverage.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { ActivityLines } from '../../parts/theme-table/activity-lines.tsx'
import { CoverageBoard } from '../../parts/theme-table/coverage-board.tsx'
import { SilentUnits } from '../../parts/theme-table/silent-units.tsx'
import { SimpleChooser } from '../../parts/theme-table/simple-chooser.tsx'
import { TableFiles } from '../../parts/theme-table/table-files.tsx'
import { TableNav } from '../../parts/theme-table/table-nav.tsx'
import { TableRefused } from '../../parts/theme-table/table-refused.tsx'
import { TaskTable } from '../../parts/theme-table/task-table.tsx'
import { answerOrProblem } from '../../view/answer-or-problem.ts'
import { monthsAsked, themeTableQuery } from '../../view/theme-table-query.ts'
import { workspaceLoader } from '../../visit.ts'
import '../../style/theme-tables.css'

export const loader = workspaceLoader(async ({ edge, url }) => {
  const query = themeTableQuery(url)
  const months = Number(url.searchParams.get('silent') ?? '6')
  const silentMonths = Number.isInteger(months) && months >= 1 && months <= 36 ? months : 6
  const asked = { ...monthsAsked(query), silentMonths }
  return { query, ...(await answerOrProblem<ShownCoverage>(() => edge.perform('theme-table.coverage', asked))) }
})

export default function CoveragePage() {
  const { query, answer, problem } = useLoaderData<typeof loader>()
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
      <p className="reading">
        {blindSpots === 0 ? t('themeTables.coverage.noBlind') : t('themeTables.coverage.blind', { number: blindSpots })}
      </p>
      <CoverageBoard shown={answer} />
      <p className="hint theme-note">{t('themeTables.coverage.note')}</p>
      <TaskTable tasks={answer.tasks} />
      {answer.silent && <SilentUnits shown={answer} silent={answer.silent} />}
      <TableFiles kind="coverage" query={query} range={answer} />
    </>
  )
}
