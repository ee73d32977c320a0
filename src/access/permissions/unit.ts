import type { PermissionTable } from '../permission.ts'

/** Units and the links by which people report. */
export const UNIT_PERMISSIONS: PermissionTable = {
  // Workers choose their unit when they report.
  'unit.list': ['social_coordinator', 'social_worker'],
  'unit.show': ['social_coordinator'],
  'unit.save': ['social_coordinator'],
  'unit.make-link': ['social_coordinator'],
  'unit.close-link': ['social_coordinator'],
  'unit.of-link': ['anonymous'],
}
