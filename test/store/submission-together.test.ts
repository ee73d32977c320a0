import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Problem } from '../../src/model/problem.ts'
import { sendSubmission } from '../../src/operations/submission/send-submission.ts'
import { showAnswers } from '../../src/operations/submission/show-answers.ts'
import { showReceipt } from '../../src/operations/submission/show-receipt.ts'
import { accountOf, COMPLETE, type FormDesk, openFormDesk, placeOf } from '../fixtures/form-desk.ts'
import { addAccounts, emptyForms } from '../fixtures/form-people.ts'
import { daysOn } from '../fixtures/staffing-round.ts'
import { testDatabases } from './databases.ts'

const MAIJA = accountOf('16', { id: 'a000001' })
const PEKKA = accountOf('16', { id: 'a000002' })

/** What became of work that others did at the same time: its result, or the code of the problem. */
async function outcome<T>(work: Promise<T>): Promise<T | string> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Problem) return error.description.code
    throw error
  }
}

describe.each(testDatabases())('People at one form at the same moment, on $name', ({ name }) => {
  let desk: FormDesk
  beforeAll(async () => {
    desk = await openFormDesk(name === 'PostgreSQL' ? 'postgresql' : undefined)
    await addAccounts(desk, { a000001: 'Maija', a000002: 'Pekka' })
  })
  beforeEach(() => emptyForms(desk))
  afterAll(() => desk.close())

  it('two savers of one field: one wins, the other gets the winner’s answer back', async () => {
    await desk.show(MAIJA)
    const [one, two] = await Promise.all([
      desk.save(MAIJA, [{ key: 'H2', answer: 250, onVersion: 0 }]),
      desk.save(PEKKA, [{ key: 'H2', answer: 260, onVersion: 0 }]),
    ])
    expect(one.saved.length + two.saved.length).toBe(1)
    expect(one.conflicts.length + two.conflicts.length).toBe(1)
    const standing = (await desk.show(MAIJA)).fields.H2
    expect(standing).toMatchObject({ answer: one.saved.length === 1 ? 250 : 260, version: 1 })
    expect([...one.conflicts, ...two.conflicts][0]?.theirs.answer).toBe(standing?.answer)
  })

  it('six savers of six fields: all are kept', async () => {
    await desk.show(MAIJA)
    const keys = ['H2', 'H3', 'H4', 'H5', 'H6', 'H7']
    await Promise.all(
      keys.map((key, place) => desk.save(place % 2 === 0 ? MAIJA : PEKKA, [{ key, answer: place, onVersion: 0 }])),
    )
    const { fields } = await desk.show(MAIJA)
    expect(keys.map((key) => fields[key]?.answer)).toEqual(keys.map((_, place) => place))
  })

  it('the first two to open a form open it once', async () => {
    await Promise.all([desk.show(MAIJA), desk.show(PEKKA)])
    const events = await desk.inDatabase((db) => db.selectFrom('submission_event').select('act').execute())
    expect(events).toEqual([{ act: 'submission.show' }])
  })

  it('a save against the sending: it is in the version, or it is refused as sent', async () => {
    await desk.fill(MAIJA, COMPLETE)
    const { submission, fields } = await desk.show(MAIJA)
    const saved = { key: 'H2', answer: 251, onVersion: fields.H2?.version ?? 0 }
    const [sent, save] = await Promise.all([
      outcome(desk.as(MAIJA, sendSubmission, { ...placeOf(), version: submission.version })),
      outcome(desk.save(PEKKA, [saved])),
    ])
    expect(sent).toMatchObject({ version: 1 })
    const { answers } = await desk.as(MAIJA, showAnswers, placeOf())
    expect(answers.H2).toBe(save === 'submission-locked' ? 250 : 251)
  })

  it('a button pressed three times: one version, one receipt', async () => {
    await desk.fill(MAIJA, COMPLETE)
    const { submission } = await desk.show(MAIJA)
    const press = () => desk.as(MAIJA, sendSubmission, { ...placeOf(), version: submission.version })
    const [one, two, three] = await Promise.all([press(), press(), press()])
    expect(two).toEqual(one)
    expect(three).toEqual(one)
    expect((await desk.as(MAIJA, showAnswers, placeOf())).versions).toHaveLength(1)
  })

  it('two who send: one gets the receipt, the other is told that it has been sent', async () => {
    await desk.fill(MAIJA, COMPLETE)
    const { submission } = await desk.show(MAIJA)
    const press = (actor: typeof MAIJA) => outcome(desk.as(actor, sendSubmission, { ...placeOf(), version: submission.version }))
    const both = await Promise.all([press(MAIJA), press(PEKKA)])
    expect(both.filter((one) => one === 'submission-locked')).toHaveLength(1)
    const receipt = await desk.as(MAIJA, showReceipt, placeOf())
    expect(both).toContainEqual(expect.objectContaining({ receipt: receipt.receipt }))
  })

  it('a reopening while somebody tries to save: the save is refused before it and kept after it, nothing between', async () => {
    await desk.fill(MAIJA, COMPLETE)
    await desk.send(MAIJA)
    const reopening = desk.change(async (transaction) => {
      await transaction.selectFrom('submission').select('number').where('respondent', '=', '16').forUpdate().execute()
      await transaction
        .updateTable('submission')
        .set({ state: 'reopened', reopened_until: daysOn(3) })
        .where('respondent', '=', '16')
        .execute()
    })
    const [, save] = await Promise.all([reopening, outcome(desk.save(PEKKA, [{ key: 'H2', answer: 251, onVersion: 1 }]))])
    const { fields, submission } = await desk.show(MAIJA)
    expect(submission.state).toBe('reopened')
    expect(fields.H2?.answer).toBe(save === 'submission-locked' ? 250 : 251)
  })

  it('people of different counties do not wait for or disturb each other', async () => {
    const others = [accountOf('11', { id: 'a000003' }), accountOf('08', { id: 'a000004' })]
    await Promise.all([
      desk.save(MAIJA, [{ key: 'H2', answer: 1, onVersion: 0 }]),
      ...others.map((actor, place) =>
        desk.save(actor, [{ key: 'H2', answer: place + 2, onVersion: 0 }], place === 0 ? '11' : '08'),
      ),
    ])
    expect((await desk.show(MAIJA)).fields.H2?.answer).toBe(1)
    expect((await desk.show(accountOf('11'), '11')).fields.H2?.answer).toBe(2)
  })
})
