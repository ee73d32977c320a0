import { afterAll, describe, expect, it } from 'vitest'
import { csv, findingsOfRule, openDesk, rulesOf, separatePackage } from '../fixtures/intake-desk.ts'

const desk = openDesk()
afterAll(() => desk.close())

const HEADER =
  'jarjestaja_tunnus|henkilotunnus|tilapainen_tunnus|syntymaaika|sukupuoli|kotikunta|palvelutehtava|alkupvm|loppupvm|asiakkuuden_tunnus'
let drawn = 0

/** Checks a delivery of South Ostrobothnia (16), first quarter of 2024, made on 12 April 2024, with these rows of `asiakkuusjaksot`. */
async function checked(rows: string, registerKind: 'synthetic' | 'production' | null = 'synthetic') {
  drawn += 1
  const files = separatePackage({ 'asiakkuusjaksot.csv': csv(`${HEADER}\n${rows}`) })
  return desk.check(desk.draw(`rows-${drawn}`, files), registerKind)
}

/** Firing and silent rows of each check of one row. Alajärvi (005) lies in county 16, Pori (609) in 14. */
const CASES = [
  {
    rule: 'D02',
    title: 'the organiser of a row is not known',
    fires: '77|010594Y9021||||005|older|2024-01-15||',
    silent: '16|010594Y9021||||005|working_age|2024-01-15||',
  },
  {
    rule: 'D04',
    title: 'a row has neither an identity code nor a temporary one',
    fires: '16|||1994-05-01|2|005|working_age|2024-01-15||',
    silent: '16||T-1|1994-05-01|2|005|working_age|2024-01-15||',
  },
  {
    rule: 'D05',
    title: 'the check character of an identity code is wrong',
    fires: '16|010594Y9022||||005|working_age|2024-01-15||',
    silent: '16|010594Y9021||||005|working_age|2024-01-15||',
  },
  {
    rule: 'D07',
    title: 'a code is not in its list',
    fires: '16|010594Y9021||||005|gardening|2024-01-15||',
    silent: '16|010594Y9021||||005|20|2024-01-15||',
  },
  {
    rule: 'D08',
    title: 'the end is before the start',
    fires: '16|010594Y9021||||005|working_age|2024-02-10|2024-02-09|',
    silent: '16|010594Y9021||||005|working_age|2024-02-10|2024-02-10|',
  },
  {
    rule: 'D09',
    title: 'the start is after the day of delivery',
    fires: '16|010594Y9021||||005|working_age|2024-04-13||',
    silent: '16|010594Y9021||||005|working_age|2024-04-12||',
  },
  {
    rule: 'D10',
    title: 'the start is before 1900 or before birth',
    fires: '16|010594Y9021||||005|working_age|1994-04-30||',
    silent: '16|010594Y9021||||005|working_age|1994-05-01||',
  },
  {
    rule: 'D11',
    title: 'the home municipality is outside the county of the organiser',
    fires: '16|010594Y9021||||609|working_age|2024-01-15||',
    silent: '16|010594Y9021||||005|working_age|2024-01-15||',
  },
  {
    rule: 'D14',
    title: 'the age does not fit the task: a client of 29 years in child welfare',
    fires: '16|010594Y9021||||005|child_welfare|2024-01-15||',
    silent: '16|010516B903X||||005|child_welfare|2024-01-15||',
  },
  {
    rule: 'D17',
    title: 'family law is not collected',
    fires: '16|010594Y9021||||005|family_law|2024-01-15||',
    silent: '16|010594Y9021||||005|families|2024-01-15||',
  },
  {
    rule: 'D19',
    title: 'a day is not written YYYY-MM-DD, or does not exist',
    fires: '16|010594Y9021||||005|working_age|2024-02-30||',
    silent: '16|010594Y9021||||005|working_age|2024-02-29||',
  },
  {
    rule: 'D20',
    title: 'a required value is missing: a temporary code needs a date of birth',
    fires: '16||T-1||2|005|working_age|2024-01-15||',
    silent: '16|010594Y9021|T-1||2|005|working_age|2024-01-15||',
  },
  {
    rule: 'D22',
    title: 'a row is of another organiser than the package',
    fires: '14|010594Y9021||||005|working_age|2024-01-15||',
    silent: '16|010594Y9021||||005|working_age|2024-01-15||',
  },
] as const

describe('a check of one row', () => {
  for (const { rule, title, fires, silent } of CASES) {
    it(`${rule} fires when ${title}, and is silent otherwise`, async () => {
      const [faulty, sound] = [await checked(fires), await checked(silent)]
      expect(findingsOfRule(faulty.findings, rule).map((finding) => finding.row)).toEqual([1])
      expect(findingsOfRule(sound.findings, rule)).toEqual([])
    })
  }
})

describe('a made-up identity code (D06)', () => {
  const row = '16|010594Y9021||||005|working_age|2024-01-15||'

  it('is refused by production', async () => {
    const report = await checked(row, 'production')
    expect(findingsOfRule(report.findings, 'D06')).toMatchObject([{ severity: 'error', row: 1 }])
    expect(report.files).toMatchObject([{ rowsAccepted: 0, rowsRejected: 1 }])
  })

  it('is what a register of invented data takes', async () => {
    expect(rulesOf((await checked(row, 'synthetic')).findings)).toEqual([])
  })

  it('is a warning, once a file, when nobody says what the delivery is meant for', async () => {
    const report = await checked(`${row}\n${row.replace('working_age', 'older')}`, null)
    expect(findingsOfRule(report.findings, 'D06')).toMatchObject([{ severity: 'warning', row: 1 }])
  })
})

describe('what a finding says', () => {
  it('names the row, the column, what was there and what would do', async () => {
    const report = await checked('16|010594Y9021||||005|working_age|2024-02-10|2024-02-09|')
    expect(findingsOfRule(report.findings, 'D08')).toMatchObject([
      {
        severity: 'error',
        table: 'asiakkuusjaksot',
        row: 1,
        columns: ['loppupvm'],
        observed: '2024-02-09',
        expected: '>= 2024-02-10',
      },
    ])
  })

  it('names the code list and its version when a code is unknown', async () => {
    const report = await checked('16|010594Y9021||||005|gardening|2024-01-15||')
    const [finding] = findingsOfRule(report.findings, 'D07')
    expect(finding?.expected).toBe('1.2.246.537.6.1221 (201601)')
    expect(finding?.message).toContain('Service task')
  })

  it('never repeats an identity code, whatever column it stands in', async () => {
    const report = await checked('16|010594Y9022||||010594Y9021|010594Y9021|010594Y9021||')
    expect(rulesOf(report.findings)).toEqual(['D05', 'D07', 'D19'])
    expect(JSON.stringify(report.findings)).not.toMatch(/010594/)
  })

  it('never repeats what could be a name in the place of a code or a day', async () => {
    const report = await checked('16|010594Y9021||||005|Virtanen Anna|Virtanen Anna||')
    expect(findingsOfRule(report.findings, 'D07')).toMatchObject([{ observed: '…' }])
    expect(findingsOfRule(report.findings, 'D19')).toMatchObject([{ columns: ['alkupvm'], observed: '…' }])
    expect(JSON.stringify(report.findings)).not.toMatch(/Virtanen/)
  })

  it('leaves no placeholder of its message open', async () => {
    for (const { fires } of CASES) {
      const report = await checked(fires)
      expect(JSON.stringify(report.findings)).not.toMatch(/\{\w+\}/)
    }
  })
})

describe('a row with an error', () => {
  it('is left out; a row with a warning is kept', async () => {
    const report = await checked(`
      16|010594Y9021||||005|working_age|2024-02-10|2024-02-09|
      16|010594Y9032||||609|working_age|2024-02-10||`)
    expect(report.files).toMatchObject([{ rowsReceived: 2, rowsAccepted: 1, rowsRejected: 1 }])
    expect(rulesOf(report.findings)).toEqual(['D08', 'D11'])
  })
})
