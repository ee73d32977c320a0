import { permittingGrants } from '../../access/permissions.ts'
import { reachIn } from '../../access/reach.ts'
import { addDays } from '../../method/calendar-days.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Owner } from '../../model/phenomenon.ts'
import type { Texts } from '../../model/text.ts'
import { titled, type WaitingItem } from '../../model/waiting.ts'
import { needsDue, plannedBefore } from '../../store/social/workshops-waiting.ts'
import type { OperationContext } from '../operation.ts'

type Waiting = Pick<OperationContext, 'db' | 'actor' | 'now'>

/** How many days before its day a need begins to wait. */
const NEAR = 14

/**
 * Needs whose data has not been found and whose day is near or has passed, one line for each workshop; and workshops of which nobody has
 * said whether they were held. They wait for who keeps the workshop: who takes a need further is told in words, not as an account.
 */
export async function workshopWaiting({ db, actor, now }: Waiting): Promise<WaitingItem[]> {
  if (permittingGrants(actor, 'workshop.save-need').length === 0) return []
  const { organisers } = reachIn(actor, 'workshop.save-need')
  const owners: readonly Owner[] = organisers === 'all' ? ['national'] : organisers
  const today = helsinkiDay(now())
  const needs = await needsDue(db, { owners, until: addDays(today, NEAR) })
  const planned = await plannedBefore(db, { owners, day: today })
  return [
    ...needs.map(({ workshop, titles, count, firstDue }) => ({
      ...lineOf({ id: workshop, titles }, { what: 'needs', texts: NEEDS, at: '#needs' }),
      count,
      due: firstDue,
      isLate: firstDue < today,
    })),
    ...planned.map(({ id, titles, day }) => ({
      ...lineOf({ id, titles }, { what: 'held', texts: HELD, at: '' }),
      due: day,
      isLate: true,
    })),
  ]
}

interface Line {
  readonly what: string
  readonly texts: Texts
  readonly at: string
}

function lineOf(
  { id, titles }: { readonly id: string; readonly titles: { readonly fi: string; readonly sv: string } },
  { what, texts, at }: Line,
): Omit<WaitingItem, 'due' | 'isLate'> {
  const opens = { section: 'workshops', parts: [id], at } as const
  return { id: `workshop/${id}/${what}`, kind: 'workshop', title: titled(texts, titles), count: null, opens }
}

const NEEDS: Texts = {
  fi: 'Selvitä työpajan tietotarpeet: {title}',
  sv: 'Utred verkstadens informationsbehov: {title}',
  en: 'Find out what the workshop asked for: {title}',
}
const HELD: Texts = {
  fi: 'Kirjaa, pidettiinkö työpaja: {title}',
  sv: 'Anteckna om verkstaden hölls: {title}',
  en: 'Say whether the workshop was held: {title}',
}
