/**
 * The register's own number of a client: dense, from 0, given once at intake and never changed, also when the key of the
 * pseudonyms is rotated. The identity code itself exists only while a delivery is received.
 */
export type ClientNumber = number

/** Unit records are split into this many partitions by client number, fixed for good. */
export const PARTITION_COUNT = 64

export function partitionOf(client: ClientNumber): number {
  return client % PARTITION_COUNT
}

/** Sex as SDMX codes it: male, female, unknown. */
export type SexCode = 'M' | 'F' | '_U'

/** Age classes of the register (SDMX style). `_U` = date of birth not known. */
export const AGE_CLASSES = [
  { code: 'Y0T6', from: 0, to: 6 },
  { code: 'Y7T12', from: 7, to: 12 },
  { code: 'Y13T17', from: 13, to: 17 },
  { code: 'Y18T24', from: 18, to: 24 },
  { code: 'Y25T44', from: 25, to: 44 },
  { code: 'Y45T64', from: 45, to: 64 },
  { code: 'Y65T74', from: 65, to: 74 },
  { code: 'Y75T84', from: 75, to: 84 },
  { code: 'Y_GE85', from: 85, to: 150 },
] as const
export type AgeClassCode = (typeof AGE_CLASSES)[number]['code'] | '_U'

/** Wider classes used in publications and as denominators. */
export const AGE_GROUPS = [
  { code: '_T', from: 0, to: 150 },
  { code: 'Y0T17', from: 0, to: 17 },
  { code: 'Y18T64', from: 18, to: 64 },
  { code: 'Y0T64', from: 0, to: 64 },
  { code: 'Y_GE65', from: 65, to: 150 },
  { code: 'Y65T84', from: 65, to: 84 },
  { code: 'Y_GE85', from: 85, to: 150 },
] as const
export type AgeGroupCode = (typeof AGE_GROUPS)[number]['code']

/** Completed years on `day`; both as `YYYY-MM-DD`. A birthday on 29 February is reached on 1 March of other years. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** The age class of a completed age in years; null = not known. */
export function ageClassOf(age: number | null): AgeClassCode {
  return AGE_CLASSES.find((band) => age !== null && age >= band.from && age <= band.to)?.code ?? '_U'
}

/** The fine classes that make up a group. `_T` also holds the unknown age. */
export function ageClassesOf(group: AgeGroupCode): readonly AgeClassCode[] {
  const band = AGE_GROUPS.find((candidate) => candidate.code === group)
  const classes: AgeClassCode[] = AGE_CLASSES.filter((age) => band && age.from >= band.from && age.to <= band.to).map(
    (age) => age.code,
  )
  return group === '_T' ? [...classes, '_U'] : classes
}
