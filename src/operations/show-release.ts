import { join } from 'node:path'
import { z } from 'zod'
import { Problem } from '../model/problem.ts'
import { type ReleaseContent, readRelease, releaseNotFound } from '../register/release-files.ts'
import { newestPublishedRow, type ReleaseRow, releaseRow } from '../store/releases.ts'
import { defineOperation, type OperationContext } from './operation.ts'

/** Releases never change, so what was read once stays good. Few are kept: the site asks for the newest nearly always. */
const MOST_KEPT = 4
const kept = new Map<string, ReleaseContent>()

/**
 * A published release for the site: the one named, or the newest of the newest cycle.
 * The public sees published releases only; a draft is not found.
 */
export const showPublishedRelease = defineOperation({
  name: 'site.release',
  title: { fi: 'Näytä julkaisu', sv: 'Visa en publikation', en: 'Show a release' },
  access: 'read',
  input: z.object({ id: z.string().optional() }),
  async perform({ id }, context): Promise<ReleaseContent> {
    const row = id === undefined ? await newestPublishedRow(context.db) : await releaseRow(context.db, id)
    if (row?.status !== 'published') throw id === undefined ? nothingPublished() : releaseNotFound(id)
    return contentOf(row, context)
  },
})

function contentOf(row: ReleaseRow, context: OperationContext): ReleaseContent {
  const folder = join(context.folder.paths.releases, row.id)
  const key = `${folder} ${row.manifest_digest} ${row.published_at ?? ''}`
  const known = kept.get(key)
  if (known) return known
  const content = readRelease(folder)
  kept.set(key, content)
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  return content
}

function nothingPublished(): Problem {
  return new Problem({
    code: 'nothing-published',
    kind: 'notFound',
    texts: {
      fi: 'Mitään ei ole vielä julkaistu. Tee julkaisu komennoilla "tietopolku release create" ja "tietopolku release publish".',
      sv: 'Ingenting har publicerats ännu. Gör en publikation med kommandona "tietopolku release create" och "tietopolku release publish".',
      en: 'Nothing has been published yet. Make a release with "tietopolku release create" and "tietopolku release publish".',
    },
  })
}
