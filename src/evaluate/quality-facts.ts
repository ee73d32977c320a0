import type { County } from '../model/area.ts'
import type { ClientCell } from '../model/cell.ts'
import type { Delivery, Receipt, RegisterKind } from '../model/delivery.ts'
import type { QuarterCode } from '../model/period.ts'
import type { CoverageFacts, DelivererFacts, QualityFacts } from '../model/release.ts'
import { deliveryDueDay } from './delivery-due.ts'

export interface QualityInputs {
  readonly cycle: QuarterCode
  readonly counties: readonly County[]
  /** Deliveries that the run used, each with its receipt. */
  readonly deliveries: readonly (Delivery & { readonly receipt: Pick<Receipt, 'findingsByRule'> })[]
  /** Cells of the run; source SHA+ET of the cycle is looked at. */
  readonly clients: readonly ClientCell[]
  /** County of a home area; null for an area that is none. */
  countyOf(area: string): string | null
  readonly coverage: readonly CoverageFacts[]
  readonly estimateMethod: string
  readonly registerKind: RegisterKind
}

/** The numbers of the quality description. Every one comes from the run; none is typed in. */
export function qualityFacts(inputs: QualityInputs): QualityFacts {
  const files = inputs.deliveries.flatMap((delivery) => delivery.files)
  const sum = (of: (file: (typeof files)[number]) => number) => files.reduce((total, file) => total + of(file), 0)
  return {
    deliverers: delivererFacts(inputs),
    coverage: inputs.coverage,
    rowsReceived: sum((file) => file.rowsReceived),
    rowsRejected: sum((file) => file.rowsRejected),
    estimateMethod: inputs.estimateMethod,
    findingsByRule: findingsByRule(inputs),
  }
}

/**
 * One line for each of those who have the duty to deliver. The archive's extract is of all organisers at once, so a county counts
 * as archiving when clients living there were found in it. An invented delivery came on the day it says it was made, whenever it
 * was loaded.
 */
function delivererFacts({ counties, deliveries, cycle, clients, countyOf, registerKind }: QualityInputs): DelivererFacts[] {
  const archived = new Set(
    clients
      .filter(({ period, byPath }) => period === cycle && byPath.A + byPath.B + byPath.C > 0)
      .flatMap(({ area }) => countyOf(area) ?? []),
  )
  const due = deliveryDueDay(cycle)
  return counties
    .filter((county) => county.hasDutyToDeliver)
    .map(({ code }) => {
      const own = deliveries.filter(
        ({ kind, organiser, period }) => kind === 'separate-delivery' && organiser === code && period === cycle,
      )
      const days = own.map(({ createdAt, receivedAt }) => (registerKind === 'synthetic' ? createdAt : receivedAt).slice(0, 10))
      const receivedOn = days.sort()[0] ?? null
      return {
        organiser: code,
        hasArchive: archived.has(code),
        hasSeparate: own.length > 0,
        receivedOn,
        isLate: receivedOn !== null && receivedOn > due,
      }
    })
}

/** Findings of all deliveries together, by rule, in order of the rule. */
function findingsByRule({ deliveries }: QualityInputs): Record<string, number> {
  const counts = new Map<string, number>()
  for (const { receipt } of deliveries) {
    for (const [rule, count] of Object.entries(receipt.findingsByRule)) counts.set(rule, (counts.get(rule) ?? 0) + count)
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}
