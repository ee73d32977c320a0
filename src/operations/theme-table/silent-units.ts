import { shownParts } from '../../analyse/social/shown-lines.ts'
import { addMonths } from '../../analyse/social/time-codes.ts'
import type { Texts } from '../../model/text.ts'
import type { SilentUnit, TaskActivity } from '../../model/theme-table.ts'
import { reportsByUnit, type UnitReports } from '../../store/social/report-facts.ts'
import type { ConfirmedHalfYear } from './confirmed.ts'
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

type TaskCount = Omit<TaskActivity, 'names' | 'reports'> & { readonly reports: number }

/** Reports, units and staff by the service task of the unit, as of now. Reports of no unit count under none. */
export function taskActivity(
  known: ReadonlyMap<string, UnitReports>,
  sources: Pick<TableSources, 'units' | 'lists'>,
): TaskActivity[] {
  const reports = new Map([...known].map(([unit, { reports: own }]) => [unit, own]))
  return named(tasksOf(reports, sources), sources)
}

/** The same numbers without names, for an edition too. */
export function tasksOf(
  reports: ReadonlyMap<string, number>,
  { units, lists }: Pick<TableSources, 'units' | 'lists'>,
): TaskCount[] {
  const taskOf = new Map(units.map(({ id, task }) => [id, task]))
  return [...lists.tasks.codes.map(({ key }) => key), null].map((task) => {
    const own = units.filter((unit) => unit.task === task)
    const staff = own.reduce((sum, unit) => sum + unit.staff, 0)
    const count = [...reports].reduce((sum, [unit, number]) => sum + ((taskOf.get(unit) ?? null) === task ? number : 0), 0)
    return { task, units: own.length, staff, reports: count }
  })
}

/** As they were for the first edition. Tasks add up to all observations, which are told where they are not few themselves. */
export function toldTasks({ first, sources }: Pick<ConfirmedHalfYear, 'first' | 'sources'>, smallest: number): TaskActivity[] {
  const { tasks } = first.about
  const all = tasks.reduce((sum, { reports }) => sum + reports, 0)
  const areFew = all > 0 && all < smallest
  const counts = tasks.map(({ reports }) => reports)
  const shown = areFew ? counts.map(() => false) : shownParts(counts, smallest)
  return named(tasks, sources).map((line, at) => (shown[at] ? line : { ...line, reports: null }))
}

function named(tasks: readonly TaskCount[], { lists }: Pick<TableSources, 'lists'>): TaskActivity[] {
  const names = new Map(lists.tasks.codes.map((code) => [code.key, code.names]))
  return tasks.map((line) => {
    const other = { fi: line.task ?? '', sv: line.task ?? '', en: line.task ?? '' }
    return { ...line, names: line.task === null ? SEVERAL : (names.get(line.task) ?? other) }
  })
}
