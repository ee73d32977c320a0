import { z } from 'zod'
import type { Definitions } from '../model/definitions.ts'
import type { AreaGeometry, RawFeature } from './area-geometry.ts'
import { divisionOf } from './areas.ts'
import { type ImportTexts, importProblem } from './import-problem.ts'
import { featuresOfTopology, topologySchema } from './topology.ts'

/** Boundaries of one level and year: WGS 84 longitude and latitude, one feature an area, in order of code. */
export interface Boundaries {
  readonly level: 'municipality' | 'county'
  readonly year: number
  readonly licence: string
  readonly credit: string
  readonly areas: readonly { readonly code: string; readonly geometry: AreaGeometry }[]
}

const position = z.array(z.number()).min(2)
const polygon = z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position)) })
const multiPolygon = z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position))) })
const collectionSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      id: z.union([z.string(), z.number()]).optional(),
      properties: z.record(z.string(), z.unknown()).nullable(),
      geometry: z.union([polygon, multiPolygon]).nullable(),
    }),
  ),
})

/** Finland with some sea around it. Anything outside is projected, has its axes swapped, or is not Finland. */
const AROUND_FINLAND = { west: 17, east: 34, south: 58, north: 71.5 }

/**
 * Reads boundaries from GeoJSON or TopoJSON in WGS 84. Each feature must carry the code of a municipality or county of the division of the
 * year (`091`, `KU091`, `08`, `HVA08`) in one of its properties or as its id, and every area of the division must be there.
 *
 * @throws Problem naming what is missing, unknown or projected.
 */
export function readBoundaries(
  text: string,
  about: { readonly file: string; readonly year: number; readonly licence: string; readonly credit: string },
  definitions: Definitions,
): Boundaries {
  const { file, year, licence, credit } = about
  const features = featuresOf(text, file)
  for (const [index, feature] of features.entries()) refuseProjected(feature, index + 1, file)
  const division = divisionOf(definitions, year)
  const levels = [
    { level: 'municipality', codes: division.municipalities.map(({ code }) => code), form: /^(?:KU)?(\d{3})$/ },
    { level: 'county', codes: division.counties.map(({ code }) => code), form: /^(?:HVA)?(\d{2})$/ },
  ] as const
  for (const { level, codes, form } of levels) {
    const found = codesOfFeatures(features, new Set(codes), form)
    if (!found) continue
    refuseIncomplete(found, { codes, level, year, file })
    const areas = features.map(({ geometry }, index) => ({ code: found[index] ?? '', geometry: geometry as AreaGeometry }))
    return { level, year, licence, credit, areas: areas.toSorted((a, b) => Number(a.code) - Number(b.code)) }
  }
  throw importProblem(file, TEXTS.noCodes)
}

function featuresOf(text: string, file: string): readonly RawFeature[] {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw importProblem(file, TEXTS.notJson)
  }
  const topology = topologySchema.safeParse(json)
  const found = topology.success ? featuresOfTopology(topology.data) : collectionSchema.safeParse(json).data?.features
  if (!found) throw importProblem(file, TEXTS.notGeoJson)
  if (found.length === 0) throw importProblem(file, TEXTS.empty)
  return found
}

function refuseProjected({ geometry }: RawFeature, number: number, file: string): void {
  if (!geometry) throw importProblem(file, TEXTS.noGeometry, { number })
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  for (const ring of polygons.flat()) {
    const [first] = ring
    const last = ring.at(-1)
    if (ring.length < 4 || first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
      throw importProblem(file, TEXTS.openRing, { number })
    const outside = ring.find(([x = 0, y = 0]) => {
      const { west, east, south, north } = AROUND_FINLAND
      return x < west || x > east || y < south || y > north
    })
    if (outside) throw importProblem(file, TEXTS.projected, { number, x: outside[0] ?? 0, y: outside[1] ?? 0 })
  }
}

/** The codes of the features, from the property (or id) that holds a known code most often; null when none holds any. */
function codesOfFeatures(features: readonly RawFeature[], known: ReadonlySet<string>, form: RegExp): (string | null)[] | null {
  const names = new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})))
  const readings = [null, ...names].map((name) => {
    const codes = features.map((feature) => {
      const value = name === null ? feature.id : feature.properties?.[name]
      return form.exec(String(value ?? ''))?.[1] ?? null
    })
    return { codes, count: codes.filter((code) => code !== null && known.has(code)).length }
  })
  const best = readings.reduce((a, b) => (b.count > a.count ? b : a))
  return best.count === 0 ? null : best.codes
}

function refuseIncomplete(
  found: readonly (string | null)[],
  about: { readonly codes: readonly string[]; readonly level: string; readonly year: number; readonly file: string },
): void {
  const seen = new Set<string>()
  for (const [index, code] of found.entries()) {
    if (code === null || !about.codes.includes(code))
      throw importProblem(about.file, TEXTS.unknown, { number: index + 1, code: code ?? '–', year: about.year })
    if (seen.has(code)) throw importProblem(about.file, TEXTS.twice, { number: index + 1, code })
    seen.add(code)
  }
  const missing = about.codes.filter((code) => !seen.has(code))
  if (missing.length > 0)
    throw importProblem(about.file, TEXTS.missing, {
      year: about.year,
      count: missing.length,
      codes: missing.slice(0, 10).join(', '),
    })
}

/** The boundaries as GeoJSON, with year, level, licence and credit beside the features. */
export function boundariesGeoJson(boundaries: Boundaries): string {
  const { areas, ...about } = boundaries
  const features = areas.map(({ code, geometry }) => ({ type: 'Feature', id: code, properties: { code }, geometry }))
  return JSON.stringify({ type: 'FeatureCollection', ...about, features })
}

const TEXTS = {
  notJson: { fi: 'Tiedosto ei ole kelvollista JSONia.', sv: 'Filen är inte giltig JSON.', en: 'The file is not valid JSON.' },
  notGeoJson: {
    fi: 'Tiedosto ei ole GeoJSON-kokoelma (FeatureCollection) tai TopoJSON, jossa on alueita (Polygon tai MultiPolygon).',
    sv: 'Filen är inte en GeoJSON-samling (FeatureCollection) eller TopoJSON med områden (Polygon eller MultiPolygon).',
    en: 'The file is not a GeoJSON FeatureCollection or a TopoJSON with areas (Polygon or MultiPolygon).',
  },
  empty: { fi: 'Tiedostossa ei ole alueita.', sv: 'Filen har inga områden.', en: 'The file has no areas.' },
  noGeometry: {
    fi: 'Alueella {number} ei ole rajoja.',
    sv: 'Område {number} saknar gränser.',
    en: 'Area {number} has no boundary.',
  },
  openRing: {
    fi: 'Alueen {number} rajaviiva ei sulkeudu.',
    sv: 'Gränslinjen för område {number} är inte sluten.',
    en: 'The boundary of area {number} is not closed.',
  },
  projected: {
    fi: 'Alueen {number} koordinaatti ({x}, {y}) ei ole pituus- ja leveysaste Suomessa. Muunna tiedosto WGS 84 -asteiksi (EPSG:4326), pituus ensin.',
    sv: 'Koordinaten ({x}, {y}) för område {number} är inte longitud och latitud i Finland. Omvandla filen till WGS 84-grader (EPSG:4326), longituden först.',
    en: 'The coordinate ({x}, {y}) of area {number} is not a longitude and latitude in Finland. Convert the file to WGS 84 degrees (EPSG:4326), longitude first.',
  },
  noCodes: {
    fi: 'Alueilla ei ole kunnan (esim. 091 tai KU091) eikä hyvinvointialueen (esim. 08 tai HVA08) koodia.',
    sv: 'Områdena saknar kommunkod (t.ex. 091 eller KU091) och välfärdsområdeskod (t.ex. 08 eller HVA08).',
    en: 'The areas carry no code of a municipality (such as 091 or KU091) or county (such as 08 or HVA08).',
  },
  unknown: {
    fi: 'Alueen {number} koodia {code} ei ole vuoden {year} aluejaossa.',
    sv: 'Koden {code} för område {number} finns inte i regionindelningen {year}.',
    en: 'Code {code} of area {number} is not in the division of {year}.',
  },
  twice: {
    fi: 'Alueen {number} koodi {code} on jo toisella alueella.',
    sv: 'Koden {code} för område {number} finns redan på ett annat område.',
    en: 'Code {code} of area {number} belongs to another area already.',
  },
  missing: {
    fi: 'Vuoden {year} aluejaosta puuttuu {count} aluetta: {codes}.',
    sv: 'Ur regionindelningen {year} saknas {count} områden: {codes}.',
    en: 'Of the division of {year}, {count} areas are missing: {codes}.',
  },
} satisfies ImportTexts
