import type { PublicCollection, PublicCollectionEntry } from '../../operations/collection-release/site-collections.ts'
import type { PublicPage } from '../address/address.ts'
import { type Frame, plainFrame } from './frame.ts'
import { missingPage, type Visit } from './visit.ts'

/** Data collections as the operation `site.collections` lists them. */
export async function publicCollections({ edge }: Visit): Promise<readonly PublicCollectionEntry[]> {
  return (await edge.perform('site.collections', {})) as readonly PublicCollectionEntry[]
}

/** The data collection that the address names, with the release of its edition (`2024-10-1`) or the newest one. */
export async function publicCollection({ edge, params }: Visit): Promise<PublicCollection> {
  const { collection = '', edition } = params
  const release = edition === undefined ? {} : { release: `${collection}-${edition}` }
  return (await edge.perform('site.collection', { id: collection, ...release })) as PublicCollection
}

/** The same, where the address must name an edition that has been published. */
export async function publicEdition(visit: Visit): Promise<{ readonly known: PublicCollection; readonly edition: string }> {
  const known = await publicCollection(visit)
  const { edition } = visit.params
  if (known.shown === null || edition === undefined) throw missingPage()
  return { known, edition }
}

/** Round and number of a release, as addresses have it. */
export function editionOf({ collection }: Pick<PublicCollection, 'collection'>, release: string): string {
  return release.slice(collection.id.length + 1)
}

/** The frame of a collection's page: its addresses, its permanent one, and whether a newer release is out. */
export function collectionFrame(visit: Visit, known: PublicCollection, page: PublicPage): Frame {
  const frame = plainFrame(page)
  const newest = known.releases[0]?.id
  const shown = known.shown?.release.id
  if (visit.params.edition === undefined || newest === undefined || shown === undefined || newest === shown) return frame
  const { addresses } = plainFrame({ kind: 'collection', collection: known.collection.id })
  return { ...frame, earlier: { id: shown, newest: addresses[visit.language] } }
}
