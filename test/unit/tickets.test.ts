import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTicket } from '../../src/operations/ticket/create-ticket.ts'
import { listTickets } from '../../src/operations/ticket/list-tickets.ts'
import { moveTicket } from '../../src/operations/ticket/move-ticket.ts'
import { showTicket } from '../../src/operations/ticket/show-ticket.ts'
import { somebody } from '../fixtures/people.ts'
import type { PerformAs } from '../fixtures/perform-as.ts'
import { openTestRegister, type TestRegister } from '../fixtures/register-with-run.ts'

let register: TestRegister
beforeAll(async () => {
  register = await openTestRegister()
})
afterAll(() => register.close())

const as: PerformAs = (actor, operation, input) => register.app.perform(operation, input, { actor })

const STATISTICIAN = somebody('statistician')
const REVIEWER_16 = somebody('county_reviewer', { organiser: '16' })
const REVIEWER_14 = somebody('county_reviewer', { organiser: '14' })
const VENDOR = somebody('vendor_contact', { vendor: 'Hilma' })
const ARCHIVE = somebody('archive_contact')

const ODD = {
  kind: 'clearly_odd',
  foundBy: 'rule',
  title: 'Unknown codes of service tasks',
  organiser: '16',
  content: 'older',
  quarters: ['2024Q1'],
  rowsAffected: 40,
  personsAffected: 3,
  vendor: 'Hilma',
} as const

describe('a ticket made of a cause', () => {
  it('is new, and one cause has one open ticket for a county and quarter', async () => {
    const asked = { ...ODD, cause: 'D07:palvelutehtava:99', delivery: 'd000001' }
    const first = await as(STATISTICIAN, createTicket, asked)
    expect(first).toEqual({ ticket: 't000001', isNew: true })
    const again = await as(STATISTICIAN, createTicket, { ...asked, delivery: 'd000002' })
    expect(again).toEqual({ ticket: 't000001', isNew: false })
    const { links, events } = await as(STATISTICIAN, showTicket, { ticket: 't000001' })
    expect(links.map(({ target }) => target)).toEqual([
      'd000001',
      'D07:palvelutehtava:99@d000001',
      'd000002',
      'D07:palvelutehtava:99@d000002',
    ])
    expect(events.map(({ act }) => act)).toEqual(['created', 'found-again'])
    const other = await as(STATISTICIAN, createTicket, { ...asked, organiser: '14' })
    expect(other).toEqual({ ticket: 't000002', isNew: true })
  })

  it('is not shown to another county, and an unknown one looks the same to it', async () => {
    await expect(as(REVIEWER_14, showTicket, { ticket: 't000001' })).rejects.toThrow(/no right/)
    await expect(as(REVIEWER_14, showTicket, { ticket: 't000999' })).rejects.toThrow(/no right/)
    await expect(as(STATISTICIAN, showTicket, { ticket: 't000999' })).rejects.toThrow(/no ticket t000999/)
    expect((await as(REVIEWER_14, listTickets, {})).map(({ id }) => id)).toEqual(['t000002'])
    expect((await as(REVIEWER_16, listTickets, {})).map(({ id }) => id)).toEqual(['t000001'])
  })

  it('is given to the archive first, then to the vendor, who is told no number of fewer than five people', async () => {
    const move = (to: 'archive' | 'county' | 'fixed' | 'vendor', version: number) =>
      as(STATISTICIAN, moveTicket, { ticket: 't000001', version, to, note: 'Please look' })
    await expect(move('county', 1)).rejects.toThrow(/state is “new”/)
    expect(await as(ARCHIVE, listTickets, {})).toEqual([])
    expect(await move('archive', 1)).toEqual({ status: 'with_archive' })
    expect(await as(ARCHIVE, listTickets, {})).toHaveLength(1)
    expect(await move('vendor', 2)).toEqual({ status: 'with_vendor' })
    const { ticket, moves } = await as(VENDOR, showTicket, { ticket: 't000001' })
    expect(ticket).toMatchObject({ personsAffected: { under: 5 }, rowsAffected: null, description: '', delivery: null })
    expect(moves).toEqual(['fixed'])
    await expect(as(REVIEWER_16, moveTicket, { ticket: 't000001', version: 3, to: 'fixed' })).rejects.toThrow(/no right/)
  })

  it('is refused on an old version: nothing is overwritten', async () => {
    const late = as(STATISTICIAN, moveTicket, { ticket: 't000001', version: 1, to: 'fixed' })
    await expect(late).rejects.toThrow(/saved this after you opened it/)
  })
})
