import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimLetter, countLetters, letterNumbersDue, markLetterNotSent, markLetterSent } from '../../src/store/mail/outbox.ts'
import { queueMail } from '../../src/store/mail/queue-mail.ts'
import type { Database } from '../../src/store/open-database.ts'
import { testDatabases } from './databases.ts'

const LATER = { now: '2100-01-01T00:00:00.000Z', abandonedBefore: '2099-12-31T23:50:00.000Z' }

describe.each(testDatabases())('the outbox on $name', ({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())

  const queue = (release: string) =>
    database.db.transaction().execute((transaction) =>
      queueMail(transaction, {
        to: { email: 'somebody@example.invalid' },
        template: 'release-to-approve',
        language: 'fi',
        parameters: { release },
      }),
    )

  test('of two senders that reach for a letter one gets it', async () => {
    const number = await queue('r1')
    const taken = await Promise.all([claimLetter(database.db, number, LATER), claimLetter(database.db, number, LATER)])
    expect(taken.filter((one) => one !== null)).toHaveLength(1)
  })

  test('a letter goes out once: sent ones are not due again, and what they were filled with is gone', async () => {
    const number = await queue('r2')
    await claimLetter(database.db, number, LATER)
    await database.db.transaction().execute((transaction) => markLetterSent(transaction, number, LATER.now))
    expect(await letterNumbersDue(database.db, { ...LATER, limit: 100 })).not.toContain(number)
    const row = await database.db.selectFrom('mail').selectAll().where('number', '=', number).executeTakeFirstOrThrow()
    expect(row).toMatchObject({ state: 'sent', attempts: 1, parameters: '{}', claimed_at: null })
  })

  test('a letter that a dead sender had taken is due again after ten minutes, not before', async () => {
    const number = await queue('r3')
    await claimLetter(database.db, number, LATER)
    expect(await letterNumbersDue(database.db, { ...LATER, limit: 100 })).not.toContain(number)
    const tenMinutesLater = { now: '2100-01-01T00:10:01.000Z', abandonedBefore: '2100-01-01T00:00:01.000Z' }
    expect(await letterNumbersDue(database.db, { ...tenMinutesLater, limit: 100 })).toContain(number)
    expect(await claimLetter(database.db, number, tenMinutesLater)).toMatchObject({ attempts: 2 })
  })

  test('a letter that was not handed over waits for its time, and is told when it is given up', async () => {
    const number = await queue('r4')
    await claimLetter(database.db, number, LATER)
    const change = (next: { failure: string; tryAt: string | null }) =>
      database.db.transaction().execute((transaction) => markLetterNotSent(transaction, number, next))
    await change({ failure: 'ECONNECTION', tryAt: '2100-01-01T00:05:00.000Z' })
    expect(await letterNumbersDue(database.db, { ...LATER, limit: 100 })).not.toContain(number)
    await change({ failure: 'ECONNECTION', tryAt: null })
    expect((await countLetters(database.db)).get('failed')).toBe(1)
  })

  test('a letter that is queued in a transaction that fails is not sent', async () => {
    const before = await letterNumbersDue(database.db, { ...LATER, limit: 100 })
    const failing = database.db.transaction().execute(async (transaction) => {
      await queueMail(transaction, {
        to: { account: 'a000001' },
        template: 'ticket-handed',
        language: 'sv',
        parameters: { ticket: 't000001' },
      })
      throw new Error('the ticket was not handed')
    })
    await expect(failing).rejects.toThrow('not handed')
    expect(await letterNumbersDue(database.db, { ...LATER, limit: 100 })).toEqual(before)
  })

  test('a letter without one of its values is a mistake of the caller', async () => {
    const queued = database.db.transaction().execute((transaction) =>
      queueMail(transaction, {
        to: { email: 'somebody@example.invalid' },
        template: 'subset-approved',
        language: 'fi',
        parameters: { subset: 's1', organiser: '16' } as never,
      }),
    )
    await expect(queued).rejects.toThrow('without until')
  })
})
