import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { ANONYMOUS, OPERATOR } from '../../src/access/actor.ts'
import { enterAnonymousActs } from '../../src/operations/audit/enter-anonymous-acts.ts'
import { verifyAudit } from '../../src/operations/audit/verify-audit.ts'
import { defineOperation } from '../../src/operations/operation.ts'
import { openTestRegister, type TestRegister } from '../fixtures/register-with-run.ts'

/** Stands for any operation of somebody without an account: under a name that they may perform, it commits a change about a report. */
const send = defineOperation({
  name: 'unit.of-link',
  title: { fi: 'Lähetä', sv: 'Skicka', en: 'Send' },
  access: 'state',
  input: z.strictObject({ report: z.string() }),
  perform: async ({ report }, context) => context.commit({ subject: `social-report/${report}` }, async () => ({ report })),
})

/** Who reads the register's tables in these tests. */
const look = defineOperation({
  name: 'audit.search',
  title: { fi: 'Katso', sv: 'Se', en: 'Look' },
  access: 'read',
  input: z.strictObject({}),
  perform: async (_input, { db }) => ({
    held: await db.selectFrom('anonymous_act').selectAll().execute(),
    trail: await db.selectFrom('audit').selectAll().where('actor_role', '=', 'anonymous').orderBy('number').execute(),
  }),
})

let register: TestRegister
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-10-21T09:00:00Z') })
  register = await openTestRegister()
})
afterAll(async () => {
  await register.close()
  vi.useRealTimers()
})

const seen = () => register.app.perform(look, {}, { actor: OPERATOR })

test('on the day itself nothing stands in the trail, and what is held says the day only', async () => {
  for (const report of ['first', 'second', 'third']) await register.app.perform(send, { report }, { actor: ANONYMOUS })
  const { held, trail } = await seen()
  expect(trail).toEqual([])
  expect(held).toHaveLength(3)
  for (const act of held) expect(Object.keys(act).sort()).toEqual(['day', 'details', 'id', 'operation', 'subject'])
  for (const { day } of held) expect(day).toBe('2024-10-21')
})

test('the day is that of Helsinki: 22.30 in UTC in October is already tomorrow', async () => {
  vi.setSystemTime(new Date('2024-10-21T22:30:00Z'))
  await register.app.perform(send, { report: 'late' }, { actor: ANONYMOUS })
  expect((await seen()).held.map(({ day }) => day).sort()).toEqual(['2024-10-21', '2024-10-21', '2024-10-21', '2024-10-22'])
  vi.setSystemTime(new Date('2024-10-21T12:00:00Z'))
})

test('a day that is not over is left alone', async () => {
  expect(await register.perform(enterAnonymousActs, {})).toEqual({ entered: 0 })
  expect((await seen()).held).toHaveLength(4)
})

test('when the day is over its acts enter the trail together, in the order of random ids, and the trail still holds', async () => {
  const order = (await seen()).held.filter(({ day }) => day === '2024-10-21').map(({ id, subject }) => ({ id, subject }))
  vi.setSystemTime(new Date('2024-10-22T01:20:00Z'))
  expect(await register.perform(enterAnonymousActs, {})).toEqual({ entered: 3 })
  const { held, trail } = await seen()
  expect(held.map(({ subject }) => subject)).toEqual(['social-report/late'])
  const shuffled = [...order].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ subject }) => subject)
  expect(trail.map(({ subject }) => subject)).toEqual(shuffled)
  for (const entry of trail) {
    expect(entry).toMatchObject({ actor_id: 'anonymous', at: '2024-10-22T01:20:00.000Z' })
    expect(JSON.parse(entry.details)).toEqual({ day: '2024-10-21' })
  }
  expect(await register.perform(verifyAudit, {})).toMatchObject({ isIntact: true })
})
