import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../src/access/actor.ts'
import { untyped } from '../../src/operations/operation.ts'
import {
  addContact,
  changeOwnContact,
  noteContactLeft,
  removeOwnContact,
  showOwnContacts,
} from '../../src/operations/submission/county-contacts.ts'
import { currentContacts, listContacts, removeContactsWhoLeft, takeContacts } from '../../src/store/collection/contacts.ts'
import { type AccountBench, openBench } from '../fixtures/account-bench.ts'
import { drawRound, drawSubmission, STAFFING } from '../fixtures/form-codes.ts'
import { somebody } from '../fixtures/people.ts'
import { testDatabases } from './databases.ts'

const problem = (code: string) => ({ description: { code } })
const mine = somebody('county_contact', { organiser: '16' })
const other = somebody('county_contact', { organiser: '08' })
const place = { collection: STAFFING, round: '2024-04', respondent: '16' }
const MAIJA = {
  name: 'Maija Malli',
  task: 'päällikkö',
  email: 'maija.malli@example.invalid',
  phone: '050 123 4567',
  language: 'fi',
} as const
const KALLE = { name: 'Kalle Koe', task: '', email: 'kalle.koe@example.invalid', phone: '', language: 'sv' } as const

describe.each(testDatabases())('contact persons on $name', (testDatabase) => {
  let bench: AccountBench
  let submission = 0
  beforeAll(async () => {
    bench = await openBench(testDatabase)
    await drawRound(bench.database.db, { round: '2024-04' })
    submission = await drawSubmission(bench.database.db, { round: '2024-04', respondent: '16' })
    await drawSubmission(bench.database.db, { round: '2024-04', respondent: '08' })
  })
  afterAll(() => bench.close())

  const own = (actor: Actor = mine) => bench.as(actor, showOwnContacts, place)
  const add = (details: object, actor: Actor = mine) => bench.as(actor, untyped(addContact), { ...place, ...details })
  const one = async (name: string) => {
    const found = (await own()).contacts.find((contact) => contact.name === name)
    if (!found) throw new Error(`no ${name}`)
    return found
  }
  const stored = async () => JSON.stringify(await bench.database.db.selectFrom('contact_person').selectAll().execute())

  test('are added with the privacy notice in sight, once each', async () => {
    await add(MAIJA)
    await add(KALLE)
    const { contacts, privacyNotice, months } = await own()
    expect(contacts.map(({ name, task, language }) => [name, task, language])).toEqual([
      ['Maija Malli', 'päällikkö', 'fi'],
      ['Kalle Koe', null, 'sv'],
    ])
    expect(privacyNotice.sv).toContain('Kontaktpersonens')
    expect(months).toBe(12)
    await expect(add({ ...MAIJA, name: 'M. Malli', email: 'Maija.Malli@Example.invalid' })).rejects.toMatchObject(
      problem('contact-known'),
    )
  })

  test('are changed on the version that was seen', async () => {
    const { number, version } = await one('Maija Malli')
    const change = (phone: string, on: number) =>
      bench.as(mine, changeOwnContact, { ...place, ...MAIJA, phone, contact: number, version: on })
    await change('+358 50 765 4321', version)
    await expect(change('09 000', version)).rejects.toMatchObject(problem('changed-meanwhile'))
    expect((await one('Maija Malli')).phone).toBe('+358 50 765 4321')
  })

  test('who has left is no longer offered, and can come back', async () => {
    const leave = async (hasLeft: boolean) => {
      const { number, version } = await one('Kalle Koe')
      await bench.as(mine, noteContactLeft, { ...place, contact: number, version, hasLeft })
    }
    await leave(true)
    expect((await currentContacts(bench.database.db, place)).map(({ name }) => name)).toEqual(['Maija Malli'])
    expect((await one('Kalle Koe')).leftAt).toBe(bench.now)
    await leave(false)
    expect((await one('Kalle Koe')).leftAt).toBeNull()
  })

  test('who asks to be removed is emptied at once, in drafts too; the submission stays', async () => {
    const field = (name: string, answer: string | null, typed: string | null = null) => ({
      submission,
      field: name,
      answer: answer === null ? null : JSON.stringify(answer),
      typed,
      version: 1,
      saved_by: 'a-1',
      saved_label: 'Joku',
      saved_at: bench.now,
    })
    const fields = [
      field('K.1.name', 'Maija Malli'),
      field('K.1.email', MAIJA.email),
      field('K.2.name', 'Kalle Koe'),
      field('K.2.email', KALLE.email),
      field('K.2.phone', null, '050 999'),
      field('H9', 'Kalle Koe'),
    ]
    await bench.database.db.insertInto('draft_field').values(fields).execute()
    const { number } = await one('Kalle Koe')
    await bench.as(mine, removeOwnContact, { ...place, contact: number })
    expect(await stored()).not.toContain('Kalle')
    expect((await own()).contacts.map(({ name }) => name)).toEqual(['Maija Malli'])
    const left = await bench.database.db.selectFrom('draft_field').selectAll().where('submission', '=', submission).execute()
    const values = Object.fromEntries(left.map(({ field: name, answer, typed, version }) => [name, [answer, typed, version]]))
    expect(values['K.1.name']).toEqual(['"Maija Malli"', null, 1])
    for (const name of ['K.2.name', 'K.2.email', 'K.2.phone']) expect(values[name]).toEqual([null, null, 2])
    await expect(bench.as(mine, removeOwnContact, { ...place, contact: number })).rejects.toMatchObject(
      problem('contact-not-found'),
    )
  })

  test.each([
    ['name', { name: ' ' }],
    ['email', { email: 'ei osoite' }],
    ['email', { email: 'a@b' }],
    ['email', { email: 'a@example.invalid, b@example.invalid' }],
    ['phone', { phone: 'soita vain' }],
    ['phone', { phone: '010190-9990' }],
  ])('a faulty %s is refused with its field named and not repeated', async (field, details) => {
    const told = await add({ ...MAIJA, email: 'uusi@example.invalid', ...details }).catch((error) => error.description)
    expect(told).toMatchObject({ code: 'contact-details', place: field })
    expect(JSON.stringify(told)).not.toContain(Object.values(details)[0]?.trim() || '§')
  })

  test.each([
    ['an identity code in the task', { task: 'hoitaa 010190-999X' }, 'identity-code-in-text'],
    ['a name too long', { name: 'M'.repeat(101) }, 'input-invalid'],
    ['a language that is none', { language: 'de' }, 'input-invalid'],
    ['another county’s respondent', { respondent: '08' }, 'submission-not-found'],
    ['one that never was', { respondent: '99' }, 'submission-not-found'],
  ])('%s is refused', async (_what, details, code) => {
    await expect(add({ ...MAIJA, email: 'uusi@example.invalid', ...details })).rejects.toMatchObject(problem(code))
  })

  test('another county neither sees nor reaches them, not by number either', async () => {
    const { number, version } = await one('Maija Malli')
    await expect(own(other)).rejects.toMatchObject(problem('submission-not-found'))
    const theirs = { ...place, respondent: '08' }
    for (const operation of [
      () => bench.as(other, removeOwnContact, { ...theirs, contact: number }),
      () => bench.as(other, noteContactLeft, { ...theirs, contact: number, version, hasLeft: true }),
      () => bench.as(other, changeOwnContact, { ...theirs, ...KALLE, contact: number, version }),
    ])
      await expect(operation()).rejects.toMatchObject(problem('contact-not-found'))
    expect((await one('Maija Malli')).leftAt).toBeNull()
  })

  test('at sending the form’s persons are taken over: known ones brought up to date, the unnamed have left, new ones come', async () => {
    const { db } = bench.database
    const people = [
      { name: 'Maija Mallila', task: 'johtaja', email: 'MAIJA.MALLI@example.invalid', phone: null },
      { name: 'Uusi Ihminen', task: null, email: 'uusi@example.invalid', phone: null },
    ]
    const take = (named: typeof people) =>
      db.transaction().execute((transaction) =>
        takeContacts(transaction, {
          ...place,
          organiser: '16',
          people: named,
          most: 3,
          language: 'fi',
          by: 'a-1',
          at: bench.now,
        }),
      )
    await take(people)
    expect((await currentContacts(db, place)).map(({ name, task }) => [name, task])).toEqual([
      ['Maija Mallila', 'johtaja'],
      ['Uusi Ihminen', null],
    ])
    await take(people.slice(1))
    expect((await currentContacts(db, place)).map(({ name }) => name)).toEqual(['Uusi Ihminen'])
    await take(people)
    expect((await listContacts(db, place)).map(({ leftAt }) => leftAt)).toEqual([null, null])
  })

  test('who left is removed after the collection’s time', async () => {
    const { number, version } = await one('Uusi Ihminen')
    await bench.as(mine, noteContactLeft, { ...place, contact: number, version, hasLeft: true })
    const { db } = bench.database
    const remove = (before: string) =>
      db
        .transaction()
        .execute((transaction) => removeContactsWhoLeft(transaction, { collection: STAFFING, before, at: bench.now }))
    expect(await remove('2024-05-14T00:00:00.000Z')).toBe(0)
    expect(await remove('2025-06-01T00:00:00.000Z')).toBe(1)
    expect(await stored()).not.toContain('Uusi Ihminen')
  })

  test('the audit trail holds no name and no address', async () => {
    const trail = JSON.stringify(await bench.database.db.selectFrom('audit').selectAll().execute())
    for (const word of ['Maija', 'Kalle', 'example.invalid', '050']) expect(trail).not.toContain(word)
  })
})
