import type { RegisterKind } from '../../model/delivery.ts'
import type { QuarterCode } from '../../model/period.ts'
import type { ProtectedTables, QualityFacts, Release } from '../../model/release.ts'
import type { PublishedPlan } from '../../model/release-plan.ts'
import type { Revisions } from '../../model/revision.ts'
import type { StatisticalTable, TableCell } from '../../model/table.ts'
import type { Texts } from '../../model/text.ts'
import { periodLabel } from '../table/period-label.ts'
import { headlineOf } from './headline.ts'
import { type ReleasedTables, revisionsBetween, withRevisedFlags } from './revisions.ts'

export interface ReleaseInputsForBuilding {
  readonly cycle: QuarterCode
  /** Number of the release of this cycle, from 1. */
  readonly revision: number
  readonly createdAt: string
  readonly registerKind: RegisterKind
  readonly programme: Texts
  readonly run: string
  readonly populationNotes: readonly Texts[]
  readonly modelScale: string | null
  readonly quality: QualityFacts
  /** The newest earlier release of the same cycle. */
  readonly previous: ReleasedTables | null
  readonly plan?: PublishedPlan
}

export interface BuiltRelease {
  readonly release: Release
  readonly tables: readonly StatisticalTable[]
  readonly revisions: Revisions | null
}

/** A release out of protected tables: nothing else can become one. It is a draft until it is published. */
export function buildRelease(protectedTables: ProtectedTables, inputs: ReleaseInputsForBuilding): BuiltRelease {
  const id = releaseId(inputs.cycle, inputs.revision)
  const checked = new Set<string>(inputs.plan?.checkedQuarters ?? [])
  const ordered = protectedTables.tables.map((table) => withCheckedFlags(orderedTable(table), checked))
  const tables = inputs.previous ? withRevisedFlags(ordered, inputs.previous.tables) : ordered
  const period = periodLabel(inputs.cycle)
  const { programme, quality, populationNotes, run, registerKind, createdAt, cycle, revision } = inputs
  const release: Release = {
    id,
    programme: 'monitoring-register',
    cycle,
    revision,
    createdAt,
    publishedAt: null,
    registerKind,
    // Fixed-form statistics come by a decision of the producer, not of the program.
    productType: 'working-paper',
    title: { fi: `${programme.fi}, ${period.fi}`, sv: `${programme.sv}, ${period.sv}`, en: `${programme.en}, ${period.en}` },
    headline: headlineOf({ tables, cycle, modelScale: inputs.modelScale }),
    run,
    populationNotes,
    previous: inputs.previous?.id ?? null,
    quality,
    ...(inputs.plan ? { plan: inputs.plan } : {}),
  }
  return { release, tables, revisions: inputs.previous && revisionsBetween(inputs.previous, { id, tables }) }
}

/** `monitoring-register-2024Q1-1`. */
export function releaseId(cycle: QuarterCode, revision: number): string {
  return `monitoring-register-${cycle}-${revision}`
}

/** A table as it stands in a release: cells in one order whatever made them, and hidden ones without traces. */
export function orderedTable(table: StatisticalTable): StatisticalTable {
  return withoutTraces(inCategoryOrder(table))
}

/**
 * A hidden cell keeps nothing that depends on its number: which source had clients, or how many decimals the share would have, would
 * tell whether it is 0 or under 5 per cent.
 */
function withoutTraces(table: StatisticalTable): StatisticalTable {
  const cells = table.cells.map((cell) => {
    if (cell.missing !== 'hidden') return cell
    const { source: _source, decimals: _decimals, low: _low, high: _high, ...rest } = cell
    return rest
  })
  return { ...table, cells }
}

const MUNICIPAL = 'shares-by-municipality'

/** Municipal figures of quarters that counties have checked carry `*`; those of the country and of counties rest on them. */
function withCheckedFlags(table: StatisticalTable, checked: ReadonlySet<string>): StatisticalTable {
  const place = table.dimensions.findIndex(({ id }) => id === 'period')
  if (table.id !== MUNICIPAL || checked.size === 0) return table
  const isChecked = ({ at, value }: TableCell) => value !== null && checked.has(at[place] ?? '')
  return { ...table, cells: table.cells.map((cell) => (isChecked(cell) ? { ...cell, flags: [...cell.flags, '*'] } : cell)) }
}

/** Cells in the order of the dimensions' categories, then of the measures: the same whatever order they were made in. */
function inCategoryOrder(table: StatisticalTable): StatisticalTable {
  const places = table.dimensions.map(({ categories }) => new Map(categories.map(({ code }, place) => [code, place])))
  const measures = new Map(table.measures.map(({ id }, place) => [id, place]))
  const sizes = table.dimensions.map(({ categories }) => categories.length)
  const keyed = table.cells.map((cell) => {
    const place = cell.at.reduce((sum, code, index) => sum * (sizes[index] ?? 1) + (places[index]?.get(code) ?? 0), 0)
    return { cell, key: place * table.measures.length + (measures.get(cell.measure) ?? 0) }
  })
  return { ...table, cells: keyed.sort((a, b) => a.key - b.key).map(({ cell }) => cell) }
}
