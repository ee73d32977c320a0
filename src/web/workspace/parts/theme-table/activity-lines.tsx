import type { MonthRange, ReportingActivity, ThemeTableSight } from '../../../../model/theme-table.ts'
import { useWords } from '../../../site/words.tsx'
import { rangeLabel } from '../../view/theme-table-query.ts'

interface ActivityProps {
  readonly activity: ReportingActivity
  readonly range: MonthRange
  readonly sight: ThemeTableSight
  readonly smallest: number
}

/** How much was reported by how many: what every number on the page must be read against. */
export function ActivityLines({ activity, range, sight, smallest }: ActivityProps) {
  const { t, count } = useWords()
  const { reports, uncoded, units, reportingUnits, staff } = activity
  const number = (value: number | null) => (value === null ? t('themeTables.fewerThan', { number: smallest }) : count(value))
  const perThousand = reports !== null && staff > 0 ? (reports * 1000) / staff : null
  return (
    <div className="theme-activity">
      {/* Of several half-years the sum is not told when one of them is small. */}
      {(reports !== null || isHalfYear(range)) && (
        <p className="lead">
          {t('themeTables.activity.reports', { period: rangeLabel(range), number: number(reports) })}{' '}
          {units > 0 && t('themeTables.activity.units', { reporting: number(reportingUnits), units: count(units) })}
        </p>
      )}
      <p className="quiet">
        {perThousand !== null && `${t('themeTables.activity.staff', { number: count(Math.round(perThousand)) })} `}
        {uncoded !== null && uncoded > 0 && `${t('themeTables.activity.uncoded', { number: count(uncoded) })} `}
        {t(sight === 'exact' ? 'themeTables.exact' : 'themeTables.protected', { least: smallest, most: smallest - 1 })}
      </p>
    </div>
  )
}

function isHalfYear({ from, until }: MonthRange): boolean {
  return from.slice(0, 4) === until.slice(0, 4) && Number(until.slice(5)) - Number(from.slice(5)) <= 5
}
