import type { PermissionTable } from '../permission.ts'
import { ACCOUNT_ROLES } from '../roles.ts'

/** Receiving, counting and publishing; what the public site shows. */
export const REGISTER_PERMISSIONS: PermissionTable = {
  'delivery.check': ['operator'],
  'delivery.receive': ['operator'],
  'delivery.withdraw': ['operator'],
  'delivery.list': ['operator', 'register_manager', 'data_engineer', 'statistician'],
  'population.import': ['operator'],
  'classifications.import': ['operator'],
  'boundaries.import': ['operator'],
  'country.generate': ['operator'],
  'country.invent-staffing': ['operator'],
  'country.invent-observations': ['operator'],
  'cycle.run': ['operator', 'system'],
  'cycle.request': ['operator', 'register_manager', 'statistician', 'data_engineer'],
  'cycle.requests': ['operator', 'register_manager', 'statistician', 'data_engineer'],
  'cycle.run-requested': ['operator', 'system'],
  'cycle.list-runs': ['operator', 'register_manager', 'statistician', 'data_engineer'],
  'cycle.measure-counting': ['operator'],
  'total.estimate': ['operator'],
  'release.rebuild': ['operator'],
  'release.verify': ['operator'],
  'release.export': ['operator'],
  'tables.protect': ['operator'],
  'tables.attack': ['operator'],
  'site.release': ['operator', 'public'],
  'site.releases': ['operator', 'public'],
  'site.file': ['operator', 'public'],
  // Names of areas and contents: what the public sees, workspaces show too.
  'site.facts': ['operator', 'public', ...ACCOUNT_ROLES],
}
