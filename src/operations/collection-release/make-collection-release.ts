import type { DisclosureLogEntry } from '../../analyse/disclosure/disclosure-log.ts'
import { withoutTellingRatios } from '../../analyse/disclosure/hidden-denominators.ts'
import { type DisclosureResult, protectedTables } from '../../analyse/disclosure/protected-tables.ts'
import { shownByDecision } from '../../analyse/disclosure/shown-by-decision.ts'
import { divisionOf } from '../../design/areas.ts'
import { buildCollectionRelease } from '../../disseminate/collection/build-collection-release.ts'
import { type CollectionTablesInput, collectionCandidates } from '../../disseminate/collection/collection-tables.ts'
import { hiddenRatioParts } from '../../disseminate/collection/ratio-parts.ts'
import { seriesBreaks } from '../../disseminate/collection/series-breaks.ts'
import { releaseExports } from '../../disseminate/export/release-exports.ts'
import type { BuiltRelease } from '../../disseminate/release/build-release.ts'
import { releaseTexts } from '../../disseminate/release/release-texts.ts'
import type { ReleasedTables } from '../../disseminate/release/revisions.ts'
import { collectionQualityReport } from '../../evaluate/collection-quality.ts'
import { COUNTRY } from '../../model/area.ts'
import type { CollectionDefinition } from '../../model/collection.ts'
import type { CollectionIndicators } from '../../model/collection-indicator.ts'
import type { Definitions } from '../../model/definitions.ts'
import type { RegisterKind } from '../../model/delivery.ts'
import type { TableCategory } from '../../model/table.ts'
import type { Texts } from '../../model/text.ts'
import { highsSolver } from '../../register/solver/highs-solver.ts'
import { workbookBytes } from '../../register/xlsx-writer.ts'
import { exportContext } from '../make-release.ts'
import type { GatheredRound } from './gather-round.ts'
import { qualityFactsOf } from './quality-facts-of.ts'

export interface CollectionReleaseToMake {
  readonly definition: CollectionDefinition
  readonly indicators: CollectionIndicators
  /** Oldest first; the last one is the round of the release. */
  readonly rounds: readonly GatheredRound[]
  readonly revision: number
  readonly createdAt: string
  readonly registerKind: RegisterKind
  readonly embargo: string | null
  readonly note: Texts | null
  readonly run: string
  readonly previous: ReleasedTables | null
  readonly compared: ReleasedTables | null
}

export interface MadeCollectionRelease extends BuiltRelease {
  /** Every file of the release but the manifest, by path. */
  readonly files: ReadonlyMap<string, string | Uint8Array>
  readonly disclosureLog: readonly DisclosureLogEntry[]
}

/** Joins the steps from counted rounds to the files of a release: tables, disclosure, texts, quality description, exports. */
export async function makeCollectionRelease(
  order: CollectionReleaseToMake,
  definitions: Definitions,
): Promise<MadeCollectionRelease> {
  const { definition, indicators, rounds, ...rest } = order
  const { collection } = definition
  const areas = areasOf(rounds, definitions)
  const breaks = seriesBreaks(
    rounds.map(({ facts }) => facts),
    indicators,
    collection.parameters,
  )
  const isProtected = collection.settings.disclosure === 'protected'
  const input = { names: collection.names, owner: collection.owner, indicators, rounds, areas, breaks, isProtected }
  const disclosed = await disclose(input, collection.settings.disclosureDecision, definitions)
  const quality = qualityFactsOf(rounds, indicators)
  const built = buildCollectionRelease(disclosed.protectedTables, {
    definition,
    indicators,
    rounds,
    areas,
    breaks,
    quality,
    ...rest,
  })
  return { ...built, disclosureLog: disclosed.log, files: await filesOf(built, order, definitions) }
}

/** Figures are shown as they are only by the collection's recorded decision; else they go the way of all figures about people. */
async function disclose(
  input: CollectionTablesInput,
  decision: Texts | null,
  { disclosure }: Definitions,
): Promise<DisclosureResult> {
  const tables = collectionCandidates(input)
  if (!input.isProtected && decision !== null) return shownByDecision({ tables, decision: decision.fi }, disclosure)
  const result = protectedTables(tables, disclosure, await highsSolver())
  return { ...result, protectedTables: withoutTellingRatios(result.protectedTables, hiddenRatioParts(input.indicators)) }
}

async function filesOf(built: BuiltRelease, { definition, indicators }: CollectionReleaseToMake, definitions: Definitions) {
  const { release, revisions } = built
  const { collection: facts } = release
  if (facts === undefined) throw new Error('a release of a collection has its facts')
  const ruleNames = Object.fromEntries(
    definition.questionnaires.flatMap(({ rules, sections }) => {
      const labels = new Map(
        sections.flatMap(({ items }) => items.flatMap((item) => ('label' in item ? [[item.id, item.label] as const] : []))),
      )
      return rules.map(({ id, at }) => [id, labels.get(at[0] ?? '') ?? { fi: id, sv: id, en: id }] as const)
    }),
  )
  const { collection } = definition
  const quality = collectionQualityReport({
    collection,
    indicators,
    release,
    facts,
    revised: revisions?.counts ?? null,
    ruleNames,
  })
  const { texts, workbooks } = releaseExports(built.tables, exportContext(built, definitions))
  const files = new Map<string, string | Uint8Array>([...releaseTexts(built, quality), ...texts])
  for (const [path, workbook] of workbooks) files.set(path, await workbookBytes(workbook))
  return files
}

/** The country first, then every area of any round, by code; Åland last. */
function areasOf(rounds: readonly GatheredRound[], definitions: Definitions): TableCategory[] {
  const day = rounds.at(-1)?.facts.day ?? rounds.at(-1)?.facts.until
  const { counties } = divisionOf(definitions, Number(day?.slice(0, 4) ?? 0))
  const names = new Map(counties.map(({ code, names: texts }) => [code, texts]))
  const codes = [...new Set(rounds.flatMap(({ figures }) => figures.areas))].sort()
  return [
    { code: COUNTRY, label: { fi: 'Koko maa', sv: 'Hela landet', en: 'Whole country' } },
    ...codes.map((code) => ({ code, label: names.get(code) ?? nameAmong(rounds, code) })),
  ]
}

/** An area that is none of the division's (any more) is called by what its respondent was called. */
function nameAmong(rounds: readonly GatheredRound[], code: string): Texts {
  const found = rounds.flatMap(({ counted }) => counted).find(({ submission }) => submission.respondent === code)
    ?.submission.names
  return found ? { ...found, en: found.fi } : { fi: code, sv: code, en: code }
}
