import type { ReportingActivity } from '../../model/theme-table.ts'
import { reportsByUnit, type UnitReports } from '../../store/social/report-facts.ts'
import type { Reading, TableSources } from './table-sources.ts'

type Sources = Pick<TableSources, 'organiser' | 'range' | 'units' | 'isUnitShown'>

/** How much was reported by how many who could have, as of now: for the county's own coordinator. Outside see `activityTold`. */
export async function reportingActivity({ db }: Pick<Reading, 'db'>, sources: Sources): Promise<ReportingActivity> {
  return activityOf(await reportsByUnit(db, { organisers: [sources.organiser], ...sources.range }), sources)
}

/** The same where the reports of units in the range are at hand. */
export function activityOf(reports: ReadonlyMap<string, UnitReports>, sources: Sources): ReportingActivity {
  const all = [...reports.values()]
  return {
    reports: all.reduce((sum, { reports: own }) => sum + own, 0),
    uncoded: all.reduce((sum, { uncoded: own }) => sum + own, 0),
    units: sources.units.filter(({ id }) => sources.isUnitShown(id)).length,
    reportingUnits: [...reports.keys()].filter(sources.isUnitShown).length,
    staff: sources.units.reduce((sum, { staff }) => sum + staff, 0),
  }
}
