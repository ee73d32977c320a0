import type { Migration } from 'kysely/migration'
import { up as firstTables } from './0001-first-tables.ts'
import { up as auditChain } from './0002-audit-chain.ts'
import { up as accounts } from './0003-accounts.ts'
import { up as coverage } from './0004-coverage.ts'
import { up as review } from './0005-review.ts'
import { up as tickets } from './0006-tickets.ts'
import { up as approval } from './0007-approval.ts'
import { up as mail } from './0008-mail.ts'
import { up as upkeep } from './0009-upkeep.ts'
import { up as collections } from './0010-collections.ts'
import { up as collectionReleases } from './0011-collection-releases.ts'

/** All migrations by name, in order. A name is never changed and an entry never removed. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first-tables': { up: firstTables },
  '0002-audit-chain': { up: auditChain },
  '0003-accounts': { up: accounts },
  '0004-coverage': { up: coverage },
  '0005-review': { up: review },
  '0006-tickets': { up: tickets },
  '0007-approval': { up: approval },
  '0008-mail': { up: mail },
  '0009-upkeep': { up: upkeep },
  '0010-collections': { up: collections },
  '0011-collection-releases': { up: collectionReleases },
}
