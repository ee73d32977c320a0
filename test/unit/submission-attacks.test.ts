import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Actor, OPERATOR, PUBLIC, SYSTEM } from '../../src/access/actor.ts'
import { untyped } from '../../src/operations/operation.ts'
import { migrateSubmission } from '../../src/operations/submission/migrate-submission.ts'
import { noteFormPresence } from '../../src/operations/submission/note-presence.ts'
import { saveSubmission } from '../../src/operations/submission/save-submission.ts'
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
import { addEarlierRound, emptyForms } from '../fixtures/form-people.ts'

let desk: FormDesk
beforeAll(async () => {
  desk = await openFormDesk()
  await addEarlierRound(desk, { round: '2024-04', day: '2024-04-09', answers: { H2: 230 } })
})
afterAll(() => desk.close())

const OWN = accountOf('16')
const OPERATIONS = [
  ['submission.show', showSubmission, {}],
  ['submission.save', saveSubmission, { fields: [{ key: 'H2', answer: 1, onVersion: 0 }] }],
  ['submission.presence', noteFormPresence, { field: null, since: null }],
  ['submission.send', sendSubmission, { version: 1 }],
  ['submission.migrate', migrateSubmission, { version: 1 }],
  ['submission.receipt', showReceipt, {}],
  ['submission.answers', showAnswers, {}],
] as const

describe.each(OPERATIONS)('%s', (_, operation, input) => {
  const tried = (actor: Actor, place: object) =>
    describedProblem(desk.as(actor, untyped<unknown, unknown>(operation), { ...place, ...input }))

  it('says of another county’s form the same words as of one that is not there', async () => {
    const foreign = await tried(OWN, placeOf('11'))
    const unknown = await tried(OWN, placeOf('99'))
    expect(foreign.code).toBe('submission-not-found')
    expect(foreign.texts).toEqual(unknown.texts)
    expect(foreign.kind).toBe(unknown.kind)
  })

  it('a code opens no other respondent’s form, no other round of its own respondent, and no other collection', async () => {
    const code = withCode('16')
    expect((await tried(code, placeOf('11'))).code).toBe('submission-not-found')
    expect((await tried(code, placeOf('16', '2024-04'))).code).toBe('submission-not-found')
    expect((await tried(code, { ...placeOf(), collection: 'child-protection-times' })).code).toBe('submission-not-found')
  })

  it('a code that says it is of one form but bears the right to another county opens neither', async () => {
    const forged: Actor = { ...withCode('16'), grants: [{ role: 'respondent', organiser: '11', vendor: null }] }
    expect((await tried(forged, placeOf('16'))).code).toBe('submission-not-found')
    expect((await tried(forged, placeOf('11'))).code).toBe('submission-not-found')
  })

  it('a code without a form opens nothing', async () => {
    const { form, ...formless } = withCode('16')
    expect((await tried(formless, placeOf('16'))).code).toBe('submission-not-found')
  })

  it.each(['county_deliverer', 'archive_contact', 'vendor_contact', 'administrator', 'key_holder', 'public'] as const)(
    'is not for %s',
    async (role) => {
      const actor: Actor = { kind: 'account', id: 'a000009', person: 'p', grants: [{ role, organiser: '16', vendor: null }] }
      expect((await tried(actor, placeOf())).code).toBe('not-permitted')
    },
  )

  it('is not for everybody, and not for scheduled work', async () => {
    expect((await tried(PUBLIC, placeOf())).code).toBe('not-permitted')
    expect((await tried(SYSTEM, placeOf())).code).toBe('not-permitted')
  })

  it.each([
    ['a path', { respondent: '../16' }],
    ['a wild card', { respondent: '%' }],
    ['an empty name', { respondent: '' }],
    ['a list', { respondent: ['16'] }],
    ['a very long name', { round: 'x'.repeat(200) }],
    ['a field too many', { organiser: '16' }],
  ])('refuses %s in the place of a form', async (_what, changed) => {
    expect((await tried(OWN, { ...placeOf(), ...changed })).code).toBe('input-invalid')
  })
})

describe('Filling is for the county alone', () => {
  it.each(OPERATIONS.slice(0, 5))(
    '%s is not for the institute, nor for the operator at the machine',
    async (_, operation, input) => {
      const tried = (actor: Actor) => problemOf(desk.as(actor, untyped<unknown, unknown>(operation), { ...placeOf(), ...input }))
      expect(await tried(atInstitute())).toBe('not-permitted')
      expect(await tried(atInstitute('register_manager'))).toBe('not-permitted')
      expect(await tried(OPERATOR)).toBe('not-permitted')
    },
  )
})

describe('Old and hostile input', () => {
  beforeEach(() => emptyForms(desk))

  it('a sending kept from before is refused once the form was sent, reopened and sent again', async () => {
    await desk.fill(OWN, COMPLETE)
    const { submission } = await desk.show(OWN)
    await desk.send(OWN)
    await desk.change((transaction) =>
      transaction
        .updateTable('submission')
        .set({ state: 'reopened', version: submission.version + 2 })
        .where('respondent', '=', '16')
        .execute(),
    )
    const replay = () => desk.as(OWN, sendSubmission, { ...placeOf(), version: submission.version })
    expect(await problemOf(replay())).toBe('changed-meanwhile')
    await desk.send(OWN)
    expect(await problemOf(replay())).toBe('submission-locked')
  })

  it('hostile text is kept as text and comes back as it was typed', async () => {
    const hostile = `<script>alert(1)</script> '; drop table submission; -- \${H2} {H2} \u202e &lt; 🙂`
    await desk.fill(OWN, { H9: hostile })
    expect((await desk.show(OWN)).fields.H9?.answer).toBe(hostile)
  })

  it('a control character is refused in an answer, and left out of what could not be read anyway', async () => {
    expect(await problemOf(desk.fill(OWN, { H9: 'alku\u0000loppu' }))).toBe('input-invalid')
    await desk.save(OWN, [{ key: 'H2', answer: null, typed: '12\u0000x', onVersion: 0 }])
    expect((await desk.show(OWN)).fields.H2?.typed).toBe('12x')
  })

  it('more fields than a form has are refused before anything is looked at', async () => {
    const many = Array.from({ length: 1001 }, () => ({ key: 'H2', answer: 1, onVersion: 0 }))
    expect(await problemOf(desk.save(OWN, many))).toBe('input-invalid')
    expect(await problemOf(desk.save(OWN, []))).toBe('input-invalid')
  })

  it('a problem never repeats what was typed', async () => {
    const secret = 'Erityisen salainen asia'
    const problem = await describedProblem(desk.fill(OWN, { H2: secret }))
    expect(JSON.stringify(problem)).not.toContain(secret)
  })
})
