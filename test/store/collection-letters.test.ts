import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OPERATOR, SYSTEM } from '../../src/access/actor.ts'
import { reissueAccessCode, revokeAccessCode } from '../../src/operations/account/access-codes.ts'
import { searchAudit } from '../../src/operations/audit/search-audit.ts'
import { changeRoundOfCollection } from '../../src/operations/collection/change-round.ts'
import { createCollectionRound } from '../../src/operations/collection/create-round.ts'
import { previewLetters } from '../../src/operations/collection/preview-letters.ts'
import { createRoundCodes, showRoundCodes } from '../../src/operations/collection/round-codes.ts'
import { runLetterPlan } from '../../src/operations/collection/run-letter-plan.ts'
import { noteContact, sendLetters } from '../../src/operations/collection/send-letters.ts'
import { insertAccount, setOfAccount } from '../../src/store/accounts/accounts.ts'
import { insertGrants } from '../../src/store/accounts/grants.ts'
import { daysOn, openStaffingRound, STAFFING, STAFFING_ROUND, type StaffingRound } from '../fixtures/staffing-round.ts'

const KEY = { collection: STAFFING, round: STAFFING_ROUND }

/** A round of three counties: 16 has a contact person, a contact with an account, and a manager. */
async function openRoundWithPeople(): Promise<StaffingRound> {
  const held = await openStaffingRound()
  const at = new Date().toISOString()
  await held.change(async (transaction) => {
    const row = {
      collection: STAFFING,
      respondent: '16',
      organiser: '16',
      language: 'sv',
      added_by: 'test',
      added_at: at,
      version: 1,
    }
    const person = { ...row, name: 'Testi', task: null, phone: null }
    await transaction
      .insertInto('contact_person')
      .values([
        { ...person, email: 'contact@example.invalid' },
        { ...person, email: 'left@example.invalid', left_at: at },
        { ...person, email: 'Contact16@Example.invalid' },
      ])
      .execute()
    for (const role of ['county_contact', 'county_manager'] as const) {
      const email = `${role === 'county_contact' ? 'contact' : 'manager'}16@example.invalid`
      const account = await insertAccount(transaction, {
        language: 'fi',
        signIn: 'password',
        isFirstAdministrator: false,
        email,
        name: 'Testi',
        at,
      })
      await setOfAccount(transaction, account, { status: 'active' })
      await insertGrants(transaction, [
        { account, role, organiser: '16', vendor: null, givenBy: 'operator', at, from: '2024-01-01', until: null },
      ])
    }
  })
  return held
}

let held: StaffingRound
beforeAll(async () => {
  held = await openRoundWithPeople()
})
afterAll(() => held.close())

const preview = (more: object = {}) => held.as(OPERATOR, previewLetters, { ...KEY, ...more })
const letters = () => held.inDatabase((db) => db.selectFrom('collection_letter').selectAll().orderBy('number').execute())
const mail = () => held.inDatabase((db) => db.selectFrom('mail').selectAll().orderBy('number').execute())

describe('whom a letter goes to', () => {
  test('the registry office, contact persons who have not left, and the county’s contact by account; one address once', async () => {
    const { receivers } = await preview({ letter: 'collection-heads-up' })
    const of16 = receivers.find(({ respondent }) => respondent === '16')
    // Contact16@Example.invalid is the account contact16@example.invalid, written with capitals.
    expect(of16).toMatchObject({ kinds: { registry: 1, contact: 1, account: 1 }, languages: ['fi', 'sv'], left: 3 })
    expect(receivers.find(({ respondent }) => respondent === '08')).toMatchObject({
      kinds: { registry: 1, contact: 0, account: 0 },
    })
  })

  test('the escalation goes to the county’s manager as well', async () => {
    const { receivers } = await preview({ letter: 'collection-escalation' })
    expect(receivers.find(({ respondent }) => respondent === '16')?.kinds).toEqual({ registry: 1, contact: 1, account: 2 })
  })

  test('who has answered is not reminded, but is told that the form is open', async () => {
    await setState('11', 'received')
    expect((await preview({ letter: 'collection-heads-up' })).receivers.map(({ respondent }) => respondent)).toEqual(['08', '16'])
    expect((await preview({ letter: 'collection-opened' })).receivers).toHaveLength(3)
    await setState('11', 'excused')
    expect((await preview({ letter: 'collection-overdue' })).receivers.map(({ respondent }) => respondent)).toEqual(['08', '16'])
    await setState('11', 'not_opened')
  })

  test('a preview writes nothing and shows no address of a person', async () => {
    const shown = await preview({ letter: 'collection-heads-up' })
    expect(JSON.stringify(shown)).not.toContain('@example.invalid')
    expect(shown.example?.letter.body).toContain('Hei,')
    expect(shown.example?.letter.body).toContain('Hej,')
    expect(await letters()).toEqual([])
  })
})

async function setState(respondent: string, state: string): Promise<void> {
  await held.change((transaction) =>
    transaction.updateTable('submission').set({ state }).where('respondent', '=', respondent).execute(),
  )
}

describe('the plan', () => {
  test('tells that the form is open: 3 registries, a contact person and an account, each once, however often it runs', async () => {
    const runs = await Promise.all([held.as(SYSTEM, runLetterPlan, {}), held.as(SYSTEM, runLetterPlan, {})])
    expect(runs.reduce((sum, run) => sum + run.letters, 0)).toBe(5)
    expect(await held.as(SYSTEM, runLetterPlan, {})).toEqual({ letters: 0 })
    expect((await letters()).map(({ occasion }) => occasion)).toEqual(Array(5).fill('opened'))
    expect((await mail()).filter(({ template }) => template === 'collection-opened')).toHaveLength(5)
  })

  test('nobody gets a second letter about the form on the same day, by hand either', async () => {
    await expect(
      held.as(OPERATOR, sendLetters, { ...KEY, letter: 'collection-heads-up', respondents: 'all' }),
    ).rejects.toMatchObject({ description: { code: 'nobody-to-write-to' } })
  })

  test('on the day after the deadline those who have not answered are reminded, and nobody who has', async () => {
    await held.change(async (transaction) => {
      await transaction
        .updateTable('collection_letter')
        .set({ day: daysOn(-9) })
        .execute()
      await transaction
        .updateTable('collection_round')
        .set({ opens_on: daysOn(-9), opened_at: `${daysOn(-9)}T08:00:00.000Z`, stated_deadline: daysOn(-1) })
        .where('round', '=', STAFFING_ROUND)
        .execute()
    })
    await setState('11', 'received')
    // 16: registry, contact person, account; 08: registry.
    expect(await held.as(SYSTEM, runLetterPlan, {})).toEqual({ letters: 4 })
    expect((await letters()).filter(({ occasion }) => occasion === 'first').map(({ respondent }) => respondent)).toEqual([
      '08',
      '16',
      '16',
      '16',
    ])
  })

  test('a letter by hand in changed words goes to the chosen ones; the audit trail says that, not the words', async () => {
    await held.change((transaction) =>
      transaction
        .updateTable('collection_letter')
        .set({ day: daysOn(-1) })
        .execute(),
    )
    const { text } = await preview({ letter: 'collection-overdue' })
    const changed = { ...text, body: { ...text.body, fi: 'Hei, {respondent}: soitamme huomenna. {site}' } }
    const asked = { ...KEY, letter: 'collection-overdue', respondents: ['08'], text: changed } as const
    expect(await held.as(OPERATOR, sendLetters, asked)).toEqual({ letters: 1, respondents: 1 })
    const [newest] = (await held.as(OPERATOR, searchAudit, { operation: 'collection-letter.send' })).entries
    expect(newest).toMatchObject({ details: { letter: 'collection-overdue', respondents: 1, wasEdited: true } })
    expect(JSON.stringify(newest)).not.toContain('soitamme')
  })

  test('words with a value that nobody fills in, or with an identity code, are refused', async () => {
    const { text } = await preview({ letter: 'collection-overdue' })
    const asked = (fi: string) => ({
      ...KEY,
      letter: 'collection-overdue' as const,
      respondents: 'all' as const,
      text: { ...text, body: { ...text.body, fi } },
    })
    await expect(held.as(OPERATOR, sendLetters, asked('Hei {name}'))).rejects.toMatchObject({
      description: { code: 'letter-value-unknown' },
    })
    await expect(held.as(OPERATOR, sendLetters, asked('Hei 010190-900X'))).rejects.toMatchObject({
      description: { code: 'input-invalid' },
    })
  })

  test('an invitation cannot be sent once the round is open', async () => {
    await expect(
      held.as(OPERATOR, sendLetters, { ...KEY, letter: 'collection-invitation', respondents: 'all' }),
    ).rejects.toMatchObject({ description: { code: 'letter-not-now' } })
  })

  test('a call is noted beside the letters, of a respondent of the round only', async () => {
    await held.as(OPERATOR, noteContact, { ...KEY, respondent: '08', note: 'Vastaus tulee perjantaina.' })
    const { log } = await preview()
    expect(log[0]).toMatchObject({ respondent: '08', occasion: 'phone', note: 'Vastaus tulee perjantaina.' })
    await expect(held.as(OPERATOR, noteContact, { ...KEY, respondent: '01', note: 'x' })).rejects.toMatchObject({
      description: { code: 'respondent-not-asked' },
    })
  })
})

describe('codes', () => {
  const states = async () =>
    (await held.as(OPERATOR, showRoundCodes, KEY)).respondents.map(({ respondent, state }) => [respondent, state])

  test('are made for all that have none, are shown once, and the list never shows them', async () => {
    const { letters: given } = await held.as(OPERATOR, createRoundCodes, { ...KEY, respondents: ['16'] })
    const rest = await held.as(OPERATOR, createRoundCodes, KEY)
    expect(given).toHaveLength(1)
    expect(rest.letters.map(({ respondent }) => respondent)).toEqual(['08', '11'])
    expect(new Set([...given, ...rest.letters].map(({ code }) => code)).size).toBe(3)
    const stored = await held.inDatabase((db) => db.selectFrom('access_code').selectAll().execute())
    for (const { code } of [...given, ...rest.letters]) expect(JSON.stringify(stored)).not.toContain(code.replaceAll('-', ''))
    expect(await states()).toEqual([
      ['08', 'unused'],
      ['11', 'unused'],
      ['16', 'unused'],
    ])
    await expect(held.as(OPERATOR, createRoundCodes, KEY)).rejects.toMatchObject({ description: { code: 'nobody-needs-code' } })
  })

  test('made for all by two at the same moment: each respondent has one', async () => {
    await held.change((transaction) => transaction.deleteFrom('access_code').execute())
    await Promise.allSettled([held.as(OPERATOR, createRoundCodes, KEY), held.as(OPERATOR, createRoundCodes, KEY)])
    const live = await held.inDatabase((db) =>
      db.selectFrom('access_code').select('respondent').where('revoked_at', 'is', null).execute(),
    )
    expect(live.map(({ respondent }) => respondent).sort()).toEqual(['08', '11', '16'])
  })

  test('a lost one is replaced and dies; one that is revoked is told as such', async () => {
    const before = await held.as(OPERATOR, showRoundCodes, KEY)
    const id = before.respondents[0]?.code?.id ?? ''
    await held.as(OPERATOR, reissueAccessCode, { id })
    await expect(held.as(OPERATOR, revokeAccessCode, { id })).rejects.toMatchObject({
      description: { code: 'access-code-not-found' },
    })
    const second = before.respondents[1]?.code?.id ?? ''
    await held.as(OPERATOR, revokeAccessCode, { id: second })
    expect((await states()).map(([, state]) => state)).toEqual(['unused', 'revoked', 'unused'])
  })

  test('work until the round’s last day, also when that is moved', async () => {
    const { version } = (await held.as(OPERATOR, showRoundCodes, KEY)).round
    await held.as(OPERATOR, changeRoundOfCollection, { ...KEY, version, lastCorrection: daysOn(70) })
    const shown = await held.as(OPERATOR, showRoundCodes, KEY)
    expect(shown.respondents[0]?.code?.validUntil).toBe(daysOn(70))
  })

  test('can be printed before the round opens, for those who will be asked', async () => {
    await held.as(OPERATOR, createCollectionRound, { collection: STAFFING, round: '2027-10' })
    const { letters: given } = await held.as(OPERATOR, createRoundCodes, { collection: STAFFING, round: '2027-10' })
    expect(given.map(({ respondent, validUntil }) => [respondent, validUntil])).toEqual([
      ['08', '2027-12-11'],
      ['11', '2027-12-11'],
      ['16', '2027-12-11'],
    ])
  })

  test('are for respondents of the round only', async () => {
    await expect(held.as(OPERATOR, createRoundCodes, { ...KEY, respondents: ['01'] })).rejects.toMatchObject({
      description: { code: 'respondent-not-asked' },
    })
  })
})
