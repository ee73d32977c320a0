import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, SYSTEM } from '../../src/access/actor.ts'
import { runSocialPlan } from '../../src/operations/board/run-social-plan.ts'
import { createBriefing } from '../../src/operations/briefing/create-briefing.ts'
import { finishReview, openReview } from '../../src/operations/briefing/review-briefing.ts'
import { moveBriefing } from '../../src/operations/briefing/save-briefing.ts'
import { createProposal } from '../../src/operations/proposal/write-proposal.ts'
import { openLetterDesk } from '../fixtures/letter-desk.ts'
import { DRAFT } from '../fixtures/proposal-desk.ts'
import { testDatabases } from './databases.ts'

describe.each(testDatabases())('letters about proposals in $name', (database) => {
  let desk: Awaited<ReturnType<typeof openLetterDesk>>
  beforeAll(async () => {
    desk = await openLetterDesk(database)
  })
  afterAll(() => desk.close())

  const submitted = async (day: string, given: object = {}) => {
    desk.setDay(day)
    const { proposal } = await desk.as(desk.people.coordinator, createProposal, { ...DRAFT, ...given })
    await desk.step(desk.people.coordinator, 'proposal.submit', { proposal })
    return proposal
  }

  test('from submission to answer: each is told once on each occasion, on the day of the plan or the day after', async () => {
    // An answer is owed in twelve months, on 20 May 2025; reminders go 30 and 7 days before it and the day after.
    const proposal = await submitted('2024-05-20')
    expect(await desk.writtenOn('2024-05-20')).toEqual(['proposal-to-answer chair', 'proposal-to-answer decider'])
    expect(await desk.writtenOn('2024-05-20')).toEqual([])
    expect(await desk.writtenOn('2024-05-21')).toEqual([])
    expect(await desk.writtenOn('2025-04-19')).toEqual([])
    const soon = ['proposal-due-soon chair', 'proposal-due-soon decider']
    expect(await desk.writtenOn('2025-04-21')).toEqual(soon) // nothing ran on the 20th
    expect(await desk.writtenOn('2025-04-22')).toEqual([])
    expect(await desk.writtenOn('2025-05-13')).toEqual(soon)
    expect(await desk.writtenOn('2025-05-20')).toEqual([])
    const late = ['chair', 'coordinator', 'decider', 'second'].map((name) => `proposal-overdue ${name}`)
    expect(await desk.writtenOn('2025-05-21')).toEqual(late)
    expect(await desk.writtenOn('2025-05-22')).toEqual([])

    const answer = { proposal, onDay: '2025-06-02', outcome: 'accepted', recordNumber: '§ 16' }
    desk.setDay('2025-06-02')
    await desk.step(desk.people.decider, 'proposal.answer', answer)
    expect(await desk.writtenOn('2025-06-02')).toEqual(['proposal-answered coordinator', 'proposal-answered second'])
    expect(await desk.writtenOn('2025-06-03')).toEqual([])
  })

  test('whoever recorded the answer is not told of it; what was undone before the letter went is told to nobody', async () => {
    const proposal = await submitted('2025-06-10')
    await desk.writtenOn('2025-06-10')
    desk.setDay('2025-06-12')
    const answer = { proposal, onDay: '2025-06-12', outcome: 'noted', recordNumber: '§ 17' }
    await desk.step(desk.people.decider, 'proposal.answer', answer)
    await desk.step(desk.people.decider, 'proposal.undo', { proposal, reason: 'Väärä ehdotus.' })
    expect(await desk.writtenOn('2025-06-12')).toEqual([])
    await desk.step(desk.people.second, 'proposal.answer', answer)
    expect(await desk.writtenOn('2025-06-12')).toEqual(['proposal-answered coordinator'])
  })

  test('a proposal that is handed on is told of anew; one that goes outside is followed by who coordinates', async () => {
    const proposal = await submitted('2025-07-01')
    await desk.writtenOn('2025-07-01')
    desk.setDay('2025-07-04')
    const inside = await desk.body()
    await desk.step(desk.people.coordinator, 'proposal.hand-on', {
      proposal,
      to: inside,
      onDay: '2025-07-04',
      note: 'Kuuluu sinne.',
    })
    expect(await desk.writtenOn('2025-07-04')).toEqual(['proposal-to-answer chair', 'proposal-to-answer decider'])

    desk.setDay('2025-07-07')
    const outside = await desk.body({ kind: 'kela', names: { fi: 'Kela', sv: 'FPA' } })
    await desk.step(desk.people.coordinator, 'proposal.hand-on', {
      proposal,
      to: outside,
      onDay: '2025-07-07',
      note: 'Kuuluu sinne.',
    })
    expect(await desk.writtenOn('2025-07-07')).toEqual([])
    // Handing on before an answer moves no due day: it is 1 July 2026 still.
    expect(await desk.writtenOn('2026-06-01')).toEqual(['proposal-due-soon coordinator', 'proposal-due-soon second'])
    expect(await desk.writtenOn('2026-07-02')).toEqual(['proposal-overdue coordinator', 'proposal-overdue second'])
  })

  test('a day that is moved has reminders of its own', async () => {
    const proposal = await submitted('2026-08-03')
    await desk.writtenOn('2026-08-03')
    const move = (answerDueOn: string) =>
      desk.step(desk.people.coordinator, 'proposal.move-due', { proposal, answerDueOn, reason: 'Kokous siirtyi.' })
    await move('2026-09-30')
    const soon = ['proposal-due-soon chair', 'proposal-due-soon decider']
    expect(await desk.writtenOn('2026-08-31')).toEqual(soon) // 30 days before
    await move('2026-10-01')
    expect(await desk.writtenOn('2026-09-01')).toEqual(soon)
  })

  test('what was recorded long before letters were sent is not told of', async () => {
    await submitted('2027-01-04')
    expect(await desk.writtenOn('2027-01-08')).toEqual([])
  })

  test('a national proposal is followed by the institute’s analyst, and by no county', async () => {
    desk.setDay('2027-03-01')
    const { proposal } = await desk.as(desk.people.analyst, createProposal, { ...DRAFT, addressee: 'state' })
    await desk.step(desk.people.analyst, 'proposal.submit', { proposal })
    expect(await desk.writtenOn('2027-03-01')).toEqual([])
    expect(await desk.writtenOn('2028-01-31')).toEqual(['proposal-due-soon analyst'])
  })

  test('letters and the trail hold ids, days and counts: no title, no name, no address', async () => {
    const mail = await desk.db.selectFrom('mail').select(['parameters', 'organiser']).execute()
    expect(new Set(mail.flatMap(({ parameters }) => Object.keys(JSON.parse(parameters))))).toEqual(
      new Set(['proposal', 'organiser', 'due']),
    )
    expect(new Set(mail.map(({ organiser }) => organiser))).toEqual(new Set(['16', null]))
    const trail = await desk.db.selectFrom('audit').selectAll().where('operation', '=', 'reminder.run-social-plan').execute()
    expect(trail.length).toBeGreaterThan(0)
    expect(JSON.stringify([mail, trail])).not.toMatch(/Talousneuvonta|Ekonomisk|example\.invalid|chair|decider/)
  })

  test('what was only noted is asked about again on its day, and what was accepted when its day has passed; each once', async () => {
    // Noted on 8 January 2030: asked about again after 180 days, on 7 July. Accepted to be done by 31 January.
    const [noted, accepted] = [await submitted('2030-01-07'), await submitted('2030-01-07')]
    await desk.writtenOn('2030-01-07')
    desk.setDay('2030-01-08')
    const answer = { onDay: '2030-01-08', recordNumber: '§ 1' }
    await desk.step(desk.people.decider, 'proposal.answer', { proposal: noted, outcome: 'noted', ...answer })
    const promised = { outcome: 'accepted', responsible: 'Aikuissosiaalityö', dueOn: '2030-01-31' }
    await desk.step(desk.people.decider, 'proposal.answer', { proposal: accepted, ...promised, ...answer })
    await desk.writtenOn('2030-01-08')
    expect(await desk.writtenOn('2030-01-31')).toEqual([])
    const all = ['chair', 'coordinator', 'decider', 'second'].map((name) => `proposal-not-done ${name}`)
    expect(await desk.writtenOn('2030-02-01')).toEqual(all)
    expect(await desk.writtenOn('2030-02-02')).toEqual([])
    expect(await desk.writtenOn('2030-07-06')).toEqual([])
    const again = ['proposal-ask-again coordinator', 'proposal-ask-again second']
    expect(await desk.writtenOn('2030-07-08')).toEqual(again) // nothing ran on the 7th
    expect(await desk.writtenOn('2030-07-09')).toEqual([])
    expect(await desk.writtenOn('2030-08-09')).toEqual([])
  })

  test('two processes at once write one letter to each', async () => {
    await submitted('2029-01-08')
    await Promise.all([1, 2].map(() => desk.as(SYSTEM, runSocialPlan, {}).catch(() => null)))
    const rows = await desk.db.selectFrom('reminder').select('account').where('day', '=', '2029-01-08').execute()
    expect(rows.map(({ account }) => account).sort()).toEqual([desk.people.decider.id, desk.people.chair.id].sort())
  })
})

describe.each(testDatabases())('letters about briefings in $name', (database) => {
  let desk: Awaited<ReturnType<typeof openLetterDesk>>
  beforeAll(async () => {
    desk = await openLetterDesk(database)
  })
  afterAll(() => desk.close())

  test('who is asked to read is told at once, and reminded two days before the last day unless they have read it', async () => {
    const { coordinator, reader, decider, chair } = desk.people
    desk.setDay('2024-09-02')
    const begun = { template: 'area-report', titles: { fi: 'Kevät', sv: 'Våren' }, periodFrom: '2024-01', periodUntil: '2024-06' }
    const { briefing } = await desk.as(coordinator, createBriefing, begun)
    await desk.as(coordinator, moveBriefing, { briefing, version: 1, to: 'draft' })
    const round = { briefing, until: '2024-09-16' }
    await desk.as(coordinator, openReview, { ...round, version: 2, reviewers: [reader.id, decider.id] })
    expect(await desk.writtenOn('2024-09-02')).toEqual(['briefing-to-read decider', 'briefing-to-read reader'])
    expect(await desk.writtenOn('2024-09-03')).toEqual([])

    await desk.as(decider, finishReview, { briefing })
    // Asked on the day of the reminder itself: the first letter names the day already.
    desk.setDay('2024-09-14')
    await desk.as(coordinator, openReview, { ...round, version: 3, reviewers: [chair.id] })
    expect(await desk.writtenOn('2024-09-14')).toEqual(['briefing-read-soon reader', 'briefing-to-read chair'])
    expect(await desk.writtenOn('2024-09-15')).toEqual([])
    expect(await desk.writtenOn('2024-09-17')).toEqual([])
    const trail = await desk.db.selectFrom('audit').selectAll().where('operation', '=', 'reminder.run-social-plan').execute()
    expect(JSON.stringify(trail)).not.toMatch(/Kevät|Våren|example\.invalid/)
  })
})

describe.each(testDatabases())('what one person is told at one time in $name', (database) => {
  let desk: Awaited<ReturnType<typeof openLetterDesk>>
  beforeAll(async () => {
    desk = await openLetterDesk(database)
  })
  afterAll(() => desk.close())

  const submitted = async (given: object = {}) => {
    const { proposal } = await desk.as(desk.people.coordinator, createProposal, { ...DRAFT, ...given })
    await desk.step(desk.people.coordinator, 'proposal.submit', { proposal })
    return proposal
  }
  /** A draft that some are asked to read until a day. */
  const asked = async (until: string, ...readers: readonly Actor[]) => {
    const begun = { template: 'area-report', titles: { fi: 'Kevät', sv: 'Våren' }, periodFrom: '2024-01', periodUntil: '2024-06' }
    const { briefing } = await desk.as(desk.people.coordinator, createBriefing, begun)
    await desk.as(desk.people.coordinator, moveBriefing, { briefing, version: 1, to: 'draft' })
    const reviewers = readers.map(({ id }) => id)
    await desk.as(desk.people.coordinator, openReview, { briefing, version: 2, until, reviewers })
    return briefing
  }

  test('is one letter: three proposals and a draft to read are two items, and each is remembered as told', async () => {
    desk.setDay('2024-09-02')
    for (let number = 0; number < 3; number++) await submitted()
    const briefing = await asked('2024-09-16', desk.people.decider, desk.people.reader)
    const written = ['briefing-to-read reader', 'social-gathered chair', 'social-gathered decider']
    expect(await desk.writtenOn('2024-09-02')).toEqual(written)
    const { account, parameters } = await desk.db
      .selectFrom('mail')
      .select(['to_account as account', 'parameters'])
      .where('to_account', '=', desk.people.decider.id)
      .executeTakeFirstOrThrow()
    const { things, ...others } = JSON.parse(parameters)
    expect(others).toEqual({ organiser: '16', count: 4 })
    expect(JSON.parse(things)).toEqual([
      { letter: 'briefing-to-read', count: 1, id: briefing, due: '2024-09-16' },
      { letter: 'proposal-to-answer', count: 3, id: null, due: '2025-09-02' },
    ])
    const told = await desk.db.selectFrom('reminder').selectAll().where('account', '=', account).execute()
    expect(told.length).toBe(4)
    expect(new Set(told.map(({ mail }) => mail)).size).toBe(1)
    expect(await desk.writtenOn('2024-09-03')).toEqual([])
  })

  test('what comes later on the same day is told on the next, but what is due by then at once', async () => {
    desk.setDay('2024-09-09')
    await submitted()
    expect(await desk.writtenOn('2024-09-09')).toEqual(['proposal-to-answer chair', 'proposal-to-answer decider'])
    await submitted()
    await asked('2024-09-10', desk.people.chair)
    expect(await desk.writtenOn('2024-09-09')).toEqual(['briefing-to-read chair'])
    expect(await desk.writtenOn('2024-09-10')).toEqual(['proposal-to-answer chair', 'proposal-to-answer decider'])
  })

  test('twenty proposals that a body hands over to its successor are one letter', async () => {
    desk.setDay('2024-10-01')
    const [old, heir] = [await desk.body(), await desk.body({ names: { fi: 'Uusi lautakunta', sv: 'Nya nämnden' } })]
    for (let number = 0; number < 20; number++) await submitted({ body: old })
    expect(await desk.writtenOn('2024-10-01')).toEqual(['social-gathered chair', 'social-gathered decider'])
    desk.setDay('2024-12-31')
    await desk.try(desk.people.coordinator, 'body.abolish', { body: old, lastDay: '2024-12-30', successor: heir })
    const over = { body: old, onDay: '2024-12-31', note: 'Lautakunta lakkasi.' }
    await desk.try(desk.people.coordinator, 'body.hand-over', over)
    expect(await desk.writtenOn('2024-12-31')).toEqual(['social-gathered chair', 'social-gathered decider'])
  })

  test('whoever names bodies as their own is told of these, of their successors and of what has no body; nothing is told to nobody', async () => {
    desk.setDay('2025-02-03')
    const { chair, decider } = desk.people
    const [children, adults, older] = [await desk.body(), await desk.body(), await desk.body()]
    await desk.try(chair, 'body.choose-own', { bodies: [children] })
    await desk.try(decider, 'body.choose-own', { bodies: [adults] })
    await submitted({ body: children })
    expect(await desk.writtenOn('2025-02-03')).toEqual(['proposal-to-answer chair'])
    desk.setDay('2025-02-04')
    await submitted({ body: older })
    expect(await desk.writtenOn('2025-02-04')).toEqual(['proposal-to-answer chair', 'proposal-to-answer decider'])
    desk.setDay('2025-02-05')
    await submitted()
    expect(await desk.writtenOn('2025-02-05')).toEqual(['proposal-to-answer chair', 'proposal-to-answer decider'])
    desk.setDay('2025-02-06')
    await desk.try(desk.people.coordinator, 'body.abolish', { body: adults, lastDay: '2025-02-05', successor: older })
    await submitted({ body: older })
    expect(await desk.writtenOn('2025-02-06')).toEqual(['proposal-to-answer decider'])
  })
})
