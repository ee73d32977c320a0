import type { PermissionTable } from '../permission.ts'
import type { Role } from '../roles.ts'

/** Whose work the codebook is: a county's own part, or the national one. */
const KEEPERS: readonly Role[] = ['operator', 'social_coordinator', 'social_analyst']
/** Who needs to know what the themes mean. */
const READERS: readonly Role[] = [...KEEPERS, 'social_worker', 'decision_maker']

/** Codebooks, keyword rules, exchange with other tools. */
export const CODEBOOK_PERMISSIONS: PermissionTable = {
  'codebook.show': READERS,
  'codebook.theme': READERS,
  'codebook.versions': READERS,
  'codebook.version': READERS,
  'codebook.edit': KEEPERS,
  'codebook.effects': KEEPERS,
  'codebook.publish': KEEPERS,
  'codebook.discard-draft': KEEPERS,
  'codebook.propose': ['social_coordinator'],
  'codebook.requests': KEEPERS,
  'codebook.withdraw-proposal': ['social_coordinator'],
  'codebook.decide': ['social_analyst'],
  'codebook.rules': KEEPERS,
  'codebook.save-rule': KEEPERS,
  'codebook.remove-rule': KEEPERS,
  'codebook.switch-rule': KEEPERS,
  'codebook.try-rule': KEEPERS,
  'codebook.export': READERS,
  'codebook.import-codebook': KEEPERS,
  // With the reports' texts: of one's own county only.
  'codebook.export-project': ['social_coordinator'],
  'codebook.import-project': ['social_coordinator'],
}
