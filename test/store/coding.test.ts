import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addCoding } from '../../src/operations/coding/add-coding.ts'
import { giveTheme } from '../../src/operations/coding/give-theme.ts'
import { moveCodings } from '../../src/operations/coding/move-codings.ts'
import { removeCoding } from '../../src/operations/coding/remove-coding.ts'
import { setMemo } from '../../src/operations/coding/set-memo.ts'
import { showReport } from '../../src/operations/coding/show-report.ts'
import { takeTheme } from '../../src/operations/coding/take-theme.ts'
import { AINO, BIRGIT, type CodingDesk, ELSEWHERE, openCodingDesk, problemOf } from '../fixtures/coding-desk.ts'
import { testDatabases } from './databases.ts'

const TEXT = 'Yhä useampi perhe maksaa vuokraa yli puolet tuloistaan, ja pienempää asuntoa saa odottaa puoli vuotta.'
/** The words `vuokraa yli puolet` in it. */
const RENT = passage('vuokraa yli puolet')

function passage(words: string, text = TEXT) {
  const from = text.indexOf(words)
  return { part: 'observation' as const, from, until: from + words.length, words }
}

describe.each(testDatabases())('coding in the $name', (database) => {
  let desk: CodingDesk
  beforeAll(async () => {
    desk = await openCodingDesk(database)
  })
  afterAll(() => desk.close())

  const stateOf = async (report: string) =>
    (await desk.db.selectFrom('social_report').select('state').where('id', '=', report).executeTakeFirstOrThrow()).state
  const themesOf = async (report: string) => (await desk.as(AINO, showReport, { report })).codings.map(({ theme }) => theme)

  test('the first theme makes a report coded, taking the last one away lets it wait again', async () => {
    const report = await desk.report()
    expect(await stateOf(report)).toBe('accepted')
    const progress = async () => (await desk.as(AINO, showReport, { report })).progress
    const { waiting, coded } = await progress()
    const whole = await desk.as(AINO, addCoding, { report, theme: '8.1' })
    const piece = await desk.as(AINO, addCoding, { report, theme: '12.1', passage: RENT })
    expect(await stateOf(report)).toBe('coded')
    expect(await progress()).toEqual({ waiting: waiting - 1, coded: coded + 1 })
    expect([whole.passage, piece.passage]).toEqual([null, { part: 'observation', from: 25, until: 43 }])
    await desk.as(AINO, removeCoding, { report, coding: whole.id })
    expect(await stateOf(report)).toBe('coded')
    await desk.as(BIRGIT, removeCoding, { report, coding: piece.id })
    expect(await stateOf(report)).toBe('accepted')
  })

  test('what a theme was given to comes back when it is given again after an undo', async () => {
    const report = await desk.report()
    const given = await desk.as(AINO, addCoding, { report, theme: '12.1', passage: RENT, memo: 'hinta' })
    const gone = await desk.as(AINO, removeCoding, { report, coding: given.id })
    expect(gone).toMatchObject({ theme: '12.1', memo: 'hinta', passage: { part: 'observation', from: 25, until: 43 } })
  })

  test('the same theme twice for the same place is one coding; for another place it is another', async () => {
    const report = await desk.report()
    const first = await desk.as(AINO, addCoding, { report, theme: '12.1', passage: RENT })
    expect((await desk.as(BIRGIT, addCoding, { report, theme: '12.1', passage: RENT })).id).toBe(first.id)
    await desk.as(AINO, addCoding, { report, theme: '12.1', passage: passage('pienempää asuntoa') })
    await desk.as(AINO, addCoding, { report, theme: '12.1' })
    expect(await themesOf(report)).toEqual(['12.1', '12.1', '12.1'])
  })

  test('two who give the same theme at the same moment make one coding of it', async () => {
    const report = await desk.report()
    await Promise.all([AINO, BIRGIT, AINO, BIRGIT].map((actor) => desk.as(actor, addCoding, { report, theme: '8' })))
    expect(await themesOf(report)).toEqual(['8'])
  })

  test('a passage whose words have been redacted meanwhile is refused, and so is one beyond the text', async () => {
    const report = await desk.report()
    await desk.db
      .updateTable('social_report_text')
      .set({ text: TEXT.replace('vuokraa', '▇▇▇▇▇▇▇') })
      .where('report', '=', report)
      .execute()
    expect(await problemOf(desk.as(AINO, addCoding, { report, theme: '12.1', passage: RENT }))).toBe('passage-changed')
    const beyond = { part: 'observation', from: 500, until: 505, words: 'sanat' } as const
    expect(await problemOf(desk.as(AINO, addCoding, { report, theme: '12.1', passage: beyond }))).toBe('passage-changed')
    expect(await problemOf(desk.as(AINO, addCoding, { report, theme: '12.1', passage: { ...RENT, part: 'title' } }))).toBe(
      'passage-changed',
    )
    expect(await stateOf(report)).toBe('accepted')
  })

  test('a theme that is in no codebook is refused', async () => {
    const report = await desk.report()
    expect(await problemOf(desk.as(AINO, addCoding, { report, theme: '99' }))).toBe('theme-unknown')
    expect(await problemOf(desk.as(AINO, giveTheme, { reports: [report], theme: "8' or 1=1" }))).toBe('theme-unknown')
  })

  test('a report that waits to be taken in, or was withdrawn, gets no theme', async () => {
    for (const state of ['sent', 'returned', 'withdrawn', 'duplicate', 'moved', 'archived'] as const) {
      const report = await desk.report({ state })
      expect(await problemOf(desk.as(AINO, addCoding, { report, theme: '8' }))).toBe('not-in-this-state')
    }
    const withdrawn = await desk.report({ state: 'withdrawn' })
    expect(await problemOf(desk.as(AINO, showReport, { report: withdrawn }))).toBe('not-permitted')
  })

  test('another county’s coordinator reaches neither a report nor learns that there is one', async () => {
    const report = await desk.report()
    const coding = (await desk.as(AINO, addCoding, { report, theme: '8' })).id
    const tries = [report, 'nosuchreport0000'].flatMap((id) => [
      desk.as(ELSEWHERE, showReport, { report: id }),
      desk.as(ELSEWHERE, addCoding, { report: id, theme: '8' }),
      desk.as(ELSEWHERE, removeCoding, { report: id, coding }),
      desk.as(ELSEWHERE, setMemo, { report: id, coding, memo: 'x', was: '' }),
      desk.as(ELSEWHERE, giveTheme, { reports: [id], theme: '8' }),
      desk.as(ELSEWHERE, moveCodings, { reports: [id], from: '8', to: '9' }),
    ])
    expect(new Set(await Promise.all(tries.map(problemOf)))).toEqual(new Set(['not-permitted']))
    const own = await desk.report({ organiser: '11' })
    expect(await problemOf(desk.as(ELSEWHERE, giveTheme, { reports: [own, report], theme: '8' }))).toBe('not-permitted')
  })

  test('a coding of one report cannot be reached through another', async () => {
    const [report, other] = [await desk.report(), await desk.report()]
    const { id: coding } = await desk.as(AINO, addCoding, { report, theme: '8' })
    expect(await problemOf(desk.as(AINO, removeCoding, { report: other, coding }))).toBe('coding-gone')
    expect(await themesOf(report)).toEqual(['8'])
  })

  test('a note is kept, and one that somebody changed meanwhile is not overwritten', async () => {
    const report = await desk.report()
    const { id: coding } = await desk.as(AINO, addCoding, { report, theme: '8' })
    await desk.as(AINO, setMemo, { report, coding, memo: 'Ensimmäinen\r\nrivi', was: '' })
    expect(await problemOf(desk.as(BIRGIT, setMemo, { report, coding, memo: 'toinen', was: '' }))).toBe('memo-changed')
    await desk.as(BIRGIT, setMemo, { report, coding, memo: 'toinen', was: 'Ensimmäinen\nrivi' })
    expect((await desk.as(AINO, showReport, { report })).codings[0]?.memo).toBe('toinen')
    expect(await problemOf(desk.as(BIRGIT, setMemo, { report, coding, memo: 'hetu 131052-9308', was: 'toinen' }))).toBe(
      'input-invalid',
    )
  })

  test('one theme is given to several whole reports: those that had it are told apart', async () => {
    const [one, two, three] = [await desk.report(), await desk.report(), await desk.report({ state: 'duplicate' })]
    await desk.as(AINO, addCoding, { report: one, theme: '19.4' })
    const outcome = await desk.as(BIRGIT, giveTheme, { reports: [one, two, three], theme: '19.4' })
    expect(outcome).toEqual({ given: 1, already: 1, skipped: 1 })
    expect(await stateOf(two)).toBe('coded')
  })

  test('what was given to several by mistake is taken back from them: one’s own, of whole reports, and nothing else', async () => {
    const [first, second, third] = [await desk.report(), await desk.report(), await desk.report()]
    await desk.as(AINO, giveTheme, { reports: [first, second], theme: '17' })
    await desk.as(AINO, addCoding, { report: second, theme: '17', passage: RENT })
    await desk.as(BIRGIT, giveTheme, { reports: [third], theme: '17' })
    const reports = [first, second, third]
    expect(await desk.as(AINO, takeTheme, { reports, theme: '17' })).toEqual({ taken: 2, without: 1 })
    // The first has no theme left and waits again; the second keeps that of the passage, the third that of the other coder.
    expect(await Promise.all(reports.map(stateOf))).toEqual(['accepted', 'coded', 'coded'])
    expect(await themesOf(second)).toEqual(['17'])
    expect(await desk.as(AINO, takeTheme, { reports, theme: '17' })).toEqual({ taken: 0, without: 3 })
    expect(await problemOf(desk.as(ELSEWHERE, takeTheme, { reports: [third], theme: '17' }))).toBe('not-permitted')
  })

  test('a theme is put in the place of another in the reports chosen, and only there', async () => {
    const [one, two, left] = [await desk.report(), await desk.report(), await desk.report()]
    for (const report of [one, two, left]) await desk.as(AINO, addCoding, { report, theme: '8', passage: RENT })
    await desk.as(AINO, addCoding, { report: two, theme: '8.2', passage: RENT })
    // One: 8 → 8.2. Two: 8.2 stands at the same place already, so one of the two is left.
    expect(await desk.as(AINO, moveCodings, { reports: [one, two], from: '8', to: '8.2' })).toEqual({ moved: 2, reports: 2 })
    expect([await themesOf(one), await themesOf(two), await themesOf(left)]).toEqual([['8.2'], ['8.2'], ['8']])
  })

  test('words of the text suggest themes with their places, and none is applied', async () => {
    const report = await desk.report()
    const { suggestions, codings } = await desk.as(AINO, showReport, { report })
    expect(codings).toEqual([])
    const rent = suggestions.find(({ theme }) => theme === '12.1')
    expect(rent?.places.map(({ part, text }) => `${part}: ${text}`)).toEqual([
      'title: Vuokra',
      'observation: vuokraa',
      'proposal: vuokra',
    ])
  })

  test('every look at raw text leaves an audit entry that holds no word of it', async () => {
    const report = await desk.report()
    await desk.as(BIRGIT, showReport, { report })
    const entries = await desk.db.selectFrom('audit').selectAll().where('subject', '=', `social-report/${report}`).execute()
    expect(entries).toEqual([expect.objectContaining({ operation: 'coding.show', actor_id: BIRGIT.id })])
    expect(JSON.stringify(entries)).not.toMatch(/vuokra/i)
  })
})
