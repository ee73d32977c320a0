import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ANONYMOUS } from '../../src/access/actor.ts'
import { shownUnit } from '../../src/model/social-unit.ts'
import { closeUnitLink, makeUnitLink, unitOfLink } from '../../src/operations/unit/links.ts'
import { listUnits } from '../../src/operations/unit/list-units.ts'
import { saveUnit } from '../../src/operations/unit/save-unit.ts'
import { showUnit } from '../../src/operations/unit/show-unit.ts'
import { somebody } from '../fixtures/people.ts'
import { openTestRegister, type TestRegister } from '../fixtures/register-with-run.ts'

const COORDINATOR = somebody('social_coordinator', { organiser: '16' })
const ELSEWHERE = somebody('social_coordinator', { organiser: '08', name: 'elsewhere' })
const OFFICE = {
  unit: null,
  version: 0,
  organiser: '16',
  nameFi: 'Aikuissosiaalityö, eteläinen toimisto',
  nameSv: 'Vuxensocialt arbete, södra kontoret',
  task: 'working_age',
  municipality: null,
  possibleReporters: 12,
  staff: 14,
  supervisors: [],
  validFrom: '2024-01-01',
  validUntil: null,
}

let register: TestRegister
beforeAll(async () => {
  register = await openTestRegister()
})
afterAll(() => register.close())

const as = (actor: typeof COORDINATOR) => ({
  save: (changes: object) => register.app.perform(saveUnit, { ...OFFICE, ...changes }, { actor }),
  show: (unit: string | null) => register.app.perform(showUnit, { unit }, { actor }),
  link: (unit: string) => register.app.perform(makeUnitLink, { unit, audience: 'workers' }, { actor }),
  close: (token: string) => register.app.perform(closeUnitLink, { token }, { actor }),
  list: () => register.app.perform(listUnits, {}, { actor }),
})
const open = (token: string) => register.app.perform(unitOfLink, { token }, { actor: ANONYMOUS })

describe('a unit beside a report', () => {
  test('is named only when at least five people could have sent it', () => {
    expect(shownUnit({ id: 'u', possibleReporters: 4 })).toBeNull()
    expect(shownUnit({ id: 'u', possibleReporters: 5 })).toBe('u')
    expect(shownUnit(null)).toBeNull()
  })
})

describe('keeping the list of units', () => {
  test('a unit is added, changed and listed; whoever changes an older version is told', async () => {
    const { unit } = await as(COORDINATOR).save({})
    await as(COORDINATOR).save({ unit, version: 1, staff: 15 })
    expect((await as(COORDINATOR).list()).find(({ id }) => id === unit)).toMatchObject({ staff: 15, version: 2, isOpen: true })
    await expect(as(COORDINATOR).save({ unit, version: 1 })).rejects.toMatchObject({ description: { code: 'changed-meanwhile' } })
  })

  test('a unit without a Swedish name goes by its Finnish one', async () => {
    const { unit } = await as(COORDINATOR).save({ nameSv: '' })
    expect((await as(COORDINATOR).show(unit)).unit?.names.sv).toBe(OFFICE.nameFi)
  })

  test.each([
    ['without a name', { nameFi: '  ' }, 'nameFi'],
    ['with an unknown task', { task: 'shipping' }, 'task'],
    ['in a municipality of another county (837 Tampere)', { municipality: '837' }, 'municipality'],
    ['that ends before it begins', { validUntil: '2023-12-31' }, 'validUntil'],
    ['with a supervisor from elsewhere', { supervisors: ['a-nobody'] }, 'supervisors'],
  ])('%s is refused at its field', async (_name, changes, place) => {
    await expect(as(COORDINATOR).save(changes)).rejects.toMatchObject({ description: { code: 'unit-invalid', place } })
  })

  test('another county neither sees, changes nor links it, and cannot tell it from one that is not there', async () => {
    const { unit } = await as(COORDINATOR).save({})
    const missing = { description: { code: 'unit-not-found' } }
    await expect(as(ELSEWHERE).show(unit)).rejects.toMatchObject(missing)
    await expect(as(ELSEWHERE).show('nothing')).rejects.toMatchObject(missing)
    await expect(as(ELSEWHERE).link(unit)).rejects.toMatchObject(missing)
    await expect(as(ELSEWHERE).save({ unit, organiser: '08' })).rejects.toMatchObject(missing)
    await expect(as(ELSEWHERE).save({})).rejects.toMatchObject({ description: { code: 'not-permitted' } })
    expect(await as(ELSEWHERE).list()).toEqual([])
  })
})

describe('a link', () => {
  test('opens the form of its unit for anybody, until it is closed', async () => {
    const { unit } = await as(COORDINATOR).save({})
    const { token } = await as(COORDINATOR).link(unit)
    expect(await open(token)).toMatchObject({ audience: 'workers', unit: { id: unit, organiser: '16' } })
    await expect(as(ELSEWHERE).close(token)).rejects.toMatchObject({ description: { code: 'unit-not-found' } })
    await as(COORDINATOR).close(token)
    await expect(open(token)).rejects.toMatchObject({ description: { code: 'link-not-open' } })
  })

  test('of a unit that has ended does not open', async () => {
    const { unit } = await as(COORDINATOR).save({})
    const { token } = await as(COORDINATOR).link(unit)
    await as(COORDINATOR).save({ unit, version: 1, validUntil: '2024-01-31' })
    await expect(open(token)).rejects.toMatchObject({ description: { code: 'link-not-open' } })
  })

  test.each(['', 'x', '../../etc/passwd', "' or 1=1 --", '0'.repeat(150)])(
    'that was guessed or garbled (%s) does not open',
    async (token) => {
      await expect(open(token)).rejects.toMatchObject({ description: { code: 'link-not-open' } })
    },
  )
})
