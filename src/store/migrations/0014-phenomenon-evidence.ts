import type { Kysely } from 'kysely'
import { addTable } from './add-table.ts'

/** Evidence beside phenomena: history, sources, indicator pins, quotes, imported indicators. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addTable(db, 'phenomenon_event', { texts: ['id', 'phenomenon', 'at', 'kind', 'state', 'by'], optional: ['target'] })
    .addPrimaryKeyConstraint('phenomenon_event_key', ['id'])
    .execute()
  await db.schema.createIndex('phenomenon_event_phenomenon').on('phenomenon_event').columns(['phenomenon']).execute()
  await sources(db)
  await pins(db)
  await quotes(db)
  await imported(db)
}

async function sources(db: Kysely<unknown>): Promise<void> {
  await addTable(db, 'evidence_source', {
    texts: [
      ...['id', 'owner', 'class', 'title', 'publisher', 'published_on', 'language'],
      ...['summary_fi', 'summary_sv', 'counts', 'added_by', 'added_at'],
    ],
    optional: ['address'],
    integers: ['version'],
  })
    .addPrimaryKeyConstraint('evidence_source_key', ['id'])
    .execute()
  await db.schema.createIndex('evidence_source_owner').on('evidence_source').columns(['owner']).execute()
}

async function pins(db: Kysely<unknown>): Promise<void> {
  await addTable(db, 'indicator_pin', {
    texts: ['id', 'phenomenon', 'kind', 'named', 'series', 'note', 'pinned_on', 'pinned_by'],
    integers: ['version'],
  })
    .addPrimaryKeyConstraint('indicator_pin_key', ['id'])
    .execute()
  await db.schema.createIndex('indicator_pin_phenomenon').on('indicator_pin').columns(['phenomenon']).execute()
}

async function quotes(db: Kysely<unknown>): Promise<void> {
  await addTable(db, 'quote', {
    texts: ['id', 'phenomenon', 'report', 'kind', 'part', 'digest', 'wording_fi', 'wording_sv', 'added_by', 'added_at'],
    integers: ['passage_from', 'passage_until', 'version'],
  })
    .addPrimaryKeyConstraint('quote_key', ['id'])
    .execute()
  await db.schema.createIndex('quote_phenomenon').on('quote').columns(['phenomenon']).execute()
  await db.schema.createIndex('quote_report').on('quote').columns(['report']).execute()
}

async function imported(db: Kysely<unknown>): Promise<void> {
  await addTable(db, 'imported_indicator', {
    texts: [
      ...['id', 'owner', 'system', 'code', 'title_fi', 'title_sv', 'title_en'],
      ...['unit', 'licence', 'fetched_on', 'imported_by'],
    ],
    optional: ['address'],
    integers: ['version'],
  })
    .addPrimaryKeyConstraint('imported_indicator_key', ['id'])
    .execute()
  await addTable(db, 'imported_value', { texts: ['indicator', 'area', 'gender', 'value'], integers: ['year'] })
    .addPrimaryKeyConstraint('imported_value_key', ['indicator', 'area', 'year', 'gender'])
    .execute()
}
