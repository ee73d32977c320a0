import type { County, Municipality } from '../model/area.ts'
import type { Definitions, PopulationCell } from '../model/definitions.ts'
import type { QuarterCode } from '../model/period.ts'
import { type CountyTexts, countyTexts } from './archive-text.ts'
import { type ClientCellPlan, planClients } from './client-numbers.ts'
import { type PlannedDelivery, type PlannedFile, plannedDeliveries } from './delivery-folders.ts'
import { type DeliveryPlan, deliveryPlan } from './delivery-plan.ts'
import { modelPopulation } from './model-population.ts'
import { type NationalCodes, nationalCodes } from './national-codes.ts'
import type { Places } from './person.ts'
import { type PackageWindow, packageWindows } from './separate-rows.ts'
import { type Day, dayOf, isoOf, type Series, seriesOf } from './series.ts'
import { servingPlaces } from './service-units.ts'

export interface CountryOptions {
  readonly definitions: Definitions
  /** Clients in a quarter, of the whole country. 770,000 is the published number: scale 1:1. */
  readonly clients: number
  readonly from: QuarterCode
  readonly to: QuarterCode
  readonly seed: number
  /** Archived documents and separate rows for each client in a quarter, over the whole series. */
  readonly recordsPerClient: number
  readonly isArchiveCompressed: boolean
  /** Rules whose faults are put in (see `FAULT_RULES`); empty = a faultless country. */
  readonly faults: readonly string[]
}

/** Everything that is fixed before the first person is drawn. Holds no persons. */
export interface CountryPlan {
  readonly options: CountryOptions
  readonly series: Series
  readonly delivery: DeliveryPlan
  readonly deliveries: readonly PlannedDelivery[]
  /** In the order of their numbers: a file's number is its place in the list. */
  readonly files: readonly PlannedFile[]
  readonly municipalities: readonly Municipality[]
  readonly counties: readonly County[]
  readonly places: Places
  readonly codes: NationalCodes
  readonly texts: ReadonlyMap<string, CountyTexts>
  readonly windows: readonly PackageWindow[]
  readonly clientPlan: ReadonlyMap<string, readonly ClientCellPlan[]>
  readonly population: readonly PopulationCell[]
  readonly entriesPerQuarter: number
  municipalityOn(code: string, day: Day): string
}

const ALAND = '91'

export function planCountry(options: CountryOptions): CountryPlan {
  const { definitions, seed, clients } = options
  const series = seriesOf(options.from, options.to)
  const division = divisionOf(definitions, Number(options.from.slice(0, 4)))
  const municipalities = division.municipalities
  const countyOf = new Map(municipalities.map((municipality) => [municipality.code, municipality.county]))
  const real = populationOfYear(definitions, Number(isoOf(series.firstDay + Math.floor(series.days / 2)).slice(0, 4)) - 1)
  const delivery = deliveryPlan(seed, series, municipalities)
  const { isArchiveCompressed, faults } = options
  const deliveries = plannedDeliveries({ seed, series, plan: delivery, isArchiveCompressed, faults })
  const codes = nationalCodes(definitions)
  const texts = division.counties.flatMap((county) => {
    const profile = delivery.counties.get(county.code)?.profile
    return profile
      ? [[county.code, countyTexts(county, profile, { codes, serving: servingPlaces(municipalities, county.code) })] as const]
      : []
  })
  const clientPlan = planClients({ seed, clients, seriesDays: series.days, population: real, countyOf })
  for (const [code] of clientPlan) if ((countyOf.get(code) ?? ALAND) === ALAND) clientPlan.delete(code)
  return {
    ...{ options, series, delivery, deliveries, municipalities, codes, clientPlan },
    files: deliveries.flatMap((one) => one.files).sort((a, b) => a.number - b.number),
    counties: division.counties,
    places: { series, countyOf, destinations: destinations(real, countyOf) },
    texts: new Map(texts),
    windows: packageWindows(series),
    population: modelPopulation(neededYears(definitions, series), clients),
    entriesPerQuarter: entriesPerQuarter(options.recordsPerClient, series.quarters.length),
    municipalityOn: municipalityOn(definitions, division.year),
  }
}

/**
 * Journal entries a task and quarter that bring the records of a client to the number asked for. Found by counting: the other
 * records (relationships, matters, decisions, separate rows) come to 1.2 and 0.73 a quarter; one entry a task and quarter
 * brings 0.93 records, as long as also notes on starts and ends grow in number, and 0.65 after that.
 */
function entriesPerQuarter(recordsPerClient: number, quarters: number): number {
  const others = 1.2 + 0.73 * quarters
  const withOneEntry = others + 0.93 * quarters
  if (recordsPerClient > withOneEntry) return 1 + (recordsPerClient - withOneEntry) / (0.65 * quarters)
  return Math.max(0.02, (recordsPerClient - others) / (0.93 * quarters))
}

function divisionOf(definitions: Definitions, year: number): Definitions['divisions'][number] {
  const earlier = definitions.divisions.filter((division) => division.year <= year).sort((a, b) => b.year - a.year)
  const division = earlier[0] ?? definitions.divisions[0]
  if (!division) throw new Error('The definitions have no regional division')
  return division
}

/** Population of a year, or of the newest earlier year that is known (else of the oldest). */
function populationOfYear(definitions: Definitions, year: number): PopulationCell[] {
  const years = [...new Set(definitions.population.cells.map((cell) => cell.year))].sort((a, b) => a - b)
  const known = years.filter((candidate) => candidate <= year).at(-1) ?? years[0]
  return definitions.population.cells.filter((cell) => cell.year === known)
}

/** Populations on 31 December of the years that shares of the series are counted of, and one more on each side. */
function neededYears(definitions: Definitions, series: Series): PopulationCell[] {
  const first = Number(isoOf(series.firstDay).slice(0, 4)) - 1
  const last = Number(isoOf(series.lastDay).slice(0, 4))
  return definitions.population.cells.filter((cell) => cell.year >= first - 1 && cell.year <= last)
}

function destinations(cells: readonly PopulationCell[], countyOf: ReadonlyMap<string, string>): Places['destinations'] {
  const totals = new Map<string, number>()
  for (const cell of cells) {
    if ((countyOf.get(cell.municipality) ?? ALAND) === ALAND) continue
    totals.set(cell.municipality, (totals.get(cell.municipality) ?? 0) + cell.persons)
  }
  const all = [...totals.values()].reduce((sum, persons) => sum + persons, 0)
  let cumulative = 0
  return [...totals].map(([code, persons]) => {
    cumulative += persons / all
    return { code, cumulative }
  })
}

/** A municipality's code on a day: mergers after the first division are carried out. */
function municipalityOn(definitions: Definitions, year: number): CountryPlan['municipalityOn'] {
  const later = definitions.successions.filter((change) => change.date > `${year}-01-01`)
  const changes = later.map((change) => ({ from: change.from, to: change.to, day: dayOf(change.date) }))
  if (changes.length === 0) return (code) => code
  return (code, day) => changes.reduce((now, change) => (now === change.from && day >= change.day ? change.to : now), code)
}
