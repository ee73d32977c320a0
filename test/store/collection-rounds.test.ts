import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStaffingRound, STAFFING, STAFFING_ROUND, type StaffingRound } from '../fixtures/staffing-round.ts'

let held: StaffingRound
beforeAll(async () => {
  held = await openStaffingRound()
})
afterAll(() => held.close())

test('an open round has one form for each respondent of its universe, none of them opened', async () => {
  const rows = await held.inDatabase((db) => db.selectFrom('submission').selectAll().orderBy('respondent').execute())
  expect(rows.map(({ id, state }) => [id, state])).toEqual([
    [`${STAFFING}/${STAFFING_ROUND}/08`, 'not_opened'],
    [`${STAFFING}/${STAFFING_ROUND}/11`, 'not_opened'],
    [`${STAFFING}/${STAFFING_ROUND}/16`, 'not_opened'],
  ])
})

test('the limit of the round’s day is frozen on the round: 8.10.2024 is after the limit became 30', () => {
  expect(held.round).toMatchObject({ state: 'open', day: '2024-10-08', parameters: { limit: 30 } })
})
