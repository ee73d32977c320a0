import type { Texts } from './text.ts'

/**
 * A workplace whose people report: a team, an office, a service line. `possibleReporters`: how many people could have sent a report
 * from there; under `SMALLEST_UNIT` the unit is never shown beside a report, only the service task or the whole county.
 */
export interface SocialUnit {
  readonly id: string
  readonly organiser: string
  readonly names: { readonly fi: string; readonly sv: string }
  /** Code of the list `service-tasks`; null = several or none. */
  readonly task: string | null
  /** Three-digit municipality; null = the whole county. */
  readonly municipality: string | null
  readonly possibleReporters: number
  /** Staff of the unit, for reports per 1,000 staff. */
  readonly staff: number
  /** Accounts that supervise the unit: they never see who reported from it. */
  readonly supervisors: readonly string[]
  readonly validFrom: string
  readonly validUntil: string | null
  readonly version: number
}

/** Fewer possible reporters than this, and naming the unit would come near naming the person. */
export const SMALLEST_UNIT = 5

/** Whose door a link opens: workers of the unit, or its clients and residents. */
export const LINK_AUDIENCES = {
  workers: { fi: 'Työntekijät', sv: 'Arbetstagare', en: 'Workers' },
  clients: { fi: 'Asiakkaat ja asukkaat', sv: 'Klienter och invånare', en: 'Clients and residents' },
} as const satisfies Readonly<Record<string, Texts>>
export type LinkAudience = keyof typeof LINK_AUDIENCES

/** A link, also as a QR code, by which anybody can report without an account. It opens an empty form and nothing else. */
export interface UnitLink {
  readonly token: string
  readonly unit: string
  readonly audience: LinkAudience
  readonly madeOn: string
  readonly closedOn: string | null
}

/** The unit as it may stand beside a report: null when it has too few possible reporters to be named. */
export function shownUnit(unit: Pick<SocialUnit, 'id' | 'possibleReporters'> | null): string | null {
  return unit !== null && unit.possibleReporters >= SMALLEST_UNIT ? unit.id : null
}
