import type { CountryPlan } from '../country-plan.ts'
import type { IdentityCodes } from '../identity-codes.ts'

/** One fault put into a delivery: where it is and which rule should find it. Written to `DIR.faults.jsonl`. */
export interface FaultLine {
  readonly rule: string
  /** Folder of the delivery. */
  readonly delivery: string
  readonly file: string | null
  /** 1-based data row (line of JSON Lines); null when about the file or the package. */
  readonly row: number | null
  readonly columns: readonly string[]
  /** What was done, in English. */
  readonly description: string
  /** Kind of register in which the rule speaks; null = in both. */
  readonly onlyIn: 'production' | null
}

/** What faults are made with. Persons of faults are people of their own: nobody else in the country has their codes. */
export interface FaultDesk {
  readonly plan: CountryPlan
  readonly codes: IdentityCodes
  /** True for the rules asked for. */
  isWanted(rule: string): boolean
  /** Adds a line to a file and returns its row number. */
  put(file: number, text: string): number
  report(line: FaultLine): void
}

/** The county whose packages carry the faults of rows: it delivers separately, with decisions and services. */
export const FAULTY_COUNTY = '16'
/** The county whose packages carry the faults of whole files: all its tasks come separately. */
export const FAULTY_PACKAGES_COUNTY = '20'
