import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Actor } from '../../src/access/actor.ts'
import type { Role } from '../../src/access/roles.ts'
import type { CoverageDecision } from '../../src/model/coverage-decision.ts'
import { acceptProposals } from '../../src/operations/coverage/accept-proposals.ts'
import { confirmClass } from '../../src/operations/coverage/confirm-class.ts'
import { listCoverage } from '../../src/operations/coverage/list-coverage.ts'
import { setCoverageClass } from '../../src/operations/coverage/set-class.ts'
import { showCoverage } from '../../src/operations/coverage/show-coverage.ts'
import { showCoverageHistory } from '../../src/operations/coverage/show-history.ts'
import { defineOperation, untyped } from '../../src/operations/operation.ts'
import { addProposals } from '../../src/store/coverage/decisions.ts'
import type { PerformAs } from '../fixtures/perform-as.ts'
import { judged, KESKI_POHJANMAA } from '../fixtures/publication.ts'
import { openTestRegister, type TestRegister } from '../fixtures/register-with-run.ts'

/* Keski-Pohjanmaa is county 18 with eight municipalities; Kokkola is 272, Kannus 217. Pirkanmaa is 08. */
const account = (
  id: string,
  role: Role,
  { organiser = null, person = `p-${id}` }: { organiser?: string | null; person?: string } = {},
): Actor => ({
  kind: 'account',
  id,
  person,
  grants: [{ role, organiser, vendor: null }],
})
const STATISTICIAN = account('a-stat', 'statistician')
const MANAGER = account('a-manager', 'register_manager')
const COUNTY = account('a-18', 'county_manager', { organiser: '18' })
const OTHER_COUNTY = account('a-08', 'county_manager', { organiser: '08' })

/** A county's sign-off as far as coverage is concerned. */
const propose = defineOperation({
  name: 'coverage.set',
  title: { fi: 'Ehdota', sv: 'Föreslå', en: 'Propose' },
  access: 'state',
  input: z.custom<Partial<CoverageDecision>>(),
  perform: (given, context) =>
    context.commit({ subject: 'test' }, (transaction) =>
      addProposals(transaction, [
        {
          ...{
            organiser: '18',
            municipality: '272',
            content: 'disability',
            measure: 'clients',
            route: 'together',
            period: '2024Q1',
          },
          ...{ class: 'comprehensive', by: 'a-18', person: 'p-a-18', at: '2024-05-10T08:00:00Z', why: 'comprehensive' },
          ...{ publicationNote: 'Yksi yksikkö puuttuu.', round: '2024Q1-1', ...given },
        } as Parameters<typeof addProposals>[1][number],
      ]),
    ),
})

let register: TestRegister
const as: PerformAs = (actor, operation, input) => register.app.perform(operation, input, { actor })
const DISABILITY = { organiser: '18', content: 'disability', period: '2024Q1' }
const show = async (actor = STATISTICIAN) => as(actor, showCoverage, { organiser: '18', content: 'disability', cycle: '2024Q1' })
const set = async (actor: Actor, given: object) => {
  const { seen } = await show()
  return as(actor, setCoverageClass, {
    ...DISABILITY,
    municipalities: ['272'],
    class: 'comprehensive',
    why: 'Luvut täsmäävät.',
    seen,
    ...given,
  })
}
const codeOf = (error: unknown) => (error as { description?: { code: string } }).description?.code
const refusal = (work: Promise<unknown>) => work.then(() => 'done', codeOf)
const classOf = async (municipality: string) => {
  const { municipalities } = await show()
  return municipalities.find((one) => one.municipality === municipality)
}

beforeAll(async () => {
  register = await openTestRegister()
  await register.addRun('2024Q1-r1', {
    cycle: '2024Q1',
    coverage: judged(KESKI_POHJANMAA, { quarters: ['2023Q4', '2024Q1'], as: 'partial' }),
  })
})
afterAll(() => register.close())

describe('deciding a class', () => {
  test('the institute sets a class with a reason; the page shows it, and that the run does not know it yet', async () => {
    expect(await set(STATISTICIAN, {})).toEqual({ lines: 1, awaitingConfirmation: 0 })
    const shown = await show()
    expect((await classOf('272'))?.classes.at(-1)).toMatchObject({
      class: 'comprehensive',
      origin: 'decision',
      isPublished: true,
    })
    expect((await classOf('217'))?.classes.at(-1)).toMatchObject({ class: 'partial', origin: 'coverage-file' })
    expect(shown.notYetInRun).toBe(1)
  })

  test('for all municipalities of the organiser at once', async () => {
    expect(await set(STATISTICIAN, { municipalities: 'all', class: 'partial' })).toMatchObject({ lines: 8 })
    const { organisers } = await as(STATISTICIAN, listCoverage, { cycle: '2024Q1' })
    const cell = organisers.find(({ organiser }) => organiser === '18')?.cells.find(({ content }) => content === 'disability')
    expect(cell).toMatchObject({ municipalities: 8, classes: { partial: 8, comprehensive: 0 }, proposals: 0 })
  })

  test('the history keeps every line: who, when, why; never the person behind the account', async () => {
    const place = { organiser: '18', municipality: '272', content: 'disability' }
    const history = await as(STATISTICIAN, showCoverageHistory, place)
    expect(history.map((line) => [line.class, line.by, line.why])).toEqual([
      ['partial', 'a-stat', 'Luvut täsmäävät.'],
      ['comprehensive', 'a-stat', 'Luvut täsmäävät.'],
    ])
    expect(JSON.stringify(history)).not.toContain('p-a-stat')
  })

  test('a class may not be decided on something older than what stands: nothing is overwritten', async () => {
    const { seen } = await show()
    await set(MANAGER, { class: 'none' })
    expect(await refusal(set(STATISTICIAN, { seen }))).toBe('changed-meanwhile')
    expect((await classOf('272'))?.classes.at(-1)?.class).toBe('none')
  })

  test('of two who decide at the same moment one is told that the other was quicker', async () => {
    const { seen } = await show()
    const both = [STATISTICIAN, MANAGER].map((actor) => refusal(set(actor, { seen, class: 'partial' })))
    expect((await Promise.all(both)).sort()).toEqual(['changed-meanwhile', 'done'])
  })
})

describe('an earlier quarter', () => {
  test('is looked at and decided in the newest run that knows it; later quarters without a word of their own follow', async () => {
    const { cycles } = await show()
    expect(cycles.slice(0, 2)).toEqual(['2024Q1', '2023Q4'])
    const asked = { organiser: '18', content: 'families', cycle: '2023Q4' }
    const { municipalities, run } = await as(STATISTICIAN, showCoverage, asked)
    expect(run).toBe('2024Q1-r1')
    expect(municipalities[0]?.classes.at(-1)).toMatchObject({ class: 'not_assessed', origin: 'rule' })
    await set(STATISTICIAN, { content: 'families', period: '2023Q4', municipalities: ['272'] })
    const later = await as(STATISTICIAN, showCoverage, { ...asked, cycle: '2024Q1' })
    const kokkola = later.municipalities.find(({ municipality }) => municipality === '272')
    expect(kokkola?.classes.at(-1)).toMatchObject({ class: 'comprehensive', origin: 'decision', carriedFrom: '2023Q4' })
  })
})

describe('a county’s proposal', () => {
  beforeEach(() => as(STATISTICIAN, propose, {}))

  test('waits beside the class in force; accepted it is in force, with the county’s public words', async () => {
    const before = await classOf('272')
    expect(before).toMatchObject({ proposal: { class: 'comprehensive', by: 'a-18' } })
    expect(before?.classes.at(-1)?.class).toBe('partial')
    const { seen } = await show()
    const answer = { ...DISABILITY, municipalities: 'all', seen, why: 'Sama kuin oma luku.', verdict: 'accepted' } as const
    expect(await as(STATISTICIAN, acceptProposals, answer)).toEqual({ lines: 1, awaitingConfirmation: 0 })
    const [newest] = await as(COUNTY, showCoverageHistory, { organiser: '18', municipality: '272', content: 'disability' })
    expect(newest).toMatchObject({
      ...{ stage: 'accepted', origin: 'county-answer', by: 'a-stat', round: '2024Q1-1' },
      publicationNote: 'Yksi yksikkö puuttuu.',
    })
    expect((await classOf('272'))?.proposal).toBeNull()
  })

  test('refused it changes nothing that is in force, and stays in the history', async () => {
    await set(STATISTICIAN, { class: 'partial' })
    await as(STATISTICIAN, propose, {})
    const { seen } = await show()
    await as(STATISTICIAN, acceptProposals, {
      ...DISABILITY,
      municipalities: ['272'],
      seen,
      why: 'Ks. jakso 2023.',
      verdict: 'refused',
    })
    expect((await classOf('272'))?.classes.at(-1)?.class).toBe('partial')
    const [newest] = await as(STATISTICIAN, showCoverageHistory, { organiser: '18', municipality: '272', content: 'disability' })
    expect(newest).toMatchObject({ stage: 'refused', class: 'comprehensive' })
  })

  test('an answer is for places where one waits; the others are named and nothing is done', async () => {
    const { seen } = await show()
    const answer = { ...DISABILITY, municipalities: ['272', '217'], seen, why: 'Selvä.', verdict: 'accepted' } as const
    const refused = await as(STATISTICIAN, acceptProposals, answer).catch((error: unknown) => error)
    expect(refused).toMatchObject({ description: { code: 'coverage-no-proposal', parameters: { municipalities: '217' } } })
    expect((await classOf('272'))?.proposal).not.toBeNull()
  })
})

describe('who may', () => {
  test('a county proposes in its review and decides nothing', async () => {
    for (const operation of [acceptProposals, setCoverageClass, confirmClass]) {
      expect(await refusal(as(COUNTY, untyped<unknown, unknown>(operation), {}))).toBe('not-permitted')
    }
  })

  test('a county sees its own line and no other’s, and cannot tell another county from one that does not exist', async () => {
    const { organisers } = await as(OTHER_COUNTY, listCoverage, { cycle: '2024Q1' })
    expect(organisers.map(({ organiser }) => organiser)).toEqual(['08'])
    for (const organiser of ['18', '99']) {
      const asked = { organiser, content: 'disability', cycle: '2024Q1' }
      expect(await refusal(as(OTHER_COUNTY, showCoverage, asked))).toBe('not-permitted')
      const history = { organiser, municipality: '272', content: 'disability' }
      expect(await refusal(as(OTHER_COUNTY, showCoverageHistory, history))).toBe('not-permitted')
    }
  })

  test('another county’s municipality under one’s own organiser shows nothing', async () => {
    const asked = { organiser: '08', municipality: '272', content: 'disability' }
    expect(await refusal(as(OTHER_COUNTY, showCoverageHistory, asked))).toBe('coverage-municipality-unknown')
  })

  test('the institute sees all 23 lines, Åland last, outside the duty', async () => {
    const { organisers } = await as(STATISTICIAN, listCoverage, {})
    expect(organisers).toHaveLength(23)
    expect(organisers.at(-1)).toMatchObject({ organiser: '91', hasDutyToDeliver: false })
  })
})

describe('what is not taken', () => {
  test.each([
    ['a reason that is only spaces', { why: '   ' }, 'coverage-reason-missing'],
    ['a reason with an identity code in it', { why: 'Asiakas 010594Y9032 puuttuu' }, 'coverage-reason-identity-code'],
    ['a reason of 501 characters', { why: 'a'.repeat(501) }, 'input-invalid'],
    ['the total, which follows the tasks', { content: 'total' }, 'coverage-content-not-decided'],
    ['a content that is none', { content: 'tram_lines' }, 'coverage-content-not-decided'],
    ['a quarter before the register', { period: '2021Q1' }, 'coverage-period-not-here'],
    ['a quarter that has not begun', { period: '2099Q1' }, 'coverage-period-not-here'],
    ['a municipality of another county', { municipalities: ['837'] }, 'coverage-municipality-unknown'],
    ['a class that is none', { class: 'perfect' }, 'input-invalid'],
    ['a line slipped in as accepted by somebody else', { by: 'a-18', stage: 'accepted' }, 'input-invalid'],
  ])('%s', async (_what, given, code) => {
    const before = await show()
    expect(await refusal(set(STATISTICIAN, given))).toBe(code)
    expect((await show()).seen).toBe(before.seen)
  })

  test('hostile words are kept as words', async () => {
    const why = `<img src=x onerror=alert(1)> '; drop table run; --`
    await set(STATISTICIAN, { why })
    const [newest] = await as(STATISTICIAN, showCoverageHistory, { organiser: '18', municipality: '272', content: 'disability' })
    expect(newest?.why).toBe(why)
  })
})
