import type { RegisterKind } from './delivery.ts'
import type { FindingSeverity } from './finding.ts'
import type { Texts } from './text.ts'

/** What a check must see to decide: the whole file, one value, one row, several rows of a client, or counts of many. */
export const CHECK_LEVELS = ['file', 'field', 'record', 'cross-record', 'aggregate'] as const
type CheckLevel = (typeof CHECK_LEVELS)[number]

/** The definition of one check of deliveries, D01 to D18. Its code is in `collect/delivery`; what it says and where its limits lie is data. */
export interface CheckDefinition {
  readonly id: string
  readonly version: string
  readonly severity: FindingSeverity
  /** Severity in registers of a kind where it is another: a made-up identity code is an error in production. */
  readonly severityIn: Readonly<Partial<Record<RegisterKind, FindingSeverity>>>
  readonly level: CheckLevel
  readonly title: Texts
  /** With `{placeholders}`, see `placeholders`. Never filled with an identity code or a name. */
  readonly message: Texts
  /** Names of the placeholders of `message`, the same in each language. */
  readonly placeholders: readonly string[]
  /** What the deliverer can do. */
  readonly remedy: Texts
  readonly source: string
  readonly validFrom: string
  readonly validTo: string | null
  /** Limits by name, for example `changePercent: 20`. */
  readonly parameters: Readonly<Record<string, number>>
  /** Plausible ages in completed years, both ends included, by content (D14); empty for other checks. */
  readonly ageLimits: readonly ContentAgeLimit[]
}

interface ContentAgeLimit {
  readonly content: string
  readonly from: number
  readonly to: number
}
