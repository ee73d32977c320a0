import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PUBLIC } from '../../src/access/actor.ts'
import { meetingFile } from '../../src/operations/proposal/meeting-file.ts'
import { showProposal } from '../../src/operations/proposal/show-proposal.ts'
import { siteProposal } from '../../src/operations/proposal/site-proposals.ts'
import { problemOf } from '../fixtures/coding-desk.ts'
import { ANALYST, COORDINATOR, DECIDER, NEIGHBOUR, openProposalDesk, type ProposalDesk } from '../fixtures/proposal-desk.ts'
import { testDatabases } from './databases.ts'

const MINUTES = { name: 'Pöytäkirja 4.3.2024', recordNumber: '1510/2024, § 16' }

describe.each(testDatabases())('papers of proposals in $name', (database) => {
  let desk: ProposalDesk
  beforeAll(async () => {
    desk = await openProposalDesk(database)
  })
  afterAll(() => desk.close())

  const show = (proposal: string) => desk.as(COORDINATOR, showProposal, { proposal })
  const point = (proposal: string, given: object, actor = DECIDER) =>
    desk.step(actor, 'proposal.add-document', { proposal, ...MINUTES, ...given })

  test('a paper of the body’s archive is pointed to beside its step, and is internal until it is said to be public', async () => {
    const proposal = await desk.proposalIn('answered')
    await point(proposal, { step: 3 })
    await point(proposal, { name: 'Raportti', address: 'https://example.org/raportti', isPublic: true })
    const { documents } = await show(proposal)
    expect(documents).toMatchObject([
      { name: 'Pöytäkirja 4.3.2024', recordNumber: '1510/2024, § 16', step: 3, isPublic: false },
      { name: 'Raportti', address: 'https://example.org/raportti', step: null, isPublic: true },
    ])
    const shown = await desk.as(PUBLIC, siteProposal, { proposal })
    expect(shown.documents.map(({ name }) => name)).toEqual(['Raportti'])
    await desk.step(DECIDER, 'proposal.drop-document', { proposal, document: documents[1]?.id })
    expect((await desk.as(PUBLIC, siteProposal, { proposal })).documents).toEqual([])
  })

  test('a paper beside a step that was undone is told to nobody outside', async () => {
    const proposal = await desk.proposalIn('answered')
    await point(proposal, { step: 3, isPublic: true })
    expect((await desk.as(PUBLIC, siteProposal, { proposal })).documents).toHaveLength(1)
    await desk.step(COORDINATOR, 'proposal.undo', { proposal, reason: 'Väärä ehdotus.' })
    expect((await desk.as(PUBLIC, siteProposal, { proposal })).documents).toEqual([])
  })

  test.each([
    [{ name: ' ' }, 'proposal-document-wrong'],
    [{ recordNumber: null }, 'proposal-document-wrong'],
    [{ address: 'javascript:alert(1)' }, 'proposal-document-wrong'],
    [{ address: 'data:text/html,x' }, 'proposal-document-wrong'],
    [{ address: 'pöytäkirja' }, 'proposal-document-wrong'],
    [{ step: 99 }, 'proposal-document-wrong'],
    [{ milestone: 'zzzzzzzzzzzzzzzz' }, 'proposal-document-wrong'],
    [{ name: 'Päätös 131052-952T' }, 'input-invalid'],
    [{ address: 'https://example.org/131052-952T' }, 'input-invalid'],
  ])('%j is refused', async (given, problem) => {
    const proposal = await desk.proposalIn('submitted')
    expect(await problemOf(point(proposal, given))).toBe(problem)
    expect((await show(proposal)).documents).toEqual([])
  })

  test('the welfare report and the goal can be named after the answer, and everybody sees them', async () => {
    const proposal = await desk.proposalIn('done')
    const plans = { welfareSection: 'Luku 4.2', strategyGoal: 'Eriarvoisuus vähenee' }
    await desk.step(DECIDER, 'proposal.link-plans', { proposal, ...plans })
    expect(await desk.as(PUBLIC, siteProposal, { proposal })).toMatchObject(plans)
    expect(await show(proposal)).toMatchObject({ ...plans, state: 'done' })
  })

  test('another county and the institute can neither point, take away, link nor have the annex', async () => {
    const proposal = await desk.proposalIn('submitted')
    await point(proposal, {})
    const document = (await show(proposal)).documents[0]?.id
    const seen = { proposal, version: 3 }
    for (const actor of [NEIGHBOUR, ANALYST]) {
      const tries = [
        ['proposal.add-document', { ...seen, ...MINUTES }],
        ['proposal.drop-document', { ...seen, document }],
        ['proposal.link-plans', { ...seen, welfareSection: 'x' }],
        ['proposal.meeting-file', { proposal, language: 'fi' }],
      ] as const
      for (const [name, input] of tries)
        expect([name, await problemOf(desk.try(actor, name, input))]).toEqual([name, 'proposal-not-found'])
    }
    expect((await show(proposal)).documents).toHaveLength(1)
    const other = await desk.proposalIn('submitted')
    const foreign = { proposal: other, document }
    expect(await problemOf(desk.step(DECIDER, 'proposal.drop-document', foreign))).toBe('proposal-document-wrong')
  })

  test('the annex for a meeting is PDF/UA in the language asked for, the same bytes each time; a draft has none for who decides', async () => {
    const proposal = await desk.proposalIn('received')
    const pdf = async (language: 'fi' | 'sv') => desk.as(DECIDER, meetingFile, { proposal, language })
    const { base64, fileName } = await pdf('sv')
    const text = Buffer.from(base64, 'base64').toString('latin1')
    expect(fileName).toBe(`bilaga-till-foredragningslistan-${proposal}-2024-05-20.sv.pdf`)
    expect(text).toMatch(/pdfuaid:part>1</)
    expect(text).toMatch(/\/Lang\s*\(sv/)
    expect((await pdf('sv')).base64).toBe(base64)
    const draft = await desk.draft()
    expect(await problemOf(desk.as(DECIDER, meetingFile, { proposal: draft, language: 'fi' }))).toBe('proposal-not-found')
  })
})
