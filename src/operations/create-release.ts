import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import packageDescription from '../../package.json' with { type: 'json' }
import { changedCellsAtRisk } from '../analyse/disclosure/changed-cells.ts'
import type { DisclosureLogEntry } from '../analyse/disclosure/disclosure-log.ts'
import { releaseId } from '../disseminate/release/build-release.ts'
import type { ReleasedTables } from '../disseminate/release/revisions.ts'
import type { QualityInputs } from '../evaluate/quality-facts.ts'
import type { ReleaseInputs } from '../model/manifest.ts'
import { isQuarterCode, type QuarterCode } from '../model/period.ts'
import { Problem } from '../model/problem.ts'
import { MONITORING_PROGRAMME } from '../model/release.ts'
import type { CellChange } from '../model/revision.ts'
import type { Texts } from '../model/text.ts'
import { readRelease } from '../register/release-files.ts'
import { writeReleaseFolder } from '../register/release-folder.ts'
import { findDelivery } from '../store/deliveries.ts'
import { addDraftRelease, listReleaseRows, type ReleaseRow } from '../store/releases.ts'
import { newestRunRow, type RunRow } from '../store/runs.ts'
import { planOf, publishedPlan } from './approval/release-plan.ts'
import { disclosedRelease, type MadeRelease, makeRelease } from './make-release.ts'
import { defineOperation, type OperationContext } from './operation.ts'
import { publicationInputs } from './publication-inputs.ts'
import { readRunResults } from './run-results.ts'

export interface CreatedRelease {
  readonly id: string
  readonly run: string
  readonly revision: number
  readonly headline: Texts
  readonly tables: number
  readonly cells: number
  /** Cells hidden by disclosure control. */
  readonly hidden: number
  /** Against the newest published release of the cycle; null when there is none. */
  readonly revised: Readonly<Record<CellChange, number>> | null
  /**
   * Cells shown in both releases whose exact counts differ by fewer persons than may be shown: whoever keeps the earlier release
   * could subtract. Null when there is no earlier release, or its run is gone.
   */
  readonly changesAtRisk: number | null
  readonly manifest: string
}

/**
 * Makes a draft release of a cycle from its newest run: tables, disclosure control, texts, quality description, exports, manifest.
 * A second one of the same cycle gets the next number and says what changed since the published one. Nothing is overwritten.
 */
export const createRelease = defineOperation({
  name: 'release.create',
  title: { fi: 'Tee julkaisu', sv: 'Gör en publikation', en: 'Create a release' },
  input: z.strictObject({ cycle: z.string().refine(isQuarterCode, 'YYYYQn') }),
  async perform({ cycle }, context): Promise<CreatedRelease> {
    const run = await newestRunRow(context.db, cycle)
    if (!run) throw noRun(cycle)
    const earlier = (await listReleaseRows(context.db)).filter((row) => row.cycle === cycle)
    const revision = Math.max(0, ...earlier.map((row) => row.revision)) + 1
    const id = releaseId(cycle as QuarterCode, revision)
    const previous = previousTables(earlier, context)
    const deliveries = await deliveriesOf(run, context)
    step(context, 'tables')
    const createdAt = context.now()
    const plan = publishedPlan(await planOf(cycle as QuarterCode, context))
    const results = await readRunResults({ cycle, folder: join(context.folder.paths.runs, run.id) }, context)
    const registerKind = context.folder.kind
    const order = { results, run: run.id, revision, createdAt, registerKind, deliveries, previous, plan }
    const made = await makeRelease(order, context.definitions)
    step(context, 'files')
    const inputs = inputsOf({ run, deliveries, previous }, context)
    const manifest = writeReleaseFolder({ id, files: made.files, inputs }, context.folder.paths)
    const changesAtRisk = await riskyChanges(made, earlier, context)
    await enter({ id, cycle, revision, run, createdAt, manifest, made, changesAtRisk }, context)
    const hidden = hiddenCells(made.disclosureLog)
    return {
      id,
      run: run.id,
      revision,
      headline: made.release.headline,
      tables: made.tables.length,
      cells: made.tables.reduce((sum, { cells }) => sum + cells.length, 0),
      hidden: hidden.primary + hidden.secondary,
      revised: made.revisions?.counts ?? null,
      changesAtRisk,
      manifest,
    }
  },
})

interface NewRelease {
  readonly id: string
  readonly cycle: string
  readonly revision: number
  readonly run: RunRow
  readonly createdAt: string
  readonly manifest: string
  readonly made: MadeRelease
  readonly changesAtRisk: number | null
}

/** The row in the catalogue: from now on there is the draft, made by this person. */
async function enter(release: NewRelease, { actor, commit }: OperationContext): Promise<void> {
  const { id, cycle, revision, run, createdAt, manifest, changesAtRisk } = release
  const details = { run: run.id, manifest, ...hiddenCells(release.made.disclosureLog), changesAtRisk }
  await commit({ subject: id, details }, (transaction) =>
    addDraftRelease(transaction, {
      id,
      programme: MONITORING_PROGRAMME,
      cycle,
      revision,
      run_id: run.id,
      created_at: createdAt,
      manifest_digest: manifest,
      author: actor.id,
      author_person: actor.person,
      changes_at_risk: changesAtRisk,
    }),
  )
}

/** The newest published release of the cycle: what readers have in their hands. Drafts nobody has seen are no ground for `r`. */
function newestPublished(earlier: readonly ReleaseRow[]): ReleaseRow | undefined {
  return earlier.find(({ status }) => status === 'published')
}

function previousTables(earlier: readonly ReleaseRow[], { folder }: OperationContext): ReleasedTables | null {
  const published = newestPublished(earlier)
  if (!published) return null
  return { id: published.id, tables: [...readRelease(join(folder.paths.releases, published.id)).tables.values()] }
}

/** Small differences to the newest published release, found by computing its tables again from its run. */
async function riskyChanges(
  made: MadeRelease,
  earlier: readonly ReleaseRow[],
  context: OperationContext,
): Promise<number | null> {
  const published = newestPublished(earlier)
  const folder = published && join(context.folder.paths.runs, published.run_id)
  if (!folder || !existsSync(folder)) return null
  const results = await readRunResults({ cycle: published.cycle, folder }, context)
  const inputs = publicationInputs(results, context.definitions, context.folder.kind)
  const { disclosed } = await disclosedRelease(inputs, context.definitions)
  return changedCellsAtRisk(disclosed, made.disclosed, context.definitions.disclosure).length
}

/** Deliveries that the run names among its inputs, with their receipts. */
async function deliveriesOf(run: RunRow, { db }: OperationContext): Promise<QualityInputs['deliveries']> {
  const { deliveries = [] } = JSON.parse(run.inputs) as { deliveries?: readonly { id: string }[] }
  const found = await Promise.all(deliveries.map(({ id }) => findDelivery(db, id)))
  return found.flatMap((one) => (one ? [{ ...one.delivery, receipt: one.receipt }] : []))
}

function inputsOf(
  made: { run: RunRow; deliveries: QualityInputs['deliveries']; previous: ReleasedTables | null },
  { definitions }: OperationContext,
): ReleaseInputs {
  return {
    run: made.run.id,
    cellsDigest: made.run.cells_digest,
    inputsDigest: made.run.inputs_digest,
    definitionsDigest: definitions.digest,
    deliveries: made.deliveries.map(({ id, digest }) => ({ id, digest })),
    previousRelease: made.previous?.id ?? null,
    programVersion: packageDescription.version,
  }
}

function hiddenCells(log: readonly DisclosureLogEntry[]): { primary: number; secondary: number } {
  const primary = log.reduce((sum, entry) => sum + Object.values(entry.primary).reduce((total, count) => total + count, 0), 0)
  return { primary, secondary: log.reduce((sum, entry) => sum + entry.secondary, 0) }
}

const STEPS: Readonly<Record<'tables' | 'files', Texts>> = {
  tables: { fi: 'Taulukot ja tietosuoja', sv: 'Tabeller och dataskydd', en: 'Tables and disclosure control' },
  files: { fi: 'Tiedostot', sv: 'Filer', en: 'Files' },
}

function step({ progress }: OperationContext, name: keyof typeof STEPS): void {
  progress({ step: name, label: STEPS[name], done: 0, total: null })
}

function noRun(cycle: string): Problem {
  return new Problem({
    code: 'run-not-found',
    kind: 'notFound',
    parameters: { cycle },
    texts: {
      fi: `Jaksosta ${cycle} ei ole ajoa, josta julkaisun voisi tehdä. Tee ajo komennolla "tietopolku run ${cycle}".`,
      sv: `Det finns ingen körning av perioden ${cycle} som en publikation kunde göras av. Gör körningen med kommandot "tietopolku run ${cycle}".`,
      en: `There is no run of ${cycle} to make a release of. Make the run with "tietopolku run ${cycle}".`,
    },
  })
}
