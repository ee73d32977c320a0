import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, OPERATOR } from '../../src/access/actor.ts'
import { mayPerform, rolesOf } from '../../src/access/permissions.ts'
import { ROLES } from '../../src/access/roles.ts'
import { COLLECTION_OPERATIONS } from '../../src/operations/collection/all.ts'
import { createCollectionRound } from '../../src/operations/collection/create-round.ts'
import { importUniverse } from '../../src/operations/collection/import-universe.ts'
import { noteContact } from '../../src/operations/collection/send-letters.ts'
import { somebody } from '../fixtures/people.ts'
import { openStaffingRound, STAFFING, STAFFING_ROUND, type StaffingRound } from '../fixtures/staffing-round.ts'

let held: StaffingRound
beforeAll(async () => {
  held = await openStaffingRound()
})
afterAll(() => held.close())

const KEY = { collection: STAFFING, round: STAFFING_ROUND }
const CODE: Actor = {
  kind: 'code',
  id: 'c000001',
  person: 'session',
  grants: [{ role: 'respondent', organiser: '16', vendor: null }],
  form: { ...KEY, respondent: '16' },
}

describe.each(COLLECTION_OPERATIONS.map(({ name }) => name))('%s', (name) => {
  const operation = COLLECTION_OPERATIONS.find((one) => one.name === name)

  test('belongs to the institute: no county, vendor or archive role and no code may perform it', async () => {
    const outside = rolesOf(name).filter((role) => !['institute', 'machine'].includes(ROLES[role].side))
    expect(outside).toEqual([])
    expect(mayPerform(CODE, name)).toBe(false)
    if (!operation) throw new Error(name)
    for (const actor of [CODE, somebody('county_manager', { organiser: '16' }), somebody('county_contact', { organiser: '16' })])
      await expect(held.as(actor, operation, KEY)).rejects.toMatchObject({ description: { code: 'not-permitted' } })
  })
})

test('who reads for statistics sees rounds, but opens, writes and codes nothing', () => {
  const statistician = somebody('statistician')
  const may = COLLECTION_OPERATIONS.map(({ name }) => name).filter((name) => mayPerform(statistician, name))
  expect(may).toEqual([
    'collection.list',
    'collection.show',
    'collection-round.plan',
    'collection-round.list',
    'collection-round.show',
    'universe.show',
    'reference.list',
  ])
})

describe('hostile input', () => {
  test.each([
    [{ collection: '../../etc', round: 'x' }],
    [{ collection: STAFFING, round: '2024-10/../../x' }],
    [{ collection: STAFFING, round: 'x', day: '2024-13-45' }],
    [{ collection: STAFFING, round: 'x', day: '2024-10-08', decision: 'x'.repeat(201) }],
    [{ collection: STAFFING, round: 'x', day: '2024-10-08', decision: 'Maija 010190-900X' }],
    [{ collection: STAFFING, round: 'x', day: '2024-10-08', state: 'open' }],
  ])('%j is refused at the field', async (input) => {
    await expect(held.as(OPERATOR, createCollectionRound, input)).rejects.toMatchObject({
      description: { code: 'input-invalid' },
    })
  })

  test('a collection that nobody knows looks like one that is not there', async () => {
    await expect(held.as(OPERATOR, createCollectionRound, { collection: 'constructor', round: 'x' })).rejects.toMatchObject({
      description: { code: 'collection-not-found' },
    })
  })

  test('a note of a call with an identity code is refused and nothing is kept', async () => {
    const note = { ...KEY, respondent: '16', note: 'Kysy hänestä: 010190-900X' }
    await expect(held.as(OPERATOR, noteContact, note)).rejects.toMatchObject({ description: { code: 'input-invalid' } })
    expect(await held.inDatabase((db) => db.selectFrom('collection_letter').selectAll().execute())).toEqual([])
  })

  test('a list with an identity code is refused without repeating it', async () => {
    const csv = 'key,level,organiser,name_fi,name_sv,language,valid_from\nu1,unit,16,010190-900X,Hem,fi,2023-01-01'
    const refused = held.as(OPERATOR, importUniverse, { collection: STAFFING, csv })
    await expect(refused).rejects.toMatchObject({ description: { code: 'table-faulty' } })
    await expect(refused).rejects.not.toMatchObject({ message: expect.stringContaining('900X') })
  })
})
