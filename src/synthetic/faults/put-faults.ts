import { ARCHIVE_FAULTS, putArchiveFaults } from './archive-faults.ts'
import { putCountFaults } from './count-faults.ts'
import type { FaultDesk } from './fault-line.ts'
import { fillFaultyPackages, PACKAGE_RULES } from './package-faults.ts'
import { putRowFaults, ROW_FAULTS } from './row-faults.ts'

/** Every rule whose fault can be put into a country, in order. */
export const FAULT_RULES: readonly string[] = [
  ...new Set([
    ...PACKAGE_RULES,
    ...ROW_FAULTS.map((fault) => fault.rule),
    ...['D13', 'D15', 'D16'],
    ...ARCHIVE_FAULTS.map((fault) => fault.rule),
  ]),
].sort()

/** The rules meant by `all` or by a list of rules. Null when one of them cannot be made. */
export function wantedRules(asked: readonly string[]): readonly string[] | null {
  if (asked.length === 1 && asked[0] === 'all') return FAULT_RULES
  return asked.every((rule) => FAULT_RULES.includes(rule)) ? asked : null
}

/** Puts all wanted faults in, after the country itself is written, so that everything else stays the same. */
export function putFaults(desk: FaultDesk, rowsOf: (file: number) => number): void {
  putRowFaults(desk)
  putCountFaults(desk, rowsOf)
  fillFaultyPackages(desk)
  putArchiveFaults(desk)
}
