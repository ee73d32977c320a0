import type { Kysely } from 'kysely'
import { addTable } from './add-table.ts'

/** Social reporting: units, reports, codebooks, codings, and the cores of phenomena and proposals. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await units(db)
  await reports(db)
  await aroundReports(db)
  await codebooks(db)
  await codings(db)
  await phenomena(db)
  await proposals(db)
}

async function units(db: Kysely<unknown>): Promise<void> {
  await addTable(db, 'social_unit', {
    texts: ['id', 'organiser', 'name_fi', 'name_sv', 'valid_from'],
    optional: ['task', 'municipality', 'valid_until'],
    integers: ['possible_reporters', 'staff', 'version'],
  })
    .addPrimaryKeyConstraint('social_unit_key', ['id'])
    .execute()
  await addTable(db, 'social_unit_supervisor', { texts: ['unit', 'account'] })
    .addPrimaryKeyConstraint('social_unit_supervisor_key', ['unit', 'account'])
    .execute()
  await addTable(db, 'social_unit_link', { texts: ['token', 'unit', 'audience', 'made_on'], optional: ['closed_on'] })
    .addPrimaryKeyConstraint('social_unit_link_key', ['token'])
    .execute()
}

async function reports(db: Kysely<unknown>): Promise<void> {
  const choices = ['mode', 'naming', 'polarity', 'scale', 'period_from', 'period_until', 'source', 'quote_permission', 'language']
  const asked = ['unit', 'municipality', 'sub_area', 'person_class', 'trend', 'profession', 'event']
  const handled = ['account', 'receipt_hash', 'duplicate_of', 'moved_to', 'message', 'text_destroyed_on']
  await addTable(db, 'social_report', {
    texts: ['id', 'organiser', ...choices, 'state', 'sent_on'],
    optional: [...asked, ...handled],
    integers: ['wants_answer', 'concerns_wrong', 'version'],
    optionalIntegers: ['participants', 'caseload'],
  })
    .addPrimaryKeyConstraint('social_report_key', ['id'])
    .execute()
  await addTable(db, 'social_report_text', { texts: ['report', 'part', 'text'], integers: ['is_redacted'] })
    .addPrimaryKeyConstraint('social_report_text_key', ['report', 'part'])
    .execute()
  await addTable(db, 'social_report_original', { texts: ['report', 'part', 'sealed', 'sealed_on', 'destroy_on'] })
    .addPrimaryKeyConstraint('social_report_original_key', ['report', 'part'])
    .execute()
  await addTable(db, 'social_report_code', { texts: ['report', 'list', 'code'] })
    .addPrimaryKeyConstraint('social_report_code_key', ['report', 'list', 'code'])
    .execute()
  await addTable(db, 'social_report_count', { texts: ['report', 'theme'], integers: ['count'] })
    .addPrimaryKeyConstraint('social_report_count_key', ['report', 'theme'])
    .execute()
  await db.schema.createIndex('social_report_inbox').on('social_report').columns(['organiser', 'state', 'sent_on']).execute()
  await db.schema.createIndex('social_report_receipt').on('social_report').columns(['receipt_hash']).execute()
  await db.schema.createIndex('social_report_account').on('social_report').columns(['account']).execute()
}

async function aroundReports(db: Kysely<unknown>): Promise<void> {
  await addTable(db, 'social_report_event', { texts: ['id', 'report', 'at', 'kind', 'state'], optional: ['by', 'note'] })
    .addPrimaryKeyConstraint('social_report_event_key', ['id'])
    .execute()
  await db.schema.createIndex('social_report_event_report').on('social_report_event').columns(['report']).execute()
  await addTable(db, 'social_report_draft', {
    texts: ['id', 'account', 'organiser', 'content', 'saved_at'],
    integers: ['version'],
  })
    .addPrimaryKeyConstraint('social_report_draft_key', ['id'])
    .execute()
  await addTable(db, 'social_echo', {
    texts: ['id', 'phenomenon', 'organiser', 'on_day'],
    optional: ['unit', 'population_group'],
  })
    .addPrimaryKeyConstraint('social_echo_key', ['id'])
    .execute()
  await addTable(db, 'redaction', { texts: ['id', 'report', 'part', 'kind', 'by', 'at'], integers: ['position', 'length'] })
    .addPrimaryKeyConstraint('redaction_key', ['id'])
    .execute()
  await db.schema.createIndex('redaction_report').on('redaction').columns(['report']).execute()
  await addTable(db, 'anonymous_act', { texts: ['id', 'day', 'operation', 'subject', 'details'] })
    .addPrimaryKeyConstraint('anonymous_act_key', ['id'])
    .execute()
}

async function codebooks(db: Kysely<unknown>): Promise<void> {
  await addTable(db, 'codebook_version', {
    texts: ['owner', 'effective_from', 'content', 'made_by', 'made_at'],
    integers: ['number'],
  })
    .addPrimaryKeyConstraint('codebook_version_key', ['owner', 'number'])
    .execute()
  await addTable(db, 'codebook_draft', { texts: ['owner', 'content', 'changed_by', 'changed_at'], integers: ['version'] })
    .addPrimaryKeyConstraint('codebook_draft_key', ['owner'])
    .execute()
  await addTable(db, 'keyword_rule', { texts: ['id', 'owner', 'theme', 'language', 'words', 'made_by', 'made_at'] })
    .addPrimaryKeyConstraint('keyword_rule_key', ['id'])
    .execute()
}

async function codings(db: Kysely<unknown>): Promise<void> {
  await addTable(db, 'coding', {
    texts: ['id', 'report', 'organiser', 'theme', 'coder', 'coded_at'],
    optional: ['part', 'memo'],
    integers: ['is_counted'],
    optionalIntegers: ['passage_from', 'passage_until'],
  })
    .addPrimaryKeyConstraint('coding_key', ['id'])
    .execute()
  await db.schema.createIndex('coding_report').on('coding').columns(['report']).execute()
  await db.schema.createIndex('coding_theme').on('coding').columns(['organiser', 'theme']).execute()
  await addTable(db, 'coding_assignment', {
    texts: ['report', 'coder'],
    optional: ['outcome'],
    integers: ['place', 'is_done'],
  })
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('coding_assignment_key', ['report', 'place'])
    .execute()
}

async function phenomena(db: Kysely<unknown>): Promise<void> {
  await addTable(db, 'phenomenon', {
    texts: [
      ...['id', 'owner', 'title_fi', 'title_sv', 'description_fi', 'description_sv'],
      ...['state', 'analysis_fi', 'analysis_sv', 'memo', 'started_on'],
    ],
    optional: ['merged_into', 'shared_on'],
    integers: ['version'],
  })
    .addPrimaryKeyConstraint('phenomenon_key', ['id'])
    .execute()
  await addTable(db, 'phenomenon_link', {
    texts: ['phenomenon', 'kind', 'target', 'added_by', 'added_at'],
    optional: ['note'],
  })
    .addPrimaryKeyConstraint('phenomenon_link_key', ['phenomenon', 'kind', 'target'])
    .execute()
  await db.schema.createIndex('phenomenon_link_target').on('phenomenon_link').columns(['kind', 'target']).execute()
}

async function proposals(db: Kysely<unknown>): Promise<void> {
  await addTable(db, 'body', {
    texts: ['id', 'owner', 'kind', 'name_fi', 'name_sv', 'valid_from'],
    optional: ['valid_until', 'successor'],
  })
    .addPrimaryKeyConstraint('body_key', ['id'])
    .execute()
  const answer = ['outcome', 'reason_fi', 'reason_sv', 'record_number', 'responsible', 'cost_note']
  const joined = ['task', 'welfare_section', 'strategy_goal']
  const days = ['submitted_on', 'received_on', 'answered_on', 'answer_due_on', 'due_on', 'follow_up_on']
  await addTable(db, 'proposal', {
    texts: ['id', 'owner', 'title_fi', 'title_sv', 'text_fi', 'text_sv', 'addressee', 'state'],
    optional: ['phenomenon', 'body', ...answer, ...days, ...joined],
    integers: ['progress', 'is_public', 'version'],
  })
    .addPrimaryKeyConstraint('proposal_key', ['id'])
    .execute()
  await db.schema.createIndex('proposal_owner').on('proposal').columns(['owner', 'state']).execute()
  await db.schema.createIndex('proposal_phenomenon').on('proposal').columns(['phenomenon']).execute()
}
