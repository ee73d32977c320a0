import { afterAll, describe, expect, it } from 'vitest'
import { Problem } from '../../src/model/problem.ts'
import { ANNA, announced, BENJAMIN, csv, findingsOfRule, openDesk, rulesOf, separatePackage } from '../fixtures/intake-desk.ts'

const desk = openDesk()
afterAll(() => desk.close())

const PERIODS = csv(`
  jarjestaja_tunnus | henkilotunnus | palvelutehtava | alkupvm
  16                | ${ANNA}       | working_age    | 2024-01-15`)
const ACT = csv(`
  jarjestaja_tunnus | henkilotunnus | alkupvm
  16                | 010516B903X   | 2023-05-02`)

let drawn = 0
async function checked(files: Readonly<Record<string, string | Buffer>>) {
  drawn += 1
  return desk.check(desk.draw(`files-${drawn}`, files))
}

/** The manifest is given the digest of what is really in the package, unless a test changes it. */
function withPeriods(content: string | Buffer, rows = 1): Record<string, string | Buffer> {
  const files = { files: [announced('asiakkuusjaksot.csv', content, rows)] }
  return { ...separatePackage({}, files), 'asiakkuusjaksot.csv': content }
}

describe('a sound delivery', () => {
  it('has no findings; what needs earlier deliveries is said not to have run', async () => {
    const report = await checked(separatePackage({ 'asiakkuusjaksot.csv': PERIODS }))
    expect(report).toMatchObject({ status: 'acceptable', organiser: '16', period: '2024Q1', findingsByRule: {} })
    expect(report.findings.map((finding) => finding.rule)).toEqual(['D13', 'D15', 'D16'])
    expect(report.findings.every((finding) => 'notRun' in finding)).toBe(true)
  })

  it('may be an explicit nil return: a file with a header and no rows', async () => {
    const header = PERIODS.slice(0, PERIODS.indexOf('\n') + 1)
    const report = await checked(separatePackage({ 'asiakkuusjaksot.csv': header }))
    expect(report).toMatchObject({ status: 'acceptable', files: [{ rowsReceived: 0, rowsAccepted: 0 }] })
  })

  it('may begin with a byte order mark and end its lines in the way of Windows', async () => {
    const report = await checked(withPeriods(`\uFEFF${PERIODS.replaceAll('\n', '\r\n')}`))
    expect(report).toMatchObject({ findingsByRule: {}, files: [{ rowsAccepted: 1 }] })
  })
})

describe('D01, header or encoding wrong', () => {
  it('fires when the bytes are not UTF-8', async () => {
    const report = await checked(withPeriods(Buffer.from(PERIODS.replace('working_age', 'äldre'), 'latin1')))
    expect(findingsOfRule(report.findings, 'D01')).toMatchObject([{ severity: 'fatal', table: 'asiakkuusjaksot' }])
  })

  it('fires when a required column is missing, and names it', async () => {
    const report = await checked(withPeriods(PERIODS.replace('alkupvm', 'loppupvm')))
    expect(findingsOfRule(report.findings, 'D01')[0]?.message).toContain('lacks the column alkupvm')
  })

  it('fires when a row has more cells than the header', async () => {
    const report = await checked(withPeriods(PERIODS.replace('2024-01-15', '2024-01-15;x')))
    expect(findingsOfRule(report.findings, 'D01')[0]?.message).toContain('row 1')
  })

  it('fires when there is no header, without repeating the row that stands in its place', async () => {
    const report = await checked(withPeriods(PERIODS.split('\n').slice(1).join('\n')))
    expect(rulesOf(report.findings)).toEqual(['D01'])
    expect(JSON.stringify(report.findings)).not.toContain(ANNA)
  })
})

describe('D18, a column that may not be delivered', () => {
  const withNotes = csv(`
    jarjestaja_tunnus | henkilotunnus | palvelutehtava | alkupvm    | muistiinpanot
    16                | ${ANNA}       | working_age    | 2024-01-15 | vapaata tekstia`)

  it('stops the file and names the column, never what is in it', async () => {
    const report = await checked(withPeriods(withNotes))
    expect(findingsOfRule(report.findings, 'D18')).toMatchObject([{ severity: 'fatal', columns: ['muistiinpanot'] }])
    expect(JSON.stringify(report.findings)).not.toContain('vapaata')
    expect(report.status).toBe('rejected')
  })

  it('fires for a key of JSON Lines too', async () => {
    const line = JSON.stringify({
      jarjestaja_tunnus: '16',
      henkilotunnus: ANNA,
      palvelutehtava: 'working_age',
      alkupvm: '2024-01-15',
      muuta: 'x',
    })
    const report = await checked(separatePackage({ 'asiakkuusjaksot.jsonl': `${line}\n` }))
    expect(findingsOfRule(report.findings, 'D18')).toMatchObject([{ columns: ['muuta'] }])
  })

  it('stops its file only: the others are taken', async () => {
    const report = await checked(separatePackage({ 'asiakkuusjaksot.csv': withNotes, 'lastensuojelujaksot.csv': ACT }))
    expect(report.status).toBe('acceptable-with-findings')
    expect(report.files).toMatchObject([{ rowsAccepted: 0 }, { rowsAccepted: 1 }])
  })
})

describe('D02 and D03, faults of the manifest', () => {
  const tables = { 'asiakkuusjaksot.csv': PERIODS }

  it('D02 rejects a delivery of an unknown organiser', async () => {
    const report = await checked(separatePackage(tables, { organiser: '77' }))
    expect(report).toMatchObject({ status: 'rejected', findingsByRule: { D02: 1 } })
  })

  it('D02 is silent for the OID of the organiser: it is read as its two digits', async () => {
    const report = await checked(separatePackage(tables, { organiser: '1.2.246.10.32213238.10.0' }))
    expect(report).toMatchObject({ status: 'acceptable', organiser: '16' })
  })

  // The register begins with 2022Q4. A package of 2024Q1 can be made from 1 April 2024 to the end of 2025Q1 (a window of four quarters).
  const DAYS = [
    ['2024Q1', '2024-03-31', true, 'the quarter has not ended'],
    ['2024Q1', '2024-04-01', false, 'it is the first day after the quarter'],
    ['2024Q1', '2025-03-31', false, 'it is the last day on which a package still speaks of the quarter'],
    ['2024Q1', '2025-04-01', true, 'the window has gone on'],
    ['2022Q3', '2022-10-15', true, 'the quarter lies before the register'],
  ] as const
  for (const [period, created, fires, why] of DAYS) {
    it(`D03 ${fires ? 'rejects' : 'takes'} a package of ${period} made on ${created}: ${why}`, async () => {
      const report = await checked(separatePackage(tables, { period, created }))
      expect(report.findingsByRule.D03 ?? 0).toBe(fires ? 1 : 0)
      expect(report.status === 'rejected').toBe(fires)
    })
  }
})

describe('D21, a file that does not match the manifest', () => {
  it('fires when the number of rows is another', async () => {
    const report = await checked(withPeriods(PERIODS, 2))
    expect(findingsOfRule(report.findings, 'D21')).toMatchObject([{ severity: 'fatal', observed: '1', expected: '2' }])
  })

  it('fires when a byte has changed on the way', async () => {
    const files = {
      ...separatePackage({ 'asiakkuusjaksot.csv': PERIODS }),
      'asiakkuusjaksot.csv': PERIODS.replace(ANNA, BENJAMIN),
    }
    expect(rulesOf((await checked(files)).findings)).toEqual(['D21'])
  })

  it('fires when a file is announced and not there', async () => {
    const { 'asiakkuusjaksot.csv': _, ...rest } = separatePackage({ 'asiakkuusjaksot.csv': PERIODS })
    expect(rulesOf((await checked(rest)).findings)).toEqual(['D21'])
  })

  it('fires when a file is there and not announced: it is not opened', async () => {
    const report = await checked({ ...separatePackage({ 'asiakkuusjaksot.csv': PERIODS }), 'muistio.csv': 'x' })
    expect(findingsOfRule(report.findings, 'D21')).toMatchObject([{ table: 'muistio' }])
    expect(report.files).toMatchObject([{ rowsAccepted: 1 }, { name: 'muistio.csv', rowsAccepted: 0 }])
  })
})

describe('a manifest that cannot be read', () => {
  it('is a problem that names the unknown key', async () => {
    const files = separatePackage({ 'asiakkuusjaksot.csv': PERIODS }, { sender: 'x' })
    await expect(checked(files)).rejects.toThrow(/sender/)
  })

  it('is a problem when it is missing, with what to do in three languages', async () => {
    const problem = await checked({ 'asiakkuusjaksot.csv': PERIODS }).catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(Problem)
    if (problem instanceof Problem) expect(problem.description.texts.fi).toContain('manifest.json')
  })
})
