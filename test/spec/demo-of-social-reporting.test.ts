import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANONYMOUS } from '../../src/access/actor.ts'
import { acting, type DemoLinks, freshObservations } from '../../src/cli/demo/demo-social.ts'
import { inventObservations } from '../../src/operations/invent-observations.ts'
import { showReceipt } from '../../src/operations/social-report/receipt.ts'
import { listInbox } from '../../src/operations/triage/list-inbox.ts'
import { somebody } from '../fixtures/people.ts'
import { openTestRegister, type TestRegister } from '../fixtures/register-with-run.ts'

/* The demo acts as people do: when a form asks for more, it must say more. */

const COORDINATOR = somebody('social_coordinator', { organiser: '08' })
let register: TestRegister
let links: DemoLinks

beforeAll(async () => {
  register = await openTestRegister()
  const wanted = { organiser: '08', topics: ['debt'], count: 5, until: '2024-06-15', months: 5, seed: 1, coder: 'coder' }
  await register.perform(inventObservations, wanted)
  links = await freshObservations(register.app, acting(register.app, COORDINATOR), '2024-06-15')
})
afterAll(() => register.close())

test('the demo tells observations by the link of a unit, and the receipt of the last one opens', async () => {
  const receipt = await register.app.perform(showReceipt, { code: links.receipt, from: null }, { actor: ANONYMOUS })
  expect(receipt).toMatchObject({ state: 'sent' })
})

test('they wait in the inbox of the county', async () => {
  const { byState } = await register.app.perform(listInbox, {}, { actor: COORDINATOR })
  expect(byState.sent).toBeGreaterThan(1)
})
