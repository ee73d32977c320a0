import { type AreaCode, type AreaLevel, COUNTRY, type County, type Municipality, type RegionalDivision } from '../model/area.ts'
import type { Definitions } from '../model/definitions.ts'
import type { Texts } from '../model/text.ts'
import { type DivisionIndex, indexDefinitions } from './definition-index.ts'
import { carriedTo, successorOn } from './succession.ts'

/**
 * The regional division of 1 January of `year`. Before the first division held the first one stands, after the last one the last: a new
 * year's division is usually the old one until somebody says otherwise.
 */
export function divisionOf(definitions: Definitions, year: number): RegionalDivision {
  return divisionIndex(definitions, year).division
}

/** Level of an area code by its form; it does not say that there is such an area. Null for text that is no area code. */
export function levelOf(code: AreaCode): AreaLevel | null {
  if (code === COUNTRY) return 'country'
  const forms: readonly (readonly [RegExp, AreaLevel])[] = [
    [/^\d$/, 'collaborative-area'],
    [/^\d{2}$/, 'county'],
    [/^\d{3}$/, 'municipality'],
    [/^X\d{2}$/, 'unknown-municipality'],
  ]
  return forms.find(([form]) => form.test(code))?.[1] ?? null
}

/** The municipality of the division of `year` that `code`, of any year, is or has become part of. Null when there is none. */
export function municipalityOn(definitions: Definitions, code: AreaCode, year: number): AreaCode | null {
  const { municipalities, division } = divisionIndex(definitions, year)
  if (municipalities.has(code)) return code
  const carried = successorOn(code, definitions.successions, `${division.year}-01-01`)
  return municipalities.has(carried) ? carried : null
}

/** County of a municipality (code of any year) or of `X16`, in the division of `year`. Null when there is none. */
export function countyOf(definitions: Definitions, municipality: AreaCode, year: number): AreaCode | null {
  const unknown = /^X(\d{2})$/.exec(municipality)?.[1]
  if (unknown !== undefined) return indexDefinitions(definitions).counties.has(unknown) ? unknown : null
  const carried = municipalityOn(definitions, municipality, year)
  return carried === null ? null : (divisionIndex(definitions, year).municipalities.get(carried)?.county ?? null)
}

/** One county, Helsinki or Åland; null when there is no such code. */
export function countyByCode(definitions: Definitions, code: AreaCode): County | null {
  return indexDefinitions(definitions).counties.get(code) ?? null
}

/** The county whose own organisation has this OID, or whose code it is: `16` or `1.2.246.10.….10.0`. Null when there is none. */
export function countyByIdentifier(definitions: Definitions, identifier: string): County | null {
  const { counties } = indexDefinitions(definitions)
  return (
    counties.get(identifier) ?? [...counties.values()].find((county) => county.oid !== null && county.oid === identifier) ?? null
  )
}

/** Municipalities of an area of any level in the division of `year`, in order of code. Empty when there is no such area. */
export function municipalitiesOf(definitions: Definitions, area: AreaCode, year: number): readonly Municipality[] {
  const { municipalities } = divisionOf(definitions, year)
  const { counties } = indexDefinitions(definitions)
  const inArea: Partial<Record<AreaLevel, (municipality: Municipality) => boolean>> = {
    country: () => true,
    'collaborative-area': ({ county }) => counties.get(county)?.collaborativeArea === area,
    county: ({ county }) => county === area,
    municipality: ({ code }) => code === area,
  }
  const level = levelOf(area)
  const isIn = level === null ? undefined : inArea[level]
  return isIn ? municipalities.filter(isIn) : []
}

/** Names of an area of any level in the division of `year`; of `X16` too. Null when there is no such area. */
export function areaNames(definitions: Definitions, area: AreaCode, year: number): Texts | null {
  const { counties } = indexDefinitions(definitions)
  if (area === COUNTRY) return WHOLE_COUNTRY
  const county = counties.get(area.replace(/^X/, ''))
  if (county) return area.startsWith('X') ? unknownIn(county.shortNames) : county.names
  const collaborative = definitions.collaborativeAreas.find((candidate) => candidate.code === area)
  return collaborative?.names ?? divisionIndex(definitions, year).municipalities.get(area)?.names ?? null
}

/** Numbers by municipality carried to the division of `toYear`: those of merged municipalities are added up. */
export function carryForward(
  definitions: Definitions,
  values: ReadonlyMap<AreaCode, number>,
  toYear: number,
): Map<AreaCode, number> {
  const year = divisionOf(definitions, toYear).year
  return carriedTo(values, { year, successions: definitions.successions }, (a, b) => a + b)
}

function divisionIndex(definitions: Definitions, year: number): DivisionIndex {
  const index = indexDefinitions(definitions)
  const held = Math.min(Math.max(year, index.firstDivision), index.lastDivision)
  const division = index.divisions.get(held)
  if (!division) throw new Error(`No regional division of ${held} among the definitions`)
  return division
}

const WHOLE_COUNTRY: Texts = { fi: 'Koko maa', sv: 'Hela landet', en: 'Whole country' }

function unknownIn(county: Texts): Texts {
  return {
    fi: `${county.fi}, kunta ei tiedossa`,
    sv: `${county.sv}, kommun okänd`,
    en: `${county.en}, municipality not known`,
  }
}
