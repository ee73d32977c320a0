import type { PermissionTable } from '../permission.ts'
import type { Role } from '../roles.ts'

/** Who works on phenomena: a county's coordinator on its own, the institute's analyst on national ones. */
const ANALYSTS: readonly Role[] = ['social_coordinator', 'social_analyst']

/** Phenomena and the evidence beside them. */
export const PHENOMENON_PERMISSIONS: PermissionTable = {
  'phenomenon.list': ANALYSTS,
  'phenomenon.show': ANALYSTS,
  'phenomenon.create': ANALYSTS,
  'phenomenon.save': ANALYSTS,
  'phenomenon.move': ANALYSTS,
  'phenomenon.join-choices': ANALYSTS,
  'phenomenon.link': ANALYSTS,
  // Only a county has reports.
  'phenomenon.gather': ['social_coordinator'],
  'phenomenon.unlink': ANALYSTS,
  'phenomenon.merge': ANALYSTS,
  'phenomenon.split': ANALYSTS,
  'phenomenon.share': ['social_coordinator'],
  'phenomenon.shared': ['social_analyst'],
  'phenomenon.watched': ['social_worker', 'social_coordinator'],
  // Pages perform it as nobody for somebody who has signed in: see the operation.
  'phenomenon.echo': ['anonymous'],
  'evidence.sources': ANALYSTS,
  'evidence.save-source': ANALYSTS,
  'evidence.remove-source': ANALYSTS,
  'evidence.quote': ['social_coordinator'],
  'evidence.save-wording': ['social_coordinator'],
  'evidence.remove-quote': ['social_coordinator'],
  'evidence.pin-choices': ANALYSTS,
  'evidence.pin': ANALYSTS,
  'evidence.refresh-pin': ANALYSTS,
  'evidence.save-pin-note': ANALYSTS,
  'evidence.unpin': ANALYSTS,
  'evidence.indicators': ['operator', ...ANALYSTS],
  'evidence.import-indicators': ['operator', ...ANALYSTS],
  'evidence.fetch-indicators': ['operator', ...ANALYSTS],
}
