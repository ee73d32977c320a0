import type { StateMachine } from './state-machine.ts'

export type CollectionRoundState = 'planned' | 'open' | 'correcting' | 'closed'

/**
 * `open` takes new answers; `correcting` only corrections ("closed to new" and "closed to correction" are two switches); `closed` takes
 * neither. A single submission may be reopened in any of the three.
 */
export const COLLECTION_ROUND_STATES: StateMachine<CollectionRoundState> = {
  id: 'collection-round',
  names: { fi: 'Tiedonkeruun kierros', sv: 'Datainsamlingens omgång', en: 'Collection round' },
  initial: 'planned',
  states: {
    planned: { fi: 'tulossa', sv: 'kommande', en: 'planned' },
    open: { fi: 'avoinna', sv: 'öppen', en: 'open' },
    correcting: { fi: 'vain korjauksia', sv: 'endast rättelser', en: 'corrections only' },
    closed: { fi: 'suljettu', sv: 'stängd', en: 'closed' },
  },
  transitions: [
    { from: 'planned', to: 'planned', by: 'collection-round.change' },
    { from: 'planned', to: 'open', by: 'collection-round.open' },
    { from: 'open', to: 'open', by: 'collection-round.change' },
    { from: 'correcting', to: 'correcting', by: 'collection-round.change' },
    { from: 'open', to: 'correcting', by: 'collection-round.close', when: 'to-new-answers' },
    { from: 'correcting', to: 'closed', by: 'collection-round.close', when: 'to-corrections' },
    { from: 'open', to: 'closed', by: 'collection-round.close', when: 'to-corrections' },
    { from: 'correcting', to: 'open', by: 'collection-round.open' },
    { from: 'closed', to: 'open', by: 'collection-round.open' },
  ],
}

/** One round of a collection. Days `YYYY-MM-DD` in Helsinki; `day` is null for periods, `from` and `until` for cross-sections. */
export interface CollectionRound {
  readonly collection: string
  /** Unique in its collection: `2024-10`. */
  readonly round: string
  readonly state: CollectionRoundState
  /** Form and its version; frozen when the round opens. */
  readonly questionnaire: string
  readonly questionnaireVersion: number
  readonly day: string | null
  readonly from: string | null
  readonly until: string | null
  readonly opensOn: string
  /** Told to counties. */
  readonly statedDeadline: string
  /** Later answers need a reopening. */
  readonly lastNewAnswer: string
  readonly lastCorrection: string
  /** Reference of the decision on the duty to answer; null when there is none or it stands in the collection. */
  readonly decision: string | null
  /** Dated values in force on the round's day, by name; null = repealed or not yet in force. Frozen when the round opens. */
  readonly parameters: Readonly<Record<string, number | null>>
  readonly version: number
  readonly createdAt: string
  readonly openedAt: string | null
  readonly closedAt: string | null
}

/** The day on which the round looks: the cross-section day, or the last day of its period. */
export function dayOfRound({ day, until, opensOn }: Pick<CollectionRound, 'day' | 'until' | 'opensOn'>): string {
  return day ?? until ?? opensOn
}
