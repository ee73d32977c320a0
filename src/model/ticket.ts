import type { QuarterCode } from './period.ts'
import type { ContentKey } from './service-task.ts'
import type { Texts } from './text.ts'
import type { TicketStatus } from './ticket-flow.ts'

/** `clearly_odd`: a rule or a reader sees that it cannot be so. `not_representative`: the county does not hold its figures representative. */
export const TICKET_KINDS = {
  clearly_odd: { fi: 'Selvästi outo', sv: 'Klart avvikande', en: 'Clearly odd' },
  not_representative: { fi: 'Ei edusta toimintaa', sv: 'Inte representativ', en: 'Not representative' },
} as const satisfies Readonly<Record<string, Texts>>
export type TicketKind = keyof typeof TICKET_KINDS

/** Where on the way from the client record to the published table the fault arose. */
export const FAULT_LAYERS = {
  unknown: { fi: 'Ei vielä tiedossa', sv: 'Ännu inte känt', en: 'Not known yet' },
  supplier: { fi: 'Alue tai sen järjestelmä', sv: 'Området eller dess system', en: 'The county or its system' },
  archive: { fi: 'Kanta-arkisto', sv: 'Kanta-arkivet', en: 'The Kanta archive' },
  kela_processing: { fi: 'Kelan poiminta', sv: 'FPA:s utdrag', en: 'Extraction at Kela' },
  institute: { fi: 'Laitoksen käsittely', sv: 'Institutets behandling', en: 'Processing at the institute' },
} as const satisfies Readonly<Record<string, Texts>>
export type FaultLayer = keyof typeof FAULT_LAYERS

export const FOUND_BY = {
  rule: { fi: 'Tarkistussääntö', sv: 'Kontrollregel', en: 'A check' },
  reviewer: { fi: 'Alueen tarkastaja', sv: 'Områdets granskare', en: 'A county reviewer' },
  researcher: { fi: 'Tutkija', sv: 'Forskare', en: 'A researcher' },
  user: { fi: 'Tietojen käyttäjä', sv: 'Användare av uppgifterna', en: 'A user of the data' },
} as const satisfies Readonly<Record<string, Texts>>
export type FoundBy = keyof typeof FOUND_BY

/** The route of the faulty data. Null: not known, or both. */
export type TicketRoute = 'archive' | 'separate'

/** What is done about figures that cannot be mended in time. */
export const PUBLISHING_DECISIONS = {
  publish: { fi: 'Julkaistaan', sv: 'Publiceras', en: 'Publish' },
  hold: { fi: 'Jätetään julkaisematta', sv: 'Publiceras inte', en: 'Hold back' },
  class_change: { fi: 'Muutetaan laatuarviota', sv: 'Kvalitetsbedömningen ändras', en: 'Change the coverage class' },
} as const satisfies Readonly<Record<string, Texts>>
export type PublishingDecision = keyof typeof PUBLISHING_DECISIONS

/** Whether published figures are revised because of the ticket. */
export type RevisionDecision = 'undecided' | 'yes' | 'no'

/** 1 blocks publication, 2 changes the published figure by 5 % or more, 3 by less, 4 cosmetic. */
export type Severity = 1 | 2 | 3 | 4

/** What a ticket rests on or touches. */
export const LINK_KINDS = ['finding', 'delivery', 'review_item', 'run', 'release', 'subset', 'ticket'] as const
export type LinkKind = (typeof LINK_KINDS)[number]
export interface TicketLink {
  readonly kind: LinkKind
  /**
   * Delivery, run, release, subset or ticket by its id; a finding as `D07:palvelutehtava:…@d000012`; a review item as
   * `review/<round>/<organiser>/<content>/<area>`.
   */
  readonly target: string
}

/** Whose side a person is on, as far as tickets go. */
export const TICKET_SIDES = ['institute', 'county', 'archive', 'vendor'] as const
export type TicketSide = (typeof TICKET_SIDES)[number]

/** One line of a ticket's history. Lines are only added. */
export interface TicketEvent {
  readonly at: string
  /** Account that did it. */
  readonly by: string
  readonly side: TicketSide
  readonly act: TicketAct
  readonly from: TicketStatus | null
  readonly to: TicketStatus | null
  /** At most 1000 characters, no personal data; empty when nothing was written. */
  readonly text: string
  /** Who may read the text: the institute always, and the side named here. */
  readonly audience: TicketSide
}
export type TicketAct =
  | 'created'
  | 'found-again'
  | 'moved'
  | 'commented'
  | 'assessed'
  | 'decided'
  | 'linked'
  | 'rerun'
  | 'closed'
  | 'will-not-fix'
  | 'reopened'

/** What a re-run changed: clients of the affected figure in the run before and in the run that shows the effect. */
export interface TicketEffect {
  readonly runBefore: string
  readonly run: string
  readonly before: number
  readonly after: number
}

/** One correction: a fault of the data, from its finding to the figures that show it mended. */
export interface Ticket {
  /** `t000012`. */
  readonly id: string
  readonly kind: TicketKind
  readonly layer: FaultLayer
  readonly foundBy: FoundBy
  /** One line for lists, shown to everybody who sees the ticket. */
  readonly title: string
  /** What is wrong and how it shows; for the institute and the county. */
  readonly description: string
  /** Two-digit organiser; null when it concerns all. */
  readonly organiser: string | null
  /** Vendor of the client information system, as in the metadata; null when no system is concerned. */
  readonly vendor: string | null
  readonly systemVersion: string | null
  readonly content: ContentKey | null
  /** `1505-1`; null when not of one type. */
  readonly documentType: string | null
  readonly quarters: readonly QuarterCode[]
  /** Null: not known. */
  readonly rowsAffected: number | null
  readonly personsAffected: number | null
  /** By the rule of `severityOf`; null when the effect is not known. */
  readonly proposedSeverity: Severity | null
  readonly severity: Severity
  /** Why it is another than proposed; empty when it is not. */
  readonly severityReason: string
  readonly status: TicketStatus
  readonly revise: RevisionDecision
  readonly decision: PublishingDecision | null
  /** How it is to be mended. */
  readonly plan: string
  /** `YYYY-MM`; null without a plan. */
  readonly planMonth: string | null
  /** Cause key of the findings it stands for. */
  readonly cause: string | null
  readonly route: TicketRoute | null
  /** The delivery in which it was found. */
  readonly delivery: string | null
  /** The newest run when it was found: what a re-run is compared with. */
  readonly baseRun: string | null
  readonly effect: TicketEffect | null
  /** `YYYY-MM-DD`: when whoever has it should have acted. */
  readonly due: string | null
  readonly createdAt: string
  readonly createdBy: string
  readonly changedAt: string
  readonly version: number
}

/** A published figure that is off by this share or more is severity 2. */
const NOTABLE_PERCENT = 5
/** When half of a figure is in doubt there is no figure to publish. */
const BLOCKING_PERCENT = 50

/**
 * Severity by the effect on the published figure: 1 when half of it or more is affected (or people are affected and there is no figure
 * at all), 2 from 5 %, 3 below, 4 when nobody is affected. Null when the number of persons is not known: a person decides.
 * Source: limits of 9.5 of the register's description; the limit of half a figure is this register's own setting.
 */
export function severityOf({ affected, published }: { affected: number | null; published: number | null }): Severity | null {
  if (affected === null) return null
  if (affected === 0) return 4
  if (published === null || published === 0) return 1
  if (affected * 100 >= published * BLOCKING_PERCENT) return 1
  return affected * 100 >= published * NOTABLE_PERCENT ? 2 : 3
}

/** Days within which whoever has the ticket is to act. Null: no date. */
export const DAYS_TO_ACT: Readonly<Record<Severity, number | null>> = { 1: 3, 2: 14, 3: 30, 4: null }

export const SEVERITIES: Readonly<Record<Severity, Texts>> = {
  1: { fi: 'Estää julkaisemisen', sv: 'Hindrar publicering', en: 'Blocks publication' },
  2: {
    fi: 'Muuttaa julkaistua lukua vähintään 5 %',
    sv: 'Ändrar det publicerade talet med minst 5 %',
    en: 'Changes a published figure by 5 % or more',
  },
  3: {
    fi: 'Muuttaa julkaistua lukua alle 5 %',
    sv: 'Ändrar det publicerade talet med under 5 %',
    en: 'Changes a published figure by less than 5 %',
  },
  4: { fi: 'Ei vaikuta lukuihin', sv: 'Påverkar inte talen', en: 'Does not change figures' },
}

export function ticketId(number: number): string {
  return `t${String(number).padStart(6, '0')}`
}

/** The number in a ticket's id; null when the text is none. */
export function ticketNumber(id: string): number | null {
  return /^t\d{6,9}$/.test(id) ? Number(id.slice(1)) : null
}
