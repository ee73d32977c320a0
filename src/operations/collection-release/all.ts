import type { AnyOperation } from '../operation.ts'
import { createCollectionRelease } from './create-collection-release.ts'
import { createHandOver } from './create-hand-over.ts'
import { listCollectionReleases } from './list-collection-releases.ts'
import { listRoundHandOvers } from './list-hand-overs.ts'
import { ownPreview } from './own-preview.ts'
import { showHandOverFile } from './show-hand-over-file.ts'
import { listPublicCollections, showPublicCollection } from './site-collections.ts'

export const COLLECTION_RELEASE_OPERATIONS: readonly AnyOperation[] = [
  createCollectionRelease,
  listCollectionReleases,
  ownPreview,
  createHandOver,
  listRoundHandOvers,
  showHandOverFile,
  listPublicCollections,
  showPublicCollection,
]
