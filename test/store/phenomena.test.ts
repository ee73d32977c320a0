import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANONYMOUS, OPERATOR } from '../../src/access/actor.ts'
import type { WatchedPhenomena } from '../../src/operations/phenomenon/echo-phenomenon.ts'
import type { PhenomenonLine } from '../../src/operations/phenomenon/list-phenomena.ts'
import type { SharedPhenomena } from '../../src/operations/phenomenon/share-phenomenon.ts'
import type { ShownPhenomenon } from '../../src/operations/phenomenon/show-phenomenon.ts'
import { setReportState } from '../../src/store/social/reports.ts'
import {
  ANALYST,
  COORDINATOR,
  codeReport,
  OTHER_COORDINATOR,
  openPhenomenonDesk,
  type PhenomenonDesk,
  saveUnits,
  unitOf,
  WORKER,
} from '../fixtures/phenomenon-desk.ts'
import { insertTestReport } from '../fixtures/social-reports.ts'

let desk: PhenomenonDesk
beforeAll(async () => {
  desk = await openPhenomenonDesk()
  await saveUnits(desk, [unitOf('big', 12), unitOf('large', 9), unitOf('small', 3)])
})
afterAll(() => desk.close())

const raise = async (fi: string, more: object = {}, actor = COORDINATOR) =>
  (await desk.perform<{ phenomenon: string }>('phenomenon.create', { titles: { fi, sv: '' }, ...more }, actor)).phenomenon
const show = (phenomenon: string, actor = COORDINATOR) => desk.perform<ShownPhenomenon>('phenomenon.show', { phenomenon }, actor)

describe('what belongs to a phenomenon', () => {
  it('joins reports one by one, and every report of a linked theme and of the themes below it', async () => {
    const joined = await insertTestReport(desk.db, { organiser: '16', unit: 'big' })
    const ofTheme = await insertTestReport(desk.db, { organiser: '16', unit: 'small' })
    const below = await insertTestReport(desk.db, { organiser: '16' })
    const elsewhere = await insertTestReport(desk.db, { organiser: '08' })
    const withdrawn = await insertTestReport(desk.db, { organiser: '16', state: 'withdrawn' })
    await codeReport(desk, ofTheme, '8')
    await codeReport(desk, below, '8.1')
    await codeReport(desk, elsewhere, '8')
    await codeReport(desk, withdrawn, '8')
    const links = [
      { kind: 'theme', target: '8' },
      { kind: 'report', target: joined },
    ]
    const phenomenon = await raise('Velkaantuminen', { links })
    const { counts, reports, joinedReports } = await show(phenomenon)
    expect(reports?.lines.map(({ id }) => id).sort()).toEqual([joined, ofTheme, below].sort())
    expect(joinedReports).toEqual([joined])
    // One unit can be named, one report is of a unit too small to be named, one of no unit.
    expect(counts.reports).toBe(3)
    expect(counts.units).toEqual({ distinct: 1, reportsOfSmall: 1, reportsOfNone: 1 })
  })

  it('gathers several reports at once, all of them or none, and no other county’s', async () => {
    const report = (organiser: string, more: object = {}) => insertTestReport(desk.db, { organiser, ...more })
    const reports = [await report('16'), await report('16')]
    const third = await report('16')
    const phenomenon = await raise('Koottu')
    const gather = (reports: unknown[], actor = COORDINATOR) => desk.perform('phenomenon.gather', { phenomenon, reports }, actor)
    expect(await gather(reports)).toEqual({ joined: 2, already: 0 })
    // Two of three are new when one of them was there, and the same one twice is one.
    expect(await gather([...reports, third, third])).toEqual({ joined: 1, already: 2 })
    const elsewhere = await report('08')
    const waiting = await report('16', { state: 'sent' })
    const fresh = await report('16')
    for (const bad of [elsewhere, waiting, 'none'])
      await expect(gather([fresh, bad])).rejects.toMatchObject({ description: { code: 'phenomenon-target-not-found' } })
    await expect(gather([elsewhere], OTHER_COORDINATOR)).rejects.toMatchObject({ description: { code: 'phenomenon-not-found' } })
    expect((await show(phenomenon)).joinedReports.toSorted()).toEqual([...reports, third].toSorted())
  })

  it('counts a report once, however many ways it belongs', async () => {
    const report = await insertTestReport(desk.db, { organiser: '16', unit: 'large' })
    await codeReport(desk, report, '12')
    await codeReport(desk, report, '12.1')
    const links = ['12', '12.1'].map((target) => ({ kind: 'theme', target }))
    const phenomenon = await raise('Asumisen hinta', { links: [...links, { kind: 'report', target: report }] })
    expect((await show(phenomenon)).counts.reports).toBe(1)
  })

  it('counts reviews of a caseload in which the theme was ticked for somebody', async () => {
    const ticked = await insertTestReport(desk.db, { organiser: '16', mode: 'caseload', caseload: 30, counts: { '17': 4 } })
    await insertTestReport(desk.db, { organiser: '16', mode: 'caseload', caseload: 30, counts: { '17': 0 } })
    const phenomenon = await raise('Ylisukupolvisuus', { links: [{ kind: 'theme', target: '17' }] })
    expect((await show(phenomenon)).reports?.lines.map(({ id }) => id)).toEqual([ticked])
  })

  it('loses a report that is withdrawn after it was joined', async () => {
    const report = await insertTestReport(desk.db, { organiser: '16' })
    const phenomenon = await raise('Jonot', { links: [{ kind: 'report', target: report }] })
    expect((await show(phenomenon)).counts.reports).toBe(1)
    await withdraw(report)
    expect((await show(phenomenon)).counts.reports).toBe(0)
  })
})

async function withdraw(report: string): Promise<void> {
  const event = { id: `event of ${report}`, kind: 'social-report.withdraw', at: '2024-05-20', by: null }
  await desk.db.transaction().execute((tx) => setReportState(tx, { report, state: 'withdrawn', event }))
}

describe('whose a phenomenon is', () => {
  it('looks to another county, to the institute and to the operator as if it did not exist', async () => {
    const phenomenon = await raise('Oma ilmiö')
    for (const actor of [OTHER_COORDINATOR, ANALYST]) {
      await expect(show(phenomenon, actor)).rejects.toMatchObject({ description: { code: 'phenomenon-not-found' } })
      await expect(show('zzzzzzzzzzzzzzzz', actor)).rejects.toMatchObject({ description: { code: 'phenomenon-not-found' } })
    }
    await expect(show(phenomenon, OPERATOR)).rejects.toMatchObject({ description: { code: 'not-permitted' } })
    await expect(show(phenomenon, WORKER)).rejects.toMatchObject({ description: { code: 'not-permitted' } })
  })

  it('does not let a county join another county’s report, nor tell whether there is one', async () => {
    const foreign = await insertTestReport(desk.db, { organiser: '08' })
    const phenomenon = await raise('Liitokset')
    for (const target of [foreign, 'zzzzzzzzzzzzzzzz'])
      await expect(desk.perform('phenomenon.link', { phenomenon, kind: 'report', target })).rejects.toMatchObject({
        description: { code: 'phenomenon-target-not-found' },
      })
  })

  it('lists one’s own only: a county its own, the institute the national ones', async () => {
    const own = await raise('Alueen ilmiö')
    const national = await raise('Kansallinen ilmiö', {}, ANALYST)
    const ids = async (actor: typeof COORDINATOR) =>
      (await desk.perform<PhenomenonLine[]>('phenomenon.list', {}, actor)).map(({ id }) => id)
    expect(await ids(COORDINATOR)).toContain(own)
    expect(await ids(COORDINATOR)).not.toContain(national)
    expect(await ids(ANALYST)).toContain(national)
    expect(await ids(ANALYST)).not.toContain(own)
    expect(await ids(OTHER_COORDINATOR)).toEqual([])
  })
})

describe('writing together', () => {
  it('overwrites nothing when two have written at the same time', async () => {
    const phenomenon = await raise('Kaksi kirjoittajaa')
    await desk.perform('phenomenon.save', { phenomenon, version: 1, analysis: { fi: 'Ensimmäinen.', sv: '' } })
    await expect(
      desk.perform('phenomenon.save', { phenomenon, version: 1, analysis: { fi: 'Toinen.', sv: '' } }),
    ).rejects.toMatchObject({ description: { code: 'changed-meanwhile' } })
    expect((await show(phenomenon)).phenomenon).toMatchObject({ version: 2, analysis: { fi: 'Ensimmäinen.' } })
  })

  it('refuses texts that hold an identity code', async () => {
    const phenomenon = await raise('Tunnus')
    const memo = 'Asiakas 010190-999X kertoi'
    await expect(desk.perform('phenomenon.save', { phenomenon, version: 1, memo })).rejects.toMatchObject({
      description: { code: 'identity-code-in-text', place: 'memo' },
    })
  })
})

describe('merge and split', () => {
  it('merges with all that was joined, and says so in both histories', async () => {
    const report = await insertTestReport(desk.db, { organiser: '16' })
    const from = await raise('Vuokravelka', { links: [{ kind: 'report', target: report }] })
    const into = await raise('Asumisen kalleus')
    await desk.perform('phenomenon.merge', { phenomenon: from, version: 1, into })
    expect((await show(into)).counts.reports).toBe(1)
    expect((await show(into)).timeline.map(({ event }) => event?.kind).filter(Boolean)).toEqual(['created', 'took-in'])
    expect((await show(from)).phenomenon).toMatchObject({ state: 'merged', mergedInto: into })
    await expect(desk.perform('phenomenon.move', { phenomenon: from, version: 2, to: 'watched' })).rejects.toMatchObject({
      description: { code: 'phenomenon-merged' },
    })
  })

  it('is never merged into itself or into another county’s', async () => {
    const own = await raise('Itse')
    const foreign = await raise('Vieras', {}, OTHER_COORDINATOR)
    const merge = (into: string) => desk.perform('phenomenon.merge', { phenomenon: own, version: 1, into })
    await expect(merge(own)).rejects.toMatchObject({ description: { code: 'phenomenon-into-itself' } })
    await expect(merge(foreign)).rejects.toMatchObject({ description: { code: 'phenomenon-not-found' } })
  })

  it('splits off what is chosen and leaves the rest', async () => {
    const [stays, goes] = [
      await insertTestReport(desk.db, { organiser: '16' }),
      await insertTestReport(desk.db, { organiser: '16' }),
    ]
    const links = [stays, goes].map((target) => ({ kind: 'report', target }))
    const whole = await raise('Toimeentulo', { links })
    const split = {
      phenomenon: whole,
      version: 1,
      titles: { fi: 'Pikavipit', sv: '' },
      links: [{ kind: 'report', target: goes }],
    }
    const { phenomenon: part } = await desk.perform<{ phenomenon: string }>('phenomenon.split', split)
    expect((await show(whole)).joinedReports).toEqual([stays])
    expect((await show(part)).joinedReports).toEqual([goes])
    expect((await show(part)).timeline.map(({ event }) => event?.kind).filter(Boolean)).toEqual(['split-from'])
  })
})

describe('sharing with the institute', () => {
  it('shows a title and no number under the smallest, and nothing after it is taken back', async () => {
    const reports = await Promise.all([1, 2, 3, 4].map(() => insertTestReport(desk.db, { organiser: '16', unit: 'big' })))
    const phenomenon = await raise('Jaettu', { links: reports.map((target) => ({ kind: 'report', target })) })
    await desk.perform('phenomenon.share', { phenomenon, version: 1, isShared: true })
    const shared = async () =>
      (await desk.perform<SharedPhenomena>('phenomenon.shared', {}, ANALYST)).phenomena.find(({ id }) => id === phenomenon)
    expect(await shared()).toMatchObject({ titles: { fi: 'Jaettu' }, reports: null, units: null, firstOn: null })
    const fifth = await insertTestReport(desk.db, { organiser: '16', unit: 'large', sentOn: '2024-05-16' })
    await desk.perform('phenomenon.link', { phenomenon, kind: 'report', target: fifth })
    // Four of one unit on 14 May and one of another on 16 May: five reports of two units, from May on.
    expect(await shared()).toMatchObject({ reports: 5, units: 2, firstOn: '2024-05' })
    await desk.perform('phenomenon.share', { phenomenon, version: 2, isShared: false })
    expect(await shared()).toBeUndefined()
  })

  it('lets a national phenomenon join what is shared, and only that', async () => {
    const shared = await raise('Näkyy laitokselle')
    const hidden = await raise('Ei näy laitokselle')
    await desk.perform('phenomenon.share', { phenomenon: shared, version: 1, isShared: true })
    const national = await raise('Koko maan ilmiö', {}, ANALYST)
    const join = (target: string) =>
      desk.perform('phenomenon.link', { phenomenon: national, kind: 'phenomenon', target }, ANALYST)
    await join(shared)
    await expect(join(hidden)).rejects.toMatchObject({ description: { code: 'phenomenon-target-not-found' } })
    const shown = await show(national, ANALYST)
    expect(shown.counties.map(({ titles }) => titles.fi)).toEqual(['Näkyy laitokselle'])
    expect(shown.reports).toBeNull()
    expect(shown.quotes).toEqual([])
    await desk.perform('phenomenon.share', { phenomenon: shared, version: 2, isShared: false })
    const after = await show(national, ANALYST)
    expect(after.counties).toEqual([])
    expect(after.joined).toEqual([expect.objectContaining({ target: shared, names: null })])
  })
})

describe('I see this too', () => {
  it('is offered for watched phenomena only, with title and description and nothing else', async () => {
    const watched = await raise('Yksinäisyys', { descriptions: { fi: 'Asiakkailla ei ole ketään.', sv: '' } })
    const signal = await raise('Vielä signaali')
    await desk.perform('phenomenon.move', { phenomenon: watched, version: 1, to: 'watched' })
    const { phenomena, units } = await desk.perform<WatchedPhenomena>('phenomenon.watched', {}, WORKER)
    const offered = phenomena.find(({ id }) => id === watched)
    expect(offered).toEqual({
      id: watched,
      owner: '16',
      titles: { fi: 'Yksinäisyys', sv: '' },
      descriptions: { fi: 'Asiakkailla ei ole ketään.', sv: '' },
    })
    expect(phenomena.map(({ id }) => id)).not.toContain(signal)
    // The unit of three is not offered: who says it there would be as good as named.
    expect(units.map(({ id }) => id).sort()).toEqual(['big', 'large'])
  })

  it('keeps the day, the group and a unit of five or more, and no account anywhere', async () => {
    const phenomenon = await raise('Nuorten yöpyminen')
    await desk.perform('phenomenon.move', { phenomenon, version: 1, to: 'watched' })
    await desk.perform('phenomenon.echo', { phenomenon, unit: 'big', group: 'young' }, ANONYMOUS)
    await desk.perform('phenomenon.echo', { phenomenon, unit: 'small', group: 'no-such-group' }, ANONYMOUS)
    const rows = await desk.db.selectFrom('social_echo').selectAll().where('phenomenon', '=', phenomenon).execute()
    const kept = rows.map(({ unit, population_group, organiser }) => ({ unit, population_group, organiser }))
    expect(kept).toContainEqual({ unit: 'big', population_group: 'young', organiser: '16' })
    expect(kept).toContainEqual({ unit: null, population_group: null, organiser: '16' })
    expect((await show(phenomenon)).echoes).toMatchObject({ echoes: 2, units: 1, withoutUnit: 1 })
    const trail = await desk.db.selectFrom('audit').selectAll().where('operation', '=', 'phenomenon.echo').execute()
    expect(trail).toEqual([])
  })

  it('cannot be said of a phenomenon that is not watched, and by nobody under a name', async () => {
    const signal = await raise('Ei seurannassa')
    await expect(desk.perform('phenomenon.echo', { phenomenon: signal }, ANONYMOUS)).rejects.toMatchObject({
      description: { code: 'phenomenon-not-found' },
    })
    await expect(desk.perform('phenomenon.echo', { phenomenon: signal }, WORKER)).rejects.toMatchObject({
      description: { code: 'not-permitted' },
    })
  })
})
