import { COUNTRY } from '../../model/area.ts'
import type { CollectionDefinition } from '../../model/collection.ts'
import type { CollectionIndicators } from '../../model/collection-indicator.ts'
import type { CollectionQualityFacts, CollectionReleaseFacts, SeriesBreak } from '../../model/collection-release.ts'
import type { RegisterKind } from '../../model/delivery.ts'
import type { ProtectedTables, QualityFacts, Release } from '../../model/release.ts'
import type { Revisions } from '../../model/revision.ts'
import type { StatisticalTable, TableCategory } from '../../model/table.ts'
import type { Texts } from '../../model/text.ts'
import { type BuiltRelease, orderedTable } from '../release/build-release.ts'
import { type ReleasedTables, revisionsBetween, withRevisedFlags } from '../release/revisions.ts'
import { ROUND } from './figures-head.ts'
import { figureSentences } from './sentences.ts'
import type { TableRound } from './table-round.ts'

export interface CollectionReleaseInputs {
  readonly definition: Pick<CollectionDefinition, 'collection'>
  readonly indicators: CollectionIndicators
  /** Oldest first; the last one is the round of the release. */
  readonly rounds: readonly TableRound[]
  readonly areas: readonly TableCategory[]
  readonly breaks: readonly SeriesBreak[]
  readonly quality: CollectionQualityFacts
  readonly revision: number
  readonly createdAt: string
  readonly registerKind: RegisterKind
  readonly embargo: string | null
  readonly note: Texts | null
  /** What the figures were computed from, as `run` of the release. */
  readonly run: string
  /** The newest published release of the same round. */
  readonly previous: ReleasedTables | null
  /** What readers have now: that release, or the newest one of the collection. Its rounds are compared. */
  readonly compared: ReleasedTables | null
}

/** A release of a data collection out of tables that went through disclosure control. It is a draft until it is published. */
export function buildCollectionRelease(protectedTables: ProtectedTables, inputs: CollectionReleaseInputs): BuiltRelease {
  const { definition, rounds, revision, previous, compared, createdAt, registerKind, run } = inputs
  const { collection } = definition
  const current = lastOf(rounds)
  const { label, round } = current.facts
  const id = collectionReleaseId(collection.id, round, revision)
  const ordered = protectedTables.tables.map(orderedTable)
  const tables = compared ? withRevisedFlags(ordered, compared.tables) : ordered
  const release: Release = {
    id,
    programme: collection.id,
    cycle: round,
    revision,
    createdAt,
    publishedAt: null,
    registerKind,
    productType: 'working-paper',
    title: {
      fi: `${collection.names.fi} ${label.fi}`,
      sv: `${collection.names.sv} ${label.sv}`,
      en: `${collection.names.en} ${label.en}`,
    },
    headline: headlineOf(tables, inputs),
    run,
    populationNotes: [],
    previous: previous?.id ?? null,
    quality: NO_DELIVERIES,
    collection: factsOf(tables, inputs),
  }
  return { release, tables, revisions: compared && revisionsOfRounds(compared, { id, tables }) }
}

/** `child-protection-staffing-2024-10-1`. */
export function collectionReleaseId(collection: string, round: string, revision: number): string {
  return `${collection}-${round}-${revision}`
}

/** Facts about deliveries to the register: a data collection has none. */
const NO_DELIVERIES: QualityFacts = {
  deliverers: [],
  coverage: [],
  rowsReceived: 0,
  rowsRejected: 0,
  estimateMethod: 'none',
  findingsByRule: {},
}

function headlineOf(tables: readonly StatisticalTable[], { indicators, rounds, definition }: CollectionReleaseInputs): Texts {
  return figureSentences({
    tables,
    indicators,
    round: lastOf(rounds).facts,
    area: { code: COUNTRY, names: definition.collection.names },
    sentences: indicators.headline,
  })
}

function factsOf(tables: readonly StatisticalTable[], inputs: CollectionReleaseInputs): CollectionReleaseFacts {
  const { rounds, areas, indicators, breaks, quality, embargo, note, definition } = inputs
  const { facts: round, figures } = lastOf(rounds)
  const { settings } = definition.collection
  const summaries = areas
    .filter(({ code }) => figures.areas.includes(code))
    .map(({ code, label: names }) => {
      const sentences = figureSentences({ tables, indicators, round, area: { code, names }, sentences: indicators.areaSummary })
      return [code, sentences] as const
    })
  return {
    round,
    earlier: rounds.slice(0, -1).map(({ facts }) => facts),
    isPreliminary: round.missing.length > 0 || round.preliminary.length > 0,
    embargo,
    breaks,
    areaSummaries: Object.fromEntries(summaries),
    quality,
    note,
    disclosureDecision: settings.disclosure === 'none' ? settings.disclosureDecision : null,
  }
}

/** What changed in the rounds that both releases have: a new round is news, not a revision. */
function revisionsOfRounds(before: ReleasedTables, after: ReleasedTables): Revisions {
  const known = new Map(before.tables.map((table) => [table.id, roundsIn(table)]))
  const place = new Map(after.tables.map(({ id, dimensions }) => [id, dimensions.findIndex((one) => one.id === ROUND)]))
  const all = revisionsBetween(before, after)
  const cells = all.cells.filter(({ table, at }) => known.get(table)?.has(at[place.get(table) ?? 0] ?? '') !== false)
  const count = (change: (typeof cells)[number]['change']) => cells.filter((cell) => cell.change === change).length
  return { ...all, cells, counts: { added: count('added'), changed: count('changed'), removed: count('removed') } }
}

function roundsIn({ dimensions }: StatisticalTable): ReadonlySet<string> {
  return new Set(dimensions.find(({ id }) => id === ROUND)?.categories.map(({ code }) => code))
}

function lastOf(rounds: readonly TableRound[]): TableRound {
  const last = rounds.at(-1)
  if (last === undefined) throw new Error('a release of a collection has a round')
  return last
}
