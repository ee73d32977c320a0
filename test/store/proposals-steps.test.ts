import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PROPOSAL_STATES, type ProposalState } from '../../src/model/proposal.ts'
import { nextState } from '../../src/model/state-machine.ts'
import { listProposals } from '../../src/operations/proposal/list-proposals.ts'
import { showProposal } from '../../src/operations/proposal/show-proposal.ts'
import { createProposal } from '../../src/operations/proposal/write-proposal.ts'
import { problemOf } from '../fixtures/coding-desk.ts'
import {
  ANALYST,
  COORDINATOR,
  DECIDER,
  DRAFT,
  NEIGHBOUR,
  openProposalDesk,
  type ProposalDesk,
} from '../fixtures/proposal-desk.ts'
import { testDatabases } from './databases.ts'

const STATES = Object.keys(PROPOSAL_STATES.states) as ProposalState[]

/** Each step with what it needs to be said, on a day after all others. */
const ON = { onDay: '2024-04-02' }
const REASONS = { fi: 'Perustelu.', sv: 'Motivering.' }
const SAID = {
  'proposal.submit': ON,
  'proposal.receive': ON,
  'proposal.prepare': ON,
  'proposal.return': ON,
  'proposal.answer': { ...ON, outcome: 'accepted', note: 'Pöytäkirja 2.4.2024' },
  'proposal.start': { ...ON, responsible: 'Aikuissosiaalityö' },
  'proposal.complete': ON,
  'proposal.lapse': { ...ON, reasons: REASONS },
  'proposal.assess': { ...ON, result: 'achieved', judgement: REASONS },
} as const

describe.each(testDatabases())('the steps of a proposal in $name', (database) => {
  let desk: ProposalDesk
  let body: string
  beforeAll(async () => {
    desk = await openProposalDesk(database)
    body = await desk.body()
  })
  afterAll(() => desk.close())

  const stateOf = async (proposal: string) => (await desk.as(COORDINATOR, showProposal, { proposal })).state

  test.each(STATES)('from %s every step leads where the table says, and nowhere else', async (from) => {
    const steps: Readonly<Record<string, object>> = { ...SAID, 'proposal.hand-on': { ...ON, to: body, note: 'Kuuluu sinne.' } }
    const staying = await desk.proposalIn(from)
    for (const [name, said] of Object.entries(steps)) {
      const expected = nextState(PROPOSAL_STATES, from, { by: name })
      const proposal = expected === null ? staying : await desk.proposalIn(from)
      const problem = await problemOf(desk.step(COORDINATOR, name, { proposal, ...said }))
      expect([name, problem]).toEqual([name, expected === null ? 'not-in-this-state' : null])
      expect(await stateOf(proposal)).toBe(expected ?? from)
    }
  })

  test('a step recorded wrongly is undone with a reason, and the history keeps both', async () => {
    const proposal = await desk.proposalIn('received')
    const rejected = { onDay: '2024-03-08', outcome: 'rejected', reasons: REASONS, recordNumber: '§ 12' }
    await desk.step(COORDINATOR, 'proposal.answer', { proposal, ...rejected })
    await desk.step(COORDINATOR, 'proposal.undo', { proposal, reason: 'Väärä ehdotus samasta pöytäkirjasta.' })
    const shown = await desk.as(COORDINATOR, showProposal, { proposal })
    expect(shown).toMatchObject({ state: 'received', outcome: null, recordNumber: '1510/2024', answeredOn: null })
    expect(shown.steps.map(({ act, isUndone }) => `${act}${isUndone ? ' (undone)' : ''}`)).toEqual([
      'submitted',
      'received',
      'answered (undone)',
      'undone',
    ])
    await desk.step(COORDINATOR, 'proposal.answer', { proposal, ...rejected, onDay: '2024-03-07', outcome: 'noted' })
    expect(await stateOf(proposal)).toBe('answered')
  })

  test('every step back to the draft can be undone, and then nothing more', async () => {
    const proposal = await desk.proposalIn('assessed')
    const states = ['done', 'answered', 'received', 'submitted', 'draft']
    for (const state of states) {
      await desk.step(COORDINATOR, 'proposal.undo', { proposal, reason: 'Kirjattu väärin.' })
      expect(await stateOf(proposal)).toBe(state)
    }
    const problem = await problemOf(desk.step(COORDINATOR, 'proposal.undo', { proposal, reason: 'Kirjattu väärin.' }))
    expect(problem).toBe('nothing-to-undo')
  })

  test('steps are recorded in order and not before they happen', async () => {
    const proposal = await desk.proposalIn('received') // received on 2 March; today is 20 May
    const prepare = (onDay: string) => problemOf(desk.step(COORDINATOR, 'proposal.prepare', { proposal, onDay }))
    expect(await prepare('2024-03-01')).toBe('day-before-last-step')
    expect(await prepare('2024-05-21')).toBe('day-in-future')
    expect(await prepare('2024-03-02')).toBe(null)
  })

  test('two who answer at the same moment do not write over each other', async () => {
    const proposal = await desk.proposalIn('received')
    const { version } = await desk.as(DECIDER, showProposal, { proposal })
    const answer = { ...SAID['proposal.answer'], version }
    expect(await problemOf(desk.step(DECIDER, 'proposal.answer', { proposal, ...answer }))).toBe(null)
    expect(await problemOf(desk.step(COORDINATOR, 'proposal.answer', { proposal, ...answer }))).toBe('changed-meanwhile')
  })

  test('a draft belongs to those who write it; a decision maker sees it from its submission on', async () => {
    const proposal = await desk.draft()
    const seen = async () => (await desk.as(DECIDER, listProposals, {})).some(({ id }) => id === proposal)
    expect(await problemOf(desk.as(DECIDER, showProposal, { proposal }))).toBe('proposal-not-found')
    expect(await seen()).toBe(false)
    await desk.step(COORDINATOR, 'proposal.submit', { proposal })
    expect(await seen()).toBe(true)
  })

  test('another county and the institute learn nothing of a county’s proposal, not even that it exists', async () => {
    const proposal = await desk.proposalIn('submitted')
    for (const stranger of [NEIGHBOUR, ANALYST]) {
      expect(await problemOf(desk.as(stranger, showProposal, { proposal }))).toBe('proposal-not-found')
      expect(await problemOf(desk.as(stranger, showProposal, { proposal: 'none' }))).toBe('proposal-not-found')
      expect((await desk.as(stranger, listProposals, {})).map(({ id }) => id)).not.toContain(proposal)
    }
  })

  test('the institute makes national proposals by the same steps', async () => {
    const state = { kind: 'state', names: { fi: 'Ministeriö', sv: 'Ministeriet' }, validFrom: '2020-01-01' }
    const ministry = await desk.body(state, ANALYST)
    const { proposal } = await desk.as(ANALYST, createProposal, { ...DRAFT, addressee: 'state', body: ministry })
    await desk.step(ANALYST, 'proposal.submit', { proposal, onDay: '2024-04-01' })
    await desk.step(ANALYST, 'proposal.answer', { proposal, ...ON, outcome: 'noted', note: 'Kirje 2.4.2024' })
    expect(await desk.as(ANALYST, showProposal, { proposal })).toMatchObject({ owner: 'national', outcome: 'noted' })
    expect(await problemOf(desk.as(COORDINATOR, showProposal, { proposal }))).toBe('proposal-not-found')
  })

  test('what cannot be asked is refused with what to do', async () => {
    const create = (given: object) => problemOf(desk.as(COORDINATOR, createProposal, { ...DRAFT, ...given }))
    expect(await create({ addressee: 'emperor' })).toBe('proposal-code-unknown')
    expect(await create({ task: 'no-such-task' })).toBe('proposal-code-unknown')
    expect(await create({ addressee: 'kela', body })).toBe('body-of-another-kind')
    expect(await create({ phenomenon: 'none' })).toBe('phenomenon-not-found')
    expect(await create({ owner: '11' })).toBe('not-permitted')
    expect(await create({ titles: { fi: '', sv: ' ' } })).toBe('input-invalid')
    expect(await create({ texts: { fi: 'Asiakas 131052-308T odottaa.', sv: '' } })).toBe('input-invalid')
    expect(await create({ texts: { fi: 'a'.repeat(5001), sv: '' } })).toBe('input-invalid')
  })

  test('it can be submitted in one language, but not with the title in one and the text in the other', async () => {
    const half = await desk.draft({ titles: { fi: 'Otsikko', sv: '' }, texts: { fi: '', sv: 'Text' } })
    expect(await problemOf(desk.step(COORDINATOR, 'proposal.submit', { proposal: half }))).toBe('proposal-language-incomplete')
    const swedish = await desk.draft({ titles: { fi: '', sv: 'Rubrik' }, texts: { fi: '', sv: 'Text' } })
    expect(await problemOf(desk.step(COORDINATOR, 'proposal.submit', { proposal: swedish }))).toBe(null)
  })
})
