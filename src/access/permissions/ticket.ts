import type { PermissionTable } from '../permission.ts'
import type { Role } from '../roles.ts'

const STAFF: readonly Role[] = ['operator', 'register_manager', 'statistician', 'data_engineer']
const COUNTY: readonly Role[] = ['county_manager', 'county_reviewer', 'county_deliverer']

/** Corrections, deliveries of the workspace, identifiable subsets. */
export const TICKET_PERMISSIONS: PermissionTable = {
  'ticket.create': [...STAFF, ...COUNTY],
  'ticket.list': [...STAFF, ...COUNTY, 'archive_contact', 'vendor_contact'],
  'ticket.show': [...STAFF, ...COUNTY, 'archive_contact', 'vendor_contact'],
  'ticket.choices': [...STAFF, ...COUNTY, 'archive_contact', 'vendor_contact', 'key_holder'],
  'ticket.move': [...STAFF, ...COUNTY, 'archive_contact', 'vendor_contact'],
  'delivery.own': [...STAFF, ...COUNTY],
}
