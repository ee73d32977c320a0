import { describe, expect, test } from 'vitest'
import { type StageDelivery, type StageFacts, stageOf } from '../../src/evaluate/production-stage.ts'
import { PRODUCTION_STAGES, STAGES_IN_ORDER } from '../../src/model/production-stage.ts'
import { REVIEW_SHEET_STATES, type SheetState } from '../../src/model/review.ts'

/** A quarter in which nothing has happened yet: deliveries are due on 20 October, today is the 10th. */
const NOTHING: StageFacts = {
  today: '2024-10-10',
  deliveryDue: '2024-10-20',
  hasDuty: true,
  deliveries: [],
  rejectedDelivery: null,
  expectedRoutes: [],
  round: null,
  sheet: null,
  releases: [],
  blockingTickets: [],
}
const IN_RUN: StageDelivery = {
  id: 'd1',
  route: 'separate',
  receivedOn: '2024-10-08',
  isInNewestRun: true,
  isInRound: true,
  isInRelease: true,
  blockingFindings: 0,
}
const NEW: StageDelivery = { ...IN_RUN, id: 'd2', isInNewestRun: false, isInRound: false, isInRelease: false }
const ROUND = { id: '2024Q3-1', due: '2024-11-14', isAfterRelease: false }

const because = (facts: Partial<StageFacts>) => stageOf({ ...NOTHING, ...facts })

describe('the stage follows from what has happened', () => {
  test.each<[string, Partial<StageFacts>, string]>([
    ['nothing has come', {}, 'open'],
    ['a delivery has come, no run of it yet', { deliveries: [NEW] }, 'received'],
    ['one of two deliveries is not in the run', { deliveries: [IN_RUN, NEW] }, 'received'],
    ['all deliveries are in the newest run', { deliveries: [IN_RUN] }, 'processed'],
    ['a round is open and this content has a sheet', { deliveries: [IN_RUN], round: ROUND, sheet: 'waiting' }, 'in_review'],
    ['a round is open and this content is not in it', { deliveries: [IN_RUN], round: ROUND }, 'settled'],
    ['a county that has sent nothing is asked too', { round: ROUND, sheet: 'waiting' }, 'in_review'],
    ['a release is out', { deliveries: [IN_RUN], sheet: 'settled', releases: [{ id: 'r1', isTouched: false }] }, 'published'],
    [
      'a second release changed a figure of it',
      {
        deliveries: [IN_RUN],
        releases: [
          { id: 'r1', isTouched: false },
          { id: 'r2', isTouched: true },
        ],
      },
      'revised',
    ],
    [
      'a second release changed only other counties',
      {
        deliveries: [IN_RUN],
        releases: [
          { id: 'r1', isTouched: false },
          { id: 'r2', isTouched: false },
        ],
      },
      'published',
    ],
  ])('%s', (_case, facts, stage) => {
    expect(because(facts).stage).toBe(stage)
  })

  test.each<[SheetState, string]>([
    ['waiting', 'in_review'],
    ['draft', 'in_review'],
    ['reopened', 'in_review'],
    ['not_answered', 'in_review'],
    ['signed', 'answered'],
    ['settled', 'settled'],
  ])('a sheet that is %s is %s', (sheet, stage) => {
    expect(because({ deliveries: [IN_RUN], round: ROUND, sheet }).stage).toBe(stage)
  })

  test('a round that is opened after the publication brings what it reviews back into review, and nothing else', () => {
    const again = {
      deliveries: [IN_RUN],
      releases: [{ id: 'r1', isTouched: false }],
      round: { ...ROUND, isAfterRelease: true },
    }
    expect(because({ ...again, sheet: 'draft' }).stage).toBe('in_review')
    expect(because({ ...again, sheet: null }).stage).toBe('published')
    expect(because({ ...again, sheet: 'draft', round: ROUND }).stage).toBe('published')
  })

  test('every state of a sheet has its stage', () => {
    for (const sheet of Object.keys(REVIEW_SHEET_STATES.states) as SheetState[])
      expect(STAGES_IN_ORDER).toContain(because({ round: ROUND, sheet }).stage)
  })

  test('every stage but the first can be reached by a transition of the table', () => {
    const reached = new Set(PRODUCTION_STAGES.transitions.map(({ to }) => to))
    expect(STAGES_IN_ORDER.filter((stage) => stage !== 'open' && !reached.has(stage))).toEqual([])
  })
})

describe('what is late', () => {
  test('a delivery is in time on its due day and late on the day after', () => {
    expect(because({ today: '2024-10-20' }).late).toBeNull()
    expect(because({ today: '2024-10-21' }).late).toBe('delivery')
  })

  test('who delivered by two routes last quarter and by one now is late with the other', () => {
    const facts = { deliveries: [IN_RUN], expectedRoutes: ['archive', 'separate'] as const, today: '2024-10-21' }
    expect(because(facts)).toMatchObject({ stage: 'processed', late: 'delivery', missingRoutes: ['archive'] })
  })

  test('Åland has no duty to deliver, so it is never late', () => {
    expect(because({ hasDuty: false, today: '2025-06-01' }).isLate).toBe(false)
  })

  test('a review is in time on its due day and late on the day after, until it is signed', () => {
    const facts = { deliveries: [IN_RUN], round: ROUND, sheet: 'draft' as const }
    expect(because({ ...facts, today: '2024-11-14' }).late).toBeNull()
    expect(because({ ...facts, today: '2024-11-15' }).late).toBe('review')
    expect(because({ ...facts, sheet: 'signed', today: '2024-11-15' }).late).toBeNull()
  })

  test('what is published is late no more', () => {
    expect(because({ today: '2025-01-01', releases: [{ id: 'r1', isTouched: false }] }).isLate).toBe(false)
  })
})

describe('what stands in the way', () => {
  test('a rejected delivery, rows that could not be used, a ticket of severity 1', () => {
    const facts = {
      deliveries: [{ ...IN_RUN, blockingFindings: 12 }],
      rejectedDelivery: 'd9',
      blockingTickets: ['t000003'],
    }
    expect(because(facts).blocks).toEqual([
      { kind: 'ticket', target: 't000003', count: null },
      { kind: 'rejected-delivery', target: 'd9', count: null },
      { kind: 'blocking-findings', target: 'd1', count: 12 },
    ])
  })

  test('an overdue review; once the round is closed it is the institute that must decide', () => {
    const facts = { deliveries: [IN_RUN], round: ROUND, today: '2024-11-15' }
    expect(because({ ...facts, sheet: 'waiting' }).blocks).toEqual([{ kind: 'round-overdue', target: '2024Q3-1', count: null }])
    expect(because({ ...facts, sheet: 'not_answered' }).blocks).toEqual([
      { kind: 'not-answered', target: '2024Q3-1', count: null },
    ])
  })

  test('after publication only a ticket stands in the way: of the next revision', () => {
    const facts = {
      deliveries: [{ ...IN_RUN, blockingFindings: 12 }],
      rejectedDelivery: 'd9',
      blockingTickets: ['t000003'],
      releases: [{ id: 'r1', isTouched: false }],
    }
    expect(because(facts).blocks.map(({ kind }) => kind)).toEqual(['ticket'])
  })
})

describe('data that came too late', () => {
  test('after the figures were settled they wait for the next quarter or a revision', () => {
    const facts = { deliveries: [IN_RUN, NEW], round: ROUND, sheet: 'settled' as const }
    expect(because(facts)).toMatchObject({ stage: 'settled', lateData: ['d2'] })
  })

  test('after publication too, until a release is made of them', () => {
    const facts = { deliveries: [IN_RUN, NEW], releases: [{ id: 'r1', isTouched: false }] }
    expect(because(facts)).toMatchObject({ stage: 'published', lateData: ['d2'] })
  })

  test('during the review they wait for a run: the stage stays and says so', () => {
    const facts = { deliveries: [IN_RUN, NEW], round: ROUND, sheet: 'signed' as const }
    expect(because(facts)).toMatchObject({ stage: 'answered', waitsForRun: ['d2'], lateData: [] })
  })
})
