import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tableIndex } from '../../src/disseminate/table/index-of.ts'
import { approveRelease } from '../../src/operations/approval/approve-release.ts'
import { showReleaseWork } from '../../src/operations/approval/show-release-work.ts'
import { submitRelease } from '../../src/operations/approval/submit-release.ts'
import { showWaiting } from '../../src/operations/board/show-waiting.ts'
import { createCollectionRelease } from '../../src/operations/collection-release/create-collection-release.ts'
import { listPublishedReleases } from '../../src/operations/list-published-releases.ts'
import { untyped } from '../../src/operations/operation.ts'
import { publishRelease } from '../../src/operations/publish-release.ts'
import { showPublishedRelease } from '../../src/operations/show-release.ts'
import { readRelease } from '../../src/register/release-files.ts'
import { giveAnswer, setState } from '../fixtures/answered-round.ts'
import { somebody } from '../fixtures/people.ts'
import type { PerformAs } from '../fixtures/perform-as.ts'
import { addSomeAccount } from '../fixtures/register-with-run.ts'
import { openStaffingRound, STAFFING, STAFFING_ROUND, type StaffingRound } from '../fixtures/staffing-round.ts'

const author = somebody('collection_manager', { name: 'author' })
const first = somebody('statistician', { name: 'first approver' })
const second = somebody('collection_manager', { name: 'second approver' })
const county = somebody('county_manager', { name: 'county', organiser: '16' })

let desk: StaffingRound
const as: PerformAs = (actor, operation, input) => desk.as(actor, operation, input)
const code = (problem: string) => ({ description: { code: problem } })
const create = (more: object = {}) =>
  as(author, createCollectionRelease, { collection: STAFFING, round: STAFFING_ROUND, ...more })

// 08: 1,200 clients, 30 workers, 24 over. 16: 300 clients, 12 workers, nobody over. 11: 100 clients, 8 workers.
const PIRKANMAA = { H2: 1_200, H3: 30, H4: 10, H5: 24, H6: 9 }
const SOUTH_OSTROBOTHNIA = { H2: 300, H3: 12, H4: 0, H5: 0, H6: 2 }
const SOUTH_KARELIA = { H2: 100, H3: 8, H4: 0, H5: 0, H6: 1 }

beforeEach(async () => {
  desk = await openStaffingRound()
  await addSomeAccount(desk.register)
  await giveAnswer(desk, { respondent: '08', values: PIRKANMAA })
  await giveAnswer(desk, { respondent: '16', values: SOUTH_OSTROBOTHNIA })
})
afterEach(() => desk.close())

const contentOf = (id: string) => readRelease(join(desk.register.root, 'releases', id))
function cell(id: string, area: string, measure: string) {
  const table = contentOf(id).tables.get('figures-by-area')
  return table && tableIndex(table).cell({ round: STAFFING_ROUND, area }, measure)
}

async function published(more: object = {}): Promise<string> {
  const { id: release, manifest } = await create(more)
  await as(author, submitRelease, { release })
  await as(first, approveRelease, { release, manifest })
  await as(second, approveRelease, { release, manifest })
  await as(second, publishRelease, { release })
  return release
}

test('counties and the country stand in one table: (1,200 + 300) / (30 + 12) = 35.7, published as 36', async () => {
  await giveAnswer(desk, { respondent: '11', values: SOUTH_KARELIA })
  await setState(desk, '11', 'excused')
  const { id } = await create()
  expect(cell(id, 'SSS', 'I1')).toMatchObject({ value: 36, missing: null, flags: [] })
  expect(cell(id, '08', 'I1')).toMatchObject({ value: 40 })
  expect(cell(id, '16', 'I1')).toMatchObject({ value: 25 })
  expect(cell(id, 'SSS', 'I2')).toMatchObject({ value: 57 }) // 24 of 42 = 57.1
  expect(cell(id, 'SSS', 'I3')).toMatchObject({ value: 1 })
})

test('where one worker carries the overflow, a note says so beside the figures, and nowhere else', async () => {
  // 350 clients of 10 workers at a limit of 30: 50 too many for one worker alone.
  const values = { H2: 350, H3: 10, H4: 0, H5: 1, H6: 0 }
  await giveAnswer(desk, { respondent: '11', values, warnings: ['one-carries-overflow'] })
  const { id } = await create()
  expect(cell(id, '11', 'H5')?.note?.en).toContain('only one social worker is above the maximum')
  expect(cell(id, '11', 'I2')?.note?.en).toContain('only one social worker is above the maximum')
  expect([cell(id, '11', 'H2')?.note, cell(id, '08', 'H5')?.note, cell(id, 'SSS', 'H5')?.note]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test('who is missing is named, has no figure, and makes the country preliminary', async () => {
  const made = await create()
  expect(made).toMatchObject({ asked: 3, answered: 2, isPreliminary: true })
  expect(cell(made.id, '11', 'H2')).toMatchObject({ value: null, missing: 'not-available' })
  expect(cell(made.id, 'SSS', 'I1')).toMatchObject({ value: 36, flags: ['p'], note: { en: 'Respondents included: 2/3.' } })
  expect(cell(made.id, '08', 'I1')).toMatchObject({ flags: [] })
  const { release } = contentOf(made.id)
  expect(release.collection?.round.missing.map(({ names }) => names.en)).toEqual(['South Karelia wellbeing services county'])
  expect(release.headline.en).toBe(
    'On 8 October 2024 a social worker in child welfare had 36 clients on average. The statutory maximum of 30 clients was exceeded for 57 per cent of social workers. The figures are preliminary: 2 of 3 respondents are included.',
  )
  const { checklist } = await as(author, showReleaseWork, { release: made.id })
  expect(checklist.find(({ id }) => id === 'missing')?.text.en).toContain('South Karelia')
})

test('an answer that is not accepted counts only when that is asked for, and then with p', async () => {
  await giveAnswer(desk, { respondent: '11', values: SOUTH_KARELIA, state: 'received' })
  expect(cell((await create()).id, '11', 'H2')).toMatchObject({ missing: 'not-available' })
  const { id } = await create({ withUnaccepted: true })
  expect(cell(id, '11', 'H2')).toMatchObject({ value: 100, flags: ['p'] })
})

test('two other people approve before it is published, and the answers become published', async () => {
  const { id: release, manifest } = await create()
  await as(author, submitRelease, { release })
  await expect(as(author, approveRelease, { release, manifest })).rejects.toMatchObject(code('approval-author'))
  await as(first, approveRelease, { release, manifest })
  await expect(as(second, publishRelease, { release })).rejects.toMatchObject(code('release-not-approved'))
  await as(second, approveRelease, { release, manifest })
  await as(second, publishRelease, { release })
  const states = await desk.inDatabase((db) =>
    db.selectFrom('submission').select(['respondent', 'state']).orderBy('respondent').execute(),
  )
  expect(states).toEqual([
    { respondent: '08', state: 'published' },
    { respondent: '11', state: 'not_opened' },
    { respondent: '16', state: 'published' },
  ])
  const acts = await desk.inDatabase((db) =>
    db.selectFrom('submission_event').select('act').where('act', '=', 'release.publish').execute(),
  )
  expect(acts).toHaveLength(2)
})

test('the people of a county are told for two weeks that their figures are out, and nobody else is', async () => {
  const release = await published()
  const told = async (actor: typeof author) => (await as(actor, showWaiting, {})).filter(({ id }) => id.startsWith('published/'))
  expect((await told(county)).map(({ id, opens }) => [id, opens.parts])).toEqual([
    [`published/${release}/16`, [STAFFING, STAFFING_ROUND, '16', 'preview']],
  ])
  expect(await told(somebody('county_manager', { organiser: '11' }))).toEqual([])
  expect(await told(author)).toEqual([])
})

test('the register’s newest release and its list know nothing of it', async () => {
  const release = await published()
  expect(await desk.register.perform(listPublishedReleases, {})).toEqual([])
  await expect(desk.register.perform(showPublishedRelease, {})).rejects.toMatchObject(code('nothing-published'))
  expect((await desk.register.perform(showPublishedRelease, { id: release })).release.programme).toBe(STAFFING)
})

test('a correction after publication is a new release: r at the figure, both values, who is over has changed', async () => {
  const earlier = await published()
  await giveAnswer(desk, { respondent: '16', values: { ...SOUTH_OSTROBOTHNIA, H5: 3 }, kind: 'correction' })
  const made = await create({
    note: { fi: 'Etelä-Pohjanmaa korjasi lukua.', sv: 'Södra Österbotten rättade.', en: 'South Ostrobothnia corrected.' },
  })
  expect(made).toMatchObject({ revision: 2 })
  expect(cell(made.id, '16', 'H5')).toMatchObject({ value: 3, flags: ['r'] })
  expect(cell(made.id, '16', 'I3')).toMatchObject({ value: 0, flags: ['r'] })
  const { revisions, release } = contentOf(made.id)
  expect(release.previous).toBe(earlier)
  expect(revisions?.cells.find(({ measure, at }) => measure === 'I3' && at[1] === '16')).toMatchObject({
    old: { value: 1 },
    new: { value: 0 },
  })
  expect(release.collection?.note?.en).toBe('South Ostrobothnia corrected.')
  const { difference } = await as(author, showReleaseWork, { release: made.id })
  expect(difference?.counts.every(({ cause }) => cause === 'correction')).toBe(true)
})

test('while a correction waits to be accepted, what was published stays in force', async () => {
  await published()
  await giveAnswer(desk, { respondent: '16', values: { ...SOUTH_OSTROBOTHNIA, H2: 999 }, kind: 'correction', state: 'received' })
  const { id } = await create()
  expect(cell(id, '16', 'H2')).toMatchObject({ value: 300, flags: [] })
})

test('answers that changed after the release was made stop it', async () => {
  const { id: release } = await create()
  await giveAnswer(desk, { respondent: '16', values: { ...SOUTH_OSTROBOTHNIA, H2: 301 }, kind: 'correction' })
  await expect(as(author, submitRelease, { release })).rejects.toMatchObject(code('release-not-ready'))
})

test('it is not published before its day', async () => {
  await expect(published({ embargoDay: '2999-01-01' })).rejects.toMatchObject(code('release-embargoed'))
})

test('nobody in a county makes, sees or publishes a release; a collection manager does not touch the register’s', async () => {
  await expect(as(county, createCollectionRelease, { collection: STAFFING, round: STAFFING_ROUND })).rejects.toMatchObject(
    code('not-permitted'),
  )
  const { id: release } = await create()
  for (const operation of [showReleaseWork, submitRelease, publishRelease])
    await expect(as(county, untyped<unknown, unknown>(operation), { release })).rejects.toMatchObject(code('not-permitted'))
  await expect(as(author, submitRelease, { release: 'monitoring-register-2024Q1-1' })).rejects.toMatchObject(
    code('release-not-found'),
  )
})

test('a round without accepted answers makes no release, an unknown round none either', async () => {
  await setState(desk, '08', 'received')
  await setState(desk, '16', 'received')
  await expect(create()).rejects.toMatchObject(code('no-answers'))
  await expect(create({ round: '1999-01' })).rejects.toMatchObject(code('collection-round-not-found'))
  await expect(create({ collection: 'monitoring-register' })).rejects.toMatchObject(code('collection-round-not-found'))
})

test('its files hold figures in three formats and no person, comment or reason', async () => {
  await giveAnswer(desk, {
    respondent: '16',
    values: { ...SOUTH_OSTROBOTHNIA, H8: 'Salainen selitys', H9: 'Muuta' },
    kind: 'correction',
  })
  const { id } = await create()
  const folder = join(desk.register.root, 'releases', id)
  for (const name of ['csv', 'json']) expect(existsSync(join(folder, 'exports', `figures-by-area.fi.${name}`))).toBe(true)
  expect(existsSync(join(folder, 'exports', 'figures-by-area.xlsx'))).toBe(true)
  for (const { path } of contentOf(id).manifest.files)
    expect(readFileSync(join(folder, path), 'latin1')).not.toContain('Salainen')
})
