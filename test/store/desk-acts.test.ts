import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SUBMISSION_STATES, type SubmissionState } from '../../src/model/submission.ts'
import { acceptSubmission } from '../../src/operations/desk/accept-submission.ts'
import { askRespondent } from '../../src/operations/desk/ask-respondent.ts'
import { checkSubmission } from '../../src/operations/desk/check-submission.ts'
import { reopenSubmission } from '../../src/operations/desk/reopen-submission.ts'
import { accountOf, COMPLETE, describedProblem, placeOf, problemOf } from '../fixtures/form-desk.ts'
import { DESK_ACTS, type InstituteDesk, openInstituteDesk, putInto, wanted } from '../fixtures/institute-desk.ts'

/*
 * The desk of the institute: every act of the table of states in every state, allowed and refused. The submission has been sent, a question
 * is open and a correction is asked before each, so that only the state decides.
 */

let desk: InstituteDesk
beforeAll(async () => {
  desk = await openInstituteDesk()
})
afterAll(() => desk.close())

const STATES = Object.keys(SUBMISSION_STATES.states) as SubmissionState[]
const ways = Object.keys(DESK_ACTS).flatMap((act) => STATES.map((state) => ({ act, state, to: wanted(state, act) })))

describe('by the table of states', () => {
  let thread = 0
  let correction = 0
  /** Clients: 251 to 295, another number each time, so that there is always something to correct. */
  let size = 250
  const nextSize = () => {
    size = 251 + ((size - 250) % 45)
    return size
  }
  beforeAll(async () => {
    await desk.sent()
  })

  /** The same ground for each way: version 1 or later is sent, one question is open, one correction asked. */
  async function ground(state: SubmissionState, act: string): Promise<void> {
    await putInto(desk, 'received')
    await desk.change(async (transaction) => {
      const at = new Date().toISOString()
      await transaction.updateTable('correction').set({ state: 'withdrawn' }).where('state', '=', 'requested').execute()
      await transaction.updateTable('submission_query').set({ closed_at: at }).where('closed_at', 'is', null).execute()
    })
    thread = await desk.ask()
    await putInto(desk, 'received')
    // An acceptance waits for corrections to be decided: it gets none.
    correction = act === 'submission.accept' ? 0 : await desk.corrected({ H2: nextSize() })
    await putInto(desk, state)
  }

  test.each(ways)('$act in the state $state leads to $to', async ({ act, state, to }) => {
    await ground(state, act)
    const entry = DESK_ACTS[act]
    if (!entry) throw new Error(act)
    const more = {
      ...entry.more,
      ...(act === 'submission.close-query' ? { thread } : {}),
      ...(act === 'correction.accept' ? { correction } : {}),
      ...(act === 'submission.correct-for'
        ? { changes: [{ key: 'H2', to: nextSize() }], askedBy: 'Yhteyshenkilö', reason: 'Puhelimessa.' }
        : {}),
    }
    if (to === null) expect(await problemOf(desk.act(entry.operation, more))).toBe('not-in-this-state')
    else await desk.act(entry.operation, more)
    expect(await desk.stateOf()).toBe(to ?? state)
  })
})

describe('what an act leaves behind', () => {
  test('each act stands in the log with who, from where, to where and why, and counts the version up', async () => {
    await putInto(desk, 'accepted')
    const before = await desk.look()
    await desk.act(reopenSubmission, { reason: 'Luku tarkistettava.', until: desk.today })
    const after = await desk.look()
    expect(after.submission.version).toBe(before.submission.version + 1)
    expect(after.events.at(-1)).toMatchObject({
      by: 'a000900',
      side: 'institute',
      act: 'submission.reopen',
      from: 'accepted',
      to: 'reopened',
      text: 'Luku tarkistettava.',
    })
  })

  test('reasons and questions never reach the audit trail', async () => {
    const entries = await desk.inDatabase((db) => db.selectFrom('audit').selectAll().execute())
    const written = JSON.stringify(entries)
    expect(written).not.toContain('Luku tarkistettava')
    expect(written).not.toContain('Pitääkö luku')
    expect(written).toContain('submission.reopen')
  })
})

test('two people at the desk: the second is told that somebody was quicker, and nothing is done twice', async () => {
  await putInto(desk, 'received')
  const { submission } = await desk.look()
  const seen = { version: submission.version }
  await desk.act(checkSubmission, seen)
  expect(await problemOf(desk.act(acceptSubmission, seen))).toBe('changed-meanwhile')
  expect(await desk.stateOf()).toBe('in_check')
})

test('what the desk writes may not hold an identity code', async () => {
  await putInto(desk, 'received')
  const asked = desk.act(askRespondent, { words: 'Asiakas 010190-900Y?', due: desk.today })
  expect(await describedProblem(asked)).toMatchObject({ code: 'input-invalid' })
})

test('a reopening lets the county in again, and what it sends is the next version', async () => {
  await putInto(desk, 'received')
  await desk.act(reopenSubmission, { reason: 'Pyynnöstä.', until: desk.today, fields: ['H2'] })
  const county = accountOf('16')
  const shown = await desk.show(county)
  expect(shown.submission).toMatchObject({ mayEdit: true, reopenedFields: ['H2'] })
  expect(await problemOf(desk.fill(county, { H3: 11 }))).toBe('fields-not-reopened')
  await desk.fill(county, { H2: 260 })
  await desk.send(county)
  const { versions, submission } = await desk.look()
  expect(submission.state).toBe('received')
  expect(versions[0]).toMatchObject({ kind: 'sent', answers: { H2: 260, H3: COMPLETE.H3 } })
  expect(placeOf().respondent).toBe('16')
})
