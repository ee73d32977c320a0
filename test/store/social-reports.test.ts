import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ANONYMOUS } from '../../src/access/actor.ts'
import type { App } from '../../src/app.ts'
import { mendByReceipt, showReceipt, withdrawByReceipt } from '../../src/operations/social-report/receipt.ts'
import { listReportThemes, themesOfLink } from '../../src/operations/social-report/report-themes.ts'
import { reportById, setReportState } from '../../src/store/social/reports.ts'
import { type AccountBench, openBench } from '../fixtures/account-bench.ts'
import { insertTestUnit, type SentByLink, sendByLink, TYPED } from '../fixtures/social-reports.ts'
import { testDatabases } from './databases.ts'

const problem = (code: string, more: object = {}) => ({ description: { code, ...more } })

describe.each(testDatabases())('social reports on $name', (testDatabase) => {
  let bench: AccountBench
  let links: { unit: string; workers: string; clients: string }
  beforeAll(async () => {
    bench = await openBench(testDatabase)
    links = await insertTestUnit(bench.database.db)
  })
  afterAll(() => bench.close())

  const app: Pick<App, 'perform'> = { perform: (operation, input, { actor }) => bench.as(actor, operation, input) }
  const sent = (about: Partial<SentByLink> = {}) => sendByLink(app, { token: links.workers, ...about })
  const receipt = (code: string | null, from: string | null = null) =>
    bench.as(ANONYMOUS, showReceipt, { code: code ?? '', from })
  const reports = () => bench.database.db.selectFrom('social_report').selectAll().execute()
  const move = async (id: string, state: 'returned' | 'accepted', message: string | null = null) =>
    bench.database.db.transaction().execute((tx) =>
      setReportState(tx, {
        report: id,
        state,
        message,
        event: { id: `e-${id}`, kind: 'triage.return', at: bench.now, by: 'c' },
      }),
    )

  describe('by the link of a unit', () => {
    test('what is kept tells the day and what was written, and nothing of who wrote it', async () => {
      const code = await sent({ from: '192.0.2.7' })
      const [row] = (await reports()).slice(-1)
      expect(row).toMatchObject({ organiser: '16', unit: links.unit, naming: 'receipt', account: null, sent_on: '2024-05-14' })
      const everything = JSON.stringify(
        await Promise.all([reports(), bench.database.db.selectFrom('anonymous_act').selectAll().execute()]),
      )
      expect(everything).not.toContain('192.0.2.7')
      expect(everything).not.toContain(code)
      expect(everything).not.toContain('08:00')
    })

    test('a unit in which fewer than five could have reported is not kept beside the report', async () => {
      const small = await insertTestUnit(bench.database.db, { id: 'u-small', possibleReporters: 4 })
      const code = await sent({ token: small.workers })
      expect((await receipt(code)).unit).toBeNull()
    })

    test('a professional group in which there are few is not kept, however it came: beside a unit it would name a person', async () => {
      const kept = async (profession: string) => (await receipt(await sent({ typed: { profession } }))).content.profession
      expect([await kept('supervisor'), await kept('expert-by-experience')]).toEqual(['other', 'other'])
      expect([await kept('counsellor'), await kept('other')]).toEqual(['counsellor', 'other'])
      const code = await sent()
      const { version } = await receipt(code)
      const typed = { ...TYPED, profession: 'specialist' }
      await bench.as(ANONYMOUS, mendByReceipt, { code: code ?? '', from: null, version, typed })
      expect((await receipt(code)).content.profession).toBe('other')
    })

    test('without a receipt there is none, and no answer is waited for', async () => {
      expect(await sent({ typed: { naming: 'anonymous', title: 'Ilman koodia' } })).toBeNull()
      const found = await bench.database.db
        .selectFrom('social_report_text')
        .selectAll()
        .where('text', '=', 'Ilman koodia')
        .execute()
      const stored = await reportById(bench.database.db, found[0]?.report ?? '')
      expect(stored?.row).toMatchObject({ naming: 'anonymous', receipt_hash: null, wants_answer: 0 })
    })

    test('a client is asked for less: no title, needs, groups or profession', async () => {
      const typed = {
        title: '',
        needs: [],
        groups: [],
        scale: '',
        profession: '',
        observation: 'Jono on pitkä. Odotin kolme tuntia.',
      }
      const story = await receipt(await sent({ token: links.clients, form: 'worker', typed }))
      expect(story).toMatchObject({ mode: 'client', content: { title: 'Jono on pitkä.', source: 'B', profession: null } })
    })

    test('pressing twice, or loading the page again, sends once and gives the same code', async () => {
      const before = (await reports()).length
      const [first, second] = await Promise.all([sent({ formId: 'pressed-twice' }), sent({ formId: 'pressed-twice' })])
      expect(second).toBe(first)
      expect(await reports()).toHaveLength(before + 1)
    })

    test('the same form filled again with something else is another report', async () => {
      const first = await sent({ formId: 'two-matters' })
      const second = await sent({ formId: 'two-matters', typed: { title: 'Aivan toinen asia' } })
      expect(second).not.toBe(first)
    })

    test('a closed or unknown link opens nothing', async () => {
      await expect(sent({ token: 'nosuchlink' })).rejects.toMatchObject(problem('link-not-open'))
    })

    test('twenty reports from one address in an hour, then no more until the hour has passed', async () => {
      const from = '198.51.100.9'
      for (let time = 0; time < 20; time++) await sent({ from })
      await expect(sent({ from })).rejects.toMatchObject(problem('too-many-sent'))
      await sent({ from: '198.51.100.10' })
      bench.pass(61)
      expect(await sent({ from })).toHaveLength(13)
    })

    test('what cannot be sent counts for no limit, and says where', async () => {
      const faulty = sent({ typed: { title: '', observation: 'Asiakas 010190-900P', needs: ['99'] } })
      await expect(faulty).rejects.toMatchObject(problem('report-faulty', { parameters: { fields: 'title observation needs' } }))
      await expect(faulty).rejects.not.toThrow(/010190/)
    })
  })

  describe('by receipt code', () => {
    test('is found however the code is typed', async () => {
      const code = (await sent()) ?? ''
      const typed = `${code.slice(0, 4)}-${code.slice(4, 8).toUpperCase()} ${code.slice(8)}`
        .replaceAll('0', 'O')
        .replaceAll('1', 'l')
      expect((await receipt(typed)).content.title).toBe(TYPED.title)
    })

    test('tells what happened by days, without hours', async () => {
      const code = await sent({ typed: { title: 'Päiviä' } })
      const found = await bench.database.db.selectFrom('social_report_text').selectAll().where('text', '=', 'Päiviä').execute()
      await move(found[0]?.report ?? '', 'accepted')
      expect((await receipt(code)).steps).toEqual([
        { on: bench.now.slice(0, 10), state: 'sent', kind: 'social-report.send-anonymous' },
        { on: bench.now.slice(0, 10), state: 'accepted', kind: 'triage.return' },
      ])
    })

    test('a returned one is mended and goes back to the inbox', async () => {
      const code = await sent({ typed: { title: 'Korjattava' } })
      const found = await bench.database.db
        .selectFrom('social_report_text')
        .selectAll()
        .where('text', '=', 'Korjattava')
        .execute()
      await move(found[0]?.report ?? '', 'returned', 'Poista paikan nimi.')
      const { version, message, mayChange } = await receipt(code)
      expect({ message, mayChange }).toEqual({ message: 'Poista paikan nimi.', mayChange: true })
      const typed = { ...TYPED, title: 'Korjattu' }
      await bench.as(ANONYMOUS, mendByReceipt, { code: code ?? '', from: null, version, typed })
      expect(await receipt(code)).toMatchObject({ state: 'sent', message: null, content: { title: 'Korjattu' } })
      const late = bench.as(ANONYMOUS, mendByReceipt, { code: code ?? '', from: null, version, typed })
      await expect(late).rejects.toMatchObject(problem('changed-meanwhile'))
    })

    test('one that was taken in is not changed any more', async () => {
      const code = await sent({ typed: { title: 'Jo otettu' } })
      const found = await bench.database.db.selectFrom('social_report_text').selectAll().where('text', '=', 'Jo otettu').execute()
      await move(found[0]?.report ?? '', 'accepted')
      const { version } = await receipt(code)
      const mending = bench.as(ANONYMOUS, mendByReceipt, { code: code ?? '', from: null, version, typed: TYPED })
      await expect(mending).rejects.toMatchObject(problem('not-in-this-state'))
    })

    test('a withdrawn one keeps no text, and its code still tells that it was withdrawn', async () => {
      const code = await sent({ typed: { subArea: 'Keskusta' } })
      await bench.as(ANONYMOUS, withdrawByReceipt, { code: code ?? '', from: null })
      const story = await receipt(code)
      expect(story).toMatchObject({ state: 'withdrawn', mayChange: false, mayWithdraw: false })
      expect(story.content).toMatchObject({ title: '', observation: '', proposal: null, subArea: null })
    })

    test('wrong codes are refused in the same words, and only so many may be tried', async () => {
      for (let time = 0; time < 30; time++)
        await expect(receipt('0000000000000', '203.0.113.5')).rejects.toMatchObject(problem('receipt-unknown'))
      await expect(receipt('ei koodi', '203.0.113.5')).rejects.toMatchObject(problem('too-many-tries'))
      await expect(receipt('ei koodi', '203.0.113.6')).rejects.toMatchObject(problem('receipt-unknown'))
    })
  })

  describe('a caseload review without a name', () => {
    const REVIEW = { caseload: '10-24', counts: '8=12\n8.1=7', municipality: '145', subArea: 'Kylänkulma' }
    const reviewed = (title: string, more: object = {}) =>
      sent({ form: 'caseload', typed: { ...REVIEW, title, ...more } as SentByLink['typed'] & object })

    test('keeps counts and a class of clients; neither the unit nor a place, whatever came', async () => {
      const story = await receipt(await reviewed('Läpikäynti'))
      expect(story).toMatchObject({ mode: 'caseload', unit: null, unitNames: null, naming: 'receipt' })
      expect(story.numbers).toEqual({ caseload: null, caseloadClass: '10-24', counts: { '8': 12, '8.1': 7 } })
      expect(story.content).toMatchObject({ municipality: null, subArea: null, scale: 'several' })
      expect(story.countable.map(({ id }) => id)).toEqual(expect.arrayContaining(['8', '8.1', '12']))
    })

    test('is sent by a link for workers only, and its themes are shown to who holds one', async () => {
      const code = await sent({ token: links.clients, form: 'caseload', typed: { ...REVIEW, profession: '' } })
      expect(await receipt(code)).toMatchObject({ mode: 'client', numbers: null })
      const themes = await bench.as(ANONYMOUS, themesOfLink, { token: links.workers })
      expect(themes.find(({ id }) => id === '8.1')).toMatchObject({ isTop: false, top: '8' })
      for (const token of [links.clients, 'nosuchlink', ''])
        await expect(bench.as(ANONYMOUS, themesOfLink, { token })).rejects.toMatchObject(problem('link-not-open'))
      await expect(bench.as(ANONYMOUS, listReportThemes, { organiser: '16' })).rejects.toMatchObject(problem('not-permitted'))
    })

    test('that was returned is mended by its code, counts too, and a number of clients becomes a class', async () => {
      const code = (await reviewed('Palautettava')) ?? ''
      const found = await bench.database.db
        .selectFrom('social_report_text')
        .selectAll()
        .where('text', '=', 'Palautettava')
        .execute()
      await move(found[0]?.report ?? '', 'returned', 'Poista paikan nimi.')
      const { version, mayChange } = await receipt(code)
      expect(mayChange).toBe(true)
      const typed = { ...TYPED, ...REVIEW, title: 'Korjattu läpikäynti', caseload: '38', counts: '12=3', naming: 'named' }
      await bench.as(ANONYMOUS, mendByReceipt, { code, from: null, version, typed })
      const story = await receipt(code)
      expect(story).toMatchObject({ state: 'sent', content: { title: 'Korjattu läpikäynti', subArea: null } })
      expect(story.numbers).toEqual({ caseload: null, caseloadClass: '25-39', counts: { '12': 3 } })
      const faulty = { ...typed, counts: '99=1' }
      const mending = bench.as(ANONYMOUS, mendByReceipt, { code, from: null, version: story.version, typed: faulty })
      await expect(mending).rejects.toMatchObject(problem('report-faulty', { place: 'counts' }))
    })
  })
})
