import { afterEach, beforeEach, expect, test } from 'vitest'
import { createCollectionRelease } from '../../src/operations/collection-release/create-collection-release.ts'
import { createHandOver } from '../../src/operations/collection-release/create-hand-over.ts'
import { listRoundHandOvers } from '../../src/operations/collection-release/list-hand-overs.ts'
import { ownPreview } from '../../src/operations/collection-release/own-preview.ts'
import { showHandOverFile } from '../../src/operations/collection-release/show-hand-over-file.ts'
import { untyped } from '../../src/operations/operation.ts'
import { rebuildRelease } from '../../src/operations/rebuild-release.ts'
import { sha256 } from '../../src/register/release-files.ts'
import { giveAnswer, setState } from '../fixtures/answered-round.ts'
import { somebody } from '../fixtures/people.ts'
import type { PerformAs } from '../fixtures/perform-as.ts'
import { openStaffingRound, STAFFING, STAFFING_ROUND, type StaffingRound } from '../fixtures/staffing-round.ts'

const manager = somebody('collection_manager')
const statistician = somebody('statistician')
const county = somebody('county_contact', { organiser: '16' })
const neighbour = somebody('county_contact', { organiser: '08', name: 'neighbour' })
const KEY = { collection: STAFFING, round: STAFFING_ROUND }

let desk: StaffingRound
const as: PerformAs = (actor, operation, input) => desk.as(actor, operation, input)
const code = (problem: string) => ({ description: { code: problem } })

beforeEach(async () => {
  desk = await openStaffingRound()
  await giveAnswer(desk, {
    respondent: '16',
    values: { H2: 300, H3: 12, H4: 0, H5: 2, H6: 2, H8: '=HYPERLINK("x")', H9: 'Lisätieto' },
  })
  await giveAnswer(desk, {
    respondent: '08',
    values: { H2: 600, H3: { unavailable: 'järjestelmä vaihtui' }, H4: 1 },
    state: 'received',
  })
})
afterEach(() => desk.close())

const textOf = async (id: string, path: 'answers.csv' | 'answers.xlsx' | 'manifest.json') =>
  Buffer.from((await as(manager, showHandOverFile, { id, path })).content).toString('utf8')

test('the supervisor of the round’s day gets figures, comments and receipts; who is missing is named', async () => {
  const made = await as(manager, createHandOver, KEY)
  expect(made).toMatchObject({ sequence: 1, respondents: 2, recipient: { fi: 'Valvira ja aluehallintovirastot' } })
  const [header = '', ...rows] = (await textOf(made.id, 'answers.csv')).trim().split('\r\n')
  expect(header.split(',').slice(0, 9)).toEqual([
    'respondent',
    'name',
    'area',
    'receipt',
    'version',
    'form_version',
    'received_at',
    'late',
    'accepted',
  ])
  expect(rows).toHaveLength(2)
  expect(rows[0]).toContain('L-2024-10-08-1') // receipt
  expect(rows[0]).toContain('järjestelmä vaihtui') // why it is not available
  expect(rows[1]).toContain('Lisätieto')
  expect(rows[1]).toContain(`"'=HYPERLINK(""x"")"`) // no formula for a spreadsheet
  const manifest = JSON.parse(await textOf(made.id, 'manifest.json')) as {
    missing: string[]
    files: { path: string; sha256: string }[]
  }
  expect(manifest.missing).toEqual(['Etelä-Karjala'])
  const { content } = await as(manager, showHandOverFile, { id: made.id, path: 'answers.xlsx' })
  expect(manifest.files.find(({ path }) => path === 'answers.xlsx')?.sha256).toBe(sha256(content))
  expect(sha256(await textOf(made.id, 'manifest.json'))).toBe(made.manifest)
})

test('a later correction makes the next hand-over; the first stays as it was', async () => {
  const first = await as(manager, createHandOver, KEY)
  await giveAnswer(desk, { respondent: '16', values: { H2: 310, H3: 12 }, kind: 'correction' })
  const second = await as(manager, createHandOver, KEY)
  expect(second.sequence).toBe(2)
  expect(await textOf(first.id, 'answers.csv')).toContain(',300,')
  expect(await textOf(second.id, 'answers.csv')).toContain(',310,')
  expect((await as(manager, listRoundHandOvers, KEY)).map(({ sequence }) => sequence)).toEqual([2, 1])
})

test('nobody else makes, lists or downloads it, and every download stands in the audit trail', async () => {
  const { id } = await as(manager, createHandOver, KEY)
  for (const actor of [statistician, county])
    for (const [operation, input] of [
      [createHandOver, KEY],
      [listRoundHandOvers, KEY],
      [showHandOverFile, { id, path: 'answers.csv' }],
    ] as const)
      await expect(as(actor, untyped<unknown, unknown>(operation), input)).rejects.toMatchObject(code('not-permitted'))
  await textOf(id, 'answers.csv')
  const entries = await desk.inDatabase((db) =>
    db
      .selectFrom('audit')
      .select(['operation', 'subject', 'details'])
      .where('operation', 'like', 'hand-over.%')
      .orderBy('number')
      .execute(),
  )
  expect(entries.map(({ operation }) => operation)).toEqual(['hand-over.create', 'hand-over.file'])
  expect(JSON.stringify(entries)).not.toContain('Lisätieto')
  await expect(as(manager, showHandOverFile, { id: 'x/y/1', path: 'answers.csv' })).rejects.toMatchObject(
    code('hand-over-not-found'),
  )
  await expect(as(manager, untyped(showHandOverFile), { id, path: '../manifest.json' })).rejects.toMatchObject(
    code('input-invalid'),
  )
})

test('a round without answers, or without anybody to give it to, is not handed over', async () => {
  for (const respondent of ['16', '08']) await setState(desk, respondent, 'excused')
  await expect(as(manager, createHandOver, KEY)).rejects.toMatchObject(code('nothing-to-hand-over'))
  await expect(as(manager, createHandOver, { ...KEY, round: '1999-01' })).rejects.toMatchObject(
    code('collection-round-not-found'),
  )
})

test('a county sees its own figures once they are received, before publication: 300 / 12 = 25, and nobody else’s', async () => {
  const preview = await as(county, ownPreview, { ...KEY, respondent: '16' })
  const value = (id: string) => preview.figures.find((figure) => figure.id === id)
  expect(preview).toMatchObject({ version: 1, isPublished: false })
  expect([value('I1')?.value, value('I2')?.value]).toEqual([25, 17]) // 2 of 12 = 16.7
  await expect(as(neighbour, ownPreview, { ...KEY, respondent: '16' })).rejects.toMatchObject(code('submission-not-found'))
  await expect(as(county, ownPreview, { ...KEY, respondent: '99' })).rejects.toMatchObject(code('submission-not-found'))
  const own = await as(neighbour, ownPreview, { ...KEY, respondent: '08' })
  expect(own.figures.find(({ id }) => id === 'I1')).toMatchObject({ value: null, missing: 'not-available' })
})

test('what is only a draft is not previewed', async () => {
  await setState(desk, '16', 'draft')
  await expect(as(county, ownPreview, { ...KEY, respondent: '16' })).rejects.toMatchObject(code('answer-not-received'))
})

test('a release is computed again from the versions that it names, whatever has been corrected since', async () => {
  const { id } = await as(manager, createCollectionRelease, KEY)
  await giveAnswer(desk, { respondent: '16', values: { H2: 999, H3: 12 }, kind: 'correction' })
  expect(await desk.register.perform(rebuildRelease, { release: id })).toMatchObject({ isEqual: true, differing: [] })
})
