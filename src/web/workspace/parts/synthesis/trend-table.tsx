import { TREND_OBSTACLES, TREND_WORDS, type TrendChange } from '../../../../model/shared-trend.ts'
import { type HalfYear, reportsPerThousandStaff, type SharedCoverage } from '../../../../model/synthesis.ts'
import type { Trend, TrendRow } from '../../../../operations/synthesis/trend.ts'
import { formatNumber } from '../../../number/format.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { trendSearch } from '../../view/trend.ts'
import { WorkTable } from '../work-table.tsx'
import { halfYearText } from './half-year.ts'
import { ShareCell } from './share-cell.tsx'
import { SharedCount } from './shared-table.tsx'

/** Half-years side by side. Coverage stands with its county, or above the themes of one. */
export function TrendTable({ trend, rows }: { trend: Trend; rows: readonly TrendRow[] }) {
  const { t } = useWords()
  const { by, periods, coverage, together } = trend
  return (
    <WorkTable
      caption={t(by === 'theme' ? 'synthesis.trend.captionTheme' : 'synthesis.trend.captionArea')}
      className="trend-table"
    >
      <thead>
        <tr>
          <th scope="col">{t(by === 'theme' ? 'synthesis.county' : 'synthesis.theme')}</th>
          {periods.map((period) => (
            <th scope="col" className="number" key={period}>
              <PeriodHead period={period} />
            </th>
          ))}
          {periods.length > 1 && (
            <th scope="col" className="trend-change">
              {t('synthesis.trend.change')}
            </th>
          )}
          {together !== null && (
            <th scope="col" className="number">
              {t('synthesis.trend.counties')}
            </th>
          )}
        </tr>
      </thead>
      {coverage && (
        <tbody>
          <CoverageRow coverage={coverage} trend={trend} />
        </tbody>
      )}
      {rows.map((row) => (
        <tbody key={row.code}>
          <ShareRow row={row} trend={trend} />
          {row.coverage && <CoverageRow coverage={row.coverage} trend={trend} />}
        </tbody>
      ))}
    </WorkTable>
  )
}

/** Short enough for a phone; in full for who listens or points. */
function PeriodHead({ period }: { period: HalfYear }) {
  const { t } = useWords()
  const [year = '', half] = period.split('H')
  const full = halfYearText(period, t)
  return (
    <span title={full}>
      <span aria-hidden="true">{`${half === '2' ? '7–12' : '1–6'}/${year}`}</span>
      <span className="visually-hidden">{full}</span>
    </span>
  )
}

function ShareRow({ row, trend }: { row: TrendRow; trend: Trend }) {
  const { language, count } = useWords()
  const { by, periods, together } = trend
  const other = by === 'theme' ? { by: 'area', area: row.code } : { by: 'theme', theme: row.code }
  return (
    <tr>
      <th scope="row" className={row.depth > 0 ? 'trend-below' : undefined}>
        <a href={`${workspaceAddress(language, 'synthesis', 'trend')}?${trendSearch(trend, other)}`}>{row.names[language]}</a>
        {periods.length > 1 && (
          <span className="trend-said" aria-hidden="true">
            <Change change={row.change} />
          </span>
        )}
      </th>
      {row.cells.map((cell) => (
        <ShareCell key={cell.period} cell={cell} />
      ))}
      {periods.length > 1 && (
        <td className="trend-change">
          <Change change={row.change} />
        </td>
      )}
      {together !== null && <td className="number">{count(row.counties ?? 0)}</td>}
    </tr>
  )
}

function Change({ change: { word, obstacles } }: { change: TrendChange }) {
  const { language } = useWords()
  const said = TREND_WORDS[word][language]
  if (word === 'unknown') {
    return (
      <>
        {said}
        <small>{obstacles.map((one) => TREND_OBSTACLES[one][language]).join('; ')}</small>
      </>
    )
  }
  return word === 'steady' ? said : <strong>{said}</strong>
}

function CoverageRow({ coverage, trend }: { coverage: readonly (SharedCoverage | null)[]; trend: Trend }) {
  const { t } = useWords()
  const { periods, together } = trend
  const after = (periods.length > 1 ? 1 : 0) + (together === null ? 0 : 1)
  return (
    <tr className="trend-coverage">
      <th scope="row">{t('synthesis.trend.coverage')}</th>
      {coverage.map((one, at) => (
        <td className="number" key={periods[at]}>
          <CoverageText coverage={one} />
        </td>
      ))}
      {after > 0 && <td colSpan={after} />}
    </tr>
  )
}

function CoverageText({ coverage }: { coverage: SharedCoverage | null }) {
  const { t, language, count } = useWords()
  if (coverage === null) {
    const word = TREND_OBSTACLES['not-shared'][language]
    return (
      <span title={word}>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{word}</span>
      </span>
    )
  }
  const rate = reportsPerThousandStaff(coverage)
  const { reportingUnits, units } = coverage
  return (
    <>
      {rate === null ? <SharedCount count={null} /> : <span>{`${formatNumber(rate, language, 1)} / ${count(1000)}`}</span>}
      <small>{t('synthesis.trend.units', { reporting: reportingUnits, units })}</small>
    </>
  )
}
