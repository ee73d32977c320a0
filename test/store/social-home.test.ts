import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { showSocialHome } from '../../src/operations/board/show-social-home.ts'
import { showWaiting } from '../../src/operations/board/show-waiting.ts'
import { createBriefing } from '../../src/operations/briefing/create-briefing.ts'
import { openReview } from '../../src/operations/briefing/review-briefing.ts'
import { moveBriefing } from '../../src/operations/briefing/save-briefing.ts'
import { askReviewers } from '../../src/store/social/briefing-review.ts'
import { somebody } from '../fixtures/people.ts'
import { ANALYST, COORDINATOR, DECIDER, NEIGHBOUR, openProposalDesk, type ProposalDesk } from '../fixtures/proposal-desk.ts'
import { insertTestReport } from '../fixtures/social-reports.ts'
import { testDatabases } from './databases.ts'

const WORKER = somebody('social_worker', { name: 'worker', organiser: '16' })
const READER = somebody('briefing_reader', { name: 'reader', organiser: '16' })
const STATISTICIAN = somebody('statistician', { name: 'statistician' })

describe.each(testDatabases())('the front page of social reporting in $name', (database) => {
  let desk: ProposalDesk
  let late: string
  beforeAll(async () => {
    desk = await openProposalDesk(database, '2025-06-02')
    // Submitted on 1 March 2024, so that an answer was owed by 1 March 2025.
    late = await desk.proposalIn('submitted')
    await desk.proposalIn('answered') // on 4 March 2024, after three days: longer ago than ninety days
    const lately = await desk.proposalIn('received')
    const answer = { proposal: lately, onDay: '2025-05-20', outcome: 'noted', recordNumber: '§ 3' }
    await desk.step(DECIDER, 'proposal.answer', answer)
    await insertTestReport(desk.db, { organiser: '16', state: 'sent' })
    const own = { organiser: '16', naming: 'named', account: WORKER.id } as const
    await insertTestReport(desk.db, { ...own, state: 'returned', content: { title: 'Palautettu' } })
    await insertTestReport(desk.db, { ...own, state: 'coded', content: { title: 'Kesken' } })
  })
  afterAll(() => desk.close())

  const home = (actor: typeof WORKER) => desk.as(actor, showSocialHome, {})

  test('a decision maker sees how proposals stand and what was answered lately; nothing of observations', async () => {
    const { proposals, ...others } = await home(DECIDER)
    // Three proposals: two answered, one of them only noted. Of three, half are answered when the second is: after 445 days.
    expect(proposals).toMatchObject({ open: 1, overdue: 1, answered: 2, noted: 1, half: 445 })
    expect(proposals?.lately.map(({ outcome, on }) => `${outcome} ${on}`)).toEqual(['noted 2025-05-20'])
    expect(others).toMatchObject({
      isShown: true,
      desk: null,
      national: null,
      reports: null,
      reading: [],
      watched: [],
      answered: [],
    })
  })

  test('a worker sees what was returned to them and nobody else’s; the words of others stay where they are', async () => {
    const { reports, proposals, desk: work, answered } = await home(WORKER)
    expect(reports).toMatchObject({ sent: 2, returned: [{ title: 'Palautettu' }], answered: [] })
    expect([proposals, work]).toEqual([null, null])
    // Of the county's public proposals; the other answer is more than a year old.
    expect(answered.map(({ outcome, answeredOn }) => `${outcome} ${answeredOn}`)).toEqual(['noted 2025-05-20'])
    const colleague = await home(somebody('social_worker', { name: 'colleague', organiser: '16' }))
    expect(colleague.reports).toMatchObject({ sent: 0, returned: [] })
  })

  test('a coordinator sees the day’s counts, the rounds of comments and the days that come near', async () => {
    const begun = { template: 'area-report', titles: { fi: 'Kevät', sv: 'Våren' }, periodFrom: '2025-01', periodUntil: '2025-06' }
    const { briefing } = await desk.as(COORDINATOR, createBriefing, begun)
    await desk.as(COORDINATOR, moveBriefing, { briefing, version: 1, to: 'draft' })
    await desk.as(COORDINATOR, openReview, { briefing, version: 2, until: '2025-06-20', reviewers: [] })
    const asking = { briefing, accounts: [READER.id], round: 1, at: '2025-06-02T10:00:00.000Z', by: COORDINATOR.id }
    await desk.db.transaction().execute((transaction) => askReviewers(transaction, asking))
    const { desk: work } = await home(COORDINATOR)
    expect(work).toMatchObject({ toReceive: 1, halfYear: '2024H2', isShared: false })
    expect(work?.coding).toEqual({ toCode: 0, given: 0, asSecond: 0, differences: 0 })
    expect(work?.reviews).toEqual([
      { id: briefing, titles: { fi: 'Kevät', sv: 'Våren' }, until: '2025-06-20', readers: 1, haveRead: 0, openComments: 0 },
    ])
    // The noted one is asked about again 180 days after 20 May: too far ahead. The late one stands among what waits.
    expect(work?.days).toEqual([])
    expect((await home(READER)).reading).toEqual([
      { id: briefing, titles: { fi: 'Kevät', sv: 'Våren' }, until: '2025-06-20', isRead: false },
    ])
    desk.setDay('2025-10-01')
    expect((await home(COORDINATOR)).desk?.days).toMatchObject([{ kind: 'ask-again', day: '2025-11-16' }])
    const waiting = await desk.as(COORDINATOR, showWaiting, {})
    expect(waiting.map(({ id }) => id)).toContain(`briefing/${briefing}/go-on`)
    expect(waiting[0]).toMatchObject({ id: `proposal/${late}`, isLate: true, due: '2025-03-01' })
    desk.setDay('2025-06-02')
  })

  test('the institute’s analyst sees who has shared the half-year and what is national, nothing of a county’s work', async () => {
    const { national, proposals, desk: work } = await home(ANALYST)
    expect(national).toMatchObject({ halfYear: '2024H2', shared: 0, counties: 22, requests: [], codebookRequests: 0 })
    expect(national?.missing).toHaveLength(22)
    expect(proposals).toMatchObject({ open: 0, overdue: 0, answered: 0 })
    expect(work).toBe(null)
  })

  test('another county sees none of it, and who works with figures has no such part', async () => {
    const { proposals, desk: work, briefings } = await home(NEIGHBOUR)
    expect(proposals).toMatchObject({ open: 0, answered: 0, lately: [] })
    expect(work).toMatchObject({ toReceive: 0, reviews: [], days: [] })
    expect(briefings).toEqual([])
    expect(await home(STATISTICIAN)).toMatchObject({ isShown: false, proposals: null, desk: null, national: null, reports: null })
  })
})
