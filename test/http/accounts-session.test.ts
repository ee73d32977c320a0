import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkspace, type TestWorkspace } from '../fixtures/workspace.ts'

let workspace: TestWorkspace
beforeAll(async () => {
  workspace = await openWorkspace()
})
afterAll(() => workspace.close())

test('the workspace sends who has not signed in to sign in, and back afterwards', async () => {
  const answer = await fetch(`${workspace.address}/fi/tyotila/oma-tili?a=1`, { redirect: 'manual' })
  expect(answer.status).toBe(302)
  expect(answer.headers.get('Location')).toBe('/fi/tyotila/kirjaudu?return=%2Ffi%2Ftyotila%2Foma-tili%3Fa%3D1')
})

test('who has signed in sees their own name, and nothing of it may be kept', async () => {
  const reviewer = await workspace.signIn('county_reviewer', { organiser: '16', name: 'Raija Tarkka' })
  const answer = await reviewer.fetch('/fi/tyotila')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('Cache-Control')).toBe('private, no-store')
  expect(await answer.text()).toContain('Raija Tarkka')
})
