import type { Kysely } from 'kysely'
import { addTable } from './add-table.ts'

/** Phenomenon workshops and the information needs named in them; papers of other archives that a proposal points to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addTable(db, 'workshop', {
    texts: [
      ...['id', 'owner', 'title_fi', 'title_sv', 'state', 'day', 'place', 'themes', 'languages'],
      ...['asked_fi', 'asked_sv', 'notes', 'changed_by', 'changed_on'],
    ],
    optional: ['participants'],
    integers: ['version'],
  })
    .addPrimaryKeyConstraint('workshop_key', ['id'])
    .execute()
  await db.schema.createIndex('workshop_owner').on('workshop').columns(['owner', 'day']).execute()
  await addTable(db, 'workshop_phenomenon', { texts: ['workshop', 'phenomenon'] })
    .addPrimaryKeyConstraint('workshop_phenomenon_key', ['workshop', 'phenomenon'])
    .execute()
  await addTable(db, 'workshop_need', {
    texts: ['id', 'workshop', 'text_fi', 'text_sv'],
    optional: ['population_group', 'matrix_need', 'found', 'content', 'taken_by', 'due_on', 'shared_on'],
    integers: ['number', 'version'],
  })
    .addPrimaryKeyConstraint('workshop_need_key', ['id'])
    .execute()
  await db.schema.createIndex('workshop_need_workshop').on('workshop_need').columns(['workshop', 'number']).execute()
  await addTable(db, 'proposal_document', {
    texts: ['id', 'proposal', 'name', 'added_by', 'added_on'],
    optional: ['address', 'record_number', 'milestone'],
    integers: ['is_public'],
    optionalIntegers: ['event'],
  })
    .addPrimaryKeyConstraint('proposal_document_key', ['id'])
    .execute()
  await db.schema.createIndex('proposal_document_proposal').on('proposal_document').column('proposal').execute()
}
