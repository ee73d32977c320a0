import type { StateMachine } from './state-machine.ts'
import type { Texts } from './text.ts'

/** How far one content of one organiser has come in a quarter. Derived from what there is, never stored: it cannot contradict its causes. */
export type ProductionStage = 'open' | 'received' | 'processed' | 'in_review' | 'answered' | 'settled' | 'published' | 'revised'

/**
 * The path of a quarter. What is stored are deliveries, runs, sheets and releases; the stage follows from them, so this table is there to
 * be read and drawn: it says which operation brings which stage about.
 */
export const PRODUCTION_STAGES: StateMachine<ProductionStage> = {
  id: 'production-stage',
  names: { fi: 'Neljänneksen vaihe', sv: 'Kvartalets skede', en: 'Stage of a quarter' },
  initial: 'open',
  states: {
    open: { fi: 'odottaa tietoja', sv: 'väntar på uppgifter', en: 'open' },
    received: { fi: 'vastaanotettu', sv: 'mottagen', en: 'received' },
    processed: { fi: 'käsitelty', sv: 'behandlad', en: 'processed' },
    in_review: { fi: 'tarkastettavana', sv: 'granskas', en: 'in review' },
    answered: { fi: 'vastattu', sv: 'besvarad', en: 'answered' },
    settled: { fi: 'ratkaistu', sv: 'avgjord', en: 'settled' },
    published: { fi: 'julkaistu', sv: 'publicerad', en: 'published' },
    revised: { fi: 'tarkennettu', sv: 'reviderad', en: 'revised' },
  },
  transitions: [
    { from: 'open', to: 'received', by: 'delivery.receive' },
    { from: 'received', to: 'processed', by: 'cycle.run' },
    { from: 'processed', to: 'received', by: 'delivery.receive' },
    { from: 'processed', to: 'in_review', by: 'review.open' },
    { from: 'processed', to: 'settled', by: 'review.open', when: 'not reviewed this quarter' },
    { from: 'in_review', to: 'answered', by: 'review.sign' },
    { from: 'answered', to: 'in_review', by: 'review.withdraw-signature' },
    { from: 'answered', to: 'in_review', by: 'review.renew', when: 'changed' },
    { from: 'answered', to: 'settled', by: 'review.settle' },
    { from: 'in_review', to: 'settled', by: 'review.settle', when: 'not answered' },
    { from: 'settled', to: 'published', by: 'release.publish' },
    { from: 'processed', to: 'published', by: 'release.publish', when: 'without a round' },
    { from: 'published', to: 'revised', by: 'release.publish', when: 'revision' },
    { from: 'published', to: 'in_review', by: 'review.open', when: 'reviewed again' },
    { from: 'revised', to: 'in_review', by: 'review.open', when: 'reviewed again' },
    { from: 'received', to: 'open', by: 'delivery.withdraw' },
  ],
}

export const STAGES_IN_ORDER = Object.keys(PRODUCTION_STAGES.states) as ProductionStage[]

/** What stands in the way of a cell. */
export type BlockKind = 'rejected-delivery' | 'blocking-findings' | 'ticket' | 'round-overdue' | 'not-answered'

export const BLOCK_KINDS: Readonly<Record<BlockKind, Texts>> = {
  'rejected-delivery': { fi: 'toimitus hylättiin', sv: 'leveransen avvisades', en: 'the delivery was rejected' },
  'blocking-findings': {
    fi: 'rivejä jäi käyttämättä virheiden takia',
    sv: 'rader lämnades oanvända på grund av fel',
    en: 'rows were not used because of errors',
  },
  ticket: {
    fi: 'korjauspyyntö estää julkaisemisen',
    sv: 'ett korrigeringsärende hindrar publicering',
    en: 'a ticket blocks publication',
  },
  'round-overdue': {
    fi: 'tarkastuksen määräaika on mennyt',
    sv: 'tidsfristen för granskningen har gått ut',
    en: 'the review is overdue',
  },
  'not-answered': {
    fi: 'vastausta ei tullut, laitos päättää',
    sv: 'inget svar, institutet beslutar',
    en: 'not answered, the institute decides',
  },
}

export interface Block {
  readonly kind: BlockKind
  /** The delivery, ticket or round. */
  readonly target: string
  /** Findings, when they are what stands in the way. */
  readonly count: number | null
}
