import { Chance, mixText, shareOf } from './chance.ts'
import { type DeliveryPlan, recordedShare } from './delivery-plan.ts'
import { type Person, type Places, residenceOn } from './person.ts'
import type { TaskNumber } from './published-shares.ts'
import { type Day, OPEN } from './series.ts'

/** A time in a task at one organiser, with what of it reaches which route. */
export interface TaskRecord {
  readonly task: TaskNumber
  readonly start: Day
  /** End in truth. */
  readonly end: Day
  /** End as it is ever recorded: OPEN when nobody closed the document. */
  readonly recordedEnd: Day
  /** Days of recording that reach the archive; from > to when none do. */
  readonly archiveFrom: Day
  readonly archiveTo: Day
  readonly separateFrom: Day
  readonly separateTo: Day
  /** Nothing of the relationship reaches the archive, but single journal entries do. */
  readonly isActivityOnly: boolean
  readonly unit: number
}

/** A person as the client of one organiser. */
export interface Relation {
  readonly person: Person
  readonly county: string
  /** 0 for the first organiser of the person, 1 for the second. */
  readonly order: number
  readonly records: readonly TaskRecord[]
  readonly act: readonly { readonly start: Day; readonly end: Day }[]
  readonly start: Day
}

interface Stay {
  readonly county: string
  readonly spell: number
  readonly start: Day
  readonly end: Day
}

const MOVER_CHANGES_ORGANISER = 0.8
const SECOND_ORGANISER_SHARE = 0.008
/** Where a route is both: share of clients in the archive, and in the separate delivery. Each client is in one at least. */
const BOTH_ARCHIVE = 0.9
const BOTH_SEPARATE = 0.92
/** Share of clients whose journal entries reach the archive although the relationship does not. */
const ACTIVITY_SHARE = 0.2

/** The organisers of a person: the county of home, the new county after a move, sometimes a second organiser at the same time. */
export function relationsOf(person: Person, plan: DeliveryPlan, at: { seed: number; places: Places }): Relation[] {
  const chance = new Chance(at.seed, mixText('relations'), person.number)
  const stays = staysOf(person, at.places, chance).filter((stay) => stay.county !== '91')
  const counties = [...new Set(stays.map((stay) => stay.county))]
  return counties.flatMap((county, order) => {
    const own = stays.filter((stay) => stay.county === county)
    const records = own.map((stay) => recordOf(person, stay, { plan, seed: at.seed, series: at.places.series }))
    const start = Math.min(...own.map((stay) => stay.start))
    const last = Math.max(...own.map((stay) => stay.end))
    const act = person.act
      .filter((period) => period.start <= last && period.end >= start)
      .map((period) => ({ start: Math.max(period.start, start), end: period.end > last ? last : period.end }))
    return [{ person, county, order, records, act, start }]
  })
}

function staysOf(person: Person, places: Places, chance: Chance): Stay[] {
  const [first, second] = person.residences
  const home = first?.county ?? ''
  const stays = person.spells.map((spell, at) => ({ county: home, spell: at, start: spell.start, end: spell.end }))
  if (second && second.county !== home && chance.happens(MOVER_CHANGES_ORGANISER)) {
    return stays.flatMap((stay) => splitAtMove(stay, { county: second.county, day: second.from, chance }))
  }
  if (!chance.happens(SECOND_ORGANISER_SHARE)) return stays
  const share = chance.next()
  const elsewhere = places.destinations.find((place) => place.cumulative > share)?.code ?? ''
  const other = places.countyOf.get(elsewhere) ?? home
  const last = stays.at(-1)
  return last && other !== home ? [...stays, { ...last, county: other }] : stays
}

function splitAtMove(stay: Stay, move: { county: string; day: Day; chance: Chance }): Stay[] {
  if (stay.end < move.day) return [stay]
  if (stay.start >= move.day) return [{ ...stay, county: move.county }]
  const left = { ...stay, end: Math.min(stay.end, move.day + move.chance.below(21)) }
  const joined = { ...stay, county: move.county, start: move.day + move.chance.below(30) }
  return joined.start > joined.end ? [left] : [left, joined]
}

const NO_DAYS = { from: 1, to: 0 }

function recordOf(person: Person, stay: Stay, at: { plan: DeliveryPlan; seed: number; series: Places['series'] }): TaskRecord {
  const spell = person.spells[stay.spell] as Person['spells'][number]
  const { task } = spell
  const plan = at.plan.counties.get(stay.county)?.tasks[task]
  const municipality = residenceOn(person, stay.start).municipality
  const keys = [at.seed, person.number, task, mixText(stay.county)] as const
  const isRecorded = shareOf(...keys, 1) < recordedShare(at.plan, { county: stay.county, municipality, task })
  const wholeFrom = isRecorded ? Number.NEGATIVE_INFINITY : (at.series.starts[plan?.wholeFrom ?? -1] ?? Number.POSITIVE_INFINITY)
  const isBoth = plan?.manner.route === 'both'
  const inArchive = !isBoth || shareOf(...keys, 2) < BOTH_ARCHIVE
  const inSeparate = !isBoth || !inArchive || shareOf(...keys, 3) < BOTH_SEPARATE
  const days = (uses: boolean, from: Day, to: Day) =>
    plan && uses && wholeFrom <= to ? { from: Math.max(from, wholeFrom), to } : NO_DAYS
  const archive = days(inArchive, plan?.archiveFrom ?? 1, plan?.archiveTo ?? 0)
  const separate = days(inSeparate, plan?.separateFrom ?? 1, plan?.separateTo ?? 0)
  const isClosed = stay.end !== spell.end || !person.isNeverClosed[stay.spell]
  return {
    task,
    start: stay.start,
    end: stay.end,
    recordedEnd: isClosed ? stay.end : OPEN,
    archiveFrom: archive.from,
    archiveTo: archive.to,
    separateFrom: separate.from,
    separateTo: separate.to,
    isActivityOnly: archive.from > archive.to && plan?.manner.route !== 'none' && shareOf(...keys, 4) < ACTIVITY_SHARE,
    unit: Number(municipality) * 10 + task,
  }
}
