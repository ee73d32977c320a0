import { shownParts } from '../../analyse/social/shown-lines.ts'
import { addMonths } from '../../analyse/social/time-codes.ts'
import type { Texts } from '../../model/text.ts'
import type { SilentUnit, TaskActivity, ThemeTableSight } from '../../model/theme-table.ts'
import { reportsByUnit, type UnitReports } from '../../store/social/report-facts.ts'
import type { Reading, TableSources } from './table-sources.ts'

/** How far back the last report of a silent unit is looked for. */
const LOOKED_BACK = 36

/**
 * Units of at least five possible reporters from which nothing has come in the last months. Silence is a question, not a fault: the list is
 * for asking how the unit could be heard.
 */
export async function silentUnits(
  { db }: Pick<Reading, 'db'>,
  { sources, until, months }: { readonly sources: TableSources; readonly until: string; readonly months: number },
): Promise<SilentUnit[]> {
  const organisers = [sources.organiser]
  const known = await reportsByUnit(db, { organisers, from: addMonths(until, 1 - LOOKED_BACK), until })
  const silentSince = addMonths(until, 1 - months)
  return sources.units.flatMap((unit) => {
    const lastReport = known.get(unit.id)?.last ?? null
    const isSilent = lastReport === null || lastReport < silentSince
    // A unit that began within the months has not had the time yet.
    const isOld = unit.validFrom.slice(0, 7) <= silentSince
    if (!isSilent || !isOld || !sources.isUnitShown(unit.id)) return []
    return [{ id: unit.id, names: unit.names, task: unit.task, staff: unit.staff, lastReport }]
  })
}

const SEVERAL: Texts = {
  fi: 'Useita tehtäviä tai ei mitään niistä',
  sv: 'Flera uppgifter eller ingen av dem',
  en: 'Several tasks or none',
}

/** Reports, units and staff by the service task of the unit. Reports of no unit count under none. */
export function taskActivity(
  known: ReadonlyMap<string, UnitReports>,
  { sources, sight, smallest }: { readonly sources: TableSources; readonly sight: ThemeTableSight; readonly smallest: number },
): TaskActivity[] {
  const taskOf = new Map(sources.units.map(({ id, task }) => [id, task]))
  const named = sources.lists.tasks.codes.map(({ key, names }) => ({ task: key as string | null, names }))
  const tasks = [...named, { task: null, names: SEVERAL }]
  const counts = tasks.map(({ task }) =>
    [...known].reduce((sum, [unit, { reports }]) => sum + ((taskOf.get(unit) ?? null) === task ? reports : 0), 0),
  )
  const all = counts.reduce((sum, count) => sum + count, 0)
  // Tasks add up to all observations, which are told where they are not few themselves.
  const areFew = all > 0 && all < smallest
  const shown = sight === 'exact' ? counts.map(() => true) : areFew ? counts.map(() => false) : shownParts(counts, smallest)
  return tasks.map(({ task, names }, at) => {
    const units = sources.units.filter((unit) => unit.task === task)
    const staff = units.reduce((sum, unit) => sum + unit.staff, 0)
    return { task, names, units: units.length, staff, reports: shown[at] ? (counts[at] ?? 0) : null }
  })
}
