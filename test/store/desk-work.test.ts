import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../src/access/roles.ts'
import { ROLES } from '../../src/access/roles.ts'
import { acceptMany } from '../../src/operations/desk/accept-many.ts'
import { DESK_OPERATIONS } from '../../src/operations/desk/all.ts'
import { downloadAnswers } from '../../src/operations/desk/answers-file.ts'
import { correctFor } from '../../src/operations/desk/correct-for.ts'
import { acceptCorrection, refuseCorrection } from '../../src/operations/desk/decide-correction.ts'
import { deskWaiting } from '../../src/operations/desk/desk-waiting.ts'
import { markSubmission } from '../../src/operations/desk/mark-submission.ts'
import { downloadMonitor } from '../../src/operations/desk/monitor-file.ts'
import { reopenSubmission } from '../../src/operations/desk/reopen-submission.ts'
import { showMonitor } from '../../src/operations/desk/show-monitor.ts'
import { showDeskSubmission } from '../../src/operations/desk/show-submission.ts'
import { accountOf, atInstitute, COMPLETE, describedProblem, placeOf, problemOf, withCode } from '../fixtures/form-desk.ts'
import { DESK, type InstituteDesk, openInstituteDesk, putInto } from '../fixtures/institute-desk.ts'
import { daysOn, STAFFING, STAFFING_ROUND } from '../fixtures/staffing-round.ts'

let desk: InstituteDesk
beforeAll(async () => {
  desk = await openInstituteDesk()
  await desk.sent('16')
  await desk.sent('11', { H5: 0, H8: null })
})
afterAll(() => desk.close())

const ROUND = { collection: STAFFING, round: STAFFING_ROUND }
const monitor = async () => {
  const { view } = await desk.as(DESK, showMonitor, ROUND)
  return new Map(view.lines.map((line) => [line.respondent, line]))
}
const textOf = (base64: string) => Buffer.from(base64, 'base64').toString('utf8')

describe('a correction', () => {
  test('makes the next version with the values asked for, and the others as they were', async () => {
    const correction = await desk.corrected({ H4: 3 })
    expect((await monitor()).get('16')).toMatchObject({ correctionsWaiting: 1 })
    await desk.act(acceptCorrection, { correction })
    const { versions, submission, corrections } = await desk.look()
    expect(submission.state).toBe('received')
    expect(versions[0]).toMatchObject({
      version: 2,
      kind: 'correction',
      answers: { H2: COMPLETE.H2, H4: 3 },
      reason: 'Laskuvirhe.',
    })
    expect(corrections[0]).toMatchObject({ state: 'accepted' })
  })

  test('on a version that is no longer the newest shows both and is accepted only by naming the newest', async () => {
    const correction = await desk.corrected({ H4: 4 })
    const changes = [{ key: 'H2', to: 251 }]
    await desk.act(correctFor, { changes, askedBy: 'Alueen kirjaamo', reason: 'Puhelimessa sovittu.' })
    const refused = await describedProblem(desk.act(acceptCorrection, { correction }))
    expect(refused).toMatchObject({ code: 'correction-on-older-version', kind: 'conflict', parameters: { asked: 2, newest: 3 } })
    expect((await desk.look()).corrections[0]).toMatchObject({ state: 'requested', onVersion: 2 })
    await desk.act(acceptCorrection, { correction, onVersion: 3 })
    // What the institute changed meanwhile stays.
    expect((await desk.look()).versions[0]).toMatchObject({ version: 4, answers: { H2: 251, H4: 4 } })
  })

  test('is refused with a reason that stays, and decided once', async () => {
    const correction = await desk.corrected({ H4: 5 })
    await desk.act(refuseCorrection, { correction, reason: 'Luku on rekisterin mukainen.' })
    const { corrections, versions } = await desk.look()
    expect(corrections[0]).toMatchObject({ state: 'refused', decidedReason: 'Luku on rekisterin mukainen.' })
    expect(versions[0]?.version).toBe(4)
    expect(await problemOf(desk.act(acceptCorrection, { correction }))).toBe('not-in-this-state')
  })

  test('of another submission is not found', async () => {
    const correction = await desk.corrected({ H4: 6 })
    expect(await problemOf(desk.act(acceptCorrection, { correction }, { respondent: '11' }))).toBe('correction-not-found')
    await desk.act(refuseCorrection, { correction, reason: 'Kokeilu.' })
  })

  test('stands in the way of acceptance until it is decided', async () => {
    const correction = await desk.corrected({ H4: 1 })
    const acceptance = DESK_OPERATIONS.find(({ name }) => name === 'submission.accept')
    expect(acceptance && (await problemOf(desk.act(acceptance)))).toBe('corrections-waiting')
    await desk.act(refuseCorrection, { correction, reason: 'Kokeilu.' })
  })
})

describe('correcting for the respondent', () => {
  const asked = { askedBy: 'Alueen kirjaamo', reason: 'Puhelimessa sovittu.' }
  const correct = (key: string, to: unknown) => desk.act(correctFor, { changes: [{ key, to }], ...asked })

  test.each([
    ['a value that a rule forbids', 'H5', 11, 'answers-not-passing'],
    ['a text where a number is asked', 'H2', '250', 'answers-unfit'],
    ['a number over every limit', 'H2', 10 ** 16, 'answers-unfit'],
    ['a field that the form does not have', 'H99', 1, 'unknown-fields'],
    ['a computed field', 'I1', 1, 'unknown-fields'],
    ['a personal field', 'K.1.name', 'Joku', 'unknown-fields'],
    ['what the respondent confirmed', 'L1', false, 'unknown-fields'],
    ['an identity code', 'H9', 'Asiakas 010190-900Y', 'identity-code-in-text'],
    ['nothing new', 'H3', 10, 'nothing-changes'],
  ])('%s is refused', async (...[, key, to, code]) => {
    const before = (await desk.look()).versions.length
    expect(await problemOf(correct(key, to))).toBe(code)
    expect((await desk.look()).versions).toHaveLength(before)
  })

  test('a doubt that the new value brings gets the reason of the correction', async () => {
    await correct('H4', 9)
    // 9 of 19 posts are vacant: 47 %, over 40 %.
    expect((await desk.look()).versions[0]).toMatchObject({
      kind: 'institute',
      warnings: ['many-vacant'],
      reasons: { 'many-vacant': 'Puhelimessa sovittu.' },
    })
    await correct('H4', 2)
  })
})

describe('accepting the clear ones', () => {
  test('takes what nothing speaks against, and names the others with the reason', async () => {
    await desk.as(DESK, markSubmission, { ...placeOf('16'), isOn: true, note: 'Soita ensi viikolla.' })
    const { accepted, left } = await desk.as(DESK, acceptMany, ROUND)
    expect(accepted).toEqual(['11'])
    expect(left).toEqual([{ respondent: '16', because: 'mark' }])
    expect(await desk.stateOf('11')).toBe('accepted')
    expect(await desk.stateOf('16')).toBe('received')
  })

  test('leaves a submission that somebody changed after it was seen', async () => {
    await desk.as(DESK, markSubmission, { ...placeOf('16'), isOn: false })
    const chosen = [{ respondent: '16', version: 1 }]
    expect((await desk.as(DESK, acceptMany, { ...ROUND, chosen })).left).toEqual([{ respondent: '16', because: 'changed' }])
  })

  test('a mark set twice is set once, and the county does not see it', async () => {
    for (const isOn of [true, true]) await desk.as(DESK, markSubmission, { ...placeOf('16'), isOn })
    const { isMarked, events } = await desk.look()
    expect([isMarked, events.filter(({ act }) => act === 'submission.mark')]).toMatchObject([true, [{}, {}]])
    expect((await monitor()).get('16')?.isMarked).toBe(true)
    await desk.as(DESK, markSubmission, { ...placeOf('16'), isOn: false })
    expect((await monitor()).get('16')?.isMarked).toBe(false)
  })
})

test('a late answer: after the last day for new ones the form opens only by reopening, and what comes is marked late', async () => {
  const county = accountOf('08')
  await desk.change((transaction) =>
    transaction
      .updateTable('collection_round')
      .set({ stated_deadline: daysOn(-9), last_new_answer: daysOn(-1) })
      .where('round', '=', STAFFING_ROUND)
      .execute(),
  )
  expect(await problemOf(desk.fill(county, { H2: 240 }, '08'))).toBe('collection-round-closed')
  await desk.act(reopenSubmission, { reason: 'Alue pyysi lisäaikaa.', until: daysOn(3) }, { respondent: '08' })
  await desk.fill(county, { ...COMPLETE, H2: 240 }, '08')
  await desk.send(county, '08')
  expect((await monitor()).get('08')).toMatchObject({ state: 'received', isLate: true, isOverdue: false })
})

test('what waits for the desk: corrections asked, questions answered and answers sent, by round', async () => {
  await desk.corrected({ H4: 3 }, { respondent: '11' })
  await desk.answered(await desk.ask())
  const waiting = await desk.inDatabase((db) =>
    deskWaiting({ db, actor: DESK, definitions: { collections: [] } as never }).then((items) =>
      items.map(({ kind, count, opens }) => [kind, count, opens.parts.join('/')]),
    ),
  )
  expect(waiting).toEqual([
    ['correction', 1, `${STAFFING}/${STAFFING_ROUND}`],
    ['question', 1, `${STAFFING}/${STAFFING_ROUND}`],
    // That of 11 has been received and nobody has looked at it.
    ['form', 1, `${STAFFING}/${STAFFING_ROUND}`],
  ])
  const county = accountOf('16')
  expect(await desk.inDatabase((db) => deskWaiting({ db, actor: county, definitions: { collections: [] } as never }))).toEqual([])
})

describe('files', () => {
  const asked = { ...ROUND, language: 'fi', format: 'csv' } as const

  test('the monitor as a table opens in a spreadsheet and holds no formula', async () => {
    await desk.change((transaction) =>
      transaction.updateTable('submission').set({ name_fi: '=HYPERLINK("x")' }).where('respondent', '=', '08').execute(),
    )
    const { base64, fileName } = await desk.as(DESK, downloadMonitor, asked)
    expect(fileName).toBe(`tilanne-${STAFFING}-${STAFFING_ROUND}.csv`)
    expect(textOf(base64)).toContain(`"'=HYPERLINK(""x"")"`)
  })

  test('the answers hold the newest versions, a blank is empty and nothing is personal', async () => {
    const rows = textOf((await desk.as(DESK, downloadAnswers, asked)).base64).split('\r\n')
    expect(rows[0]).toContain('H2 Lastensuojelun asiakkaat')
    expect(rows.find((line) => line.startsWith('Etelä-Pohjanmaa'))).toContain(';251;')
    expect(rows.join()).not.toContain('Testi Yhteyshenkilö')
    expect(rows.join()).not.toContain('yhteys@example.invalid')
  })
})

describe('nobody of a county, a vendor or with a code reaches the desk', () => {
  const OUTSIDE = (Object.keys(ROLES) as Role[]).filter((role) => !['institute', 'machine'].includes(ROLES[role].side))

  test.each(DESK_OPERATIONS.map(({ name }) => name))('%s', async (name) => {
    const operation = DESK_OPERATIONS.find((one) => one.name === name)
    if (!operation) throw new Error(name)
    for (const role of OUTSIDE) {
      const actor = role === 'respondent' ? withCode('16') : accountOf('16', { role })
      expect(await problemOf(desk.as(actor, operation, placeOf('16')))).toBe('not-permitted')
    }
  })

  test('a statistician reads but does not act', async () => {
    const actor = atInstitute('statistician')
    expect((await desk.as(actor, showDeskSubmission, placeOf('16'))).submission.respondent).toBe('16')
    expect(await problemOf(desk.act(reopenSubmission, { reason: 'Kokeilu.', until: daysOn(1) }, { actor }))).toBe('not-permitted')
  })

  test('a submission, collection or round that there is not is not found', async () => {
    expect(await problemOf(desk.as(DESK, showDeskSubmission, placeOf('99')))).toBe('submission-not-found')
    expect(await problemOf(desk.as(DESK, showMonitor, { ...ROUND, round: '2030-04' }))).toBe('collection-round-not-found')
    expect(await problemOf(desk.as(DESK, showMonitor, { ...ROUND, collection: 'nothing' }))).toBe('collection-not-found')
  })

  test('a draft is the county’s own: the desk sees how far it is, not what stands in it', async () => {
    await putInto(desk, 'reopened', '16')
    await desk.change((transaction) =>
      transaction
        .updateTable('submission')
        .set({ reopened_until: daysOn(2) })
        .where('id', '=', `${STAFFING}/${STAFFING_ROUND}/16`)
        .execute(),
    )
    await desk.fill(accountOf('16'), { H9: 'Vain luonnoksessa.' })
    const seen = JSON.stringify([
      await desk.look(),
      await desk.as(DESK, downloadAnswers, { ...ROUND, language: 'fi', format: 'csv' }),
    ])
    expect(seen).not.toContain('Vain luonnoksessa')
  })
})
