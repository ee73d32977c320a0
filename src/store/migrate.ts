import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { MIGRATIONS } from './migrations/index.ts'
import type { Schema } from './schema.ts'

/** Names of migrations, in order: those that the database has, and those that it still needs. */
export interface MigrationPlan {
  readonly applied: readonly string[]
  readonly pending: readonly string[]
}

export async function migrationPlan(db: Kysely<Schema>): Promise<MigrationPlan> {
  const migrations = await (await migratorOf(db)).getMigrations()
  const names = (isApplied: boolean) =>
    migrations.filter(({ executedAt }) => (executedAt !== undefined) === isApplied).map(({ name }) => name)
  return { applied: names(true), pending: names(false) }
}

/** Brings the tables up to date, or only as far as the migration named. @throws what the failing migration threw; it is undone. */
export async function migrate(db: Kysely<Schema>, upTo?: string): Promise<void> {
  const migrator = await migratorOf(db)
  const { error } = upTo === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(upTo)
  if (error) throw error instanceof Error ? error : new Error(String(error))
}

/** Looks in the schema that the connection works in only: another one may hold another register. */
async function migratorOf(db: Kysely<Schema>): Promise<Migrator> {
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db)
  const schema = rows[0]?.schema ?? 'public'
  const provider = { getMigrations: async () => ({ ...MIGRATIONS }) }
  return new Migrator({ db, provider, migrationTableSchema: schema })
}
