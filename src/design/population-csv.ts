import type { Definitions, PopulationCell } from '../model/definitions.ts'
import { AGE_CLASSES } from '../model/person.ts'
import type { Texts } from '../model/text.ts'
import { municipalityOn } from './areas.ts'
import { parseCsv } from './definition-csv.ts'
import { type ImportTexts, importProblem } from './import-problem.ts'
import { differenceFromDivision, divisionOfMunicipalities, type ImportedPopulation } from './imported-population.ts'

const COLUMNS = 'year,municipality,age_class,sex,persons'
const AGES: ReadonlySet<string> = new Set(AGE_CLASSES.map((age) => age.code))

/** What stands beside a population file: in its manifest, or for our own copies in the description. */
export interface PopulationDescription {
  readonly source: Texts
  readonly modelScale: string | null
  readonly scaledAgeStructureOf: number | null
  /** Known already for our own copies; found from the municipalities otherwise. */
  readonly divisionYears?: Readonly<Record<number, number>>
}

/**
 * Reads a population in the register's own form, `year,municipality,age_class,sex,persons`, one row a cell. Real populations must have
 * exactly the municipalities of one division; in a model population small municipalities may be empty.
 *
 * @throws Problem with the line of what is wrong.
 */
export function readPopulationCsv(
  { text, file }: { readonly text: string; readonly file: string },
  about: PopulationDescription,
  definitions: Definitions,
): ImportedPopulation {
  const [header, ...rows] = parseCsv(text, file)
  if (header?.record.join(',') !== COLUMNS)
    throw importProblem(file, TEXTS.header, { expected: COLUMNS, found: header?.record.join(',') ?? '' })
  const seen = new Set<string>()
  const cells = rows.map(({ record, line }): PopulationCell => {
    const [year = '', municipality = '', age = '', sex = '', persons = ''] = record
    const key = `${year} ${municipality} ${age} ${sex}`
    const isSound = /^\d{4}$/.test(year) && AGES.has(age) && (sex === 'M' || sex === 'F') && /^\d+$/.test(persons)
    if (!isSound || record.length !== 5) throw importProblem(file, TEXTS.row, { line })
    if (municipalityOn(definitions, municipality, Number(year) + 1) === null)
      throw importProblem(file, TEXTS.unknown, { line, municipality })
    if (seen.has(key)) throw importProblem(file, TEXTS.twice, { line })
    seen.add(key)
    return { year: Number(year), municipality, age, sex: sex === 'M' ? 'M' : 'F', persons: Number(persons) }
  })
  if (cells.length === 0) throw importProblem(file, TEXTS.empty)
  const years = [...new Set(cells.map((cell) => cell.year))]
  const divisionYears = Object.fromEntries(
    years.map((year) => [year, about.divisionYears?.[year] ?? divisionFor(cells, year, { definitions, file, about })]),
  )
  const { source, modelScale, scaledAgeStructureOf } = about
  return { source, modelScale, scaledAgeStructureOf, divisionYears, cells }
}

/** The same form written: rows in order of year, municipality, age and sex. */
export function writePopulationCsv(cells: readonly PopulationCell[]): string {
  const ages = AGE_CLASSES.map((age) => age.code as string)
  const sorted = [...cells].sort(
    (a, b) =>
      a.year - b.year ||
      Number(a.municipality) - Number(b.municipality) ||
      ages.indexOf(a.age) - ages.indexOf(b.age) ||
      (a.sex === b.sex ? 0 : a.sex === 'M' ? -1 : 1),
  )
  const rows = sorted.map((cell) => `${cell.year},${cell.municipality},${cell.age},${cell.sex},${cell.persons}`)
  return `${[COLUMNS, ...rows].join('\n')}\n`
}

interface DivisionSearch {
  readonly definitions: Definitions
  readonly file: string
  readonly about: PopulationDescription
}

function divisionFor(cells: readonly PopulationCell[], year: number, { definitions, file, about }: DivisionSearch): number {
  const codes = new Set(cells.filter((cell) => cell.year === year).map((cell) => cell.municipality))
  const division = divisionOfMunicipalities(definitions, codes, year)
  if (division !== null) return division
  const known = definitions.population.divisionYears[year]
  if (about.modelScale !== null && known !== undefined) return known
  const { missing, unknown } = differenceFromDivision(definitions, codes, year)
  const list = (found: readonly string[]) => (found.length === 0 ? '–' : found.slice(0, 10).join(', '))
  throw importProblem(file, TEXTS.municipalities, { year, missing: list(missing), unknown: list(unknown) })
}

const TEXTS = {
  header: {
    fi: 'Otsikkorivin pitää olla {expected}, mutta se on {found}.',
    sv: 'Rubrikraden ska vara {expected}, men är {found}.',
    en: 'The header row must be {expected} but is {found}.',
  },
  row: {
    fi: 'Rivi {line}: tarvitaan vuosi, kunta, rekisterin ikäluokka, sukupuoli M tai F ja kokonaisluku.',
    sv: 'Rad {line}: år, kommun, registrets åldersklass, kön M eller F och ett heltal behövs.',
    en: 'Line {line}: a year, a municipality, an age class of the register, sex M or F and a whole number are needed.',
  },
  unknown: {
    fi: 'Rivi {line}: kuntaa {municipality} ei tunneta.',
    sv: 'Rad {line}: kommunen {municipality} är okänd.',
    en: 'Line {line}: municipality {municipality} is not known.',
  },
  twice: {
    fi: 'Rivi {line}: sama vuosi, kunta, ikä ja sukupuoli on jo aiemmin.',
    sv: 'Rad {line}: samma år, kommun, ålder och kön finns redan.',
    en: 'Line {line}: the same year, municipality, age and sex came before.',
  },
  empty: { fi: 'Tiedostossa ei ole rivejä.', sv: 'Filen har inga rader.', en: 'The file has no rows.' },
  municipalities: {
    fi: 'Vuoden {year} kunnat eivät ole minkään tunnetun aluejaon mukaiset. Puuttuu: {missing}. Tuntematon: {unknown}.',
    sv: 'Kommunerna år {year} motsvarar ingen känd regionindelning. Saknas: {missing}. Okända: {unknown}.',
    en: 'The municipalities of {year} are those of no known division. Missing: {missing}. Unknown: {unknown}.',
  },
} satisfies ImportTexts
