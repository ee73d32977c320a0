import { linksOf } from '../../../store/social/phenomena.ts'
import type { ShowPart } from './gathering.ts'

/** Studies and other sources joined to the section's phenomenon, by year, newest first. */
export const showSources: ShowPart = async ({ context: { db }, section }) => {
  const links = section.phenomenon === null ? [] : await linksOf(db, section.phenomenon)
  const ids = links.filter(({ kind }) => kind === 'source').map(({ target }) => target)
  if (ids.length === 0) return { kind: 'sources', sources: [] }
  const rows = await db
    .selectFrom('evidence_source')
    .select(['title', 'publisher', 'published_on', 'address'])
    .where('id', 'in', ids)
    .orderBy('published_on', 'desc')
    .orderBy('title')
    .execute()
  return {
    kind: 'sources',
    sources: rows.map(({ title, publisher, published_on, address }) => ({
      title,
      publisher,
      year: published_on.slice(0, 4),
      address,
    })),
  }
}
