import { type Kysely, sql, type Transaction } from 'kysely'
import { Problem } from '../../model/problem.ts'
import { migrate, migrationPlan } from '../migrate.ts'
import type { Schema } from '../schema.ts'
import { type DatabaseDump, tableNames } from './dump-tables.ts'

/** The rows of a table in portions, as `dumpTables` gave them. */
export type GiveRows = (table: string) => AsyncIterable<readonly string[]>

/**
 * Loads a dump into an empty database of either engine: first the tables as they were when it was made, then the rows, in one
 * transaction, then the migrations that came since. Numbers continue after the highest that was given out.
 *
 * @throws Problem `database-not-empty` (conflict), `dump-newer` (conflict) when it was made by a newer version of the program,
 * `dump-incomplete` (conflict) when fewer or more rows came than the dump promises.
 */
export async function loadTables(
  db: Kysely<Schema>,
  { dump, migrations, give }: { readonly dump: DatabaseDump; readonly migrations: readonly string[]; readonly give: GiveRows },
): Promise<void> {
  const plan = await migrationPlan(db)
  if (plan.applied.length > 0 || (await tableNames(db)).length > 0) throw notEmpty()
  if (migrations.some((name) => !plan.pending.includes(name))) throw newer()
  const newest = migrations.at(-1)
  if (newest !== undefined) await migrate(db, newest)
  await db.transaction().execute(async (transaction) => {
    // Rows that migrations themselves have put in come back from the dump.
    for (const name of [...(await parentsFirst(transaction, dump))].reverse())
      await sql`delete from ${sql.table(name)}`.execute(transaction)
    for (const name of await parentsFirst(transaction, dump)) await loadTable(transaction, { name, dump, give })
    for (const { table, column, last } of dump.numberings) {
      const sequence = sql`pg_get_serial_sequence(${table}, ${column})`
      await sql`select setval(${sequence}, ${sql.lit(Math.max(1, last))}, ${sql.lit(last > 0)})`.execute(transaction)
    }
  })
  await migrate(db)
}

async function loadTable(
  transaction: Transaction<Schema>,
  { name, dump, give }: { readonly name: string; readonly dump: DatabaseDump; readonly give: GiveRows },
): Promise<void> {
  let count = 0
  const table = sql.table(name)
  for await (const lines of give(name)) {
    const rows = `[${lines.join(',')}]`
    await sql`insert into ${table} overriding system value
      select * from json_populate_recordset(null::${table}, ${rows}::json)`.execute(transaction)
    count += lines.length
  }
  const expected = dump.tables.find((one) => one.name === name)?.rows ?? 0
  if (count !== expected) throw incomplete(name)
}

/** Tables in such an order that a row comes after the rows it refers to. */
async function parentsFirst(transaction: Transaction<Schema>, { tables }: DatabaseDump): Promise<string[]> {
  const { rows } = await sql<{ child: string; parent: string }>`
    select child.relname as child, parent.relname as parent from pg_constraint c
    join pg_class child on child.oid = c.conrelid join pg_class parent on parent.oid = c.confrelid
    join pg_namespace n on n.oid = c.connamespace where c.contype = 'f' and n.nspname = current_schema()`.execute(transaction)
  const waiting = new Set(tables.map(({ name }) => name))
  const ordered: string[] = []
  while (waiting.size > 0) {
    const waits = (name: string) => rows.some(({ child, parent }) => child === name && parent !== name && waiting.has(parent))
    const ready = [...waiting].filter((name) => !waits(name))
    for (const name of ready.length > 0 ? ready : [...waiting]) {
      ordered.push(name)
      waiting.delete(name)
    }
  }
  return ordered
}

function notEmpty(): Problem {
  return new Problem({
    code: 'database-not-empty',
    kind: 'conflict',
    texts: {
      fi: 'Kohdetietokannassa on jo tauluja, joten siihen ei kirjoitettu mitään. Anna tyhjä tietokanta.',
      sv: 'Måldatabasen innehåller redan tabeller, så ingenting skrevs i den. Ange en tom databas.',
      en: 'The target database holds tables already, so nothing was written into it. Give an empty database.',
    },
  })
}

function newer(): Problem {
  return new Problem({
    code: 'dump-newer',
    kind: 'conflict',
    texts: {
      fi: 'Kopio on tehty uudemmalla ohjelmaversiolla. Päivitä ohjelma ja yritä uudelleen.',
      sv: 'Kopian är gjord med en nyare programversion. Uppdatera programmet och försök på nytt.',
      en: 'The copy was made by a newer version of the program. Upgrade the program and try again.',
    },
  })
}

function incomplete(table: string): Problem {
  return new Problem({
    code: 'dump-incomplete',
    kind: 'conflict',
    parameters: { table },
    texts: {
      fi: `Taulun ${table} rivejä ei tullut niin monta kuin pitäisi, joten mitään ei tallennettu. Käytä toista kopiota.`,
      sv: `Tabellen ${table} gav inte så många rader som den borde, så ingenting sparades. Använd en annan kopia.`,
      en: `The table ${table} did not give as many rows as it should, so nothing was stored. Use another copy.`,
    },
  })
}
