import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '../../src/access/actor.ts'
import { listRequests } from '../../src/operations/run/list-requests.ts'
import { requestRun } from '../../src/operations/run/request-run.ts'
import { runRequested } from '../../src/operations/run/run-requested.ts'
import { somebody } from '../fixtures/people.ts'
import { openTestRegister, type TestRegister } from '../fixtures/register-with-run.ts'

const engineer = { actor: somebody('data_engineer') }
let register: TestRegister
beforeAll(async () => {
  register = await openTestRegister()
})
afterAll(() => register.close())

test('asking twice for the same cycle is asking once', async () => {
  expect(await register.app.perform(requestRun, { cycle: '2023Q1' }, engineer)).toMatchObject({ isNew: true })
  expect(await register.app.perform(requestRun, { cycle: '2023Q1' }, engineer)).toMatchObject({ isNew: false })
})

test('a cycle that cannot be processed ends its request with the reason, and the next one goes on', async () => {
  await register.app.perform(requestRun, { cycle: '2023Q2' }, engineer)
  expect(await register.app.perform(runRequested, {}, { actor: SYSTEM })).toEqual([])
  const { requests } = await register.app.perform(listRequests, {}, engineer)
  expect(requests.map(({ cycle, state, problem }) => [cycle, state, problem?.code])).toEqual([
    ['2023Q2', 'failed', 'nothing-delivered'],
    ['2023Q1', 'failed', 'nothing-delivered'],
  ])
})

test('a county person may not ask for a run', async () => {
  const county = { actor: somebody('county_manager', { organiser: '16' }) }
  await expect(register.app.perform(requestRun, { cycle: '2023Q1' }, county)).rejects.toMatchObject({
    description: { code: 'not-permitted' },
  })
})
