import { describe, expect, test } from 'vitest'
import type { SeparateTruth } from '../../src/model/unit-record.ts'
import type { RegisterRecords } from '../../src/process/register-records.ts'
import { ENGINES } from '../fixtures/both-engines.ts'
import {
  clientRecord,
  digest,
  matterDocument,
  relationshipDocument,
  residence,
  separatePeriod,
  testFrame,
} from '../fixtures/counting.ts'

/** A client of disability services at organiser 08 from 2023 on; nothing said about the home. */
const CLIENT: Partial<RegisterRecords> = { documents: [matterDocument({ matterOpened: '2023-01-01' })] }

describe.each(ENGINES)('home and age at the end of the period, $name', ({ count }) => {
  async function cellOf(records: Partial<RegisterRecords>, frame = testFrame(), period = '2024Q1') {
    const cells = await count({ ...CLIENT, ...records }, frame)
    const [cell] = cells.clients.filter((one) => one.content === 'disability' && one.source === 'SHA+ET' && one.period === period)
    return cell
  }
  const homeOf = async (...given: Parameters<typeof cellOf>) => (await cellOf(...given))?.area

  const document = (given: Parameters<typeof relationshipDocument>[0]) => ({
    documents: [matterDocument({ matterOpened: '2023-01-01' }), relationshipDocument(given)],
  })

  test('the population register on the day comes first', async () => {
    const records = { ...document({ homeMunicipality: '536' }), residences: [residence({ municipality: '837' })] }
    expect(await homeOf(records)).toBe('837')
  })

  test('a move on the last day of the quarter counts, one on the day after does not', async () => {
    const moved = (day: string, before: string) => [residence({ to: before }), residence({ municipality: '536', from: day })]
    expect(await homeOf({ residences: moved('2024-03-31', '2024-03-30') })).toBe('536')
    expect(await homeOf({ residences: moved('2024-04-01', '2024-03-31') })).toBe('837')
  })

  test('an empty municipality in the population register must not be shown: unknown, whatever documents say', async () => {
    const records = { ...document({ homeMunicipality: '536' }), residences: [residence({ municipality: null })] }
    expect(await homeOf(records)).toBe('X08')
  })

  test('without the register the newest document counts that does not speak of a later move', async () => {
    expect(await homeOf(document({ homeMunicipality: '536' }))).toBe('536')
    const older = relationshipDocument({ document: digest('older'), homeMunicipality: '837', storedOn: '2023-02-01' })
    const newer = { homeMunicipality: '536', storedOn: '2024-05-01' }
    const documents = (movedIn: string) => [...document({ ...newer, homeMovedIn: movedIn }).documents, older]
    expect(await homeOf({ documents: documents('2024-03-31') })).toBe('536')
    expect(await homeOf({ documents: documents('2024-04-20') })).toBe('837')
  })

  test('then the separate delivery, then the county of the organiser with the municipality unknown', async () => {
    const truths: SeparateTruth[] = [{ organiser: '08', table: 'asiakkuusjaksot', quarter: '2024Q1', deliveryNumber: 1 }]
    const rows = { relationshipPeriods: [separatePeriod({ homeMunicipality: '562' })] }
    expect(await homeOf(rows, testFrame({ truths }))).toBe('562')
    expect(await homeOf({})).toBe('X08')
  })

  test('a code that is no municipality (abroad, unknown) is an unknown municipality', async () => {
    expect(await homeOf({ residences: [residence({ municipality: '200' })] })).toBe('X08')
  })

  test('of several organisers the one with the most recent evidence gives the county; the lowest code among equals', async () => {
    const other = matterDocument({
      document: digest('other'),
      organiser: '06',
      matterOpened: '2023-01-01',
      matterClosed: '2023-12-31',
    })
    const documents = [matterDocument({ matterOpened: '2023-01-01' }), other]
    const series = testFrame({}, { from: '2023Q4', to: '2024Q1' })
    expect(await homeOf({ documents }, series)).toBe('X08')
    expect(await homeOf({ documents }, series, '2023Q4')).toBe('X06')
  })

  test('a merged municipality is told on the division of the period: Pertunmaa until 2024, Mäntyharju from 2025', async () => {
    const residences = [residence({ municipality: '588' })]
    const series = testFrame({}, { from: '2024Q4', to: '2025Q1' })
    expect(await homeOf({ residences }, series, '2024Q4')).toBe('588')
    expect(await homeOf({ residences }, series, '2025Q1')).toBe('507')
  })

  test('the home of a person who died inside the quarter is that of the day of death', async () => {
    expect(await homeOf({ residences: [residence({ to: '2024-02-10', died: '2024-02-10' })] })).toBe('837')
  })

  test('a newer delivery of the population register replaces what older ones said of the person', async () => {
    const residences = [residence({ delivery: 1 }), residence({ delivery: 2, municipality: '536', from: '2015-05-05' })]
    expect(await homeOf({ residences })).toBe('536')
  })

  test.each([
    ['2006-03-31', 'Y18T24'],
    ['2006-04-01', 'Y13T17'],
    ['1959-03-31', 'Y65T74'],
    ['1939-03-31', 'Y_GE85'],
    ['2024-03-31', 'Y0T6'],
    [null, '_U'],
  ])('born %s: class %s on 31 March 2024', async (birthDate, age) => {
    expect((await cellOf({ clients: [clientRecord({ birthDate })] }))?.age).toBe(age)
  })

  test('the newest delivery tells birth date and sex, but a real code comes before a temporary one', async () => {
    const clients = [
      clientRecord({ delivery: 1, hasIdentityCode: true, sex: 'F' }),
      clientRecord({ delivery: 2, hasIdentityCode: false, sex: 'M' }),
    ]
    expect((await cellOf({ clients }))?.sex).toBe('F')
    expect((await cellOf({ clients: [...clients, clientRecord({ delivery: 3, sex: 'M' })] }))?.sex).toBe('M')
  })
})
