import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { showReceipt } from '../../src/operations/submission/show-receipt.ts'
import {
  accountOf,
  COMPLETE,
  describedProblem,
  type FormDesk,
  openFormDesk,
  placeOf,
  problemOf,
  withCode,
} from '../fixtures/form-desk.ts'
import { addAccounts, addEarlierRound, emptyForms } from '../fixtures/form-people.ts'
import { daysOn, STAFFING } from '../fixtures/staffing-round.ts'

const MAIJA = accountOf('16', { id: 'a000001' })

describe('The form knows the rounds before', () => {
  let desk: FormDesk
  beforeAll(async () => {
    desk = await openFormDesk()
    await addAccounts(desk, { a000001: 'Maija Meikäläinen' })
    const spring = {
      round: '2024-04',
      day: '2024-04-09',
      answers: { H2: 230, H3: 9 },
      reasons: { 'many-vacant': 'Haku on auki.' },
    }
    await addEarlierRound(desk, { round: '2023-10', day: '2023-10-10', answers: { H2: 200, H3: 8 } })
    await addEarlierRound(desk, spring)
    await addEarlierRound(desk, { round: '2025-04', day: '2025-04-08', answers: { H2: 999, H3: 1 } })
    await desk.change((transaction) =>
      transaction
        .insertInto('contact_person')
        .values([
          { ...PERSON, name: 'Kati Kontakti', email: 'kati@example.invalid', left_at: null },
          { ...PERSON, name: 'Lasse Lähtenyt', email: 'lasse@example.invalid', left_at: '2024-06-01T00:00:00.000Z' },
        ])
        .execute(),
    )
    await desk.change((transaction) =>
      transaction
        .insertInto('reference_value')
        .values(
          [['2023-12-31', 210] as const, ['2024-06-30', 240] as const, ['2024-12-31', 900] as const].map(([day, value]) => ({
            name: 'reference.open_care',
            respondent: '16',
            day,
            value,
            source: 'test',
            added_at: '2024-01-01T00:00:00.000Z',
          })),
        )
        .execute(),
    )
  })
  afterAll(() => desk.close())

  it('the newest earlier round stands beside; all earlier ones, oldest first, are the history; later ones are not known', async () => {
    const { surroundings, previousRound, previousReasons } = await desk.show(MAIJA)
    expect(previousRound).toBe('2024-04')
    expect(surroundings.previous).toEqual({ H2: 230, H3: 9 })
    expect(surroundings.history).toEqual([
      { H2: 200, H3: 8 },
      { H2: 230, H3: 9 },
    ])
    expect(previousReasons).toEqual({ 'many-vacant': 'Haku on auki.' })
  })

  it('the limit is that of the round’s day, and figures of other sources the newest on that day', async () => {
    const { surroundings } = await desk.show(MAIJA)
    expect(surroundings.outside).toEqual({ 'parameter.limit': 30, 'reference.open_care': 240 })
    expect(surroundings.round.day).toBe('2024-10-08')
  })

  it('contact persons who have not left stand in the empty form; nobody has typed them', async () => {
    const { fields } = await desk.show(MAIJA)
    expect(fields['K.1.name']).toMatchObject({ answer: 'Kati Kontakti', savedLabel: '', version: 1 })
    expect(fields['K.2.name']).toBeUndefined()
  })

  it('a contact person who has left needs a reason', async () => {
    await desk.fill(MAIJA, { ...COMPLETE, 'K.1.name': 'Lasse Lähtenyt', 'K.1.email': 'Lasse@example.invalid' })
    const { contactFindings } = await desk.show(MAIJA)
    expect(contactFindings).toMatchObject([{ rule: 'contact-left', severity: 'soft', at: 'K.1.email' }])
    const { parameters } = await describedProblem(desk.send(MAIJA))
    expect(parameters).toMatchObject({ hard: 0, soft: 1, fields: 'K.1.email' })
    await desk.fill(MAIJA, { 'reason:contact-left': 'Hän palasi tehtävään.' })
    expect((await desk.send(MAIJA)).version).toBe(1)
    const back = await desk.inDatabase((db) =>
      db.selectFrom('contact_person').select('left_at').where('email', '=', 'Lasse@example.invalid').executeTakeFirst(),
    )
    expect(back).toEqual({ left_at: null })
  })

  it('what a respondent withdrew is not compared with', async () => {
    await desk.change((transaction) =>
      transaction.updateTable('submission').set({ state: 'withdrawn' }).where('round', '=', '2024-04').execute(),
    )
    expect((await desk.show(MAIJA)).previousRound).toBe('2023-10')
  })
})

const PERSON = {
  collection: STAFFING,
  respondent: '16',
  organiser: '16',
  task: null,
  phone: null,
  language: 'fi',
  added_by: 'a000001',
  added_at: '2024-01-01T00:00:00.000Z',
  version: 1,
}

describe('When a form can be filled', () => {
  let desk: FormDesk
  beforeAll(async () => {
    desk = await openFormDesk()
  })
  beforeEach(async () => {
    await emptyForms(desk)
    await setRound({ state: 'open', last_new_answer: daysOn(30) })
  })
  afterAll(() => desk.close())

  const setRound = (columns: Readonly<Record<string, string>>) =>
    desk.change((transaction) => transaction.updateTable('collection_round').set(columns).execute())
  const setForm = (columns: Readonly<Record<string, string | number | null>>) =>
    desk.change((transaction) => transaction.updateTable('submission').set(columns).where('respondent', '=', '16').execute())
  const saving = () => problemOf(desk.save(MAIJA, [{ key: 'H2', answer: 250, onVersion: 0 }]))

  it.each([
    ['the round is still to come', { state: 'planned' }, 'collection-round-not-open'],
    ['the round takes corrections only', { state: 'correcting' }, 'collection-round-closed'],
    ['the round is closed', { state: 'closed' }, 'collection-round-closed'],
    ['the last day for new answers was yesterday', { last_new_answer: daysOn(-1) }, 'collection-round-closed'],
  ])('not when %s', async (_, columns, code) => {
    await setRound(columns)
    expect(await saving()).toBe(code)
    const { submission } = await desk.show(MAIJA)
    expect(submission).toMatchObject({ state: 'not_opened', mayEdit: false })
    expect(submission.whyLocked?.fi).not.toBe('')
  })

  it('on the last day for new answers', async () => {
    await setRound({ last_new_answer: daysOn(0) })
    expect((await desk.save(MAIJA, [{ key: 'H2', answer: 250, onVersion: 0 }])).saved).toHaveLength(1)
  })

  it('a reopened form to its last day, also in a round that is closed', async () => {
    await desk.fill(MAIJA, COMPLETE)
    await desk.send(MAIJA)
    await setRound({ state: 'closed' })
    await setForm({ state: 'reopened', reopened_until: daysOn(0) })
    const { fields, submission } = await desk.show(MAIJA)
    expect(submission.mayEdit).toBe(true)
    expect(fields.H2).toMatchObject({ answer: 250, version: 1 })
    expect(fields['K.1.email']?.answer).toBe('yhteys@example.invalid')
    await desk.fill(MAIJA, { H2: 251 })
    const second = await desk.send(MAIJA)
    expect(second).toMatchObject({ version: 2 })
    expect((await desk.as(MAIJA, showReceipt, { ...placeOf(), version: 1 })).newestVersion).toBe(2)
  })

  it('not after the last day of a reopening', async () => {
    await setForm({ state: 'reopened', reopened_until: daysOn(-1) })
    expect(await saving()).toBe('reopening-ended')
    expect(await problemOf(desk.send(MAIJA))).toBe('reopening-ended')
  })

  it('of a form reopened in part only that part, reasons and the contact persons', async () => {
    await desk.fill(MAIJA, COMPLETE)
    await desk.send(MAIJA)
    await setForm({ state: 'reopened', reopened_until: daysOn(3), reopened_fields: JSON.stringify(['H2']) })
    expect(await problemOf(desk.fill(MAIJA, { H3: 11 }))).toBe('fields-not-reopened')
    const saved = await desk.fill(MAIJA, { H2: 251, 'K.1.task': 'johtava', 'reason:ratio-unusual': 'Tarkistettu.' })
    expect(saved.saved).toHaveLength(3)
  })

  it.each(['excused', 'withdrawn', 'accepted', 'published', 'in_check', 'query_open', 'answered'])(
    'not in the state %s',
    async (state) => {
      await setForm({ state })
      expect(await saving()).toBe('submission-locked')
      expect((await desk.show(MAIJA)).submission.mayEdit).toBe(false)
    },
  )

  it('after sending a code sees nothing of the draft either, but does again when the form is reopened', async () => {
    const code = withCode('16')
    await desk.fill(code, COMPLETE)
    await desk.send(code)
    expect((await desk.show(code)).fields).toEqual({})
    await setForm({ state: 'reopened', reopened_until: daysOn(3) })
    expect((await desk.show(code)).fields.H2?.answer).toBe(250)
  })

  it('what happened is told in order: opened, begun, sent, received', async () => {
    await desk.fill(MAIJA, COMPLETE)
    await desk.send(MAIJA)
    const events = await desk.inDatabase((db) =>
      db.selectFrom('submission_event').select(['act', 'from_state', 'to_state', 'side']).orderBy('number').execute(),
    )
    expect(events.map(({ from_state, to_state, side }) => `${from_state} → ${to_state} (${side})`)).toEqual([
      'not_opened → opened (county)',
      'opened → draft (county)',
      'draft → sent (county)',
      'sent → received (system)',
    ])
  })
})
