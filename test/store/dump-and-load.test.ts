import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appendAudit } from '../../src/store/append-audit.ts'
import { walkAuditChain } from '../../src/store/audit-walk.ts'
import { migrate, migrationPlan } from '../../src/store/migrate.ts'
import type { Database } from '../../src/store/open-database.ts'
import { type DatabaseDump, dumpTables } from '../../src/store/upkeep/dump-tables.ts'
import { loadTables } from '../../src/store/upkeep/load-tables.ts'
import { testDatabases } from './databases.ts'

const AWKWARD = ['plain', 'with "quotes" and \\ and \n line', 'ä ö å € 𝔘', '', '[1,2]', '{"a":null}']

async function addEntries(database: Database, count: number): Promise<void> {
  for (let number = 1; number <= count; number++) {
    const entry = {
      at: '2024-05-14T08:00:00Z',
      actor: { role: 'operator', id: 'operator' },
      operation: 'test',
      details: { number },
    }
    await database.db.transaction().execute((transaction) => appendAudit(transaction, { ...entry, subject: `s${number}` }))
  }
}

/** A dump in memory. */
async function dumped(
  database: Database,
): Promise<{ dump: DatabaseDump; lines: Map<string, string[]>; migrations: readonly string[] }> {
  const lines = new Map<string, string[]>()
  const dump = await dumpTables(database.db, async (table, rows) => {
    lines.set(table, [...(lines.get(table) ?? []), ...rows])
  })
  return { dump, lines, migrations: (await migrationPlan(database.db)).applied }
}

const giving = (lines: ReadonlyMap<string, string[]>) =>
  async function* (table: string) {
    for (const line of lines.get(table) ?? []) yield [line]
  }

const databases = testDatabases()
const pairs = databases.flatMap((from) => databases.map((to) => ({ from, to, title: `${from.name} to ${to.name}` })))

describe.each(pairs)('moving a database from $title', ({ from, to }) => {
  let source: Database
  let target: Database
  beforeAll(async () => {
    source = await from.open()
    target = await to.openEmpty()
    await addEntries(source, 3)
    for (const [index, value] of AWKWARD.entries())
      await source.db
        .insertInto('register_fact')
        .values({ name: `fact ${index}`, value })
        .execute()
    const backup = { at: '2024-05-14T08:00:00Z', files: 2, bytes: '9007199254740993', audit_number: 3 }
    await source.db.insertInto('backup').values([backup, backup]).execute()
    await source.db.deleteFrom('backup').where('number', '=', 2).execute()
    const { dump, lines, migrations } = await dumped(source)
    await loadTables(target.db, { dump, migrations, give: giving(lines) })
  })
  afterAll(async () => {
    await source.close()
    await target.close()
  })

  test('every table has the same rows, byte for byte', async () => {
    const [before, after] = [await dumped(source), await dumped(target)]
    expect(after.dump.tables).toEqual(before.dump.tables)
    expect([...after.lines]).toEqual([...before.lines])
  })

  test('the audit chain holds and goes on', async () => {
    expect((await walkAuditChain(target.db)).broken).toBeNull()
    await addEntries(target, 1)
    expect(await walkAuditChain(target.db)).toMatchObject({ entries: 4, broken: null, head: { number: 4 } })
  })

  test('numbers continue after the highest that was given out, also when its row is gone', async () => {
    const row = { at: '2024-05-15T08:00:00Z', files: 1, bytes: '1', audit_number: 4 }
    const added = await target.db.insertInto('backup').values(row).returning('number').executeTakeFirstOrThrow()
    expect(added.number).toBe(3)
  })

  test('awkward texts come through unchanged', async () => {
    const rows = await target.db
      .selectFrom('register_fact')
      .select('value')
      .where('name', 'like', 'fact%')
      .orderBy('name')
      .execute()
    expect(rows.map(({ value }) => value)).toEqual(AWKWARD)
  })
})

describe.each(databases)('a dump loaded into $name', ({ open, openEmpty }) => {
  const nothing: DatabaseDump = { tables: [], numberings: [] }

  test('is refused where there are tables already', async () => {
    const target = await open()
    const loading = loadTables(target.db, { dump: nothing, migrations: [], give: giving(new Map()) })
    await expect(loading).rejects.toMatchObject({ description: { code: 'database-not-empty', kind: 'conflict' } })
    await target.close()
  })

  test('is refused when a newer version of the program made it', async () => {
    const target = await openEmpty()
    const loading = loadTables(target.db, { dump: nothing, migrations: ['9999-from-the-future'], give: giving(new Map()) })
    await expect(loading).rejects.toMatchObject({ description: { code: 'dump-newer' } })
    await target.close()
  })

  test('is refused whole when rows are missing', async () => {
    const target = await openEmpty()
    const dump = { tables: [{ name: 'register_fact', rows: 2 }], numberings: [] }
    const lines = new Map([['register_fact', ['{"name":"one","value":"1"}']]])
    const migrations = (await migrationPlan(target.db)).pending
    const loading = loadTables(target.db, { dump, migrations, give: giving(lines) })
    await expect(loading).rejects.toMatchObject({
      description: { code: 'dump-incomplete', parameters: { table: 'register_fact' } },
    })
    expect((await sql`select name from register_fact`.execute(target.db)).rows).toEqual([])
    await target.close()
  })

  test('of an older version gets the tables that came since, and its audit trail becomes a chain', async () => {
    const old = await openEmpty()
    await migrate(old.db, '0001-first-tables')
    await sql`insert into audit (at, actor_role, actor_id, operation, subject, details)
      values ('2023-05-14T08:00:00Z', 'operator', 'operator', 'delivery.receive', 'd000001', '{}')`.execute(old.db)
    const { dump, lines, migrations } = await dumped(old)
    expect(migrations).toEqual(['0001-first-tables'])
    const target = await openEmpty()
    await loadTables(target.db, { dump, migrations, give: giving(lines) })
    expect((await migrationPlan(target.db)).pending).toEqual([])
    expect(await walkAuditChain(target.db)).toMatchObject({ entries: 1, broken: null })
    await old.close()
    await target.close()
  })
})
