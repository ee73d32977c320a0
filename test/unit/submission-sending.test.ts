import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../src/access/actor.ts'
import type { Answer } from '../../src/model/answers.ts'
import { sendSubmission } from '../../src/operations/submission/send-submission.ts'
import { showAnswers } from '../../src/operations/submission/show-answers.ts'
import { showReceipt } from '../../src/operations/submission/show-receipt.ts'
import { showSubmission } from '../../src/operations/submission/show-submission.ts'
import {
  accountOf,
  atInstitute,
  COMPLETE,
  describedProblem,
  type FormDesk,
  openFormDesk,
  placeOf,
  problemOf,
  withCode,
} from '../fixtures/form-desk.ts'
import { addAccounts, emptyForms } from '../fixtures/form-people.ts'
import { daysOn } from '../fixtures/staffing-round.ts'

const MAIJA = accountOf('16', { id: 'a000001' })
const PEKKA = accountOf('16', { id: 'a000002' })

let desk: FormDesk
beforeAll(async () => {
  desk = await openFormDesk()
  await addAccounts(desk, { a000001: 'Maija Meikäläinen', a000002: 'Pekka Peltola' })
})
beforeEach(() => emptyForms(desk))
afterAll(() => desk.close())

async function findingsOf(sending: Promise<unknown>): Promise<{ rule: string; at: string; severity: string }[]> {
  const { code, parameters } = await describedProblem(sending)
  expect(code).toBe('form-not-ready')
  return JSON.parse(String(parameters?.findings))
}

async function sendWith(changes: Readonly<Record<string, Answer | null>>, actor: Actor = MAIJA) {
  await desk.fill(actor, { ...COMPLETE, ...changes })
  return desk.send(actor)
}

describe('What is not ready is not sent', () => {
  it('a required field that is blank is named', async () => {
    const findings = await findingsOf(sendWith({ H4: null }))
    expect(findings).toEqual([{ rule: 'required', at: 'H4', severity: 'hard' }])
    expect((await desk.show(MAIJA)).submission.state).toBe('draft')
  })

  it('a hard rule is named with the field it is shown at: 11 over the limit of 10 workers', async () => {
    const findings = await findingsOf(sendWith({ H2: 400, H5: 11 }))
    expect(findings).toContainEqual({ rule: 'over-at-most-workers', at: 'H5', severity: 'hard' })
  })

  it('a soft finding without a reason stops; with a reason it is sent, and the reason is kept', async () => {
    // 10 of 10 workers over the limit, 340 clients = 34 for each.
    const answers = { H2: 340, H5: 10 }
    expect(await findingsOf(sendWith(answers))).toEqual([{ rule: 'all-over', at: 'H5', severity: 'soft' }])
    await sendWith({ ...answers, 'reason:all-over': 'Kolme virkaa on täyttämättä.' })
    const sent = await desk.as(MAIJA, showAnswers, placeOf())
    expect(sent.reasons).toEqual({ 'all-over': 'Kolme virkaa on täyttämättä.' })
    expect(sent.versions[0]?.warnings).toEqual(['all-over'])
  })

  it('a reason of nothing but spaces is none', async () => {
    expect(await findingsOf(sendWith({ H2: 340, H5: 10, 'reason:all-over': '   ' }))).toHaveLength(1)
  })

  it('text that could not be read is not overlooked, also where an answer is not required', async () => {
    await desk.fill(MAIJA, COMPLETE)
    const { fields } = await desk.show(MAIJA)
    await desk.save(MAIJA, [{ key: 'H3F', answer: null, typed: 'noin kymmenen', onVersion: fields.H3F?.version ?? 0 }])
    expect(await findingsOf(desk.send(MAIJA))).toEqual([{ rule: 'type', at: 'H3F', severity: 'hard' }])
  })

  it('a form nobody has filled cannot be sent', async () => {
    expect(await problemOf(desk.send(MAIJA))).toBe('not-in-this-state')
  })

  it('“not available” with its reason is an answer; without a reason it is not', async () => {
    expect(await findingsOf(sendWith({ H4: { unavailable: '' } }))).toMatchObject([{ at: 'H4', severity: 'hard' }])
    await sendWith({ H4: { unavailable: 'Tieto puuttuu järjestelmästä.' } })
    const sent = await desk.as(MAIJA, showAnswers, placeOf())
    expect(sent.answers.H4).toEqual({ unavailable: 'Tieto puuttuu järjestelmästä.' })
  })

  it('what is not asked any more is not sent, but stays in the draft', async () => {
    await sendWith({ H5: 0 }) // nobody over the limit: H8 is not asked, though it was filled
    const sent = await desk.as(MAIJA, showAnswers, placeOf())
    expect(sent.answers.H8).toBeUndefined()
    const stored = await desk.inDatabase((db) =>
      db.selectFrom('draft_field').select('answer').where('field', '=', 'H8').executeTakeFirst(),
    )
    expect(stored?.answer).toBe(JSON.stringify(COMPLETE.H8))
  })
})

describe('What was sent is locked and receipted', () => {
  it('cannot be changed any more', async () => {
    await sendWith({})
    expect(await problemOf(desk.save(MAIJA, [{ key: 'H2', answer: 1, onVersion: 1 }]))).toBe('submission-locked')
  })

  it('a button pressed twice gives one version and the same receipt', async () => {
    await desk.fill(MAIJA, COMPLETE)
    const { submission } = await desk.show(MAIJA)
    const send = () => desk.as(MAIJA, sendSubmission, { ...placeOf(), version: submission.version })
    const first = await send()
    expect(await send()).toEqual(first)
    expect((await desk.as(MAIJA, showAnswers, placeOf())).versions).toHaveLength(1)
  })

  it('somebody else who sends the same form a moment later is told that it has been sent', async () => {
    await desk.fill(MAIJA, COMPLETE)
    const { submission } = await desk.show(PEKKA)
    await desk.send(MAIJA)
    const late = desk.as(PEKKA, sendSubmission, { ...placeOf(), version: submission.version })
    expect(await problemOf(late)).toBe('submission-locked')
  })

  it('a version of the submission that is not the newest is refused', async () => {
    await desk.fill(MAIJA, COMPLETE)
    const { submission } = await desk.show(MAIJA)
    const stale = desk.as(MAIJA, sendSubmission, { ...placeOf(), version: submission.version + 5 })
    expect(await problemOf(stale)).toBe('changed-meanwhile')
  })

  it('one and the same answer has one digest; another answer another', async () => {
    const first = await sendWith({})
    await emptyForms(desk)
    expect((await sendWith({})).digest).toBe(first.digest)
    await emptyForms(desk)
    expect((await sendWith({ H2: 251 })).digest).not.toBe(first.digest)
  })

  it('personal details go to the contact persons and stay neither in the version nor in the draft', async () => {
    await sendWith({})
    const [contact] = await desk.inDatabase((db) => db.selectFrom('contact_person').selectAll().execute())
    expect(contact).toMatchObject({ respondent: '16', name: 'Testi Yhteyshenkilö', email: 'yhteys@example.invalid' })
    const left = await desk.inDatabase((db) =>
      db.selectFrom('draft_field').selectAll().where('field', 'like', 'K.%').where('answer', 'is not', null).execute(),
    )
    expect(left).toEqual([])
    const version = await desk.inDatabase((db) => db.selectFrom('submission_version').select('answers').executeTakeFirst())
    expect(version?.answers).not.toContain('yhteys@example.invalid')
  })

  it('the receipt goes to the sender and the contact person, each once', async () => {
    await sendWith({ 'K.2.name': 'Sama Lähettäjä', 'K.2.email': 'A000001@example.invalid' })
    const letters = await desk.inDatabase((db) =>
      db.selectFrom('mail').select(['to_account', 'to_email']).where('template', '=', 'collection-receipt').execute(),
    )
    expect(letters).toHaveLength(2)
    expect(letters).toContainEqual({ to_account: 'a000001', to_email: null })
    expect(letters).toContainEqual({ to_account: null, to_email: 'yhteys@example.invalid' })
  })

  it('is late after the stated deadline, and still taken until the last day for new answers', async () => {
    await setRound({ stated_deadline: daysOn(-1) })
    await sendWith({})
    const late = await desk.as(MAIJA, showReceipt, placeOf())
    await setRound({ stated_deadline: daysOn(8) })
    expect(late.isLate).toBe(true)
    await emptyForms(desk)
    await sendWith({})
    expect((await desk.as(MAIJA, showReceipt, placeOf())).isLate).toBe(false)
  })
})

function setRound(columns: Readonly<Record<string, string>>) {
  return desk.change((transaction) => transaction.updateTable('collection_round').set(columns).execute())
}

describe('Who sees what was sent', () => {
  const CODE = withCode('16')

  it('a bare code sees the receipt and the state, no answers', async () => {
    await sendWith({}, CODE)
    expect((await desk.as(CODE, showReceipt, placeOf())).state).toBe('received')
    expect((await desk.as(CODE, showSubmission, placeOf())).fields).toEqual({})
    expect(await problemOf(desk.as(CODE, showAnswers, placeOf()))).toBe('answers-not-shown')
  })

  it('a named account of the county and the institute read the answers', async () => {
    await sendWith({}, CODE)
    expect((await desk.as(MAIJA, showAnswers, placeOf())).answers.H2).toBe(250)
    expect((await desk.as(atInstitute(), showAnswers, placeOf())).answers.H2).toBe(250)
  })

  it('the institute sees no draft: neither the form being filled nor answers before they are sent', async () => {
    await desk.fill(MAIJA, COMPLETE)
    expect(await problemOf(desk.as(atInstitute(), showSubmission, placeOf()))).toBe('not-permitted')
    expect(await problemOf(desk.as(atInstitute(), showAnswers, placeOf()))).toBe('submission-version-not-found')
  })

  it('that somebody read the answers stands in the audit trail', async () => {
    await sendWith({})
    await desk.as(atInstitute(), showAnswers, placeOf())
    const read = await desk.inDatabase((db) =>
      db
        .selectFrom('audit')
        .select(['actor_id', 'details'])
        .where('operation', '=', 'submission.answers')
        .orderBy('number', 'desc')
        .executeTakeFirst(),
    )
    expect(read).toEqual({ actor_id: 'a000900', details: '{"version":1}' })
  })
})
