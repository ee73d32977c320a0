import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OPERATOR, SYSTEM } from '../../src/access/actor.ts'
import { changeRoundOfCollection } from '../../src/operations/collection/change-round.ts'
import { closeCollectionRound } from '../../src/operations/collection/close-round.ts'
import { createCollectionRound } from '../../src/operations/collection/create-round.ts'
import { importUniverse } from '../../src/operations/collection/import-universe.ts'
import { keepCollectionDates } from '../../src/operations/collection/keep-dates.ts'
import { listCollections } from '../../src/operations/collection/list-collections.ts'
import { openCollectionRound } from '../../src/operations/collection/open-round.ts'
import { planCollectionRounds } from '../../src/operations/collection/plan-rounds.ts'
import { showUniverse } from '../../src/operations/collection/show-universe.ts'
import { untyped } from '../../src/operations/operation.ts'
import { daysOn, openStaffingRound, STAFFING, STAFFING_ROUND, type StaffingRound } from '../fixtures/staffing-round.ts'

let held: StaffingRound
beforeAll(async () => {
  held = await openStaffingRound()
})
afterAll(() => held.close())

const key = (round: string) => ({ collection: STAFFING, round })
/** Open from today; `day` says what the round looks at. */
const days = (day: string) => ({
  day,
  opensOn: daysOn(0),
  statedDeadline: daysOn(8),
  lastNewAnswer: daysOn(30),
  lastCorrection: daysOn(60),
})
const create = (round: string, more: object = {}) => held.as(OPERATOR, createCollectionRound, { ...key(round), ...more })
const open = (round: string, more: object = {}) => held.as(OPERATOR, openCollectionRound, { ...key(round), ...more })
const respondentsOf = (round: string) =>
  held.inDatabase((db) => db.selectFrom('submission').selectAll().where('round', '=', round).orderBy('respondent').execute())

describe('a round that opens', () => {
  test('has one form for each respondent of its universe, none of them opened', async () => {
    const rows = await respondentsOf(STAFFING_ROUND)
    expect(rows.map(({ id, state }) => [id, state])).toEqual([
      [`${STAFFING}/${STAFFING_ROUND}/08`, 'not_opened'],
      [`${STAFFING}/${STAFFING_ROUND}/11`, 'not_opened'],
      [`${STAFFING}/${STAFFING_ROUND}/16`, 'not_opened'],
    ])
  })

  test('freezes the limit of its own day: 31.12.2023 → 35, 1.1.2024 → 30', async () => {
    await create('last-of-35', days('2023-12-31'))
    await create('first-of-30', days('2024-01-01'))
    expect((await open('last-of-35')).round.parameters).toEqual({ limit: 35 })
    expect((await open('first-of-30')).round.parameters).toEqual({ limit: 30 })
  })

  test('asks whoever was in the list on its day: who came later is not asked', async () => {
    const lines = [
      '16,county,16,Etelä-Pohjanmaa,Södra Österbotten,fi,2023-01-01,',
      '08,county,08,Pirkanmaa,Birkaland,fi,2025-01-01,',
    ]
    const csv = ['key,level,organiser,name_fi,name_sv,language,valid_from,valid_until', ...lines].join('\n')
    const id = 'processing-times'
    await held.as(OPERATOR, importUniverse, { collection: id, csv })
    await held.as(OPERATOR, createCollectionRound, {
      collection: id,
      round: '2024-04',
      from: '2024-04-01',
      until: '2024-09-30',
      ...dates(),
    })
    await held.as(OPERATOR, openCollectionRound, { collection: id, round: '2024-04' })
    expect((await respondentsOf('2024-04')).map(({ respondent }) => respondent)).toEqual(['16'])
  })

  test('is not opened twice, and not with nobody to ask', async () => {
    await expect(open(STAFFING_ROUND)).rejects.toMatchObject({ description: { code: 'not-in-this-state' } })
    await create('before-everything', days('2020-04-14'))
    await expect(open('before-everything')).rejects.toMatchObject({ description: { code: 'collection-universe-empty' } })
  })

  test('is not opened when nobody could answer any more', async () => {
    await create('long-gone', { day: '2023-10-10' })
    await expect(open('long-gone')).rejects.toMatchObject({ description: { code: 'collection-round-days-passed' } })
  })
})

const dates = () => ({ opensOn: daysOn(0), statedDeadline: daysOn(8), lastNewAnswer: daysOn(30), lastCorrection: daysOn(60) })

describe('a round that is made', () => {
  test('takes the days of the rule: Tuesday 12 October 2027, due on the 20th', async () => {
    expect(await create('2027-10')).toMatchObject({ day: '2027-10-12', statedDeadline: '2027-10-20', state: 'planned' })
  })

  test('of another day counts its dates from that day', async () => {
    expect(await create('by-hand', { day: '2027-03-02' })).toMatchObject({ opensOn: '2027-03-02', statedDeadline: '2027-03-10' })
  })

  test('is refused when it is there already, has no day, or its days are in the wrong order', async () => {
    await expect(create('2027-10')).rejects.toMatchObject({ description: { code: 'collection-round-exists' } })
    await expect(create('pilot')).rejects.toMatchObject({ description: { code: 'collection-round-days-needed' } })
    const backwards = { day: '2027-03-02', statedDeadline: '2027-03-30', lastNewAnswer: '2027-03-20' }
    await expect(create('backwards', backwards)).rejects.toMatchObject({ description: { code: 'collection-round-days-order' } })
    await expect(create('../x', { day: '2027-03-02' })).rejects.toMatchObject({ description: { code: 'input-invalid' } })
  })

  test('made by two at the same moment is there once', async () => {
    const twice = await Promise.allSettled([create('2028-04'), create('2028-04')])
    expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('is no longer proposed', async () => {
    const proposed = await held.as(OPERATOR, planCollectionRounds, { collection: STAFFING })
    expect(proposed.map(({ round }) => round)).not.toContain('2027-10')
    const [line] = (await held.as(OPERATOR, listCollections, {})).filter(({ collection }) => collection.id === STAFFING)
    expect(line?.rounds.map(({ round }) => round)).toContain('2027-10')
  })
})

describe('the dates of a round', () => {
  const change = (round: string, more: object) => held.as(OPERATOR, untyped(changeRoundOfCollection), { ...key(round), ...more })

  test('can be moved before it opens, and the limit follows its day', async () => {
    const round = await create('moving', { day: '2027-05-04' })
    const moved = await change('moving', { version: round.version, day: '2023-11-14', decision: 'THL 4706/5.03.00/2022' })
    expect(moved).toMatchObject({ day: '2023-11-14', parameters: { limit: 35 }, decision: 'THL 4706/5.03.00/2022', version: 2 })
  })

  test('moved by two at once: the second is told and nothing is overwritten', async () => {
    const round = await create('contested', { day: '2027-05-04' })
    await change('contested', { version: round.version, statedDeadline: '2027-05-20' })
    await expect(change('contested', { version: round.version, statedDeadline: '2027-05-21' })).rejects.toMatchObject({
      description: { code: 'changed-meanwhile' },
    })
  })

  test('of an open round: the day it looks at is frozen, the last days can be moved but not into the past', async () => {
    const { round } = held
    await expect(change(STAFFING_ROUND, { version: round.version, day: '2024-10-15' })).rejects.toMatchObject({
      description: { code: 'collection-round-frozen' },
    })
    const past = { version: round.version, statedDeadline: daysOn(-2), lastNewAnswer: daysOn(-1) }
    await expect(change(STAFFING_ROUND, past)).rejects.toMatchObject({
      description: { code: expect.stringMatching(/passed|order/) },
    })
    const longer = await change(STAFFING_ROUND, { version: round.version, lastNewAnswer: daysOn(40) })
    expect(longer).toMatchObject({ lastNewAnswer: daysOn(40), day: '2024-10-08' })
  })
})

describe('closing and opening again', () => {
  const close = (round: string, closing: 'to-new-answers' | 'to-corrections') =>
    held.as(OPERATOR, closeCollectionRound, { ...key(round), closing })

  test('are two switches: first to new answers, then to corrections; then it opens again for the same respondents', async () => {
    await create('switches', days('2024-10-08'))
    await open('switches')
    expect((await close('switches', 'to-new-answers')).state).toBe('correcting')
    await expect(close('switches', 'to-new-answers')).rejects.toMatchObject({ description: { code: 'not-in-this-state' } })
    expect((await close('switches', 'to-corrections')).state).toBe('closed')
    const again = await open('switches', { lastNewAnswer: daysOn(90) })
    expect(again.round).toMatchObject({ state: 'open', lastNewAnswer: daysOn(90), lastCorrection: daysOn(90) })
    expect(await respondentsOf('switches')).toHaveLength(3)
  })

  test('happen by themselves on their days, once, and one that fails keeps no other from it', async () => {
    await create('on-its-day', days('2024-10-08'))
    await create('nobody-there', days('2019-10-08'))
    const kept = await held.as(SYSTEM, keepCollectionDates, {})
    expect(kept.opened).toContain(`${STAFFING}/on-its-day`)
    expect(kept.failed).toContainEqual({ round: `${STAFFING}/nobody-there`, code: 'collection-universe-empty' })
    expect((await held.as(SYSTEM, keepCollectionDates, {})).opened).toEqual([])
    await held.change((transaction) =>
      transaction
        .updateTable('collection_round')
        .set({ stated_deadline: daysOn(-3), last_new_answer: daysOn(-1) })
        .where('round', '=', 'on-its-day')
        .execute(),
    )
    expect((await held.as(SYSTEM, keepCollectionDates, {})).closed).toEqual([`${STAFFING}/on-its-day`])
  })
})

describe('who is asked', () => {
  test('without a list of its own: the 22 counties of the division in force, Åland not among them', async () => {
    const shown = await held.as(OPERATOR, showUniverse, { collection: 'structural-social-work-survey', day: '2024-10-08' })
    expect(shown.source).toBe('division')
    expect(new Set(shown.members.map(({ organiser }) => organiser)).size).toBe(22)
    expect(shown.members.map(({ organiser }) => organiser)).not.toContain('91')
  })

  test('a list that is tried changes nothing; one with a fault is refused whole', async () => {
    const csv = 'key,level,organiser,name_fi,name_sv,language,valid_from\n08,county,08,Pirkanmaa,Birkaland,fi,2023-01-01'
    const tried = await held.as(OPERATOR, importUniverse, { collection: STAFFING, csv, isDryRun: true })
    expect(tried).toMatchObject({ respondents: 1, added: [], changed: ['08'], removed: ['11', '16'] })
    const shown = await held.as(OPERATOR, showUniverse, { collection: STAFFING, day: '2024-10-08' })
    expect(shown.members).toHaveLength(3)
    const faulty = `${csv}\n99,county,99,X,X,fi,2023-01-01`
    await expect(held.as(OPERATOR, importUniverse, { collection: STAFFING, csv: faulty })).rejects.toMatchObject({
      description: { code: 'table-faulty', parameters: { line: 3 } },
    })
  })
})
