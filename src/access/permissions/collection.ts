import type { PermissionTable } from '../permission.ts'
import type { Role } from '../roles.ts'

/** Who holds rounds. */
const KEEPERS: readonly Role[] = ['operator', 'collection_manager']
/** Who reads what the institute knows of its collections; nothing of it is an answer. */
const READERS: readonly Role[] = [...KEEPERS, 'register_manager', 'statistician']
const CLOCK: readonly Role[] = ['operator', 'system']

/** Data collections, their rounds, who is asked, and letters. */
export const COLLECTION_PERMISSIONS: PermissionTable = {
  'collection.list': READERS,
  'collection.show': READERS,
  'collection.add': KEEPERS,
  'form.add': KEEPERS,
  'collection-round.plan': READERS,
  'collection-round.create': KEEPERS,
  'collection-round.change': KEEPERS,
  'collection-round.open': KEEPERS,
  'collection-round.close': KEEPERS,
  'collection-round.list': READERS,
  'collection-round.show': READERS,
  'collection-round.keep-dates': CLOCK,
  'universe.import': KEEPERS,
  'universe.show': READERS,
  'reference.import': KEEPERS,
  'reference.list': READERS,
  'collection-round.codes': KEEPERS,
  'collection-round.create-codes': KEEPERS,
  'collection-letter.preview': KEEPERS,
  'collection-letter.send': KEEPERS,
  'collection-letter.note': KEEPERS,
  'collection-letter.run-plan': CLOCK,
}
