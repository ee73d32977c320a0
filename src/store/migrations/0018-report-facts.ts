import { type Kysely, sql } from 'kysely'
import { addTable } from './add-table.ts'

/**
 * What tables of observations are counted from: one narrow row for each report that counts, kept by the database itself. Every change of a
 * report, its codes or its codings renews its row in the same transaction, whoever makes it, so that nobody can forget to.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const codes = ['themes', 'needs', 'groups', 'tasks', 'causes', 'gaps']
  await addTable(db, 'report_fact', {
    texts: ['report', 'organiser', 'month', 'polarity', 'source', 'municipality', 'unit', 'trend', 'account', ...codes],
  })
    .addPrimaryKeyConstraint('report_fact_key', ['report'])
    .execute()
  await db.schema.createIndex('report_fact_month').on('report_fact').columns(['organiser', 'month']).execute()
  await renewal(db)
  await triggers(db)
  await sql`select renew_report_facts(array(select id from social_report))`.execute(db)
}

/** A report that does not count has no row: see `COUNTED_STATES`. */
async function renewal(db: Kysely<unknown>): Promise<void> {
  // The lock comes first: of two who code the same report at the same time, the second one reads what the first has written.
  await sql`create function renew_report_facts(changed_reports text[]) returns void language plpgsql as $$
    begin
      perform 1 from social_report where id = any(changed_reports) order by id for update;
      delete from report_fact where report = any(changed_reports);
      insert into report_fact
      select r.id, r.organiser, left(r.sent_on, 7), r.polarity, r.source, coalesce(r.municipality, ''), coalesce(r.unit, ''),
        coalesce(r.trend, ''), coalesce(r.account, ''),
        coalesce((select string_agg(distinct theme, ',' order by theme) from coding where report = r.id and is_counted = 1), ''),
        coalesce(c.needs, ''), coalesce(c.groups, ''), coalesce(c.tasks, ''), coalesce(c.causes, ''), coalesce(c.gaps, '')
      from social_report r
      left join lateral (
        select string_agg(code, ',' order by code) filter (where list = 'needs') as needs,
          string_agg(code, ',' order by code) filter (where list = 'groups') as groups,
          string_agg(code, ',' order by code) filter (where list = 'tasks') as tasks,
          string_agg(code, ',' order by code) filter (where list = 'causes') as causes,
          string_agg(code, ',' order by code) filter (where list = 'gaps') as gaps
        from social_report_code where report = r.id
      ) c on true
      where r.id = any(changed_reports) and r.state in ('accepted', 'coded', 'reported', 'answered', 'archived');
    end $$`.execute(db)
}

const SOURCES = [
  { table: 'social_report', key: 'id' },
  { table: 'social_report_code', key: 'report' },
  { table: 'coding', key: 'report' },
] as const

async function triggers(db: Kysely<unknown>): Promise<void> {
  for (const { table, key } of SOURCES) {
    const name = sql.id(`${table}_facts`)
    await sql`create function ${name}() returns trigger language plpgsql as $$
      begin
        perform renew_report_facts(array(select distinct ${sql.id(key)} from changed));
        return null;
      end $$`.execute(db)
    for (const event of ['insert', 'update', 'delete'] as const) {
      const rows = event === 'delete' ? sql`old table` : sql`new table`
      await sql`create trigger ${sql.id(`${table}_facts_${event}`)} after ${sql.raw(event)} on ${sql.table(table)}
        referencing ${rows} as changed for each statement execute function ${name}()`.execute(db)
    }
  }
}
