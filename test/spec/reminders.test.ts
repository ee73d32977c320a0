import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { SYSTEM } from '../../src/access/actor.ts'
import type { MailList } from '../../src/operations/board/list-mail.ts'
import type { ReminderPreview } from '../../src/operations/board/preview-reminder.ts'
import { queueMail } from '../../src/store/mail/queue-mail.ts'
import { type BoardDesk, openBoardDesk } from '../fixtures/board-desk.ts'
import { actorWith, STATISTICIAN } from '../fixtures/review.ts'

const ROUND = '2024Q3-1'
const WORDS = {
  subject: { fi: 'Muistutus {due}', sv: 'Påminnelse {due}' },
  body: { fi: 'Hei, {organiser}: {contents}.', sv: 'Hej, {organiser}: {contents}.' },
}

let desk: BoardDesk
let manager16 = ''
let reviewer16 = ''
let manager15 = ''
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-10-24T09:00:00Z') })
  desk = await openBoardDesk()
  await desk.addRun(1, [])
  await desk.perform('review.open', { cycle: '2024Q3', due: '2024-11-14' }, STATISTICIAN)
  manager16 = await desk.addAccount('county_manager', '16')
  reviewer16 = await desk.addAccount('county_reviewer', '16')
  manager15 = await desk.addAccount('county_manager', '15', 'sv')
  await desk.addAccount('county_deliverer', '16')
})
afterAll(async () => {
  await desk.register.close()
  vi.useRealTimers()
})

const preview = async (input = {}) => (await desk.perform('reminder.preview', input, STATISTICIAN)) as ReminderPreview
const send = (input = {}) =>
  desk.perform('reminder.send', { round: ROUND, letter: 'review-heads-up', organisers: ['16', '15'], ...input }, STATISTICIAN)
const planOn = async (moment: string) => {
  vi.setSystemTime(new Date(moment))
  return ((await desk.perform('reminder.run-plan', {}, SYSTEM)) as { letters: number }).letters
}
const reminders = () => desk.inDatabase((db) => db.selectFrom('reminder').selectAll().orderBy('number').execute())

describe('before sending', () => {
  test('the receivers are those who review and manage where sheets are not signed', async () => {
    const { receivers, round } = await preview()
    expect(round).toEqual({ id: ROUND, cycle: '2024Q3', due: '2024-11-14' })
    expect(receivers.find(({ organiser }) => organiser === '16')).toMatchObject({ people: 2, left: 2, lastRemindedAt: null })
    expect(receivers.find(({ organiser }) => organiser === '08')).toMatchObject({ people: 0, left: 0 })
  })

  test('the last word goes to managers only', async () => {
    const { receivers } = await preview({ letter: 'review-escalation' })
    expect(receivers.find(({ organiser }) => organiser === '16')).toMatchObject({ people: 1 })
  })

  test('the letter is shown in both languages as one county gets it, with the words as changed', async () => {
    const { example } = await preview({ organiser: '16', text: WORDS })
    expect(example?.letter.subject).toBe('Muistutus to 14.11.2024 / Påminnelse tors 14.11.2024')
    expect(example?.letter.body).toContain('Hei, Etelä-Pohjanmaan hyvinvointialue: ')
    expect(example?.letter.body).toContain('Hej, Södra Österbottens välfärdsområde: ')
  })

  test('the preview writes nothing', async () => {
    expect(await reminders()).toEqual([])
  })
})

describe('the plan', () => {
  test('announces the round to everybody it concerns, each in a letter of their own, once', async () => {
    expect(await planOn('2024-10-24T10:00:00Z')).toBe(3)
    expect(await planOn('2024-10-24T10:15:00Z')).toBe(0)
    expect(await planOn('2024-10-25T06:00:00Z')).toBe(0)
    expect((await reminders()).map(({ account, occasion }) => [account, occasion])).toEqual([
      [manager15, 'opened'],
      [manager16, 'opened'],
      [reviewer16, 'opened'],
    ])
  })

  test('reminds a week before the due day, and once only however often it runs', async () => {
    expect(await planOn('2024-11-06T21:59:00Z')).toBe(0) // still the 6th in Helsinki
    expect(await planOn('2024-11-06T22:01:00Z')).toBe(3)
    expect(await planOn('2024-11-07T12:00:00Z')).toBe(0)
    expect(await planOn('2024-11-08T06:00:00Z')).toBe(0)
  })

  test('of two processes that run it at once one sends each letter', async () => {
    vi.setSystemTime(new Date('2024-11-13T06:00:00Z'))
    const sent = await Promise.all(
      [1, 2].map(() => desk.perform('reminder.run-plan', {}, SYSTEM) as Promise<{ letters: number }>),
    )
    expect(sent.reduce((sum, { letters }) => sum + letters, 0)).toBe(3)
  })
})

describe('by hand', () => {
  test('nobody is reminded twice on one day', async () => {
    await expect(send()).rejects.toMatchObject({ description: { code: 'nobody-to-remind', kind: 'conflict' } })
    vi.setSystemTime(new Date('2024-11-14T08:00:00Z'))
    await expect(send({ organisers: ['16'], text: WORDS })).resolves.toEqual({ round: ROUND, letters: 2 })
    await expect(send()).resolves.toEqual({ round: ROUND, letters: 1 }) // county 15 has not been reminded today
  })

  test('the audit trail says which letter went to which counties and that it was changed, not what it said', async () => {
    const rows = await desk.inDatabase((db) =>
      db.selectFrom('audit').select('details').where('operation', '=', 'reminder.send').orderBy('number').execute(),
    )
    expect(rows.map(({ details }) => JSON.parse(details))).toEqual([
      { letter: 'review-heads-up', organisers: '16', wasEdited: true },
      { letter: 'review-heads-up', organisers: '15 16', wasEdited: false },
    ])
  })

  test('words with a value that the letter does not have are refused, and so is an identity code', async () => {
    const withBody = (fi: string) => send({ text: { ...WORDS, body: { ...WORDS.body, fi } } })
    await expect(withBody('Hei {etunimi}')).rejects.toMatchObject({ description: { code: 'letter-value-unknown' } })
    await expect(withBody('Asiakas 010190-999P')).rejects.toMatchObject({ description: { code: 'input-invalid' } })
    await expect(withBody('x'.repeat(4_001))).rejects.toMatchObject({ description: { code: 'input-invalid' } })
    await expect(withBody(' ')).rejects.toMatchObject({ description: { code: 'input-invalid' } })
  })

  test('a round that is not open reminds nobody', async () => {
    await expect(send({ round: '2024Q3-9' })).rejects.toMatchObject({ description: { code: 'round-not-open' } })
  })

  test('is for the institute: a county reminds nobody and sees no letters', async () => {
    for (const [operation, input] of [
      ['reminder.preview', {}],
      ['reminder.send', { round: ROUND, letter: 'review-heads-up', organisers: ['16'] }],
      ['mail.list', {}],
      ['mail.retry', { letter: 1 }],
      ['mail.deliver', {}],
    ] as const)
      await expect(desk.perform(operation, input, actorWith('county_manager'))).rejects.toMatchObject({
        description: { kind: 'forbidden' },
      })
  })
})

describe('sending', () => {
  const mailFolder = () => join(desk.register.root, 'mail')
  const letters = () => (existsSync(mailFolder()) ? readdirSync(mailFolder()).sort() : [])

  test('in a synthetic register every letter becomes a file that only its owner may read', async () => {
    expect(await desk.perform('mail.deliver', {}, SYSTEM)).toEqual({ sent: 12, postponed: 0, failed: 0 })
    expect(letters()).toHaveLength(12)
    expect(statSync(mailFolder()).mode & 0o777).toBe(0o700)
    expect(letters().every((name) => (statSync(join(mailFolder(), name)).mode & 0o777) === 0o600)).toBe(true)
    expect(await desk.perform('mail.deliver', {}, SYSTEM)).toEqual({ sent: 0, postponed: 0, failed: 0 })
  })

  test('a letter goes under an id of its own, to one address, and says its languages', async () => {
    const [first = ''] = letters()
    const text = readFileSync(join(mailFolder(), first), 'utf8')
    expect(text).toMatch(/^Message-ID: <letter-1@localhost>$/m)
    expect(text).toMatch(/^To: person3@example.invalid$/m)
    expect(text).toMatch(/^Content-Language: sv, fi$/m)
  })

  test('an address that holds a line break, a second address or a name is given up, and nothing is written for it', async () => {
    const bad = [
      'a@example.invalid\r\nBcc: b@example.invalid',
      'a@example.invalid, b@example.invalid',
      'A <a@example.invalid>',
      'nobody',
    ]
    for (const email of bad)
      await desk.inDatabase((db) =>
        db.transaction().execute((transaction) =>
          queueMail(transaction, {
            to: { email },
            template: 'release-to-approve',
            language: 'fi',
            parameters: { release: 'r1' },
          }),
        ),
      )
    expect(await desk.perform('mail.deliver', {}, SYSTEM)).toEqual({ sent: 0, postponed: 0, failed: 4 })
    expect(letters()).toHaveLength(12)
  })

  test('the page of letters tells states and accounts; no address, no word of a letter', async () => {
    const list = (await desk.perform('mail.list', {})) as MailList
    expect(list.counts).toEqual({ queued: 0, sending: 0, sent: 12, failed: 4 })
    expect(list.letters[0]).toMatchObject({ state: 'failed', failure: 'address-invalid', account: null })
    expect(JSON.stringify(list)).not.toMatch(/@|Hei,/)
  })

  test('what was given up can be sent again; what has gone can not', async () => {
    await expect(desk.perform('mail.retry', { letter: 1 })).rejects.toMatchObject({ description: { code: 'letter-not-failed' } })
    const { letters: listed } = (await desk.perform('mail.list', { state: 'failed' })) as MailList
    await desk.perform('mail.retry', { letter: listed[0]?.number })
    expect(((await desk.perform('mail.list', {})) as MailList).counts).toMatchObject({ queued: 1, failed: 3 })
  })

  test('a letter to an account that was closed meanwhile goes nowhere', async () => {
    await desk.inDatabase((db) => db.updateTable('account').set({ status: 'closed' }).where('id', '=', manager15).execute())
    vi.setSystemTime(new Date('2024-11-15T08:00:00Z'))
    await desk.inDatabase((db) =>
      db.transaction().execute((transaction) =>
        queueMail(transaction, {
          to: { account: manager15 },
          template: 'ticket-handed',
          language: 'sv',
          parameters: { ticket: 't1' },
        }),
      ),
    )
    await desk.perform('mail.deliver', {}, SYSTEM)
    const { letters: listed } = (await desk.perform('mail.list', { template: 'ticket-handed' })) as MailList
    expect(listed[0]).toMatchObject({ state: 'failed', failure: 'no-receiver' })
  })
})
