import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ANONYMOUS, OPERATOR, PUBLIC, SYSTEM } from '../../src/access/actor.ts'
import { ACCOUNT_ROLES, ROLES } from '../../src/access/roles.ts'
import { acceptReports } from '../../src/operations/triage/accept-reports.ts'
import { TRIAGE_OPERATIONS } from '../../src/operations/triage/all.ts'
import { listInbox } from '../../src/operations/triage/list-inbox.ts'
import { markDuplicate } from '../../src/operations/triage/mark-duplicate.ts'
import { moveReport, returnReport, undoTriage } from '../../src/operations/triage/return-report.ts'
import { showTriageReport } from '../../src/operations/triage/show-report.ts'
import { showSender } from '../../src/operations/triage/show-sender.ts'
import { triageWaiting } from '../../src/operations/triage/triage-waiting.ts'
import { AINO, ELSEWHERE, problemOf } from '../fixtures/coding-desk.ts'
import { somebody } from '../fixtures/people.ts'
import { addNamedAccount, openTriageDesk, type TriageDesk } from '../fixtures/triage-desk.ts'
import { testDatabases } from './databases.ts'

describe.each(testDatabases())('taking observations in, in the $name', (database) => {
  let desk: TriageDesk
  beforeAll(async () => {
    desk = await openTriageDesk(database)
    await desk.unit({ id: 'large' })
    await desk.unit({ id: 'small', names: { fi: 'Saaristotiimi', sv: 'Skärgårdsteamet' }, possibleReporters: 4 })
    await addNamedAccount(desk.db, 'a-sender', 'Testi Lähettäjä')
    await addNamedAccount(desk.db, AINO.id, 'Testi Aino')
  })
  afterAll(() => desk.close())

  const inbox = (input = {}, actor = AINO) => desk.as(actor, listInbox, input)
  const stateOf = async (report: string) => {
    const row = await desk.db.selectFrom('social_report').selectAll().where('id', '=', report).executeTakeFirstOrThrow()
    return row.state
  }

  describe('the list', () => {
    test('shows those that wait, the oldest day first, and of each no more than its title', async () => {
      const old = await desk.report({ sentOn: '2024-05-02', content: { title: 'Vanhin' } })
      const young = await desk.report({ sentOn: '2024-05-10', content: { title: 'Nuorempi' } })
      await desk.report({ sentOn: '2024-05-01', state: 'accepted' })
      const { lines, byState, total } = await inbox()
      expect(lines.map(({ id }) => id)).toEqual([old, young])
      expect([total, byState.sent, byState.accepted]).toEqual([2, 2, 1])
      expect(JSON.stringify(lines)).not.toContain('Yhä useampi perhe')
      expect(Object.keys(lines[0] ?? {}).sort()).toEqual(
        ['concernsWrong', 'id', 'isRefused', 'language', 'marks', 'mode', 'naming', 'polarity', 'sentOn', 'state'].concat([
          ...['tasks', 'title', 'unit', 'version'],
        ]),
      )
    })

    test('is counted among what waits for its own county’s coordinator, without titles', async () => {
      const waiting = await triageWaiting({ db: desk.db, actor: AINO })
      expect(waiting.map(({ kind, count, opens }) => [kind, count, opens.section])).toEqual([['observation', 2, 'triage']])
      expect(JSON.stringify(waiting)).not.toContain('Vanhin')
      expect(await triageWaiting({ db: desk.db, actor: ELSEWHERE })).toEqual([])
      expect(await triageWaiting({ db: desk.db, actor: somebody('social_worker', { organiser: '16' }) })).toEqual([])
    })

    test('is narrowed by language, task, day and state; all of it begins with those that wait', async () => {
      const swedish = await desk.report({ sentOn: '2024-05-12', content: { language: 'sv', title: 'Köerna' } })
      expect((await inbox({ language: 'sv' })).lines.map(({ id }) => id)).toEqual([swedish])
      expect((await inbox({ from: '2024-05-11', until: '2024-05-12' })).lines.map(({ id }) => id)).toEqual([swedish])
      expect((await inbox({ task: 'child_welfare' })).total).toBe(0)
      expect((await inbox({ task: 'working_age' })).total).toBe(3)
      expect((await inbox({ state: 'all' })).lines.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent', 'accepted'])
    })

    test('never names a unit of fewer than five, and cannot be narrowed by one', async () => {
      const fromSmall = await desk.report({ unit: 'small', sentOn: '2024-05-13' })
      const fromLarge = await desk.report({ unit: 'large', sentOn: '2024-05-13' })
      const { lines, choices } = await inbox()
      expect(lines.find(({ id }) => id === fromSmall)?.unit).toBeNull()
      expect(lines.find(({ id }) => id === fromLarge)?.unit).toEqual({ fi: 'Aikuissosiaalityö', sv: 'Vuxensocialarbete' })
      expect(choices.units.map(({ id }) => id)).toEqual(['large'])
      expect((await inbox({ unit: 'large' })).total).toBe(1)
      expect((await inbox({ unit: 'small' })).total).toBe(0)
      expect((await desk.show(fromSmall)).unit).toBeNull()
    })

    test('counts what the guard sees and says what cannot be taken in', async () => {
      const report = await desk.saying('Hanna Korhonen, 010185-901E, odottaa.', { sentOn: '2024-05-14' })
      expect((await inbox()).lines.find(({ id }) => id === report)).toMatchObject({ marks: 2, isRefused: true })
    })

    test('has fifty to a page, and the last page where one is asked for that is not there', async () => {
      for (let count = 0; count < 51; count++) await desk.report({ organiser: '11' })
      const first = await inbox({}, ELSEWHERE)
      expect([first.lines.length, first.total, first.pages]).toEqual([50, 51, 2])
      expect((await inbox({ page: 9 }, ELSEWHERE)).lines).toHaveLength(1)
    })
  })

  describe('one observation', () => {
    test('is shown with its marks, and each opening is noted', async () => {
      const report = await desk.saying('Matti Virtanen asuu Koivukadulla 5.', { content: { title: 'Häätö' } })
      const before = (await desk.audited('triage.show')).length
      const { parts } = await desk.show(report)
      expect(parts[1]?.marks.map(({ kind }) => kind)).toEqual(['name', 'address'])
      const entries = (await desk.audited('triage.show')).slice(before)
      expect(entries).toEqual([{ actor: 'a-aino', subject: `social-report/${report}`, details: { organiser: '16' } }])
    })

    test('leads to the one that waits after it, and after the last to the first, so that each is come to', async () => {
      const [first, second] = [await desk.report({ sentOn: '2019-01-01' }), await desk.report({ sentOn: '2019-01-02' })]
      const last = await desk.report({ sentOn: '2031-01-01' })
      await desk.report({ sentOn: '2019-01-01', organiser: '11' })
      expect((await desk.show(first)).next).toBe(second)
      expect([first, second]).not.toContain((await desk.show(second)).next)
      const { next, waiting } = await desk.show(last)
      expect(next).toBe(first)
      expect(waiting).toBe((await inbox()).total)
    })

    test('of another county is not there, exactly as one that never was', async () => {
      const report = await desk.report()
      for (const id of [report, 'nosuchreport'])
        expect(await problemOf(desk.as(ELSEWHERE, showTriageReport, { report: id }))).toBe('report-not-found')
    })

    test('does not hold who sent it, also when it was sent by name', async () => {
      const report = await desk.report({ naming: 'named', account: 'a-sender' })
      const shown = JSON.stringify(await desk.show(report)) + JSON.stringify(await inbox())
      expect(shown).not.toMatch(/a-sender|Lähettäjä|receipt_hash/)
    })

    test('names those of the county with much the same title', async () => {
      const one = await desk.report({ content: { title: 'Talousneuvonnan jonot venyvät kohtuuttomasti' } })
      const other = await desk.report({ content: { title: 'Talousneuvontaan on kohtuuttomat jonot' } })
      expect((await desk.show(one)).like.map(({ id }) => id)).toEqual([other])
    })
  })

  describe('who sent it', () => {
    test('is told of a named one, with an audit entry that holds no name', async () => {
      const report = await desk.report({ naming: 'named', account: 'a-sender', unit: 'large' })
      expect(await desk.as(AINO, showSender, { report })).toEqual({ name: 'Testi Lähettäjä' })
      expect((await desk.audited('triage.sender')).at(-1)).toEqual({
        actor: 'a-aino',
        subject: `social-report/${report}`,
        details: { organiser: '16' },
      })
    })

    test('is never told to a supervisor of the unit', async () => {
      await desk.unit({ id: 'led', supervisors: [AINO.id] })
      const report = await desk.report({ naming: 'named', account: 'a-sender', unit: 'led' })
      expect(await problemOf(desk.as(AINO, showSender, { report }))).toBe('supervisors-do-not-see-senders')
    })

    test('is not known of any other', async () => {
      const anonymous = await desk.report()
      const receipt = await desk.report({ naming: 'receipt', receiptHash: 'digest' })
      for (const report of [anonymous, receipt])
        expect(await problemOf(desk.as(AINO, showSender, { report }))).toBe('no-sender-kept')
    })
  })

  describe('what becomes of it', () => {
    const one = (report: string, version = 1) => ({ reports: [{ report, version }] })

    test('taken in, and back among those that wait', async () => {
      const report = await desk.report()
      expect(await desk.as(AINO, acceptReports, one(report))).toEqual({ accepted: [report], held: [] })
      expect(await stateOf(report)).toBe('accepted')
      await desk.as(AINO, undoTriage, { report, version: 2 })
      expect(await stateOf(report)).toBe('sent')
    })

    test('held back while an identity code stands in any of its texts', async () => {
      const report = await desk.report({ content: { title: 'Asiakas 010185-901E jonottaa' } })
      expect(await problemOf(desk.as(AINO, acceptReports, one(report)))).toBe('identity-code-stands')
      const elsewhere = await desk.report({ content: { subArea: '010185-901E' } })
      expect(await problemOf(desk.as(AINO, acceptReports, one(elsewhere)))).toBe('identity-code-stands')
    })

    test('from the list, unread, only without anything that points to a person; opened and read, it is for a person to say', async () => {
      const named = await desk.saying('Matti Virtanen asuu Koivukadulla 5.')
      const plain = await desk.report()
      const reports = [named, plain].map((report) => ({ report, version: 1 }))
      const { accepted, held } = await desk.as(AINO, acceptReports, { reports, holdMarked: true })
      expect([accepted, held.map(({ report, problem }) => [report, problem.code])]).toEqual([[plain], [[named, 'marks-stand']]])
      expect(await problemOf(desk.as(AINO, acceptReports, { ...one(named), holdMarked: true }))).toBe('marks-stand')
      expect(await desk.as(AINO, acceptReports, one(named))).toEqual({ accepted: [named], held: [] })
    })

    test('of several, those that can are taken in and the others named', async () => {
      const [good, bad] = [await desk.report(), await desk.saying('Tunnus 010185-901E.')]
      const foreign = await desk.report({ organiser: '11' })
      const reports = [good, bad, foreign].map((report) => ({ report, version: 1 }))
      const { accepted, held } = await desk.as(AINO, acceptReports, { reports })
      expect(accepted).toEqual([good])
      expect(held.map(({ problem }) => problem.code)).toEqual(['identity-code-stands', 'report-not-found'])
      expect(await stateOf(foreign)).toBe('sent')
    })

    test('decided once: the second of two coordinators learns that somebody was quicker', async () => {
      const report = await desk.report()
      const both = await Promise.allSettled([
        desk.as(AINO, acceptReports, one(report)),
        desk.as(AINO, moveReport, { report, version: 1, to: 'incident', message: null }),
      ])
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(await problemOf(desk.as(AINO, acceptReports, one(report)))).toBe('changed-meanwhile')
    })

    test('returned with words for the reporter, but not where nobody could read them', async () => {
      const report = await desk.report({ naming: 'receipt', receiptHash: 'hash' })
      await desk.as(AINO, returnReport, { report, version: 1, message: 'Kertoisitko yleisemmin?' })
      expect(await desk.show(report)).toMatchObject({ state: 'returned', message: 'Kertoisitko yleisemmin?' })
      expect(JSON.stringify(await desk.audited('triage.return'))).not.toContain('yleisemmin')
      const anonymous = await desk.report()
      const work = desk.as(AINO, returnReport, { report: anonymous, version: 1, message: 'Hei' })
      expect(await problemOf(work)).toBe('nobody-to-return-to')
    })

    test('pointed to a channel that exists, and undone with what was said', async () => {
      const report = await desk.report()
      await desk.as(AINO, moveReport, { report, version: 1, to: 'wrong', message: 'Kuuluu sinne' })
      expect(await desk.show(report)).toMatchObject({ state: 'moved', movedTo: 'wrong', message: 'Kuuluu sinne' })
      await desk.as(AINO, undoTriage, { report, version: 2 })
      expect(await desk.show(report)).toMatchObject({ state: 'sent', movedTo: null, message: null })
      const nowhere = desk.as(AINO, moveReport, { report, version: 3, to: 'nowhere', message: null })
      expect(await problemOf(nowhere)).toBe('channel-unknown')
    })

    test('the same as another of the county, and then as that one’s original', async () => {
      const [first, second, third] = [await desk.report(), await desk.report(), await desk.report()]
      await desk.as(AINO, markDuplicate, { report: second, version: 1, of: first })
      await desk.as(AINO, markDuplicate, { report: third, version: 1, of: second })
      expect(await desk.show(third)).toMatchObject({ state: 'duplicate', duplicateOf: first })
      const foreign = await desk.report({ organiser: '11' })
      const duplicate = (of: string) => problemOf(desk.as(AINO, markDuplicate, { report: first, version: 1, of }))
      expect(await duplicate(first)).toBe('no-original')
      expect(await duplicate(second)).toBe('no-original')
      expect(await duplicate(foreign)).toBe('report-not-found')
      expect(await duplicate(await desk.report({ state: 'withdrawn' }))).toBe('no-original')
    })
  })

  describe('attacks', () => {
    test('no other role performs any of it, with whatever grant', async () => {
      const roles = ACCOUNT_ROLES.filter((role) => role !== 'social_coordinator')
      const actors = roles.map((role) => somebody(role, { organiser: ROLES[role].reach === 'organiser' ? '16' : null }))
      const report = await desk.report()
      for (const actor of [...actors, OPERATOR, SYSTEM, PUBLIC, ANONYMOUS])
        for (const operation of TRIAGE_OPERATIONS.filter(({ name }) => name !== 'triage.import-names'))
          expect(await problemOf(desk.as(actor, operation, { report })), `${actor.id} ${operation.name}`).toBe('not-permitted')
    })

    test.each([
      ['an over-long message', { message: 'x'.repeat(1001) }],
      ['an identity code in the message', { message: 'Asiakas 010185-901E' }],
      ['no message', { message: '   ' }],
      ['another field', { message: 'Hei', state: 'accepted' }],
      ['an id that is a query', { message: 'Hei', report: "' or 1=1 --" }],
    ])('%s is refused, and nothing of it repeated', async (_name, given) => {
      const report = await desk.report({ naming: 'receipt', receiptHash: 'hash' })
      const work = desk.as(AINO, returnReport, { report, version: 1, ...given })
      await expect(work).rejects.toMatchObject({ description: { code: 'input-invalid' } })
      await expect(work).rejects.not.toThrow(/901E/)
    })
  })
})
