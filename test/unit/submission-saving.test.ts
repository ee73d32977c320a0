import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { noteFormPresence } from '../../src/operations/submission/note-presence.ts'
import { accountOf, describedProblem, type FormDesk, openFormDesk, placeOf, problemOf } from '../fixtures/form-desk.ts'
import { addAccounts, emptyForms } from '../fixtures/form-people.ts'

const MAIJA = accountOf('16', { id: 'a000001' })
const PEKKA = accountOf('16', { id: 'a000002', role: 'county_manager' })

let desk: FormDesk
beforeAll(async () => {
  desk = await openFormDesk()
  await addAccounts(desk, { a000001: 'Maija Meikäläinen', a000002: 'Pekka Peltola' })
})
beforeEach(() => emptyForms(desk))
afterAll(() => desk.close())

describe('Two people fill one form', () => {
  it('fields of each are kept, with who saved them and when', async () => {
    await desk.save(MAIJA, [{ key: 'H2', answer: 250, onVersion: 0 }])
    await desk.save(PEKKA, [{ key: 'H3', answer: 10, onVersion: 0 }])
    const { fields } = await desk.show(MAIJA)
    expect(fields.H2).toMatchObject({ answer: 250, version: 1, savedLabel: 'Maija Meikäläinen' })
    expect(fields.H3).toMatchObject({ answer: 10, version: 1, savedLabel: 'Pekka Peltola' })
  })

  it('the second answer to one field is given back with the first; nothing is overwritten', async () => {
    await desk.save(MAIJA, [{ key: 'H2', answer: 250, onVersion: 0 }])
    const second = await desk.save(PEKKA, [
      { key: 'H2', answer: 260, onVersion: 0 },
      { key: 'H4', answer: 0, onVersion: 0 },
    ])
    expect(second.saved).toEqual([{ key: 'H4', version: 1 }])
    expect(second.conflicts).toMatchObject([{ key: 'H2', theirs: { answer: 250, version: 1, savedLabel: 'Maija Meikäläinen' } }])
    expect((await desk.show(MAIJA)).fields.H2?.answer).toBe(250)
  })

  it('who has seen the other answer may decide for the own', async () => {
    await desk.save(MAIJA, [{ key: 'H2', answer: 250, onVersion: 0 }])
    const decided = await desk.save(PEKKA, [{ key: 'H2', answer: 260, onVersion: 1 }])
    expect(decided.saved).toEqual([{ key: 'H2', version: 2 }])
  })

  it('the same answer given by both is no conflict', async () => {
    await desk.save(MAIJA, [{ key: 'H2', answer: 250, onVersion: 0 }])
    const same = await desk.save(PEKKA, [{ key: 'H2', answer: 250, onVersion: 0 }])
    expect(same).toMatchObject({ saved: [{ key: 'H2', version: 1 }], conflicts: [] })
  })

  it('a save that is sent twice, because the first answer was lost on the way, is saved once', async () => {
    const fields = [{ key: 'H2', answer: 250, onVersion: 0 }]
    await desk.save(MAIJA, fields)
    expect((await desk.save(MAIJA, fields)).saved).toEqual([{ key: 'H2', version: 1 }])
  })

  it('a field that was cleared keeps its version: an answer given on what stood before conflicts', async () => {
    await desk.save(MAIJA, [{ key: 'H2', answer: 250, onVersion: 0 }])
    await desk.save(MAIJA, [{ key: 'H2', answer: null, onVersion: 1 }])
    const late = await desk.save(PEKKA, [{ key: 'H2', answer: 251, onVersion: 1 }])
    expect(late.conflicts).toMatchObject([{ key: 'H2', theirs: { answer: null, version: 2 } }])
  })

  it('each sees the other, and what the other has saved meanwhile', async () => {
    const first = await desk.as(MAIJA, noteFormPresence, { ...placeOf(), field: 'H2', since: null })
    expect(first).toMatchObject({ present: [], changed: {} })
    const other = await desk.as(PEKKA, noteFormPresence, { ...placeOf(), field: 'H3', since: null })
    expect(other.present).toEqual([{ label: 'Maija Meikäläinen', field: 'H2' }])
    await desk.save(PEKKA, [{ key: 'H3', answer: 10, onVersion: 0 }])
    const next = await desk.as(MAIJA, noteFormPresence, { ...placeOf(), field: null, since: first.at })
    expect(next.present).toEqual([{ label: 'Pekka Peltola', field: 'H3' }])
    expect(next.changed).toMatchObject({ H3: { answer: 10, version: 1, savedLabel: 'Pekka Peltola' } })
    const own = await desk.as(PEKKA, noteFormPresence, { ...placeOf(), field: null, since: first.at })
    expect(own.changed).toEqual({})
  })
})

describe('What is typed is kept', () => {
  it('text that is no answer stays until it is one', async () => {
    await desk.save(MAIJA, [{ key: 'H2', answer: null, typed: 'noin 250', onVersion: 0 }])
    expect((await desk.show(MAIJA)).fields.H2).toMatchObject({ answer: null, typed: 'noin 250', version: 1 })
    await desk.save(MAIJA, [{ key: 'H2', answer: 250, typed: '250', onVersion: 1 }])
    expect((await desk.show(MAIJA)).fields.H2).toMatchObject({ answer: 250, typed: null, version: 2 })
  })

  it('zero is an answer, blank is none', async () => {
    await desk.save(MAIJA, [
      { key: 'H7', answer: 0, onVersion: 0 },
      { key: 'H9', answer: '', onVersion: 0 },
    ])
    const { fields } = await desk.show(MAIJA)
    expect(fields.H7?.answer).toBe(0)
    expect(fields.H9).toBeUndefined()
  })

  it('a draft may break bounds and rules: what stops sending does not stop saving', async () => {
    const saved = await desk.save(MAIJA, [
      { key: 'H2', answer: -5, onVersion: 0 },
      { key: 'H3', answer: 1, onVersion: 0 },
      { key: 'H5', answer: 7, onVersion: 0 },
    ])
    expect(saved.saved).toHaveLength(3)
  })

  it('a number that was typed wrong with fifteen digits and more is no answer, but is kept as typed', async () => {
    expect(await problemOf(desk.save(MAIJA, [{ key: 'H2', answer: 10 ** 15 + 1, onVersion: 0 }]))).toBe('answers-unfit')
    const typed = await desk.save(MAIJA, [{ key: 'H2', answer: null, typed: '1000000000000001', onVersion: 0 }])
    expect(typed.saved).toEqual([{ key: 'H2', version: 1 }])
  })
})

describe('How far the form is', () => {
  it('counts what is asked and what of it is answered; H8 is asked once somebody is over the limit', async () => {
    const before = await desk.save(MAIJA, [{ key: 'H2', answer: 250, onVersion: 0 }])
    const after = await desk.save(MAIJA, [{ key: 'H5', answer: 1, onVersion: 0 }])
    expect(before.answered).toBe(1)
    expect(after).toMatchObject({ answered: 2, asked: before.asked + 1 })
    const stored = await desk.inDatabase((db) =>
      db.selectFrom('submission').select(['answered', 'asked']).where('respondent', '=', '16').executeTakeFirst(),
    )
    expect(stored).toEqual({ answered: after.answered, asked: after.asked })
  })

  it('the audit trail holds how many fields were saved, not which and not what', async () => {
    await desk.save(MAIJA, [{ key: 'H2', answer: 4711, onVersion: 0 }])
    const last = await desk.inDatabase((db) =>
      db.selectFrom('audit').selectAll().where('operation', '=', 'submission.save').orderBy('number', 'desc').executeTakeFirst(),
    )
    expect(last).toMatchObject({ subject: 'child-protection-staffing/2024-10/16', actor_id: 'a000001' })
    expect(JSON.parse(last?.details ?? '')).toEqual({ fields: 1, saved: 1, conflicts: 0 })
  })
})

describe('What does not belong to the form is refused, and nothing of the call is saved', () => {
  const REFUSED: readonly (readonly [string, string, unknown])[] = [
    ['an unknown key', 'H99', 1],
    ['a computed field', 'I1', 25],
    ['a note', 'limit_note', 'x'],
    ['a group without its number', 'K', 'x'],
    ['an unknown field of a group', 'K.1.salary', 1],
    ['the number zero of a group', 'K.0.name', 'x'],
    ['a group as an object', 'K.constructor.name', 'x'],
    ['a reason to a hard rule', 'reason:over-at-most-workers', 'Syy.'],
    ['a reason to no rule', 'reason:nothing', 'Syy.'],
    ['a property of every object', 'constructor', 1],
    ['a deep key', 'H2.H3', 1],
  ]
  it.each(REFUSED)('%s (%s)', async (_, key, answer) => {
    const problem = await describedProblem(
      desk.save(MAIJA, [
        { key: 'H3', answer: 10, onVersion: 0 },
        { key, answer, onVersion: 0 },
      ]),
    )
    expect(problem).toMatchObject({ code: 'unknown-fields', parameters: { fields: key } })
    expect((await desk.show(MAIJA)).fields.H3).toBeUndefined()
  })

  const UNFIT: readonly (readonly [string, string, unknown])[] = [
    ['text for a number', 'H2', '250'],
    ['decimals for an integer', 'H2', 12.5],
    ['two decimals where one is allowed', 'H3F', 9.25],
    ['a list for a number', 'H2', ['250']],
    ['a number for a text', 'H9', 7],
    ['“not available” where it may not be', 'H3F', { unavailable: 'Ei tiedossa.' }],
    ['an e-mail address without a domain', 'K.1.email', 'maija@'],
    ['a word for a confirmation', 'L1', 'yes'],
    ['a text that is too long', 'H9', 'x'.repeat(2001)],
    ['a number for a reason', 'reason:all-over', 1],
  ]
  it.each(UNFIT)('%s (%s)', async (_, key, answer) => {
    const problem = await describedProblem(desk.save(MAIJA, [{ key, answer, onVersion: 0 }]))
    expect(problem).toMatchObject({ code: 'answers-unfit', parameters: { fields: key } })
  })

  const IMPOSSIBLE: readonly (readonly [string, Record<string, unknown>])[] = [
    ['a key that is no key', { key: '../H2', answer: 1, onVersion: 0 }],
    ['the prototype', { key: '__proto__', answer: 1, onVersion: 0 }],
    ['not a number', { key: 'H2', answer: Number.NaN, onVersion: 0 }],
    ['endless', { key: 'H2', answer: Number.POSITIVE_INFINITY, onVersion: 0 }],
    ['something else beside “unavailable”', { key: 'H2', answer: { unavailable: 'x', also: 1 }, onVersion: 0 }],
    ['a version below zero', { key: 'H2', answer: 1, onVersion: -1 }],
    ['no version', { key: 'H2', answer: 1 }],
    ['a field too many', { key: 'H2', answer: 1, onVersion: 0, savedLabel: 'Joku muu' }],
    ['typed text of more than 5,000 characters', { key: 'H9', answer: null, typed: 'x'.repeat(5001), onVersion: 0 }],
  ]
  it.each(IMPOSSIBLE)('input with %s', async (_, field) => {
    expect(await problemOf(desk.save(MAIJA, [field]))).toBe('input-invalid')
  })

  it('a fourth contact person where three are asked', async () => {
    const four = [1, 2, 3, 4].map((number) => ({ key: `K.${number}.name`, answer: 'Testi', onVersion: 0 }))
    expect(await problemOf(desk.save(MAIJA, four))).toBe('too-many-in-group')
  })

  it('a third one given a new number when another was taken away is welcome', async () => {
    await desk.save(
      MAIJA,
      [1, 2, 3].map((number) => ({ key: `K.${number}.name`, answer: 'Testi', onVersion: 0 })),
    )
    const changed = await desk.save(MAIJA, [
      { key: 'K.2.name', answer: null, onVersion: 1 },
      { key: 'K.4.name', answer: 'Testi', onVersion: 0 },
    ])
    expect(changed.conflicts).toEqual([])
  })
})

describe('Identity codes are refused wherever they are typed', () => {
  // Individual number 900: a code that no person has.
  const CODE = '131052-900W'

  it.each([
    ['an answer', { key: 'H9', answer: `Asiakas ${CODE} siirtyi.` }],
    ['typed text of a number', { key: 'H2', answer: null, typed: CODE }],
    ['a reason for “not available”', { key: 'H2', answer: { unavailable: `Katso ${CODE}` } }],
    ['a reason for a soft finding', { key: 'reason:all-over', answer: CODE }],
    ['a name', { key: 'K.1.name', answer: CODE }],
  ])('%s', async (_, field) => {
    const problem = await describedProblem(desk.save(MAIJA, [{ onVersion: 0, ...field }]))
    expect(problem).toMatchObject({ code: 'identity-code-in-text', place: field.key })
    expect(JSON.stringify(problem)).not.toContain(CODE)
  })

  it('a telephone number is no identity code', async () => {
    const saved = await desk.save(MAIJA, [{ key: 'K.1.phone', answer: '0401234567', onVersion: 0 }])
    expect(saved.saved).toHaveLength(1)
  })
})
