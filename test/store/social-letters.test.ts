import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, SYSTEM } from '../../src/access/actor.ts'
import type { Role } from '../../src/access/roles.ts'
import { runSocialPlan } from '../../src/operations/board/run-social-plan.ts'
import { createBriefing } from '../../src/operations/briefing/create-briefing.ts'
import { finishReview, openReview } from '../../src/operations/briefing/review-briefing.ts'
import { moveBriefing } from '../../src/operations/briefing/save-briefing.ts'
import { createProposal } from '../../src/operations/proposal/write-proposal.ts'
import { insertAccount, setOfAccount } from '../../src/store/accounts/accounts.ts'
import { insertGrants } from '../../src/store/accounts/grants.ts'
import { DRAFT, openProposalDesk, type ProposalDesk } from '../fixtures/proposal-desk.ts'
import { testDatabases } from './databases.ts'

/** Somebody with an account, a role and a county (null: the institute); as whom to act, and whose letters they are. */
async function addPerson(
  desk: ProposalDesk,
  name: string,
  { role, organiser }: { role: Role; organiser: string | null },
): Promise<Actor> {
  const at = '2024-01-01T08:00:00.000Z'
  const account = await desk.db.transaction().execute(async (transaction) => {
    const signIn = { signIn: 'password', isFirstAdministrator: false } as const
    const id = await insertAccount(transaction, { email: `${name}@example.invalid`, name, language: 'fi', ...signIn, at })
    await setOfAccount(transaction, id, { status: 'active' })
    const grant = { account: id, role, organiser, vendor: null, givenBy: 'operator', at, from: '2024-01-01', until: null }
    await insertGrants(transaction, [grant])
    return id
  })
  return { kind: 'account', id: account, person: name, grants: [{ role, organiser, vendor: null }] }
}

async function openLetterDesk(database: Parameters<typeof openProposalDesk>[0]) {
  const desk = await openProposalDesk(database)
  const people = {
    coordinator: await addPerson(desk, 'coordinator', { role: 'social_coordinator', organiser: '16' }),
    second: await addPerson(desk, 'second', { role: 'social_coordinator', organiser: '16' }),
    decider: await addPerson(desk, 'decider', { role: 'decision_maker', organiser: '16' }),
    chair: await addPerson(desk, 'chair', { role: 'decision_maker', organiser: '16' }),
    reader: await addPerson(desk, 'reader', { role: 'briefing_reader', organiser: '16' }),
    stranger: await addPerson(desk, 'stranger', { role: 'decision_maker', organiser: '11' }),
    analyst: await addPerson(desk, 'analyst', { role: 'social_analyst', organiser: null }),
  }
  const nameOf = new Map(Object.entries(people).map(([name, { id }]) => [id, name]))
  let known = 0
  /** What a run on a day writes: `template name`, in order of name. */
  const writtenOn = async (day: string): Promise<string[]> => {
    desk.setDay(day)
    await desk.as(SYSTEM, runSocialPlan, {})
    const rows = await desk.db.selectFrom('mail').selectAll().where('number', '>', known).orderBy('number').execute()
    known = rows.at(-1)?.number ?? known
    return rows.map(({ template, to_account: to }) => `${template} ${nameOf.get(to ?? '')}`).sort()
  }
  return { ...desk, people, writtenOn }
}

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
