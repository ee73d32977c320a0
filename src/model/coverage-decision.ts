import type { AreaCode } from './area.ts'
import type { CoverageClass } from './coverage.ts'
import type { Measure } from './measure.ts'
import type { QuarterCode } from './period.ts'
import type { ContentKey } from './service-task.ts'
import type { StateMachine } from './state-machine.ts'

/** Which of the two routes a class speaks of; `together` is what publications rest on. */
export const COVERAGE_ROUTES = ['archive', 'separate', 'together'] as const
export type CoverageRoute = (typeof COVERAGE_ROUTES)[number]

/** What one class is about. */
export interface DecidedPlace {
  readonly municipality: AreaCode
  readonly content: ContentKey
  readonly measure: Measure
  readonly route: CoverageRoute
  readonly period: QuarterCode
}

/**
 * One line of the history of a coverage class: set by a county's answer or by the institute, accepted by the institute. Lines are only
 * added: the newest accepted line of a place is in force.
 */
export interface CoverageDecision extends DecidedPlace {
  /** Running number over all places: a higher one is newer. */
  readonly line: number
  /** The municipality's organiser in the division of the period. */
  readonly organiser: AreaCode
  readonly class: CoverageClass
  /**
   * `proposed`: a county's word, not in force. `accepted`: in force from then on. `refused`: a proposal that the institute did not take.
   * `withdrawn`: a proposal that does not hold any more, because the county took it back or a new delivery changed its figure.
   */
  readonly stage: 'proposed' | 'accepted' | 'refused' | 'withdrawn'
  readonly origin: 'county-answer' | 'institute' | 'not-answered'
  /** Account that set it. */
  readonly by: string
  /** The human being behind the account (see `Actor.person`). */
  readonly person: string
  readonly at: string
  /** At most 500 characters, for those who judge; never public. */
  readonly why: string
  /** Public words of the county beside the figure, at most 300 characters; empty without. */
  readonly publicationNote: string
  /** The round whose answer it rests on. */
  readonly round: string | null
  /** Whether the effect on the national estimate had been shown to the one who decides; such a class may not carry an estimate. */
  readonly wasEffectSeen: boolean
}

export type CoverageDecisionState = 'undecided' | CoverageDecision['stage']

/** What the newest line of a place says, and what may follow it. */
export const COVERAGE_DECISION_STATES: StateMachine<CoverageDecisionState> = {
  id: 'coverage-decision',
  names: { fi: 'Laatuarvio', sv: 'Kvalitetsbedömning', en: 'Coverage class' },
  initial: 'undecided',
  states: {
    undecided: { fi: 'ei päätetty', sv: 'inte avgjord', en: 'undecided' },
    proposed: { fi: 'alueen ehdotus odottaa', sv: 'områdets förslag väntar', en: 'proposed by the county' },
    accepted: { fi: 'voimassa', sv: 'i kraft', en: 'in force' },
    refused: { fi: 'ehdotus hylätty', sv: 'förslaget avslaget', en: 'proposal refused' },
    withdrawn: { fi: 'ehdotus peruttu', sv: 'förslaget återtaget', en: 'proposal withdrawn' },
  },
  transitions: [
    ...(['undecided', 'proposed', 'accepted', 'refused', 'withdrawn'] as const).flatMap((from) => [
      { from, to: 'proposed', by: 'review.sign' } as const,
      { from, to: 'accepted', by: 'coverage.set' } as const,
    ]),
    { from: 'proposed', to: 'accepted', by: 'coverage.accept', when: 'accepted' },
    { from: 'proposed', to: 'refused', by: 'coverage.accept', when: 'refused' },
    { from: 'proposed', to: 'withdrawn', by: 'review.withdraw-signature' },
    { from: 'proposed', to: 'withdrawn', by: 'review.renew' },
    { from: 'accepted', to: 'accepted', by: 'coverage.confirm' },
    { from: 'refused', to: 'accepted', by: 'coverage.confirm' },
    { from: 'withdrawn', to: 'accepted', by: 'coverage.confirm' },
  ],
}
