import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomId } from '../../src/operations/random-id.ts'
import { migrationPlan } from '../../src/store/migrate.ts'
import type { Database } from '../../src/store/open-database.ts'
import { insertCodings, removeCodings, type StoredCoding } from '../../src/store/social/codings.ts'
import { countedByTheme, factLines, monthsOfFacts, reportsByUnit } from '../../src/store/social/report-facts.ts'
import { setReportState } from '../../src/store/social/reports.ts'
import { dumpTables } from '../../src/store/upkeep/dump-tables.ts'
import { loadTables } from '../../src/store/upkeep/load-tables.ts'
import { insertTestReport, type TestReport } from '../fixtures/social-reports.ts'
import { testDatabases } from './databases.ts'

const YEAR = { from: '2024-01', until: '2024-12' }

function codingOf(report: string, theme: string, isCounted = true): StoredCoding {
  const coder = 'a-coordinator'
  return {
    id: randomId(),
    report,
    organiser: '16',
    theme,
    passage: null,
    coder,
    isCounted,
    memo: null,
    codedAt: '2024-05-15T08:00:00Z',
  }
}

describe.each(testDatabases())('facts of reports in $name', ({ open, openEmpty }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())

  const themesOf = async (organiser: string) => {
    const lines = await factLines(database.db, { organisers: [organiser], ...YEAR, fields: ['themes', 'groups', 'month'] })
    return lines === '' ? [] : lines.split('\n').sort()
  }
  const inTransaction = <T>(work: Parameters<ReturnType<typeof database.db.transaction>['execute']>[0]) =>
    database.db.transaction().execute(work) as Promise<T>

  test('a report counts when it has been taken in, not before', async () => {
    await insertTestReport(database.db, { organiser: '02', state: 'sent' })
    expect(await themesOf('02')).toEqual([])
    await insertTestReport(database.db, { organiser: '02', sentOn: '2024-03-01' })
    expect(await themesOf('02')).toEqual(['\tworking-age\t2024-03'])
  })

  test('codings come and go with it, each theme once; those of a second coder do not count', async () => {
    const report = await insertTestReport(database.db, { organiser: '04' })
    const [first, again, second] = [codingOf(report, '8.1'), codingOf(report, '8.1'), codingOf(report, '12.1', false)]
    await inTransaction((tx) => insertCodings(tx, [first, again, second]))
    expect(await themesOf('04')).toEqual(['8.1\tworking-age\t2024-05'])
    await inTransaction((tx) => insertCodings(tx, [codingOf(report, '10')]))
    expect(await themesOf('04')).toEqual(['10,8.1\tworking-age\t2024-05'])
    await inTransaction((tx) => removeCodings(tx, [first.id, again.id]))
    expect(await themesOf('04')).toEqual(['10\tworking-age\t2024-05'])
  })

  test('one that is taken back counts no more', async () => {
    const report = await insertTestReport(database.db, { organiser: '05' })
    const event = { id: randomId(), kind: 'social-report.withdraw', at: '2024-05-20', by: null }
    await inTransaction((tx) => setReportState(tx, { report, state: 'withdrawn', event }))
    expect(await themesOf('05')).toEqual([])
  })

  test('two who code the same report at the same time are both counted', async () => {
    const report = await insertTestReport(database.db, { organiser: '06' })
    await Promise.all(['1', '2', '3', '4'].map((theme) => inTransaction((tx) => insertCodings(tx, [codingOf(report, theme)]))))
    expect(await themesOf('06')).toEqual(['1,2,3,4\tworking-age\t2024-05'])
  })

  test('numbers by unit, and the months in which something was sent', async () => {
    const unit = 'u-facts'
    await insertTestReport(database.db, { organiser: '07', unit, sentOn: '2024-02-01' })
    const coded = await insertTestReport(database.db, { organiser: '07', unit, sentOn: '2024-04-30' })
    await inTransaction((tx) => insertCodings(tx, [codingOf(coded, '8')]))
    expect([...(await reportsByUnit(database.db, { organisers: ['07'], ...YEAR }))]).toEqual([
      [unit, { reports: 2, uncoded: 1, last: '2024-04' }],
    ])
    expect(await monthsOfFacts(database.db, ['07'])).toEqual({ from: '2024-02', until: '2024-04' })
    expect(await monthsOfFacts(database.db, ['99'])).toBeNull()
  })

  test('clients of caseload reviews are added up by theme: of the county and the months asked, of reviews that count', async () => {
    const review = (count: number, rest: Partial<TestReport> = {}) =>
      insertTestReport(database.db, { organiser: '08', mode: 'caseload', sentOn: '2024-03-01', counts: { '8': count }, ...rest })
    await review(3)
    await review(4, { sentOn: '2024-04-01' })
    await review(100, { sentOn: '2025-01-01' })
    await review(200, { state: 'sent' })
    await review(400, { organiser: '09' })
    expect(await countedByTheme(database.db, { organisers: ['08'], ...YEAR })).toEqual([
      { mode: 'caseload', theme: '8', reports: 2, count: 3 + 4 },
    ])
  })

  test('a backup brings them back as they were', async () => {
    const lines = new Map<string, string[]>()
    const dump = await dumpTables(database.db, async (table, rows) => {
      lines.set(table, [...(lines.get(table) ?? []), ...rows])
    })
    const target = await openEmpty()
    const give = async function* (table: string) {
      for (const line of lines.get(table) ?? []) yield [line]
    }
    await loadTables(target.db, { dump, migrations: (await migrationPlan(database.db)).applied, give })
    const facts = (from: Database) => from.db.selectFrom('report_fact').selectAll().orderBy('report').execute()
    expect(await facts(target)).toEqual(await facts(database))
    await target.close()
  })
})
