import { type AreaCode, unknownMunicipality } from '../../model/area.ts'
import { type IsoDate, type Period, quarterNumber, quarterOfDate } from '../../model/period.ts'
import type { ClientNumber } from '../../model/person.ts'
import type { DocumentRecord, RelationshipPeriodRecord, ResidenceRecord } from '../../model/unit-record.ts'
import { type CountingFrame, divisionYear } from '../counting-frame.ts'
import type { Delivered } from '../register-records.ts'
import type { DocumentsInForce } from './document-versions.ts'
import type { People } from './people.ts'
import { isTruth } from './separate-periods.ts'

/** A municipality as it was recorded, of any time; null = recorded as not to be shown. Undefined: nothing recorded. */
type RecordedHome = AreaCode | null | undefined

/** Everything the home of a client is decided by. */
export interface HomeSources {
  readonly people: People
  readonly documents: DocumentsInForce
  readonly separate: readonly Delivered<RelationshipPeriodRecord>[]
  /** The organiser with the newest evidence up to the end of a period: the county where the municipality is not known. */
  organiserOf(client: ClientNumber, period: Period): string
}

/**
 * The home of a client at the end of a period (for the dead: on the day of death), on the regional division of the period's year:
 * the population register, else the newest document valid on the day, else the separate delivery, else the organiser's county with
 * the municipality unknown. An empty municipality in the population register must not be shown and ends the search, as does a code
 * that is no municipality of the year (register.md 8.8).
 */
export function homeAreaOf(client: ClientNumber, period: Period, sources: HomeSources & { frame: CountingFrame }): AreaCode {
  const { people, frame } = sources
  const died = people.died(client)
  const day = died !== null && died < period.end ? died : period.end
  const recorded = [
    registeredHome(people.residences(client), day),
    documentedHome(
      sources.documents.history.filter((one) => one.client === client),
      day,
    ),
    deliveredHome(
      sources.separate.filter((one) => one.client === client),
      frame,
      period,
    ),
  ].find((home) => home !== undefined)
  const municipality = recorded ? frame.homes.get(divisionYear(period))?.get(recorded) : undefined
  return municipality ?? unknownMunicipality(sources.organiserOf(client, period))
}

/** The residence valid on the day; of several the latest begun, and of those an empty one, then the lowest code. */
function registeredHome(residences: readonly ResidenceRecord[], day: IsoDate): RecordedHome {
  const valid = residences.filter(({ from, to }) => (from ?? '') <= day && (to === null || to >= day))
  return bestOf(valid, (a, b) => descending(a.from ?? '', b.from ?? '') || ascending(a.municipality ?? '', b.municipality ?? ''))
    ?.municipality
}

/** The newest stored document that does not speak of a later move; of several the highest version, then the lowest code. */
function documentedHome(documents: readonly DocumentRecord[], day: IsoDate): RecordedHome {
  const valid = documents.filter((one) => one.homeMunicipality !== null && (one.homeMovedIn ?? '') <= day)
  const newest = bestOf(
    valid,
    (a, b) =>
      descending(a.storedOn, b.storedOn) ||
      b.version - a.version ||
      ascending(a.homeMunicipality ?? '', b.homeMunicipality ?? ''),
  )
  return newest?.homeMunicipality ?? undefined
}

/** The row of the newest separate delivery that speaks for the period's last quarter or an earlier one; then the latest start. */
function deliveredHome(rows: readonly Delivered<RelationshipPeriodRecord>[], frame: CountingFrame, period: Period): RecordedHome {
  const last = quarterNumber(quarterOfDate(period.end))
  const quarters = frame.quarters.filter((quarter) => quarterNumber(quarter) <= last)
  const valid = rows.filter(
    (row) => row.homeMunicipality !== null && quarters.some((quarter) => isTruth(frame.truths, row, quarter)),
  )
  const newest = bestOf(
    valid,
    (a, b) =>
      b.delivery - a.delivery || descending(a.start, b.start) || ascending(a.homeMunicipality ?? '', b.homeMunicipality ?? ''),
  )
  return newest?.homeMunicipality ?? undefined
}

function bestOf<Row>(rows: readonly Row[], order: (a: Row, b: Row) => number): Row | undefined {
  return [...rows].sort(order)[0]
}

function ascending(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function descending(a: string, b: string): number {
  return ascending(b, a)
}
