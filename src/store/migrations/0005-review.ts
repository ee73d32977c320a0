import type { CreateTableBuilder, Kysely } from 'kysely'

/** Review rounds, their sheets (organiser × content × measure), lines, every version of every answer, and comments. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await table(db, 'review_round', { must: ['id', 'cycle', 'run_id', 'state', 'opened_at', 'opened_by', 'due'] })
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('renewed_at', 'text')
    .addColumn('closed_at', 'text')
    .addUniqueConstraint('review_round_id', ['id'])
    .execute()

  await table(db, 'review_sheet', { must: [...SHEET, 'reason', 'state', 'settled_reason'], may: SIGNATURES })
    .addColumn('version', 'integer', (column) => column.notNull())
    .addUniqueConstraint('review_sheet_place', SHEET)
    .execute()
  await db.schema.createIndex('review_sheet_of_organiser').on('review_sheet').columns(['organiser', 'content']).execute()

  await table(db, 'review_item', { must: [...SHEET, 'area', 'figures'], may: ['answer', 'reopened'] })
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('is_municipality', 'integer', (column) => column.notNull())
    .addColumn('is_answered', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addUniqueConstraint('review_item_place', [...SHEET, 'area'])
    .execute()

  await table(db, 'review_answer', { must: [...SHEET, 'area', 'answered_by', 'answered_at'], may: ['answer'] })
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('stands_for', 'integer', (column) => column.notNull())
    .addUniqueConstraint('review_answer_version', [...SHEET, 'area', 'version'])
    .execute()

  await table(db, 'review_comment', { must: [...SHEET, 'written_by', 'side', 'written_at', 'words'], may: COMMENT_ENDS })
    .addColumn('mentions_institute', 'integer', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('review_comment_of_sheet').on('review_comment').columns(SHEET).execute()
}

const SHEET = ['round', 'organiser', 'content', 'measure']
const SIGNATURES = ['assignee', 'signed_by', 'signed_at', 'settled_by', 'settled_at'] as const
const COMMENT_ENDS = ['mentions', 'answered_at'] as const

/** A table with a running number and text columns: those that must have a value, and those that may be empty. */
function table(
  db: Kysely<unknown>,
  name: string,
  { must, may = [] }: { readonly must: readonly string[]; readonly may?: readonly string[] },
): CreateTableBuilder<string, string> {
  const numbered: CreateTableBuilder<string, string> = db.schema
    .createTable(name)
    .addColumn('number', 'integer', (column) => column.primaryKey().generatedAlwaysAsIdentity())
  const filled = must.reduce((built, text) => built.addColumn(text, 'text', (column) => column.notNull()), numbered)
  return may.reduce((built, text) => built.addColumn(text, 'text'), filled)
}
