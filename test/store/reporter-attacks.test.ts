import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ANONYMOUS, SYSTEM } from '../../src/access/actor.ts'
import type { App } from '../../src/app.ts'
import { enterAnonymousActs } from '../../src/operations/audit/enter-anonymous-acts.ts'
import { discardDraft, listDrafts, saveDraft } from '../../src/operations/social-report/drafts.ts'
import { mendByReceipt, showReceipt, withdrawByReceipt } from '../../src/operations/social-report/receipt.ts'
import { receiptHash } from '../../src/operations/social-report/receipt-code.ts'
import { acceptReports } from '../../src/operations/triage/accept-reports.ts'
import { showSender } from '../../src/operations/triage/show-sender.ts'
import { saveUnit } from '../../src/operations/unit/save-unit.ts'
import { reportByReceipt, setReportState } from '../../src/store/social/reports.ts'
import { unitById } from '../../src/store/social/units.ts'
import { type AccountBench, openBench } from '../fixtures/account-bench.ts'
import { problemOf } from '../fixtures/coding-desk.ts'
import { somebody } from '../fixtures/people.ts'
import { insertTestReport, insertTestUnit, sendByLink, TYPED } from '../fixtures/social-reports.ts'
import { testDatabases } from './databases.ts'

/*
 * What somebody tries who knows the program: to name a sender by what the database keeps beside the rows, by giving oneself a right for a
 * moment, by sending everything at once; and what two people can lose who save in the same moment.
 */

const WORKER = somebody('social_worker', { organiser: '16' })

describe.each(testDatabases())('attacks on those who report, in the $name', (testDatabase) => {
  let bench: AccountBench
  let link: string
  beforeAll(async () => {
    bench = await openBench(testDatabase)
    link = (await insertTestUnit(bench.database.db)).workers
  })
  afterAll(() => bench.close())

  const app: Pick<App, 'perform'> = { perform: (operation, input, { actor }) => bench.as(actor, operation, input) }
  const send = (title: string, from: string | null = null) => sendByLink(app, { token: link, typed: { title }, from })
  const reportOf = async (code: string | null) => {
    const found = await reportByReceipt(bench.database.db, receiptHash(code ?? ''))
    if (!found) throw new Error('no report of the code')
    return found.row
  }
  const giveBack = async (code: string | null) => {
    const { id } = await reportOf(code)
    await bench.database.db.transaction().execute((tx) =>
      setReportState(tx, {
        ...{ report: id, state: 'returned', message: 'Tarkenna.' },
        event: { id: `returned ${id}`, kind: 'triage.return', at: bench.now, by: 'a-coordinator' },
      }),
    )
  }
  /** The transactions that wrote the rows of a report as they are now, as the database notes them. */
  const writtenIn = async (report: string) => {
    const { rows } = await sql<{ transaction: string }>`
      select xmin::text as transaction from social_report where id = ${report}
      union select xmin::text from social_report_text where report = ${report}
      union select xmin::text from social_report_event where report = ${report} and at = '2024-05-16'
      union select xmin::text from quote where report = ${report}`.execute(bench.database.db)
    return rows.map(({ transaction }) => transaction)
  }

  test('when a receipt mends or withdraws days later, the database does not keep between which acts it happened', async () => {
    bench.now = '2024-05-14T08:00:00.000Z'
    const [mended, withdrawn] = [await send('Korjattava'), await send('Peruttava')]
    await giveBack(mended)
    const quoted = (await reportOf(withdrawn)).id
    const quote = { id: 'q-1', phenomenon: 'p', report: quoted, kind: 'paraphrase', part: 'observation', digest: '', version: 1 }
    const words = {
      passage_from: 0,
      passage_until: 0,
      wording_fi: 'Tiivistys',
      wording_sv: '',
      added_by: 'c',
      added_at: bench.now,
    }
    await bench.database.db
      .insertInto('quote')
      .values({ ...quote, ...words })
      .execute()
    bench.now = '2024-05-15T01:20:00.000Z'
    await bench.as(SYSTEM, enterAnonymousActs, {})

    bench.now = '2024-05-16T10:37:00.000Z'
    const { version } = await reportOf(mended)
    const typed = { ...TYPED, title: 'Korjattu' }
    await bench.as(ANONYMOUS, mendByReceipt, { code: mended ?? '', from: null, version, typed })
    await bench.as(ANONYMOUS, withdrawByReceipt, { code: withdrawn ?? '', from: null })
    bench.now = '2024-05-17T01:20:00.000Z'
    await bench.as(SYSTEM, enterAnonymousActs, {})
    const transactions = new Set([...(await writtenIn((await reportOf(mended)).id)), ...(await writtenIn(quoted))])
    expect(transactions.size).toBe(1)
    bench.now = '2024-05-14T08:00:00.000Z'
  })

  test('a flood that comes in one moment is held back like one that comes in a row: twenty, and no more', async () => {
    const sent = await Promise.allSettled(Array.from({ length: 30 }, (_, at) => send(`Tulva ${at}`, '192.0.2.99')))
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(20)
  })

  test('who deleted a draft in her name and sent its words by the link: the database knows the words beside no account', async () => {
    const words = 'Sanat-jotka-vain-yksi-kirjoittaa'
    const typed = { ...TYPED, title: words }
    const { draft } = await bench.as(WORKER, saveDraft, { organiser: '16', form: 'worker', draft: null, version: 0, typed })
    await bench.as(WORKER, discardDraft, { draft })
    await send(words)
    const holding = await rowsHolding(words)
    expect(holding.map(({ table }) => table)).toEqual(['social_report_text'])
    for (const { row } of holding) expect(row).not.toContain(WORKER.id)
    // What the audit trail tells of a draft is that there was one: no words, and not which it was.
    const ofDrafts = (await rowsHolding('own draft')).map(({ row }) => row).join()
    expect(ofDrafts).toContain('social-report.discard-draft')
    expect(ofDrafts).not.toContain(draft)
  })

  /** Every row of every table that holds the words, as the database would write it out. */
  async function rowsHolding(words: string) {
    const { db } = bench.database
    const tables = await sql<{ name: string }>`select table_name as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema = current_schema() order by 1`.execute(db)
    const found: { table: string; row: string }[] = []
    for (const { name: table } of tables.rows) {
      const held = await sql<{ row: string }>`select row_to_json(t)::text as row from ${sql.table(table)} t`.execute(db)
      for (const { row } of held.rows) if (row.toLowerCase().includes(words.toLowerCase())) found.push({ table, row })
    }
    return found
  }

  describe('the supervisor of a unit', () => {
    const chief = somebody('social_coordinator', { organiser: '16', name: 'chief' })
    const peer = somebody('social_coordinator', { organiser: '16', name: 'peer' })
    const save = async (actor: typeof chief, supervisors: readonly string[]) => {
      const unit = await unitById(bench.database.db, 'u-led')
      if (!unit) throw new Error('no unit')
      const { id, version, organiser, names, task, municipality, possibleReporters, staff, validFrom, validUntil } = unit
      const about = { unit: id, version, organiser, nameFi: names.fi, nameSv: names.sv, task, municipality }
      const people = { possibleReporters, staff, supervisors, validFrom, validUntil }
      return bench.as(actor, saveUnit, { ...about, ...people })
    }
    beforeAll(async () => {
      const { db } = bench.database
      await insertTestUnit(db, { id: 'u-led' })
      await db.insertInto('social_unit_supervisor').values({ unit: 'u-led', account: chief.id }).execute()
    })

    test('cannot leave the list for as long as it takes to look: another coordinator changes it', async () => {
      const report = await insertTestReport(bench.database.db, { organiser: '16', unit: 'u-led', naming: 'named', account: 'a' })
      expect(await problemOf(save(chief, []))).toBe('own-supervision')
      expect(await problemOf(bench.as(chief, showSender, { report }))).toBe('supervisors-do-not-see-senders')
      await save(peer, [])
      expect((await unitById(bench.database.db, 'u-led'))?.supervisors).toEqual([])
    })

    test('does not see the sender with a second account either', async () => {
      const { db } = bench.database
      const second = await bench.addAccount({ email: 'chief@example.invalid', role: 'social_coordinator', organiser: '16' })
      await db.insertInto('social_unit_supervisor').values({ unit: 'u-led', account: second.id }).execute()
      const report = await insertTestReport(db, { organiser: '16', unit: 'u-led', naming: 'named', account: 'a' })
      const sameHuman = { ...chief, id: 'another account', person: second.actor.person }
      expect(await problemOf(bench.as(sameHuman, showSender, { report }))).toBe('supervisors-do-not-see-senders')
    })
  })

  describe('two in the same moment', () => {
    test('two windows that save one draft: one is told, and the text of the other stands', async () => {
      const draft = { organiser: '16', form: 'worker', draft: null, version: 0, typed: TYPED } as const
      const saved = await bench.as(WORKER, saveDraft, draft)
      const again = (title: string) =>
        bench.as(WORKER, saveDraft, { ...draft, draft: saved.draft, version: saved.version, typed: { ...TYPED, title } })
      const both = await Promise.allSettled([again('Ensimmäinen'), again('Toinen')])
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      const [kept] = await bench.as(WORKER, listDrafts, {})
      const winner = both[0]?.status === 'fulfilled' ? 'Ensimmäinen' : 'Toinen'
      expect([kept?.typed.title, kept?.version]).toEqual([winner, saved.version + 1])
    })

    test('a report is mended while it is taken in: either it is taken in as it was read, or mended and waits', async () => {
      const coordinator = somebody('social_coordinator', { organiser: '16' })
      for (let round = 0; round < 5; round += 1) {
        const code = await send(`Kierros ${round}`)
        const { id, version } = await reportOf(code)
        const typed = { ...TYPED, title: `Uusi ${round}` }
        const both = await Promise.allSettled([
          bench.as(coordinator, acceptReports, { reports: [{ report: id, version }] }),
          bench.as(ANONYMOUS, mendByReceipt, { code: code ?? '', from: null, version, typed }),
        ])
        expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
        const story = await bench.as(ANONYMOUS, showReceipt, { code: code ?? '', from: null })
        const isAccepted = both[0]?.status === 'fulfilled'
        expect([story.state, story.content.title]).toEqual(
          isAccepted ? ['accepted', `Kierros ${round}`] : ['sent', `Uusi ${round}`],
        )
      }
    })
  })
})
