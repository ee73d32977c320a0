import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../src/access/actor.ts'
import { showProposalBoard } from '../../src/operations/proposal/board.ts'
import { closeBody, handOverBody, listBodies, renameBody } from '../../src/operations/proposal/bodies.ts'
import { listProposals } from '../../src/operations/proposal/list-proposals.ts'
import type { OwnBodyChoice } from '../../src/operations/proposal/own-bodies.ts'
import { proposalWaiting } from '../../src/operations/proposal/proposal-waiting.ts'
import { showProposal } from '../../src/operations/proposal/show-proposal.ts'
import { problemOf } from '../fixtures/coding-desk.ts'
import { openLetterDesk } from '../fixtures/letter-desk.ts'
import { COMMITTEE, COORDINATOR, DECIDER, NEIGHBOUR, openProposalDesk, type ProposalDesk } from '../fixtures/proposal-desk.ts'
import { testDatabases } from './databases.ts'

const REASONS = { fi: 'Rahoitus puuttuu.', sv: 'Finansiering saknas.' }

describe.each(testDatabases())('answers to proposals in $name', (database) => {
  let desk: ProposalDesk
  beforeAll(async () => {
    desk = await openProposalDesk(database)
  })
  afterAll(() => desk.close())

  const shown = (proposal: string) => desk.as(COORDINATOR, showProposal, { proposal })
  const waitingOf = (actor: typeof COORDINATOR, day: string) =>
    proposalWaiting({ db: desk.db, actor, now: () => `${day}T10:00:00.000Z` })

  test('a written answer is owed a year after submission; the day after it, the answer is late', async () => {
    desk.setDay('2024-05-20')
    const proposal = await desk.draft()
    await desk.step(COORDINATOR, 'proposal.submit', { proposal, onDay: '2024-02-29' })
    // 29 February + 12 months: the last day of February 2025.
    expect(await shown(proposal)).toMatchObject({ answerDueOn: '2025-02-28', isOverdue: false })
    desk.setDay('2025-02-28')
    expect((await shown(proposal)).isOverdue).toBe(false)
    desk.setDay('2025-03-01')
    expect((await shown(proposal)).isOverdue).toBe(true)
    const late = (await waitingOf(COORDINATOR, '2025-03-01')).find(({ id }) => id === `proposal/${proposal}`)
    expect(late).toMatchObject({
      due: '2025-02-28',
      isLate: true,
      title: { fi: 'Vastaus on myöhässä: Talousneuvonta samaan taloon' },
    })
    desk.setDay('2024-05-20')
  })

  test('the day by which an answer is owed is moved with a reason, and the history tells it', async () => {
    const proposal = await desk.proposalIn('received')
    const move = (input: object) => problemOf(desk.step(COORDINATOR, 'proposal.move-due', { proposal, ...input }))
    expect(await move({ answerDueOn: '2024-12-31', reason: ' ' })).toBe('input-invalid')
    expect(await move({ answerDueOn: '2024-12-31', reason: 'Sovittu lautakunnan kanssa.' })).toBe(null)
    const { answerDueOn, steps } = await shown(proposal)
    expect(answerDueOn).toBe('2024-12-31')
    expect(steps.at(-1)).toMatchObject({ act: 'due-moved', dueOn: '2024-12-31', note: 'Sovittu lautakunnan kanssa.' })
  })

  test('to note is no decision: it is asked about again after 180 days, and nothing can be carried out by it', async () => {
    const proposal = await desk.proposalIn('received')
    const noted = { proposal, outcome: 'noted', recordNumber: '§ 16', onDay: '2024-03-20' }
    await desk.step(DECIDER, 'proposal.answer', noted)
    // 20 March + 180 days: 11 left in March, 30 April, 31 May, 30 June, 31 July, 31 August = 164; the 16th of September.
    expect(await shown(proposal)).toMatchObject({ state: 'answered', outcome: 'noted', followUpOn: '2024-09-16' })
    expect(await problemOf(desk.step(DECIDER, 'proposal.start', { proposal, onDay: '2024-03-21', responsible: 'Johto' }))).toBe(
      'nothing-to-carry-out',
    )
    const isAsked = async (day: string) => (await waitingOf(COORDINATOR, day)).some(({ id }) => id === `proposal/${proposal}`)
    expect([await isAsked('2024-09-15'), await isAsked('2024-09-16')]).toEqual([false, true])
  })

  test('a later answer stops the clock, and both answers are kept', async () => {
    desk.setDay('2024-10-01')
    const proposal = await desk.proposalIn('received')
    await desk.step(DECIDER, 'proposal.answer', { proposal, outcome: 'noted', onDay: '2024-03-20' })
    await desk.step(DECIDER, 'proposal.answer', {
      proposal,
      outcome: 'accepted',
      onDay: '2024-09-18',
      responsible: 'Aikuissosiaalityö',
    })
    const { outcome, followUpOn, steps } = await shown(proposal)
    expect([outcome, followUpOn]).toEqual(['accepted', null])
    expect(steps.filter(({ act }) => act === 'answered').map((step) => [step.onDay, step.outcome])).toEqual([
      ['2024-03-20', 'noted'],
      ['2024-09-18', 'accepted'],
    ])
    desk.setDay('2024-05-20')
  })

  test('a rejection and a partial acceptance must say why; in one of the languages is enough', async () => {
    const proposal = await desk.proposalIn('received')
    const answer = (outcome: string, reasons?: object) =>
      problemOf(desk.step(DECIDER, 'proposal.answer', { proposal, outcome, onDay: '2024-03-20', ...(reasons && { reasons }) }))
    expect(await answer('rejected')).toBe('answer-reason-missing')
    expect(await answer('accepted-in-part')).toBe('answer-reason-missing')
    expect(await answer('rejected', { fi: '', sv: REASONS.sv })).toBe(null)
  })

  test('who records the answer of another says where it can be seen; a decision maker answers for itself', async () => {
    const proposal = await desk.proposalIn('received')
    const answer = { proposal, outcome: 'accepted', onDay: '2024-03-20' }
    expect(await problemOf(desk.step(COORDINATOR, 'proposal.answer', answer))).toBe('answer-evidence-missing')
    expect(await problemOf(desk.step(COORDINATOR, 'proposal.answer', { ...answer, recordNumber: '§ 16' }))).toBe(null)
    expect(await problemOf(desk.step(DECIDER, 'proposal.answer', { ...answer, onDay: '2024-03-21' }))).toBe(null)
  })

  test('a proposal to Kela is handed on, acknowledged, and when no answer comes in time that is its outcome', async () => {
    const kela = await desk.body({ kind: 'kela', names: { fi: 'Kela', sv: 'FPA' }, term: null })
    const proposal = await desk.proposalIn('received')
    const to = { proposal, to: kela, onDay: '2024-03-10', note: 'Toimeentulotuki on Kelan asia.' }
    await desk.step(COORDINATOR, 'proposal.hand-on', to)
    // Handing on before an answer moves no due day.
    expect(await shown(proposal)).toMatchObject({
      state: 'submitted',
      addressee: 'kela',
      answerDueOn: '2025-03-01',
      recordNumber: null,
    })
    const unacknowledged = async () => (await desk.as(COORDINATOR, showProposalBoard, {})).unacknowledged.map(({ id }) => id)
    expect(await unacknowledged()).toContain(proposal)
    await desk.step(COORDINATOR, 'proposal.acknowledge', { proposal, onDay: '2024-03-12', recordNumber: 'Kela 1/2024' })
    expect(await unacknowledged()).not.toContain(proposal)
    const again = desk.step(COORDINATOR, 'proposal.acknowledge', { proposal, onDay: '2024-03-12' })
    expect(await problemOf(again)).toBe('nothing-to-acknowledge')

    const none = { proposal, outcome: 'no-answer', note: 'Muistutus 1.2.2025, ei vastausta.' }
    expect(await problemOf(desk.step(COORDINATOR, 'proposal.answer', { ...none, onDay: '2024-05-20' }))).toBe(
      'no-answer-not-possible',
    )
    desk.setDay('2025-03-02')
    await desk.step(COORDINATOR, 'proposal.answer', { ...none, onDay: '2025-03-02' })
    expect(await shown(proposal)).toMatchObject({ state: 'answered', outcome: 'no-answer' })
    desk.setDay('2024-05-20')
  })

  test('a body of one’s own must answer: of it nobody can record that there was no answer', async () => {
    const proposal = await desk.proposalIn('received')
    const none = { proposal, outcome: 'no-answer', onDay: '2024-05-20', note: 'Ei vastausta.' }
    expect(await problemOf(desk.step(COORDINATOR, 'proposal.answer', none))).toBe('no-answer-not-possible')
  })

  test('an acknowledgement that was recorded wrongly is undone: the way waits again', async () => {
    const police = await desk.body({ kind: 'police', names: { fi: 'Poliisi', sv: 'Polisen' }, term: null })
    const proposal = await desk.proposalIn('submitted')
    await desk.step(COORDINATOR, 'proposal.hand-on', { proposal, to: police, onDay: '2024-03-10', note: 'Kuuluu poliisille.' })
    await desk.step(COORDINATOR, 'proposal.acknowledge', { proposal, onDay: '2024-03-12' })
    await desk.step(COORDINATOR, 'proposal.undo', { proposal, reason: 'Kuittaus koski toista asiaa.' })
    expect((await shown(proposal)).acts).toContain('proposal.acknowledge')
  })

  test('an addressed body is abolished: its open proposals go to the successor in one action, with their history', async () => {
    const old = await desk.body({ names: { fi: 'Perusturvalautakunta', sv: 'Grundtrygghetsnämnden' } })
    const [next, proposal, answered] = [await desk.body(), await desk.draft({ body: old }), await desk.draft({ body: old })]
    for (const one of [proposal, answered])
      await desk.step(COORDINATOR, 'proposal.submit', { proposal: one, onDay: '2024-03-01' })
    await desk.step(DECIDER, 'proposal.answer', { proposal: answered, outcome: 'noted', onDay: '2024-03-20' })
    await desk.as(COORDINATOR, closeBody, { body: old, lastDay: '2024-03-31', successor: next })

    const receive = { proposal, onDay: '2024-04-02' }
    expect(await problemOf(desk.step(COORDINATOR, 'proposal.receive', receive))).toBe('body-not-in-force')
    expect(await waitingOf(COORDINATOR, '2024-05-20')).toContainEqual(
      expect.objectContaining({ id: 'proposal/bodies', count: 1 }),
    )
    const line = (await desk.as(COORDINATOR, listBodies, {})).find(({ id }) => id === old)
    expect(line).toMatchObject({ isInForce: false, openProposals: 2, successor: { names: COMMITTEE.names } })

    const handed = await desk.as(COORDINATOR, handOverBody, { body: old, onDay: '2024-04-01', note: 'Hallintosääntö 1.4.2024.' })
    expect(handed).toEqual({ proposals: 2 })
    expect(await shown(proposal)).toMatchObject({ body: { id: next }, state: 'submitted', answerDueOn: '2025-03-01' })
    expect((await shown(proposal)).steps.at(-1)).toMatchObject({ act: 'handed-on', note: 'Hallintosääntö 1.4.2024.' })
    expect(await problemOf(desk.step(COORDINATOR, 'proposal.receive', receive))).toBe(null)
  })

  test('a body keeps the name and the term of office it had on the day of each step', async () => {
    const body = await desk.body()
    const proposal = await desk.draft({ body })
    await desk.step(COORDINATOR, 'proposal.submit', { proposal, onDay: '2024-03-01' })
    const named = { names: { fi: 'Tulevaisuuslautakunta', sv: 'Framtidsnämnden' }, term: '2025–2029', from: '2025-06-01' }
    await desk.as(COORDINATOR, renameBody, { body, ...named })
    desk.setDay('2025-06-10')
    await desk.step(COORDINATOR, 'proposal.receive', { proposal, onDay: '2025-06-09' })
    const { steps, body: now } = await shown(proposal)
    expect(steps.map((step) => [step.body?.names.fi, step.body?.term])).toEqual([
      ['Yhteisten palvelujen lautakunta', '2022–2025'],
      ['Tulevaisuuslautakunta', '2025–2029'],
    ])
    expect(now?.names.fi).toBe('Tulevaisuuslautakunta')
    desk.setDay('2024-05-20')
  })

  test('a body can follow neither itself nor one that ended before, and another county’s body is not there', async () => {
    const [one, other] = [await desk.body(), await desk.body()]
    const close = (given: object) => problemOf(desk.as(COORDINATOR, closeBody, { body: one, lastDay: '2024-03-31', ...given }))
    expect(await close({ successor: one })).toBe('successor-not-possible')
    expect(await close({ lastDay: '2020-01-01' })).toBe('body-dates')
    await desk.as(COORDINATOR, closeBody, { body: other, lastDay: '2023-12-31' })
    expect(await close({ successor: other })).toBe('successor-not-possible')
    expect(await problemOf(desk.as(NEIGHBOUR, closeBody, { body: one, lastDay: '2024-03-31' }))).toBe('body-not-found')
    const named = { body: one, names: COMMITTEE.names, from: '2024-01-01' }
    expect(await problemOf(desk.as(NEIGHBOUR, renameBody, named))).toBe('body-not-found')
    expect((await desk.as(NEIGHBOUR, listBodies, {})).map(({ id }) => id)).not.toContain(one)
  })

  test('proposals are found by state, body and words in either language', async () => {
    const body = await desk.body()
    const titles = { fi: 'Asumisneuvonta', sv: 'Boenderådgivning' }
    const proposal = await desk.draft({ titles, body })
    const found = async (asked: object) => (await desk.as(COORDINATOR, listProposals, asked)).map(({ id }) => id)
    expect(await found({ body })).toEqual([proposal])
    expect(await found({ text: 'BOENDERÅD' })).toEqual([proposal])
    expect(await found({ body, states: ['done'] })).toEqual([])
  })
})

describe.each(testDatabases())('the bodies of a decision maker in $name', (database) => {
  let desk: Awaited<ReturnType<typeof openLetterDesk>>
  const made = { children: '', adults: '', ofChildren: '', ofAdults: '', ofNone: '' }
  beforeAll(async () => {
    desk = await openLetterDesk(database)
    made.children = await desk.body()
    made.adults = await desk.body({ names: { fi: 'Aikuisten lautakunta', sv: 'Nämnden för vuxna' } })
    const ofBody = async (given: object) => {
      const proposal = await desk.draft(given)
      await desk.step(COORDINATOR, 'proposal.submit', { proposal })
      return proposal
    }
    made.ofChildren = await ofBody({ body: made.children })
    made.ofAdults = await ofBody({ body: made.adults })
    made.ofNone = await ofBody({})
  })
  afterAll(() => desk.close())

  const waitingFor = async (actor: Actor) => {
    const items = await proposalWaiting({ db: desk.db, actor, now: () => '2024-05-21T10:00:00.000Z' })
    return items.map(({ id }) => id.split('/')[1]).sort()
  }
  const choose = (actor: Actor, bodies: readonly string[]) => desk.try(actor, 'body.choose-own', { bodies })
  const mineOf = async (actor: Actor) => (await desk.as(actor, listProposals, { mine: true })).map(({ id }) => id).sort()

  test('with none named everything waits for everybody; with some, theirs and what has no body, and what nobody named', async () => {
    const { chair, decider } = desk.people
    const all = [made.ofChildren, made.ofAdults, made.ofNone].sort()
    expect(await waitingFor(chair)).toEqual(all)
    await choose(chair, [made.children, made.children])
    // The decider has named none: the proposal to the other body waits for them.
    expect(await waitingFor(chair)).toEqual([made.ofChildren, made.ofNone].sort())
    expect(await waitingFor(decider)).toEqual(all)
    expect(await mineOf(chair)).toEqual([made.ofChildren, made.ofNone].sort())
    expect((await desk.as(chair, listProposals, {})).length).toBe(3)
    await choose(decider, [made.children])
    expect(await waitingFor(chair)).toEqual(all)
    await choose(chair, [])
    await choose(decider, [])
    expect(await mineOf(chair)).toEqual(all)
  })

  test('nobody can name a body of another county, or one that there is not; who coordinates has none', async () => {
    const foreign = await desk.body({}, NEIGHBOUR)
    expect(await problemOf(choose(desk.people.chair, [made.adults, foreign]))).toBe('body-not-found')
    expect(await problemOf(choose(desk.people.chair, ['none']))).toBe('body-not-found')
    expect(await problemOf(choose(desk.people.coordinator, [made.adults]))).toBe('not-permitted')
    const shown = (await desk.try(desk.people.chair, 'body.own', {})) as readonly OwnBodyChoice[]
    expect(shown.map(({ isOwn }) => isOwn)).toEqual([false, false])
  })

  test('whoever sat in a body that was abolished sits in its successor', async () => {
    const heir = await desk.body({ names: { fi: 'Perheiden lautakunta', sv: 'Nämnden för familjer' } })
    await choose(desk.people.chair, [made.children])
    await desk.as(COORDINATOR, closeBody, { body: made.children, lastDay: '2024-05-19', successor: heir })
    const shown = (await desk.try(desk.people.chair, 'body.own', {})) as readonly OwnBodyChoice[]
    expect(shown.flatMap(({ names, isOwn }) => (isOwn ? [names.fi] : []))).toEqual(['Perheiden lautakunta'])
  })
})
