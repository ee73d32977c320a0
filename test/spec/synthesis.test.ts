import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { OPERATOR } from '../../src/access/actor.ts'
import { nextTime } from '../../src/model/year-clock.ts'
import { inventObservations } from '../../src/operations/invent-observations.ts'
import { importIndicators } from '../../src/operations/phenomenon/import-indicators.ts'
import { compareCounties } from '../../src/operations/synthesis/compare.ts'
import { showDuties } from '../../src/operations/synthesis/duties.ts'
import { removePerson, saveMember, showNetwork } from '../../src/operations/synthesis/network.ts'
import { reviewPlan, savePlan, showPlan } from '../../src/operations/synthesis/plan.ts'
import { answerRequest, askCounties, closeRequest, listRequests } from '../../src/operations/synthesis/requests.ts'
import { previewSharedContent, shareContent } from '../../src/operations/synthesis/share.ts'
import { showTrend } from '../../src/operations/synthesis/trend.ts'
import { takeTrendFile } from '../../src/operations/synthesis/trend-file.ts'
import { doneYearClockEvent, saveYearClockEvent, showYearClock } from '../../src/operations/synthesis/year-clock.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'
import { somebody } from '../fixtures/people.ts'
import { openTestRegister, type TestRegister } from '../fixtures/register-with-run.ts'
import { confirmHalfYears } from '../fixtures/theme-tables.ts'

const SOUTH = somebody('social_coordinator', { organiser: '16', name: 'south' })
const PIRKANMAA = somebody('social_coordinator', { organiser: '08', name: 'pirkanmaa' })
const ANALYST = somebody('social_analyst', { name: 'analyst' })
const NOW = '2025-01-15T10:00:00Z'

describe('the next time in a year clock', () => {
  test.each([
    ['2024-08-31', 'half-year', '2025-02-28'],
    ['2023-08-31', 'half-year', '2024-02-29'],
    ['2024-12-05', 'month', '2025-01-05'],
    ['2024-02-29', 'year', '2025-02-28'],
    ['2024-02-29', 'once', null],
  ] as const)('after %s, %s, is %s', (day, every, next) => {
    expect(nextTime(day, every)).toBe(next)
  })
})

describe('between the counties and the institute', () => {
  let register: TestRegister
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(NOW) })
    register = await openTestRegister()
    const wanted = {
      ...{ organiser: '16', topics: ['debt', 'housing'], count: 80 },
      ...{ until: '2024-12-20', months: 5, seed: 7, coder: 'a' },
    }
    await register.app.perform(inventObservations, wanted, { actor: OPERATOR })
    await confirmHalfYears(register)
  })
  afterAll(async () => {
    await register.close()
    vi.useRealTimers()
  })
  const perform: TestRegister['app']['perform'] = (operation, input, caller) => register.app.perform(operation, input, caller)

  test('a county shares counts of which none is under five, and the institute sees what the county saw', async () => {
    const preview = await perform(previewSharedContent, { period: '2024H2' }, { actor: SOUTH })
    const counts = (preview.content?.tables ?? []).flatMap(({ rows }) =>
      rows.flatMap(({ total, cells }) => [total, ...Object.values(cells)]),
    )
    expect(counts.some((count) => count !== null && count >= 5)).toBe(true)
    expect(counts.filter((count) => count !== null && count > 0 && count < 5)).toEqual([])
    expect(await perform(shareContent, { period: '2024H2', note: null }, { actor: SOUTH })).toEqual({ revision: 1 })
    const { counties } = await perform(compareCounties, { period: '2024H2' }, { actor: ANALYST })
    expect(counties).toHaveLength(22)
    const shared = counties.find(({ organiser }) => organiser === '16')?.shared
    expect(shared?.tables).toEqual(preview.content?.tables)
    expect(counties.filter((line) => line.shared !== null).map(({ organiser }) => organiser)).toEqual(['16'])
  })

  test('beside the counts stand the units that reported and those that were silent', async () => {
    const { content } = await perform(previewSharedContent, { period: '2024H2' }, { actor: SOUTH })
    expect(content?.coverage).toMatchObject({ units: 7, reportingUnits: 6, reports: 80 })
    // Staff of the seven invented units: 120 possible reporters and three more in each.
    expect(content?.coverage.staff).toBe(24 + 31 + 18 + 22 + 12 + 9 + 4 + 7 * 3)
  })

  test('nothing that is shared names a unit, a report, a place or a word of what was told', async () => {
    const { counties } = await perform(compareCounties, { period: '2024H2' }, { actor: ANALYST })
    const shared = counties.find(({ organiser }) => organiser === '16')?.shared
    expect(Object.keys(shared ?? {}).sort()).toEqual(
      ['coverage', 'minimumContent', 'nationalCodebook', 'organiser', 'period', 'revision', 'sharedOn', 'tables'].sort(),
    )
    expect(JSON.stringify(shared)).not.toMatch(/vuokra|velka|toimisto/i)
  })

  test('sharing again is a revision and says why; a half-year that goes on cannot be shared', async () => {
    await expect(perform(shareContent, { period: '2024H2', note: null }, { actor: SOUTH })).rejects.toMatchObject({
      description: { place: 'note' },
    })
    const again = { period: '2024H2', note: 'Luokittelu korjattiin.' }
    expect(await perform(shareContent, again, { actor: SOUTH })).toEqual({ revision: 2 })
    await expect(perform(shareContent, { period: '2025H1', note: null }, { actor: SOUTH })).rejects.toMatchObject({
      description: { code: 'period-not-over' },
    })
  })

  test('the trend shows what was shared, says of the rest that it was not, and gives the same as a file with codes', async () => {
    const asked = { theme: '8.1', area: null, group: null, from: '2024H1', until: '2024H2' }
    const trend = await perform(showTrend, { ...asked, by: 'theme' }, { actor: ANALYST })
    expect(trend.periods).toEqual(['2024H1', '2024H2'])
    expect(trend.silent).toHaveLength(21)
    const { counties } = await perform(compareCounties, { period: '2024H2' }, { actor: ANALYST })
    const shared = counties.find(({ organiser }) => organiser === '16')?.shared
    const debt = shared?.tables.find(({ list }) => list === 'groups')?.rows.find(({ theme }) => theme === '8.1')?.total
    expect(trend.rows).toMatchObject([
      {
        code: '16',
        cells: [{ status: 'not-shared' }, { status: 'shown', reports: debt, all: 80 }],
        change: { word: 'unknown', obstacles: ['not-shared'] },
        coverage: [null, { units: 7, reportingUnits: 6 }],
      },
    ])
    const { content } = await perform(takeTrendFile, { ...asked, by: 'theme', language: 'en' }, { actor: ANALYST })
    const [, before, now] = content.split('\r\n')
    expect(before).toMatch(/^2024H1,16,South Ostrobothnia,,8\.1,[^,]+,,All,,not-shared,,/)
    expect(now).toContain(`,All,${debt},shown,80,`)
    const unasked = await perform(showTrend, { ...asked, by: 'theme', theme: null }, { actor: ANALYST })
    const first = shared?.tables[0]?.rows.find(({ total }) => total !== 0)
    expect(unasked.theme.code).toBe(first?.theme) // what opens without a choice is not a row of zeros
    const own = await perform(showTrend, { ...asked, by: 'area', from: null }, { actor: SOUTH })
    expect(own).toMatchObject({ area: '16', periods: ['2024H2'], together: null, coverage: [{ reports: 80 }] })
    const together = await perform(showTrend, { ...asked, by: 'area', from: null }, { actor: ANALYST })
    expect(together).toMatchObject({ area: 'together', together: 1 })
  })

  test('each duty of §29 has observations and figures side by side, and says where there are none', async () => {
    const view = await perform(showDuties, { organiser: null, period: '2024H2' }, { actor: SOUTH })
    expect(view.lines.map(({ duty }) => duty.key)).toEqual(
      'need availability quality effectiveness equality integration cost productivity'.split(' '),
    )
    const availability = view.lines[1]
    expect(availability?.observations?.map(({ theme }) => theme)).toEqual(['3', '19.1', '19.4', '19.5'])
    expect(view.lines.at(-1)).toMatchObject({ observations: [], figures: [], notImported: [] })
    expect(view.lines[0]?.notImported.map(({ code }) => code)).toEqual(['5'])
    expect(view.registerPeriod).toBeNull()
    await expect(perform(showDuties, { organiser: '08', period: '2024H2' }, { actor: SOUTH })).rejects.toMatchObject({
      description: { code: 'not-permitted' },
    })
  })

  test('an indicator that the institute has imported stands beside the observations with its year and the country', async () => {
    // Region 958 is South Ostrobothnia (16), 658 the whole country.
    const text = 'indicator;region;year;gender;value\n5;958;2022;total;4.1\n5;958;2023;total;4.4\n5;658;2023;total;6.9\n'
    await perform(importIndicators, { text, unit: '%' }, { actor: ANALYST })
    const { lines } = await perform(showDuties, { organiser: null, period: '2024H2' }, { actor: SOUTH })
    const [need] = lines
    expect(need?.notImported).toEqual([])
    expect(need?.figures).toMatchObject([
      { group: 'working-age', source: 'sotkanet', own: { period: '2023', value: 4.4 }, country: { period: '2023', value: 6.9 } },
    ])
  })

  test('every figure that a duty names is one of a data collection that is published', () => {
    const { collections, socialReporting } = loadDefinitions()
    const named = socialReporting.national.duties.flatMap((duty) => duty.collections)
    const known = collections.flatMap(({ collection, indicators }) =>
      [...(indicators?.totals ?? []), ...(indicators?.indicators ?? [])].map(({ id }) => `${collection.id} ${id}`),
    )
    expect(named.map(({ collection, measure }) => `${collection} ${measure}`).filter((one) => !known.includes(one))).toEqual([])
  })

  test('a request waits for every county; a draft of an answer is not seen, an answer that was sent is', async () => {
    const asked = { titleFi: 'Häädöt', titleSv: 'Vräkningar', textFi: 'Mitä näette?', textSv: 'Vad ser ni?' }
    const request = { request: null, version: 0, theme: '8.1', dueOn: '2025-02-15', ...asked }
    const { request: id } = await perform(askCounties, request, { actor: ANALYST })
    const answer = {
      request: id,
      organiser: '16',
      textFi: 'Häätöuhka tulee tietoon myöhään.',
      textSv: '',
      briefing: null,
      isNothing: false,
    }
    await perform(answerRequest, { ...answer, version: 0, isSent: false }, { actor: SOUTH })
    const noTheme = perform(askCounties, { ...request, theme: '99' }, { actor: ANALYST })
    await expect(noTheme).rejects.toMatchObject({ description: { place: 'theme' } })
    const foreign = perform(answerRequest, { ...answer, briefing: 'of-another', version: 0, isSent: true }, { actor: SOUTH })
    await expect(foreign).rejects.toMatchObject({ description: { place: 'briefing' } })
    const answersSeen = async () => (await perform(listRequests, {}, { actor: ANALYST }))[0]?.answers.length
    expect(await answersSeen()).toBe(0)
    await perform(answerRequest, { ...answer, version: 1, isSent: true }, { actor: SOUTH })
    expect(await answersSeen()).toBe(1)
    expect((await perform(listRequests, {}, { actor: ANALYST }))[0]?.notAnswered).toHaveLength(21)
    expect((await perform(listRequests, {}, { actor: PIRKANMAA }))[0]?.answers).toEqual([])
    await expect(perform(answerRequest, { ...answer, version: 0, isSent: true }, { actor: PIRKANMAA })).rejects.toMatchObject({
      description: { code: 'not-permitted' },
    })
    const afterwards = { ...answer, textFi: 'Kesken, älä lue.', version: 2 }
    await expect(perform(answerRequest, { ...afterwards, isSent: false }, { actor: SOUTH })).rejects.toMatchObject({
      description: { code: 'request-answer-sent' },
    })
    const corrected = (textFi: string) => perform(answerRequest, { ...afterwards, textFi, isSent: true }, { actor: SOUTH })
    const both = await Promise.allSettled([corrected('Ensin'), corrected('Sitten')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await perform(closeRequest, { request: id, version: 1 }, { actor: ANALYST })
    await expect(perform(answerRequest, { ...answer, version: 3, isSent: true }, { actor: SOUTH })).rejects.toMatchObject({
      description: { code: 'request-closed' },
    })
  })

  test('a request is asked in both national languages, for a day that is to come', async () => {
    const asked = { titleFi: 'Häädöt', titleSv: '', textFi: 'Mitä näette?', textSv: 'Vad ser ni?' }
    const request = { request: null, version: 0, theme: null, dueOn: '2025-02-15', ...asked }
    const refused = (place: string) => ({ description: { place } })
    await expect(perform(askCounties, request, { actor: ANALYST })).rejects.toMatchObject(refused('titleSv'))
    const late = { ...request, titleSv: 'Vräkningar', dueOn: '2025-01-15' }
    await expect(perform(askCounties, late, { actor: ANALYST })).rejects.toMatchObject(refused('dueOn'))
  })

  test('a county and the institute are each offered the rhythms of their own work', async () => {
    const offered = async (actor: typeof SOUTH) => (await perform(showYearClock, {}, { actor })).presets.map(({ key }) => key)
    expect(await offered(SOUTH)).toEqual(['team-review', 'compile', 'share', 'welfare', 'plan'])
    expect(await offered(ANALYST)).toEqual(['shared-read', 'national-briefing', 'codebook', 'network-meeting'])
  })

  test('what was done in the year clock comes back at its next time; the national clock is seen by counties, not changed', async () => {
    const event = {
      ...{ event: null, version: 0, preset: 'compile', titleFi: 'Kokoaminen', titleSv: 'Sammanställning' },
      ...{ day: '2025-01-20', every: 'half-year' as const, remindDays: 14, note: null },
    }
    const { event: own } = await perform(saveYearClockEvent, { ...event, owner: '16' }, { actor: SOUTH })
    const { event: national } = await perform(saveYearClockEvent, { ...event, owner: 'national' }, { actor: ANALYST })
    const { events, owners } = await perform(showYearClock, {}, { actor: SOUTH })
    expect(owners).toEqual(['16'])
    expect(events.map(({ id, isSoon, isLate }) => ({ id, isSoon, isLate }))).toEqual(
      expect.arrayContaining([own, national].map((id) => ({ id, isSoon: true, isLate: false }))),
    )
    expect(await perform(doneYearClockEvent, { event: own, version: 1 }, { actor: SOUTH })).toEqual({ next: '2025-07-20' })
    await expect(perform(doneYearClockEvent, { event: national, version: 1 }, { actor: SOUTH })).rejects.toMatchObject({
      description: { code: 'event-not-found' },
    })
    const foreign = { ...event, owner: '08' }
    await expect(perform(saveYearClockEvent, foreign, { actor: SOUTH })).rejects.toMatchObject({
      description: { code: 'not-permitted' },
    })
  })

  test('a plan has its parts, is checked every year, and is read by its own county only', async () => {
    const goals = {
      organiser: '16',
      part: 'goals',
      version: 0,
      textFi: 'Tieto päätöksiin.',
      textSv: '',
      responsible: 'Rake-tiimi',
    }
    await perform(savePlan, goals, { actor: SOUTH })
    await expect(perform(savePlan, goals, { actor: SOUTH })).rejects.toMatchObject({ description: { code: 'changed-meanwhile' } })
    await perform(reviewPlan, { organiser: '16', part: 'goals', year: 2025, status: 'under-way', note: null }, { actor: SOUTH })
    const plan = await perform(showPlan, { organiser: null }, { actor: SOUTH })
    expect(plan.parts.map(({ part }) => part.key)).toEqual(
      'goals organisation schedule competence communication follow-up'.split(' '),
    )
    expect(plan.reviews).toMatchObject([{ year: 2025, part: 'goals', status: 'under-way' }])
    expect(await perform(showPlan, { organiser: '16' }, { actor: ANALYST })).toMatchObject({
      mayWrite: false,
      reviews: plan.reviews,
    })
    const { counties, mayReadPlans } = await perform(compareCounties, { period: null }, { actor: ANALYST })
    expect(counties.find(({ organiser }) => organiser === '16')).toMatchObject({ planParts: 1, planChecked: 1 })
    expect(mayReadPlans).toBe(true)
    await expect(perform(showPlan, { organiser: '16' }, { actor: PIRKANMAA })).rejects.toMatchObject({
      description: { code: 'not-permitted' },
    })
  })

  test('a person leaves the network at once; the place stays', async () => {
    const member = {
      ...{ member: null, version: 0, kind: 'county' as const, organiser: '16', organisation: 'Etelä-Pohjanmaa', task: 'Jäsen' },
      ...{ name: 'Ville Verkko', email: 'ville.verkko@example.invalid' },
    }
    const { member: id } = await perform(saveMember, member, { actor: SOUTH })
    await expect(perform(removePerson, { member: id }, { actor: PIRKANMAA })).rejects.toMatchObject({
      description: { code: 'not-permitted' },
    })
    // Kept for two years from the day on which somebody last said that it is right.
    expect(await perform(showNetwork, {}, { actor: SOUTH })).toMatchObject([{ personUntil: '2027-01-15', mayChange: true }])
    await perform(removePerson, { member: id }, { actor: SOUTH })
    const [listed] = await perform(showNetwork, {}, { actor: ANALYST })
    expect(listed?.personUntil).toBeNull()
    expect(listed?.member).toMatchObject({ organisation: 'Etelä-Pohjanmaa', name: null, email: null, left_on: '2025-01-15' })
  })
})
