import { z } from 'zod'
import type { AreaSuccession } from '../model/area.ts'
import type { PopulationSource } from '../model/definitions.ts'
import { AGE_CLASSES } from '../model/person.ts'
import { fillTexts, type Texts } from '../model/text.ts'
import { type AgeAnchor, fittedStructure, type StructureBase } from './age-structure.ts'
import { readCsv, readCsvRecords, refuseDuplicates, wholeNumber } from './definition-csv.ts'
import { definitionProblem } from './definition-problem.ts'
import { type DefinitionFiles, readYaml, textsSchema } from './definition-yaml.ts'
import type { AreaDefinitions } from './read-areas.ts'
import { carriedTo, successorOn } from './succession.ts'

const FOLDER = 'parameters'
const SETTINGS = `${FOLDER}/population.yaml`

const persons = z.int().min(0)
const settingsSchema = z.strictObject({
  source: textsSchema,
  ageStructureYear: z.int(),
  ageDivision: z.int(),
  sexYear: z.int(),
  sexDivision: z.int(),
  scaledNote: textsSchema,
  modelNote: textsSchema,
  years: z.array(z.strictObject({ year: z.int(), division: z.int(), total: persons })).min(1),
  nationalAgeGroups: z.array(
    z.strictObject({ year: z.int(), Y0T17: persons, Y18T64: persons, Y65T84: persons, Y_GE85: persons }),
  ),
  menPercentByAge: z.record(z.string(), z.number().min(0).max(100)),
})
type Settings = z.infer<typeof settingsSchema>

/**
 * Population on 31 December by municipality, age class and sex. Totals are real and must add up to the national totals; the structure of
 * each year is worked out (`age-structure.ts`) and the source says so.
 */
export function readPopulation(files: DefinitionFiles, areas: AreaDefinitions): PopulationSource {
  const settings = readYaml(files, SETTINGS, settingsSchema)
  const totals = readTotals(files, settings)
  const base = readBase(files, settings)
  return {
    source: settings.source,
    totals: settings.years.flatMap(({ year }) =>
      [...(totals.get(year) ?? [])].map(([municipality, population]) => ({ municipality, year, population })),
    ),
    cells: settings.years.flatMap(({ year, division }) => {
      const onDivision = baseOn({ year: division, successions: areas.successions }, base, settings)
      const ofYear = totals.get(year) ?? new Map<string, number>()
      refuseUnknownMunicipalities(ofYear, onDivision, year)
      return fittedStructure(year, ofYear, onDivision)
    }),
    divisionYears: Object.fromEntries(settings.years.map(({ year, division }) => [year, division])),
    scaledAgeStructureOf: settings.ageStructureYear,
    modelScale: null,
    notes: [fillTexts(settings.scaledNote, { year: settings.ageStructureYear })],
    modelNote: settings.modelNote,
  }
}

/** Totals by year: municipality → persons. */
function readTotals(files: DefinitionFiles, settings: Settings): Map<number, Map<string, number>> {
  const path = `${FOLDER}/population-totals.csv`
  const [header, ...rows] = readCsvRecords(files, path)
  const years = (header?.record ?? []).slice(1).map((year) => wholeNumber(year, `${path}:${header?.line ?? 1}`))
  refuseDuplicates(
    rows,
    (row) => row.record[0] ?? '',
    (row) => `${path}:${row.line}`,
  )
  const totals = new Map(years.map((year) => [year, new Map<string, number>()]))
  for (const { record, line } of rows) {
    for (const [index, year] of years.entries()) {
      const value = record[index + 1] ?? ''
      if (value !== '') totals.get(year)?.set(record[0] ?? '', wholeNumber(value, `${path}:${line}`))
    }
  }
  for (const { year, total } of settings.years) {
    const found = [...(totals.get(year)?.values() ?? [])].reduce((sum, value) => sum + value, 0)
    if (found !== total) throw definitionProblem(path, WRONG_TOTAL, { year, found, total })
  }
  return totals
}

interface RawBase {
  readonly ages: ReadonlyMap<string, readonly number[]>
  readonly sexes: ReadonlyMap<string, { men: number; women: number }>
}

function readBase(files: DefinitionFiles, settings: Settings): RawBase {
  const sexPath = `${FOLDER}/population-sex-${settings.sexYear}.csv`
  const sexes = readCsv(files, sexPath, ['municipality', 'men', 'women']).map(
    ({ values, place }) =>
      [values.municipality, { men: wholeNumber(values.men, place), women: wholeNumber(values.women, place) }] as const,
  )
  return { ages: readAges(files, `${FOLDER}/population-age-${settings.ageStructureYear}.csv`), sexes: new Map(sexes) }
}

/** Persons by age class, from columns named by their ages: `0-2`, `85-`. Each column must lie inside one class. */
function readAges(files: DefinitionFiles, path: string): Map<string, readonly number[]> {
  const [header, ...rows] = readCsvRecords(files, path)
  const classes = (header?.record ?? []).slice(1).map((column) => {
    const [from = '', to = ''] = column.split('-')
    const index = AGE_CLASSES.findIndex((age) => Number(from) >= age.from && (to === '' ? age.to === 150 : Number(to) <= age.to))
    if (from === '' || index < 0) throw definitionProblem(`${path}:${header?.line ?? 1}`, WRONG_AGE, { column })
    return index
  })
  const ages = rows.map(({ record, line }) => {
    const counts = AGE_CLASSES.map(() => 0)
    for (const [index, age] of classes.entries())
      counts[age] = (counts[age] ?? 0) + wholeNumber(record[index + 1] ?? '', `${path}:${line}`)
    return [record[0] ?? '', counts] as const
  })
  return new Map(ages)
}

/** The base on the division of the year: earlier ones carried forward; the sexes, held on a later division, looked up there. */
function baseOn(onto: { year: number; successions: readonly AreaSuccession[] }, raw: RawBase, settings: Settings): StructureBase {
  const ages = carriedTo(raw.ages, onto, (a, b) => a.map((count, index) => count + (b[index] ?? 0)))
  const sexes = [...ages.keys()].flatMap((municipality) => {
    const found = raw.sexes.get(successorOn(municipality, onto.successions, `${settings.sexDivision}-01-01`))
    return found ? [[municipality, found] as const] : []
  })
  return {
    ages,
    sexes: new Map(sexes),
    menPercentByAge: AGE_CLASSES.map((age) => settings.menPercentByAge[age.code] ?? 50),
    anchors: settings.nationalAgeGroups.map(({ year: anchor, ...groups }): AgeAnchor => ({ year: anchor, groups })),
  }
}

function refuseUnknownMunicipalities(totals: ReadonlyMap<string, number>, base: StructureBase, year: number): void {
  for (const municipality of totals.keys()) {
    if (!base.ages.has(municipality))
      throw definitionProblem(`${FOLDER}/population-totals.csv`, NO_STRUCTURE, { municipality, year })
  }
}

const WRONG_TOTAL: Texts = {
  fi: 'Vuoden {year} kunnat ovat yhteensä {found}, mutta koko maassa pitää olla {total}.',
  sv: 'Kommunerna år {year} är sammanlagt {found}, men hela landet ska vara {total}.',
  en: 'The municipalities of {year} add up to {found}, but the whole country must be {total}.',
}
const WRONG_AGE: Texts = {
  fi: 'Sarake {column} ei ole rekisterin yhden ikäluokan sisällä.',
  sv: 'Kolumnen {column} ligger inte inom en enda av registrets åldersklasser.',
  en: 'Column {column} does not lie inside one age class of the register.',
}
const NO_STRUCTURE: Texts = {
  fi: 'Kunnan {municipality} ikärakennetta ei ole, joten vuoden {year} väestöä ei voi jakaa.',
  sv: 'Kommunen {municipality} saknar åldersstruktur, så befolkningen år {year} kan inte fördelas.',
  en: 'There is no age structure of municipality {municipality}, so the population of {year} cannot be divided.',
}
