import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indicationsFor } from '../../src/analyse/indications/indications-for.ts'
import { divisionOf } from '../../src/design/areas.ts'
import { populationTable } from '../../src/design/population.ts'
import type { Problem } from '../../src/model/problem.ts'
import type { OrganiserCell } from '../../src/process/aggregate/counted-cells.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'
import { archivingOf, factsOf, inputsOf } from '../fixtures/indications.ts'
import { judged } from '../fixtures/publication.ts'
import { openTestRegister, type TestRegister } from '../fixtures/register-with-run.ts'

/*
 * Keski-Pohjanmaa (18) in disability services, the first quarter of 2024 and the one before it. 272 is Kokkola, 074 Halsua; 005 Alajärvi
 * lies in Etelä-Pohjanmaa (16).
 *
 *   home      2023Q4   2024Q1
 *   272          80      100
 *   074           4        6
 *   005           2        3    lives elsewhere
 *   X18           0        1    municipality unknown
 *   whole        86      110
 */
const cell = (given: Partial<OrganiserCell>): OrganiserCell => ({
  ...{ content: 'disability', organiser: '18', area: '272', period: '2024Q1', source: 'SHA+ET', clients: 1 },
  ...given,
})
const ORGANISERS = [
  cell({ clients: 100 }),
  cell({ area: '074', clients: 6 }),
  cell({ area: '005', clients: 3 }),
  cell({ area: 'X18', clients: 1 }),
  cell({ clients: 80, period: '2023Q4' }),
  cell({ area: '074', clients: 4, period: '2023Q4' }),
  cell({ area: '005', clients: 2, period: '2023Q4' }),
  cell({ clients: 77, source: 'SHA' }),
  cell({ organiser: '16', area: '272', clients: 9 }),
  cell({ organiser: '16', area: '005', clients: 50 }),
]

let register: TestRegister
beforeAll(async () => {
  register = await openTestRegister()
  await register.addRun('2024Q1-r1', {
    cycle: '2024Q1',
    organisers: ORGANISERS,
    indications: [
      factsOf({ clients: 102, archive: 90, separate: 60, overlap: 48, temporary: 2 }),
      factsOf({ area: 'X18', clients: 1, archive: 1, temporary: 1 }),
      factsOf({ organiser: '16', area: '005', clients: 50 }),
    ],
    archiving: [
      archivingOf({ organiser: '18', units: 4, firstStored: '2023-01-01', knownUnits: 5, expectedUnits: 5, silentUnits: 1 }),
    ],
    coverage: [
      ...judged(['005', '272'], { quarters: ['2024Q1'] }),
      ...judged(['074'], { quarters: ['2024Q1'], as: 'partial' }),
      ...judged(['074'], { quarters: ['2023Q4'] }),
    ],
  })
})
afterAll(() => register.close())

const wanted = { cycle: '2024Q1', organisers: ['18'], content: 'disability' } as const
const of = async (area: string) => {
  const found = (await inputsOf(register, wanted)).find((one) => one.area === area)
  if (!found) throw new Error(`nothing of ${area}`)
  return found.question
}

describe('what the indications of a run are asked', () => {
  test('each municipality of the organiser, then the whole; of no other organiser', async () => {
    const inputs = await inputsOf(register, wanted)
    const own = divisionOf(loadDefinitions(), 2024).municipalities.filter(({ county }) => county === '18')
    expect(inputs.map(({ area }) => area)).toEqual([...own.map(({ code }) => code), 'whole'])
    expect(new Set(inputs.map(({ organiser }) => organiser))).toEqual(new Set(['18']))
  })

  test('clients are the organiser’s own, both sources together, beside the quarter before', async () => {
    expect(await of('272')).toMatchObject({ place: 'municipality', clients: 100, clientsBefore: 80 })
    expect(await of('whole')).toMatchObject({ place: 'organiser', clients: 110, clientsBefore: 86 })
    // A municipality nobody was counted in has 0 clients, not none known.
    expect(await of('849')).toMatchObject({ clients: 0, clientsBefore: 0 })
  })

  test('the population is that of the place at the end of the year before', async () => {
    const table = populationTable(loadDefinitions(), 2023, 2024)
    expect((await of('272')).population).toBe(table.persons('272', '_T'))
    expect((await of('whole')).population).toBe(table.persons('18', '_T'))
  })

  test('its peers are the other municipalities comprehensive in the quarter, with the clients of their own organiser', async () => {
    const alajarvi = populationTable(loadDefinitions(), 2023, 2024).persons('005', '_T')
    expect((await of('272')).peerShares).toEqual([(100 * 50) / alajarvi])
    // 074 was comprehensive only a quarter earlier; from there both are seen.
    expect((await of('074')).peerShares).toHaveLength(2)
  })

  test('facts are those of the home; homes unknown and temporary codes are of the whole organiser: 1 and 3 of 103', async () => {
    const kokkola = await of('272')
    expect(kokkola.facts).toMatchObject({ clients: 102, overlap: 48 })
    expect(kokkola.organiser).toEqual({ clients: 103, missingHome: 1, temporary: 3 })
    expect((await of('whole')).facts).toMatchObject({ clients: 103, archive: 91 })
    expect(kokkola.archiving).toMatchObject({ knownUnits: 5, silentUnits: 1 })
  })

  test('from 80 to 100 clients is 25 % and warns; from 4 to 6 tells nothing', async () => {
    const status = async (area: string) => indicationsFor(await of(area)).find(({ id }) => id === 'jump')?.status
    expect([await status('272'), await status('074')]).toEqual(['warning', 'not-computable'])
  })

  test('the own count is the one the caller knows, by place', async () => {
    const ownCountOf = ({ area }: { readonly area: string }) => (area === 'whole' ? { count: 95, definition: null } : null)
    const inputs = await inputsOf(register, { ...wanted, ownCountOf })
    expect(inputs.map(({ question }) => question.ownCount).filter((own) => own !== null)).toEqual([
      { count: 95, definition: null },
    ])
  })

  test('all contents and organisers come at once', async () => {
    const all = await inputsOf(register, { cycle: '2024Q1', organisers: 'all' })
    const { municipalities, counties } = divisionOf(loadDefinitions(), 2024)
    expect(all).toHaveLength(loadDefinitions().contents.length * (municipalities.length + counties.length))
  })

  test('a cycle that has not been run has nothing; an organiser that is none has nothing', async () => {
    expect(await inputsOf(register, { ...wanted, cycle: '2024Q2' })).toEqual([])
    expect(await inputsOf(register, { ...wanted, organisers: ['99'] })).toEqual([])
    expect(await inputsOf(register, { ...wanted, organisers: [] })).toEqual([])
  })
})

test('a run of an earlier version is refused with what to do', async () => {
  await register.addRun('2023Q4-r1', { cycle: '2023Q4' })
  rmSync(`${register.root}/runs/2023Q4-r1/indication_facts.parquet`)
  const refused = await inputsOf(register, { ...wanted, cycle: '2023Q4' }).catch((error: unknown) => error)
  expect((refused as Problem).description).toMatchObject({ code: 'run-too-old', kind: 'conflict' })
})
