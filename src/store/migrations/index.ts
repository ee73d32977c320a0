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
import { up as socialReports } from './0012-social-reports.ts'
import { up as codingExtras } from './0013-coding.ts'
import { up as evidence } from './0014-phenomenon-evidence.ts'
import { up as briefings } from './0015-briefings.ts'
import { up as proposalHistory } from './0016-proposal-history.ts'
import { up as synthesis } from './0017-synthesis.ts'
import { up as reportFacts } from './0018-report-facts.ts'
import { up as workshops } from './0019-workshops.ts'
import { up as caseloadClass } from './0021-caseload-class.ts'
import { up as themeTableEditions } from './0022-theme-table-editions.ts'
import { up as ownBodies } from './0023-own-bodies.ts'

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
  '0012-social-reports': { up: socialReports },
  '0013-coding': { up: codingExtras },
  '0014-phenomenon-evidence': { up: evidence },
  '0015-briefings': { up: briefings },
  '0016-proposal-history': { up: proposalHistory },
  '0017-synthesis': { up: synthesis },
  '0018-report-facts': { up: reportFacts },
  '0019-workshops': { up: workshops },
  '0021-caseload-class': { up: caseloadClass },
  '0022-theme-table-editions': { up: themeTableEditions },
  '0023-own-bodies': { up: ownBodies },
}
