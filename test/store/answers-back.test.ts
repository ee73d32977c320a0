import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ANONYMOUS, PUBLIC } from '../../src/access/actor.ts'
import { previewAnswerBack, sendAnswerBack } from '../../src/operations/proposal/answer-back.ts'
import { assessProposal, showEffectBasis } from '../../src/operations/proposal/assess-proposal.ts'
import { addInfluence, correctInfluence, followInfluence, listInfluence } from '../../src/operations/proposal/influence.ts'
import { influenceFile } from '../../src/operations/proposal/influence-file.ts'
import { listProposals } from '../../src/operations/proposal/list-proposals.ts'
import { showProposal } from '../../src/operations/proposal/show-proposal.ts'
import { siteProposal, siteProposals } from '../../src/operations/proposal/site-proposals.ts'
import { showReceipt } from '../../src/operations/social-report/receipt.ts'
import { newReceiptCode, receiptHash } from '../../src/operations/social-report/receipt-code.ts'
import { socialData } from '../../src/operations/synthesis/open-data.ts'
import { problemOf } from '../fixtures/coding-desk.ts'
import { COORDINATOR, DECIDER, NEIGHBOUR, openProposalDesk, type ProposalDesk } from '../fixtures/proposal-desk.ts'
import { insertTestReport } from '../fixtures/social-reports.ts'
import { testDatabases } from './databases.ts'

const ANSWER = { fi: 'Talousneuvoja aloittaa syksyllä.', sv: 'En rådgivare börjar i höst.' }

describe.each(testDatabases())('answers back and influence in $name', (database) => {
  let desk: ProposalDesk
  beforeAll(async () => {
    desk = await openProposalDesk(database)
    const account = { email: 'maija@example.invalid', name: 'Maija', language: 'sv', sign_in: 'password', status: 'active' }
    await desk.db
      .insertInto('account')
      .values({ id: 'a000016', ...account, created_at: '2024-01-01T08:00:00.000Z' })
      .execute()
  })
  afterAll(() => desk.close())

  const report = (given: object = {}) => insertTestReport(desk.db, { organiser: '16', ...given })
  const link = (target: string) => ({ kind: 'report', target, note: null })
  const stateOf = async (id: string) =>
    (await desk.db.selectFrom('social_report').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state
  const letters = () => desk.db.selectFrom('mail').selectAll().where('template', '=', 'observation-answered').execute()

  test('one action answers everybody behind a phenomenon: receipts show it, and who gave a name gets a letter', async () => {
    const code = newReceiptCode()
    const nameless = await report({ naming: 'anonymous' })
    const withCode = await report({ naming: 'receipt', receiptHash: receiptHash(code), state: 'coded' })
    const named = [await report({ naming: 'named', account: 'a000016' }), await report({ naming: 'named', account: 'a000016' })]
    const withdrawn = await report({ naming: 'receipt', state: 'withdrawn' })
    const stranger = await report()
    const phenomenon = await desk.phenomenon([nameless, withCode, ...named].map(link))
    const added = { phenomenon, kind: 'report', target: withdrawn, note: null, added_by: 'a', added_at: '2024-05-20' }
    await desk.db.insertInto('phenomenon_link').values(added).execute()

    const preview = await desk.as(COORDINATOR, previewAnswerBack, { phenomenon })
    expect(preview).toMatchObject({ reports: 5, byNaming: { anonymous: 1, receipt: 2, named: 2 }, letters: 1, unanswered: 5 })
    expect(JSON.stringify(preview)).not.toContain('a000016')

    const sent = await desk.as(COORDINATOR, sendAnswerBack, { phenomenon, texts: ANSWER })
    expect(sent).toMatchObject({ reports: 5, letters: 1 })
    const receipt = await desk.as(ANONYMOUS, showReceipt, { code, from: null })
    expect(receipt.answers).toMatchObject([{ texts: ANSWER, sentOn: '2024-05-20' }])
    expect(await Promise.all([nameless, withCode, withdrawn, stranger].map(stateOf))).toEqual([
      'answered',
      'answered',
      'withdrawn',
      'accepted',
    ])
    const [letter, ...others] = await letters()
    expect([letter?.to_account, letter?.language, others]).toEqual(['a000016', 'sv', []])
  })

  test('the same answer goes once to each report; a second, other answer follows it', async () => {
    const [first, later] = [await report(), await report()]
    const phenomenon = await desk.phenomenon([link(first)])
    const send = (texts: typeof ANSWER) => desk.as(COORDINATOR, sendAnswerBack, { phenomenon, texts })
    const { answer } = await send(ANSWER)
    expect(await problemOf(send(ANSWER))).toBe('nobody-to-answer')
    const added = { phenomenon, kind: 'report', target: later, note: null, added_by: 'a', added_at: '2024-05-20' }
    await desk.db.insertInto('phenomenon_link').values(added).execute()
    expect(await send(ANSWER)).toEqual({ answer, reports: 1, letters: 0 })
    expect(await send({ fi: 'Neuvoja on aloittanut.', sv: '' })).toMatchObject({ reports: 2 })
    const { earlier } = await desk.as(COORDINATOR, previewAnswerBack, { phenomenon })
    expect(earlier.map(({ reports }) => reports)).toEqual([2, 2])
  })

  test('pressed twice at once, it is one answer and one letter', async () => {
    const phenomenon = await desk.phenomenon([await report({ naming: 'named', account: 'a000016' })].map(link))
    const before = (await letters()).length
    const send = () => desk.as(COORDINATOR, sendAnswerBack, { phenomenon, texts: ANSWER })
    const both = await Promise.allSettled([send(), send()])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await desk.as(COORDINATOR, previewAnswerBack, { phenomenon })).earlier).toHaveLength(1)
    expect((await letters()).length).toBe(before + 1)
  })

  test('who wrote the same a second time is answered too', async () => {
    const first = await report()
    const double = await report({ state: 'duplicate' })
    await desk.db.updateTable('social_report').set({ duplicate_of: first }).where('id', '=', double).execute()
    const phenomenon = await desk.phenomenon([link(first)])
    expect(await desk.as(COORDINATOR, sendAnswerBack, { phenomenon, texts: ANSWER })).toMatchObject({ reports: 2 })
    expect(await stateOf(double)).toBe('duplicate')
  })

  test('nobody is answered by another county, without words, or for a phenomenon without reports', async () => {
    const phenomenon = await desk.phenomenon([])
    const send = (actor: typeof COORDINATOR, texts: typeof ANSWER) =>
      problemOf(desk.as(actor, sendAnswerBack, { phenomenon, texts }))
    expect(await send(NEIGHBOUR, ANSWER)).toBe('phenomenon-not-found')
    expect(await send(DECIDER, ANSWER)).toBe('not-permitted')
    expect(await send(COORDINATOR, { fi: '', sv: '' })).toBe('input-invalid')
    expect(await send(COORDINATOR, ANSWER)).toBe('nobody-to-answer')
  })

  test('the effect: reports of the matter before and after, beside all that were reported', async () => {
    // Action on 10 April; today 20 May: 40 days each way, 1 March to 9 April and 11 April to 20 May.
    const [before, after] = [['2024-03-01', '2024-04-09'], ['2024-05-20']]
    const outside = ['2024-02-29', '2024-04-10']
    const ids = await Promise.all([...before, ...after, ...outside].map((sentOn) => report({ sentOn })))
    const phenomenon = await desk.phenomenon(ids.map(link))
    const proposal = await desk.draft({ phenomenon })
    await desk.step(COORDINATOR, 'proposal.submit', { proposal, onDay: '2024-03-15' })
    await desk.step(DECIDER, 'proposal.answer', { proposal, outcome: 'already-under-way', onDay: '2024-03-20' })
    await desk.step(DECIDER, 'proposal.complete', { proposal, onDay: '2024-04-10' })
    const { window } = await desk.as(COORDINATOR, showEffectBasis, { proposal, months: 6 })
    expect(window).toMatchObject({ days: 40, turnOn: '2024-04-10', reports: { before: 2, after: 1 } })
    expect(window?.all.before).toBeGreaterThanOrEqual(2)
    // Five observations at all may be told; two before and one after, and of how many units, are too few to be told outside those who read them.
    const told = await desk.as(DECIDER, showEffectBasis, { proposal, months: 6 })
    expect(told.window).toMatchObject({ reports: { before: 'few', after: 'few' } })

    const { version, evidence } = await desk.as(DECIDER, showProposal, { proposal })
    expect(evidence).toMatchObject({ reports: 5, units: 0 })
    const assessed = {
      proposal,
      version,
      onDay: '2024-05-20',
      result: 'cannot-tell',
      judgement: { fi: 'Liian varhaista.', sv: '' },
    } as const
    const pinned = { figures: { pin: 'none', before: '2023', after: '2024' } }
    expect(await problemOf(desk.as(DECIDER, assessProposal, { ...assessed, ...pinned }))).toBe('figures-not-pinned')
    await desk.as(DECIDER, assessProposal, assessed)
    const shown = await desk.as(COORDINATOR, showProposal, { proposal })
    expect(shown).toMatchObject({ state: 'assessed', effects: [{ result: 'cannot-tell', window: { days: 40 } }] })
    expect(shown.evidence).toMatchObject({ reports: 5 })
    const decided = await desk.as(DECIDER, showProposal, { proposal })
    expect(decided.effects[0]?.window).toMatchObject({ reports: { before: 'few', after: 'few' } })
  })

  test('who decides is not told of how few observations a proposal speaks, in the list neither', async () => {
    const phenomenon = await desk.phenomenon([await report(), await report()].map(link))
    const proposal = await desk.draft({ phenomenon })
    await desk.step(COORDINATOR, 'proposal.submit', { proposal, onDay: '2024-03-15' })
    const few = { reports: 'few', units: 'few', areas: 'few', groups: 'few' }
    expect((await desk.as(DECIDER, showProposal, { proposal })).evidence).toMatchObject(few)
    const listed = (await desk.as(DECIDER, listProposals, {})).find(({ id }) => id === proposal)
    expect(listed?.evidence).toMatchObject(few)
    expect((await desk.as(COORDINATOR, showProposal, { proposal })).evidence).toMatchObject({ reports: 2, groups: 1 })
  })

  test('everybody sees a public proposal from its submission on, without notes and without what was undone', async () => {
    const proposal = await desk.draft({ costNote: 'Kaksi henkilötyövuotta' })
    const hidden = await desk.draft({ isPublic: false })
    const listed = async () => (await desk.as(PUBLIC, siteProposals, { owner: '16' })).map(({ id }) => id)
    expect(await problemOf(desk.as(PUBLIC, siteProposal, { proposal }))).toBe('proposal-not-found')
    expect(await listed()).not.toContain(proposal)
    for (const one of [proposal, hidden]) await desk.step(COORDINATOR, 'proposal.submit', { proposal: one, onDay: '2024-03-01' })
    await desk.step(COORDINATOR, 'proposal.receive', { proposal, onDay: '2024-03-02', note: 'Sihteeri soitti.' })
    await desk.step(COORDINATOR, 'proposal.undo', { proposal, reason: 'Väärä päivä.' })
    await desk.step(COORDINATOR, 'proposal.receive', { proposal, onDay: '2024-03-03', note: 'Sihteeri soitti.' })
    const shown = await desk.as(PUBLIC, siteProposal, { proposal })
    expect(shown.steps.map(({ act, onDay }) => `${act} ${onDay}`)).toEqual(['submitted 2024-03-01', 'received 2024-03-03'])
    expect(JSON.stringify(shown)).not.toMatch(/Sihteeri|Väärä päivä|henkilötyövuotta/)
    expect(await listed()).toContain(proposal)
    expect(await listed()).not.toContain(hidden)
    expect(await problemOf(desk.as(PUBLIC, siteProposal, { proposal: hidden }))).toBe('proposal-not-found')
    expect(await desk.as(PUBLIC, siteProposals, { owner: '16', outcome: 'rejected' })).toEqual([])
    expect(await desk.as(PUBLIC, siteProposals, { year: 2023 })).toEqual([])
  })

  test('the open data hold what the public pages show, with codes and their names, and nothing more', async () => {
    const proposal = await desk.draft({ costNote: 'Kaksi henkilötyövuotta' })
    const hidden = await desk.draft({ isPublic: false })
    const draft = await desk.draft()
    for (const one of [proposal, hidden]) await desk.step(COORDINATOR, 'proposal.submit', { proposal: one, onDay: '2024-03-01' })
    await desk.step(COORDINATOR, 'proposal.receive', { proposal, onDay: '2024-03-02', note: 'Sihteeri soitti.' })
    await desk.step(COORDINATOR, 'proposal.undo', { proposal, reason: 'Väärä päivä.' })
    const pages = { briefing: 'https://example.invalid/r/', proposal: 'https://example.invalid/e/' }
    const file = async (name: 'proposals.csv' | 'proposals.json') =>
      (await desk.as(PUBLIC, socialData, { file: name, language: 'sv', pages })).content
    const json = JSON.parse(await file('proposals.json'))
    const record = json.records.find(({ id }: { id: string }) => id === proposal)
    expect(record).toMatchObject({
      area: '16',
      state: 'submitted',
      outcome: null,
      address: `https://example.invalid/e/${proposal}`,
    })
    expect(record.steps.map(({ act }: { act: string }) => act)).toEqual(['submitted'])
    expect(json.dimensions.state.codes.submitted).toEqual({ fi: 'Lähetetty', sv: 'Skickat', en: 'Submitted' })
    expect(json.licence.name).toBe('CC BY 4.0')
    const csv = await file('proposals.csv')
    expect(csv).toContain(`${proposal},16,Södra Österbotten`)
    for (const text of [JSON.stringify(json), csv]) {
      expect(text).not.toMatch(/Sihteeri|Väärä päivä|henkilötyövuotta/)
      expect([hidden, draft].filter((one) => text.includes(one))).toEqual([])
    }
  })

  test('influence is recorded with who heard, about what and what followed, and can be added to and corrected', async () => {
    const phenomenon = await desk.phenomenon()
    const told = { channel: 'media', onDay: '2024-04-02', audience: 'Maakuntalehti', told: 'Velkaantuminen kasvaa.' } as const
    const subject = { kind: 'phenomenon', id: phenomenon } as const
    const { influence } = await desk.as(COORDINATOR, addInfluence, { ...told, subject })
    await desk.as(COORDINATOR, followInfluence, { influence, onDay: '2024-05-02', text: '=Valtuutettu kysyi asiasta.' })
    const list = (filter: object = {}) => desk.as(DECIDER, listInfluence, filter)
    const about = { fi: 'Velkaantuminen', sv: 'Skuldsättning' }
    const additions = [{ onDay: '2024-05-02', text: '=Valtuutettu kysyi asiasta.' }]
    expect(await list({ channel: 'media' })).toMatchObject([{ audience: 'Maakuntalehti', about, additions }])
    expect(await list({ text: 'valtuutettu' })).toHaveLength(1)
    expect(await list({ until: '2024-04-01' })).toEqual([])

    const change = (version: number) =>
      problemOf(desk.as(COORDINATOR, correctInfluence, { influence, version, ...told, channel: 'social-media' }))
    expect([await change(1), await change(1)]).toEqual([null, 'changed-meanwhile'])
    expect(await problemOf(desk.as(COORDINATOR, addInfluence, { ...told, onDay: '2024-05-21' }))).toBe('day-in-future')
    const foreign = { ...told, subject: { kind: 'proposal', id: 'none' } } as const
    expect(await problemOf(desk.as(COORDINATOR, addInfluence, foreign))).toBe('influence-subject-not-found')
    expect(await problemOf(desk.as(NEIGHBOUR, followInfluence, { influence, onDay: '2024-05-02', text: 'x' }))).toBe(
      'influence-not-found',
    )

    const { base64, fileName } = await desk.as(DECIDER, influenceFile, { language: 'sv', format: 'csv' })
    expect(fileName).toBe('paverkan-2024-05-20.csv')
    const text = Buffer.from(base64, 'base64').toString('utf8')
    expect(text).toContain('2024-04-02;Sociala medier;Maakuntalehti')
  })
})
