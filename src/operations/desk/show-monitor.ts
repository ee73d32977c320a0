import { z } from 'zod'
import {
  MONITOR_FILTERS,
  MONITOR_SORTS,
  type MonitorFilter,
  type MonitorView,
  monitorView,
} from '../../analyse/collection/monitor-view.ts'
import type { CollectionRound } from '../../model/collection-round.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Texts } from '../../model/text.ts'
import { monitorRows } from '../../store/collection/monitor.ts'
import { findCollectionRound } from '../../store/collection/rounds.ts'
import { collectionRoundNotFound } from '../collection/collection-problems.ts'
import { roundKeyShape } from '../collection/input-shapes.ts'
import { knownCollection } from '../collection/known-collections.ts'
import { defineOperation } from '../operation.ts'

export type { MonitorFilter, MonitorLine, MonitorSort, MonitorView } from '../../analyse/collection/monitor-view.ts'

export interface Monitor {
  readonly collection: string
  readonly names: Texts
  readonly round: CollectionRound
  /** When this was so, ISO date-time; `today` in Helsinki. */
  readonly at: string
  readonly today: string
  readonly view: MonitorView
}

const FILTER_NAMES = Object.keys(MONITOR_FILTERS) as [MonitorFilter, ...MonitorFilter[]]

/** Inputs of the monitor that the file shares. */
export const monitorAsked = {
  ...roundKeyShape,
  filter: z.enum(FILTER_NAMES).default('all'),
  find: z.string().max(80).default(''),
  sort: z.enum(MONITOR_SORTS).default('name'),
}

/**
 * Where a round stands: who has opened, drafted and sent, what waits. Counts over all respondents, and one page of the lines asked for.
 * No answers, and nothing about drafts but how far they are.
 * @throws Problem `collection-not-found`, `collection-round-not-found`
 */
export const showMonitor = defineOperation({
  name: 'collection-round.monitor',
  title: { fi: 'Seuraa kierroksen etenemistä', sv: 'Följ omgångens framskridande', en: 'Monitor a collection round' },
  access: 'read',
  input: z.strictObject({ ...monitorAsked, page: z.int().min(1).max(10_000).default(1) }),
  async perform({ collection, round: name, ...asked }, context): Promise<Monitor> {
    const key = { collection, round: name }
    const known = await knownCollection(context, collection)
    const round = await findCollectionRound(context.db, key)
    if (!round) throw collectionRoundNotFound(name)
    const at = context.now()
    const today = helsinkiDay(at)
    const view = monitorView(await monitorRows(context.db, key), asked, { today, statedDeadline: round.statedDeadline })
    return { collection, names: known.collection.names, round, at, today, view }
  },
})
