import { useLoaderData } from 'react-router'
import { NONE_TOLD, SIGNAL_REASONS, type WeakSignal } from '../../../../model/theme-table.ts'
import type { ShownSignals } from '../../../../operations/theme-table/show-signals.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { ActivityLines } from '../../parts/theme-table/activity-lines.tsx'
import { EditionLines } from '../../parts/theme-table/edition-lines.tsx'
import { SimpleChooser } from '../../parts/theme-table/simple-chooser.tsx'
import { TableNav } from '../../parts/theme-table/table-nav.tsx'
import { TableRefused } from '../../parts/theme-table/table-refused.tsx'
import { WorkTable } from '../../parts/work-table.tsx'
import { answerOrProblem } from '../../view/answer-or-problem.ts'
import { monthsAsked, rangeLabel, themeTableQuery } from '../../view/theme-table-query.ts'
import { workspaceLoader } from '../../visit.ts'
import '../../style/theme-tables.css'

const ORDERS = ['order', 'growth', 'spread'] as const

export const loader = workspaceLoader(async ({ edge, url }) => {
  const query = themeTableQuery(url)
  const asked = { ...monthsAsked(query), sort: ORDERS.find((one) => one === query.sort) ?? 'order' }
  return { query, ...(await answerOrProblem<ShownSignals>(() => edge.perform('theme-table.signals', asked))) }
})

export default function SignalsPage() {
  const { query, answer, problem } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const title = t('themeTables.signals.title')
  if (!answer) return <TableRefused here="signals" title={title} problem={problem} />
  const orders = answer.sight === 'exact' ? ORDERS : (['order', 'spread'] as const)
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <h1>{title}</h1>
      <TableNav here="signals" />
      <p className="reading">{t('themeTables.signals.intro')}</p>
      <SimpleChooser shown={answer} sight={answer.sight} query={query} orders={orders} />
      <ActivityLines activity={answer.activity} range={answer} sight={answer.sight} smallest={answer.smallestShown} />
      <EditionLines editions={answer.editions} />
      {answer.signals.length === 0 ? <p>{t('themeTables.signals.none')}</p> : <SignalTable shown={answer} />}
      <p className="hint theme-note">{t('themeTables.notes.ranking')}</p>
    </>
  )
}

function SignalTable({ shown }: { shown: ShownSignals }) {
  const { t, language } = useWords()
  const names = new Map(shown.themes.map((line) => [line.code, line.names[language]]))
  const isExact = shown.sight === 'exact'
  return (
    <WorkTable caption={t('themeTables.signals.caption', { period: rangeLabel(shown) })} className="theme-table">
      <thead>
        <tr>
          <th scope="col">{t('themeTables.signals.theme')}</th>
          <th scope="col">{t('themeTables.signals.why')}</th>
          <th scope="col" className="number">
            {t('themeTables.signals.reports')}
          </th>
          <th scope="col">{t('themeTables.signals.spread')}</th>
          {isExact && (
            <th scope="col" className="number theme-wrap">
              {t('themeTables.signals.change')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {shown.signals.map((signal) => (
          <tr key={signal.theme}>
            <th scope="row">
              {names.get(signal.theme) ?? signal.theme}
              {isExact && <OpenReports theme={signal.theme} />}
            </th>
            <td>{signal.reasons.map((reason) => SIGNAL_REASONS[reason][language]).join(', ') || '–'}</td>
            <td className="number">
              <ReportNumber signal={signal} smallest={shown.smallestShown} />
            </td>
            <td>
              <Spread signal={signal} />
            </td>
            {isExact && <td className="number">{signed(signal.growth ?? 0)}</td>}
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}

/** To the reports themselves, for those who work with them. */
function OpenReports({ theme }: { theme: string }) {
  const { t, language } = useWords()
  const asked = theme === NONE_TOLD ? 'state=waiting' : `theme=${encodeURIComponent(theme)}&state=counted`
  return (
    <a className="theme-open" href={`${workspaceAddress(language, 'coding')}?${asked}`}>
      {t('themeTables.signals.open')}
    </a>
  )
}

function ReportNumber({ signal: { reports, isFew }, smallest }: { signal: WeakSignal; smallest: number }) {
  const { t, count } = useWords()
  if (reports !== null) return count(reports)
  return t(isFew ? 'themeTables.signals.few' : 'themeTables.signals.atLeast', { number: smallest })
}

function Spread({ signal: { units, municipalities, isSpread } }: { signal: WeakSignal }) {
  const { t } = useWords()
  if (units !== null && municipalities !== null) return t('themeTables.signals.places', { units, municipalities })
  return t(isSpread ? 'themeTables.signals.several' : 'themeTables.signals.one')
}

function signed(change: number): string {
  return change > 0 ? `+${change}` : String(change).replace('-', '−')
}
