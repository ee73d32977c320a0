import type { Generated } from 'kysely'

/** Where the audit trail begins after old entries were removed: at most one row, replaced at each removal. */
export interface AuditAnchorTable {
  /** Number of the last entry that was removed. */
  number: number
  /** Its hash: the first entry that is left was chained to it. */
  hash: string
  removed_at: string
  /** Entries removed so far, all removals together. */
  removed: number
  /** HMAC-SHA-256 over number and hash with a key of the register: nobody without the key can move the beginning. */
  seal: string
}

/** The keys that the register's content rests on, by a value that tells a key without telling it. Purpose: `pseudonym`, `incoming`. */
export interface KeyInUseTable {
  purpose: string
  /** 1 = oldest. */
  place: number
  check_value: string
  since: string
}

/** Backups taken, for "when was the last one". */
export interface BackupTable {
  number: Generated<number>
  at: string
  files: number
  /** Whole number as text: it may not fit into an integer. */
  bytes: string
  /** Number of the newest audit entry in it. */
  audit_number: number
}

/** Single facts of the whole register; `folder`: id of the data folder that this database belongs to. */
export interface RegisterFactTable {
  name: string
  value: string
}

/** Tables of the state database. Each is described here and queried in the files beside. */
export interface UpkeepTables {
  audit_anchor: AuditAnchorTable
  key_in_use: KeyInUseTable
  backup: BackupTable
  register_fact: RegisterFactTable
}
