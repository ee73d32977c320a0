import type { Migration } from 'kysely/migration'
import { up as firstTables } from './0001-first-tables.ts'

/** All migrations by name, in order. A name is never changed and an entry never removed. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first-tables': { up: firstTables },
}
