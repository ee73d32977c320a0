import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { tableJson } from '../disseminate/release/release-texts.ts'
import type { Delivery } from '../model/delivery.ts'
import type { QuarterCode } from '../model/period.ts'
import { Problem } from '../model/problem.ts'
import { MONITORING_PROGRAMME } from '../model/release.ts'
import { type ReleaseContent, readRelease, releaseNotFound, sha256 } from '../register/release-files.ts'
import { findDelivery } from '../store/deliveries.ts'
import { releaseRow } from '../store/releases.ts'
import { collectionRules } from './collection-release/collection-rules.ts'
import { rebuildCollectionRelease } from './collection-release/rebuild-collection-release.ts'
import { computeRun } from './compute-run.ts'
import { decisionsOfRun } from './coverage/decisions-of-run.ts'
import { makeRelease } from './make-release.ts'
import { defineOperation, type OperationContext } from './operation.ts'
import { readRunResults } from './run-results.ts'

export interface RebuiltRelease {
  readonly release: string
  readonly isEqual: boolean
  /**
   * The cells counted again from the deliveries: equal to those of the run, different, or not to be had any more because a delivery
   * was withdrawn (then the tables are computed from the run's own cells).
   */
  readonly countedCells: 'equal' | 'different' | 'not-available'
  readonly tables: number
  readonly cells: number
  /** Ids of the tables that come out differently. */
  readonly differing: readonly string[]
}

/**
 * Computes a release again from the deliveries it rests on (counting, coverage, estimates, tables, disclosure control) and compares
 * the cells and the tables byte for byte. Needs the register, and the definitions that the release was made with.
 */
export const rebuildRelease = defineOperation({
  name: 'release.rebuild',
  title: { fi: 'Laske julkaisu uudelleen', sv: 'Beräkna publikationen på nytt', en: 'Rebuild a release' },
  input: z.strictObject({ release: z.string().min(1) }),
  async perform({ release: id }, context): Promise<RebuiltRelease> {
    const row = await releaseRow(context.db, id)
    if (!row) throw releaseNotFound(id)
    const released = readRelease(join(context.folder.paths.releases, id))
    if (row.programme !== MONITORING_PROGRAMME) return rebuildCollection(released, context)
    if (released.manifest.inputs.definitionsDigest !== context.definitions.digest) throw otherDefinitions(id)
    const work = mkdtempSync(join(context.folder.paths.temporary, 'rebuild-'))
    try {
      const countedCells = await countAgain(released, work, context)
      const ofRun = join(context.folder.paths.runs, released.release.run)
      if (countedCells === 'not-available' && !existsSync(ofRun)) throw nothingToRebuildFrom(id)
      const folder = countedCells === 'not-available' ? ofRun : work
      const outcome = await compareTables(released, folder, context)
      return { release: id, ...outcome, countedCells, isEqual: outcome.differing.length === 0 && countedCells !== 'different' }
    } finally {
      rmSync(work, { recursive: true, force: true })
    }
  },
})

/** A release of a data collection, from the versions of the answers that it names. */
async function rebuildCollection(released: ReleaseContent, context: OperationContext): Promise<RebuiltRelease> {
  const { release, manifest } = released
  const { indicators } = await collectionRules(context, release.programme)
  if (manifest.inputs.definitionsDigest !== indicators.digest) throw otherDefinitions(release.id)
  const outcome = await rebuildCollectionRelease(released, context)
  const isEqual = outcome.differing.length === 0
  return { release: release.id, ...outcome, countedCells: isEqual ? 'equal' : 'different', isEqual }
}

/** Counts the deliveries named in the manifest again, into a folder of its own. */
async function countAgain(
  { release, manifest }: ReleaseContent,
  work: string,
  context: OperationContext,
): Promise<RebuiltRelease['countedCells']> {
  const found = await Promise.all(manifest.inputs.deliveries.map(({ id }) => findDelivery(context.db, id)))
  const deliveries = found.flatMap((one): Delivery[] => (one && one.delivery.status !== 'withdrawn' ? [one.delivery] : []))
  const isComplete = deliveries.length === manifest.inputs.deliveries.length
  const isSame = manifest.inputs.deliveries.every(({ digest }, place) => deliveries[place]?.digest === digest)
  if (deliveries.length === 0 || !isComplete || !isSame) return 'not-available'
  const decisions = await decisionsOfRun(context.db, release.run)
  const { cellsDigest } = await computeRun({ cycle: release.cycle as QuarterCode, deliveries, decisions, work }, context)
  return cellsDigest === manifest.inputs.cellsDigest ? 'equal' : 'different'
}

async function compareTables(released: ReleaseContent, folder: string, context: OperationContext) {
  const { release, manifest } = released
  const previousId = manifest.inputs.previousRelease
  const previous = previousId === null ? null : readRelease(join(context.folder.paths.releases, previousId))
  const made = await makeRelease(
    {
      results: await readRunResults({ cycle: release.cycle, folder }, context),
      run: release.run,
      revision: release.revision,
      createdAt: release.createdAt,
      registerKind: context.folder.kind,
      deliveries: [],
      previous: previous && { id: previous.release.id, tables: [...previous.tables.values()] },
      ...(release.plan ? { plan: release.plan } : {}),
    },
    context.definitions,
  )
  const digests = new Map(manifest.files.map(({ path, sha256: digest }) => [path, digest]))
  const differing = made.tables.filter((table) => digests.get(`tables/${table.id}.json`) !== sha256(tableJson(table)))
  const missing = [...released.tables.keys()].filter((table) => !made.tables.some((one) => one.id === table))
  return {
    tables: made.tables.length,
    cells: made.tables.reduce((sum, { cells }) => sum + cells.length, 0),
    differing: [...differing.map((table) => table.id), ...missing],
  }
}

function otherDefinitions(release: string): Problem {
  return new Problem({
    code: 'definitions-changed',
    kind: 'conflict',
    parameters: { release },
    texts: {
      fi: `Julkaisu ${release} on tehty muilla määrittelyillä kuin nykyiset, joten sitä ei voi laskea uudelleen niillä. Käytä ohjelmaversiota, jolla julkaisu tehtiin: se on tiedostossa manifest.json.`,
      sv: `Publikationen ${release} har gjorts med andra definitioner än de nuvarande, så den kan inte beräknas på nytt med dem. Använd den programversion som publikationen gjordes med: den står i filen manifest.json.`,
      en: `The release ${release} was made with other definitions than the present ones, so it cannot be computed again with them. Use the version of the program that made it: it is named in manifest.json.`,
    },
  })
}

function nothingToRebuildFrom(release: string): Problem {
  return new Problem({
    code: 'inputs-gone',
    kind: 'conflict',
    parameters: { release },
    texts: {
      fi: `Julkaisua ${release} ei voi laskea uudelleen: sen toimituksia on peruttu eikä ajon tuloksia enää ole. Tiedostojen eheyden voi silti tarkistaa ilman valintaa --rebuild.`,
      sv: `Publikationen ${release} kan inte beräknas på nytt: leveranser har återkallats och körningens resultat finns inte längre. Filerna kan ändå kontrolleras utan valet --rebuild.`,
      en: `The release ${release} cannot be computed again: deliveries have been withdrawn and the results of the run are gone. Its files can still be verified without --rebuild.`,
    },
  })
}
