import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM } from '../../src/access/actor.ts'
import type { ItemFigures, ReviewItem, ReviewRound, ReviewSheet } from '../../src/model/review.ts'
import { saveAnswers } from '../../src/operations/review/answer-items.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'
import type { Database } from '../../src/store/open-database.ts'
import { addComment, listComments, waitingThreads } from '../../src/store/review/comments.ts'
import { addAnswerVersion, addItems, answerVersions, listItems, sheetProgress } from '../../src/store/review/items.ts'
import { addRound, changeRound, findRound, listRounds } from '../../src/store/review/rounds.ts'
import { addSheets, changeSheet, listSheets } from '../../src/store/review/sheets.ts'
import { testDatabases } from './databases.ts'

const ROUND: ReviewRound = {
  id: '2024Q3-1',
  cycle: '2024Q3',
  number: 1,
  run: '2024Q3-r1',
  state: 'open',
  openedAt: '2024-11-04T09:00:00Z',
  openedBy: 'a000001',
  due: '2024-11-25',
  renewedAt: null,
  closedAt: null,
}
const PLACE = { round: ROUND.id, organiser: '16', content: 'disability', measure: 'clients' } as const
const SHEET: ReviewSheet = {
  ...PLACE,
  trigger: 'new_content',
  state: 'waiting',
  assignee: null,
  signedBy: null,
  signedAt: null,
  settledReason: '',
  version: 0,
}
const figure = { clients: 12, sharePercent: 0.1 }
const FIGURES: ItemFigures = {
  period: '2024Q3',
  ownClients: { SHA: figure, ET: figure, 'SHA+ET': figure },
  residents: null,
  previous: [],
  countryMedian: null,
}
const item = (area: ReviewItem['area']): ReviewItem => ({
  ...PLACE,
  area,
  figures: FIGURES,
  answer: null,
  reopened: null,
  version: 0,
})

describe.each(testDatabases())('rounds in the $name', ({ open }) => {
  let database: Database
  const inTransaction = <Result>(work: Parameters<ReturnType<Database['db']['transaction']>['execute']>[0]) =>
    database.db.transaction().execute(work) as Promise<Result>
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())

  it('keeps a round once: a second one of the same number is not entered', async () => {
    expect(await inTransaction((transaction) => addRound(transaction, ROUND))).toBe(true)
    expect(await inTransaction((transaction) => addRound(transaction, { ...ROUND, run: 'another' }))).toBe(false)
    expect(await findRound(database.db, ROUND.id)).toEqual(ROUND)
  })

  it('changes only what is named', async () => {
    await inTransaction((transaction) => changeRound(transaction, ROUND.id, { due: '2024-11-29' }))
    expect(await listRounds(database.db, '2024Q3')).toEqual([{ ...ROUND, due: '2024-11-29' }])
    expect(await listRounds(database.db, '2024Q4')).toEqual([])
  })

  it('keeps sheets and lines in their order, and finds them by organiser', async () => {
    await inTransaction(async (transaction) => {
      await addSheets(transaction, [SHEET, { ...SHEET, organiser: '08' }])
      await addItems(transaction, [item('743'), item('408'), item('elsewhere'), item('whole')])
    })
    expect(await listSheets(database.db, { organisers: ['16'] })).toEqual([SHEET])
    expect(await listSheets(database.db, { organisers: [] })).toEqual([])
    const lines = await listItems(database.db, { round: ROUND.id, organisers: ['16'] })
    expect(lines).toEqual([item('743'), item('408'), item('elsewhere'), item('whole')])
  })

  it('counts a sheet’s version up with every change', async () => {
    await inTransaction((transaction) => changeSheet(transaction, PLACE, { assignee: 'a000002' }))
    await inTransaction((transaction) => changeSheet(transaction, PLACE, { assignee: null }))
    expect((await listSheets(database.db, { organisers: ['16'] }))[0]).toMatchObject({ version: 2, assignee: null })
  })

  it('keeps every version of an answer, each number once', async () => {
    const version = { version: 1, standsFor: 1, answer: null, by: SYSTEM.id, at: '2024-11-05T09:00:00Z' }
    await inTransaction((transaction) => addAnswerVersion(transaction, item('whole'), version))
    expect(await answerVersions(database.db, item('whole'))).toEqual([version])
    await expect(inTransaction((transaction) => addAnswerVersion(transaction, item('whole'), version))).rejects.toThrow()
  })

  it('twenty people who answer the same line at once: one is saved, nineteen are told, and nothing is half done', async () => {
    const policy = loadDefinitions().review
    const save = (ownCount: number) =>
      inTransaction<Awaited<ReturnType<typeof saveAnswers>>>((transaction) =>
        saveAnswers(transaction, {
          place: PLACE,
          answers: [{ area: '743', version: 0, seen: 12, answer: { ownCount } }],
          said: { by: `a${ownCount}`, at: '2024-11-05T09:00:00Z', policy },
        }),
      )
    const ends = await Promise.all(Array.from({ length: 20 }, (_, index) => save(index)))
    expect(ends.map(({ saved }) => saved.length).sort()).toEqual([...Array(19).fill(0), 1])
    const [winner] = await answerVersions(database.db, item('743'))
    expect(await answerVersions(database.db, item('743'))).toHaveLength(1)
    for (const { conflicts } of ends.filter(({ saved }) => saved.length === 0))
      expect(conflicts[0]?.answer).toEqual(winner?.answer)
  })

  it('people who answer different lines at once are all saved', async () => {
    const policy = loadDefinitions().review
    const areas = ['408', 'elsewhere'] as const
    const save = (area: string, version: number) =>
      inTransaction((transaction) =>
        saveAnswers(transaction, {
          place: PLACE,
          answers: [{ area, version, seen: 12, answer: { judgement: 'comprehensive', mayPublish: 'yes' } }],
          said: { by: 'a1', at: '2024-11-05T09:00:00Z', policy },
        }),
      )
    await Promise.all(areas.map((area) => save(area, 0)))
    expect(await sheetProgress(database.db, { rounds: [ROUND.id], organisers: ['16'] })).toEqual([
      // Two municipalities, of which Lapua has a judgement and a word on publication; Seinäjoki has an own count only.
      { ...PLACE, municipalities: 2, answered: 1, reopened: 0 },
    ])
  })

  it('marks what waited for somebody as answered when they write', async () => {
    const comment = {
      by: 'a1',
      side: 'county',
      at: '2024-11-05T10:00:00Z',
      text: 'Miksi?',
      mentions: null,
      mentionsInstitute: true,
    } as const
    const write = (change: object) => inTransaction((transaction) => addComment(transaction, PLACE, { ...comment, ...change }))
    await write({})
    await write({ mentionsInstitute: false, mentions: 'a2' })
    expect(await waitingThreads(database.db, 'institute')).toEqual([{ ...PLACE, comments: 1 }])
    expect(await waitingThreads(database.db, { account: 'a2' })).toEqual([{ ...PLACE, comments: 1 }])
    await write({ by: 'a9', side: 'institute', mentionsInstitute: false, at: '2024-11-06T10:00:00Z' })
    expect(await waitingThreads(database.db, 'institute')).toEqual([])
    expect(await waitingThreads(database.db, { account: 'a2' })).toHaveLength(1)
    const comments = await listComments(database.db, PLACE)
    expect(comments.map(({ answeredAt }) => answeredAt)).toEqual(['2024-11-06T10:00:00Z', null, null])
  })
})
