import type { AgeClassCode } from '../model/person.ts'
import type { Chance } from './chance.ts'
import { ACT_SHARE, CHILD_WELFARE, OLDER, TASKS, type TaskKey, type TaskNumber, WORKING_AGE } from './published-shares.ts'
import { type Day, OPEN, type Series } from './series.ts'

/** One time in a task, as it was in truth. `end` OPEN = goes on after the series. */
export interface Spell {
  readonly task: TaskNumber
  readonly start: Day
  readonly end: Day
}

/**
 * How long clients stay: a share of those present at any time are long (mean in days), the rest short. Invented, in proportion
 * to what the services are: years for disability and older people, months for much of adult social work.
 */
const STAYS: Readonly<Record<TaskKey, { readonly longShare: number; readonly long: number; readonly short: number }>> = {
  older: { longShare: 0.92, long: 2200, short: 250 },
  working_age: { longShare: 0.75, long: 1100, short: 200 },
  families: { longShare: 0.75, long: 1100, short: 200 },
  child_welfare: { longShare: 0.8, long: 1000, short: 220 },
  disability: { longShare: 0.96, long: 3600, short: 300 },
  substance: { longShare: 0.75, long: 900, short: 180 },
}
const QUARTER_DAYS = 91.3
/** A slow growth: entries are a little rarer in the beginning of the series. */
const GROWTH_POWER = 1.06
const DAYS_A_YEAR = 365.2425

/** Pauses, late births and early endings take a little away, ageing adds to the oldest; found by counting. */
const CLOSER = 1.015
const CLOSER_OLDEST = 0.945

/**
 * Clients at some time in the series for each client in a quarter. With entries at a steady rate λ a day and a mean stay of D
 * days, λ(D + 91) are seen in a quarter and λ(D + T) in the whole series of T days.
 */
export function everFactor(task: TaskNumber, age: AgeClassCode, seriesDays: number): number {
  const { longShare, long, short } = STAYS[TASKS[task]]
  const ever = (stay: number) => (stay + seriesDays) / (stay + QUARTER_DAYS)
  return (age === 'Y_GE85' ? CLOSER_OLDEST : CLOSER) * (longShare * ever(long) + (1 - longShare) * ever(short))
}

/**
 * People grow older during the series: of the oldest fewer enter as clients and more are there from the beginning (they come
 * from the class below), and the other way round just below 85. Added to the probability of being there at the beginning;
 * found by trying until the classes stay level.
 */
const THERE_FROM_BEGINNING: Partial<Record<AgeClassCode, number>> = { Y75T84: -0.06, Y_GE85: 0.13 }

/** The time of a person's first task. In the same proportions: already open when the series begins, or entering during it. */
export function firstSpell(task: TaskNumber, age: AgeClassCode, at: { series: Series; chance: Chance }): Spell {
  const { series, chance } = at
  const { longShare, long, short } = STAYS[TASKS[task]]
  const everLong = (longShare * (long + series.days)) / (long + QUARTER_DAYS)
  const everShort = ((1 - longShare) * (short + series.days)) / (short + QUARTER_DAYS)
  const stay = chance.happens(everLong / (everLong + everShort)) ? long : short
  const isOpenAtStart = chance.happens(stay / (stay + series.days) + (THERE_FROM_BEGINNING[age] ?? 0))
  if (isOpenAtStart) {
    const start = series.firstDay - 1 - Math.min(Math.floor(chance.wait(stay)), 25 * 365)
    return { task, start, end: closing(series, series.firstDay + Math.floor(chance.wait(stay))) }
  }
  const start = series.firstDay + Math.floor(series.days * chance.next() ** (1 / GROWTH_POWER))
  return { task, start, end: closing(series, start + Math.floor(chance.wait(stay))) }
}

/** The middle of the time that is seen in the series: the day at which the person's age is of the cell's class. */
export function middleDay(spell: Spell, series: Series): Day {
  return Math.floor((Math.max(spell.start, series.firstDay) + Math.min(spell.end, series.lastDay)) / 2)
}

function closing(series: Series, end: Day): Day {
  return end > series.lastDay + 400 ? OPEN : end
}

/**
 * A further task inside the time of the first: begins and ends with it in most cases, else somewhere between.
 */
export function furtherSpell(task: TaskNumber, first: Spell, input: { series: Series; chance: Chance }): Spell {
  const { series, chance } = input
  const from = Math.max(first.start, series.firstDay)
  const length = Math.min(first.end, series.lastDay) - from
  const start = chance.happens(0.6) ? first.start : from + Math.floor(length * 0.6 * chance.next())
  const end = chance.happens(0.7) ? first.end : from + Math.floor(length * (0.6 + 0.4 * chance.next()))
  return { task, start, end: Math.max(start, end) }
}

/** Mean of (quarters with the further task) / (quarters with the first): what `furtherSpell` leaves. Measured on its own formula. */
export const FURTHER_PRESENCE = 0.86

/** Share of long stays that have a pause in the middle: ended and opened again. */
const REOPENED_SHARE = 0.06

/** Splits a stay that was ended and opened again; most stay whole. */
export function withPause(spell: Spell, series: Series, chance: Chance): Spell[] {
  const from = Math.max(spell.start, series.firstDay)
  const length = Math.min(spell.end, series.lastDay) - from
  if (length < 240 || !chance.happens(REOPENED_SHARE)) return [spell]
  const pause = 20 + chance.below(130)
  const stop = from + 30 + chance.below(length - pause - 60)
  return [
    { ...spell, end: stop },
    { ...spell, start: stop + pause },
  ]
}

/** Child welfare ends at 18, or with aftercare at the latest at 23. Other tasks stay as they are. */
export function endedByAge(spell: Spell, birth: Day, chance: Chance): Spell {
  if (spell.task !== CHILD_WELFARE) return spell
  const grownUp = birth + Math.ceil(18 * DAYS_A_YEAR)
  const limit = chance.happens(0.55) && spell.start < grownUp ? grownUp : birth + Math.ceil(23 * DAYS_A_YEAR)
  return spell.end > limit ? { ...spell, end: Math.max(limit, spell.start) } : spell
}

/** Late starts and pauses take this from the relationships under the act; found by counting. */
const ACT_SEEN = 0.967

/** Periods of the relationship under the Child Welfare Act inside the child welfare spells; sometimes two with a pause between. */
export function actPeriods(spells: readonly Spell[], birth: Day, chance: Chance): { start: Day; end: Day }[] {
  const grownUp = birth + Math.floor(18 * DAYS_A_YEAR)
  return spells.flatMap((spell) => {
    if (spell.task !== CHILD_WELFARE || !chance.happens(ACT_SHARE / ACT_SEEN)) return []
    const start = spell.start + Math.floor(chance.wait(18))
    const end = Math.min(spell.end, grownUp)
    if (start > end) return []
    if (end - start < 200 || end === OPEN || !chance.happens(0.2)) return [{ start, end: spell.end < grownUp ? spell.end : end }]
    const pause = start + Math.floor((end - start) * 0.4)
    return [
      { start, end: pause },
      { start: pause + 25 + chance.below(60), end },
    ]
  })
}

/** Youngest and oldest age in years of a class for a task; 85 and over reaches to 104. */
function ageRange(age: AgeClassCode, task: TaskNumber): readonly [number, number] {
  const ranges: Partial<Record<AgeClassCode, readonly [number, number]>> = {
    Y0T6: [0, 6],
    Y7T12: [7, 12],
    Y13T17: [13, 17],
    Y18T24: task === CHILD_WELFARE ? [18, 21] : [18, 24],
    Y25T44: [25, 44],
    Y45T64: task === OLDER ? [58, 64] : [45, 64],
    Y65T74: [65, 74],
    Y75T84: task === WORKING_AGE ? [75, 78] : [75, 84],
    Y_GE85: [85, 104],
  }
  return ranges[age] ?? [18, 64]
}

/** How likely each age of a range is: steady, rising towards 84 among the old, falling from 85 on. */
export function drawAge(age: AgeClassCode, task: TaskNumber, chance: Chance): number {
  const [from, to] = ageRange(age, task)
  if (age === 'Y_GE85') return Math.min(to, from + chance.wait(4.4))
  const width = to + 1 - from
  if (age === 'Y75T84' || (age === 'Y65T74' && task === OLDER)) return from + width * chance.next() ** 0.75
  return from + width * chance.next()
}
