import { useLoaderData } from 'react-router'
import type { ShownPairs } from '../../../../operations/theme-table/show-pairs.ts'
import { formatNumber, formatPercent } from '../../../number/format.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { ActivityLines } from '../../parts/theme-table/activity-lines.tsx'
import { EditionLines } from '../../parts/theme-table/edition-lines.tsx'
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
  const sort = query.sort === 'lift' ? 'lift' : 'order'
  const asked = { ...monthsAsked(query), sort, levels: 'all' }
  return { query, ...(await answerOrProblem<ShownPairs>(() => edge.perform('theme-table.pairs', asked))) }
})

export default function PairsPage() {
  const { query, answer, problem } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const title = t('themeTables.pairs.title')
  if (!answer) return <TableRefused here="pairs" title={title} problem={problem} />
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <h1>{title}</h1>
      <TableNav here="pairs" />
      <p className="reading">{t('themeTables.pairs.intro')}</p>
      <SimpleChooser shown={answer} sight={answer.sight} query={query} orders={['order', 'lift']} />
      <ActivityLines activity={answer.activity} range={answer} sight={answer.sight} smallest={answer.smallestShown} />
      <EditionLines editions={answer.editions} />
      {answer.pairs.length === 0 ? <p>{t('themeTables.pairs.none')}</p> : <PairTable shown={answer} />}
      <p className="hint theme-note">{t('themeTables.pairs.note')}</p>
      <TableFiles kind="pairs" query={{ ...query, levels: 'all' }} range={answer} />
    </>
  )
}

function PairTable({ shown }: { shown: ShownPairs }) {
  const { t, language, count } = useWords()
  const names = new Map(shown.themes.map((line) => [line.code, line.names[language]]))
  return (
    <WorkTable caption={t('themeTables.pairs.caption', { period: rangeLabel(shown) })} className="theme-table">
      <thead>
        <tr>
          <th scope="col">{t('themeTables.pairs.one')}</th>
          <th scope="col">{t('themeTables.pairs.other')}</th>
          {(['reports', 'lift', 'jaccard'] as const).map((column) => (
            <th key={column} scope="col" className="number theme-wrap">
              {t(`themeTables.pairs.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.pairs.map(({ one, other, reports, lift, jaccard }) => (
          <tr key={`${one} ${other}`}>
            <th scope="row">{names.get(one) ?? one}</th>
            <td>{names.get(other) ?? other}</td>
            <td className="number">{count(reports)}</td>
            <td className="number">{lift === null ? t('themeTables.pairs.few') : formatNumber(lift, language, 1)}</td>
            <td className="number">{jaccard === null ? '–' : formatPercent(Math.round(jaccard * 100), language)}</td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}
