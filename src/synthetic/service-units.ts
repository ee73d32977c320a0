import type { AreaCode, Municipality } from '../model/area.ts'

/** From how many municipalities a county works on a task, whatever its size. */
const PLACES_PER_COUNTY = 2

/** The municipality whose service unit serves each municipality of a county, as numbers of their codes. */
export interface ServingPlaces {
  /** The serving municipality; of a client who lives in another county the county's first. */
  of(municipality: number): number
  readonly all: readonly number[]
}

/** So few places that a unit which archives nothing in a quarter is seldom one that only had nothing to archive. */
export function servingPlaces(municipalities: readonly Municipality[], county: AreaCode): ServingPlaces {
  const codes = municipalities
    .filter((municipality) => municipality.county === county)
    .map(({ code }) => Number(code))
    .sort((a, b) => a - b)
  const size = Math.ceil(codes.length / PLACES_PER_COUNTY)
  const places = new Map(codes.map((code, at) => [code, codes[at - (at % size)] ?? code] as const))
  return { of: (municipality) => places.get(municipality) ?? codes[0] ?? municipality, all: [...new Set(places.values())] }
}
