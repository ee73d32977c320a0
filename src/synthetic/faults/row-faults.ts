import { Chance, mixText } from '../chance.ts'
import { type Day, dayOf, isoOf } from '../series.ts'
import { FAULTY_COUNTY, type FaultDesk } from './fault-line.ts'

interface PeriodRow {
  readonly organiser: string
  readonly code: string
  readonly temporary: string
  readonly birth: string
  readonly home: string
  readonly task: string
  readonly start: string
  readonly end: string
}

interface RowFault {
  readonly rule: string
  readonly columns: readonly string[]
  readonly description: string
  /** Changes a faultless row of a person aged 40 into the rows of the fault. */
  rows(row: PeriodRow, about: FaultDays): readonly PeriodRow[]
  readonly onlyIn?: 'production'
}

interface FaultDays {
  readonly quarterStart: Day
  readonly quarterEnd: Day
  readonly created: Day
  readonly birth: Day
  readonly taskCode: (key: string) => string
  /** A municipality of another county. */
  readonly elsewhere: string
}

const fault = (rule: string, columns: readonly string[], about: Omit<RowFault, 'rule' | 'columns'>): RowFault => ({
  rule,
  columns,
  ...about,
})

const one = (change: (row: PeriodRow, about: FaultDays) => Partial<PeriodRow>): RowFault['rows'] => {
  return (row, about) => [{ ...row, ...change(row, about) }]
}

/** Faults of single rows of `asiakkuusjaksot`, by rule. */
export const ROW_FAULTS: readonly RowFault[] = [
  fault('D04', ['henkilotunnus', 'tilapainen_tunnus'], {
    description: 'neither identity code nor temporary code',
    rows: one(() => ({ code: '', temporary: '', birth: '' })),
  }),
  fault('D05', ['henkilotunnus'], {
    description: 'wrong check character',
    rows: one((row) => ({ code: withWrongCheck(row.code) })),
  }),
  fault('D06', ['henkilotunnus'], {
    description: 'made-up identity code, as all codes of this country: an error in a production register only',
    rows: one(() => ({})),
    onlyIn: 'production',
  }),
  fault('D07', ['palvelutehtava'], { description: 'service task code 9999 is in no list', rows: one(() => ({ task: '9999' })) }),
  fault('D08', ['loppupvm'], {
    description: 'end a day before start',
    rows: one((_, { quarterStart }) => ({ start: isoOf(quarterStart + 40), end: isoOf(quarterStart + 39) })),
  }),
  fault('D09', ['alkupvm'], {
    description: 'start thirty days after the package was made',
    rows: one((_, { created }) => ({ start: isoOf(created + 30), end: '' })),
  }),
  fault('D10', ['alkupvm'], { description: 'start in the year 1899', rows: one(() => ({ start: '1899-05-01' })) }),
  fault('D10', ['alkupvm'], {
    description: 'start a hundred days before birth',
    rows: one((_, { birth }) => ({ start: isoOf(birth - 100) })),
  }),
  fault('D11', ['kotikunta'], {
    description: 'home municipality in another county',
    rows: one((_, { elsewhere }) => ({ home: elsewhere })),
  }),
  fault('D12', ['alkupvm', 'loppupvm'], {
    description: 'two overlapping periods of one person and task, in this row and the one before',
    rows: (row, { quarterStart }) => [
      { ...row, start: isoOf(quarterStart), end: isoOf(quarterStart + 50) },
      { ...row, start: isoOf(quarterStart + 20), end: '' },
    ],
  }),
  fault('D14', ['syntymaaika'], {
    description: 'a forty-year-old in child welfare',
    rows: one((_, { taskCode }) => ({ task: taskCode('child_welfare') })),
  }),
  fault('D17', ['palvelutehtava'], {
    description: 'family law is not collected yet',
    rows: one((_, { taskCode }) => ({ task: taskCode('family_law') })),
  }),
  fault('D19', ['alkupvm'], { description: 'date in another form', rows: one(() => ({ start: '31.12.2022' })) }),
  fault('D20', ['alkupvm'], { description: 'start is missing', rows: one(() => ({ start: '' })) }),
  fault('D22', ['jarjestaja_tunnus'], { description: 'row of another organiser', rows: one(() => ({ organiser: '17' })) }),
]

const DAYS_OF_FORTY_YEARS = 14_610

/** Puts the faults of rows into the last package of one county. */
export function putRowFaults(desk: FaultDesk): void {
  const delivery = desk.plan.deliveries.filter((one) => one.organiser === FAULTY_COUNTY).at(-1)
  const file = delivery?.files.find((candidate) => candidate.table === 'asiakkuusjaksot')
  if (!delivery || !file) return
  const days = faultDays(desk, delivery)
  for (const [at, made] of ROW_FAULTS.entries()) {
    if (!desk.isWanted(made.rule)) continue
    const { rule, columns, description, onlyIn = null } = made
    const numbers = made.rows(newPeriod(desk, days, at), days).map((row) => desk.put(file.number, rowText(row)))
    const row = numbers.at(-1) ?? null
    desk.report({ rule, delivery: delivery.folder, file: file.name, row, columns, description, onlyIn })
  }
  if (desk.isWanted('D13')) putDeadPerson(desk, { delivery, file: file.number, days })
}

function faultDays(desk: FaultDesk, delivery: { readonly quarter: number; readonly created: string }): FaultDays {
  const { plan } = desk
  const quarterEnd = plan.series.ends[delivery.quarter] as Day
  const elsewhere = plan.municipalities.find((municipality) => municipality.county === '09')?.code ?? ''
  return {
    quarterStart: plan.series.starts[delivery.quarter] as Day,
    quarterEnd,
    created: dayOf(delivery.created),
    birth: quarterEnd - DAYS_OF_FORTY_YEARS,
    taskCode: (key) => plan.options.definitions.serviceTasks.find((task) => task.key === key)?.nationalCode ?? key,
    elsewhere,
  }
}

/** A faultless row of a new person, born some days after the day given. */
function newPeriod(desk: FaultDesk, days: FaultDays, number: number): PeriodRow {
  const { plan } = desk
  const chance = new Chance(plan.options.seed, mixText('fault'), number)
  const { code } = desk.codes.next(days.birth + number, 'F', chance)
  const home = plan.municipalities.find((municipality) => municipality.county === FAULTY_COUNTY)?.code ?? ''
  const task = days.taskCode('working_age')
  return { organiser: FAULTY_COUNTY, code, temporary: '', birth: '', home, task, start: isoOf(days.quarterStart), end: '' }
}

function rowText(row: PeriodRow): string {
  return `${row.organiser};${row.code};${row.temporary};${row.birth};2;${row.home};${row.task};${row.start};${row.end};`
}

function withWrongCheck(code: string): string {
  return code.slice(0, 10) + (code.endsWith('A') ? 'B' : 'A')
}

/** D13 needs two files: the day of death in the register of the first quarter, and a period that begins after it. */
function putDeadPerson(desk: FaultDesk, at: { delivery: { readonly folder: string }; file: number; days: FaultDays }): void {
  const { plan } = desk
  const register = plan.files.find((candidate) => candidate.table === 'population-register')
  if (!register) return
  const row = newPeriod(desk, at.days, ROW_FAULTS.length)
  const death = isoOf((plan.series.starts[0] as Day) - 60)
  desk.put(register.number, `${row.code},${row.home},2001-01-01,${death},${death}`)
  const number = desk.put(at.file, rowText(row))
  desk.report({
    ...{ rule: 'D13', delivery: at.delivery.folder, file: 'asiakkuusjaksot.csv', row: number, columns: ['alkupvm'] },
    description: `the person died on ${death} by the population register of the first quarter`,
    onlyIn: null,
  })
}
