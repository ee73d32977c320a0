import type { PermissionTable } from '../permission.ts'
import type { Role } from '../roles.ts'

const STAFF: readonly Role[] = ['operator', 'register_manager', 'statistician', 'data_engineer']
const COUNTY: readonly Role[] = ['county_manager', 'county_reviewer', 'county_deliverer']
const DELIVERING: readonly Role[] = ['operator', 'data_engineer', 'county_deliverer', 'county_manager']
const OUTSIDE: readonly Role[] = ['archive_contact', 'vendor_contact']

/** Corrections, deliveries of the workspace, identifiable subsets. */
export const TICKET_PERMISSIONS: PermissionTable = {
  'ticket.create': [...STAFF, ...COUNTY],
  'ticket.list': [...STAFF, ...COUNTY, ...OUTSIDE],
  'ticket.show': [...STAFF, ...COUNTY, ...OUTSIDE],
  'ticket.choices': [...STAFF, ...COUNTY, ...OUTSIDE, 'key_holder'],
  'ticket.move': [...STAFF, ...COUNTY, ...OUTSIDE],
  'ticket.comment': [...STAFF, ...COUNTY, ...OUTSIDE],
  'ticket.assess': STAFF,
  'ticket.decide': STAFF,
  'ticket.link': STAFF,
  'ticket.rerun': STAFF,
  'ticket.close': STAFF,
  'ticket.give-up': STAFF,
  'ticket.reopen': STAFF,
  'delivery.own': [...STAFF, ...COUNTY, 'vendor_contact'],
  'delivery.receipt': [...STAFF, ...COUNTY],
  'delivery.findings': [...STAFF, ...COUNTY],
  'delivery.finding-rows': ['operator', 'data_engineer', ...COUNTY],
  'delivery.findings-file': ['operator', 'data_engineer', ...COUNTY],
  'delivery.stage': DELIVERING,
  'delivery.staged': DELIVERING,
  'delivery.upload-progress': DELIVERING,
  'delivery.upload': DELIVERING,
  'delivery.discard': DELIVERING,
  'delivery.vendor-findings': ['vendor_contact'],
  'subset.request': ['register_manager', 'statistician', 'county_manager'],
  'subset.readers': ['register_manager', 'statistician', 'county_manager'],
  'subset.approve': ['key_holder'],
  'subset.refuse': ['key_holder'],
  'subset.open': ['county_manager', 'county_reviewer'],
  'subset.cancel': ['register_manager', 'statistician', 'county_manager', 'key_holder'],
  'subset.list': ['register_manager', 'statistician', 'key_holder', 'county_manager', 'county_reviewer'],
  'subset.show': ['register_manager', 'statistician', 'key_holder', 'county_manager', 'county_reviewer'],
  'subset.expire': ['operator', 'system'],
}
