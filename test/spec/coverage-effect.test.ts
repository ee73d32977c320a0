import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { confirmClass } from '../../src/operations/coverage/confirm-class.ts'
import { setCoverageClass } from '../../src/operations/coverage/set-class.ts'
import { showCoverage } from '../../src/operations/coverage/show-coverage.ts'
import { showEffect } from '../../src/operations/coverage/show-effect.ts'
import { defineOperation } from '../../src/operations/operation.ts'
import { somebody } from '../fixtures/people.ts'
import type { PerformAs } from '../fixtures/perform-as.ts'
import { clients, judged } from '../fixtures/publication.ts'
import { openTestRegister, type TestRegister } from '../fixtures/register-with-run.ts'

/*
 * Disability services in 2023Q1. Comprehensive: Kannus (217) alone; Kokkola (272) is partial. Both belong to Keski-Pohjanmaa (18).
 *
 *             clients
 *   Kannus       140
 *   Kokkola    1,200
 *
 * estimate without Kokkola = country · 140 / inhabitants of Kannus
 * estimate with Kokkola    = country · 1,340 / (inhabitants of Kannus + Kokkola)
 */
const PERIOD = '2023Q1'
const LOOKER = somebody('statistician', { name: 'looker' })
const SAME_PERSON = somebody('register_manager', { name: 'second account', person: 'looker' })
const OTHER = somebody('register_manager', { name: 'other' })
const COUNTY = somebody('county_manager', { name: 'county', organiser: '18' })
const PLACE = { organiser: '18', content: 'disability', period: PERIOD }

let register: TestRegister
const as: PerformAs = (actor, operation, input) => register.app.perform(operation, input, { actor })
const show = () => as(LOOKER, showCoverage, { organiser: '18', content: 'disability', cycle: PERIOD })
const decision = async (given: object = {}) => {
  const { seen } = await show()
  return { ...PLACE, municipalities: ['272'], class: 'comprehensive' as const, why: 'Yksiköt mukana.', seen, ...given }
}
const kokkola = async () => (await show()).municipalities.find(({ municipality }) => municipality === '272')
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => (error as { description?: { code: string } }).description?.code,
  )
const effect = (municipalities: readonly string[] | 'all' = ['272']) => as(LOOKER, showEffect, { ...PLACE, municipalities })

const readLooks = defineOperation({
  name: 'coverage.list',
  title: { fi: 'Lue loki', sv: 'Läs loggen', en: 'Read the audit trail' },
  access: 'read',
  input: z.strictObject({}),
  perform: (_input, { db }) =>
    db.selectFrom('audit').selectAll().where('operation', '=', 'coverage.effect').orderBy('number').execute(),
})

beforeAll(async () => {
  register = await openTestRegister()
  const coverage = [...judged(['217'], { quarters: [PERIOD] }), ...judged(['272'], { quarters: [PERIOD], as: 'partial' })]
  const counted = [clients({ area: '217', clients: 140 }), clients({ area: '272', clients: 1_200 })]
  await register.addRun('2023Q1-r1', { cycle: PERIOD, clients: counted, coverage })
})
afterAll(() => register.close())

describe('the effect of a class on the national estimate', () => {
  test('is the estimate without and with the municipality in the base', async () => {
    await as(OTHER, setCoverageClass, await decision({ municipalities: ['217'] }))
    const shown = await effect()
    const country = 5_563_970
    expect(shown.without).toMatchObject({ clientsInBase: 140, base: { units: 1 } })
    expect(shown.with).toMatchObject({ clientsInBase: 1_340, base: { units: 2 } })
    expect(shown.without?.estimate).toBeCloseTo((country * 140) / (shown.without?.base.population ?? 1), 6)
    expect(shown.with?.estimate).toBeCloseTo((country * 1_340) / (shown.with?.base.population ?? 1), 6)
    expect(shown.difference).toBeCloseTo((shown.with?.estimate ?? 0) - (shown.without?.estimate ?? 0), 9)
  })

  test('a class that the looker sets afterwards is in force but waits for somebody else', async () => {
    expect(await as(LOOKER, setCoverageClass, await decision())).toEqual({ lines: 1, awaitingConfirmation: 1 })
    expect(await kokkola()).toMatchObject({ awaitsConfirmation: true })
    expect((await kokkola())?.classes.at(-1)).toMatchObject({ class: 'comprehensive', isPublished: true, wasEffectSeen: true })
  })

  test('no estimate rests on it meanwhile: the base of others is as it was', async () => {
    // Seen from another municipality (Halsua, 074): the base without it is still Kannus alone.
    const shown = await as(LOOKER, showEffect, { ...PLACE, municipalities: ['074'] })
    expect(shown.without?.clientsInBase).toBe(140)
  })

  test('the looker cannot confirm it, not with a second account either', async () => {
    const { class: _class, ...request } = await decision()
    expect(await refusal(as(LOOKER, confirmClass, request))).toBe('coverage-effect-seen')
    expect(await refusal(as(SAME_PERSON, confirmClass, request))).toBe('coverage-effect-seen')
    expect(await as(SAME_PERSON, setCoverageClass, await decision())).toMatchObject({ awaitingConfirmation: 1 })
  })

  test('somebody who has not looked confirms it, and estimates rest on it', async () => {
    const { class: _class, ...request } = await decision({ municipalities: 'all' })
    expect(await as(OTHER, confirmClass, request)).toEqual({ lines: 1, awaitingConfirmation: 0 })
    expect(await kokkola()).toMatchObject({ awaitsConfirmation: false })
    expect((await as(LOOKER, showEffect, { ...PLACE, municipalities: ['074'] })).without?.clientsInBase).toBe(1_340)
    expect(await refusal(as(OTHER, confirmClass, request))).toBe('coverage-nothing-to-confirm')
  })

  test('that it was looked at is in the audit trail: what, by whom, never the person', async () => {
    const looked = await register.perform(readLooks, {})
    expect(looked[0]).toMatchObject({
      actor_id: 'account of looker',
      subject: 'coverage/2023Q1/18/disability/clients/together',
      details: JSON.stringify({ run: '2023Q1-r1', municipalities: '272' }),
    })
    expect(JSON.stringify(looked)).not.toContain('person looker')
  })

  test('a county is never shown it; a quarter that was not counted has none', async () => {
    expect(await refusal(as(COUNTY, showEffect, { ...PLACE, municipalities: 'all' }))).toBe('not-permitted')
    expect(await refusal(as(OTHER, showEffect, { ...PLACE, period: '2023Q2', municipalities: 'all' }))).toBe('coverage-no-run')
  })
})
