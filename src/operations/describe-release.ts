import { join } from 'node:path'
import { z } from 'zod'
import type { ReleaseInputs } from '../model/manifest.ts'
import type { Release } from '../model/release.ts'
import type { CellChange } from '../model/revision.ts'
import { readRelease, releaseNotFound } from '../register/release-files.ts'
import { releaseRow } from '../store/releases.ts'
import { defineOperation } from './operation.ts'

export interface DescribedRelease {
  readonly release: Release
  readonly status: string
  readonly manifest: string
  readonly inputs: ReleaseInputs
  readonly tables: readonly { readonly id: string; readonly cells: number }[]
  readonly files: readonly string[]
  readonly revised: Readonly<Record<CellChange, number>> | null
}

/** What a release is: its description, its state, what it was made of and which files it has. Drafts too. */
export const describeRelease = defineOperation({
  name: 'release.show',
  title: { fi: 'Näytä julkaisun tiedot', sv: 'Visa uppgifter om publikationen', en: 'Show the details of a release' },
  access: 'read',
  input: z.strictObject({ id: z.string().min(1) }),
  async perform({ id }, { db, folder }): Promise<DescribedRelease> {
    const row = await releaseRow(db, id)
    if (!row) throw releaseNotFound(id)
    const content = readRelease(join(folder.paths.releases, id))
    return {
      release: content.release,
      status: row.status,
      manifest: row.manifest_digest,
      inputs: content.manifest.inputs,
      tables: [...content.tables.values()].map(({ id: table, cells }) => ({ id: table, cells: cells.length })),
      files: content.manifest.files.map(({ path }) => path),
      revised: content.revisions?.counts ?? null,
    }
  },
})
