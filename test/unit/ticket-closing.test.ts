import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Actor } from '../../src/access/actor.ts'
import type { ClientCell } from '../../src/model/cell.ts'
import { defineOperation, untyped } from '../../src/operations/operation.ts'
import { closeTicket } from '../../src/operations/ticket/close-ticket.ts'
import { commentTicket } from '../../src/operations/ticket/comment-ticket.ts'
import { createTicket } from '../../src/operations/ticket/create-ticket.ts'
import { decideTicket } from '../../src/operations/ticket/decide-ticket.ts'
import { reopenTicket } from '../../src/operations/ticket/end-ticket.ts'
import { moveTicket } from '../../src/operations/ticket/move-ticket.ts'
import { rerunTicket } from '../../src/operations/ticket/rerun-ticket.ts'
import { showTicket } from '../../src/operations/ticket/show-ticket.ts'
import { ticketWaiting } from '../../src/operations/ticket/ticket-waiting.ts'
import { somebody } from '../fixtures/people.ts'
import type { PerformAs } from '../fixtures/perform-as.ts'
import { openTestRegister, type TestRegister } from '../fixtures/register-with-run.ts'

const STATISTICIAN = somebody('statistician')
const REVIEWER = somebody('county_reviewer', { organiser: '16' })
const VENDOR = somebody('vendor_contact', { vendor: 'Hilma' })
let register: TestRegister

const as: PerformAs = (actor, operation, input) => register.app.perform(operation, input, { actor })

/** Clients of services for older people in Ilmajoki (145), which is in South Ostrobothnia (16), and in Tampere (837), which is not. */
function cells(ilmajoki: number): ClientCell[] {
  const cell = { content: 'older', age: 'Y_GE85', sex: 'F', period: '2024Q1', source: 'SHA+ET' } as const
  const byPath = { A: 0, B: 0, C: 0, D: 0 }
  return [
    { ...cell, area: '145', clients: ilmajoki, byPath },
    { ...cell, area: 'X16', clients: 10, byPath },
    { ...cell, area: '837', clients: 500, byPath },
  ]
}

/** What a run rested on; the fixture's runs rest on nothing. */
const restOn = defineOperation({
  name: 'cycle.run',
  title: { fi: 'Aseta', sv: 'Ange', en: 'Set' },
  access: 'state',
  input: z.object({ run: z.string(), deliveries: z.array(z.string()), definitions: z.string() }),
  async perform({ run, deliveries, definitions }, context): Promise<void> {
    const inputs = JSON.stringify({ deliveries: deliveries.map((id) => ({ id, digest: id })), definitions })
    await context.commit({ subject: run }, (transaction) =>
      transaction.updateTable('run').set({ inputs }).where('id', '=', run).execute(),
    )
  },
})

const waiting = defineOperation({
  name: 'ticket.list',
  title: { fi: 'Odottaa', sv: 'Väntar', en: 'Waiting' },
  access: 'read',
  input: z.object({}),
  perform: async (_input, context) => {
    context.reach.organisers()
    return ticketWaiting(context)
  },
})

async function addRun(id: string, ilmajoki: number, rest: { deliveries: string[]; definitions?: string }): Promise<void> {
  await register.addRun(id, { cycle: '2024Q1', clients: cells(ilmajoki) })
  await register.perform(restOn, { run: id, definitions: 'v1', ...rest })
}

const ODD = {
  kind: 'clearly_odd',
  foundBy: 'rule',
  title: 'Unknown codes',
  organiser: '16',
  content: 'older',
  quarters: ['2024Q1'],
} as const

beforeAll(async () => {
  register = await openTestRegister()
  await addRun('2024Q1-r1', 90, { deliveries: ['d000001'] })
})
afterAll(() => register.close())

/** A ticket of delivery d000001 that is said to be fixed. Its version is 3. */
async function fixedTicket(cause: string): Promise<string> {
  const { ticket } = await as(STATISTICIAN, createTicket, { ...ODD, cause, delivery: 'd000001' })
  await as(STATISTICIAN, moveTicket, { ticket, version: 1, to: 'archive' })
  await as(STATISTICIAN, moveTicket, { ticket, version: 2, to: 'fixed' })
  return ticket
}

describe('the severity that is proposed', () => {
  it('follows from the figure of the county in the newest run: 90 in Ilmajoki and 10 unknown are 100', async () => {
    const proposed = async (personsAffected: number) => {
      const { ticket } = await as(STATISTICIAN, createTicket, { ...ODD, personsAffected })
      return (await as(STATISTICIAN, showTicket, { ticket })).ticket.proposedSeverity
    }
    expect([await proposed(50), await proposed(5), await proposed(4), await proposed(0)]).toEqual([1, 2, 3, 4])
  })

  it('is another only with a reason', async () => {
    const other = { ...ODD, personsAffected: 5, severity: 1 } as const
    await expect(as(STATISTICIAN, createTicket, other)).rejects.toThrow(/Write the reason/)
    const made = await as(STATISTICIAN, createTicket, { ...other, severityReason: 'The figure is quoted every day.' })
    expect(made.isNew).toBe(true)
  })

  it('is not for a county to choose', async () => {
    const { ticket } = await as(REVIEWER, createTicket, { ...ODD, personsAffected: 4, severity: 1 })
    expect((await as(STATISTICIAN, showTicket, { ticket })).ticket).toMatchObject({ severity: 3, foundBy: 'reviewer' })
  })
})

describe('closing a ticket', () => {
  it('needs a run that rests on a newer delivery or newer rules than the fault', async () => {
    const ticket = await fixedTicket('D07:a')
    await addRun('2024Q1-r2', 95, { deliveries: ['d000001'] })
    for (const run of ['2024Q1-r1', '2024Q1-r2'])
      await expect(as(STATISTICIAN, closeTicket, { ticket, version: 3, run })).rejects.toThrow(
        /no newer delivery and no newer rules/,
      )
    await expect(as(STATISTICIAN, closeTicket, { ticket, version: 3, run: '2024Q1-r99' })).rejects.toThrow(/no run 2024Q1-r99/)
  })

  it('stores the affected figure before and after: 90 + 10 = 100, then 110 + 10 = 120', async () => {
    const ticket = await fixedTicket('D07:b')
    await addRun('2024Q1-r3', 110, { deliveries: ['d000001', 'd000002'] })
    // The base of the ticket is the newest run when it was made: r2, with 95 + 10 = 105.
    const effect = { runBefore: '2024Q1-r2', run: '2024Q1-r3', before: 105, after: 120 }
    expect(await as(STATISTICIAN, rerunTicket, { ticket, version: 3, run: '2024Q1-r3' })).toEqual(effect)
    expect((await as(STATISTICIAN, showTicket, { ticket })).ticket.status).toBe('re_run')
    expect(await as(STATISTICIAN, closeTicket, { ticket, version: 4, run: '2024Q1-r3', note: 'Mended.' })).toEqual(effect)
    const { ticket: closed, links } = await as(REVIEWER, showTicket, { ticket })
    expect(closed).toMatchObject({ status: 'closed', effect, due: null })
    expect(links.map(({ kind }) => kind)).toEqual(['delivery', 'finding'])
  })

  it('is shown by newer rules as well as by a newer delivery', async () => {
    const ticket = await fixedTicket('D07:c')
    await addRun('2024Q1-r4', 111, { deliveries: ['d000001', 'd000002'], definitions: 'v2' })
    const effect = await as(STATISTICIAN, closeTicket, { ticket, version: 3, run: '2024Q1-r4' })
    expect(effect).toMatchObject({ before: 120, after: 121 })
  })

  it('is not possible before it is fixed, and is not for a county or a vendor', async () => {
    const { ticket } = await as(STATISTICIAN, createTicket, { ...ODD, cause: 'D07:d' })
    await expect(as(STATISTICIAN, closeTicket, { ticket, version: 1, run: '2024Q1-r4' })).rejects.toThrow(/state is “new”/)
    for (const actor of [REVIEWER, VENDOR])
      await expect(as(actor, closeTicket, { ticket, version: 1, run: '2024Q1-r4' })).rejects.toThrow(/no right/)
  })

  it('can be undone with a reason; the same cause found meanwhile makes a ticket of its own', async () => {
    const ticket = await fixedTicket('D07:e')
    await addRun('2024Q1-r5', 112, { deliveries: ['d000003'] })
    await as(STATISTICIAN, closeTicket, { ticket, version: 3, run: '2024Q1-r5' })
    expect((await as(STATISTICIAN, createTicket, { ...ODD, cause: 'D07:e' })).isNew).toBe(true)
    await as(STATISTICIAN, reopenTicket, { ticket, version: 4, reason: 'It came back.' })
    expect((await as(STATISTICIAN, showTicket, { ticket })).ticket.status).toBe('new')
  })
})

describe('data that are not representative', () => {
  it('are talked through with the county, decided with a plan, and then mended', async () => {
    const review = { kind: 'review_item', target: 'review/2024Q1-1/16/older/145' } as const
    const asked = { ...ODD, kind: 'not_representative', links: [review] } as const
    const { ticket } = await as(REVIEWER, createTicket, asked)
    expect(await as(REVIEWER, createTicket, asked)).toEqual({ ticket, isNew: false })
    await expect(as(STATISTICIAN, decideTicket, { ticket, version: 1, decision: 'hold', plan: 'Talk' })).rejects.toThrow(/state/)
    await as(STATISTICIAN, moveTicket, { ticket, version: 1, to: 'county', note: 'Which units do not archive?' })
    await as(REVIEWER, commentTicket, { ticket, text: 'One of three.' })
    await as(STATISTICIAN, decideTicket, {
      ticket,
      version: 2,
      decision: 'hold',
      plan: 'Unit joins in May.',
      planMonth: '2024-05',
    })
    const seen = await as(REVIEWER, showTicket, { ticket })
    expect(seen.ticket).toMatchObject({ status: 'decided', decision: 'hold', plan: 'Unit joins in May.', planMonth: '2024-05' })
    expect(seen.events.map(({ text }) => text)).toEqual(['', '', 'Which units do not archive?', 'One of three.', ''])
  })

  it('of another county are linked by nobody of this one', async () => {
    const foreign = { kind: 'review_item', target: 'review/2024Q1-1/14/older/145' } as const
    await expect(as(REVIEWER, createTicket, { ...ODD, kind: 'not_representative', links: [foreign] })).rejects.toThrow(/no right/)
    await expect(as(REVIEWER, createTicket, { ...ODD, links: [{ kind: 'run', target: '2024Q1-r1' }] })).rejects.toThrow(
      /no right/,
    )
    await expect(as(REVIEWER, createTicket, { ...ODD, organiser: '14' })).rejects.toThrow(/no right/)
    await expect(as(REVIEWER, createTicket, { ...ODD, organiser: null })).rejects.toThrow(/no right/)
  })
})

describe('what people write', () => {
  it('is refused when it holds something like an identity code, in every field', async () => {
    const code = '010594Y9021'
    const { ticket } = await as(STATISTICIAN, createTicket, { ...ODD, cause: 'D07:f' })
    await expect(as(STATISTICIAN, createTicket, { ...ODD, title: `Person ${code}` })).rejects.toThrow(/identity code/)
    await expect(as(STATISTICIAN, createTicket, { ...ODD, description: code })).rejects.toThrow(/identity code/)
    await expect(as(STATISTICIAN, moveTicket, { ticket, version: 1, to: 'archive', note: code })).rejects.toThrow(/identity code/)
    await expect(as(REVIEWER, commentTicket, { ticket, text: `Look: ${code}` })).rejects.toThrow(/identity code/)
  })

  it('is refused when it is too long or names fields that are not there', async () => {
    const { ticket } = await as(STATISTICIAN, createTicket, { ...ODD, cause: 'D07:g' })
    await expect(as(REVIEWER, commentTicket, { ticket, text: 'a'.repeat(1001) })).rejects.toThrow(/not valid/)
    await expect(as(REVIEWER, untyped(commentTicket), { ticket, text: 'a', by: 'somebody else' })).rejects.toThrow(/not valid/)
    await expect(as(STATISTICIAN, untyped(createTicket), { ...ODD, status: 'closed' })).rejects.toThrow(/not valid/)
    await expect(as(STATISTICIAN, createTicket, { ...ODD, organiser: '99' })).rejects.toThrow(/is not known/)
  })
})

describe('what waits', () => {
  it('waits for whoever has the ticket: the vendor for its own, the institute for what is new or fixed', async () => {
    const { ticket } = await as(STATISTICIAN, createTicket, { ...ODD, cause: 'D07:h', route: 'separate', vendor: 'Hilma' })
    const waits = async (actor: Actor) => (await as(actor, waiting, {})).some(({ id }) => id === `ticket/${ticket}`)
    expect([await waits(STATISTICIAN), await waits(VENDOR), await waits(REVIEWER)]).toEqual([true, false, false])
    await as(STATISTICIAN, moveTicket, { ticket, version: 1, to: 'vendor', due: '2020-01-31' })
    expect([await waits(STATISTICIAN), await waits(VENDOR), await waits(REVIEWER)]).toEqual([false, true, false])
    const item = (await as(VENDOR, waiting, {})).find(({ id }) => id === `ticket/${ticket}`)
    expect(item).toMatchObject({ due: '2020-01-31', isLate: true, opens: { section: 'tickets', parts: [ticket] } })
    await as(VENDOR, moveTicket, { ticket, version: 2, to: 'fixed', note: 'Version 4.2.' })
    expect([await waits(STATISTICIAN), await waits(VENDOR)]).toEqual([true, false])
  })
})
