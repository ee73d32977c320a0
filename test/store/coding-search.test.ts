import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addCoding } from '../../src/operations/coding/add-coding.ts'
import { assignCoder } from '../../src/operations/coding/assign-coder.ts'
import { searchReports } from '../../src/operations/coding/search-reports.ts'
import { untyped } from '../../src/operations/operation.ts'
import { AINO, BIRGIT, type CodingDesk, ELSEWHERE, openCodingDesk, problemOf } from '../fixtures/coding-desk.ts'
import { SAMPLE_REPORTS } from '../fixtures/social-reports.ts'
import { testDatabases } from './databases.ts'

const [rent, advice, cars, queues, client] = SAMPLE_REPORTS

describe.each(testDatabases())('searching observations in the $name', (database) => {
  let desk: CodingDesk
  const ids: Record<string, string> = {}
  beforeAll(async () => {
    desk = await openCodingDesk(database)
    const day = (number: number) => `2024-05-0${number}`
    for (const [name, content, number] of [
      ['rent', rent, 1],
      ['advice', advice, 2],
      ['cars', cars, 3],
      ['queues', queues, 4],
      ['client', client, 5],
    ] as const)
      ids[name] = await desk.report({
        content: { ...content },
        sentOn: day(number),
        mode: name === 'client' ? 'client' : 'single',
      })
    const quoted = 'Äiti sanoi: “Kela/kunta” O’Brien 𝔘 ja sähkö-lasku; drop table social_report'
    ids.odd = await desk.report({
      content: { title: 'ÄÄNI', observation: quoted, proposal: null, municipality: '145' },
      sentOn: day(6),
    })
    ids.elsewhere = await desk.report({ organiser: '11', content: { ...rent } })
    for (const [name, theme] of [
      ['rent', '12.1'],
      ['advice', '8.1'],
      ['queues', '19.4'],
    ] as const)
      await desk.as(AINO, addCoding, { report: ids[name] ?? '', theme })
  })
  afterAll(() => desk.close())

  const found = async (search: unknown, actor = AINO) =>
    (await desk.as(actor, untyped(searchReports), search)).lines.map(({ id }) =>
      Object.keys(ids).find((name) => ids[name] === id),
    )

  test('without a question: all that were taken in, oldest day first, of one’s own county only', async () => {
    expect(await found({})).toEqual(['rent', 'advice', 'cars', 'queues', 'client', 'odd'])
    expect(await found({}, ELSEWHERE)).toEqual(['elsewhere'])
    expect(await found({ order: 'newest' })).toEqual(['odd', 'client', 'queues', 'cars', 'advice', 'rent'])
  })

  test('words are found by their beginnings, in any part, whatever their case and inflection', async () => {
    expect(await found({ words: 'vuokr' })).toEqual(['rent'])
    expect(await found({ words: 'PERHE' })).toEqual(['rent', 'advice'])
    expect(await found({ words: 'perhe ulosot' })).toEqual(['advice'])
    expect(await found({ words: 'skuldrådg' })).toEqual(['queues'])
    expect(await found({ words: 'asunto' })).toEqual(['rent'])
  })

  test('two words may stand in two parts of one report', async () => {
    // `puolet` stands in the title and the observation, `kiireellisiin` in the proposal only.
    expect(await found({ words: 'puolet kiireell' })).toEqual(['rent'])
  })

  test('letters beyond English, slashes, hyphens and quotes part words and break nothing', async () => {
    expect(await found({ words: 'äiti' })).toEqual(['odd'])
    expect(await found({ words: 'ääni' })).toEqual(['odd'])
    expect(await found({ words: 'kunta' })).toEqual(['rent', 'odd'])
    expect(await found({ words: 'sähkö-lasku' })).toEqual(['odd'])
    expect(await found({ words: 'brien' })).toEqual(['odd'])
    for (const words of ["' | 'vuokra", '§16', "vuokra':* | 'x", '!vuokra', 'vuokra & (', '\\', ':*', "'; drop table coding; --"])
      expect(Array.isArray(await found({ words }))).toBe(true)
    expect(await found({ words: '§11' })).toEqual([])
  })

  test('a theme finds what stands below it too', async () => {
    expect(await found({ theme: '8' })).toEqual(['rent', 'advice'])
    expect(await found({ theme: '8.1' })).toEqual(['advice'])
    expect(await found({ theme: '12' })).toEqual(['rent'])
    expect(await found({ theme: 'nosuch' })).toEqual([])
  })

  test.each([
    [{ state: 'waiting' }, ['cars', 'client', 'odd']],
    [{ state: 'coded' }, ['rent', 'advice', 'queues']],
    [{ codes: { needs: '3' } }, ['rent', 'advice', 'queues', 'odd']],
    [{ codes: { needs: '3', groups: 'older' } }, ['queues']],
    [{ codes: { tasks: 'working_age', gaps: 'queue' } }, ['rent', 'odd']],
    [{ municipality: '145' }, ['odd']],
    [{ polarity: 'positive' }, ['advice']],
    [{ language: 'sv' }, ['queues']],
    [{ from: '2024-05-02', until: '2024-05-03' }, ['advice', 'cars']],
    [{ hasProposal: true }, ['rent', 'queues']],
    [{ hasProposal: false }, ['advice', 'cars', 'client', 'odd']],
    [{ coder: AINO.id, words: 'ulosot' }, ['advice']],
    [{ coder: BIRGIT.id }, []],
  ])('%j finds %j', async (search, names) => {
    expect(await found(search)).toEqual(names)
  })

  test('what was given to me and is not finished is found as mine', async () => {
    expect(await found({ isMine: true }, BIRGIT)).toEqual([])
    await desk.as(AINO, assignCoder, { organiser: '16', coder: BIRGIT.id, place: 1, reports: [ids.cars ?? ''] })
    expect(await found({ isMine: true }, BIRGIT)).toEqual(['cars'])
    expect(await found({ isMine: true })).toEqual([])
  })

  test('a found line shows the words it was found by', async () => {
    const { lines } = await desk.as(AINO, searchReports, { words: 'kiireell' })
    expect(lines[0]?.snippet.filter(({ isHit }) => isHit)).toEqual([{ text: 'kiireellisiin', isHit: true }])
    expect(lines[0]?.title.map(({ text }) => text).join('')).toBe('Vuokra vie yli puolet tuloista')
  })

  test('a word that was redacted or destroyed is found no more', async () => {
    const report = await desk.report({ content: { title: 'Otsikko', observation: 'Salainensana tässä.', proposal: null } })
    const count = async () => (await desk.as(AINO, searchReports, { words: 'salainens' })).count
    expect(await count()).toBe(1)
    await desk.db
      .updateTable('social_report_text')
      .set({ text: '▇▇▇ tässä.' })
      .where('report', '=', report)
      .where('part', '=', 'observation')
      .execute()
    expect(await count()).toBe(0)
    const kept = await desk.db.selectFrom('report_words').select('words').where('report', '=', report).executeTakeFirstOrThrow()
    expect(JSON.stringify(kept)).not.toContain('salainen')
    await desk.db.deleteFrom('social_report_text').where('report', '=', report).execute()
    expect(await desk.db.selectFrom('report_words').selectAll().where('report', '=', report).execute()).toEqual([])
  })

  test('the audit trail tells that somebody searched, and never for which words', async () => {
    await desk.as(AINO, searchReports, { words: 'Virtanen', polarity: 'negative' })
    const entries = await desk.db.selectFrom('audit').selectAll().where('operation', '=', 'coding.search').execute()
    expect(JSON.stringify(entries)).not.toMatch(/virtanen/i)
    expect(JSON.parse(entries.at(-1)?.details ?? '{}')).toMatchObject({
      hasWords: true,
      filters: expect.stringContaining('polarity'),
    })
  })

  test('over-long and unknown questions are refused', async () => {
    for (const search of [
      { words: 'a'.repeat(201) },
      { state: 'withdrawn' },
      { page: 0 },
      { polarity: 'x' },
      { from: 'yesterday' },
    ])
      expect(await problemOf(desk.as(AINO, untyped(searchReports), search))).toBe('input-invalid')
  })
})
