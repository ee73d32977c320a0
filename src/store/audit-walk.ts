import type { Kysely, Selectable } from 'kysely'
import type { AuditTable } from './audit.ts'
import { auditAnchor } from './audit-anchor.ts'
import { CHAIN_START, chainedHash } from './audit-chain.ts'
import type { Schema } from './schema.ts'

type AuditRow = Selectable<AuditTable>

/**
 * Why the chain is broken at an entry. `changed`: its content is not what its hash was made of. `missing`: the entry it was chained to
 * is not there. `moved`: that entry is there, but in another place.
 */
export type ChainFault = 'changed' | 'missing' | 'moved'

export interface ChainWalk {
  readonly entries: number
  /** The first entry at which the chain does not hold; null when all holds. */
  readonly broken: { readonly number: number; readonly fault: ChainFault } | null
  /** The newest entry; null in an empty trail. */
  readonly head: { readonly number: number; readonly hash: string } | null
  /** Number of the last entry that was removed by the rules of keeping; null when none was. */
  readonly startsAfter: number | null
}

const PAGE = 1000

/** Recomputes every hash of the audit trail, in pages, and tells the first place where it does not hold. */
export async function walkAuditChain(db: Kysely<Schema>, pageSize = PAGE): Promise<ChainWalk> {
  const anchor = await auditAnchor(db)
  let previous = { number: anchor?.number ?? 0, hash: anchor?.hash ?? CHAIN_START }
  let entries = 0
  let broken: ChainWalk['broken'] = null
  for (let page = await pageAfter(db, 0, pageSize); page.length > 0; page = await pageAfter(db, previous.number, pageSize)) {
    for (const row of page) {
      broken ??= await faultAt(db, row, previous.hash)
      previous = { number: row.number, hash: row.hash }
      entries += 1
    }
  }
  const isEmpty = entries === 0 && anchor === null
  return { entries, broken, head: isEmpty ? null : previous, startsAfter: anchor?.number ?? null }
}

/** Number of the entry with this hash, or of the anchor; null when there is none (any more). */
export async function numberOfHash(db: Kysely<Schema>, hash: string): Promise<number | null> {
  const row = await db.selectFrom('audit').select('number').where('hash', '=', hash).executeTakeFirst()
  if (row) return row.number
  const anchor = await auditAnchor(db)
  return anchor?.hash === hash ? anchor.number : null
}

/** The newest entry, or where the trail begins when all was removed; null in an empty trail. */
export async function auditHead(db: Kysely<Schema>): Promise<ChainWalk['head']> {
  const row = await db.selectFrom('audit').select(['number', 'hash']).orderBy('number', 'desc').limit(1).executeTakeFirst()
  if (row) return row
  const anchor = await auditAnchor(db)
  return anchor && { number: anchor.number, hash: anchor.hash }
}

function pageAfter(db: Kysely<Schema>, number: number, size: number): Promise<AuditRow[]> {
  return db.selectFrom('audit').selectAll().where('number', '>', number).orderBy('number').limit(size).execute()
}

async function faultAt(db: Kysely<Schema>, row: AuditRow, previousHash: string): Promise<ChainWalk['broken']> {
  const { number } = row
  if (chainedHash(row.previous_hash, row) !== row.hash) return { number, fault: 'changed' }
  if (row.previous_hash === previousHash) return null
  const isElsewhere = row.previous_hash === CHAIN_START || (await numberOfHash(db, row.previous_hash)) !== null
  return { number, fault: isElsewhere ? 'moved' : 'missing' }
}
