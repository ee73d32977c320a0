import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/store/open-database.ts'
import {
  addOpening,
  changeSubset,
  findSubset,
  insertSubset,
  openingsOf,
  overdueSubsets,
  readersOf,
  sealedList,
} from '../../src/store/tickets/subsets.ts'
import {
  addLinks,
  changeTicket,
  eventsOf,
  findTicket,
  insertTicket,
  linksOf,
  listTickets,
  type NewTicket,
  openTicketOfCause,
  ticketsLinkedTo,
} from '../../src/store/tickets/tickets.ts'
import { testDatabases } from './databases.ts'

const AT = '2024-05-01T08:00:00.000Z'
const TICKET: NewTicket = {
  kind: 'clearly_odd',
  layer: 'unknown',
  foundBy: 'rule',
  title: 'Unknown code',
  description: '',
  organiser: '16',
  vendor: 'Hilma',
  systemVersion: null,
  content: 'older',
  documentType: null,
  quarters: ['2024Q1', '2024Q2'],
  rowsAffected: 12,
  personsAffected: null,
  proposedSeverity: null,
  severity: 3,
  severityReason: '',
  status: 'new',
  revise: 'undecided',
  decision: null,
  plan: '',
  planMonth: null,
  cause: 'D07:x',
  route: null,
  delivery: null,
  baseRun: null,
  effect: null,
  due: null,
  createdAt: AT,
  createdBy: 'a000001',
}

describe.each(testDatabases())('tickets in $name', ({ open }) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())
  const insert = (ticket: NewTicket) => database.db.transaction().execute((transaction) => insertTicket(transaction, ticket))

  it('come back as they were put in', async () => {
    const id = await insert(TICKET)
    expect(await findTicket(database.db, id)).toEqual({ ...TICKET, id, changedAt: AT, version: 1 })
    expect(await findTicket(database.db, "t000001' or '1'='1")).toBeNull()
  })

  it('are changed once per version', async () => {
    const before = await findTicket(database.db, await insert(TICKET))
    if (!before) throw new Error('not found')
    const change = (title: string) =>
      database.db.transaction().execute((transaction) => changeTicket(transaction, { before, at: AT }, { title }))
    expect([await change('first'), await change('second')]).toEqual([true, false])
    expect(await findTicket(database.db, before.id)).toMatchObject({ title: 'first', version: 2, quarters: ['2024Q1', '2024Q2'] })
  })

  it('are found by an open cause of the same organiser and quarter only', async () => {
    const cause = 'D07:only'
    const id = await insert({ ...TICKET, cause })
    await insert({ ...TICKET, cause, organiser: null, status: 'closed' })
    const found = (question: Partial<NewTicket>) =>
      database.db.transaction().execute(async (transaction) => {
        return (await openTicketOfCause(transaction, { ...TICKET, cause, ...question }))?.id ?? null
      })
    expect(await found({ quarters: ['2024Q2'] })).toBe(id)
    expect(await found({ quarters: ['2023Q4'] })).toBeNull()
    expect(await found({ organiser: '14' })).toBeNull()
    expect(await found({ organiser: null })).toBeNull()
    expect(await found({ cause: null })).toBeNull()
  })

  it('are one when two people report the same cause at the same moment', async () => {
    const cause = 'D07:race'
    const report = () =>
      database.db.transaction().execute(async (transaction) => {
        const known = await openTicketOfCause(transaction, { ...TICKET, cause })
        return known?.id ?? insertTicket(transaction, { ...TICKET, cause })
      })
    expect(new Set(await Promise.all([report(), report(), report(), report()])).size).toBe(1)
  })

  it('are listed for organisers and vendors: nothing for nobody', async () => {
    const count = async (question: Parameters<typeof listTickets>[1]) => (await listTickets(database.db, question)).length
    expect(await count({ organisers: [], vendors: [] })).toBe(0)
    expect(await count({ organisers: ['14'], vendors: [] })).toBe(0)
    expect(await count({ organisers: ['14'], vendors: ['Hilma'] })).toBe(await count({}))
  })

  it('keep each link once', async () => {
    const id = await insert(TICKET)
    const link = { kind: 'delivery', target: 'd000009' } as const
    for (let time = 0; time < 2; time += 1)
      await database.db.transaction().execute((transaction) => addLinks(transaction, { id, at: AT }, [link]))
    expect(await linksOf(database.db, id)).toEqual([link])
    expect(await ticketsLinkedTo(database.db, link)).toEqual([id])
    expect(await eventsOf(database.db, id)).toEqual([])
  })

  it('subsets: overdue ones are found by the moment, and lose their list', async () => {
    const { db } = database
    const request = {
      content: 'older',
      organiser: '16',
      quarter: '2024Q1',
      selection: 'any',
      reason: 'Because',
      mostClients: 5,
    } as const
    const by = { requestedBy: 'a1', requestedPerson: 'p1', requestedAt: AT, ticket: null }
    const id = await db.transaction().execute((transaction) => insertSubset(transaction, { ...request, ...by }, ['a2', 'a3']))
    const subset = await findSubset(db, id)
    if (!subset) throw new Error('not found')
    const active = { state: 'active', sealed: 'sealed', expires_at: '2024-05-08T08:00:00.000Z' }
    expect(await db.transaction().execute((transaction) => changeSubset(transaction, subset, active))).toBe(true)
    expect(await db.transaction().execute((transaction) => changeSubset(transaction, subset, active))).toBe(false)
    expect(await readersOf(db, id)).toEqual(['a2', 'a3'])
    expect(await sealedList(db, id)).toBe('sealed')
    await db.transaction().execute((transaction) => addOpening(transaction, id, { account: 'a2', at: AT }))
    expect(await openingsOf(db, id)).toEqual([{ account: 'a2', at: AT }])
    const overdue = async (now: string) => (await overdueSubsets(db, now)).map((one) => one.id)
    expect([await overdue('2024-05-08T07:59:59.999Z'), await overdue('2024-05-08T08:00:00.000Z')]).toEqual([[], [id]])
  })
})
