import type { PermissionTable } from '../permission.ts'
import type { Role } from '../roles.ts'

/** Exact for the county's own coordinator, protected for the others: see `tableScope`. The institute sees what counties share. */
const READERS: readonly Role[] = ['social_worker', 'social_coordinator', 'decision_maker']

/** Tables of themes, signals, coverage board. */
export const THEME_TABLE_PERMISSIONS: PermissionTable = {
  'theme-table.cross': READERS,
  'theme-table.pairs': READERS,
  'theme-table.news': READERS,
  'theme-table.signals': READERS,
  'theme-table.coverage': READERS,
  'theme-table.file': READERS,
  'theme-table.confirmations': ['social_coordinator'],
  'theme-table.confirm-half-year': ['social_coordinator'],
  'theme-table.confirm-overdue': ['operator', 'system'],
}
