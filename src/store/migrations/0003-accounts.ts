import type { CreateTableBuilder, Kysely } from 'kysely'

/** Accounts and their rights, how they sign in, sessions, keys of machines, access codes, and the counters of wrong tries. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await table(db, 'account', {
    must: ['id', 'email', 'name', 'language', 'sign_in', 'status', 'created_at'],
    may: ['password_hash', 'totp_secret', 'pending_totp_secret', 'oidc_issuer', 'oidc_subject', 'last_sign_in_at', 'closed_at'],
    numbers: ['is_first_administrator', 'totp_last_step', 'version'],
    unique: ['id', 'email'],
  }).execute()
  await table(db, 'account_grant', {
    must: ['account', 'role', 'given_by', 'given_at', 'valid_from'],
    may: ['organiser', 'vendor', 'valid_until', 'withdrawn_at', 'withdrawn_by'],
  }).execute()
  await table(db, 'invitation', {
    must: ['account', 'purpose', 'token_hash', 'created_by', 'created_at', 'expires_at'],
    may: ['used_at', 'revoked_at'],
    unique: ['token_hash'],
  }).execute()
  await table(db, 'session', {
    must: ['id', 'account', 'token_hash', 'stage', 'device', 'created_at', 'last_seen_at', 'expires_at'],
    may: ['ended_at', 'ended_why'],
    unique: ['id', 'token_hash'],
  }).execute()
  await table(db, 'passkey', {
    must: ['id', 'account', 'public_key', 'transports', 'name', 'created_at'],
    may: ['last_used_at'],
    numbers: ['counter'],
    unique: ['id'],
  }).execute()
  await table(db, 'passkey_challenge', {
    must: ['challenge', 'account', 'purpose', 'expires_at'],
    unique: ['challenge'],
  }).execute()
  await table(db, 'recovery_code', { must: ['account', 'code_hash'], may: ['used_at'] }).execute()
  await table(db, 'sign_in_tries', {
    must: ['key', 'last_at'],
    may: ['locked_until'],
    numbers: ['failures', 'locks'],
    unique: ['key'],
  }).execute()
  await machineTables(db)
  await indexes(db)
}

async function machineTables(db: Kysely<unknown>): Promise<void> {
  await table(db, 'service_key', {
    must: ['id', 'name', 'role', 'key_hash', 'created_by', 'created_at', 'expires_at'],
    may: ['organiser', 'vendor', 'revoked_at', 'last_used_at'],
    unique: ['id', 'key_hash'],
  }).execute()
  await table(db, 'access_code', {
    must: ['id', 'organiser', 'collection', 'round', 'code_hash', 'created_by', 'created_at', 'valid_until'],
    may: ['revoked_at', 'last_used_at'],
    unique: ['id', 'code_hash'],
  }).execute()
}

async function indexes(db: Kysely<unknown>): Promise<void> {
  for (const name of ['account_grant', 'invitation', 'session', 'passkey', 'recovery_code']) {
    await db.schema.createIndex(`${name}_of_account`).on(name).column('account').execute()
  }
}

interface Columns {
  /** Text columns that must have a value. */
  readonly must: readonly string[]
  /** Text columns that may be empty. */
  readonly may?: readonly string[]
  /** Whole numbers, 0 when nothing is said. */
  readonly numbers?: readonly string[]
  readonly unique?: readonly string[]
}

function table(db: Kysely<unknown>, name: string, columns: Columns): CreateTableBuilder<string, string> {
  let built: CreateTableBuilder<string, string> = db.schema
    .createTable(name)
    .addColumn('number', 'integer', (column) => column.primaryKey().generatedAlwaysAsIdentity())
  for (const text of columns.must) built = built.addColumn(text, 'text', (column) => column.notNull())
  for (const text of columns.may ?? []) built = built.addColumn(text, 'text')
  for (const count of columns.numbers ?? []) built = built.addColumn(count, 'integer', (column) => column.notNull().defaultTo(0))
  for (const one of columns.unique ?? []) built = built.addUniqueConstraint(`${name}_${one}`, [one])
  return built
}
