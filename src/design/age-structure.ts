import type { PopulationCell } from '../model/definitions.ts'
import { AGE_CLASSES, AGE_GROUPS } from '../model/person.ts'
import { apportion, fitTable } from './apportionment.ts'

const WIDTH = AGE_CLASSES.length

/** What the age and sex of a year without its own structure are worked out from. All of it on the division of the year's totals. */
export interface StructureBase {
  /** Persons by age class (order of AGE_CLASSES) in the base year. */
  readonly ages: ReadonlyMap<string, readonly number[]>
  /** Men and women in the newest year known. */
  readonly sexes: ReadonlyMap<string, { readonly men: number; readonly women: number }>
  /** Per cent of men by age class, whole country: where the fitting of sex starts. */
  readonly menPercentByAge: readonly number[]
  /** National persons by wide age group, in order of year. */
  readonly anchors: readonly AgeAnchor[]
}

/** Persons of the whole country by wide age group (codes of AGE_GROUPS that tile the ages) at the end of a year. */
export interface AgeAnchor {
  readonly year: number
  readonly groups: Readonly<Record<string, number>>
}

/**
 * Persons by municipality, age class and sex on 31 December of `year`: the base structure fitted to the municipalities' totals and to the
 * national age groups of the year, then made whole by largest remainder. A municipality's cells add up to its total exactly; the national
 * age groups are met up to the rounding of each municipality.
 */
export function fittedStructure(year: number, totals: ReadonlyMap<string, number>, base: StructureBase): PopulationCell[] {
  const municipalities = [...totals.keys()].sort()
  const seed = municipalities.flatMap((municipality) => base.ages.get(municipality) ?? AGE_CLASSES.map(() => 0))
  const rows = municipalities.map((municipality) => totals.get(municipality) ?? 0)
  const fitted = fitTable(seed, { rows, columns: nationalAges(groupShares(year, base.anchors), seed, sumOf(rows)) })
  return municipalities.flatMap((municipality, row) => {
    const persons = apportion(rows[row] ?? 0, [...fitted.subarray(row * WIDTH, (row + 1) * WIDTH)])
    const men = menOf(persons, base.sexes.get(municipality), base.menPercentByAge)
    return AGE_CLASSES.flatMap(({ code: age }, index): PopulationCell[] => [
      { municipality, year, age, sex: 'M', persons: men[index] ?? 0 },
      { municipality, year, age, sex: 'F', persons: (persons[index] ?? 0) - (men[index] ?? 0) },
    ])
  })
}

/** Men by age class: the national pattern of sex by age fitted to the municipality's own share of men. */
function menOf(
  persons: readonly number[],
  sexes: { readonly men: number; readonly women: number } | undefined,
  menPercentByAge: readonly number[],
): number[] {
  const total = sumOf(persons)
  const seed = persons.flatMap((count, index) => {
    const percent = menPercentByAge[index] ?? 50
    return [count * percent, count * (100 - percent)]
  })
  const pattern = sumOf(seed.filter((_, index) => index % 2 === 0)) / Math.max(1, sumOf(seed))
  const share = sexes ? sexes.men / Math.max(1, sexes.men + sexes.women) : pattern
  const fitted = fitTable(seed, { rows: persons, columns: [total * share, total * (1 - share)] })
  // A quota rounds up to its ceiling at most, and no class has more men than persons: the women are never negative.
  return apportion(
    Math.round(total * share),
    persons.map((_, index) => fitted[index * 2] ?? 0),
  )
}

/** Persons of the country by age class when the wide groups have the shares given; inside a group the base structure holds. */
function nationalAges(shares: Readonly<Record<string, number>>, seed: readonly number[], total: number): number[] {
  const base = AGE_CLASSES.map((_, column) => sumOf(seed.filter((__, index) => index % WIDTH === column)))
  const columns = AGE_CLASSES.map((age, column) => {
    const group = AGE_GROUPS.find(({ code, from, to }) => code in shares && age.from >= from && age.to <= to)
    if (!group) return base[column] ?? 0
    const groupBase = AGE_CLASSES.reduce((sum, other, index) => {
      return other.from >= group.from && other.to <= group.to ? sum + (base[index] ?? 0) : sum
    }, 0)
    return (total * (shares[group.code] ?? 0) * (base[column] ?? 0)) / Math.max(1, groupBase)
  })
  const scale = total / Math.max(1, sumOf(columns))
  return columns.map((persons) => persons * scale)
}

/** Shares of the wide age groups at the end of a year: they move evenly between anchors and stay after the last. */
function groupShares(year: number, anchors: readonly AgeAnchor[]): Record<string, number> {
  const before = anchors.findLast((anchor) => anchor.year <= year) ?? anchors[0]
  const after = anchors.find((anchor) => anchor.year > year) ?? before
  if (!before || !after) return {}
  const weight = after.year === before.year ? 0 : (year - before.year) / (after.year - before.year)
  const share = (anchor: AgeAnchor, group: string) =>
    (anchor.groups[group] ?? 0) / Math.max(1, sumOf(Object.values(anchor.groups)))
  return Object.fromEntries(
    Object.keys(before.groups).map((group) => [group, (1 - weight) * share(before, group) + weight * share(after, group)]),
  )
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
