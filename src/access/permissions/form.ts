import type { PermissionTable } from '../permission.ts'

/** Forms by themselves, from files that the caller has: nothing of the register is shown. */
export const FORM_PERMISSIONS: PermissionTable = {
  'form.check': ['operator', 'collection_manager'],
  'form.validate': ['operator', 'collection_manager'],
  'form.import-xlsform': ['operator', 'collection_manager'],
}
