import type { Kysely } from 'kysely'
import { addTable } from './add-table.ts'

/** National synthesis: what counties share, requests for information, year clock, implementation plans, network. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addTable(db, 'shared_content', {
    texts: ['organiser', 'period', 'content', 'shared_by', 'shared_on'],
    optional: ['note'],
    integers: ['revision', 'minimum_content', 'national_codebook'],
  })
    .addPrimaryKeyConstraint('shared_content_key', ['organiser', 'period', 'revision'])
    .execute()
  await requests(db)
  await plans(db)
  await addTable(db, 'network_member', {
    texts: ['id', 'kind', 'organisation', 'task', 'added_by', 'added_on'],
    optional: ['organiser', 'name', 'email', 'left_on'],
    integers: ['version'],
  })
    .addPrimaryKeyConstraint('network_member_key', ['id'])
    .execute()
}

async function requests(db: Kysely<unknown>): Promise<void> {
  await addTable(db, 'information_request', {
    texts: ['id', 'title_fi', 'title_sv', 'text_fi', 'text_sv', 'due_on', 'state', 'made_by', 'made_on'],
    optional: ['theme'],
    integers: ['version'],
  })
    .addPrimaryKeyConstraint('information_request_key', ['id'])
    .execute()
  await addTable(db, 'information_request_answer', {
    texts: ['request', 'organiser', 'text_fi', 'text_sv', 'changed_by'],
    optional: ['briefing', 'sent_on'],
    integers: ['is_nothing', 'version'],
  })
    .addPrimaryKeyConstraint('information_request_answer_key', ['request', 'organiser'])
    .execute()
}

async function plans(db: Kysely<unknown>): Promise<void> {
  await addTable(db, 'year_clock_event', {
    texts: ['id', 'owner', 'title_fi', 'title_sv', 'day', 'every'],
    optional: ['preset', 'note'],
    integers: ['remind_days', 'version'],
  })
    .addPrimaryKeyConstraint('year_clock_event_key', ['id'])
    .execute()
  await addTable(db, 'plan_part', {
    texts: ['owner', 'part', 'text_fi', 'text_sv', 'changed_by', 'changed_on'],
    optional: ['responsible'],
    integers: ['version'],
  })
    .addPrimaryKeyConstraint('plan_part_key', ['owner', 'part'])
    .execute()
  await addTable(db, 'plan_review', {
    texts: ['owner', 'part', 'status', 'by', 'on_day'],
    optional: ['note'],
    integers: ['year'],
  })
    .addPrimaryKeyConstraint('plan_review_key', ['owner', 'year', 'part'])
    .execute()
}
