import type { DisclosedRelease } from '../analyse/disclosure/changed-cells.ts'
import type { DisclosureLogEntry } from '../analyse/disclosure/disclosure-log.ts'
import { protectedTables } from '../analyse/disclosure/protected-tables.ts'
import { countyOf } from '../design/areas.ts'
import type { ExportContext } from '../disseminate/export/export-context.ts'
import { releaseExports } from '../disseminate/export/release-exports.ts'
import { type BuiltRelease, buildRelease } from '../disseminate/release/build-release.ts'
import { releaseTexts } from '../disseminate/release/release-texts.ts'
import type { ReleasedTables } from '../disseminate/release/revisions.ts'
import { buildCandidateTables } from '../disseminate/table/candidate-tables.ts'
import { coverageFacts } from '../disseminate/table/coverage-facts.ts'
import { periodLabel } from '../disseminate/table/period-label.ts'
import type { PublicationInputs } from '../disseminate/table/publication-inputs.ts'
import { type QualityInputs, qualityFacts } from '../evaluate/quality-facts.ts'
import { qualityReport } from '../evaluate/quality-report.ts'
import type { Definitions } from '../model/definitions.ts'
import type { RegisterKind } from '../model/delivery.ts'
import type { QualityReport } from '../model/quality.ts'
import type { PublishedPlan } from '../model/release-plan.ts'
import { highsSolver } from '../register/solver/highs-solver.ts'
import { workbookBytes } from '../register/xlsx-writer.ts'
import { publicationInputs, type RunResults } from './publication-inputs.ts'

export interface ReleaseToMake {
  readonly results: RunResults
  readonly run: string
  readonly revision: number
  readonly createdAt: string
  readonly registerKind: RegisterKind
  readonly deliveries: QualityInputs['deliveries']
  readonly previous: ReleasedTables | null
  /** What readers see of the plan; left out in releases that are made without a register. */
  readonly plan?: PublishedPlan
}

export interface MadeRelease extends BuiltRelease {
  readonly quality: QualityReport
  /** Every file of the release but the manifest, by path. */
  readonly files: ReadonlyMap<string, string | Uint8Array>
  /** What disclosure control hid, set by set: numbers of cells. */
  readonly disclosureLog: readonly DisclosureLogEntry[]
  /** Exact and published cells side by side, for the comparison with another release. Never leaves the institute. */
  readonly disclosed: DisclosedRelease
}

/** Joins the steps from the results of a run to the files of a release: tables, disclosure control, texts, quality, exports. */
export async function makeRelease(order: ReleaseToMake, definitions: Definitions): Promise<MadeRelease> {
  const { results, createdAt, registerKind } = order
  const inputs = publicationInputs(results, definitions, registerKind)
  const { disclosed, log } = await disclosedRelease(inputs, definitions)
  const year = Number(results.cycle.slice(0, 4))
  const facts = qualityFacts({
    cycle: results.cycle,
    counties: inputs.division.counties,
    deliveries: order.deliveries,
    clients: results.cells.clients,
    countyOf: (area) => countyOf(definitions, area, year),
    coverage: coverageFacts(inputs),
    estimateMethod: results.estimates[0]?.method ?? 'ratio',
    registerKind,
  })
  const { notes: populationNotes, modelScale } = definitions.population
  const built = buildRelease(disclosed.tables, {
    cycle: results.cycle,
    revision: order.revision,
    createdAt,
    registerKind,
    programme: definitions.programme.names,
    run: order.run,
    populationNotes,
    modelScale,
    quality: facts,
    previous: order.previous,
    ...(order.plan ? { plan: order.plan } : {}),
  })
  const quality = qualityReportOf(built, order, definitions)
  return {
    ...built,
    quality,
    disclosed,
    disclosureLog: log,
    files: await filesOf(built, quality, exportContext(built, definitions)),
  }
}

/** The tables of a run before and after disclosure control. */
export async function disclosedRelease(inputs: PublicationInputs, definitions: Definitions) {
  const candidates = buildCandidateTables(inputs)
  const { protectedTables: tables, log } = protectedTables(candidates, definitions.disclosure, await highsSolver())
  const disclosed: DisclosedRelease = { candidates, tables }
  return { disclosed, log }
}

function qualityReportOf({ release, revisions }: BuiltRelease, order: ReleaseToMake, definitions: Definitions): QualityReport {
  return qualityReport({
    facts: release.quality,
    cycle: release.cycle,
    cycleName: periodLabel(release.cycle),
    createdAt: order.createdAt,
    registerKind: order.registerKind,
    programme: definitions.programme,
    contents: definitions.contents,
    counties: definitions.divisions.at(-1)?.counties ?? [],
    coverageClasses: definitions.coverageClasses,
    disclosure: definitions.disclosure,
    populationNotes: definitions.population.notes,
    populationSource: definitions.population.source,
    revised: revisions?.counts ?? null,
  })
}

async function filesOf(built: BuiltRelease, quality: QualityReport, context: ExportContext): Promise<MadeRelease['files']> {
  const { texts, workbooks } = releaseExports(built.tables, context)
  const files = new Map<string, string | Uint8Array>([...releaseTexts(built, quality), ...texts])
  for (const [path, workbook] of workbooks) files.set(path, await workbookBytes(workbook))
  return files
}

/** What exported files say of a release. Names of the quality column come from the classes that carry each mark. */
export function exportContext({ release }: Pick<BuiltRelease, 'release'>, definitions: Definitions): ExportContext {
  const nameOf = (mark: 'comprehensive' | 'comprehensive-with-note') =>
    definitions.coverageClasses.find((definition) => definition.mark === mark)?.names ?? { fi: mark, sv: mark, en: mark }
  return {
    release: release.id,
    createdAt: release.createdAt,
    isSynthetic: release.registerKind === 'synthetic',
    licence: definitions.programme.licence,
    qualityNames: { comprehensive: nameOf('comprehensive'), 'comprehensive-with-note': nameOf('comprehensive-with-note') },
  }
}
