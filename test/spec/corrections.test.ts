import { describe, expect, it } from 'vitest'
import type { Actor } from '../../src/access/actor.ts'
import { eventsSeenBy, linksSeenBy, ticketAsSeenBy, ticketSide } from '../../src/access/ticket-sight.ts'
import { LINK_KINDS, severityOf, type Ticket, type TicketEvent, ticketId, ticketNumber } from '../../src/model/ticket.ts'
import { mayMove, possibleMoves, statusAfterMove, TICKET_FLOWS, type TicketStatus } from '../../src/model/ticket-flow.ts'
import { somebody } from '../fixtures/people.ts'

describe('the severity proposed by the effect on the published figure', () => {
  it.each([
    // affected, published, severity
    [0, 1000, 4], // nobody: cosmetic
    [49, 1000, 3], // 4.9 %
    [50, 1000, 2], // 5.0 %: the limit belongs to the higher
    [499, 1000, 2],
    [500, 1000, 1], // half of the figure: there is nothing to publish
    [3, 0, 1], // people, but no figure at all
    [3, null, 1],
    [0, 0, 4],
  ])('%i affected of %s is %i', (affected, published, severity) => {
    expect(severityOf({ affected, published })).toBe(severity)
  })

  it('is not proposed when nobody knows how many are affected', () => {
    expect(severityOf({ affected: null, published: 1000 })).toBeNull()
  })
})

const TICKET: Ticket = {
  id: 't000001',
  kind: 'clearly_odd',
  layer: 'unknown',
  foundBy: 'rule',
  title: 'Unknown code',
  description: 'The code 99 is not in the code list.',
  organiser: '16',
  vendor: 'Hilma',
  systemVersion: '4.1',
  content: 'older',
  documentType: '1505-1',
  quarters: ['2024Q1'],
  rowsAffected: 12,
  personsAffected: 4,
  proposedSeverity: 3,
  severity: 2,
  severityReason: 'The whole municipality is affected.',
  status: 'with_vendor',
  revise: 'undecided',
  decision: 'hold',
  plan: 'A new mapping of codes.',
  planMonth: '2024-09',
  cause: 'D07:palvelutehtava:99',
  route: 'archive',
  delivery: 'd000001',
  baseRun: '2024Q1-r1',
  effect: { runBefore: '2024Q1-r1', run: '2024Q1-r2', before: 100, after: 104 },
  due: '2024-05-14',
  createdAt: '2024-05-01T08:00:00.000Z',
  createdBy: 'a000001',
  changedAt: '2024-05-01T08:00:00.000Z',
  version: 3,
}

describe('a ticket clearly odd', () => {
  const moving = { kind: 'clearly_odd', status: 'new', route: 'archive', layer: 'unknown' } as const

  it('is looked at with the archive first, and only then by the county or the vendor', () => {
    expect(possibleMoves(moving)).toEqual(['archive'])
    expect(() => statusAfterMove(moving, 'county')).toThrow(/state is “new”/)
    expect(possibleMoves({ ...moving, status: 'with_archive' })).toEqual(['county', 'vendor', 'fixed'])
  })

  it('of a separate delivery goes straight to who sent it: no archive stands between', () => {
    expect(possibleMoves({ ...moving, route: 'separate' })).toEqual(['archive', 'county', 'vendor'])
  })

  it('of the institute’s own processing needs nobody else', () => {
    expect(possibleMoves({ ...moving, layer: 'institute' })).toEqual(['archive', 'fixed'])
  })
})

describe('a ticket not representative', () => {
  const moving = { kind: 'not_representative', status: 'new', route: null, layer: 'unknown' } as const

  it('is talked through with the county before anything else; it is decided before anybody mends', () => {
    expect(possibleMoves(moving)).toEqual(['county'])
    expect(possibleMoves({ ...moving, status: 'with_county' })).toEqual([])
    expect(possibleMoves({ ...moving, status: 'decided' })).toEqual(['archive', 'county', 'vendor', 'fixed'])
  })
})

describe('the flows', () => {
  it.each(Object.values(TICKET_FLOWS))(
    '$id: every state is reached from the first, and from every state there is a way on',
    (flow) => {
      const reached = new Set<TicketStatus>([flow.initial])
      for (let size = 0; size !== reached.size; ) {
        size = reached.size
        for (const { from, to } of flow.transitions) if (reached.has(from)) reached.add(to)
      }
      expect([...reached].sort()).toEqual(Object.keys(flow.states).sort())
      expect(new Set(flow.transitions.map(({ from }) => from)).size).toBe(Object.keys(flow.states).length)
    },
  )

  it('are moved by the institute; whoever has the ticket can only say that it is fixed', () => {
    expect(mayMove('institute', 'with_vendor', 'county')).toBe(true)
    expect(mayMove('vendor', 'with_vendor', 'fixed')).toBe(true)
    expect(mayMove('vendor', 'with_vendor', 'county')).toBe(false)
    expect(mayMove('county', 'with_vendor', 'fixed')).toBe(false)
  })
})

describe('who sees a ticket', () => {
  const sideOf = (actor: Actor, change: Partial<Ticket> = {}) => ticketSide(actor, { ...TICKET, ...change }, 'ticket.show')

  it('the institute all; a county, a vendor and the archive their own', () => {
    expect(sideOf(somebody('statistician'))).toBe('institute')
    expect(sideOf(somebody('county_reviewer', { organiser: '16' }))).toBe('county')
    expect(sideOf(somebody('county_reviewer', { organiser: '14' }))).toBeNull()
    expect(sideOf(somebody('county_reviewer', { organiser: '16' }), { organiser: null })).toBeNull()
    expect(sideOf(somebody('vendor_contact', { vendor: 'Hilma' }))).toBe('vendor')
    expect(sideOf(somebody('vendor_contact', { vendor: 'Pouta' }))).toBeNull()
    expect(sideOf(somebody('archive_contact'))).toBeNull()
    expect(sideOf(somebody('archive_contact'), { status: 'with_archive' })).toBe('archive')
    expect(sideOf(somebody('archive_contact'), { layer: 'kela_processing' })).toBe('archive')
  })

  it('nobody else: neither administrators nor key holders nor the public', () => {
    for (const role of ['administrator', 'key_holder', 'public'] as const) expect(sideOf(somebody(role))).toBeNull()
  })
})

describe('what each side sees of a ticket', () => {
  it('a vendor: its system, the kind and severity; no rows, no number under five, nothing of how it is handled', () => {
    expect(ticketAsSeenBy(TICKET, 'vendor')).toMatchObject({
      title: 'Unknown code',
      documentType: '1505-1',
      severity: 2,
      description: '',
      rowsAffected: null,
      personsAffected: { under: 5 },
      severityReason: '',
      decision: null,
      plan: '',
      effect: null,
      delivery: null,
      createdBy: '',
    })
    expect(ticketAsSeenBy({ ...TICKET, personsAffected: 5 }, 'vendor').personsAffected).toBe(5)
    expect(ticketAsSeenBy({ ...TICKET, personsAffected: 0 }, 'vendor').personsAffected).toEqual({ under: 5 })
  })

  it('the archive: rows by structure, no number under five', () => {
    expect(ticketAsSeenBy(TICKET, 'archive')).toMatchObject({ rowsAffected: 12, personsAffected: { under: 5 }, description: '' })
  })

  it('a county: all of its own but which account of the institute wrote it', () => {
    expect(ticketAsSeenBy(TICKET, 'county')).toMatchObject({ personsAffected: 4, plan: 'A new mapping of codes.', createdBy: '' })
  })

  it('links: the vendor only releases, the archive deliveries too', () => {
    const links = LINK_KINDS.map((kind) => ({ kind, target: 'x' }))
    const kinds = (side: 'vendor' | 'archive' | 'county' | 'institute') => linksSeenBy(links, side).map(({ kind }) => kind)
    expect(kinds('vendor')).toEqual(['release'])
    expect(kinds('archive')).toEqual(['delivery', 'release'])
    expect(kinds('county')).not.toContain('run')
    expect(kinds('institute')).toEqual([...LINK_KINDS])
  })

  it('comments: only those written to it; the change of state without its text', () => {
    const line = { at: '2024-05-01T08:00:00.000Z', by: 'a000001', side: 'institute', text: 'Hello' } as const
    const events: TicketEvent[] = [
      { ...line, act: 'commented', from: 'with_vendor', to: 'with_vendor', audience: 'institute' },
      { ...line, act: 'commented', from: 'with_vendor', to: 'with_vendor', audience: 'vendor' },
      { ...line, act: 'moved', from: 'with_archive', to: 'with_vendor', audience: 'county' },
    ]
    expect(eventsSeenBy(events, 'institute')).toHaveLength(3)
    expect(eventsSeenBy(events, 'vendor').map(({ act, text, by }) => [act, text, by])).toEqual([
      ['commented', 'Hello', ''],
      ['moved', '', ''],
    ])
  })
})

describe('the id of a ticket', () => {
  it('is made of its number and read back; nothing else is one', () => {
    expect(ticketNumber(ticketId(12))).toBe(12)
    for (const text of ['', 't12', 't00001x', 'd000012', "t000001' or 1=1", 't99999999999']) expect(ticketNumber(text)).toBeNull()
  })
})
