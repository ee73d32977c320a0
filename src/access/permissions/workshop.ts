import type { PermissionTable } from '../permission.ts'
import type { Role } from '../roles.ts'

/** Who works with workshops: a county's coordinator with its own, the institute's analyst with national ones. */
const ANALYSTS: readonly Role[] = ['social_coordinator', 'social_analyst']

/** Phenomenon workshops, and the information needs named in them. */
export const WORKSHOP_PERMISSIONS: PermissionTable = {
  'workshop.list': ANALYSTS,
  'workshop.show': ANALYSTS,
  'workshop.choices': ANALYSTS,
  'workshop.agenda': ANALYSTS,
  'workshop.create': ANALYSTS,
  'workshop.save': ANALYSTS,
  'workshop.hold': ANALYSTS,
  'workshop.report': ANALYSTS,
  'workshop.undo': ANALYSTS,
  'workshop.remove': ANALYSTS,
  'workshop.add-need': ANALYSTS,
  'workshop.save-need': ANALYSTS,
  'workshop.remove-need': ANALYSTS,
  // Only a county shares, and only with the institute.
  'workshop.share-need': ['social_coordinator'],
  'workshop.unknown': ANALYSTS,
  'workshop.unknown-file': ANALYSTS,
}
