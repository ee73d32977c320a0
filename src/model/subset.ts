import type { QuarterCode } from './period.ts'
import type { ContentKey } from './service-task.ts'
import type { StateMachine } from './state-machine.ts'
import type { Texts } from './text.ts'

/** Which clients of an organiser are looked at: by which route the register knows them. */
export const SUBSET_SELECTIONS = ['any', 'archive_only', 'separate_only'] as const
export type SubsetSelection = (typeof SUBSET_SELECTIONS)[number]

export type SubsetState = 'requested' | 'active' | 'refused' | 'cancelled' | 'expired'

/** Days that a list can be opened. */
export const SUBSET_DAYS = 7
/** A subset answers a question; it is not a register of its own. */
export const LARGEST_SUBSET = 50

/** A short list of client relationships of one organiser, by identifiers that only the organiser can resolve, for named people and a week. */
export interface Subset {
  /** `s000003` */
  readonly id: string
  readonly content: ContentKey
  readonly organiser: string
  readonly quarter: QuarterCode
  readonly selection: SubsetSelection
  /** Why it is needed; no personal data. */
  readonly reason: string
  readonly mostClients: number
  readonly state: SubsetState
  readonly requestedBy: string
  /** The human being behind the account: who approves must be another. */
  readonly requestedPerson: string
  readonly requestedAt: string
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  readonly decisionReason: string | null
  /** The list cannot be opened from this moment on. */
  readonly expiresAt: string | null
  readonly endedAt: string | null
  readonly ticket: string | null
  /** Lines of the list; null before approval. */
  readonly listSize: number | null
  readonly version: number
}

/** One line of the list. No name, no identity code: the organiser resolves the identifier in its own system. */
export interface SubsetLine {
  /** Identifier (OID) of the client relationship. */
  readonly relationship: string
  readonly content: Exclude<ContentKey, 'total'>
  /** First day of the relationship or period; null when not known. */
  readonly start: string | null
  /** How the register knows it. */
  readonly evidence: 'archive' | 'separate' | 'both'
}

const STATES: Readonly<Record<SubsetState, Texts>> = {
  requested: { fi: 'odottaa hyväksyntää', sv: 'väntar på godkännande', en: 'waits for approval' },
  active: { fi: 'avattavissa', sv: 'kan öppnas', en: 'can be opened' },
  refused: { fi: 'hylätty', sv: 'avslagen', en: 'refused' },
  cancelled: { fi: 'peruttu', sv: 'återtagen', en: 'cancelled' },
  expired: { fi: 'poistettu määräajan jälkeen', sv: 'raderad efter tidsfristen', en: 'deleted after its time' },
}

export const SUBSET_STATES: StateMachine<SubsetState> = {
  id: 'subset',
  names: { fi: 'Tunnisteellinen osajoukko', sv: 'Identifierbar delmängd', en: 'Identifiable subset' },
  initial: 'requested',
  states: STATES,
  transitions: [
    { from: 'requested', to: 'active', by: 'subset.approve' },
    { from: 'requested', to: 'refused', by: 'subset.refuse' },
    { from: 'requested', to: 'cancelled', by: 'subset.cancel' },
    { from: 'active', to: 'active', by: 'subset.open' },
    { from: 'active', to: 'cancelled', by: 'subset.cancel' },
    { from: 'active', to: 'expired', by: 'subset.expire' },
  ],
}

export function subsetId(number: number): string {
  return `s${String(number).padStart(6, '0')}`
}

/** The number in a subset's id; null when the text is none. */
export function subsetNumber(id: string): number | null {
  return /^s\d{6,9}$/.test(id) ? Number(id.slice(1)) : null
}
