import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { showWaiting } from '../../src/operations/board/show-waiting.ts'
import { addCoding } from '../../src/operations/coding/add-coding.ts'
import { assignCoder } from '../../src/operations/coding/assign-coder.ts'
import { finishCoding } from '../../src/operations/coding/finish-coding.ts'
import { giveTheme } from '../../src/operations/coding/give-theme.ts'
import { removeCoding } from '../../src/operations/coding/remove-coding.ts'
import { searchReports } from '../../src/operations/coding/search-reports.ts'
import { settleCoding } from '../../src/operations/coding/settle-coding.ts'
import { showAgreement } from '../../src/operations/coding/show-agreement.ts'
import { showProgress } from '../../src/operations/coding/show-progress.ts'
import { showReport } from '../../src/operations/coding/show-report.ts'
import { unassignCoder } from '../../src/operations/coding/unassign-coder.ts'
import { countedCodings } from '../../src/store/social/codings.ts'
import { AINO, BIRGIT, CARL, type CodingDesk, ELSEWHERE, openCodingDesk, problemOf } from '../fixtures/coding-desk.ts'
import { testDatabases } from './databases.ts'

describe.each(testDatabases())('the second coder in the $name', (database) => {
  let desk: CodingDesk
  beforeAll(async () => {
    desk = await openCodingDesk(database)
  })
  afterAll(() => desk.close())

  const seenBy = async (actor: typeof AINO, report: string) =>
    (await desk.as(actor, showReport, { report })).codings.map(({ theme }) => theme)
  const counted = async (report: string) => (await countedCodings(desk.db, [report])).map(({ theme }) => theme)
  /** Aino has coded it; Birgit is the second coder. */
  async function givenToBirgit(...themes: string[]): Promise<string> {
    const report = await desk.report()
    for (const theme of themes) await desk.as(AINO, addCoding, { report, theme })
    await desk.as(AINO, assignCoder, { organiser: '16', coder: BIRGIT.id, place: 2, reports: [report] })
    return report
  }

  test('what is given to a coder waits for them: one opens itself, several the list of their own', async () => {
    const waits = async (actor: typeof AINO) =>
      (await desk.as(actor, showWaiting, {}))
        .filter(({ id }) => id.startsWith('coding/') && id !== 'coding/all')
        .map(({ id, count, opens }) => `${id} ${count} ${opens.parts.join('/')}${opens.at ?? ''}`)
    const report = await givenToBirgit('8')
    expect(await waits(BIRGIT)).toEqual([`coding/second 1 ${report}`])
    expect(await waits(AINO)).toEqual([])
    const other = await givenToBirgit('8')
    expect(await waits(BIRGIT)).toEqual(['coding/second 2 ?mine=1'])
    const first = await desk.report()
    await desk.as(AINO, assignCoder, { organiser: '16', coder: BIRGIT.id, place: 1, reports: [first] })
    expect(await waits(BIRGIT)).toEqual(['coding/second 2 ?mine=1', `coding/given 1 ${first}`])

    await desk.as(BIRGIT, addCoding, { report, theme: '12' })
    for (const one of [report, other]) await desk.as(BIRGIT, finishCoding, { report: one })
    // Of `report` the two differ on 8 and on 12, of `other` on 8.
    expect(await waits(AINO)).toEqual(['coding/differences 3 agreement/all'])
    expect(await waits(ELSEWHERE)).toEqual([])
    for (const [one, theme] of [
      [report, '8'],
      [report, '12'],
      [other, '8'],
    ] as const)
      await desk.as(AINO, settleCoding, { report: one, theme, isKept: true, was: null })
    expect(await waits(AINO)).toEqual([])
  })

  test('neither of the two sees what the other gave, until both have finished', async () => {
    const report = await givenToBirgit('8', '12')
    expect(await seenBy(BIRGIT, report)).toEqual([])
    await desk.as(BIRGIT, addCoding, { report, theme: '8' })
    await desk.as(BIRGIT, addCoding, { report, theme: '19.4' })
    expect(await seenBy(BIRGIT, report)).toEqual(['8', '19.4'])
    expect(await seenBy(AINO, report)).toEqual(['8', '12'])
    expect(await seenBy(CARL, report)).toEqual(['8', '12'])
    expect(await counted(report)).toEqual(['12', '8'])
    expect(await desk.as(BIRGIT, finishCoding, { report })).toEqual({ isCompared: true, differing: 2 })
    for (const actor of [AINO, BIRGIT, CARL]) expect((await seenBy(actor, report)).sort()).toEqual(['12', '19.4', '8', '8'])
    expect(await counted(report)).toEqual(['12', '8'])
  })

  test('a blind coder finds nothing out by searching for a theme, nor by a coding’s id', async () => {
    const report = await givenToBirgit('17')
    const first = (await desk.as(AINO, showReport, { report })).codings[0]?.id
    const found = async (actor: typeof AINO) => (await desk.as(actor, searchReports, { theme: '17' })).lines.map(({ id }) => id)
    expect(await found(AINO)).toContain(report)
    expect(await found(BIRGIT)).not.toContain(report)
    const mine = await desk.as(BIRGIT, searchReports, { isMine: true })
    expect(mine.lines.find(({ id }) => id === report)).toMatchObject({ themes: [], isBlind: true, place: 2 })
    expect(await problemOf(desk.as(BIRGIT, removeCoding, { report, coding: first ?? '' }))).toBe('coding-gone')
    const second = await desk.as(BIRGIT, addCoding, { report, theme: '6' })
    expect(await problemOf(desk.as(AINO, removeCoding, { report, coding: second.id }))).toBe('coding-gone')
  })

  test('a theme that both give is coded by each on their own', async () => {
    const report = await givenToBirgit('8')
    expect(await desk.as(BIRGIT, giveTheme, { reports: [report], theme: '8' })).toEqual({ given: 1, already: 0, skipped: 0 })
    expect(await desk.as(BIRGIT, finishCoding, { report })).toEqual({ isCompared: true, differing: 0 })
    expect((await desk.as(AINO, showReport, { report })).coders.outcome).toBe('agreed')
    expect(await counted(report)).toEqual(['8'])
  })

  test('what they differ on is decided theme by theme, and then counts or not', async () => {
    const report = await givenToBirgit('8', '12')
    for (const theme of ['8', '19.4']) await desk.as(BIRGIT, addCoding, { report, theme })
    await desk.as(BIRGIT, finishCoding, { report })
    // Both 8; only the first 12; only the second 19.4.
    const settle = (theme: string, isKept: boolean, was: boolean | null = null) =>
      desk.as(CARL, settleCoding, { report, theme, isKept, was })
    expect(await problemOf(settle('8', false))).toBe('nothing-to-settle')
    expect(await settle('19.4', true)).toEqual({ open: 1 })
    expect(await problemOf(settle('19.4', false))).toBe('decided-meanwhile')
    expect(await settle('12', false)).toEqual({ open: 0 })
    expect(await counted(report)).toEqual(['19.4', '8'])
    expect((await desk.as(AINO, showReport, { report })).coders.outcome).toBe('settled')
    expect(await settle('12', true, false)).toEqual({ open: 0 })
    expect(await counted(report)).toEqual(['12', '19.4', '8'])
  })

  test('a report that keeps no theme when settled waits for coding again', async () => {
    const report = await givenToBirgit('12')
    await desk.as(BIRGIT, finishCoding, { report })
    await desk.as(CARL, settleCoding, { report, theme: '12', isKept: false, was: null })
    const { state } = await desk.as(AINO, showReport, { report })
    expect([state, await counted(report)]).toEqual(['accepted', []])
    await desk.as(CARL, settleCoding, { report, theme: '12', isKept: true, was: false })
    expect((await desk.as(AINO, showReport, { report })).state).toBe('coded')
  })

  test('agreement stays what it was when codings change afterwards', async () => {
    const report = await givenToBirgit('9')
    await desk.as(BIRGIT, finishCoding, { report })
    const nine = async () => {
      const { themes } = await desk.as(CARL, showAgreement, { organiser: '16' })
      return themes.find(({ theme }) => theme === '9')?.counts
    }
    const before = await nine()
    expect(before).toMatchObject({ both: 0, firstOnly: 1, secondOnly: 0 })
    await desk.as(CARL, addCoding, { report, theme: '10' })
    const coding = (await desk.as(AINO, showReport, { report })).codings.find(({ theme }) => theme === '9')
    await desk.as(AINO, removeCoding, { report, coding: coding?.id ?? '' })
    expect(await nine()).toEqual(before)
  })

  test('a first coder who was named must finish as well', async () => {
    const report = await desk.report()
    await desk.as(CARL, assignCoder, { organiser: '16', coder: AINO.id, place: 1, reports: [report] })
    await desk.as(AINO, addCoding, { report, theme: '8' })
    await desk.as(CARL, assignCoder, { organiser: '16', coder: BIRGIT.id, place: 2, reports: [report] })
    expect(await desk.as(BIRGIT, finishCoding, { report })).toEqual({ isCompared: false, differing: 0 })
    expect(await seenBy(BIRGIT, report)).toEqual([])
    expect(await desk.as(AINO, finishCoding, { report })).toEqual({ isCompared: true, differing: 1 })
    expect(await problemOf(desk.as(AINO, finishCoding, { report }))).toBe('not-assigned')
  })

  test('only a report that another person has coded gets a second coder, and one at most', async () => {
    const [uncoded, own] = [await desk.report(), await desk.report()]
    await desk.as(BIRGIT, addCoding, { report: own, theme: '8' })
    const to = (coder: string, ...reports: string[]) => desk.as(AINO, assignCoder, { organiser: '16', coder, place: 2, reports })
    expect(await problemOf(to(BIRGIT.id, uncoded, own))).toBe('nothing-to-draw')
    expect(await to(CARL.id, uncoded, own)).toMatchObject({ assigned: 1, skipped: 1 })
    expect(await problemOf(to(AINO.id, own))).toBe('nothing-to-draw')
  })

  test('only coordinators of the county are coders', async () => {
    const report = await desk.report()
    await desk.as(AINO, addCoding, { report, theme: '8' })
    const to = (coder: string) => desk.as(AINO, assignCoder, { organiser: '16', coder, place: 2, reports: [report] })
    expect(await problemOf(to(ELSEWHERE.id))).toBe('coder-unfit')
    expect(await problemOf(to('a-nobody'))).toBe('coder-unfit')
    const elsewhere = { organiser: '16', coder: ELSEWHERE.id, place: 2, sharePercent: 100 } as const
    expect(await problemOf(desk.as(ELSEWHERE, assignCoder, elsewhere))).toBe('not-permitted')
    expect(await problemOf(desk.as(ELSEWHERE, showAgreement, { organiser: '16' }))).toBe('not-permitted')
    expect(await problemOf(desk.as(ELSEWHERE, showProgress, { organiser: '16' }))).toBe('not-permitted')
  })

  test('a coder is freed of a report, and what they gave blind is thrown away', async () => {
    const report = await givenToBirgit('8')
    await desk.as(BIRGIT, addCoding, { report, theme: '6' })
    expect(await desk.as(AINO, unassignCoder, { report, place: 2 })).toEqual({ removed: 1 })
    expect(await seenBy(BIRGIT, report)).toEqual(['8'])
    expect(await problemOf(desk.as(AINO, unassignCoder, { report, place: 2 }))).toBe('not-assigned')
  })
})

describe.each(testDatabases())('a share for the second coder in the $name', (database) => {
  test('twenty per cent of ten coded reports are two, drawn again from the same seed', async () => {
    const desk = await openCodingDesk(database)
    const reports = await Promise.all(Array.from({ length: 10 }, () => desk.report()))
    await desk.as(AINO, giveTheme, { reports, theme: '8' })
    const share = { organiser: '16', coder: BIRGIT.id, place: 2, sharePercent: 20, seed: 5 } as const
    expect(await desk.as(AINO, assignCoder, share)).toEqual({ assigned: 2, skipped: 0, drawnFrom: 10, seed: 5 })
    const { mine } = await desk.as(BIRGIT, showProgress, { organiser: '16' })
    expect(mine).toBe(2)
    // Both given, none given, of two reports: theme 8 by the first only; kappa needs more.
    for (const { id } of (await desk.as(BIRGIT, searchReports, { isMine: true })).lines)
      await desk.as(BIRGIT, finishCoding, { report: id })
    const agreement = await desk.as(AINO, showAgreement, { organiser: '16' })
    expect(agreement).toMatchObject({ compared: 2, open: 2, drawable: 8, themes: [{ theme: '8', agreed: 0, of: 2, kappa: 0 }] })
    expect(agreement.differences.map(({ givenBy, notBy }) => [givenBy, notBy])).toEqual([
      [AINO.id, BIRGIT.id],
      [AINO.id, BIRGIT.id],
    ])
    await desk.close()
  })
})
