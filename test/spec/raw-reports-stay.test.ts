import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, ANONYMOUS, OPERATOR, PUBLIC, SYSTEM } from '../../src/access/actor.ts'
import { mayPerform } from '../../src/access/permissions.ts'
import { ACCOUNT_ROLES, ROLES, type Role } from '../../src/access/roles.ts'
import { maySee, VISIBILITY } from '../../src/access/visibility.ts'
import { OPERATIONS } from '../../src/operations/all.ts'
import type { AnyOperation } from '../../src/operations/operation.ts'
import { somebody } from '../fixtures/people.ts'
import { openTriageDesk, type TriageDesk } from '../fixtures/triage-desk.ts'
import { testDatabases } from '../store/databases.ts'

/*
 * What somebody wrote stays in the county. Everybody else is made to try: each operation that they may perform at all and that only reads,
 * or belongs to social reporting, is called with everything by which it might give the text away.
 */

/** Stands in every part of the observation; nobody else may ever be shown it. */
const SECRET = 'kätkettyhavainto'
const SOCIAL =
  /^(social-report|receipt|triage|codebook|coding|phenomenon|evidence|theme-table|briefing|proposal|body|influence|answer-back|synthesis|shared-content|site|unit|workspace)\./
/** They would ask another machine for something, or write a file. */
const LEFT_OUT = /^(evidence\.(import|read|fetch)|synthesis\.import)/

let desk: TriageDesk
let report: string
beforeAll(async () => {
  const [database] = testDatabases()
  if (!database) throw new Error('no database')
  desk = await openTriageDesk(database)
  await desk.unit({ id: 'unit16' })
  const words = { title: SECRET, observation: `Näin ${SECRET} kerran.`, consequences: SECRET, proposal: SECRET, subArea: SECRET }
  const sent = {
    unit: 'unit16',
    naming: 'receipt',
    receiptHash: 'digest',
    content: { ...words, quotePermission: 'yes' },
  } as const
  report = await desk.report({ ...sent, state: 'accepted' })
  await desk.report({ ...sent, receiptHash: 'digest of another' })
})
afterAll(() => desk.close())

const someoneElse = (role: Role): readonly Actor[] => {
  const isOfCounty = ROLES[role].reach === 'organiser'
  // The own coordinator is the one who reads it; everybody else of the county does not.
  const organisers = isOfCounty ? (role === 'social_coordinator' ? ['11'] : ['11', '16']) : [null]
  return organisers.map((organiser) => somebody(role, { organiser, name: `${role} ${organiser ?? ''}` }))
}
const EVERYBODY = [...ACCOUNT_ROLES.flatMap(someoneElse), OPERATOR, SYSTEM, PUBLIC, ANONYMOUS]

/** Inputs by which an operation could be led to the observation. Most are refused by most; what counts is what comes out. */
const TRIED = () => [
  {},
  { report },
  { id: report },
  { reports: [report] },
  { organiser: '16' },
  { organiser: '16', report },
  { owner: '16' },
  { text: SECRET.slice(0, 8) },
  { words: SECRET.slice(0, 8) },
  { find: SECRET.slice(0, 8) },
  { organiser: '16', words: SECRET.slice(0, 8) },
  { report, reason: 'Haluan nähdä tämän' },
  { code: 'digest' },
  { subject: `social-report/${report}` },
]

describe('the text of an observation', () => {
  test('is material that only the county’s own coordinator may see', () => {
    const roles = (Object.keys(VISIBILITY) as Role[]).filter((role) => VISIBILITY[role]['raw-reports'] !== undefined)
    expect(roles).toEqual(['social_coordinator'])
    for (const actor of EVERYBODY) expect(maySee(actor, 'raw-reports', '16')).toBe(false)
  })

  test.each(EVERYBODY.map((actor) => [actor.id, actor] as const))('is never shown to %s', async (_name, actor) => {
    const tried = OPERATIONS.filter((one) => mayPerform(actor, one.name) && isTried(one))
    for (const operation of tried)
      for (const input of SOCIAL.test(operation.name) ? TRIED() : TRIED().slice(0, 3)) {
        const shown = await whatComesOut(actor, operation, input)
        expect(shown, `${operation.name} ${JSON.stringify(input)}`).not.toContain(SECRET)
      }
  })

  test('is found by the same tries when the own coordinator makes them', async () => {
    const own = somebody('social_coordinator', { organiser: '16' })
    const seen = new Set<string>()
    for (const operation of OPERATIONS.filter((one) => mayPerform(own, one.name) && one.name.startsWith('triage.')))
      for (const input of TRIED()) if ((await whatComesOut(own, operation, input)).includes(SECRET)) seen.add(operation.name)
    expect([...seen].sort()).toEqual(['triage.inbox', 'triage.show'])
  })
})

function isTried({ name, access }: AnyOperation): boolean {
  return !LEFT_OUT.test(name) && (SOCIAL.test(name) ? access !== undefined : access === 'read')
}

/** Everything that the answer says, or the refusal. */
async function whatComesOut(actor: Actor, operation: AnyOperation, input: unknown): Promise<string> {
  try {
    const answer = await desk.as(actor, operation, input)
    return `${JSON.stringify(answer, (_key, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value))}`
  } catch (error) {
    return error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : ''
  }
}
