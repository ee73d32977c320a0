import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReleasePlan } from '../../src/model/release-plan.ts'
import { approveRelease } from '../../src/operations/approval/approve-release.ts'
import { discardRelease } from '../../src/operations/approval/discard-release.ts'
import { rejectRelease } from '../../src/operations/approval/reject-release.ts'
import { savePlan } from '../../src/operations/approval/save-plan.ts'
import { showDifference } from '../../src/operations/approval/show-difference.ts'
import { showReleaseWork } from '../../src/operations/approval/show-release-work.ts'
import { submitRelease } from '../../src/operations/approval/submit-release.ts'
import { createRelease } from '../../src/operations/create-release.ts'
import { publishRelease } from '../../src/operations/publish-release.ts'
import { somebody } from '../fixtures/people.ts'
import type { PerformAs } from '../fixtures/perform-as.ts'
import { clients, judged, KESKI_POHJANMAA } from '../fixtures/publication.ts'
import { addSomeAccount, openTestRegister, type TestRegister } from '../fixtures/register-with-run.ts'

const author = somebody('statistician', { name: 'author' })
const first = somebody('statistician', { name: 'first approver' })
const second = somebody('register_manager', { name: 'second approver' })
/** Another account of the first approver: the e-mail, and so the person, is the same. */
const firstAgain = somebody('register_manager', { name: 'other account', person: 'first approver' })
const authorAgain = somebody('register_manager', { name: 'author as manager', person: 'author' })

const RUN = {
  cycle: '2023Q1',
  clients: KESKI_POHJANMAA.map((area) => clients({ area, clients: 100 })),
  coverage: judged(KESKI_POHJANMAA),
} as const

let register: TestRegister
const as: PerformAs = (actor, operation, input) => register.app.perform(operation, input, { actor })
const code = (problem: string) => ({ description: { code: problem } })

beforeAll(async () => {
  register = await openTestRegister()
  await addSomeAccount(register)
  await register.addRun('2023Q1-r1', RUN)
})
afterAll(() => register.close())

/** A draft made by the author and put up for approval. */
async function submitted(): Promise<{ release: string; manifest: string }> {
  const { id: release, manifest } = await as(author, createRelease, { cycle: '2023Q1' })
  await as(author, submitRelease, { release })
  return { release, manifest }
}

async function planOf(release: string): Promise<ReleasePlan> {
  const { plan } = await as(author, showReleaseWork, { release })
  if (!plan) throw new Error(`${release} has no plan`)
  return plan
}

test('a release is published after two other people have approved it', async () => {
  const { release, manifest } = await submitted()
  expect(await as(first, approveRelease, { release, manifest })).toMatchObject({ state: 'in_approval', approvals: 1, needed: 2 })
  await expect(as(second, publishRelease, { release })).rejects.toMatchObject(code('release-not-approved'))
  expect(await as(second, approveRelease, { release, manifest })).toMatchObject({ state: 'approved', approvals: 2 })
  expect(await as(second, publishRelease, { release })).toMatchObject({ id: release, manifest })
})

test('nobody approves their own release, under none of their accounts', async () => {
  const { release, manifest } = await submitted()
  await expect(as(author, approveRelease, { release, manifest })).rejects.toMatchObject(code('approval-author'))
  await expect(as(authorAgain, approveRelease, { release, manifest })).rejects.toMatchObject(code('approval-author'))
})

test('two accounts of one person are one approval', async () => {
  const { release, manifest } = await submitted()
  await as(first, approveRelease, { release, manifest })
  await expect(as(firstAgain, approveRelease, { release, manifest })).rejects.toMatchObject(code('approval-voted'))
})

test('two people who approve at the same moment are two approvals', async () => {
  const { release, manifest } = await submitted()
  const given = await Promise.all([first, second].map((person) => as(person, approveRelease, { release, manifest })))
  expect(given.map(({ approvals }) => approvals).sort()).toEqual([1, 2])
  expect(await as(author, showReleaseWork, { release })).toMatchObject({ state: 'approved' })
})

test('the operator at the machine has no vote, and cannot publish past the people', async () => {
  const { release, manifest } = await submitted()
  await expect(register.perform(approveRelease, { release, manifest, reason: '' })).rejects.toMatchObject(code('not-permitted'))
  await expect(register.perform(publishRelease, { release })).rejects.toMatchObject(code('release-not-approved'))
})

test('an approval is about the bytes that were seen', async () => {
  const { release } = await submitted()
  const wrong = { release, manifest: '0'.repeat(64) }
  await expect(as(first, approveRelease, wrong)).rejects.toMatchObject(code('release-not-ready'))
})

test('a changed plan makes the votes void and the release a draft again', async () => {
  const { release, manifest } = await submitted()
  await as(first, approveRelease, { release, manifest })
  const plan = await planOf(release)
  await as(author, savePlan, { ...plan, openQuestions: 'Does county 17 report its new unit?' })
  const after = await as(author, showReleaseWork, { release })
  expect(after).toMatchObject({ state: 'draft', isReady: false, votes: [{ isValid: false }] })
  expect(after.checklist.filter(({ severity }) => severity === 'error').map(({ id }) => id)).toEqual(['plan-changed'])
  await expect(as(author, submitRelease, { release })).rejects.toMatchObject(code('release-not-ready'))
})

test('two people who change the plan at once: the second is told, and nothing is overwritten', async () => {
  const { release } = await submitted()
  const plan = await planOf(release)
  await as(author, savePlan, { ...plan, openQuestions: '' })
  await expect(as(second, savePlan, { ...plan, openQuestions: 'late' })).rejects.toMatchObject(code('changed-meanwhile'))
})

test('a newer run takes the ground from under a release in approval', async () => {
  const { release, manifest } = await submitted()
  await register.addRun('2023Q1-r2', RUN)
  await expect(as(first, approveRelease, { release, manifest })).rejects.toMatchObject({
    description: { code: 'release-not-ready', parameters: { errors: 'newest-run' } },
  })
})

test('a release that was rejected says why and is not published any more', async () => {
  const { release, manifest } = await submitted()
  await expect(as(first, rejectRelease, { release, reason: '' })).rejects.toMatchObject(code('input-invalid'))
  expect(await as(first, rejectRelease, { release, reason: 'The share of 272 cannot be right.' })).toMatchObject({
    state: 'rejected',
  })
  await expect(as(second, approveRelease, { release, manifest })).rejects.toMatchObject(code('not-in-this-state'))
})

test('a reason that holds an identity code is refused', async () => {
  const { release, manifest } = await submitted()
  const reason = 'see client 010190-999P'
  await expect(as(first, approveRelease, { release, manifest, reason })).rejects.toMatchObject(code('input-invalid'))
})

test('a draft can be discarded, a published release cannot', async () => {
  const { release } = await submitted()
  expect(await as(author, discardRelease, { release })).toMatchObject({ state: 'discarded' })
  const published = 'monitoring-register-2023Q1-1'
  await expect(as(author, discardRelease, { release: published })).rejects.toMatchObject(code('not-in-this-state'))
})

test('a county person sees nothing of a draft', async () => {
  const county = somebody('county_manager', { organiser: '18' })
  const release = 'monitoring-register-2023Q1-1'
  await expect(as(county, showReleaseWork, { release })).rejects.toMatchObject(code('not-permitted'))
  await expect(as(county, showDifference, { release })).rejects.toMatchObject(code('not-permitted'))
})
