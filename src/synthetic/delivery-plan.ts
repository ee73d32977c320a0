import type { Municipality } from '../model/area.ts'
import type { CoverageClass } from '../model/coverage.ts'
import { mixText, shareOf } from './chance.ts'
import { COUNTY_PROFILES, type CountyProfile, type DeliveryManner, mannerOf, PIRKANMAA_COMPREHENSIVE } from './county-profiles.ts'
import { TASKS, type TaskNumber } from './published-shares.ts'
import type { Day, Series } from './series.ts'

/** What a county sends of one task and when. Days are first days of quarters; a route that is not used has `from` > `to`. */
export interface TaskPlan {
  readonly manner: DeliveryManner
  readonly archiveFrom: Day
  readonly archiveTo: Day
  readonly separateFrom: Day
  readonly separateTo: Day
  /** Share of clients recorded where the data have gaps. */
  readonly gapShare: number
  /** Quarter from which gaps are over; number of quarters when never. */
  readonly wholeFrom: number
}

export interface CountyPlan {
  readonly profile: CountyProfile
  readonly tasks: readonly TaskPlan[]
}

export interface DeliveryPlan {
  readonly counties: ReadonlyMap<string, CountyPlan>
  /** Municipalities whose data are whole although the county's are not. */
  readonly wholeMunicipalities: ReadonlySet<string>
}

const NEVER = { from: 1, to: 0 }
const LONG_AGO: Day = -40_000
const ALWAYS = { from: LONG_AGO, to: 1_000_000 }
/** Of the clients where some records never arrive; where nearly all do. */
const NEARLY = 0.93

export function deliveryPlan(seed: number, series: Series, municipalities: readonly Municipality[]): DeliveryPlan {
  const counties = new Map(
    COUNTY_PROFILES.map((profile) => {
      const tasks = TASKS.map((_, task) => taskPlan(seed, series, { profile, task: task as TaskNumber }))
      return [profile.code, { profile, tasks }]
    }),
  )
  const whole = municipalities.filter(({ code, county }) =>
    county === '08' ? PIRKANMAA_COMPREHENSIVE.includes(code) : shareOf(mixText('whole'), mixText(code)) < 0.62,
  )
  return { counties, wholeMunicipalities: new Set(whole.map((municipality) => municipality.code)) }
}

/** The quarter, counted from 0, in which routes change: about two fifths into the series, never the first when there are two. */
export function changeQuarter(series: Series): number {
  return Math.min(Math.max(1, Math.round(series.quarters.length * 0.4)), series.quarters.length)
}

function taskPlan(seed: number, series: Series, at: { profile: CountyProfile; task: TaskNumber }): TaskPlan {
  const manner = mannerOf(at.profile, at.task)
  const change = series.starts[changeQuarter(series)] ?? series.lastDay + 1
  const routes: Record<DeliveryManner['route'], { archive: typeof NEVER; separate: typeof NEVER }> = {
    archive: { archive: ALWAYS, separate: NEVER },
    separate: { archive: NEVER, separate: ALWAYS },
    both: { archive: ALWAYS, separate: ALWAYS },
    'separate-then-archive': { archive: { from: change, to: ALWAYS.to }, separate: { from: LONG_AGO, to: change - 1 } },
    'archive-then-separate': { archive: { from: LONG_AGO, to: change - 1 }, separate: { from: change, to: ALWAYS.to } },
    none: { archive: NEVER, separate: NEVER },
  }
  const { archive, separate } = routes[manner.route]
  const gapShare =
    manner.completeness === 'nearly' ? NEARLY : 0.35 + 0.45 * shareOf(seed, mixText(at.profile.code), at.task, mixText('gap'))
  return {
    manner,
    archiveFrom: archive.from,
    archiveTo: archive.to,
    separateFrom: separate.from,
    separateTo: separate.to,
    gapShare,
    wholeFrom: manner.completeness === 'gaps-then-whole' ? changeQuarter(series) : series.quarters.length,
  }
}

/** Share of the clients of a municipality and task whose records arrive, in the quarters before and from `wholeFrom`. */
export function recordedShare(plan: DeliveryPlan, at: { county: string; municipality: string; task: TaskNumber }): number {
  const task = plan.counties.get(at.county)?.tasks[at.task]
  if (!task || task.manner.completeness === 'none') return 0
  if (task.manner.completeness === 'whole') return 1
  if (task.manner.completeness === 'municipalities' && plan.wholeMunicipalities.has(at.municipality)) return 1
  return task.gapShare
}

/** The class that the county states for a quarter; null when it states nothing. */
export function statedClass(
  plan: DeliveryPlan,
  at: { county: string; municipality: string; task: TaskNumber; quarter: number },
): CoverageClass | null {
  const task = plan.counties.get(at.county)?.tasks[at.task]
  if (!task?.manner.isStated) return null
  const isWhole = plan.wholeMunicipalities.has(at.municipality)
  const classes: Record<DeliveryManner['completeness'], CoverageClass> = {
    whole: 'comprehensive',
    municipalities: isWhole ? 'comprehensive' : 'partial',
    nearly: 'probably_comprehensive',
    gaps: 'partial',
    'gaps-then-whole': at.quarter >= task.wholeFrom ? 'comprehensive' : 'partial',
    none: 'none',
  }
  return classes[task.manner.completeness]
}
