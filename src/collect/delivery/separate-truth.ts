import type { Delivery } from '../../model/delivery.ts'
import { addQuarters, type QuarterCode, quarterNumber, quartersBetween } from '../../model/period.ts'
import type { SeparateTruth } from '../../model/unit-record.ts'

const SEPARATE_TABLES = ['asiakkuusjaksot', 'lastensuojelujaksot', 'palvelupaatokset', 'palvelun_saaminen'] as const
type SeparateTable = (typeof SEPARATE_TABLES)[number]

/**
 * Decides, for each organiser, file and quarter up to `cycle`, which separate delivery is the truth: the newest package whose
 * window (`windowQuarters` quarters, its own included) covers the quarter. Newest is the package of the latest period, and among
 * packages of one period the one received last, as a full package replaces the earlier one. Only deliveries in force count.
 * Packages of later periods than `cycle` are left out, so that the run of an old cycle can be repeated. A quarter that no
 * package covers has no row. In the order of organiser, file and quarter.
 */
export function separateTruth(deliveries: readonly Delivery[], cycle: QuarterCode, windowQuarters: number): SeparateTruth[] {
  const newestFirst = deliveries
    .filter((delivery) => delivery.kind === 'separate-delivery' && delivery.status === 'received')
    .flatMap(claimOf)
    .filter((claim) => quarterNumber(claim.period) <= quarterNumber(cycle))
    .sort((a, b) => quarterNumber(b.period) - quarterNumber(a.period) || b.number - a.number)
  const organisers = [...new Set(newestFirst.map((claim) => claim.organiser))].sort()
  return organisers.flatMap((organiser) => {
    const own = newestFirst.filter((claim) => claim.organiser === organiser)
    return SEPARATE_TABLES.flatMap((table) => truthOfFile({ organiser, table, claims: own, windowQuarters }))
  })
}

interface Claim {
  readonly number: number
  readonly organiser: string
  readonly period: QuarterCode
  readonly tables: ReadonlySet<string>
}

function claimOf(delivery: Delivery): Claim[] {
  const { number, organiser, period } = delivery
  if (organiser === null || period === null) return []
  return [{ number, organiser, period, tables: new Set(delivery.files.map((file) => file.table)) }]
}

interface FileTruth {
  readonly organiser: string
  readonly table: SeparateTable
  /** Newest first. */
  readonly claims: readonly Claim[]
  readonly windowQuarters: number
}

function truthOfFile({ organiser, table, claims, windowQuarters }: FileTruth): SeparateTruth[] {
  const newestOf = new Map<QuarterCode, number>()
  for (const claim of claims.filter((candidate) => candidate.tables.has(table))) {
    for (const quarter of quartersBetween(addQuarters(claim.period, 1 - windowQuarters), claim.period)) {
      if (!newestOf.has(quarter)) newestOf.set(quarter, claim.number)
    }
  }
  const quarters = [...newestOf].sort(([a], [b]) => quarterNumber(a) - quarterNumber(b))
  return quarters.map(([quarter, deliveryNumber]) => ({ organiser, table, quarter, deliveryNumber }))
}

/** Earlier deliveries of the same organiser and period of which every file is in the new one. */
export function replacedBy(delivery: Pick<Delivery, 'organiser' | 'period' | 'files'>, earlier: readonly Delivery[]): Delivery[] {
  const tables = new Set(delivery.files.map((file) => file.table))
  return earlier.filter(
    (candidate) =>
      candidate.kind === 'separate-delivery' &&
      candidate.status === 'received' &&
      candidate.organiser === delivery.organiser &&
      candidate.period === delivery.period &&
      candidate.files.every((file) => tables.has(file.table)),
  )
}
