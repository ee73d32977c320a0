import type { PermissionTable } from '../permission.ts'
import type { Role } from '../roles.ts'

/** Raw texts of a county are read by its own coordinators only. */
const COORDINATOR: readonly Role[] = ['social_coordinator']

/** Coding, second coders, agreement, search. */
export const CODING_PERMISSIONS: PermissionTable = {
  'coding.search': COORDINATOR,
  'coding.progress': COORDINATOR,
  'coding.show': COORDINATOR,
  'coding.add': COORDINATOR,
  'coding.remove': COORDINATOR,
  'coding.memo': COORDINATOR,
  'coding.give': COORDINATOR,
  'coding.take': COORDINATOR,
  'coding.move': COORDINATOR,
  'coding.assign': COORDINATOR,
  'coding.unassign': COORDINATOR,
  'coding.finish': COORDINATOR,
  'coding.agreement': COORDINATOR,
  'coding.settle': COORDINATOR,
}
