import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../src/access/actor.ts'
import { nextState } from '../../src/model/state-machine.ts'
import { WORKSHOP_STATES, type WorkshopState } from '../../src/model/workshop.ts'
import { createPhenomenon } from '../../src/operations/phenomenon/create-phenomenon.ts'
import { showAgenda, type WorkshopAgenda } from '../../src/operations/workshop/agenda.ts'
import { WORKSHOP_OPERATIONS } from '../../src/operations/workshop/all.ts'
import { listWorkshops } from '../../src/operations/workshop/list-workshops.ts'
import { showWorkshop } from '../../src/operations/workshop/show-workshop.ts'
import { showUnknown, unknownFile } from '../../src/operations/workshop/unknown.ts'
import { problemOf } from '../fixtures/coding-desk.ts'
import { somebody } from '../fixtures/people.ts'
import { ANALYST, COORDINATOR, DECIDER, NEIGHBOUR, openProposalDesk, type ProposalDesk } from '../fixtures/proposal-desk.ts'
import { insertTestReport } from '../fixtures/social-reports.ts'
import { testDatabases } from './databases.ts'

const WORKER = somebody('social_worker', { name: 'worker', organiser: '16' })
const PLAN = {
  titles: { fi: 'Toimeentulon työpaja', sv: '' },
  day: '2024-05-14',
  place: 'Kampus',
  themes: ['8'],
  languages: ['fi'],
}
const COUNTED = { clients: 6, workers: 11, sectors: 4, organisations: 3 }
const NEED = { texts: { fi: 'Kuinka moni jättää hakematta?', sv: '' }, group: 'working-age', matrixNeed: 'income' }
const REGISTER = { kind: 'register', subject: 'working_age' }

describe.each(testDatabases())('phenomenon workshops in $name', (database) => {
  let desk: ProposalDesk
  beforeAll(async () => {
    desk = await openProposalDesk(database)
  })
  afterAll(() => desk.close())

  const act = (name: string, input: object, actor: Actor = COORDINATOR): Promise<unknown> => {
    const operation = WORKSHOP_OPERATIONS.find((one) => one.name === `workshop.${name}`)
    if (!operation) throw new Error(name)
    return desk.as(actor, operation, input)
  }
  const plan = async (given: object = {}, actor = COORDINATOR) =>
    ((await act('create', { ...PLAN, ...given }, actor)) as { workshop: string }).workshop
  const show = (workshop: string, actor = COORDINATOR) => desk.as(actor, showWorkshop, { workshop })
  const seen = async (workshop: string, actor = COORDINATOR) => {
    const { version } = (await show(workshop, actor)).workshop
    return { workshop, version }
  }
  const hold = async (workshop: string, actor = COORDINATOR) =>
    act('hold', { ...(await seen(workshop, actor)), participants: COUNTED }, actor)
  const add = async (workshop: string, given: object = {}, actor = COORDINATOR) =>
    ((await act('add-need', { workshop, ...NEED, ...given }, actor)) as { need: string }).need
  const needOf = async (workshop: string, need: string, actor = COORDINATOR) => {
    const found = (await show(workshop, actor)).needs.find(({ id }) => id === need)
    if (!found) throw new Error(need)
    return found
  }
  const share = async (workshop: string, need: string, isShared = true) =>
    act('share-need', { need, version: (await needOf(workshop, need)).version, isShared })
  const in_ = async (state: WorkshopState) => {
    const workshop = await plan()
    if (state !== 'planned') await hold(workshop)
    if (state === 'reported') await act('report', await seen(workshop))
    return workshop
  }

  describe('states', () => {
    test.each(Object.keys(WORKSHOP_STATES.states) as WorkshopState[])(
      'from %s every step leads where the table says',
      async (from) => {
        for (const [name, more] of [
          ['hold', { participants: COUNTED }],
          ['report', {}],
          ['undo', {}],
        ] as const) {
          const workshop = await in_(from)
          const when = name === 'undo' ? { when: from } : {}
          const expected = nextState(WORKSHOP_STATES, from, { by: `workshop.${name}`, ...when })
          const problem = await problemOf(act(name, { ...(await seen(workshop)), ...more }))
          expect([name, problem]).toEqual([name, expected === null ? 'not-in-this-state' : null])
          expect((await show(workshop)).workshop.state).toBe(expected ?? from)
        }
      },
    )

    test('what lies ahead has not been held, and a workshop without anybody is none', async () => {
      const ahead = await plan({ day: '2024-05-21' })
      expect(await problemOf(hold(ahead))).toBe('workshop-field-wrong')
      const today = await plan({ day: '2024-05-20' })
      const nobody = { clients: 0, workers: 0, sectors: 0, organisations: 0 }
      expect(await problemOf(act('hold', { ...(await seen(today)), participants: nobody }))).toBe('workshop-field-wrong')
      await hold(today)
      const [line] = (await desk.as(COORDINATOR, listWorkshops, {})).filter(({ id }) => id === today)
      // 6 + 11 + 4 + 3
      expect(line?.participants).toBe(24)
    })

    test('a workshop is reported when it has been said of every need whether the data is there', async () => {
      const workshop = await in_('held')
      const need = await add(workshop)
      expect(await problemOf(act('report', await seen(workshop)))).toBe('workshop-field-wrong')
      await act('save-need', { need, version: 1, ...NEED, found: 'missing' })
      await act('report', await seen(workshop))
      expect(await problemOf(add(workshop))).toBe('workshop-reported')
      expect(await problemOf(act('remove-need', { need, version: 2 }))).toBe('workshop-reported')
      const other = { need, version: 2, ...NEED, texts: { fi: 'Toiset sanat', sv: '' }, found: 'missing' }
      expect(await problemOf(act('save-need', other))).toBe('workshop-reported')
      // Somebody finds the data later: that can still be told.
      await act('save-need', {
        need,
        version: 2,
        ...NEED,
        found: 'found',
        content: REGISTER,
        takenBy: 'Tietopalvelu',
        dueOn: '2024-09-30',
      })
      expect(await needOf(workshop, need)).toMatchObject({ found: 'found', takenBy: 'Tietopalvelu', version: 3 })
    })

    test('only a workshop that was never held can be removed', async () => {
      const planned = await plan()
      await add(planned)
      await act('remove', await seen(planned))
      expect(await problemOf(show(planned))).toBe('workshop-not-found')
      const held = await in_('held')
      expect(await problemOf(act('remove', await seen(held)).then(() => show(held)))).toBe('not-in-this-state')
    })

    test('two who write at once do not overwrite each other', async () => {
      const workshop = await plan()
      const at = await seen(workshop)
      await act('save', { ...at, ...PLAN, place: 'Kirjasto' })
      expect(await problemOf(act('save', { ...at, ...PLAN, place: 'Kirkko' }))).toBe('changed-meanwhile')
      const need = await add(workshop)
      await act('save-need', { need, version: 1, ...NEED, found: 'missing' })
      expect(await problemOf(act('save-need', { need, version: 1, ...NEED, found: 'partly' }))).toBe('changed-meanwhile')
    })
  })

  describe('needs', () => {
    test('found data is named, missing data is not; only what there is can be chosen', async () => {
      const workshop = await in_('held')
      const wrong = [
        { found: 'found' },
        { found: 'partly', content: { kind: 'other', name: ' ' } },
        { found: 'found', content: { kind: 'register', subject: 'no-such-content' } },
        { found: 'missing', group: 'nobody' },
        { found: 'missing', matrixNeed: 'no-such-need' },
        { texts: { fi: '', sv: '' } },
      ]
      for (const given of wrong) expect([given, await problemOf(add(workshop, given))]).toEqual([given, 'workshop-field-wrong'])
      const found = await add(workshop, { found: 'found', content: REGISTER })
      const partly = await add(workshop, { found: 'partly', content: { kind: 'other', name: 'Kelasto' } })
      const missing = await add(workshop, { found: 'missing', content: REGISTER })
      const { needs } = await show(workshop)
      expect(needs.map(({ id }) => id)).toEqual([found, partly, missing])
      expect(needs.map(({ contentNames }) => contentNames?.fi ?? null)).toEqual(['Työikäisten palvelut', 'Kelasto', null])
      expect(needs[0]).toMatchObject({ groupNames: { fi: 'Työikäiset' }, matrixNames: { fi: 'Toimeentulo' } })
    })

    test('an identity code is refused in every text', async () => {
      const code = '131052-952T'
      const workshop = await in_('held')
      const at = await seen(workshop)
      for (const given of [{ notes: code }, { place: code }, { titles: { fi: code, sv: '' } }, { asked: { fi: '', sv: code } }])
        expect(await problemOf(act('save', { ...at, ...PLAN, ...given }))).toBe('input-invalid')
      for (const given of [
        { texts: { fi: code, sv: '' } },
        { takenBy: code },
        { found: 'found', content: { kind: 'other', name: code } },
      ])
        expect(await problemOf(add(workshop, given))).toBe('input-invalid')
    })

    test('what is not known stands together, as a list and as a file in which nothing acts as a formula', async () => {
      desk.setDay('2024-05-20')
      const workshop = await in_('held')
      const need = await add(workshop, { texts: { fi: '=1+1; kuinka moni', sv: '' }, found: 'missing', dueOn: '2024-05-19' })
      await add(workshop, { found: 'found', content: REGISTER })
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
      const workshop = await in_('held')
      const need = await add(workshop, { found: 'missing', takenBy: 'Tietopalvelu', dueOn: '2024-09-30' })
      await add(workshop, { found: 'missing' })
      expect(await seenByInstitute()).toEqual([])
      await share(workshop, need)
      const [line, ...others] = await seenByInstitute()
      expect(others).toEqual([])
      expect(line).toMatchObject({ id: need, found: 'missing', ownerNames: { fi: 'Etelä-Pohjanmaa' }, own: null })
      expect(JSON.stringify(line)).not.toMatch(/Tietopalvelu|2024-09-30|Kampus/)
      await share(workshop, need, false)
      expect(await seenByInstitute()).toEqual([])
    })

    test('sharing ends by itself when what was shared is changed, and stays when who takes it further is', async () => {
      const workshop = await in_('held')
      const need = await add(workshop, { found: 'missing' })
      await share(workshop, need)
      const save = async (given: object) =>
        act('save-need', { need, version: (await needOf(workshop, need)).version, ...NEED, found: 'missing', ...given })
      expect(await save({ takenBy: 'Tietopalvelu' })).toEqual({ hasSharingEnded: false })
      expect(await save({ texts: { fi: 'Aivan toinen kysymys', sv: '' } })).toEqual({ hasSharingEnded: true })
      expect(await seenByInstitute()).toEqual([])
      await share(workshop, need)
      await save({ texts: { fi: 'Aivan toinen kysymys', sv: '' }, found: 'found', content: REGISTER })
      expect(await seenByInstitute()).toEqual([])
    })

    test('a workshop that turns out not to have been held shares nothing, and what is known is not shared', async () => {
      const workshop = await in_('held')
      const known = await add(workshop, { found: 'found', content: REGISTER })
      expect(await problemOf(share(workshop, known))).toBe('workshop-field-wrong')
      const need = await add(workshop, { found: 'partly', content: { kind: 'other', name: 'Kelasto' } })
      await share(workshop, need)
      await act('undo', await seen(workshop))
      expect(await seenByInstitute()).toEqual([])
      expect(await problemOf(share(workshop, need))).toBe('workshop-field-wrong')
    })

    test('the agenda tells protected counts: fewer reports than five are not told, nor the groups behind them', async () => {
      const links = []
      for (const _ of [1, 2, 3, 4]) {
        const target = await insertTestReport(desk.db, { organiser: '16' })
        links.push({ kind: 'report', target })
      }
      const { phenomenon } = await desk.as(COORDINATOR, createPhenomenon, { titles: { fi: 'Velka', sv: '' }, links })
      const workshop = await plan({ phenomena: [phenomenon], asked: { fi: 'Mitä pitäisi tietää?', sv: '' } })
      const agenda = async (): Promise<WorkshopAgenda> => desk.as(COORDINATOR, showAgenda, { workshop })
      expect((await agenda()).phenomena).toMatchObject([{ reports: 'few', units: 'few', firstMonth: null, groups: [] }])
      const fifth = await insertTestReport(desk.db, { organiser: '16' })
      const at = new Date().toISOString()
      await desk.db
        .insertInto('phenomenon_link')
        .values({ phenomenon, kind: 'report', target: fifth, note: null, added_by: 'a', added_at: at })
        .execute()
      expect((await agenda()).phenomena).toMatchObject([{ reports: 5, groups: [{ fi: 'Työikäiset' }] }])
      expect((await desk.as(COORDINATOR, listWorkshops, { phenomenon })).map(({ id }) => id)).toEqual([workshop])
    })
  })

  describe('whose a workshop is', () => {
    test('to another county and to the institute it is not there, whatever they try', async () => {
      const workshop = await in_('held')
      const need = await add(workshop, { found: 'missing' })
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
          expect([name, await problemOf(act(name, input, actor))]).toEqual([name, expected])
          const id = 'need' in input ? { need: 'zzzzzzzzzzzzzzzz' } : { workshop: 'zzzzzzzzzzzzzzzz' }
          expect([name, await problemOf(act(name, { ...input, ...id }, actor))]).toEqual([name, expected])
        }
      const sharing = { need, version: 1, isShared: true }
      expect(await problemOf(act('share-need', sharing, NEIGHBOUR))).toBe('workshop-need-not-found')
      expect(await problemOf(act('share-need', sharing, ANALYST))).toBe('not-permitted')
      expect(await problemOf(act('create', { ...PLAN, owner: '16' }, NEIGHBOUR))).toBe('not-permitted')
      const { lines } = await desk.as(NEIGHBOUR, showUnknown, {})
      expect(lines).toEqual([])
    })

    test('who does not analyse sees no workshops', async () => {
      const workshop = await plan()
      for (const actor of [WORKER, DECIDER])
        for (const [name, input] of [
          ['list', {}],
          ['show', { workshop }],
          ['unknown', {}],
          ['choices', {}],
        ] as const)
          expect(await problemOf(act(name, input, actor))).toBe('not-permitted')
    })

    test('another county’s phenomenon cannot be what a workshop is about, nor listed by', async () => {
      const { phenomenon } = await desk.as(NEIGHBOUR, createPhenomenon, { titles: { fi: 'Naapurin ilmiö', sv: '' } })
      expect(await problemOf(plan({ phenomena: [phenomenon] }))).toBe('workshop-field-wrong')
      expect(await problemOf(plan({ phenomena: ['zzzzzzzzzzzzzzzz'] }))).toBe('workshop-field-wrong')
      expect(await problemOf(act('list', { phenomenon }))).toBe('phenomenon-not-found')
    })

    test('the institute has national workshops of its own, whose needs need no sharing', async () => {
      const workshop = await plan({ titles: { fi: 'Kansallinen työpaja', sv: 'Nationell verkstad' } }, ANALYST)
      await hold(workshop, ANALYST)
      const need = await add(workshop, { found: 'missing' }, ANALYST)
      const { lines } = await desk.as(ANALYST, showUnknown, {})
      expect(lines).toContainEqual(expect.objectContaining({ id: need, owner: 'national', ownerNames: null }))
      expect(await problemOf(show(workshop))).toBe('workshop-not-found')
    })
  })
})
