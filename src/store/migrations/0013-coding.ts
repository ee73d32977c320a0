import { type Kysely, sql } from 'kysely'
import { addTable } from './add-table.ts'

/** Codings, codebooks: what later parts need. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await secondCoders(db)
  await search(db)
  await codebookRequests(db)
}

async function secondCoders(db: Kysely<unknown>): Promise<void> {
  await addTable(db, 'coding_comparison', {
    texts: ['report', 'theme'],
    optional: ['decided_by', 'decided_at'],
    integers: ['first', 'second'],
    optionalIntegers: ['decided'],
  })
    .addPrimaryKeyConstraint('coding_comparison_key', ['report', 'theme'])
    .execute()
  await db.schema.createIndex('coding_assignment_coder').on('coding_assignment').columns(['coder', 'is_done']).execute()
  await db.schema.createIndex('coding_coder').on('coding').columns(['coder', 'coded_at']).execute()
}

/** Words are searched by their beginnings. The expression must be the same as in `find-reports.ts`, else the index is not used. */
async function search(db: Kysely<unknown>): Promise<void> {
  await sql`create index social_report_words on social_report_text using gin (to_tsvector('simple', translate(text, '/_.@-', '     ')))`.execute(
    db,
  )
  await db.schema.createIndex('social_report_code_list').on('social_report_code').columns(['list', 'code', 'report']).execute()
}

async function codebookRequests(db: Kysely<unknown>): Promise<void> {
  await addTable(db, 'codebook_request', {
    texts: ['id', 'organiser', 'edit', 'reason', 'state', 'proposed_by', 'proposed_on', 'decision'],
    optional: ['decided_by', 'decided_on', 'effective_from'],
    integers: ['version'],
  })
    .addPrimaryKeyConstraint('codebook_request_key', ['id'])
    .execute()
  await db.schema.createIndex('codebook_request_organiser').on('codebook_request').columns(['organiser', 'state']).execute()
}
