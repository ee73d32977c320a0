import { z } from 'zod'
import { listReleaseRows } from '../store/releases.ts'
import { defineOperation } from './operation.ts'

/** A published release in the public list. */
export interface PublishedReleaseEntry {
  readonly id: string
  readonly cycle: string
  readonly revision: number
  readonly publishedAt: string
}

/** All published releases for the site: newest cycle first, newest revision of a cycle first. */
export const listPublishedReleases = defineOperation({
  name: 'site.releases',
  title: { fi: 'Luettele julkaisut', sv: 'Visa publikationerna', en: 'List the releases' },
  access: 'read',
  input: z.object({}),
  async perform(_, { db }): Promise<readonly PublishedReleaseEntry[]> {
    const rows = await listReleaseRows(db)
    return rows.flatMap(({ id, cycle, revision, status, published_at }) =>
      status === 'published' && published_at !== null ? [{ id, cycle, revision, publishedAt: published_at }] : [],
    )
  },
})
