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
    { from: 'open', to: 'correcting', by: 'collection-round.close', when: 'to-new-answers' },
    { from: 'correcting', to: 'closed', by: 'collection-round.close', when: 'to-corrections' },
    { from: 'open', to: 'closed', by: 'collection-round.close', when: 'to-corrections' },
    { from: 'correcting', to: 'open', by: 'collection-round.open' },
    { from: 'closed', to: 'open', by: 'collection-round.open' },
  ],
}
