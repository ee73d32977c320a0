import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { OPERATOR } from '../../src/access/actor.ts'
import { type App, openApp } from '../../src/app.ts'
import type { NationalEstimate } from '../../src/model/estimate.ts'
import { INDICATION_IDS } from '../../src/model/indication.ts'
import { setCoverageClass } from '../../src/operations/coverage/set-class.ts'
import { showCoverage } from '../../src/operations/coverage/show-coverage.ts'
import { showEffect } from '../../src/operations/coverage/show-effect.ts'
import { defineOperation } from '../../src/operations/operation.ts'
import { receiveDelivery } from '../../src/operations/receive-delivery.ts'
import { runCycle } from '../../src/operations/run-cycle.ts'
import { initialiseDataFolder } from '../../src/register/data-folder.ts'
import { readEstimates } from '../../src/register/draft-cells.ts'
import { somebody } from '../fixtures/people.ts'

/*
 * One separate delivery of Keski-Pohjanmaa (18), 2024Q1: one made-up client of disability services in Kokkola (272), one in Kannus
 * (217). Its manifest says that disability services are complete in all eight municipalities.
 */
const HEADER =
  'jarjestaja_tunnus;henkilotunnus;tilapainen_tunnus;syntymaaika;sukupuoli;kotikunta;palvelutehtava;alkupvm;loppupvm;asiakkuuden_tunnus'
const ROWS = ['18;010594Y9032;;;;272;disability;2020-05-01;;', '18;010594Y9021;;;;217;disability;2020-05-01;;']
const PLACE = { organiser: '18', content: 'disability', period: '2024Q1' }

let root: string
let app: App
const as = (operation: Parameters<App['perform']>[0], input: unknown) => app.perform(operation, input, { actor: OPERATOR })

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'tietopolku-gate-'))
  initialiseDataFolder({ root: join(root, 'register'), kind: 'synthetic', now: '2024-04-15T06:00:00Z' })
  app = await openApp({ root: join(root, 'register'), environment: {}, command: 'test' })
  const csv = `${[HEADER, ...ROWS].join('\n')}\n`
  const sha256 = createHash('sha256').update(csv).digest('hex')
  const what = { spec: 'separate-delivery/1', organiser: '18', period: '2024Q1', created: '2024-04-12T09:00:00+03:00' }
  const files = [{ name: 'asiakkuusjaksot.csv', rows: ROWS.length, sha256 }]
  const manifest = { ...what, coverage: { disability: 'all' }, files, vendor: { system: 'test', version: '1' } }
  mkdirSync(join(root, 'delivery'))
  writeFileSync(join(root, 'delivery', 'asiakkuusjaksot.csv'), csv)
  writeFileSync(join(root, 'delivery', 'manifest.json'), JSON.stringify(manifest))
  await as(receiveDelivery, { path: join(root, 'delivery'), lang: 'en' })
})
afterAll(async () => {
  await app.close()
  rmSync(root, { recursive: true, force: true })
})

const run = () => app.perform(runCycle, { cycle: '2024Q1' }, { actor: OPERATOR })
function estimateOf(id: string): NationalEstimate | undefined {
  const all = readEstimates(join(root, 'register', 'runs', id))
  return all.find(
    ({ content, period, age, sex }) => content === 'disability' && period === '2024Q1' && age === '_T' && sex === '_T',
  )
}
async function set(given: object) {
  const { seen } = await app.perform(showCoverage, { organiser: '18', content: 'disability' }, { actor: OPERATOR })
  return as(setCoverageClass, {
    ...PLACE,
    municipalities: ['272'],
    class: 'partial',
    why: 'Yksi yksikkö puuttuu.',
    seen,
    ...given,
  })
}

describe('a decision is among the inputs of a run', () => {
  test('without decisions both clients carry the estimate: eight municipalities, two clients', async () => {
    expect((await run()).id).toBe('2024Q1-r1')
    expect(estimateOf('2024Q1-r1')).toMatchObject({ clientsInBase: 2, base: { units: 8 } })
  })

  test('one municipality set to partial makes a new run, with seven municipalities and one client', async () => {
    await set({})
    expect(await run()).toMatchObject({ id: '2024Q1-r2', isNew: true })
    expect(estimateOf('2024Q1-r2')).toMatchObject({ clientsInBase: 1, base: { units: 7 } })
  })

  test('the same decisions give the same run', async () => {
    expect(await run()).toMatchObject({ id: '2024Q1-r2', isNew: false })
  })

  test('a decision on a later quarter, on contacts or on one route leaves the run as it is', async () => {
    await set({ period: '2024Q2', seen: 99 })
    await set({ measure: 'contacts', seen: 99 })
    await set({ route: 'archive', seen: 99 })
    expect(await run()).toMatchObject({ id: '2024Q1-r2', isNew: false })
  })

  test('set back it is in again', async () => {
    await set({ class: 'comprehensive', why: 'Puuttuva yksikkö on toimitettu.' })
    expect((await run()).id).toBe('2024Q1-r3')
    expect(estimateOf('2024Q1-r3')).toMatchObject({ clientsInBase: 2, base: { units: 8 } })
  })

  test('but not when it was set after looking at its effect', async () => {
    await as(showEffect, { ...PLACE, municipalities: ['272'] })
    await set({ class: 'comprehensive', why: 'Sama uudelleen.' })
    expect((await run()).id).toBe('2024Q1-r4')
    expect(estimateOf('2024Q1-r4')).toMatchObject({ clientsInBase: 1, base: { units: 7 } })
  })
})

describe('the indications beside the decision', () => {
  const COUNTY = somebody('county_reviewer', { organiser: '18' })
  const STATISTICIAN = somebody('statistician')
  const opened = async (actor: typeof COUNTY) => {
    const asked = { organiser: '18', content: 'disability', municipality: '272' }
    return (await app.perform(showCoverage, asked, { actor })).opened
  }

  test('are all ten, of the newest run, with their names; they name no class', async () => {
    const place = await opened(STATISTICIAN)
    expect(place?.indications?.map(({ id }) => id)).toEqual(INDICATION_IDS)
    expect(place?.indicationsOf).toBe('2024Q1-r4')
    expect(place?.indications?.find(({ id }) => id === 'jump')?.names.fi).toBe('Muutos edellisestä neljänneksestä')
  })

  test('a county is not shown the one that rests on the unpublished data of others', async () => {
    const shown = (await opened(COUNTY))?.indications?.map(({ id }) => id)
    expect(shown).toEqual(INDICATION_IDS.filter((id) => id !== 'share-outlier'))
  })

  test('that they were shown is in the audit trail; the table alone leaves no entry', async () => {
    const before = await app.perform(countLooks, {}, { actor: OPERATOR })
    await app.perform(showCoverage, { organiser: '18', content: 'disability' }, { actor: STATISTICIAN })
    expect(await app.perform(countLooks, {}, { actor: OPERATOR })).toBe(before)
    await opened(STATISTICIAN)
    expect(await app.perform(countLooks, {}, { actor: OPERATOR })).toBe(before + 1)
  })
})

const countLooks = defineOperation({
  name: 'coverage.list',
  title: { fi: 'Laske', sv: 'Räkna', en: 'Count' },
  access: 'read',
  input: z.strictObject({}),
  perform: async (_input, { db }) =>
    (await db.selectFrom('audit').select('number').where('operation', '=', 'coverage.show').execute()).length,
})
