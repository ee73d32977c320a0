import { ALAND_COUNTY, COUNTRY, type County, type Municipality } from '../../model/area.ts'
import type { Period } from '../../model/period.ts'
import type { AgeGroupCode } from '../../model/person.ts'
import type { StatisticalTable, TableCategory } from '../../model/table.ts'
import type { Texts } from '../../model/text.ts'
import { ageLimits } from './age-blocks.ts'
import { PUBLISHED_SEXES } from './clients-by-age.ts'
import { CLIENTS_BY_AREA } from './clients-by-area.ts'
import { REPRESENTATIVE } from './coverage-cells.ts'
import { periodLabel } from './period-label.ts'
import type { PublicationInputs } from './publication-inputs.ts'
import { TASK_NUMBERS } from './several-tasks.ts'
import { SHARES_BY_MUNICIPALITY } from './shares-by-municipality.ts'
import { INVENTED_DATA } from './standing-texts.ts'
import { taskKeys } from './task-pairs.ts'

/** A table without its cells. */
export type TableHead = Omit<StatisticalTable, 'cells'>

/** Heads of the tables in the order of the definitions: titles, notes, source, dimensions with their categories, measures. */
export function tableHeads(inputs: PublicationInputs, periods: readonly Period[]): TableHead[] {
  const { definitions, registerKind } = inputs
  const standing = [...definitions.population.notes, ...(registerKind === 'synthetic' ? [INVENTED_DATA] : [])]
  return definitions.tables.map((table) => ({
    id: table.id,
    title: table.title,
    notes: [...table.notes, ...standing],
    source: sourceLine(inputs),
    measures: table.measures,
    dimensions: table.dimensions.map((dimension) => ({
      ...dimension,
      categories: categoriesOf({ table: table.id, dimension: dimension.id }, inputs, periods),
    })),
  }))
}

function sourceLine({ definitions: { programme, population } }: PublicationInputs): Texts {
  const licence = programme.licence.name
  return {
    fi: `${programme.names.fi}, ${licence}. Väestö: ${population.source.fi}.`,
    sv: `${programme.names.sv}, ${licence}. Befolkning: ${population.source.sv}.`,
    en: `${programme.names.en}, ${licence}. Population: ${population.source.en}.`,
  }
}

interface Place {
  readonly table: string
  readonly dimension: string
}

function categoriesOf(place: Place, inputs: PublicationInputs, periods: readonly Period[]): TableCategory[] {
  const { contents, programme } = inputs.definitions
  const tasks = new Set<string>(taskKeys(contents))
  const content = contents.map(({ key, names, definition }) => ({ code: key, label: names, note: definition }))
  const categories: Readonly<Record<string, () => TableCategory[]>> = {
    content: () => content,
    task: () => content.filter(({ code }) => tasks.has(code)),
    other: () => content.filter(({ code }) => tasks.has(code)),
    area: () => areaCategories(place.table, inputs),
    period: () => periodCategories(place.table, periods),
    age: () => programme.ageGroupsPublished.map(ageCategory),
    sex: () => PUBLISHED_SEXES.map((code) => ({ code, label: SEXES[code] })),
    tasks: () => TASK_NUMBERS.map(taskNumberCategory),
  }
  return categories[place.dimension]?.() ?? []
}

function areaCategories(table: string, { division }: PublicationInputs): TableCategory[] {
  const counties = inPublicationOrder(division.counties)
  if (table === SHARES_BY_MUNICIPALITY) {
    return counties.flatMap((county) => {
      const municipalities = division.municipalities.filter((municipality) => municipality.county === county.code)
      return byFinnishName(municipalities).map(({ code, names }) => ({ code, label: names, parent: county.code }))
    })
  }
  const country = { code: COUNTRY, label: WHOLE_COUNTRY }
  const representative = { code: REPRESENTATIVE, label: REPRESENTATIVE_LABEL }
  const countyRows = counties.map(({ code, names }) => ({ code, label: names, parent: COUNTRY }))
  return table === CLIENTS_BY_AREA ? [country, representative, ...countyRows] : [country, ...countyRows]
}

/** Quarters first, then years, then twelve months: each kind is a series of its own. The annex has quarters only. */
function periodCategories(table: string, periods: readonly Period[]): TableCategory[] {
  const kinds: readonly Period['kind'][] = table === SHARES_BY_MUNICIPALITY ? ['quarter'] : ['quarter', 'year', 'rolling-year']
  return kinds.flatMap((kind) =>
    periods.filter((period) => period.kind === kind).map(({ code }) => ({ code, label: periodLabel(code) })),
  )
}

/** Counties as published: by Finnish name, Åland last. */
function inPublicationOrder(counties: readonly County[]): County[] {
  const sorted = byFinnishName(counties)
  return [...sorted.filter(({ code }) => code !== ALAND_COUNTY), ...sorted.filter(({ code }) => code === ALAND_COUNTY)]
}

function byFinnishName<T extends Pick<Municipality, 'names'>>(areas: readonly T[]): T[] {
  const collator = new Intl.Collator('fi')
  return [...areas].sort((a, b) => collator.compare(a.names.fi, b.names.fi))
}

function ageCategory(age: AgeGroupCode): TableCategory {
  const limits = ageLimits(age)
  if (!limits) return { code: age, label: { fi: 'Kaikki iät', sv: 'Alla åldrar', en: 'All ages' } }
  const { from, to } = limits
  const label =
    to === null
      ? { fi: `${from} vuotta täyttäneet`, sv: `${from} år och äldre`, en: `Aged ${from} and over` }
      : { fi: `${from}–${to}-vuotiaat`, sv: `${from}–${to} år`, en: `Aged ${from}–${to}` }
  return { code: age, label }
}

function taskNumberCategory(code: (typeof TASK_NUMBERS)[number]): TableCategory {
  if (code === '2+') return { code, label: { fi: 'vähintään 2', sv: 'minst 2', en: '2 or more' } }
  return { code, label: { fi: code, sv: code, en: code } }
}

const SEXES: Readonly<Record<(typeof PUBLISHED_SEXES)[number], Texts>> = {
  _T: { fi: 'Yhteensä', sv: 'Totalt', en: 'Total' },
  M: { fi: 'Miehet', sv: 'Män', en: 'Men' },
  F: { fi: 'Naiset', sv: 'Kvinnor', en: 'Women' },
}

const WHOLE_COUNTRY: Texts = { fi: 'Koko maa', sv: 'Hela landet', en: 'Whole country' }

const REPRESENTATIVE_LABEL: Texts = {
  fi: 'Edustavat kunnat yhteensä',
  sv: 'Representativa kommuner totalt',
  en: 'Representative municipalities in total',
}
