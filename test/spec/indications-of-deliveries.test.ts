import { afterAll, beforeAll, expect, test } from 'vitest'
import { indicationsFor } from '../../src/analyse/indications/indications-for.ts'
import type { IndicationId } from '../../src/model/indication.ts'
import { receiveDelivery } from '../../src/operations/receive-delivery.ts'
import { runCycle } from '../../src/operations/run-cycle.ts'
import { inputsOf } from '../fixtures/indications.ts'
import { announced, csv, type IntakeDesk, openDesk, separatePackage } from '../fixtures/intake-desk.ts'
import { openTestRegister, type TestRegister } from '../fixtures/register-with-run.ts'

/*
 * From deliveries to indications: a package of Etelä-Pohjanmaa (16) with one client of disability services, and side files that tell
 * three units, an own count of 30 and a figure of another statistic.
 */
const SIDE = {
  'units.csv': csv(
    `organiser | unit                     | archives_from
     16        | 1.2.246.10.1.10.1        | 2023-01-01
     16        | 1.2.246.10.1.10.2        | 2024-03-31
     16        | 1.2.246.10.1.10.3        |`,
    ',',
  ),
  'sister-statistics.csv': csv(
    `area | period | measure              | value | source
     16   | 2024Q1 | own_count_disability | 30    | own statistics
     16   | 2023Q4 | own_count_disability | 90    | own statistics
     SSS  | 2022   | child_welfare_open_care_percent_of_0_17 | 3.8 | THL`,
    ',',
  ),
}
const ROWS = csv(
  `jarjestaja_tunnus | henkilotunnus | tilapainen_tunnus | syntymaaika | sukupuoli | kotikunta | palvelutehtava | alkupvm    | loppupvm | asiakkuuden_tunnus
   16                |               | A-1               | 1950-03-04  | 2         |           | disability     | 2010-05-01 |          |`,
)

let register: TestRegister
let desk: IntakeDesk
beforeAll(async () => {
  register = await openTestRegister()
  desk = openDesk()
  const files = Object.entries(SIDE).map(([name, text]) => announced(name, text))
  const manifest = { spec: 'side-files/1', period: '2024Q1', created: '2024-04-01', files }
  const side = desk.draw('side', { 'manifest.json': JSON.stringify(manifest), ...SIDE })
  const separate = desk.draw('separate', separatePackage({ 'asiakkuusjaksot.csv': ROWS }))
  for (const path of [side, separate]) await register.perform(receiveDelivery, { path, lang: 'en' })
  await register.perform(runCycle, { cycle: '2024Q1' })
})
afterAll(async () => {
  desk.close()
  await register.close()
})

const whole = async (content: string) => {
  const inputs = await inputsOf(register, { cycle: '2024Q1', organisers: ['16'], content })
  const found = inputs.find(({ area }) => area === 'whole')
  if (!found) throw new Error('the organiser has no line')
  return found.question
}
const textOf = async (content: string, id: IndicationId) =>
  indicationsFor(await whole(content)).find((one) => one.id === id)?.texts.en

test('units come from the side file: three known, two should archive by the end of March, none did', async () => {
  expect((await whole('disability')).archiving).toMatchObject({ knownUnits: 3, expectedUnits: 2, silentUnits: 2 })
})

test('the own count among the sister statistics is used, of the same quarter and content', async () => {
  expect((await whole('disability')).ownCount).toEqual({ count: 30, definition: null })
  expect((await whole('older')).ownCount).toBeNull()
})

test('a figure of the country for 2022 is told, though the series begins with its last quarter', async () => {
  expect(await textOf('child_welfare_act', 'sister-statistics')).toBe(
    'The other statistic is of 2022, for which the register has no figure.',
  )
  expect((await whole('disability')).sister).toBeNull()
})

test('the one client has a temporary code, no home and a relationship of fourteen years without an end', async () => {
  const question = await whole('disability')
  expect(question.organiser).toEqual({ clients: 1, missingHome: 1, temporary: 1 })
  expect(question.facts).toMatchObject({ clients: 1, archive: 0, separate: 1, overlap: 0, open: 1, openLong: 1, activity: 0 })
})
