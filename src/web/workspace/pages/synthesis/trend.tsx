import { useLoaderData } from 'react-router'
import { TREND_OBSTACLES } from '../../../../model/shared-trend.ts'
import type { Trend, TrendRow } from '../../../../operations/synthesis/trend.ts'
import { formatNumber } from '../../../number/format.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { halfYearText } from '../../parts/synthesis/half-year.ts'
import { synthesisParts } from '../../parts/synthesis/parts-of.ts'
import { ShadeKey } from '../../parts/synthesis/share-cell.tsx'
import { SynthesisMenu } from '../../parts/synthesis/synthesis-menu.tsx'
import { TrendChoice, TrendViews } from '../../parts/synthesis/trend-choice.tsx'
import { TrendTable } from '../../parts/synthesis/trend-table.tsx'
import { breakLines, isUntold, trendQuery, trendSearch } from '../../view/trend.ts'
import { workspaceLoader } from '../../visit.ts'
import '../../style/synthesis.css'
import '../../style/trend.css'

export const loader = workspaceLoader(async ({ edge, signedIn, url }) => ({
  trend: (await edge.perform('synthesis.trend', trendQuery(url))) as Trend,
  parts: synthesisParts(signedIn.actor),
}))

/** What the counties have shared, half-year beside half-year. */
export default function TrendPage() {
  const { trend, parts } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const { by, theme, group, counties, silent } = trend
  const isNobody = silent.length === counties.length
  const areaName = counties.find(({ code }) => code === trend.area)?.names[language] ?? t('synthesis.trend.together')
  const title =
    by === 'theme'
      ? t('synthesis.trend.titleTheme', { theme: theme.names[language] })
      : t('synthesis.trend.titleArea', { area: areaName })
  return (
    <>
      <PageTitle>{`${t('synthesis.part.trend')}: ${title}`}</PageTitle>
      <h1>{t('synthesis.part.trend')}</h1>
      <SynthesisMenu parts={parts} here="trend" />
      <p className="reading">{t('synthesis.trend.lead')}</p>
      <TrendViews trend={trend} />
      <TrendChoice trend={trend} />
      <h2>{title}</h2>
      {group && <p>{t('synthesis.trend.ofGroup', { group: group.names[language] })}</p>}
      {isNobody ? <p>{t('synthesis.sharedNone')}</p> : <Shown trend={trend} />}
      {!isNobody && by === 'theme' && silent.length > 0 && (
        <p className="small quiet reading">
          {t('synthesis.trend.silent', { names: silent.map(({ names }) => names[language]).join(', ') })}
        </p>
      )}
      {!isNobody && <Reading trend={trend} />}
    </>
  )
}

function Shown({ trend }: { trend: Trend }) {
  const { t, language } = useWords()
  const { by, coverage, together } = trend
  if (by === 'area' && together === null && coverage?.every((one) => one === null))
    return <p>{t('synthesis.trend.areaSilent')}</p>
  const rows = by === 'theme' ? trend.rows : trend.rows.filter((row) => !isUntold(row))
  const untold = trend.rows.filter((row) => !rows.includes(row) && row.cells.some(({ status }) => status === 'shown'))
  return (
    <>
      {together !== null && <p className="reading">{t('synthesis.trend.togetherNote', { count: together })}</p>}
      <TrendTable trend={trend} rows={rows} />
      <ShadeKey />
      <Breaks trend={trend} rows={rows} />
      {untold.length > 0 && (
        <p className="small quiet reading">
          {t('synthesis.trend.noneOf', { names: untold.map(({ names }) => names[language]).join('; ') })}
        </p>
      )}
      <p className="no-print">
        <a className="trend-file" href={`${workspaceAddress(language, 'synthesis', 'trend', 'file')}?${trendSearch(trend)}`}>
          {t('synthesis.trend.csv')}
        </a>
      </p>
    </>
  )
}

function Breaks({ trend, rows }: { trend: Trend; rows: readonly TrendRow[] }) {
  const { t, language } = useWords()
  const lines = breakLines(trend, rows, ({ names }) => names[language])
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="breaks">
      <h3 id="breaks">{t('synthesis.trend.breaks')}</h3>
      <ul>
        {lines.map(({ period, cause, rows: names }) => (
          <li key={period + cause}>
            {halfYearText(period, t)}: {TREND_OBSTACLES[cause][language]}
            {names.length > 0 && ` (${names.join(', ')})`}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Reading({ trend: { rule } }: { trend: Trend }) {
  const { t, language } = useWords()
  const told = {
    points: rule.unitSharePoints,
    factor: formatNumber(rule.ratePercent / 100, language, null),
    errors: formatNumber(rule.standardErrors, language, null),
  }
  return (
    <details className="trend-reading">
      <summary>{t('synthesis.trend.key.title')}</summary>
      <ul className="reading">
        {(['cell', 'coverage', 'signs', 'break'] as const).map((key) => (
          <li key={key}>{t(`synthesis.trend.key.${key}`)}</li>
        ))}
        <li>{t('synthesis.trend.key.rule', told)}</li>
      </ul>
    </details>
  )
}
