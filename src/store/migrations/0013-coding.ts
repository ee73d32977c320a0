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

/**
 * The words of each report with the county it belongs to, kept by the database itself: whoever changes or destroys a text changes its
 * words in the same transaction, so that no word outlives a redaction. Many reports hold a common word: with the county among the words
 * the index finds its reports alone.
 */
async function search(db: Kysely<unknown>): Promise<void> {
  await sql`create table report_words (report text primary key, words tsvector not null)`.execute(db)
  // Without a list of what is not in the index yet: each search reads that list, and the embedded database never empties it by itself.
  await sql`create index report_words_index on report_words using gin (words) with (fastupdate = off)`.execute(db)
  await sql`create function renew_report_words(changed_reports text[]) returns void language plpgsql as $$
    begin
      delete from report_words where report = any(changed_reports);
      insert into report_words
      select r.id, array_to_tsvector(array['§' || r.organiser]) ||
        strip(to_tsvector('simple', string_agg(translate(t.text, '/_.@-', '     '), ' ' order by t.part)))
      from social_report r join social_report_text t on t.report = r.id
      where r.id = any(changed_reports) group by r.id, r.organiser;
    end $$`.execute(db)
  await sql`create function social_report_text_words() returns trigger language plpgsql as $$
    begin
      perform renew_report_words(array(select distinct report from changed));
      return null;
    end $$`.execute(db)
  for (const event of ['insert', 'update', 'delete'] as const) {
    const rows = event === 'delete' ? sql`old table` : sql`new table`
    await sql`create trigger ${sql.id(`social_report_text_words_${event}`)} after ${sql.raw(event)} on social_report_text
      referencing ${rows} as changed for each statement execute function social_report_text_words()`.execute(db)
  }
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
