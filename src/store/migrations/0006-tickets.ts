import type { CreateTableBuilder, Kysely } from 'kysely'

/** Corrections with their links and history; identifiable subsets with those who may open them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await tickets(db)
  await subsets(db)
}

async function tickets(db: Kysely<unknown>): Promise<void> {
  const texts = ['kind', 'layer', 'found_by', 'title', 'description', 'quarters', 'severity_reason', 'status', 'revise']
  const optional = ['organiser', 'vendor', 'system_version', 'content', 'document_type', 'decision', 'plan_month', 'cause']
  const numbers = ['rows_affected', 'persons_affected', 'proposed_severity', 'effect_before', 'effect_after']
  let ticket = table(db, 'ticket', [...texts, 'plan', 'created_at', 'created_by', 'changed_at'])
  for (const name of [...optional, 'route', 'delivery', 'base_run', 'effect_run_before', 'effect_run', 'due'])
    ticket = ticket.addColumn(name, 'text')
  for (const name of numbers) ticket = ticket.addColumn(name, 'integer')
  for (const name of ['severity', 'version']) ticket = ticket.addColumn(name, 'integer', (column) => column.notNull())
  await ticket.execute()
  await db.schema.createIndex('ticket_organiser').on('ticket').columns(['organiser', 'status']).execute()

  await table(db, 'ticket_link', ['kind', 'target', 'at'])
    .addColumn('ticket', 'integer', (column) => column.notNull().references('ticket.number'))
    .addUniqueConstraint('ticket_link_once', ['ticket', 'kind', 'target'])
    .execute()
  await db.schema.createIndex('ticket_link_target').on('ticket_link').columns(['kind', 'target']).execute()

  await table(db, 'ticket_event', ['at', 'by', 'side', 'act', 'text', 'audience'])
    .addColumn('ticket', 'integer', (column) => column.notNull().references('ticket.number'))
    .addColumn('from_status', 'text')
    .addColumn('to_status', 'text')
    .execute()
  await db.schema.createIndex('ticket_event_ticket').on('ticket_event').columns(['ticket', 'number']).execute()
}

async function subsets(db: Kysely<unknown>): Promise<void> {
  const texts = [
    'content',
    'organiser',
    'quarter',
    'selection',
    'reason',
    'state',
    'requested_by',
    'requested_person',
    'requested_at',
  ]
  const optional = ['decided_by', 'decided_person', 'decided_at', 'decision_reason', 'expires_at', 'ended_at', 'ticket', 'sealed']
  let subset = table(db, 'subset', texts)
  for (const name of optional) subset = subset.addColumn(name, 'text')
  await subset
    .addColumn('most_clients', 'integer', (column) => column.notNull())
    .addColumn('list_size', 'integer')
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute()
  await table(db, 'subset_reader', ['account'])
    .addColumn('subset', 'integer', (column) => column.notNull().references('subset.number'))
    .addUniqueConstraint('subset_reader_once', ['subset', 'account'])
    .execute()
  await table(db, 'subset_opening', ['account', 'at'])
    .addColumn('subset', 'integer', (column) => column.notNull().references('subset.number'))
    .execute()
}

/** A table with a running number and text columns that must have a value. */
function table(db: Kysely<unknown>, name: string, texts: readonly string[]): CreateTableBuilder<string, string> {
  const numbered: CreateTableBuilder<string, string> = db.schema
    .createTable(name)
    .addColumn('number', 'integer', (column) => column.primaryKey().generatedAlwaysAsIdentity())
  return texts.reduce((built, text) => built.addColumn(text, 'text', (column) => column.notNull()), numbered)
}
