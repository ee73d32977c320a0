import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Phenomenon, PhenomenonEvent, PhenomenonEventKind, TimelineKind } from '../../model/phenomenon.ts'
import { eventsOf, phenomenonById } from '../../store/social/phenomena.ts'
import { type FollowingStep, followingSteps } from '../../store/social/phenomenon-timeline.ts'
import type { OperationContext } from '../operation.ts'

/** One day on the line from the first signal to the answer, oldest first. */
export interface TimelineStep extends FollowingStep {
  /** Of the phenomenon's own history: what was done, and the state after it; else null. */
  readonly event: Pick<PhenomenonEvent, 'kind' | 'state'> | null
}

/** Steps that are read where they are kept, with their titles, not from the history. */
const TOLD_ELSEWHERE: readonly PhenomenonEventKind[] = ['reported', 'proposed', 'answered', 'heard', 'assessed', 'answer-sent']

/** Order of steps of one day. */
const ORDER: readonly TimelineKind[] = [
  'first-report',
  'history',
  'briefing',
  'proposal',
  'answer',
  'influence',
  'effect',
  'answer-sent',
]

/** `firstOn`: day of the first report; null while there is none. What was merged into the phenomenon brings its own steps with it. */
export async function timelineOf(
  { db }: Pick<OperationContext, 'db'>,
  { id }: Pick<Phenomenon, 'id'>,
  { firstOn }: { readonly firstOn: string | null },
): Promise<TimelineStep[]> {
  const events = await eventsOf(db, id)
  const takenIn = events.flatMap(({ kind, target }) => (kind === 'took-in' && target !== null ? [target] : []))
  const own = await Promise.all(
    events
      .filter(({ kind }) => !TOLD_ELSEWHERE.includes(kind))
      .map(async ({ at, kind, state, target }): Promise<TimelineStep> => {
        const other = target === null ? null : await phenomenonById(db, target)
        const titles = other?.titles ?? null
        return { on: helsinkiDay(at), kind: 'history', target, titles, outcome: null, event: { kind, state } }
      }),
  )
  const following = (await followingSteps(db, [id, ...takenIn])).map((one) => ({ ...one, on: dayOf(one.on), event: null }))
  const first: TimelineStep[] =
    firstOn === null ? [] : [{ on: firstOn, kind: 'first-report', target: null, titles: null, outcome: null, event: null }]
  // The sort is stable: what was done on one day in one way stays in the order in which it was done.
  return [...first, ...own, ...following].sort(
    (a, b) => a.on.localeCompare(b.on) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  )
}

function dayOf(moment: string): string {
  return moment.includes('T') ? helsinkiDay(moment) : moment
}
