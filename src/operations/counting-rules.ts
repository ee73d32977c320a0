import { helsinkiDay } from '../collect/delivery/helsinki-day.ts'
import { separateTruth } from '../collect/delivery/separate-truth.ts'
import { divisionOf, municipalityOn } from '../design/areas.ts'
import type { AreaCode } from '../model/area.ts'
import type { Definitions } from '../model/definitions.ts'
import type { Delivery } from '../model/delivery.ts'
import { addQuarters, type QuarterCode, quarterNumber, quartersBetween } from '../model/period.ts'
import type { RouteChoice } from '../model/unit-record.ts'
import { type CountingFrame, countingFrame, LONGEST_SERIES } from '../process/counting-frame.ts'
import type { ManifestCoverage } from '../process/coverage/coverage.ts'

/** Deliveries that a run of a cycle rests on: received, not replaced or withdrawn, and not of a later period. */
export function deliveriesInForce(deliveries: readonly Delivery[], cycle: QuarterCode): readonly Delivery[] {
  return deliveries.filter(
    ({ status, period }) => status === 'received' && (period === null || quarterNumber(period) <= quarterNumber(cycle)),
  )
}

/** From the programme's first quarter to the cycle; of a long series its last eight years. */
function seriesOf(definitions: Definitions, cycle: QuarterCode): { readonly from: QuarterCode; readonly to: QuarterCode } {
  const earliest = addQuarters(cycle, 1 - LONGEST_SERIES)
  const first = definitions.programme.firstQuarter as QuarterCode
  return { from: quarterNumber(first) > quarterNumber(earliest) ? first : earliest, to: cycle }
}

export interface FrameQuestion {
  readonly definitions: Definitions
  readonly cycle: QuarterCode
  readonly deliveries: readonly Delivery[]
  readonly routes: readonly RouteChoice[]
}

/** The frame of a run: definitions and the deliveries' catalogue turned into the rules of counting. */
export function frameOf({ definitions, cycle, deliveries, routes }: FrameQuestion): CountingFrame {
  const { windowQuarters } = definitions.programme
  return countingFrame(seriesOf(definitions, cycle), {
    storedUpTo: newestExtractDay(deliveries),
    tasks: definitions.serviceTasks.filter(({ isCollected }) => isCollected).map(({ key }) => key),
    truths: separateTruth(deliveries, cycle, windowQuarters),
    routes,
    activityRules: definitions.activityEvidenceRules,
    homes: homeCodes(definitions, seriesOf(definitions, cycle)),
    longYears: definitions.indications['never-closed'].settings.years,
  })
}

/** What the manifests of the separate deliveries in force say about their quarters. */
export function manifestCoverage(deliveries: readonly Delivery[]): ManifestCoverage[] {
  return deliveries.flatMap(({ kind, organiser, period, number, coverage }) =>
    kind !== 'separate-delivery' || organiser === null || period === null
      ? []
      : [{ organiser, period, delivery: number, statement: coverage }],
  )
}

/** Municipalities of the division of a year, with their counties. */
export function municipalitiesOn(definitions: Definitions, year: number): readonly { code: AreaCode; county: AreaCode }[] {
  return divisionOf(definitions, year).municipalities
}

function newestExtractDay(deliveries: readonly Delivery[]): string {
  const days = deliveries
    .filter(({ kind }) => kind === 'archive-extract')
    .map(({ createdAt }) => helsinkiDay(createdAt) ?? createdAt.slice(0, 10))
  return days.reduce((newest, day) => (day > newest ? day : newest), '0001-01-01')
}

/** The municipality that every code of any time belongs to, for each year of a series. */
export function homeCodes(definitions: Definitions, series: { from: QuarterCode; to: QuarterCode }): CountingFrame['homes'] {
  const codes = new Set([
    ...definitions.divisions.flatMap(({ municipalities }) => municipalities.map(({ code }) => code)),
    ...definitions.successions.map(({ from }) => from),
  ])
  const years = new Set(quartersBetween(series.from, series.to).map((quarter) => Number(quarter.slice(0, 4))))
  return new Map(
    [...years].map((year) => {
      const carried = [...codes].map((code) => [code, municipalityOn(definitions, code, year)] as const)
      return [year, new Map(carried.flatMap(([code, area]) => (area === null ? [] : [[code, area] as const])))]
    }),
  )
}
