import { z } from 'zod'
import { FIRST_YEAR_OF_HOLIDAYS, type NamedDay } from '../../method/holidays.ts'
import { lastDayToComplete, lastDayToStart, namedDaysWithin, startedInTime, weekdaysBetween } from '../../method/working-days.ts'
import { Problem } from '../../model/problem.ts'
import { defineOperation } from '../operation.ts'

export interface CountedWeekdays {
  readonly from: string
  readonly to: string
  /** Weekdays after `from` up to and with `to`. */
  readonly weekdays: number
  /** Last days on which an assessment of a matter that arrived on `from` is begun and completed in time. */
  readonly lastDayToStart: string
  readonly lastDayToComplete: string
  /** Whether an assessment begun on `to` is begun in time. */
  readonly isStartedInTime: boolean
  /** Holidays and eves in between. */
  readonly named: readonly NamedDay[]
}

const dayShape = z.iso.date()
/** A span longer than this is a mistake. */
const LONGEST_YEARS = 20

/** Weekdays between two days as the time limits of child welfare count them. @throws Problem `days-not-countable`. */
export const countWeekdays = defineOperation({
  name: 'survey.working-days',
  title: { fi: 'Laske arkipäivät', sv: 'Räkna vardagarna', en: 'Count weekdays' },
  access: 'read',
  isStandalone: true,
  input: z.strictObject({ from: dayShape, to: dayShape }),
  async perform({ from, to }): Promise<CountedWeekdays> {
    const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
    const isCountable = from <= to && first >= FIRST_YEAR_OF_HOLIDAYS && last - first <= LONGEST_YEARS && last < 9999
    if (!isCountable) throw daysNotCountable(from, to)
    return {
      from,
      to,
      weekdays: weekdaysBetween(from, to),
      lastDayToStart: lastDayToStart(from),
      lastDayToComplete: lastDayToComplete(from),
      isStartedInTime: startedInTime(from, to),
      named: namedDaysWithin(from, to),
    }
  },
})

function daysNotCountable(from: string, to: string): Problem {
  return new Problem({
    code: 'days-not-countable',
    kind: 'refused',
    parameters: { from, to },
    texts: {
      fi: `Arkipäiviä ${from}–${to} ei voi laskea. Anna ensin aikaisempi päivä, aikaisintaan vuodelta ${FIRST_YEAR_OF_HOLIDAYS}, ja enintään ${LONGEST_YEARS} vuotta.`,
      sv: `Vardagarna ${from}–${to} kan inte räknas. Ange den tidigare dagen först, tidigast från år ${FIRST_YEAR_OF_HOLIDAYS}, och högst ${LONGEST_YEARS} år.`,
      en: `The weekdays ${from} to ${to} cannot be counted. Give the earlier day first, not before ${FIRST_YEAR_OF_HOLIDAYS}, and at most ${LONGEST_YEARS} years.`,
    },
  })
}
