import { basename } from 'node:path'
import { z } from 'zod'
import type { FolderFault } from '../model/manifest.ts'
import { readPublication } from '../register/release-files.ts'
import { manifestDigest, verifyReleaseFolder } from '../register/release-folder.ts'
import { releasePlace } from '../register/release-place.ts'
import { defineOperation } from './operation.ts'

export interface Verification {
  readonly release: string
  /** SHA-256 of the manifest: what the release is known by. */
  readonly manifest: string | null
  readonly publishedAt: string | null
  readonly isIntact: boolean
  readonly faults: readonly FolderFault[]
}

/** Recomputes every checksum of a release: of the folder named, or of a release of the data folder. Needs no database. */
export const verifyRelease = defineOperation({
  name: 'release.verify',
  title: { fi: 'Tarkista julkaisun eheys', sv: 'Kontrollera att publikationen är hel', en: 'Verify a release' },
  access: 'read',
  isStandalone: true,
  input: z.strictObject({ release: z.string().min(1) }),
  async perform({ release }, { folder }): Promise<Verification> {
    const place = releasePlace(release, folder.paths.releases)
    const faults = verifyReleaseFolder(place)
    const isReadable = !faults.some(({ path }) => path === 'publication.json')
    return {
      release: basename(place),
      manifest: manifestDigest(place),
      publishedAt: isReadable ? (readPublication(place)?.publishedAt ?? null) : null,
      isIntact: faults.length === 0,
      faults,
    }
  },
})
