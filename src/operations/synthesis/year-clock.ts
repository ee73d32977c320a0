import { z } from 'zod'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Owner } from '../../model/phenomenon.ts'
import { CLOCK_RHYTHMS, type ClockRhythm, nextTime } from '../../model/year-clock.ts'
import { clockEventById, clockEventsOf, removeClockEvent, saveClockEvent } from '../../store/social/plans.ts'
import type { YearClockEventTable } from '../../store/social/synthesis-tables.ts'
import { withoutIdentityCode } from '../free-text.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { randomId } from '../random-id.ts'
import { ownersOf, requireWorkOf } from '../social-owner.ts'
import { NEEDS_FINNISH, notThere, wrongField } from './synthesis-problem.ts'

export interface ShownClock {
  /** Whose clock can be changed: own county, or `national`. */
  readonly owners: readonly Owner[]
  readonly events: readonly (YearClockEventTable & { readonly isLate: boolean; readonly isSoon: boolean })[]
  readonly presets: OperationContext['definitions']['socialReporting']['national']['clockPresets']
}

/** The own year clock, and the national one, which everybody sees. */
export const showYearClock = defineOperation({
  name: 'year-clock.show',
  title: { fi: 'Näytä vuosikello', sv: 'Visa årsklockan', en: 'Show the year clock' },
  access: 'read',
  input: z.strictObject({}),
  perform: async (_input, context): Promise<ShownClock> => {
    const owners = ownersOf(context)
    const events = await clockEventsOf(context.db, [...new Set([...owners, 'national'])])
    const today = helsinkiDay(context.now())
    return {
      owners,
      events: events.map((event) => ({
        ...event,
        isLate: event.day < today,
        isSoon: daysUntil(today, event.day) <= event.remind_days,
      })),
      presets: context.definitions.socialReporting.national.clockPresets.filter(
        ({ owner }) => owners.includes('national') === (owner === 'national'),
      ),
    }
  },
})

/** Whole days from one day to another; negative when it is past. */
export function daysUntil(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000)
}

const eventSchema = z.strictObject({
  event: z.string().max(40).nullable(),
  version: z.int().min(0),
  owner: z.string().max(10),
  preset: z.string().max(40).nullable(),
  titleFi: withoutIdentityCode(200),
  titleSv: withoutIdentityCode(200),
  day: z.iso.date(),
  every: z.enum(Object.keys(CLOCK_RHYTHMS) as ClockRhythm[]),
  remindDays: z.int().min(0).max(180),
  note: withoutIdentityCode(1000).nullable(),
})

/** Adds something to a year clock, or changes it. */
export const saveYearClockEvent = defineOperation({
  name: 'year-clock.save',
  title: { fi: 'Tallenna vuosikelloon', sv: 'Spara i årsklockan', en: 'Save in the year clock' },
  access: 'state',
  input: eventSchema,
  perform: async (input, context): Promise<{ event: string }> => {
    requireWorkOf(context, input.owner, 'year-clock.save')
    if (input.titleFi === '' && input.titleSv === '') throw wrongField('titleFi', NEEDS_FINNISH)
    const id = input.event ?? randomId()
    return context.commit({ subject: `year-clock/${id}`, details: { owner: input.owner } }, async (transaction) => {
      const stored = await clockEventById(transaction, id)
      if (stored?.owner !== undefined && stored.owner !== input.owner) throw notThere('event')
      if (stored) requireSameVersion({ expected: input.version, stored: stored.version, what: id })
      await saveClockEvent(transaction, {
        id,
        owner: input.owner,
        preset: input.preset,
        title_fi: input.titleFi || input.titleSv,
        title_sv: input.titleSv || input.titleFi,
        day: input.day,
        every: input.every,
        remind_days: input.remindDays,
        note: input.note,
        version: (stored?.version ?? 0) + 1,
      })
      return { event: id }
    })
  },
})

const oneSchema = z.strictObject({ event: z.string().max(40), version: z.int() })

/** Says that it was done this time: what comes back moves to its next time, what came once goes away. */
export const doneYearClockEvent = defineOperation({
  name: 'year-clock.done',
  title: { fi: 'Merkitse tehdyksi vuosikellossa', sv: 'Markera som gjord i årsklockan', en: 'Mark as done in the year clock' },
  access: 'state',
  input: oneSchema,
  perform: async (input, context): Promise<{ next: string | null }> => {
    const event = await heldEvent(input, context, 'year-clock.done')
    const next = nextTime(event.day, event.every as ClockRhythm)
    return context.commit({ subject: `year-clock/${event.id}`, details: { day: event.day } }, async (transaction) => {
      if (next === null) await removeClockEvent(transaction, event.id)
      else await saveClockEvent(transaction, { ...event, day: next, version: event.version + 1 })
      return { next }
    })
  },
})

export const removeYearClockEvent = defineOperation({
  name: 'year-clock.remove',
  title: { fi: 'Poista vuosikellosta', sv: 'Ta bort ur årsklockan', en: 'Remove from the year clock' },
  access: 'state',
  input: oneSchema,
  perform: async (input, context): Promise<void> => {
    const event = await heldEvent(input, context, 'year-clock.remove')
    await context.commit({ subject: `year-clock/${event.id}`, details: { owner: event.owner } }, (transaction) =>
      removeClockEvent(transaction, event.id),
    )
  },
})

async function heldEvent(
  { event: id, version }: z.infer<typeof oneSchema>,
  context: OperationContext,
  operation: string,
): Promise<YearClockEventTable> {
  const owners = ownersOf(context)
  const event = await clockEventById(context.db, id)
  if (!event || !owners.includes(event.owner)) throw notThere('event')
  requireWorkOf(context, event.owner, operation)
  requireSameVersion({ expected: version, stored: event.version, what: id })
  return event
}
