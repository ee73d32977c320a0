import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nextState } from '../../src/model/state-machine.ts'
import { WORKSHOP_STATES, type WorkshopState } from '../../src/model/workshop.ts'
import { createPhenomenon } from '../../src/operations/phenomenon/create-phenomenon.ts'
import { showAgenda, type WorkshopAgenda } from '../../src/operations/workshop/agenda.ts'
import { listWorkshops } from '../../src/operations/workshop/list-workshops.ts'
import { showUnknown, unknownFile } from '../../src/operations/workshop/unknown.ts'
import { workshopWaiting } from '../../src/operations/workshop/workshop-waiting.ts'
import { problemOf } from '../fixtures/coding-desk.ts'
import { somebody } from '../fixtures/people.ts'
import { ANALYST, COORDINATOR, DECIDER, NEIGHBOUR, openProposalDesk, type ProposalDesk } from '../fixtures/proposal-desk.ts'
import { insertTestReport } from '../fixtures/social-reports.ts'
import { COUNTED, NEED, PLAN, REGISTER, workshopDesk } from '../fixtures/workshop-desk.ts'
import { testDatabases } from './databases.ts'

const WORKER = somebody('social_worker', { name: 'worker', organiser: '16' })
describe.each(testDatabases())('phenomenon workshops in $name', (database) => {
  let desk: ProposalDesk
  let at: ReturnType<typeof workshopDesk>
  beforeAll(async () => {
    desk = await openProposalDesk(database)
    at = workshopDesk(desk)
  })
  afterAll(() => desk.close())

  describe('states', () => {
    test.each(Object.keys(WORKSHOP_STATES.states) as WorkshopState[])(
      'from %s every step leads where the table says',
      async (from) => {
        for (const [name, more] of [
          ['hold', { participants: COUNTED }],
          ['report', {}],
          ['undo', {}],
        ] as const) {
          const workshop = await at.workshopIn(from)
          const when = name === 'undo' ? { when: from } : {}
          const expected = nextState(WORKSHOP_STATES, from, { by: `workshop.${name}`, ...when })
          const problem = await problemOf(at.act(name, { ...(await at.seen(workshop)), ...more }))
          expect([name, problem]).toEqual([name, expected === null ? 'not-in-this-state' : null])
          expect((await at.show(workshop)).workshop.state).toBe(expected ?? from)
        }
      },
    )

    test('what lies ahead has not been held, and a workshop without anybody is none', async () => {
      const ahead = await at.plan({ day: '2024-05-21' })
      expect(await problemOf(at.hold(ahead))).toBe('workshop-field-wrong')
      const today = await at.plan({ day: '2024-05-20' })
      const nobody = { clients: 0, workers: 0, sectors: 0, organisations: 0 }
      expect(await problemOf(at.act('hold', { ...(await at.seen(today)), participants: nobody }))).toBe('workshop-field-wrong')
      await at.hold(today)
      const [line] = (await desk.as(COORDINATOR, listWorkshops, {})).filter(({ id }) => id === today)
      // 6 + 11 + 4 + 3
      expect(line?.participants).toBe(24)
    })

    test('a workshop is reported when it has been said of every need whether the data is there', async () => {
      const workshop = await at.workshopIn('held')
      const need = await at.add(workshop)
      expect(await problemOf(at.act('report', await at.seen(workshop)))).toBe('workshop-field-wrong')
      await at.act('save-need', { need, version: 1, ...NEED, found: 'missing' })
      await at.act('report', await at.seen(workshop))
      expect(await problemOf(at.add(workshop))).toBe('workshop-reported')
      expect(await problemOf(at.act('remove-need', { need, version: 2 }))).toBe('workshop-reported')
      const other = { need, version: 2, ...NEED, texts: { fi: 'Toiset sanat', sv: '' }, found: 'missing' }
      expect(await problemOf(at.act('save-need', other))).toBe('workshop-reported')
      // Somebody finds the data later: that can still be told.
      await at.act('save-need', {
        need,
        version: 2,
        ...NEED,
        found: 'found',
        content: REGISTER,
        takenBy: 'Tietopalvelu',
        dueOn: '2024-09-30',
      })
      expect(await at.needOf(workshop, need)).toMatchObject({ found: 'found', takenBy: 'Tietopalvelu', version: 3 })
    })

    test('only a workshop that was never held can be removed', async () => {
      const planned = await at.plan()
      await at.add(planned)
      await at.act('remove', await at.seen(planned))
      expect(await problemOf(at.show(planned))).toBe('workshop-not-found')
      const held = await at.workshopIn('held')
      expect(await problemOf(at.act('remove', await at.seen(held)).then(() => at.show(held)))).toBe('not-in-this-state')
    })

    test('two who write at once do not overwrite each other', async () => {
      const workshop = await at.plan()
      const was = await at.seen(workshop)
      await at.act('save', { ...was, ...PLAN, place: 'Kirjasto' })
      expect(await problemOf(at.act('save', { ...was, ...PLAN, place: 'Kirkko' }))).toBe('changed-meanwhile')
      const need = await at.add(workshop)
      await at.act('save-need', { need, version: 1, ...NEED, found: 'missing' })
      expect(await problemOf(at.act('save-need', { need, version: 1, ...NEED, found: 'partly' }))).toBe('changed-meanwhile')
    })
  })

  describe('needs', () => {
    test('found data is named, missing data is not; only what there is can be chosen', async () => {
      const workshop = await at.workshopIn('held')
      const wrong = [
        { found: 'found' },
        { found: 'partly', content: { kind: 'other', name: ' ' } },
        { found: 'found', content: { kind: 'register', subject: 'no-such-content' } },
        { found: 'missing', group: 'nobody' },
        { found: 'missing', matrixNeed: 'no-such-need' },
        { texts: { fi: '', sv: '' } },
      ]
      for (const given of wrong)
        expect([given, await problemOf(at.add(workshop, given))]).toEqual([given, 'workshop-field-wrong'])
      const found = await at.add(workshop, { found: 'found', content: REGISTER })
      const partly = await at.add(workshop, { found: 'partly', content: { kind: 'other', name: 'Kelasto' } })
      const missing = await at.add(workshop, { found: 'missing', content: REGISTER })
      const { needs } = await at.show(workshop)
      expect(needs.map(({ id }) => id)).toEqual([found, partly, missing])
      expect(needs.map(({ contentNames }) => contentNames?.fi ?? null)).toEqual(['Työikäisten palvelut', 'Kelasto', null])
      expect(needs[0]).toMatchObject({ groupNames: { fi: 'Työikäiset' }, matrixNames: { fi: 'Toimeentulo' } })
    })

    test('an identity code is refused in every text', async () => {
      const code = '131052-952T'
      const workshop = await at.workshopIn('held')
      const was = await at.seen(workshop)
      for (const given of [{ notes: code }, { place: code }, { titles: { fi: code, sv: '' } }, { asked: { fi: '', sv: code } }])
        expect(await problemOf(at.act('save', { ...was, ...PLAN, ...given }))).toBe('input-invalid')
      for (const given of [
        { texts: { fi: code, sv: '' } },
        { takenBy: code },
        { found: 'found', content: { kind: 'other', name: code } },
      ])
        expect(await problemOf(at.add(workshop, given))).toBe('input-invalid')
    })

    test('a need waits from a fortnight before its day until its data is found, and a workshop until it is said whether it was held', async () => {
      const workshop = await at.plan({ titles: { fi: 'Asumisen työpaja', sv: '' } }, NEIGHBOUR)
      const waiting = async (actor = NEIGHBOUR) =>
        (await workshopWaiting({ db: desk.db, actor, now: () => '2024-05-20T10:00:00.000Z' })).map(
          ({ title, count, due, isLate, opens }) => [title.fi, count, due, isLate, opens.parts, opens.at],
        )
      const held = ['Kirjaa, pidettiinkö työpaja: Asumisen työpaja', null, '2024-05-14', true, [workshop], '']
      expect(await waiting()).toEqual([held])
      await at.hold(workshop, NEIGHBOUR)
      expect(await waiting()).toEqual([])
      // Fourteen days from 20 May is 3 June.
      const near = await at.add(workshop, { dueOn: '2024-06-03' }, NEIGHBOUR)
      await at.add(workshop, { dueOn: '2024-06-04' }, NEIGHBOUR)
      const late = await at.add(workshop, { found: 'missing', dueOn: '2024-05-19' }, NEIGHBOUR)
      const needs = (count: number, due: string, isLate: boolean) => [
        ['Selvitä työpajan tietotarpeet: Asumisen työpaja', count, due, isLate, [workshop], '#needs'],
      ]
      expect(await waiting()).toEqual(needs(2, '2024-05-19', true))
      const found = { ...NEED, found: 'found', content: REGISTER, dueOn: '2024-05-19' }
      await at.act('save-need', { need: late, version: 1, ...found }, NEIGHBOUR)
      expect(await waiting()).toEqual(needs(1, '2024-06-03', false))
      await at.act('remove-need', { need: near, version: 1 }, NEIGHBOUR)
      for (const actor of [NEIGHBOUR, DECIDER, ANALYST]) expect(await waiting(actor)).toEqual([])
    })

    test('what is not known stands together, as a list and as a file in which nothing acts as a formula', async () => {
      desk.setDay('2024-05-20')
      const workshop = await at.workshopIn('held')
      const need = await at.add(workshop, { texts: { fi: '=1+1; kuinka moni', sv: '' }, found: 'missing', dueOn: '2024-05-19' })
      await at.add(workshop, { found: 'found', content: REGISTER })
      const unknown = await desk.as(COORDINATOR, showUnknown, {})
      const lines = unknown.lines.filter(({ own }) => own?.workshop === workshop)
      expect(lines).toMatchObject([{ id: need, found: 'missing', day: '2024-05-14', own: { isLate: true } }])
      const place = unknown.places.find((one) => one.need === 'income' && one.group === 'working-age')
      expect((place?.named ?? 0) - (place?.unknown ?? 0)).toBeGreaterThan(0)
      const { base64 } = await desk.as(COORDINATOR, unknownFile, { language: 'fi', format: 'csv' })
      const text = Buffer.from(base64, 'base64').toString('utf8')
      expect(text).toContain('Mitä pitäisi tietää')
      expect(text).not.toMatch(/(^|;)"?=1\+1/m)
    })
  })

  describe('what leaves the county', () => {
    const seenByInstitute = async () => (await desk.as(ANALYST, showUnknown, {})).lines.filter(({ owner }) => owner === '16')

    test('the institute sees a missing need only when it has been shared, and nothing else of the workshop', async () => {
      const workshop = await at.workshopIn('held')
      const need = await at.add(workshop, { found: 'missing', takenBy: 'Tietopalvelu', dueOn: '2024-09-30' })
      await at.add(workshop, { found: 'missing' })
      expect(await seenByInstitute()).toEqual([])
      await at.share(workshop, need)
      const [line, ...others] = await seenByInstitute()
      expect(others).toEqual([])
      expect(line).toMatchObject({ id: need, found: 'missing', ownerNames: { fi: 'Etelä-Pohjanmaa' }, own: null })
      expect(JSON.stringify(line)).not.toMatch(/Tietopalvelu|2024-09-30|Kampus/)
      await at.share(workshop, need, false)
      expect(await seenByInstitute()).toEqual([])
    })

    test('sharing ends by itself when what was shared is changed, and stays when who takes it further is', async () => {
      const workshop = await at.workshopIn('held')
      const need = await at.add(workshop, { found: 'missing' })
      await at.share(workshop, need)
      const save = async (given: object) =>
        at.act('save-need', { need, version: (await at.needOf(workshop, need)).version, ...NEED, found: 'missing', ...given })
      expect(await save({ takenBy: 'Tietopalvelu' })).toEqual({ hasSharingEnded: false })
      expect(await save({ texts: { fi: 'Aivan toinen kysymys', sv: '' } })).toEqual({ hasSharingEnded: true })
      expect(await seenByInstitute()).toEqual([])
      await at.share(workshop, need)
      await save({ texts: { fi: 'Aivan toinen kysymys', sv: '' }, found: 'found', content: REGISTER })
      expect(await seenByInstitute()).toEqual([])
    })

    test('a workshop that turns out not to have been held shares nothing, and what is known is not shared', async () => {
      const workshop = await at.workshopIn('held')
      const known = await at.add(workshop, { found: 'found', content: REGISTER })
      expect(await problemOf(at.share(workshop, known))).toBe('workshop-field-wrong')
      const need = await at.add(workshop, { found: 'partly', content: { kind: 'other', name: 'Kelasto' } })
      await at.share(workshop, need)
      await at.act('undo', await at.seen(workshop))
      expect(await seenByInstitute()).toEqual([])
      expect(await problemOf(at.share(workshop, need))).toBe('workshop-field-wrong')
    })

    test('the agenda tells protected counts: fewer reports than five are not told, nor the groups behind them', async () => {
      const links = []
      for (const _ of [1, 2, 3, 4]) {
        const target = await insertTestReport(desk.db, { organiser: '16' })
        links.push({ kind: 'report' as const, target })
      }
      const { phenomenon } = await desk.as(COORDINATOR, createPhenomenon, { titles: { fi: 'Velka', sv: '' }, links })
      const workshop = await at.plan({ phenomena: [phenomenon], asked: { fi: 'Mitä pitäisi tietää?', sv: '' } })
      const agenda = async (): Promise<WorkshopAgenda> => desk.as(COORDINATOR, showAgenda, { workshop })
      expect((await agenda()).phenomena).toMatchObject([{ reports: 'few', units: 'few', firstMonth: null, groups: [] }])
      const fifth = await insertTestReport(desk.db, { organiser: '16' })
      const added = new Date().toISOString()
      await desk.db
        .insertInto('phenomenon_link')
        .values({ phenomenon, kind: 'report', target: fifth, note: null, added_by: 'a', added_at: added })
        .execute()
      expect((await agenda()).phenomena).toMatchObject([{ reports: 5, groups: [{ fi: 'Työikäiset' }] }])
      expect((await desk.as(COORDINATOR, listWorkshops, { phenomenon })).map(({ id }) => id)).toEqual([workshop])
    })
  })

  describe('whose a workshop is', () => {
    test('to another county and to the institute it is not there, whatever they try', async () => {
      const workshop = await at.workshopIn('held')
      const need = await at.add(workshop, { found: 'missing' })
      const tries: readonly (readonly [string, object, string])[] = [
        ['show', { workshop }, 'workshop-not-found'],
        ['agenda', { workshop }, 'workshop-not-found'],
        ['save', { workshop, version: 2, ...PLAN }, 'workshop-not-found'],
        ['hold', { workshop, version: 2, participants: COUNTED }, 'workshop-not-found'],
        ['report', { workshop, version: 2 }, 'workshop-not-found'],
        ['undo', { workshop, version: 2 }, 'workshop-not-found'],
        ['remove', { workshop, version: 2 }, 'workshop-not-found'],
        ['add-need', { workshop, ...NEED }, 'workshop-not-found'],
        ['save-need', { need, version: 1, ...NEED }, 'workshop-need-not-found'],
        ['remove-need', { need, version: 1 }, 'workshop-need-not-found'],
      ]
      for (const [name, input, expected] of tries)
        for (const actor of [NEIGHBOUR, ANALYST]) {
          expect([name, await problemOf(at.act(name, input, actor))]).toEqual([name, expected])
          const id = 'need' in input ? { need: 'zzzzzzzzzzzzzzzz' } : { workshop: 'zzzzzzzzzzzzzzzz' }
          expect([name, await problemOf(at.act(name, { ...input, ...id }, actor))]).toEqual([name, expected])
        }
      const sharing = { need, version: 1, isShared: true }
      expect(await problemOf(at.act('share-need', sharing, NEIGHBOUR))).toBe('workshop-need-not-found')
      expect(await problemOf(at.act('share-need', sharing, ANALYST))).toBe('not-permitted')
      expect(await problemOf(at.act('create', { ...PLAN, owner: '16' }, NEIGHBOUR))).toBe('not-permitted')
      const { lines } = await desk.as(NEIGHBOUR, showUnknown, {})
      expect(lines).toEqual([])
    })

    test('who does not analyse sees no workshops', async () => {
      const workshop = await at.plan()
      for (const actor of [WORKER, DECIDER])
        for (const [name, input] of [
          ['list', {}],
          ['show', { workshop }],
          ['unknown', {}],
          ['choices', {}],
        ] as const)
          expect(await problemOf(at.act(name, input, actor))).toBe('not-permitted')
    })

    test('another county’s phenomenon cannot be what a workshop is about, nor listed by', async () => {
      const { phenomenon } = await desk.as(NEIGHBOUR, createPhenomenon, { titles: { fi: 'Naapurin ilmiö', sv: '' } })
      expect(await problemOf(at.plan({ phenomena: [phenomenon] }))).toBe('workshop-field-wrong')
      expect(await problemOf(at.plan({ phenomena: ['zzzzzzzzzzzzzzzz'] }))).toBe('workshop-field-wrong')
      expect(await problemOf(at.act('list', { phenomenon }))).toBe('phenomenon-not-found')
    })

    test('the institute has national workshops of its own, whose needs need no sharing', async () => {
      const workshop = await at.plan({ titles: { fi: 'Kansallinen työpaja', sv: 'Nationell verkstad' } }, ANALYST)
      await at.hold(workshop, ANALYST)
      const need = await at.add(workshop, { found: 'missing' }, ANALYST)
      const { lines } = await desk.as(ANALYST, showUnknown, {})
      expect(lines).toContainEqual(expect.objectContaining({ id: need, owner: 'national', ownerNames: null }))
      expect(await problemOf(at.show(workshop))).toBe('workshop-not-found')
    })
  })
})
