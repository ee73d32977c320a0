import type { Definitions, PopulationCell } from '../model/definitions.ts'
import { AGE_CLASSES } from '../model/person.ts'
import { type ImportTexts, importProblem } from './import-problem.ts'
import { differenceFromDivision, divisionOfMunicipalities, type ImportedPopulation } from './imported-population.ts'
import { ageRange, type Dimension, dimensionsOf, parseDataset, type Role } from './population-dimensions.ts'

/**
 * Reads Statistics Finland's table 11re (population by area, age and sex on 31 December) as JSON-stat 2.0. Areas `KU091` are taken, `SSS`
 * is checked against their sum, other areas are left out. Ages are single years (`000` … `100-`) or groups inside one age class of the
 * register; `SSS` is checked. Sexes `1` men and `2` women.
 *
 * @throws Problem that says what is missing or does not add up.
 */
export function readPopulationJsonStat(text: string, file: string, definitions: Definitions): ImportedPopulation {
  const dataset = parseDataset(text, file)
  const dimensions = dimensionsOf(dataset, file)
  const valueAt = (position: number): number => {
    const value = (Array.isArray(dataset.value) ? dataset.value[position] : dataset.value[String(position)]) ?? null
    if (value === null || !Number.isInteger(value) || value < 0)
      throw importProblem(file, TEXTS.notWhole, { value: String(value) })
    return value
  }
  const cells = dimensions.year.codes.flatMap((year) => cellsOfYear(Number(year), { dimensions, valueAt, file }))
  const divisionYears = Object.fromEntries(
    dimensions.year.codes.map((year) => [year, divisionFor(cells, Number(year), { definitions, file })]),
  )
  return { source: SOURCE, modelScale: null, scaledAgeStructureOf: null, divisionYears, cells }
}

interface YearReading {
  readonly dimensions: Record<Role, Dimension>
  readonly valueAt: (position: number) => number
  readonly file: string
}

function cellsOfYear(year: number, reading: YearReading): PopulationCell[] {
  const counted = reading.dimensions.area.codes
    .filter((code) => /^KU\d{3}$/.test(code))
    .map((code) => countMunicipality(code, year, reading))
  const country = counted.reduce((sum, { persons }) => sum + persons, 0)
  refuseWrongTotal({ areaCode: 'SSS', sexCode: 'SSS', year }, country, reading)
  return counted.flatMap(({ municipality, men, women }) =>
    AGE_CLASSES.flatMap(({ code }, index): PopulationCell[] => [
      { municipality, year, age: code, sex: 'M', persons: men[index] ?? 0 },
      { municipality, year, age: code, sex: 'F', persons: women[index] ?? 0 },
    ]),
  )
}

function countMunicipality(areaCode: string, year: number, reading: YearReading) {
  const { age } = reading.dimensions
  const classes = classesOf(age.codes, reading.file)
  const countsOf = (sexCode: string) => {
    const counts = AGE_CLASSES.map(() => 0)
    for (const [index, position] of classes.entries()) {
      if (position === undefined) continue
      const persons = valueIn({ areaCode, sexCode, year, ageCode: age.codes[index] ?? '' }, reading)
      counts[position] = (counts[position] ?? 0) + (persons ?? 0)
    }
    return counts
  }
  const men = countsOf('1')
  const women = countsOf('2')
  refuseWrongTotal({ areaCode, sexCode: '1', year }, sumOf(men), reading)
  refuseWrongTotal({ areaCode, sexCode: '2', year }, sumOf(women), reading)
  const persons = sumOf(men) + sumOf(women)
  refuseWrongTotal({ areaCode, sexCode: 'SSS', year }, persons, reading)
  return { municipality: areaCode.slice(2), men, women, persons }
}

interface Position {
  readonly areaCode: string
  readonly sexCode: string
  readonly year: number
}

/** The value at codes of the four dimensions; null when one of the codes is not in the table. */
function valueIn(
  { areaCode, sexCode, year, ageCode }: Position & { ageCode: string },
  { dimensions, valueAt }: YearReading,
): number | null {
  const { area, age, sex } = dimensions
  const places = [
    [area, areaCode],
    [age, ageCode],
    [sex, sexCode],
    [dimensions.year, String(year)],
  ] as const
  let position = 0
  for (const [dimension, code] of places) {
    const index = dimension.positions.get(code)
    if (index === undefined) return null
    position += index * dimension.stride
  }
  return valueAt(position)
}

/** Refuses a total that the table tells and that its ages do not add up to. A total that is not there is not missed. */
function refuseWrongTotal(at: Position, counted: number, reading: YearReading): void {
  const told = valueIn({ ...at, ageCode: 'SSS' }, reading)
  const area = at.areaCode.replace(/^KU/, '')
  if (told !== null && told !== counted)
    throw importProblem(reading.file, TEXTS.sum, { municipality: area, year: at.year, told, counted })
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/** Position of the age class of each age code; undefined for the total. Every age from 0 up must be there exactly once. */
function classesOf(codes: readonly string[], file: string): (number | undefined)[] {
  const ranges = codes.map((code) => (code === 'SSS' ? null : ageRange(code)))
  let next = 0
  for (const range of ranges.flatMap((candidate) => candidate ?? []).sort((a, b) => a.from - b.from)) {
    if (range.from !== next) throw importProblem(file, TEXTS.ages, { age: next })
    next = range.to + 1
  }
  if (next < 151) throw importProblem(file, TEXTS.ages, { age: next })
  return ranges.map((range) => {
    if (!range) return undefined
    const position = AGE_CLASSES.findIndex((age) => range.from >= age.from && range.to <= age.to)
    if (position < 0) throw importProblem(file, TEXTS.ageGroup, { group: `${range.from}–${range.to}` })
    return position
  })
}

function divisionFor(
  cells: readonly PopulationCell[],
  year: number,
  { definitions, file }: { definitions: Definitions; file: string },
): number {
  const codes = new Set(cells.filter((cell) => cell.year === year).map((cell) => cell.municipality))
  const division = divisionOfMunicipalities(definitions, codes, year)
  if (division !== null) return division
  const { missing, unknown } = differenceFromDivision(definitions, codes, year)
  const list = (found: readonly string[]) => (found.length === 0 ? '–' : found.slice(0, 10).join(', '))
  throw importProblem(file, TEXTS.municipalities, { year, missing: list(missing), unknown: list(unknown) })
}

const SOURCE = {
  fi: 'Tilastokeskus, väestörakenne, taulukko 11re, CC BY 4.0',
  sv: 'Statistikcentralen, befolkningsstruktur, tabell 11re, CC BY 4.0',
  en: 'Statistics Finland, population structure, table 11re, CC BY 4.0',
}

const TEXTS = {
  notWhole: {
    fi: 'Arvo {value} ei ole kokonaisluku.',
    sv: 'Värdet {value} är inte ett heltal.',
    en: 'The value {value} is not a whole number.',
  },
  ages: {
    fi: 'Ikä {age} puuttuu tai on kahdesti. Valitse kaikki iät vuosittain.',
    sv: 'Åldern {age} saknas eller förekommer två gånger. Välj alla åldrar i ettårsklasser.',
    en: 'Age {age} is missing or there twice. Choose all single ages.',
  },
  ageGroup: {
    fi: 'Ikäryhmä {group} ylittää rekisterin ikäluokan rajan. Valitse iät vuosittain.',
    sv: 'Åldersgruppen {group} överskrider gränsen för en av registrets åldersklasser. Välj åldrarna i ettårsklasser.',
    en: 'Age group {group} crosses a border of the age classes of the register. Choose single ages.',
  },
  sum: {
    fi: 'Alueen {municipality} vuoden {year} summa on taulukossa {told}, mutta osista tulee {counted}.',
    sv: 'Summan för området {municipality} år {year} är {told} i tabellen, men delarna ger {counted}.',
    en: 'The total of area {municipality} in {year} is {told} in the table, but its parts make {counted}.',
  },
  municipalities: {
    fi: 'Vuoden {year} kunnat eivät ole minkään tunnetun aluejaon mukaiset. Puuttuu: {missing}. Tuntematon: {unknown}.',
    sv: 'Kommunerna år {year} motsvarar ingen känd regionindelning. Saknas: {missing}. Okända: {unknown}.',
    en: 'The municipalities of {year} are those of no known division. Missing: {missing}. Unknown: {unknown}.',
  },
} satisfies ImportTexts
