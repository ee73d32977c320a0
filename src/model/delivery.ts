import type { QuarterCode } from './period.ts'

/** What a package is, by the `spec` of its manifest (or the header of a side file). */
export type DeliveryKind =
  | 'archive-extract'
  | 'separate-delivery'
  | 'population-register'
  | 'coverage'
  | 'routes'
  | 'units'
  | 'sister-statistics'
  /** Several side files in one package: which ones is told by the tables of `files`. */
  | 'side-files'

/** Synthetic folders take only made-up identity codes, production folders refuse them. Decided once, when the folder is made. */
export type RegisterKind = 'synthetic' | 'production'

export type DeliveryStatus = 'received' | 'replaced' | 'withdrawn' | 'rejected'

/** One entry of the catalogue of deliveries (state database). */
export interface Delivery {
  /** Running number, from 1. */
  readonly number: number
  /** Name of the folder under `register/deliveries`, for example `d000012`. */
  readonly id: string
  readonly kind: DeliveryKind
  /** Two-digit organiser; null when of all organisers. */
  readonly organiser: string | null
  readonly period: QuarterCode | null
  readonly createdAt: string
  readonly receivedAt: string
  readonly status: DeliveryStatus
  /** SHA-256 over the received package, hexadecimal. The same package again is recognised by it. */
  readonly digest: string
  /** What is rated complete, per content: from the manifest of a separate delivery. */
  readonly coverage: CoverageStatement
  readonly files: readonly DeliveryFile[]
}

/** Statement of a manifest: `all`, `none`, or the municipalities that are complete. Keys are content keys. */
export type CoverageStatement = Readonly<
  Record<string, 'all' | 'none' | { readonly class: 'part'; readonly municipalities: readonly string[] }>
>

export interface DeliveryFile {
  readonly name: string
  /** The table, as the file is named without the ending. */
  readonly table: string
  readonly rowsReceived: number
  readonly rowsAccepted: number
  readonly rowsRejected: number
}

/** What the sender gets back. Numbers only; nothing of a person. */
export interface Receipt {
  readonly delivery: string
  readonly kind: DeliveryKind
  readonly organiser: string | null
  readonly period: QuarterCode | null
  readonly receivedAt: string
  readonly status: 'accepted' | 'accepted-with-findings' | 'rejected' | 'already-received'
  readonly files: readonly DeliveryFile[]
  /** Control totals to compare with the sender's own: persons, temporary codes, rows by task and the like. */
  readonly controlTotals: Readonly<Record<string, number>>
  readonly findingsByRule: Readonly<Record<string, number>>
  /** How many of the findings are fatal or errors: rows or files that were not used. */
  readonly blockingFindings?: number
  readonly replaced: readonly string[]
}
