import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { reportCounts } from '../../src/collect/social-report/gathered-numbers.ts'
import { pastedCounts } from '../../src/collect/social-report/pasted-counts.ts'
import { type ReportFault, reportFaults } from '../../src/collect/social-report/report-faults.ts'
import { typedCounts } from '../../src/collect/social-report/theme-counts.ts'
import { emptyReport, type TypedReport } from '../../src/collect/social-report/typed-report.ts'
import { helsinkiDay } from '../../src/model/helsinki-day.ts'
import { showWaiting } from '../../src/operations/board/show-waiting.ts'
import { defineOperation } from '../../src/operations/operation.ts'
import { changeReport } from '../../src/operations/social-report/change-report.ts'
import { importCounted, sendCaseloadReview, sendPanelNotes } from '../../src/operations/social-report/send-gathered.ts'
import { returnReport } from '../../src/operations/triage/return-report.ts'
import { reportById } from '../../src/store/social/reports.ts'
import { somebody } from '../fixtures/people.ts'
import { openTestRegister, type TestRegister } from '../fixtures/register-with-run.ts'

const THEMES = new Set(['8', '8.1', '12.1'])

describe('counts typed beside themes', () => {
  test('empty fields and zeros count nothing', () => {
    const typed = [
      ['8.1', '4'],
      ['12.1', ''],
      ['8', '0'],
    ] as const
    expect(typedCounts(typed, { themes: THEMES, caseload: 20 })).toEqual({ counts: { '8.1': 4 }, faults: [] })
  })

  test.each([
    ['nothing at all', [['8.1', '']], 'no-counts'],
    ['more than the clients gone through', [['8.1', '21']], 'over-caseload'],
    ['a half client', [['8.1', '1.5']], 'not-a-number'],
    ['fewer than none', [['8.1', '-1']], 'not-a-number'],
    ['words', [['8.1', 'kaksi']], 'not-a-number'],
    ['a theme that is not in the codebook', [['99', '1']], 'unknown-theme'],
  ] as const)('%s is refused', (_name, typed, kind) => {
    expect(typedCounts(typed, { themes: THEMES, caseload: 20 }).faults.map((fault) => fault.kind)).toEqual([kind])
  })
})

describe('counts pasted as a table', () => {
  test.each([
    ['semicolons', 'theme;count\n8.1;14\n12.1;3'],
    ['tabs, as pasted from a spreadsheet', 'theme\tcount\n8.1\t14\n12.1\t3'],
    ['other columns and another order', 'note;Count;Theme\nvelat;14;8.1\nvuokra;3;12.1\n'],
    ['Finnish heads', 'Teema;Määrä\n8.1;14\n12.1;3'],
    ['Swedish heads', 'tema,antal\n8.1,14\n12.1,3'],
    ['Windows line ends and a byte order mark', '\uFEFFtheme;count\r\n8.1;14\r\n12.1;3\r\n'],
  ])('with %s', (_name, pasted) => {
    expect(pastedCounts(pasted, THEMES)).toEqual({ counts: { '8.1': 14, '12.1': 3 }, faults: [] })
  })

  test('say the row and theme of each fault', () => {
    expect(pastedCounts('theme;count\n8.1;14\n8.1;2\n77;1', THEMES).faults).toEqual([
      { kind: 'twice', theme: '8.1', line: 2 },
      { kind: 'unknown-theme', theme: '77', line: 3 },
    ])
  })

  test.each(['', 'hello', 'a;b\n1;2', 'theme;count\n"8.1;3'])('are refused when unreadable: %j', (pasted) => {
    expect(pastedCounts(pasted, THEMES).faults).toHaveLength(1)
  })
})

describe('a review of a caseload', () => {
  const DAY = '2024-05-14'
  const lists = { needs: ['3'], groups: ['working-age'], professions: ['social-worker'], sources: ['A'] }
  const none = { tasks: [], causes: [], gaps: [], addressees: [] }
  const choices = { lists: { ...lists, ...none }, municipalities: [], themes: [...THEMES] }
  const REVIEW: TypedReport = {
    ...emptyReport('caseload', DAY),
    ...{ polarity: 'negative', title: 'Läpikäynti', observation: 'Velat toistuvat.', needs: ['3'], groups: ['working-age'] },
    ...{ profession: 'social-worker', concernsWrong: 'no', caseload: '10-24', counts: '8.1=4' },
  }
  const faults = (changes: Partial<TypedReport>) =>
    reportFaults({ ...REVIEW, ...changes }, { form: 'caseload', day: DAY, choices }).map(({ field, kind, theme }: ReportFault) =>
      [field, kind, theme].filter(Boolean).join(' '),
    )

  test('asks for the clients and the counts first; how common it is follows from them', () => {
    expect(faults({})).toEqual([])
    expect(faults(emptyReport('caseload', DAY))).toEqual([
      ...['caseload missing', 'counts missing', 'polarity missing', 'title missing', 'observation missing'],
      ...['needs missing', 'groups missing', 'profession missing', 'concernsWrong missing'],
    ])
  })

  test('a count cannot be larger than the clients gone through: of a class its end', () => {
    expect(faults({ caseload: '10-24', counts: '8.1=24' })).toEqual([])
    expect(faults({ caseload: '10-24', counts: '8.1=25\n8=2' })).toEqual(['counts over-caseload 8.1'])
    expect(faults({ caseload: '20', naming: 'named', counts: '8.1=21' })).toEqual(['counts over-caseload 8.1'])
  })

  test.each([
    ['zeros alone', { counts: '8=0' }, 'counts missing'],
    ['words', { counts: '8=kaksi' }, 'counts not-a-number 8'],
    ['a theme that is not in the codebook', { counts: '99=1' }, 'counts unknown 99'],
    ['a name of JavaScript for a theme', { counts: '__proto__=1' }, 'counts unknown __proto__'],
    ['a class that is none', { caseload: '11-12' }, 'caseload unknown'],
    ['a class of who sends by name', { naming: 'named' }, 'caseload not-a-caseload'],
    ['no client', { caseload: '0', naming: 'named' }, 'caseload not-a-caseload'],
    ['more clients than anybody has', { caseload: '501', naming: 'named' }, 'caseload not-a-caseload'],
  ] as const)('%s is refused at its field', (_name, changes, fault) => {
    expect(faults(changes)).toEqual([fault])
  })

  test('who gives a name is kept with the number, who gives none with a class, even when a number came', () => {
    const kept = (caseload: string, naming: string) => {
      const { caseload: number, caseloadClass } = reportCounts({ ...REVIEW, caseload, naming }, 'caseload')
      return [number, caseloadClass]
    }
    expect(kept('37', 'named')).toEqual([37, null])
    expect(kept('25-39', 'receipt')).toEqual([null, '25-39'])
    expect(kept('37', 'receipt')).toEqual([null, '25-39'])
    expect(kept('9', 'anonymous')).toEqual([null, '1-9'])
    expect(kept('40', 'anonymous')).toEqual([null, '40+'])
  })
})

describe('what is kept', () => {
  let register: TestRegister
  beforeAll(async () => {
    register = await openTestRegister()
  })
  afterAll(() => register.close())

  const WORKER = somebody('social_worker', { organiser: '16' })
  const COORDINATOR = somebody('social_coordinator', { organiser: '16' })
  const today = helsinkiDay(new Date().toISOString())
  const common = (formId: string, typed: Partial<TypedReport> = {}) => ({
    organiser: '16',
    language: 'fi' as const,
    draft: null,
    formId,
    typed: {
      ...emptyReport('worker', today),
      ...{ polarity: 'negative', title: 'Läpikäynti', observation: 'Velat toistuvat.', needs: ['3'], groups: ['working-age'] },
      ...{ profession: 'social-worker', concernsWrong: 'no', naming: 'named', ...typed },
    },
  })
  const look = defineOperation({
    name: 'coding.show',
    title: { fi: 'Katso', sv: 'Se', en: 'Look' },
    access: 'read',
    input: z.strictObject({ report: z.string() }),
    perform: async ({ report }, context) => {
      context.reach.requireOrganiser('16')
      const stored = await reportById(context.db, report)
      const counts = await context.db.selectFrom('social_report_count').selectAll().where('report', '=', report).execute()
      return { row: stored?.row, counts: Object.fromEntries(counts.map(({ theme, count }) => [theme, count])) }
    },
  })
  const seen = (report: string) => register.app.perform(look, { report }, { actor: COORDINATOR })

  test('of a caseload review: the number of clients, counts by theme, one text; pressing twice sends once', async () => {
    const input = common('caseload-form-1', { caseload: '20', counts: '8.1=4\n12.1=0' })
    const first = await register.app.perform(sendCaseloadReview, input, { actor: WORKER })
    const second = await register.app.perform(sendCaseloadReview, input, { actor: WORKER })
    expect(second).toEqual(first)
    expect(await seen(first.report)).toMatchObject({
      row: { mode: 'caseload', caseload: 20, caseload_class: null, naming: 'named', scale: 'several' },
      counts: { '8.1': 4 },
    })
  })

  test('of panel notes: the event, how many took part, and that it is knowledge of clients', async () => {
    const input = common('panel-form-01', { event: 'Asiakasraati, toukokuu', participants: '9' })
    const { report } = await register.app.perform(sendPanelNotes, input, { actor: WORKER })
    expect(await seen(report)).toMatchObject({
      row: { mode: 'panel', event: 'Asiakasraati, toukokuu', participants: 9, source: 'B', profession: null },
      counts: {},
    })
  })

  test('of counted feedback: the table; only coordinators bring it in', async () => {
    const input = { ...common('counted-form-1'), pasted: 'theme;count\n8.1;14\n12.1;3' }
    const { report } = await register.app.perform(importCounted, input, { actor: COORDINATOR })
    expect(await seen(report)).toMatchObject({ row: { mode: 'counted' }, counts: { '8.1': 14, '12.1': 3 } })
    await expect(register.app.perform(importCounted, input, { actor: WORKER })).rejects.toMatchObject({
      description: { code: 'not-permitted' },
    })
  })

  test('each can be changed by who sent it until it is taken in, numbers and event too', async () => {
    const { app } = register
    const change = async (report: string, typed: Partial<TypedReport>, actor = WORKER) => {
      const changed = { ...common('').typed, ...typed }
      return app.perform(changeReport, { report, version: 1, typed: changed }, { actor })
    }
    const panel = common('panel-form-02', { event: 'Asiakasraati', participants: '9' })
    const { report: notes } = await app.perform(sendPanelNotes, panel, { actor: WORKER })
    await change(notes, { event: 'Työpaja', participants: '11' })
    expect(await seen(notes)).toMatchObject({ row: { event: 'Työpaja', participants: 11, source: 'B', version: 2 } })
    const counted = { ...common('counted-form-2'), pasted: 'theme;count\n8.1;14' }
    const { report: table } = await app.perform(importCounted, counted, { actor: COORDINATOR })
    await change(table, { counts: '8.1=13\n12.1=3' }, COORDINATOR)
    expect(await seen(table)).toMatchObject({ counts: { '8.1': 13, '12.1': 3 } })
    const review = common('caseload-form-2', { caseload: '20', counts: '8.1=4' })
    const { report } = await app.perform(sendCaseloadReview, review, { actor: WORKER })
    await expect(change(report, { caseload: '3', counts: '8.1=4' })).rejects.toMatchObject({ description: { place: 'counts' } })
    await change(report, { caseload: '30', counts: '8.1=25' })
    expect(await seen(report)).toMatchObject({ row: { caseload: 30, caseload_class: null }, counts: { '8.1': 25 } })
  })

  test('one that was returned waits for who sent it, and for nobody else', async () => {
    const { app } = register
    const input = common('returned-form-1', { caseload: '20', counts: '8.1=4' })
    const { report } = await app.perform(sendCaseloadReview, input, { actor: WORKER })
    const waits = async (actor = WORKER) => (await app.perform(showWaiting, {}, { actor })).map(({ id }) => id)
    expect(await waits()).toEqual([])
    const returning = { report, version: 1, message: 'Poista paikan nimi.' }
    await app.perform(returnReport, returning, { actor: COORDINATOR })
    expect(await waits()).toEqual([`observations/${report}`])
    expect(await waits(COORDINATOR)).not.toContain(`observations/${report}`)
    expect(await waits(somebody('social_worker', { organiser: '16', name: 'colleague' }))).toEqual([])
    await app.perform(changeReport, { report, version: 2, typed: input.typed }, { actor: WORKER })
    expect(await waits()).toEqual([])
  })

  test.each([
    { what: 'a caseload of none', by: sendCaseloadReview, typed: { caseload: '0', counts: '8.1=1' }, place: 'caseload' },
    { what: 'more cases than clients', by: sendCaseloadReview, typed: { caseload: '3', counts: '8.1=4' }, place: 'counts' },
    { what: 'an event without a name', by: sendPanelNotes, typed: { event: ' ', participants: '9' }, place: 'event' },
    {
      what: 'an event with an identity code',
      by: sendPanelNotes,
      typed: { event: '010190-900P', participants: '9' },
      place: 'event',
    },
    { what: 'a panel of one', by: sendPanelNotes, typed: { event: 'Raati', participants: '1' }, place: 'participants' },
  ])('nothing of $what, and the field is named', async ({ by, typed, place }) => {
    const sending = register.app.perform(by, common('refused-form-1', typed), { actor: WORKER })
    await expect(sending).rejects.toMatchObject({ description: { place } })
  })

  test('nothing for another county', async () => {
    const input = { ...common('foreign-form-1', { caseload: '20', counts: '8.1=4' }), organiser: '08' }
    await expect(register.app.perform(sendCaseloadReview, input, { actor: WORKER })).rejects.toMatchObject({
      description: { code: 'not-permitted' },
    })
  })
})
