import type { ReportingActivity, ThemeTableSight } from '../../model/theme-table.ts'
import { reportsByUnit, type UnitReports } from '../../store/social/report-facts.ts'
import type { Reading, TableSources } from './table-sources.ts'

export interface ActivityQuestion {
  readonly sources: Pick<TableSources, 'organiser' | 'range' | 'units' | 'isUnitShown'>
  readonly sight: ThemeTableSight
  readonly smallest: number
}

/** How much was reported by how many who could have. Numbers below the smallest shown are hidden outside the county. */
export async function reportingActivity({ db }: Pick<Reading, 'db'>, question: ActivityQuestion): Promise<ReportingActivity> {
  const { organiser, range } = question.sources
  return activityOf(await reportsByUnit(db, { organisers: [organiser], ...range }), question)
}

/** The same where the reports of units in the range are at hand. */
export function activityOf(
  reports: ReadonlyMap<string, UnitReports>,
  { sources, sight, smallest }: ActivityQuestion,
): ReportingActivity {
  const shown = (count: number) => (sight === 'exact' || count === 0 || count >= smallest ? count : null)
  const all = [...reports.values()]
  const uncoded = all.reduce((sum, { uncoded: own }) => sum + own, 0)
  const total = all.reduce((sum, { reports: own }) => sum + own, 0)
  return {
    reports: shown(total),
    // Outside, those without a theme would limit the small themes: all others cover the rest.
    uncoded: sight === 'exact' ? uncoded : null,
    units: sources.units.filter(({ id }) => sources.isUnitShown(id)).length,
    reportingUnits: shown([...reports.keys()].filter(sources.isUnitShown).length),
    staff: sources.units.reduce((sum, { staff }) => sum + staff, 0),
  }
}
