import { useLoaderData } from 'react-router'
import type { ShownNews } from '../../../../operations/theme-table/show-news.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { ActivityLines } from '../../parts/theme-table/activity-lines.tsx'
import { Hidden } from '../../parts/theme-table/cross-view.tsx'
import { EditionLines } from '../../parts/theme-table/edition-lines.tsx'
import { LineName } from '../../parts/theme-table/line-name.tsx'
import { SimpleChooser } from '../../parts/theme-table/simple-chooser.tsx'
import { TableFiles } from '../../parts/theme-table/table-files.tsx'
import { TableNav } from '../../parts/theme-table/table-nav.tsx'
import { TableRefused } from '../../parts/theme-table/table-refused.tsx'
import { WorkTable } from '../../parts/work-table.tsx'
import { answerOrProblem } from '../../view/answer-or-problem.ts'
import { monthsAsked, rangeLabel, themeTableQuery } from '../../view/theme-table-query.ts'
import { workspaceLoader } from '../../visit.ts'
import '../../style/theme-tables.css'

export const loader = workspaceLoader(async ({ edge, url }) => {
  const query = themeTableQuery(url)
  const asked = { ...monthsAsked(query), sort: query.sort === 'growth' ? 'growth' : 'order' }
  return { query, ...(await answerOrProblem<ShownNews>(() => edge.perform('theme-table.news', asked))) }
})

export default function NewsPage() {
  const { query, answer, problem } = useLoaderData<typeof loader>()
  const { t, count } = useWords()
  const title = t('themeTables.news.title')
  if (!answer) return <TableRefused here="news" title={title} problem={problem} />
  const periods = { now: rangeLabel(answer), before: rangeLabel(answer.before) }
  const before = answer.activityBefore.reports
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <h1>{title}</h1>
      <TableNav here="news" />
      <p className="reading">{t('themeTables.news.intro', periods)}</p>
      <SimpleChooser shown={answer} sight={answer.sight} query={query} orders={['order', 'growth']} />
      <ActivityLines activity={answer.activity} range={answer} sight={answer.sight} smallest={answer.smallestShown} />
      <EditionLines editions={answer.editions} />
      <p className="reading">
        {answer.isBeforeConfirmed
          ? t('themeTables.news.activity', {
              number: before === null ? t('themeTables.fewerThan', { number: answer.smallestShown }) : count(before),
            })
          : t('themeTables.news.unconfirmed')}
      </p>
      {answer.news.length === 0 ? <p>{t('themeTables.news.none')}</p> : <NewsTable shown={answer} />}
      <p className="hint theme-note">{t('themeTables.news.note')}</p>
      <TableFiles kind="news" query={query} range={answer} />
    </>
  )
}

function NewsTable({ shown }: { shown: ShownNews }) {
  const { t } = useWords()
  const lines = new Map(shown.themes.map((line) => [line.code, line]))
  return (
    <WorkTable
      caption={t('themeTables.news.caption', { now: rangeLabel(shown), before: rangeLabel(shown.before) })}
      className="theme-table"
    >
      <thead>
        <tr>
          <th scope="col">{t('themeTables.news.theme')}</th>
          {(['before', 'now', 'change'] as const).map((column) => (
            <th key={column} scope="col" className="number theme-wrap">
              {t(`themeTables.news.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.news.map(({ theme, before, now, change, isNew }) => {
          const line = lines.get(theme) ?? { code: theme, names: { fi: theme, sv: theme, en: theme }, depth: 0 }
          return (
            <tr key={theme}>
              <LineName line={line} />
              <NumberCell value={before} />
              <NumberCell value={now} />
              <ChangeCell change={change} isNew={isNew} />
            </tr>
          )
        })}
      </tbody>
    </WorkTable>
  )
}

function NumberCell({ value }: { value: number | null }) {
  const { count } = useWords()
  return <td className="number">{value === null ? <Hidden /> : count(value)}</td>
}

/** A change carries its sign; what was not there before is told in words. */
function ChangeCell({ change, isNew }: { change: number | null; isNew: boolean }) {
  const { t, count } = useWords()
  if (isNew) return <td className="number">{t('themeTables.news.isNew')}</td>
  if (change === null) return <NumberCell value={null} />
  const sign = change > 0 ? '+' : change < 0 ? '−' : ''
  return <td className="number">{`${sign}${count(Math.abs(change))}`}</td>
}
