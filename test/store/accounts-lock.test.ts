import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginSession } from '../../src/operations/account/begin-session.ts'
import { unlockAccount } from '../../src/operations/account/change-account.ts'
import { confirmCode } from '../../src/operations/account/confirm-code.ts'
import { type AccountBench, openBench, PASSWORD } from '../fixtures/account-bench.ts'
import { testDatabases } from './databases.ts'

const problem = (code: string) => ({ description: { code } })

describe.each(testDatabases())('wrong tries to sign in on $name', (testDatabase) => {
  let bench: AccountBench
  let people = 0
  let addresses = 0
  beforeAll(async () => {
    bench = await openBench(testDatabase)
    await bench.addAccount({ email: 'admin@example.invalid', role: 'administrator' })
  })
  afterAll(() => bench.close())

  const reviewer = () =>
    bench.addAccount({ email: `locked${++people}@example.invalid`, role: 'county_reviewer', organiser: '16' })
  const begin = (email: string, password: string, from = `192.0.2.${++addresses}`) =>
    bench.publicly(beginSession, { email, password, from, device: 'Test' })
  const wrongTimes = async (times: number, email: string) => {
    for (let time = 0; time < times; time++) await begin(email, 'wrong password').catch(() => null)
  }
  const letters = async (template: string) => {
    const rows = await bench.database.db.selectFrom('mail').selectAll().where('template', '=', template).execute()
    return rows.map(({ to_account }) => to_account)
  }

  test('five lock for a quarter of an hour, from wherever they come, also with the right password', async () => {
    const { email } = await reviewer()
    await wrongTimes(4, email)
    expect((await begin(email, PASSWORD)).stage).toBe('second-factor')
    await wrongTimes(1, email)
    await expect(begin(email, PASSWORD)).rejects.toMatchObject({
      description: { code: 'too-many-tries', parameters: { minutes: 15 } },
    })
    bench.pass(14)
    await expect(begin(email, PASSWORD)).rejects.toMatchObject(problem('too-many-tries'))
    bench.pass(1)
    expect((await begin(email, PASSWORD)).stage).toBe('second-factor')
  })

  test('the next lock is twice as long', async () => {
    const { email } = await reviewer()
    await wrongTimes(5, email)
    bench.pass(15)
    await wrongTimes(5, email)
    bench.pass(29)
    await expect(begin(email, PASSWORD)).rejects.toMatchObject(problem('too-many-tries'))
    bench.pass(1)
    expect((await begin(email, PASSWORD)).stage).toBe('second-factor')
  })

  test('the owner and the administrators are told of a lock, once', async () => {
    const { email, id } = await reviewer()
    const before = (await letters('sign-in-locked-administrator')).length
    await wrongTimes(9, email)
    expect((await letters('sign-in-locked')).filter((account) => account === id)).toEqual([id])
    expect((await letters('sign-in-locked-administrator')).length).toBe(before + 1)
  })

  test('an e-mail that nobody has is locked in the same words, and nobody is told', async () => {
    const { email } = await reviewer()
    const before = (await letters('sign-in-locked')).length
    const answers = async (who: string) => {
      const given: unknown[] = []
      for (let time = 0; time < 7; time++) given.push(await begin(who, 'wrong password').catch((error) => error.description))
      return given
    }
    expect(await answers('nobody.at.all@example.invalid')).toEqual(await answers(email))
    expect((await letters('sign-in-locked')).length).toBe(before + 1)
  })

  test('many tries at the same time do not slip past the limit', async () => {
    const { email } = await reviewer()
    const tries = Array.from({ length: 12 }, () => begin(email, 'wrong password').catch((error) => error.description.code))
    const answers = await Promise.all(tries)
    expect(answers.filter((code) => code === 'sign-in-wrong').length).toBeLessThanOrEqual(5)
    await expect(begin(email, PASSWORD)).rejects.toMatchObject(problem('too-many-tries'))
  })

  test('wrong codes count like wrong passwords, and a right password between them does not help', async () => {
    const { email, secret } = await reviewer()
    for (let time = 0; time < 5; time++) {
      const { token } = await begin(email, PASSWORD)
      await expect(bench.publicly(confirmCode, { token, code: '000000', from: '192.0.2.1' })).rejects.toMatchObject(
        problem('code-wrong'),
      )
    }
    await expect(begin(email, PASSWORD)).rejects.toMatchObject(problem('too-many-tries'))
    bench.pass(15)
    const { token } = await begin(email, PASSWORD)
    await bench.publicly(confirmCode, { token, code: bench.code(secret), from: '192.0.2.1' })
    await wrongTimes(4, email)
    expect((await begin(email, PASSWORD)).stage).toBe('second-factor')
  })

  test('sixty from one address lock it, for right tries too; right ones do not count, and nobody else is locked by it', async () => {
    const { email } = await reviewer()
    const from = '198.51.100.7'
    for (let time = 0; time < 8; time++) expect((await begin(email, PASSWORD, from)).stage).toBe('second-factor') // not counted
    const wrong = Array.from({ length: 60 }, (_, time) =>
      begin(`guess${time}@example.invalid`, 'wrong password', from).catch((error) => error.description.code),
    )
    expect(new Set(await Promise.all(wrong))).toEqual(new Set(['sign-in-wrong']))
    await expect(begin('one.more@example.invalid', 'wrong password', from)).rejects.toMatchObject(problem('too-many-tries'))
    await expect(begin(email, PASSWORD, from)).rejects.toMatchObject(problem('too-many-tries'))
    for (let time = 0; time < 9; time++) await begin(email, 'wrong password', from).catch(() => null)
    expect((await begin(email, PASSWORD, '198.51.100.8')).stage).toBe('second-factor')
  })

  test('an administrator unlocks', async () => {
    const administrator = await bench.addAccount({ email: 'admin2@example.invalid', role: 'administrator' })
    const { email, id } = await reviewer()
    await wrongTimes(5, email)
    await bench.as(administrator.actor, unlockAccount, { account: id, version: 0 })
    expect((await begin(email, PASSWORD)).stage).toBe('second-factor')
  })

  test('each is in the audit trail without the address or the e-mail', async () => {
    const { email, id } = await reviewer()
    await begin(email, 'wrong password', '203.0.113.5').catch(() => null)
    const rows = await bench.database.db.selectFrom('audit').selectAll().where('subject', '=', id).execute()
    expect(rows.map(({ operation, details }) => [operation, details])).toContainEqual(['session.begin', '{"outcome":"wrong"}'])
    expect(JSON.stringify(rows)).not.toMatch(/203\.0\.113\.5|example\.invalid/)
  })
})

test('an unknown e-mail takes as much work as a wrong password', async () => {
  const [embedded] = testDatabases()
  if (!embedded) throw new Error('there is always an embedded database')
  const bench = await openBench(embedded)
  const { email } = await bench.addAccount({ email: 'timed@example.invalid', role: 'county_reviewer', organiser: '16' })
  const seconds = async (who: (time: number) => string) => {
    const taken: number[] = []
    for (let time = 0; time < 9; time++) {
      const start = performance.now()
      const asked = { email: who(time), password: 'wrong password', from: `192.0.2.${time}`, device: 'Test' }
      await bench.publicly(beginSession, asked).catch(() => null)
      taken.push(performance.now() - start)
      bench.pass(24 * 60)
    }
    return taken.sort((one, other) => one - other)[4] ?? 0
  }
  await seconds((time) => `warm${time}@example.invalid`)
  const [unknown, known] = [await seconds((time) => `nobody${time}@example.invalid`), await seconds(() => email)]
  await bench.close()
  expect(unknown / known).toBeGreaterThan(0.5)
  expect(unknown / known).toBeLessThan(2)
})
