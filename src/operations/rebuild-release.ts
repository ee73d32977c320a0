import { join } from 'node:path'
import { z } from 'zod'
import { tableJson } from '../disseminate/release/release-texts.ts'
import { Problem } from '../model/problem.ts'
import { readRelease, releaseNotFound, sha256 } from '../register/release-files.ts'
import { releaseRow } from '../store/releases.ts'
import { makeRelease } from './make-release.ts'
import { defineOperation } from './operation.ts'
import { readRunResults, runRow } from './run-results.ts'

export interface RebuiltRelease {
  readonly release: string
  readonly isEqual: boolean
  readonly tables: number
  readonly cells: number
  /** Ids of the tables that come out differently. */
  readonly differing: readonly string[]
}

/**
 * Computes the tables of a release again from its run, through disclosure control, and compares them byte for byte with those of the
 * folder. Needs the run, and the definitions that the release was made with.
 */
export const rebuildRelease = defineOperation({
  name: 'release.rebuild',
  title: { fi: 'Laske julkaisu uudelleen', sv: 'Beräkna publikationen på nytt', en: 'Rebuild a release' },
  roles: ['operator'],
  access: 'read',
  input: z.strictObject({ release: z.string().min(1) }),
  async perform({ release: id }, context): Promise<RebuiltRelease> {
    const row = await releaseRow(context.db, id)
    const run = row && (await runRow(context.db, row.run_id))
    if (!row || !run) throw releaseNotFound(id)
    const released = readRelease(join(context.folder.paths.releases, id))
    const { inputs } = released.manifest
    if (inputs.definitionsDigest !== context.definitions.digest) throw otherDefinitions(id)
    const previousId = inputs.previousRelease
    const previous = previousId && readRelease(join(context.folder.paths.releases, previousId))
    const made = await makeRelease(
      {
        results: await readRunResults(run, context),
        run: run.id,
        revision: row.revision,
        createdAt: row.created_at,
        registerKind: context.folder.kind,
        deliveries: [],
        previous: previous ? { id: previous.release.id, tables: [...previous.tables.values()] } : null,
      },
      context.definitions,
    )
    const digests = new Map(released.manifest.files.map(({ path, sha256: digest }) => [path, digest]))
    const differing = made.tables.filter((table) => digests.get(`tables/${table.id}.json`) !== sha256(tableJson(table)))
    const missing = [...released.tables.keys()].filter((table) => !made.tables.some((one) => one.id === table))
    return {
      release: id,
      isEqual: differing.length + missing.length === 0,
      tables: made.tables.length,
      cells: made.tables.reduce((sum, { cells }) => sum + cells.length, 0),
      differing: [...differing.map((table) => table.id), ...missing],
    }
  },
})

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
