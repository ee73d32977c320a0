import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type AuditEntry, appendAudit } from '../../src/store/append-audit.ts'
import { CHAIN_START } from '../../src/store/audit-chain.ts'
import { auditHead, numberOfHash, walkAuditChain } from '../../src/store/audit-walk.ts'
import type { Database } from '../../src/store/open-database.ts'
import { testDatabases } from './databases.ts'

const entry = (subject: string): AuditEntry => ({
  at: '2024-05-14T08:00:00Z',
  actor: { role: 'operator', id: 'operator' },
  operation: 'delivery.receive',
  subject,
  details: { rows: 12 },
})

describe.each(testDatabases())('the audit chain on $name', ({ open }) => {
  let database: Database
  const append = (subject: string) => database.db.transaction().execute((transaction) => appendAudit(transaction, entry(subject)))
  const appendSeveral = async (count: number) => {
    for (let number = 1; number <= count; number++) await append(`d${String(number).padStart(6, '0')}`)
  }
  beforeAll(async () => {
    database = await open()
  })
  beforeEach(async () => {
    await sql`truncate audit, audit_anchor, register_fact restart identity`.execute(database.db)
  })
  afterAll(() => database.close())

  test('an empty trail holds and has no head', async () => {
    expect(await walkAuditChain(database.db)).toEqual({ entries: 0, broken: null, head: null, startsAfter: null })
  })

  test('holds over several pages, and the head is its newest entry', async () => {
    await appendSeveral(7)
    const walk = await walkAuditChain(database.db, 3)
    expect(walk).toMatchObject({ entries: 7, broken: null, head: { number: 7 } })
    expect(await auditHead(database.db)).toEqual(walk.head)
  })

  test('an entry whose content was changed is named', async () => {
    await appendSeveral(5)
    await database.db.updateTable('audit').set({ details: '{"rows":13}' }).where('number', '=', 3).execute()
    expect((await walkAuditChain(database.db)).broken).toEqual({ number: 3, fault: 'changed' })
  })

  test('where an entry was taken out, the one after it is named', async () => {
    await appendSeveral(5)
    await database.db.deleteFrom('audit').where('number', '=', 3).execute()
    expect((await walkAuditChain(database.db)).broken).toEqual({ number: 4, fault: 'missing' })
  })

  test('where the first entries were taken out, the one after them is named', async () => {
    await appendSeveral(5)
    await database.db.deleteFrom('audit').where('number', '<', 3).execute()
    expect((await walkAuditChain(database.db)).broken).toEqual({ number: 3, fault: 'missing' })
  })

  test('an entry that was put in another place is named', async () => {
    await appendSeveral(5)
    const moved = await database.db.selectFrom('audit').selectAll().where('number', '=', 2).executeTakeFirstOrThrow()
    await database.db.deleteFrom('audit').where('number', '=', 2).execute()
    const { number: _, ...fields } = moved
    await database.db.insertInto('audit').values(fields).execute()
    expect((await walkAuditChain(database.db)).broken).toEqual({ number: 3, fault: 'moved' })
  })

  test('an entry that was changed and hashed anew is given away by the next one', async () => {
    await appendSeveral(3)
    const { chainedHash } = await import('../../src/store/audit-chain.ts')
    const second = await database.db.selectFrom('audit').selectAll().where('number', '=', 2).executeTakeFirstOrThrow()
    const forged = { ...second, subject: 'd000009' }
    const hash = chainedHash(forged.previous_hash, forged)
    await database.db.updateTable('audit').set({ subject: forged.subject, hash }).where('number', '=', 2).execute()
    expect((await walkAuditChain(database.db)).broken).toEqual({ number: 3, fault: 'missing' })
  })

  test('a head that was noted before shows that the end was cut off, which the chain alone cannot', async () => {
    await appendSeveral(4)
    const noted = (await auditHead(database.db))?.hash ?? ''
    expect(await numberOfHash(database.db, noted)).toBe(4)
    await database.db.deleteFrom('audit').where('number', '=', 4).execute()
    expect((await walkAuditChain(database.db)).broken).toBeNull()
    expect(await numberOfHash(database.db, noted)).toBeNull()
  })

  test('after old entries were removed by the rules, the chain begins at the anchor', async () => {
    await appendSeveral(6)
    const last = await database.db.selectFrom('audit').selectAll().where('number', '=', 4).executeTakeFirstOrThrow()
    await database.db.deleteFrom('audit').where('number', '<=', 4).execute()
    const anchor = { number: 4, hash: last.hash, removed_at: '2029-06-01T00:00:00Z', removed: 4, seal: 'seal' }
    await database.db.insertInto('audit_anchor').values(anchor).execute()
    await append('d000007')
    expect(await walkAuditChain(database.db)).toMatchObject({ entries: 3, broken: null, startsAfter: 4 })
    await database.db.deleteFrom('audit').execute()
    await append('d000008')
    expect(await walkAuditChain(database.db)).toMatchObject({ broken: null, entries: 1 })
  })

  test('fifty commits at the same time give one unbroken chain', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, number) => append(`parallel ${number}`)))
    expect(await walkAuditChain(database.db)).toMatchObject({ entries: 50, broken: null })
    const previous = await database.db.selectFrom('audit').select('previous_hash').distinct().execute()
    expect(previous).toHaveLength(50)
    expect(previous.filter(({ previous_hash }) => previous_hash === CHAIN_START)).toHaveLength(1)
  })

  test.each([
    ['an identity code in the subject', { subject: '010280-952L' }],
    ['one in a detail', { details: { remark: 'client 010280-952L came' } }],
    ['one typed without its sign', { details: { who: '010280952L' } }],
    ['one with its sign replaced', { details: { who: '010280 952l' } }],
    ['a long text', { details: { why: 'x'.repeat(501) } }],
  ])('refuses %s, and what the transaction did is undone', async (_what, wrong) => {
    const failing = database.db.transaction().execute(async (transaction) => {
      await sql`insert into register_fact (name, value) values ('test', '1')`.execute(transaction)
      await appendAudit(transaction, { ...entry('d000001'), ...wrong } as AuditEntry)
    })
    await expect(failing).rejects.toThrow(/would write/)
    await expect(failing).rejects.not.toThrow(/952/)
    expect(await database.db.selectFrom('register_fact').select('name').where('name', '=', 'test').execute()).toEqual([])
  })

  test('takes digests, ids, days and releases, which hold many digits too', async () => {
    const subjects = ['a'.repeat(64), '0101021112131415161718190a0b0c0d', 'monitoring-register-2024Q1-1', '2024-05-14', 'd000001']
    for (const subject of subjects) await append(subject)
    expect((await walkAuditChain(database.db)).entries).toBe(subjects.length)
  })
})
