import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../src/access/actor.ts'
import { rolesOf } from '../../src/access/permissions.ts'
import { ROLES, type Role } from '../../src/access/roles.ts'
import { Problem } from '../../src/model/problem.ts'
import { OPERATIONS } from '../../src/operations/all.ts'
import { type Ports, perform } from '../../src/operations/perform.ts'
import { openTestRegister, type TestRegister } from '../fixtures/register-with-run.ts'
import { type AnyOperation, sampleOf } from '../fixtures/sample-input.ts'

const ROLE_NAMES = Object.keys(ROLES) as Role[]
const OWN = '16'
const FOREIGN = '02'

/** Somebody with one role and nothing else. */
function actorWith(role: Role): Actor {
  const { reach } = ROLES[role]
  const grant = { role, organiser: reach === 'organiser' ? OWN : null, vendor: reach === 'vendor' ? 'Sosiaalitieto Oy' : null }
  return { kind: 'account', id: `a-${role}`, person: `p-${role}`, grants: [grant] }
}

class AskedForSomething extends Error {}

/** A register of which nothing can be had: whoever asks is past the question of rights. */
const NOTHING = new Proxy(
  {},
  {
    get(_target, name) {
      if (name === 'exclusively') return (work: () => Promise<unknown>) => work()
      if (name === 'now') return () => '2024-05-14T08:00:00Z'
      throw new AskedForSomething(String(name))
    },
  },
) as Ports

async function problemOf(operation: AnyOperation, input: unknown, role: Role): Promise<string> {
  try {
    await perform(operation, input, { ports: NOTHING, caller: { actor: actorWith(role) } })
    return 'done'
  } catch (error) {
    return error instanceof Problem ? error.description.code : 'past-rights'
  }
}

describe('the whole matrix: every role asks for every operation', () => {
  const rows = OPERATIONS.map((operation) => ({ name: operation.name, operation }))

  test.each(rows)('$name is refused to exactly those roles that the table does not name', async ({ name, operation }) => {
    const refused: Role[] = []
    for (const role of ROLE_NAMES) if ((await problemOf(operation, {}, role)) === 'not-permitted') refused.push(role)
    expect(refused).toEqual(ROLE_NAMES.filter((role) => !rolesOf(name).includes(role)))
  })
})

describe('a county reaches its own county only', () => {
  let register: TestRegister
  beforeAll(async () => {
    register = await openTestRegister()
  })
  afterAll(() => register.close())

  const scoped = OPERATIONS.flatMap((operation) => {
    const roles = rolesOf(operation.name).filter((role) => ROLES[role].reach === 'organiser')
    const sample = sampleOf(operation, { organiser: FOREIGN })
    return sample && 'organiser' in sample ? roles.map((role) => ({ name: operation.name, role, operation, sample })) : []
  })

  test.each(scoped)(
    '$role asking for another county by $name is refused, or shown nothing of it',
    async ({ operation, role, sample }) => {
      const outcome = await outcomeOf(() => register.app.perform(operation, sample, { actor: actorWith(role) }))
      expect(['not-permitted', 'not-found', 'nothing of it']).toContain(outcome)
    },
  )

  async function outcomeOf(ask: () => Promise<unknown>): Promise<string> {
    try {
      const shown = JSON.stringify(await ask()) ?? ''
      return shown.includes(`"organiser":"${FOREIGN}"`) ? 'shown' : 'nothing of it'
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return error.description.kind === 'notFound' ? 'not-found' : error.description.code
    }
  }
})

test('an account has no right without a role', async () => {
  const nobody: Actor = { kind: 'account', id: 'a-none', person: 'p-none', grants: [] }
  for (const operation of OPERATIONS) {
    const asked = perform(operation, {}, { ports: NOTHING, caller: { actor: nobody } })
    await expect(asked).rejects.toMatchObject({ description: { code: 'not-permitted' } })
  }
})

test('only who has a role by the machine can be the operator: no account, invitation or key gives it', () => {
  expect(ROLES.operator.side).toBe('machine')
  expect(ROLES.system.side).toBe('machine')
})
