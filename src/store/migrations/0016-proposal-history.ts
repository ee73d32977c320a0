import type { Kysely } from 'kysely'
import { addTable } from './add-table.ts'

/** History of proposals: events, milestones, hand-ons, effects, influence, answers back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await steps(db)
  await effects(db)
  await influence(db)
  await answersBack(db)
}

async function steps(db: Kysely<unknown>): Promise<void> {
  const told = ['body', 'record_number', 'outcome', 'reason_fi', 'reason_sv', 'responsible', 'due_on', 'note']
  await addTable(db, 'proposal_event', {
    texts: ['proposal', 'act', 'at', 'by', 'on_day', 'from_state', 'to_state', 'before'],
    optional: told,
    integers: ['number'],
    optionalIntegers: ['undone_by'],
  })
    .addPrimaryKeyConstraint('proposal_event_key', ['proposal', 'number'])
    .execute()
  await addTable(db, 'proposal_milestone', {
    texts: ['id', 'proposal', 'title_fi', 'title_sv'],
    optional: ['due_on', 'done_on'],
  })
    .addPrimaryKeyConstraint('proposal_milestone_key', ['id'])
    .execute()
  await db.schema.createIndex('proposal_milestone_proposal').on('proposal_milestone').columns(['proposal']).execute()
  await addTable(db, 'proposal_hand_on', {
    texts: ['proposal', 'to_body', 'handed_on'],
    optional: ['from_body', 'acknowledged_on', 'record_number'],
    integers: ['event'],
  })
    .addPrimaryKeyConstraint('proposal_hand_on_key', ['proposal', 'event'])
    .execute()
  await addTable(db, 'body_name', { texts: ['body', 'valid_from', 'name_fi', 'name_sv'], optional: ['term'] })
    .addPrimaryKeyConstraint('body_name_key', ['body', 'valid_from'])
    .execute()
  await db.schema.createIndex('body_owner').on('body').columns(['owner']).execute()
}

async function effects(db: Kysely<unknown>): Promise<void> {
  const counts = ['reports_before', 'reports_after', 'all_before', 'all_after', 'units_before', 'units_after']
  await addTable(db, 'proposal_effect', {
    texts: ['proposal', 'result', 'judgement_fi', 'judgement_sv'],
    optional: ['figures', 'turn_on'],
    integers: ['event'],
    optionalIntegers: ['window_days', ...counts],
  })
    .addPrimaryKeyConstraint('proposal_effect_key', ['proposal', 'event'])
    .execute()
}

async function influence(db: Kysely<unknown>): Promise<void> {
  await addTable(db, 'influence', {
    texts: ['id', 'owner', 'channel', 'on_day', 'audience', 'told', 'recorded_by', 'recorded_at'],
    optional: ['subject_kind', 'subject', 'followed'],
    integers: ['version'],
  })
    .addPrimaryKeyConstraint('influence_key', ['id'])
    .execute()
  await db.schema.createIndex('influence_owner').on('influence').columns(['owner', 'on_day']).execute()
  await addTable(db, 'influence_addition', {
    texts: ['influence', 'on_day', 'text', 'recorded_by', 'recorded_at'],
    integers: ['number'],
  })
    .addPrimaryKeyConstraint('influence_addition_key', ['influence', 'number'])
    .execute()
}

async function answersBack(db: Kysely<unknown>): Promise<void> {
  await addTable(db, 'answer_back', {
    texts: ['id', 'owner', 'phenomenon', 'text_fi', 'text_sv', 'sent_by', 'sent_on'],
    optional: ['proposal'],
  })
    .addPrimaryKeyConstraint('answer_back_key', ['id'])
    .execute()
  await db.schema.createIndex('answer_back_phenomenon').on('answer_back').columns(['phenomenon']).execute()
  await addTable(db, 'answer_back_report', { texts: ['answer', 'report'] })
    .addPrimaryKeyConstraint('answer_back_report_key', ['answer', 'report'])
    .execute()
  await db.schema.createIndex('answer_back_report_report').on('answer_back_report').columns(['report']).execute()
}
