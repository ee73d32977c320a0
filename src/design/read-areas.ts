import { z } from 'zod'
import type { AreaSuccession, County, Municipality, RegionalDivision } from '../model/area.ts'
import type { CodeLabel } from '../model/definitions.ts'
import type { Texts } from '../model/text.ts'
import { type CsvRow, namesOf, readCsv, refuseDuplicates, textsOf, yesOrNo } from './definition-csv.ts'
import { definitionProblem } from './definition-problem.ts'
import { type DefinitionFiles, readYaml } from './definition-yaml.ts'

const FOLDER = 'classifications'

/** One municipality as it was in force from `from` to `to` (both included; `to` null = in force). */
interface MunicipalityInterval extends Municipality {
  readonly from: string
  readonly to: string | null
  readonly place: string
}

export interface AreaDefinitions {
  readonly collaborativeAreas: readonly CodeLabel[]
  readonly counties: readonly County[]
  readonly intervals: readonly MunicipalityInterval[]
  readonly successions: readonly AreaSuccession[]
  readonly divisions: readonly RegionalDivision[]
}

/** Areas of every year: municipalities as validity intervals, not as yearly copies. */
export function readAreas(files: DefinitionFiles): AreaDefinitions {
  const collaborativeAreas = readCollaborativeAreas(files)
  const counties = readCounties(files, new Set(collaborativeAreas.map((area) => area.code)))
  const intervals = readMunicipalities(files, new Set(counties.map((county) => county.code)))
  const successions = readSuccessions(files)
  refuseMissingSuccessors(intervals, successions)
  const { firstYear, lastYear } = readYaml(
    files,
    `${FOLDER}/divisions.yaml`,
    z.strictObject({ firstYear: z.int().min(1900), lastYear: z.int().max(2200) }),
  )
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
  const divisions = years.map((year) => ({ year, counties, municipalities: municipalitiesOn(intervals, `${year}-01-01`) }))
  return { collaborativeAreas, counties, intervals, successions, divisions }
}

function municipalitiesOn(intervals: readonly MunicipalityInterval[], day: string): Municipality[] {
  return intervals
    .filter((interval) => interval.from <= day && (interval.to === null || interval.to >= day))
    .map(({ code, names, county }) => ({ code, names, county }))
}

function readCollaborativeAreas(files: DefinitionFiles): CodeLabel[] {
  const rows = readCsv(files, `${FOLDER}/collaborative-areas.csv`, ['code', 'name_fi', 'name_sv', 'name_en'])
  refuseDuplicates(
    rows,
    (row) => row.values.code,
    (row) => row.place,
  )
  return rows.map((row) => ({ code: row.values.code, names: namesOf(row) }))
}

const COUNTY_COLUMNS = [
  ...['code', 'name_fi', 'name_sv', 'name_en', 'short_fi', 'short_sv', 'short_en'],
  ...['collaborative_area', 'business_id', 'oid', 'duty_to_deliver'],
] as readonly CountyColumn[]
type Names = 'name_fi' | 'name_sv' | 'name_en'
type CountyColumn = 'code' | Names | `short_${keyof Texts}` | 'collaborative_area' | 'business_id' | 'oid' | 'duty_to_deliver'

function readCounties(files: DefinitionFiles, collaborativeAreas: ReadonlySet<string>): County[] {
  const rows = readCsv(files, `${FOLDER}/counties.csv`, COUNTY_COLUMNS)
  refuseDuplicates(
    rows,
    (row) => row.values.code,
    (row) => row.place,
  )
  return rows.map((row) => {
    const { values, place } = row
    refuseUnknown(values.collaborative_area, collaborativeAreas, place)
    return {
      code: values.code,
      names: namesOf(row),
      shortNames: textsOf({ fi: values.short_fi, sv: values.short_sv, en: values.short_en }, place),
      collaborativeArea: values.collaborative_area,
      oid: values.oid || null,
      businessId: values.business_id || null,
      hasDutyToDeliver: yesOrNo(values.duty_to_deliver, place),
    }
  })
}

function readMunicipalities(files: DefinitionFiles, counties: ReadonlySet<string>): MunicipalityInterval[] {
  const columns = ['code', 'name_fi', 'name_sv', 'name_en', 'county', 'valid_from', 'valid_to'] as const
  const intervals = readCsv(files, `${FOLDER}/municipalities.csv`, columns).map((row: CsvRow<(typeof columns)[number]>) => {
    const { values, place } = row
    refuseUnknown(values.county, counties, place)
    const names = namesOf(row)
    return { code: values.code, names, county: values.county, from: values.valid_from, to: values.valid_to || null, place }
  })
  const sorted = intervals.toSorted((a, b) => compare(a.code, b.code) || compare(a.from, b.from))
  for (const [index, interval] of sorted.entries()) {
    const next = sorted[index + 1]
    if (interval.to !== null && interval.to < interval.from)
      throw definitionProblem(interval.place, BACKWARDS, { code: interval.code })
    if (next?.code === interval.code && (interval.to === null || interval.to >= next.from))
      throw definitionProblem(next.place, OVERLAP, { code: interval.code })
  }
  return sorted
}

function readSuccessions(files: DefinitionFiles): AreaSuccession[] {
  const rows = readCsv(files, `${FOLDER}/municipality-successions.csv`, ['from', 'name_fi', 'to', 'date'])
  refuseDuplicates(
    rows,
    (row) => row.values.from,
    (row) => row.place,
  )
  return rows.map(({ values }) => ({ from: values.from, to: values.to, date: values.date }))
}

/** A municipality that ended must say what it became part of, and that must exist on the day. */
function refuseMissingSuccessors(intervals: readonly MunicipalityInterval[], successions: readonly AreaSuccession[]): void {
  for (const interval of intervals) {
    if (interval.to === null || intervals.some((other) => other.code === interval.code && other.from > interval.from)) continue
    const succession = successions.find((candidate) => candidate.from === interval.code)
    const isThere =
      succession !== undefined &&
      intervals.some(
        ({ code, from, to }) => code === succession.to && from <= succession.date && (to === null || to >= succession.date),
      )
    if (!isThere) throw definitionProblem(interval.place, NO_SUCCESSOR, { code: interval.code })
  }
}

function refuseUnknown(code: string, known: ReadonlySet<string>, place: string): void {
  if (!known.has(code)) throw definitionProblem(place, UNKNOWN_AREA, { code })
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

const UNKNOWN_AREA: Texts = {
  fi: 'Aluetta {code} ei ole luettelossa.',
  sv: 'Området {code} finns inte i förteckningen.',
  en: 'Area {code} is not in the list.',
}
const BACKWARDS: Texts = {
  fi: 'Kunnan {code} voimassaolo päättyy ennen alkuaan.',
  sv: 'Kommunen {code} upphör före sin början.',
  en: 'Municipality {code} ends before it starts.',
}
const OVERLAP: Texts = {
  fi: 'Kunnan {code} voimassaolojaksot menevät päällekkäin.',
  sv: 'Giltighetsperioderna för kommunen {code} överlappar varandra.',
  en: 'The validity intervals of municipality {code} overlap.',
}
const NO_SUCCESSOR: Texts = {
  fi: 'Kunta {code} päättyy, mutta sille ei ole seuraajaa tiedostossa municipality-successions.csv.',
  sv: 'Kommunen {code} upphör men har ingen efterföljare i municipality-successions.csv.',
  en: 'Municipality {code} ends but has no successor in municipality-successions.csv.',
}
