import type { PermissionTable } from '../permission.ts'
import type { Role } from '../roles.ts'

/** Who runs the collections: asks, reopens, corrects, accepts. */
const DESK: readonly Role[] = ['operator', 'collection_manager']
/** Who may look at what was sent: the statisticians of the institute work with it too. */
const READERS: readonly Role[] = [...DESK, 'register_manager', 'statistician']

/** The desk of the institute: what is done to submissions after they were sent. Nothing of it is for those who answer. */
export const DESK_PERMISSIONS: PermissionTable = {
  'collection-round.monitor': READERS,
  'collection-round.monitor-file': READERS,
  'collection-round.checks': READERS,
  'collection-round.answers-file': READERS,
  'form.preview': READERS,
  'submission.desk': READERS,
  'submission.mark': READERS,
  'submission.check': DESK,
  'submission.accept': DESK,
  'submission.accept-many': DESK,
  'submission.ask': DESK,
  'submission.close-query': DESK,
  'submission.reopen': DESK,
  'submission.end-reopening': DESK,
  'submission.excuse': DESK,
  'submission.correct-for': DESK,
  'submission.withdraw': DESK,
  'correction.accept': DESK,
  'correction.refuse': DESK,
}
