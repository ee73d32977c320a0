import { addQuarters, quarterPeriod } from '../../model/period.ts'
import { Chance, mixText } from '../chance.ts'
import type { PlannedDelivery, PlannedFile } from '../delivery-folders.ts'
import { SEPARATE_HEADERS } from '../separate-rows.ts'
import { dayOf, isoOf } from '../series.ts'
import { FAULTY_PACKAGES_COUNTY, type FaultDesk } from './fault-line.ts'

/** Rules that stop a file or a package. Each has a small package of its own, so that the rest stays usable. */
export const PACKAGE_RULES = ['D01', 'D02', 'D03', 'D18', 'D21'] as const
type PackageRule = (typeof PACKAGE_RULES)[number]

const DESCRIPTIONS: Readonly<Record<PackageRule, string>> = {
  D01: 'the header lacks the column palvelutehtava',
  D02: 'the manifest names organiser 77, which does not exist',
  D03: 'the quarter of the package has not ended when the package is made',
  D18: 'an extra column lisatieto with words in it',
  D21: 'the manifest tells one row too many',
}

const FULL_HEADER = SEPARATE_HEADERS.asiakkuusjaksot

function headerOf(rule: PackageRule): string {
  if (rule === 'D01') return FULL_HEADER.replace(';palvelutehtava', '')
  return rule === 'D18' ? `${FULL_HEADER};lisatieto` : FULL_HEADER
}

/** The extra packages of the last quarter. `file` gives a file its number. */
export function faultyPackages(
  good: PlannedDelivery,
  isWanted: (rule: string) => boolean,
  file: (folder: string, table: string, about: Partial<PlannedFile>) => PlannedFile,
): PlannedDelivery[] {
  return PACKAGE_RULES.filter(isWanted).map((rule) => {
    const folder = `${good.period}-8-fault-${rule}`
    return {
      ...good,
      folder,
      period: rule === 'D03' ? addQuarters(good.period, 2) : good.period,
      organiser: rule === 'D02' ? '77' : FAULTY_PACKAGES_COUNTY,
      files: [file(folder, 'asiakkuusjaksot', { header: headerOf(rule) })],
      fault: rule,
    }
  })
}

/** Columns a finding on the package names. */
const COLUMNS: Partial<Record<PackageRule, readonly string[]>> = { D01: ['palvelutehtava'], D18: ['lisatieto'] }
const ROWS = 3

/** A few rows in each faulty package, faultless but for the fault of the package. */
export function fillFaultyPackages(desk: FaultDesk): void {
  for (const delivery of desk.plan.deliveries) {
    const rule = PACKAGE_RULES.find((candidate) => candidate === delivery.fault)
    const file = delivery.files[0]
    if (!rule || !file) continue
    for (let row = 0; row < ROWS; row++) desk.put(file.number, rowText(desk, { rule, delivery, row }))
    desk.report({
      ...{ rule, delivery: delivery.folder, file: rule === 'D03' ? null : file.name, row: null },
      columns: COLUMNS[rule] ?? [],
      description: DESCRIPTIONS[rule],
      onlyIn: null,
    })
  }
}

function rowText(desk: FaultDesk, at: { rule: PackageRule; delivery: PlannedDelivery; row: number }): string {
  const { plan } = desk
  const { rule, delivery } = at
  const home = plan.municipalities.find((municipality) => municipality.county === FAULTY_PACKAGES_COUNTY)?.code ?? ''
  const task = plan.options.definitions.serviceTasks.find((one) => one.key === 'older')?.nationalCode ?? 'older'
  const start = dayOf(quarterPeriod(delivery.period).start) - 400
  const chance = new Chance(plan.options.seed, mixText(delivery.folder), at.row)
  const { code } = desk.codes.next(start - 28_000 - at.row, 'F', chance)
  const cells = [delivery.organiser, code, '', '', '2', home, ...(rule === 'D01' ? [] : [task]), isoOf(start), '', '']
  return (rule === 'D18' ? [...cells, 'keksittyja sanoja'] : cells).join(';')
}
