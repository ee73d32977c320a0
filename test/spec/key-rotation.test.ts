import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { verifyAudit } from '../../src/operations/audit/verify-audit.ts'
import { defineOperation, type OperationContext } from '../../src/operations/operation.ts'
import { rotateIncomingKey } from '../../src/operations/upkeep/rotate-incoming-key.ts'
import { sealOfAnchor } from '../../src/register/keys/anchor-seal.ts'
import { openSecret, sealSecret } from '../../src/register/state-secrets.ts'
import { openList, sealList } from '../../src/register/subset-seal.ts'
import { openTestRegister, type TestRegister } from '../fixtures/register-with-run.ts'

let register: TestRegister
beforeAll(async () => {
  register = await openTestRegister()
})
afterAll(() => register.close())

const LINES = [{ relationship: '1.2.246.10.1.19.1', task: 'older', start: '2024-01-08', paths: ['A'] }] as unknown as Parameters<
  typeof sealList
>[2]

test('a rotation seals authenticator secrets, lists of subsets and the beginning of the trail with the new key', async () => {
  const before = (await register.perform(inRegister, { work: sealThings })) as Sealed
  expect(await register.perform(rotateIncomingKey, {})).toEqual({ packages: 0, secrets: 2, forgotten: 1 })
  const after = (await register.perform(inRegister, { work: readThings })) as Sealed & { opened: unknown; keys: number }
  expect(after.opened).toEqual({ secret: 'JBSWY3DPEHPK3PXP', lines: LINES })
  expect(after.secret).not.toBe(before.secret)
  expect(after.list).not.toBe(before.list)
  expect(after.seal).not.toBe(before.seal)
  expect(after.keys).toBe(1)
  expect(await register.perform(verifyAudit, {})).toMatchObject({ isStartSealed: true })
})

interface Sealed {
  readonly secret: string
  readonly list: string
  readonly seal: string
}

const inRegister = defineOperation({
  name: 'delivery.list', // a name that the operator may perform
  title: { fi: 'Valmistele', sv: 'Förbered', en: 'Prepare' },
  input: z.object({ work: z.custom<(context: OperationContext) => Promise<unknown>>() }),
  perform: ({ work }, context) => work(context),
})

async function sealThings({ db, folder, now }: OperationContext): Promise<Sealed> {
  const secret = sealSecret(folder, { secret: 'JBSWY3DPEHPK3PXP', owner: 'a000001' })
  const account = { id: 'a000001', email: 'x@example.invalid', name: 'X', language: 'fi', sign_in: 'password', status: 'active' }
  await db
    .insertInto('account')
    .values({ ...account, created_at: now(), totp_secret: secret })
    .execute()
  const list = sealList(folder, 's000001', LINES)
  const subset = {
    organiser: '16',
    content: 'older',
    quarter: '2024Q1',
    selection: 'only-archive',
    reason: 'x',
    most_clients: 5,
    state: 'active',
  }
  const asked = { requested_by: 'a000001', requested_person: 'p', requested_at: now(), version: 1, sealed: list }
  await db
    .insertInto('subset')
    .values({ ...subset, ...asked } as never)
    .execute()
  const seal = sealOfAnchor(folder, { number: 0, hash: '0'.repeat(64) })
  await db
    .insertInto('audit_anchor')
    .values({ number: 0, hash: '0'.repeat(64), removed_at: now(), removed: 0, seal })
    .execute()
  return { secret, list, seal }
}

async function readThings({ db, folder }: OperationContext): Promise<Sealed & { opened: unknown; keys: number }> {
  const secret = (await db.selectFrom('account').select('totp_secret').executeTakeFirstOrThrow()).totp_secret ?? ''
  const list = (await db.selectFrom('subset').select('sealed').executeTakeFirstOrThrow()).sealed ?? ''
  const { seal } = await db.selectFrom('audit_anchor').select('seal').executeTakeFirstOrThrow()
  const keys = (await db.selectFrom('key_in_use').select('place').where('purpose', '=', 'incoming').execute()).length
  const opened = { secret: openSecret(folder, { sealed: secret, owner: 'a000001' }), lines: openList(folder, 's000001', list) }
  return { secret, list, seal, opened, keys }
}
