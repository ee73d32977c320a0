import { Chance, mixText } from '../chance.ts'
import type { PlannedDelivery, PlannedFile } from '../delivery-folders.ts'
import { type Day, isoOf } from '../series.ts'
import { FAULTY_COUNTY, FAULTY_PACKAGES_COUNTY, type FaultDesk } from './fault-line.ts'

/** Persons at least added for a change that is noticed: more than fifty. */
const LEAST_ADDED = 60
/**
 * Share of the whole population added to families with children, a task that enough counties deliver separately for a median.
 * Usual are about 3 % of those under 65, so this is well over five times the median.
 */
const IMPROBABLE_SHARE = 0.3

/**
 * Faults that show only in the counts: far more clients than in the quarter before (D15), and a share of the population far
 * from that of others (D16). New persons are added to the last package of a county. `rowsOf` tells the rows of a file so far.
 */
export function putCountFaults(desk: FaultDesk, rowsOf: (file: number) => number): void {
  if (desk.isWanted('D15')) {
    const target = lastPackage(desk, FAULTY_COUNTY)
    if (target)
      addPersons(desk, target, { rule: 'D15', task: 'working_age', persons: moreThanBefore(rowsOf(target.file.number)) })
  }
  if (desk.isWanted('D16')) {
    const target = lastPackage(desk, FAULTY_PACKAGES_COUNTY)
    const persons = Math.ceil(IMPROBABLE_SHARE * populationOf(desk, FAULTY_PACKAGES_COUNTY)) + LEAST_ADDED
    if (target) addPersons(desk, target, { rule: 'D16', task: 'families', persons })
  }
}

function moreThanBefore(rows: number): number {
  return Math.max(LEAST_ADDED, Math.ceil(0.4 * rows))
}

function populationOf(desk: FaultDesk, county: string): number {
  const { plan } = desk
  const codes = new Set(plan.municipalities.filter((place) => place.county === county).map((place) => place.code))
  const last = Math.max(...plan.population.map((cell) => cell.year))
  const cells = plan.population.filter((cell) => cell.year === last && codes.has(cell.municipality))
  return cells.reduce((sum, cell) => sum + cell.persons, 0)
}

interface Target {
  readonly delivery: PlannedDelivery
  readonly file: PlannedFile
}

function lastPackage(desk: FaultDesk, county: string): Target | null {
  const delivery = desk.plan.deliveries.filter((one) => one.organiser === county && one.fault === null).at(-1)
  const file = delivery?.files.find((candidate) => candidate.table === 'asiakkuusjaksot')
  return delivery && file ? { delivery, file } : null
}

function addPersons(desk: FaultDesk, { delivery, file }: Target, what: { rule: string; task: string; persons: number }): void {
  const { plan } = desk
  const county = delivery.organiser ?? ''
  const home = plan.municipalities.find((municipality) => municipality.county === county)?.code ?? ''
  const start = plan.series.starts[delivery.quarter] as Day
  const task = plan.options.definitions.serviceTasks.find((one) => one.key === what.task)?.nationalCode ?? what.task
  const chance = new Chance(plan.options.seed, mixText(what.rule))
  for (let person = 0; person < what.persons; person++) {
    const sex = person % 2 === 0 ? 'F' : 'M'
    const { code } = desk.codes.next(start - 9000 - chance.below(11_000), sex, chance)
    const from = isoOf(start + chance.below(80))
    desk.put(file.number, `${county};${code};;;${sex === 'F' ? 2 : 1};${home};${task};${from};;`)
  }
  const { rule, persons } = what
  const description = `${persons} persons added to the task ${what.task}`
  desk.report({ rule, delivery: delivery.folder, file: file.name, row: null, columns: [], description, onlyIn: null })
}
