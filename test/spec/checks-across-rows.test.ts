import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  ANNA,
  announced,
  BENJAMIN,
  csv,
  findingsOfRule,
  type IntakeDesk,
  openDesk,
  separatePackage,
} from '../fixtures/intake-desk.ts'

let desk: IntakeDesk
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => desk.close())

const HEADER = 'jarjestaja_tunnus | henkilotunnus | palvelutehtava | alkupvm | loppupvm'

async function receive(rows: string, { organiser = '16', period = '2024Q1', created = '2024-04-12' } = {}) {
  const files = separatePackage({ 'asiakkuusjaksot.csv': csv(`${HEADER}\n${rows}`) }, { organiser, period, created })
  const reception = await desk.receive(desk.draw(`${organiser}-${period}`, files))
  if (reception.kind !== 'prepared') throw new Error(reception.kind)
  return desk.findingsOf(reception.prepared.delivery.id)
}

describe('D12, the same or an overlapping period', () => {
  it('fires on the row that overlaps an earlier one of the same person and task; both rows are kept', async () => {
    //  older   |--------------|            row 1: 1.1.–31.3.
    //  older          |-----------|        row 2: 1.3.–30.4. of the next year's … overlaps row 1
    //  families       |-----------|        row 3: another task
    const findings = await receive(`
      16 | ${ANNA} | older    | 2023-01-01 | 2023-03-31
      16 | ${ANNA} | older    | 2023-03-01 | 2023-04-30
      16 | ${ANNA} | families | 2023-03-01 | 2023-04-30`)
    expect(findingsOfRule(findings, 'D12')).toMatchObject([{ row: 2, severity: 'warning', group: 'D12:1:older' }])
    expect(await desk.rows('d000001', 'relationship_periods')).toHaveLength(3)
  })

  it('is silent when the next period begins on the day after', async () => {
    const findings = await receive(`
      16 | ${ANNA} | older | 2023-01-01 | 2023-03-31
      16 | ${ANNA} | older | 2023-04-01 |`)
    expect(findingsOfRule(findings, 'D12')).toEqual([])
  })
})

describe('D13, a start after the death', () => {
  const register = csv(
    `henkilotunnus | kunta | voimassa_alku | voimassa_loppu | kuolinpvm
     ${ANNA}       | 005   | 1994-05-01    |                | 2023-11-02
     ${BENJAMIN}   | 005   | 1994-05-01    |                |`,
    ',',
  )

  it('fires when the population register received before knows the death', async () => {
    await desk.receive(desk.draw('side', sideFiles({ 'population-register.csv': register })))
    const findings = await receive(`
      16 | ${ANNA}     | working_age | 2023-11-03 |
      16 | ${BENJAMIN} | working_age | 2023-11-03 |`)
    expect(findingsOfRule(findings, 'D13')).toMatchObject([{ row: 1, columns: ['alkupvm'], observed: '2023-11-03' }])
  })

  it('is silent for a start on the day of death', async () => {
    await desk.receive(desk.draw('side', sideFiles({ 'population-register.csv': register })))
    expect(findingsOfRule(await receive(`16 | ${ANNA} | working_age | 2023-11-02 |`), 'D13')).toEqual([])
  })

  it('is said not to have run while there is no population register', async () => {
    const findings = await receive(`16 | ${ANNA} | working_age | 2023-11-03 |`)
    expect(findings).toContainEqual({ rule: 'D13', notRun: 'table population-register absent' })
  })
})

function sideFiles(files: Readonly<Record<string, string>>): Record<string, string> {
  const list = Object.entries(files).map(([name, text]) => announced(name, text))
  const manifest = { spec: 'side-files/1', period: '2024Q1', created: '2024-04-01', files: list }
  return { 'manifest.json': JSON.stringify(manifest), ...files }
}

/** Rows of so many clients of services for older people, each with a temporary code and a birth in 1940. */
function clients(count: number, organiser = '16'): string {
  return Array.from({ length: count }, (_, index) => `${organiser} | T-${index} | 1940-01-01 | older | 2020-01-01`).join('\n')
}
const TEMPORARY = 'jarjestaja_tunnus | tilapainen_tunnus | syntymaaika | palvelutehtava | alkupvm'

async function receiveClients(count: number, { organiser = '16', period = '2024Q1', created = '2024-04-12' } = {}) {
  const rows = csv(`${TEMPORARY}\n${clients(count, organiser)}`)
  const files = separatePackage({ 'asiakkuusjaksot.csv': rows }, { organiser, period, created })
  const reception = await desk.receive(desk.draw(`${organiser}-${period}-${count}`, files))
  if (reception.kind !== 'prepared') throw new Error(reception.kind)
  return desk.findingsOf(reception.prepared.delivery.id)
}

describe('D15, a large change from the previous package', () => {
  // More than 20 per cent and more than 50 persons, both.
  const CHANGES = [
    [300, 361, true, '+61 persons, 20.3 %'],
    [300, 360, false, '+60 persons, 20.0 %: not more than 20 %'],
    [100, 150, false, '+50 persons, 50 %: not more than 50 persons'],
    [100, 49, true, '−51 persons, 51 %'],
  ] as const
  for (const [before, now, fires, why] of CHANGES) {
    it(`${fires ? 'fires' : 'is silent'} from ${before} to ${now} clients: ${why}`, async () => {
      await receiveClients(before, { period: '2023Q4', created: '2024-01-12' })
      const found = findingsOfRule(await receiveClients(now), 'D15')
      expect(found.map((finding) => [finding.observed, finding.expected])).toEqual(fires ? [[String(now), String(before)]] : [])
    })
  }
})

describe('D16, a share far from that of the other organisers', () => {
  it('fires when the share of the population is over five times the median, and is silent near it', async () => {
    // About 60 of 45 000 people of 65 and over are 0.13 %, in each of five counties; 50 of 48 000 are near it, 900 are 1.9 %, over five times as many.
    const others = { '07': 60, '09': 60, '11': 40, '18': 20, '19': 50 }
    for (const [organiser, count] of Object.entries(others)) await receiveClients(count, { organiser })
    expect(findingsOfRule(await receiveClients(50), 'D16')).toEqual([])
    const found = findingsOfRule(await receiveClients(900), 'D16')
    expect(found).toMatchObject([{ severity: 'warning', table: 'asiakkuusjaksot' }])
  })

  it('is said not to have run with fewer than five other organisers', async () => {
    expect(await receiveClients(5)).toContainEqual({ rule: 'D16', notRun: 'fewer than 5 other organisers' })
  })
})
