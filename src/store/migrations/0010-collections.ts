import type { CreateTableBuilder, Kysely } from 'kysely'

/** Data collections: definitions added, universes, rounds, submissions with drafts and versions, contacts, queries, corrections, letters. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await definitions(db)
  await rounds(db)
  await submissions(db)
  await people(db)
  await codes(db)
}

async function definitions(db: Kysely<unknown>): Promise<void> {
  const given = ['content', 'digest', 'added_by', 'added_at']
  await table(db, 'collection_definition', [['id', ...given]])
    .addUniqueConstraint('collection_once', ['id'])
    .execute()
  await table(db, 'questionnaire_version', [['collection', 'questionnaire', ...given]])
    .addColumn('version', 'integer', (column) => column.notNull())
    .addUniqueConstraint('questionnaire_version_once', ['collection', 'version'])
    .execute()
  const names = ['collection', 'key', 'level', 'organiser', 'name_fi', 'name_sv', 'language', 'valid_from']
  await table(db, 'universe_member', [names, ['parent', 'email', 'valid_until']]).execute()
  await db.schema.createIndex('universe_collection').on('universe_member').columns(['collection', 'key']).execute()
  await table(db, 'reference_value', [['name', 'respondent', 'day', 'source', 'added_at']])
    .addColumn('value', 'double precision', (column) => column.notNull())
    .addUniqueConstraint('reference_once', ['name', 'respondent', 'day'])
    .execute()
}

async function rounds(db: Kysely<unknown>): Promise<void> {
  const texts = ['collection', 'round', 'state', 'questionnaire', 'opens_on', 'stated_deadline', 'last_new_answer']
  const optional = ['day', 'period_from', 'period_until', 'decision', 'opened_at', 'closed_at']
  await table(db, 'collection_round', [[...texts, 'last_correction', 'parameters', 'created_by', 'created_at'], optional])
    .addColumn('questionnaire_version', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addUniqueConstraint('collection_round_once', ['collection', 'round'])
    .execute()
  const letter = ['collection', 'round', 'respondent', 'occasion', 'day', 'sent_by', 'sent_at']
  await table(db, 'collection_letter', [letter, ['address', 'note']])
    .addColumn('mail', 'integer')
    .execute()
  await db.schema.createIndex('collection_letter_round').on('collection_letter').columns(['collection', 'round']).execute()
}

async function submissions(db: Kysely<unknown>): Promise<void> {
  const texts = ['id', 'collection', 'round', 'respondent', 'organiser', 'level', 'name_fi', 'name_sv', 'state']
  const times = ['opened_at', 'last_saved_at', 'first_sent_at', 'last_sent_at', 'reopened_until', 'reopened_fields', 'excuse']
  let submission = table(db, 'submission', [texts, times])
  for (const name of ['questionnaire_version', 'sent_version', 'answered', 'asked', 'warnings', 'is_late', 'version'])
    submission = submission.addColumn(name, 'integer', (column) => column.notNull())
  await submission.addUniqueConstraint('submission_once', ['id']).execute()
  await db.schema.createIndex('submission_round').on('submission').columns(['collection', 'round']).execute()
  await db.schema.createIndex('submission_respondent').on('submission').columns(['collection', 'respondent']).execute()
  await db.schema.createIndex('submission_organiser').on('submission').columns(['organiser']).execute()
  await draftFields(db)
  const made = ['kind', 'answers', 'reasons', 'warnings', 'receipt', 'digest', 'made_by', 'made_label', 'made_at']
  await ofSubmission(table(db, 'submission_version', [made, ['reason']]))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('questionnaire_version', 'integer', (column) => column.notNull())
    .addUniqueConstraint('submission_version_once', ['submission', 'version'])
    .addUniqueConstraint('receipt_once', ['receipt'])
    .execute()
  const event = ['at', 'by', 'side', 'act', 'from_state', 'to_state']
  await ofSubmission(table(db, 'submission_event', [event, ['text']])).execute()
  const query = ['side', 'words', 'written_by', 'written_label', 'written_at']
  await ofSubmission(table(db, 'submission_query', [query, ['field', 'due', 'closed_at']]))
    .addColumn('thread', 'integer')
    .execute()
  const correction = ['changes', 'reason', 'state', 'asked_by', 'asked_label', 'asked_at']
  await ofSubmission(table(db, 'correction', [correction, ['evidence', 'decided_by', 'decided_at', 'decided_reason']]))
    .addColumn('on_version', 'integer', (column) => column.notNull())
    .execute()
  for (const name of ['submission_event', 'submission_query', 'correction'])
    await db.schema.createIndex(`${name}_of`).on(name).columns(['submission', 'number']).execute()
}

async function draftFields(db: Kysely<unknown>): Promise<void> {
  let draft = ofSubmission(db.schema.createTable('draft_field'))
  for (const name of ['field', 'saved_by', 'saved_label', 'saved_at'])
    draft = draft.addColumn(name, 'text', (column) => column.notNull())
  await draft
    .addColumn('answer', 'text')
    .addColumn('typed', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('draft_field_key', ['submission', 'field'])
    .execute()
  await ofSubmission(db.schema.createTable('form_presence'))
    .addColumn('session', 'text', (column) => column.notNull())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('field', 'text')
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('form_presence_key', ['submission', 'session'])
    .execute()
}

async function people(db: Kysely<unknown>): Promise<void> {
  const texts = ['collection', 'respondent', 'organiser', 'language', 'added_by', 'added_at']
  await table(db, 'contact_person', [texts, ['name', 'task', 'email', 'phone', 'left_at', 'removed_at']])
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('contact_person_of').on('contact_person').columns(['collection', 'respondent']).execute()
}

async function codes(db: Kysely<unknown>): Promise<void> {
  // Codes opened one form of a county; where units answer, each has its own.
  await db.schema.alterTable('access_code').addColumn('respondent', 'text').execute()
  await db
    .updateTable('access_code' as never)
    .set({ respondent: (eb: { ref(name: string): unknown }) => eb.ref('organiser') } as never)
    .execute()
  const session = ['id', 'token_hash', 'code', 'label', 'created_at', 'last_seen_at', 'expires_at']
  await table(db, 'form_session', [session, ['ended_at']])
    .addUniqueConstraint('form_session_token', ['token_hash'])
    .execute()
}

function ofSubmission<Name extends string>(built: CreateTableBuilder<Name, string>): CreateTableBuilder<Name, string> {
  return built.addColumn('submission', 'integer', (column) => column.notNull().references('submission.number')) as never
}

/** A table with a running number, text columns that must have a value, and text columns that need not. */
function table(db: Kysely<unknown>, name: string, [texts, optional = []]: Columns): CreateTableBuilder<string, string> {
  let built: CreateTableBuilder<string, string> = db.schema
    .createTable(name)
    .addColumn('number', 'integer', (column) => column.primaryKey().generatedAlwaysAsIdentity())
  for (const text of texts) built = built.addColumn(text, 'text', (column) => column.notNull())
  for (const text of optional) built = built.addColumn(text, 'text')
  return built
}

type Columns = readonly [texts: readonly string[], optional?: readonly string[]]
