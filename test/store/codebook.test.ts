import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CodebookVersion, Theme } from '../../src/model/codebook.ts'
import type { Database } from '../../src/store/open-database.ts'
import { codebookRequest, codebookRequests, insertRequest, settleRequest } from '../../src/store/social/codebook-requests.ts'
import {
  type CodebookDraft,
  codebookDraft,
  deleteDraft,
  insertVersion,
  saveDraft,
  storedVersions,
} from '../../src/store/social/codebooks.ts'
import { insertCodings } from '../../src/store/social/codings.ts'
import { exchangeReportIds, exchangeReports } from '../../src/store/social/exchange-reports.ts'
import { removeRule, saveRule, storedRules } from '../../src/store/social/keyword-rules.ts'
import { codingsByMonth, codingsByTheme, samplePassages } from '../../src/store/social/theme-use.ts'
import { insertTestReport } from '../fixtures/social-reports.ts'
import { testDatabases } from './databases.ts'

const same = (text: string) => ({ fi: text, sv: text, en: text })
const THEME: Theme = {
  id: '16-L1',
  parents: ['12'],
  names: same('Autoissa'),
  description: null,
  include: [same('“lainaus” & <merkki> 😀')],
  exclude: [],
  colour: 'red',
  memo: null,
  isRetired: false,
  replacedBy: [],
}
const VERSION: CodebookVersion = {
  owner: '16',
  number: 1,
  effectiveFrom: '2024-05-14',
  note: same('Uusi'),
  themes: [THEME],
  changes: [{ kind: 'added', theme: '16-L1', into: [] }],
}
const AT = '2024-05-14T08:00:00.000Z'

describe.each(testDatabases())('$name', ({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())
  const inTransaction: Database['db']['transaction'] = () => database.db.transaction()

  test('a version is kept as it was made, and its number is given once', async () => {
    const insert = () => inTransaction().execute((tx) => insertVersion(tx, { version: VERSION, by: 'a', at: AT }))
    expect([await insert(), await insert()]).toEqual([true, false])
    expect(await storedVersions(database.db, '16')).toEqual([VERSION])
    expect(await storedVersions(database.db, '02')).toEqual([])
  })

  test('a draft is written only upon the one that was read', async () => {
    const draft: CodebookDraft = { owner: '16', base: 1, themes: [THEME], changedBy: 'a', changedAt: AT, version: 1 }
    const save = (version: number, changedBy: string) =>
      inTransaction().execute((tx) => saveDraft(tx, { ...draft, version, changedBy }))
    expect(await save(1, 'first')).toBe(true)
    expect(await save(1, 'second')).toBe(false)
    expect((await codebookDraft(database.db, '16'))?.changedBy).toBe('first')
    expect(await save(2, 'first again')).toBe(true)
    const held = await inTransaction().execute((tx) => codebookDraft(tx, '16'))
    expect(held).toEqual({ ...draft, version: 2, changedBy: 'first again' })
    await inTransaction().execute((tx) => deleteDraft(tx, '16'))
    expect(await codebookDraft(database.db, '16')).toBeNull()
  })

  test('requests are found by county, and keep what was decided', async () => {
    const given = {
      id: 'r'.repeat(16),
      organiser: '16',
      edit: { kind: 'retire', theme: '8' },
      reason: 'Tarpeeton',
      proposedOn: '2024-05-14',
    } as const
    await inTransaction().execute((tx) => insertRequest(tx, { ...given, by: 'a' }))
    expect(await codebookRequests(database.db, [])).toEqual([])
    expect(await codebookRequests(database.db, ['02'])).toEqual([])
    const [request] = await codebookRequests(database.db, 'all')
    expect(request).toMatchObject({ ...given, state: 'proposed', version: 1 })
    if (!request) throw new Error('a request was expected')
    const settled = { state: 'rejected', by: 'b', on: '2024-06-01', decision: 'Ei', effectiveFrom: null } as const
    await inTransaction().execute((tx) => settleRequest(tx, { request, ...settled }))
    expect(await codebookRequest(database.db, given.id)).toMatchObject({
      state: 'rejected',
      decision: 'Ei',
      decidedOn: '2024-06-01',
      version: 2,
    })
  })

  test('a rule is written anew under its id, and removed by its owner only', async () => {
    const rule = { id: 'rule-1', owner: '16', theme: '8', language: 'sv', any: ['hyra'], none: [], switchesOff: null } as const
    const save = (any: readonly string[]) =>
      inTransaction().execute((tx) => saveRule(tx, { rule: { ...rule, any }, by: 'a', at: AT }))
    await save(['hyra'])
    await save(['hyra', 'kö '])
    expect(await storedRules(database.db, ['national', '16'])).toEqual([{ ...rule, any: ['hyra', 'kö '] }])
    const remove = (owner: string) => inTransaction().execute((tx) => removeRule(tx, { owner, id: 'rule-1' }))
    expect([await remove('02'), await remove('16'), await remove('16')]).toEqual([false, true, false])
  })

  test('codings that count are counted by theme and month, and passages are cut from the text as it is now', async () => {
    const { db } = database
    const may = await insertTestReport(db, {
      organiser: '16',
      sentOn: '2024-05-02',
      content: { observation: 'Alku. Velka kasvaa.' },
    })
    const june = await insertTestReport(db, { organiser: '16', sentOn: '2024-06-02' })
    const withdrawn = await insertTestReport(db, { organiser: '16', state: 'withdrawn' })
    const foreign = await insertTestReport(db, { organiser: '02' })
    const passage = { part: 'observation', from: 6, until: 11 } as const
    const coding = { theme: '8.1', coder: 'a', isCounted: true, memo: null, codedAt: AT, passage: null, organiser: '16' }
    await inTransaction().execute((tx) =>
      insertCodings(tx, [
        { ...coding, id: 'c1', report: may, passage },
        { ...coding, id: 'c2', report: may },
        { ...coding, id: 'c3', report: june },
        { ...coding, id: 'c4', report: june, isCounted: false },
        { ...coding, id: 'c5', report: withdrawn },
        { ...coding, id: 'c6', report: foreign, organiser: '02' },
      ]),
    )
    expect(await codingsByTheme(db, '16')).toEqual(new Map([['8.1', 3]]))
    expect(await codingsByTheme(db, 'all')).toEqual(new Map([['8.1', 4]]))
    expect(await codingsByMonth(db, { of: '16', themes: ['8.1'] })).toEqual([
      { month: '2024-05', codings: 2, reports: 1 },
      { month: '2024-06', codings: 1, reports: 1 },
    ])
    expect(await codingsByMonth(db, { of: '16', themes: [] })).toEqual([])
    const samples = await samplePassages(db, { organiser: '16', themes: ['8.1'], most: 10 })
    expect(samples.map(({ text }) => text)).toEqual(['Vuokra vie yli puolet tuloista', 'Velka', 'Vuokra vie yli puolet tuloista'])
    expect((await exchangeReportIds(db, '16')).sort()).toEqual([may, june].sort())
    const [found] = await exchangeReports(db, { organiser: '16', from: '2024-05-01', until: '2024-05-31' })
    expect(found).toMatchObject({ row: { id: may }, texts: { observation: 'Alku. Velka kasvaa.' }, codes: { needs: ['2', '3'] } })
  })
})
