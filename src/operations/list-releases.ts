import { z } from 'zod'
import { listReleaseRows } from '../store/releases.ts'
import { defineOperation } from './operation.ts'

export interface ListedRelease {
  readonly id: string
  readonly cycle: string
  readonly revision: number
  readonly status: string
  readonly createdAt: string
  readonly publishedAt: string | null
  readonly run: string
  readonly manifest: string
}

/** All releases of the register, drafts too: newest cycle first. */
export const listReleases = defineOperation({
  name: 'release.list',
  title: { fi: 'Luettele julkaisut', sv: 'Visa publikationerna', en: 'List the releases' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_, { db }): Promise<readonly ListedRelease[]> {
    const rows = await listReleaseRows(db)
    return rows.map((row) => ({
      id: row.id,
      cycle: row.cycle,
      revision: row.revision,
      status: row.status,
      createdAt: row.created_at,
      publishedAt: row.published_at,
      run: row.run_id,
      manifest: row.manifest_digest,
    }))
  },
})
