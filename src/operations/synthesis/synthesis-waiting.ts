import { mayPerform } from '../../access/permissions.ts'
import { reachIn } from '../../access/reach.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { WaitingItem } from '../../model/waiting.ts'
import { answersOfRequests, requestsOf } from '../../store/social/information-requests.ts'
import { clockEventsOf } from '../../store/social/plans.ts'
import type { OperationContext } from '../operation.ts'
import { daysUntil } from './year-clock.ts'

type Waiting = Pick<OperationContext, 'db' | 'actor' | 'now'>

/** Requests that the county has not answered, and what comes near in the year clock. */
export async function synthesisWaiting(context: Waiting): Promise<WaitingItem[]> {
  if (!mayPerform(context.actor, 'year-clock.show')) return []
  return [...(await unansweredRequests(context)), ...(await nearEvents(context))]
}

async function unansweredRequests({ db, actor, now }: Waiting): Promise<WaitingItem[]> {
  const { organisers } = reachIn(actor, 'information-request.answer')
  if (organisers === 'all' || organisers.length === 0) return []
  const open = (await requestsOf(db)).filter(({ state }) => state === 'open')
  const answers = await answersOfRequests(db, { requests: open.map(({ id }) => id), organisers })
  const today = helsinkiDay(now())
  return open
    .filter(({ id }) => !answers.some(({ request, sent_on }) => request === id && sent_on !== null))
    .map((request) => ({
      id: `request/${request.id}`,
      kind: 'request',
      title: {
        fi: `Vastaa tietopyyntöön: ${request.title_fi}`,
        sv: `Besvara informationsbegäran: ${request.title_sv}`,
        en: `Answer the request: ${request.title_fi}`,
      },
      count: null,
      due: request.due_on,
      isLate: request.due_on < today,
      opens: { section: 'synthesis', parts: ['requests'], at: `#${request.id}` },
    }))
}

async function nearEvents({ db, actor, now }: Waiting): Promise<WaitingItem[]> {
  const { organisers } = reachIn(actor, 'year-clock.show')
  const today = helsinkiDay(now())
  const events = await clockEventsOf(db, organisers === 'all' ? ['national'] : organisers)
  return events
    .filter((event) => daysUntil(today, event.day) <= event.remind_days)
    .map((event) => ({
      id: `year-clock/${event.id}`,
      kind: 'request',
      title: { fi: event.title_fi, sv: event.title_sv, en: event.title_fi },
      count: null,
      due: event.day,
      isLate: event.day < today,
      opens: { section: 'synthesis', parts: ['clock'], at: `#${event.id}` },
    }))
}
