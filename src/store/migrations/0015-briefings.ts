import type { Kysely } from 'kysely'
import { addTable } from './add-table.ts'

/** Briefings: sections, comments, editions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await drafts(db)
  await review(db)
  await editions(db)
}

async function drafts(db: Kysely<unknown>): Promise<void> {
  const changes = ['created_at', 'created_by', 'changed_at', 'changed_by', 'changed_person']
  const facts = ['title_fi', 'title_sv', 'state', 'period_from', 'period_until', 'languages', 'tasks', 'memo']
  await addTable(db, 'briefing', {
    texts: ['id', 'owner', 'template', ...facts, ...changes],
    optional: ['review_until', 'revision_fi', 'revision_sv', 'superseded_by', 'follow_up'],
    integers: ['review_round', 'version'],
  })
    .addPrimaryKeyConstraint('briefing_key', ['id'])
    .execute()
  await db.schema.createIndex('briefing_owner').on('briefing').columns(['owner', 'state']).execute()
  const texts = ['title_fi', 'title_sv', 'text_fi', 'text_sv', 'state_fi', 'state_sv', 'memo']
  await addTable(db, 'briefing_section', {
    texts: ['id', 'briefing', 'kind', ...texts, 'changed_at', 'changed_by'],
    optional: ['phenomenon'],
    integers: ['place', 'is_internal', 'is_required', 'version'],
  })
    .addPrimaryKeyConstraint('briefing_section_key', ['id'])
    .execute()
  await db.schema.createIndex('briefing_section_of').on('briefing_section').columns(['briefing', 'place']).execute()
  await addTable(db, 'briefing_part', {
    texts: ['id', 'section', 'kind', 'settings', 'note_fi', 'note_sv'],
    integers: ['place'],
  })
    .addPrimaryKeyConstraint('briefing_part_key', ['id'])
    .execute()
  await db.schema.createIndex('briefing_part_of').on('briefing_part').columns(['section', 'place']).execute()
}

async function review(db: Kysely<unknown>): Promise<void> {
  await addTable(db, 'briefing_reviewer', {
    texts: ['briefing', 'account', 'asked_at', 'asked_by'],
    optional: ['done_at'],
    integers: ['round'],
  })
    .addPrimaryKeyConstraint('briefing_reviewer_key', ['briefing', 'account'])
    .execute()
  await db.schema.createIndex('briefing_reviewer_account').on('briefing_reviewer').columns(['account']).execute()
  await addTable(db, 'briefing_comment', {
    texts: ['id', 'briefing', 'account', 'role', 'text', 'at'],
    optional: ['section', 'decision', 'answer', 'answered_by', 'answered_at'],
    integers: ['round'],
  })
    .addPrimaryKeyConstraint('briefing_comment_key', ['id'])
    .execute()
  await db.schema.createIndex('briefing_comment_of').on('briefing_comment').columns(['briefing', 'at']).execute()
}

async function editions(db: Kysely<unknown>): Promise<void> {
  await addTable(db, 'briefing_edition', {
    texts: ['briefing', 'content', 'card', 'approved_at', 'approved_by'],
    optional: ['published_at', 'published_by', 'note_fi', 'note_sv'],
    integers: ['number'],
  })
    .addPrimaryKeyConstraint('briefing_edition_key', ['briefing', 'number'])
    .execute()
  await addTable(db, 'briefing_report', { texts: ['briefing', 'report'], integers: ['edition'] })
    .addPrimaryKeyConstraint('briefing_report_key', ['briefing', 'report'])
    .execute()
  await db.schema.createIndex('briefing_report_report').on('briefing_report').columns(['report']).execute()
}
