import { describe, expect, test } from 'vitest'
import type { RegisterRecords } from '../../src/process/register-records.ts'
import { ENGINES } from '../fixtures/both-engines.ts'
import { matterDocument, residence, testFrame } from '../fixtures/counting.ts'

/*
 * The view of the organiser: its clients by home. Nokia (536) and Tampere (837) lie in Pirkanmaa (08); Orivesi (562) too, but here it
 * buys from organiser 06.
 *
 *   client  home    organiser 08   organiser 06
 *   1       837     ■
 *   2       837     ■
 *   3       536     ■              ■
 *   4       562                    ■
 *   5       —                      ■
 */
const at = (client: number, organiser: string, document: string) =>
  matterDocument({ client, organiser, document: document.padStart(16, '0'), matterOpened: '2024-02-01' })

const RECORDS: Partial<RegisterRecords> = {
  documents: [at(1, '08', 'a1'), at(2, '08', 'a2'), at(3, '08', 'a3'), at(3, '06', 'b3'), at(4, '06', 'b4'), at(5, '06', 'b5')],
  residences: [
    residence({ client: 1, municipality: '837' }),
    residence({ client: 2, municipality: '837' }),
    residence({ client: 3, municipality: '536' }),
    residence({ client: 4, municipality: '562' }),
  ],
}

describe.each(ENGINES)('clients of an organiser by home, $name', ({ count }) => {
  const ofDisability = async (records: Partial<RegisterRecords>, period = '2024Q1') => {
    const frame = testFrame({}, { from: '2024Q1', to: '2025Q1' })
    const { organisers } = await count(records, frame)
    return organisers
      .filter((cell) => cell.content === 'disability' && cell.source === 'SHA' && cell.period === period)
      .map(({ organiser, area, clients }) => [organiser, area, clients])
  }

  test('a person at two organisers is a client of each, once by home; without a home in the county of the organiser', async () => {
    expect(await ofDisability(RECORDS)).toEqual([
      ['06', '536', 1],
      ['06', '562', 1],
      ['06', 'X06', 1],
      ['08', '536', 1],
      ['08', '837', 2],
    ])
  })

  test('over homes they add up to the persons of the organiser: 3 at 08, 3 at 06, though the country has 5', async () => {
    const cells = await ofDisability(RECORDS)
    const clientsAt = (organiser: string) =>
      cells.filter(([own]) => own === organiser).reduce((sum, [, , clients]) => sum + Number(clients), 0)
    expect([clientsAt('08'), clientsAt('06')]).toEqual([3, 3])
  })

  test('the home is that of the end of the period, on the division of its year', async () => {
    const moved = {
      documents: [at(1, '08', 'a1')],
      residences: [residence({ municipality: '837', to: '2024-03-30' }), residence({ municipality: '588', from: '2024-03-31' })],
    }
    expect(await ofDisability(moved, '2024Q1')).toEqual([['08', '588', 1]])
    // Pertunmaa is a part of Mäntyharju from 1 January 2025.
    expect(await ofDisability(moved, '2025Q1')).toEqual([['08', '507', 1]])
  })

  test('the total of an organiser counts a person of two tasks once', async () => {
    const records = {
      documents: [at(1, '08', 'a1'), matterDocument({ document: '00000000000000c1', task: 'older', matterOpened: '2024-02-01' })],
      residences: [residence()],
    }
    const { organisers } = await count(records, testFrame())
    const total = organisers.filter(({ content, source }) => content === 'total' && source === 'SHA+ET')
    expect(total.map(({ organiser, area, clients }) => [organiser, area, clients])).toEqual([['08', '837', 1]])
  })
})
