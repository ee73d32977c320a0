import type { Municipality } from '../model/area.ts'

/** How many municipalities' worth of places a task is worked from in a county, whatever its size. */
const PLACES_PER_COUNTY = 2

/**
 * The municipality whose service unit serves each municipality, both as numbers of their codes: a county works on a task from few places,
 * so that a unit that archives nothing in a quarter is seldom one that only had nothing to archive.
 */
export function servingMunicipalities(municipalities: readonly Municipality[]): ReadonlyMap<number, number> {
  const counties = Map.groupBy(municipalities, ({ county }) => county)
  return new Map(
    [...counties.values()].flatMap((own) => {
      const codes = own.map(({ code }) => Number(code)).sort((a, b) => a - b)
      const size = Math.ceil(codes.length / PLACES_PER_COUNTY)
      return codes.map((code, at) => [code, codes[at - (at % size)] ?? code] as const)
    }),
  )
}
