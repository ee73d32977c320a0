import { Chance, mixText } from './chance.ts'
import type { ClientCellPlan } from './client-numbers.ts'
import type { IdentityCodes } from './identity-codes.ts'
import { AGE_TARGETS, furtherTaskShare, TASKS, type TaskNumber } from './published-shares.ts'
import { type Day, OPEN, type Series } from './series.ts'
import {
  actPeriods,
  drawAge,
  endedByAge,
  FURTHER_PRESENCE,
  firstSpell,
  furtherSpell,
  middleDay,
  type Spell,
  withPause,
} from './service-spells.ts'

/** Where a person lived from a day on. */
export interface Residence {
  readonly municipality: string
  readonly county: string
  readonly from: Day
}

/** One invented person: the truth behind the deliveries. */
export interface Person {
  readonly number: number
  readonly code: string
  readonly birth: Day
  readonly sex: 'M' | 'F'
  readonly death: Day
  readonly residences: readonly Residence[]
  /** Non-disclosure for personal safety: the home municipality is nowhere in the data. */
  readonly isUndisclosed: boolean
  /** Before this day only a temporary code was known; −Infinity for most. */
  readonly knownFrom: Day
  readonly spells: readonly Spell[]
  readonly act: readonly { readonly start: Day; readonly end: Day }[]
  /** Ends that were never recorded, by position in `spells`. */
  readonly isNeverClosed: readonly boolean[]
}

export interface Places {
  readonly series: Series
  readonly countyOf: ReadonlyMap<string, string>
  /** Municipalities people move to, with cumulative share of population. */
  readonly destinations: readonly { readonly code: string; readonly cumulative: number }[]
}

const TEMPORARY_SHARE = 0.02
const UNDISCLOSED_SHARE = 0.004
const NEVER_CLOSED_SHARE = 0.02
const DAYS_A_YEAR = 365.2425

interface Draw {
  readonly seed: number
  readonly number: number
  readonly municipality: string
  readonly cell: ClientCellPlan
  readonly places: Places
  readonly codes: IdentityCodes
}

/** Draws one person of a cell: age, tasks and their times, death, moves and the oddities of recording. */
export function drawPerson({ seed, number, municipality, cell, places, codes }: Draw): Person {
  const { series } = places
  const chance = new Chance(seed, mixText('person'), number)
  const first = firstSpell(cell.task, cell.age, { series, chance })
  const ageDays = Math.floor(drawAge(cell.age, cell.task, chance) * DAYS_A_YEAR)
  const { code, birth } = codes.next(middleDay(first, series) - ageDays - 1, cell.sex, chance)
  const spells = drawSpells({ first, birth, cell, series, chance })
  const death = deathDay(spells, birth, { series, chance })
  const lived = spells.flatMap((spell) => (spell.start > death ? [] : [{ ...spell, end: Math.min(spell.end, death) }]))
  return {
    number,
    code,
    birth,
    sex: cell.sex,
    death,
    residences: residences(municipality, { birth, death, places, chance }),
    isUndisclosed: chance.happens(UNDISCLOSED_SHARE),
    knownFrom: knownFrom(lived, series, chance),
    spells: lived,
    act: actPeriods(lived, birth, chance),
    isNeverClosed: lived.map((spell) => chance.happens(spell.end === death ? 0.12 : spell.end < OPEN ? NEVER_CLOSED_SHARE : 0)),
  }
}

function drawSpells(input: { first: Spell; birth: Day; cell: ClientCellPlan; series: Series; chance: Chance }): Spell[] {
  const { birth, cell, series, chance } = input
  const start = Math.max(input.first.start, birth + 14)
  const first = endedByAge({ ...input.first, start, end: Math.max(start, input.first.end) }, birth, chance)
  const target = AGE_TARGETS.find((candidate) => candidate.group === groupOf(cell.age)) ?? AGE_TARGETS[0]
  const spells = withPause(first, series, chance)
  for (const [task, key] of TASKS.entries()) {
    if (task === cell.task || !target || target.byTask[key] === 0) continue
    if (!chance.happens(furtherTaskShare(target, key) / FURTHER_PRESENCE)) continue
    const further = endedByAge(furtherSpell(task as TaskNumber, first, { series, chance }), birth, chance)
    if (further.end >= series.firstDay) spells.push(...withPause(further, series, chance))
  }
  return spells
}

function groupOf(age: ClientCellPlan['age']): string {
  if (age === 'Y_GE85') return 'Y_GE85'
  if (age === 'Y65T74' || age === 'Y75T84') return 'Y65T84'
  return age === 'Y0T6' || age === 'Y7T12' || age === 'Y13T17' ? 'Y0T17' : 'Y18T64'
}

/** Old people's stays often end by death: then the last end is the day of death. Others die rarely. */
function deathDay(spells: readonly Spell[], birth: Day, at: { series: Series; chance: Chance }): Day {
  const end = Math.max(...spells.map((spell) => spell.end))
  const age = (end - birth) / DAYS_A_YEAR
  const share = age >= 85 ? 0.75 : age >= 75 ? 0.55 : age >= 65 ? 0.3 : 0.015
  const dies = at.chance.happens(share)
  return dies && end >= at.series.firstDay && end <= at.series.lastDay ? end : OPEN
}

/** One residence, or two for those who move in the series: about two moves of a hundred persons a year, two fifths to another county. */
function residences(home: string, at: { birth: Day; death: Day; places: Places; chance: Chance }): Residence[] {
  const { series, countyOf, destinations } = at.places
  const county = countyOf.get(home) ?? ''
  const since = Math.max(at.birth, series.firstDay - 200 - at.chance.below(9000))
  const first = { municipality: home, county, from: since }
  const moves = at.chance.happens((0.02 * series.days) / DAYS_A_YEAR)
  const day = series.firstDay + at.chance.below(series.days)
  if (!moves || day >= at.death || day <= since + 30) return [first]
  const staysInCounty = at.chance.happens(0.6)
  for (let trial = 0; trial < 40; trial++) {
    const share = at.chance.next()
    const to = destinations.find((place) => place.cumulative > share)?.code ?? home
    const toCounty = countyOf.get(to) ?? ''
    if (to !== home && (!staysInCounty || toCounty === county)) return [first, { municipality: to, county: toCounty, from: day }]
  }
  return [first]
}

/** Some who enter in the series are first recorded with a temporary code; of a few the real code is never learnt. */
function knownFrom(spells: readonly Spell[], series: Series, chance: Chance): Day {
  const start = Math.min(...spells.map((spell) => spell.start))
  if (start < series.firstDay || !chance.happens(TEMPORARY_SHARE)) return Number.NEGATIVE_INFINITY
  return chance.happens(0.06) ? OPEN : start + 15 + Math.floor(chance.wait(60))
}

/** The residence on a day: the newest that has begun, else the first. */
export function residenceOn(person: Person, day: Day): Residence {
  const later = person.residences[1]
  return later && later.from <= day ? later : (person.residences[0] as Residence)
}
