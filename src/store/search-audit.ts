import type { Kysely, Selectable, SelectQueryBuilder } from 'kysely'
import type { AuditTable } from './audit.ts'
import type { Schema } from './schema.ts'

export type AuditRow = Selectable<AuditTable>

/** What to look for; an empty text or null asks for nothing in particular. */
export interface AuditFilter {
  /** An account's id, `operator` or `system`. */
  readonly actor: string
  readonly operation: string
  /** Part of the subject. */
  readonly subject: string
  /** Moments, ISO in UTC: from (with) and to (without). */
  readonly from: string | null
  readonly to: string | null
}

/** Entries that match, newest first, at most `limit`, those older than number `before` when it is given. */
export async function searchAudit(
  db: Kysely<Schema>,
  filter: AuditFilter,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<AuditRow[]> {
  const matching = filtered(db.selectFrom('audit').selectAll(), filter)
  const older = before === null ? matching : matching.where('number', '<', before)
  return older.orderBy('number', 'desc').limit(limit).execute()
}

export async function countAudit(db: Kysely<Schema>, filter: AuditFilter): Promise<number> {
  const counted = db.selectFrom('audit').select((select) => select.fn.countAll<string>().as('entries'))
  return Number((await filtered(counted, filter).executeTakeFirstOrThrow()).entries)
}

function filtered<Output>(
  query: SelectQueryBuilder<Schema, 'audit', Output>,
  { actor, operation, subject, from, to }: AuditFilter,
): SelectQueryBuilder<Schema, 'audit', Output> {
  let result = query
  if (actor !== '') result = result.where('actor_id', '=', actor)
  if (operation !== '') result = result.where('operation', '=', operation)
  if (subject !== '') result = result.where('subject', 'like', `%${subject.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`)
  if (from !== null) result = result.where('at', '>=', from)
  if (to !== null) result = result.where('at', '<', to)
  return result
}
