import { useLoaderData } from 'react-router'
import { REPORT_MODES, type ReportMode } from '../../../../model/social-report.ts'
import type { ThemeTable } from '../../../../model/theme-table.ts'
import type { ShownCross } from '../../../../operations/theme-table/show-cross.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { ActivityLines } from '../../parts/theme-table/activity-lines.tsx'
import { CrossChooser } from '../../parts/theme-table/cross-chooser.tsx'
import { CrossView } from '../../parts/theme-table/cross-view.tsx'
import { EditionLines, StandingLine } from '../../parts/theme-table/edition-lines.tsx'
import { TableFiles } from '../../parts/theme-table/table-files.tsx'
import { TableNav } from '../../parts/theme-table/table-nav.tsx'
import { TableRefused } from '../../parts/theme-table/table-refused.tsx'
import { WorkTable } from '../../parts/work-table.tsx'
import { answerOrProblem } from '../../view/answer-or-problem.ts'
import { monthsAsked, themeTableQuery } from '../../view/theme-table-query.ts'
import { workspaceLoader } from '../../visit.ts'
import '../../style/theme-tables.css'

export const loader = workspaceLoader(async ({ edge, url }) => {
  const query = themeTableQuery(url)
  const { rows, columns, filters, levels, asShown } = query
  const asked = { ...monthsAsked(query), rows, columns, levels, asShown, filters: asShown ? [] : filters }
  return { query, ...(await answerOrProblem<ShownCross>(() => edge.perform('theme-table.cross', asked))) }
})

export default function CrossPage() {
  const { query, answer, problem } = useLoaderData<typeof loader>()
  const { t } = useWords()
  if (!answer) return <TableRefused here="cross" title={t('themeTables.title')} problem={problem} />
  const { table, isOwn, filters, lastEnded, countedElsewhere, standing } = answer
  const isEmpty = table.activity.reports === 0
  return (
    <>
      <PageTitle>{t('themeTables.title')}</PageTitle>
      <h1>{t('themeTables.title')}</h1>
      <TableNav here="cross" />
      <CrossChooser query={query} table={table} lastEnded={lastEnded} isOwn={isOwn} filterLines={filters} />
      <ActivityLines activity={table.activity} range={table} sight={table.sight} smallest={table.smallestShown} />
      <EditionLines editions={table.editions} unconfirmed={table.unconfirmed} />
      {isOwn && <StandingLine standing={standing} />}
      {isEmpty ? (
        <p>{t('themeTables.empty')}</p>
      ) : (
        <>
          <CrossView table={table} measure={table.sight === 'exact' ? query.measure : 'reports'} />
          <Notes table={table} />
          <Elsewhere counts={countedElsewhere} table={table} />
          <TableFiles kind="cross" query={query} range={{ ...table, lastEnded }} />
        </>
      )}
    </>
  )
}

function Notes({ table }: { table: ThemeTable }) {
  const { t } = useWords()
  const sides: readonly string[] = [table.rows, table.columns]
  return (
    <section className="theme-section">
      <h2>{t('themeTables.notes.title')}</h2>
      <ul className="theme-notes">
        <li>{t('themeTables.notes.sums')}</li>
        {sides.includes('theme') && <li>{t('themeTables.notes.below')}</li>}
        <li>{t('themeTables.notes.people')}</li>
        <li>{t('themeTables.notes.ranking')}</li>
        {table.joinedAreas > 0 && <li>{t('themeTables.notes.areas', { number: table.joinedAreas })}</li>}
        {table.sight === 'protected' && <li>{t('themeTables.notes.hidden', { number: table.smallestShown })}</li>}
        {table.sight === 'protected' && sides.includes('half-year') && <li>{t('themeTables.notes.time')}</li>}
      </ul>
    </section>
  )
}

/** Numbers of caseload reviews and counted feedback: of another kind, so in a table of their own. */
function Elsewhere({ counts, table }: { counts: ShownCross['countedElsewhere']; table: ThemeTable }) {
  const { t, language, count } = useWords()
  if (counts.length === 0) return null
  const themes = table.axes.rows.dimension === 'theme' ? table.axes.rows.lines : table.axes.columns.lines
  const nameOf = (theme: string) => themes.find(({ code }) => code === theme)?.names[language] ?? theme
  return (
    <section className="theme-section">
      <h2>{t('themeTables.elsewhere.title')}</h2>
      <p className="hint">{t('themeTables.elsewhere.note')}</p>
      <WorkTable caption={t('themeTables.elsewhere.title')} isCaptionHidden className="theme-table">
        <thead>
          <tr>
            <th scope="col">{t('themeTables.pairs.one')}</th>
            <th scope="col">{t('themeTables.elsewhere.mode')}</th>
            <th scope="col" className="number">
              {t('themeTables.elsewhere.reports')}
            </th>
            <th scope="col" className="number">
              {t('themeTables.elsewhere.count')}
            </th>
          </tr>
        </thead>
        <tbody>
          {counts.map((one) => (
            <tr key={`${one.mode} ${one.theme}`}>
              <th scope="row">{nameOf(one.theme)}</th>
              <td>{REPORT_MODES[one.mode as ReportMode]?.[language] ?? one.mode}</td>
              <td className="number">{count(one.reports)}</td>
              <td className="number">{one.count < 3 ? '1–2' : count(one.count)}</td>
            </tr>
          ))}
        </tbody>
      </WorkTable>
    </section>
  )
}
