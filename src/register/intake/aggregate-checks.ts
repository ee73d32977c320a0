import { checkOf } from '../../collect/delivery/delivery-rules.ts'
import type { Definitions } from '../../model/definitions.ts'
import type { Delivery } from '../../model/delivery.ts'
import { addQuarters, type QuarterCode } from '../../model/period.ts'
import { ageClassesOf } from '../../model/person.ts'
import type { CrossChecking } from './cross-record-checks.ts'
import { type ClientCounts, countsOf, countsOfFiles } from './quarter-counts.ts'

export interface PackageOfPeriod {
  readonly organiser: string
  readonly period: QuarterCode
}

/**
 * D15 and D16: clients of the package's own quarter by content, against the same organiser's previous package and against the
 * median share of the organisers' newest packages.
 */
export async function checkAggregates(checking: CrossChecking, own: PackageOfPeriod): Promise<void> {
  const counts = await countsOf(checking.connection, 'live_relationship_periods', own.period)
  await checkChange(checking, own, counts)
  await checkShare(checking, own, counts)
}

async function checkChange(
  { connection, environment, earlier }: CrossChecking,
  own: PackageOfPeriod,
  counts: ClientCounts,
): Promise<void> {
  const previousPeriod = addQuarters(own.period, -1)
  const previous = newestPackage(earlier.deliveries, { organiser: own.organiser, period: previousPeriod })
  const [path] = earlier.files('relationship_periods', previous ? [previous] : [])
  if (!previous || path === undefined) return environment.findings.notRun('D15', `package of ${previousPeriod} absent`)
  const before = (await countsOfFiles(connection, [{ path, period: previousPeriod }])).get(path) ?? new Map<string, number>()
  const { changePercent = 0, changePersons = 0 } = checkOf(environment.rules, 'D15').parameters
  const compared = new Set([...counts.keys(), ...before.keys()].filter((content) => holds(previous, content)))
  for (const content of [...compared].sort()) {
    const count = counts.get(content) ?? 0
    const earlierCount = before.get(content) ?? 0
    const difference = count - earlierCount
    if (Math.abs(difference) <= changePersons || Math.abs(difference) * 100 <= changePercent * earlierCount) continue
    const change = earlierCount === 0 ? '∞' : Math.round((difference / earlierCount) * 100)
    const parameters = { content: environment.rules.contentNames.get(content) ?? content, count, previous: earlierCount, change }
    const place = { table: tableOfContent(content), row: null }
    environment.findings.add(
      { rule: 'D15', observed: String(count), expected: String(earlierCount), cause: content, parameters },
      place,
    )
  }
}

function tableOfContent(content: string): string {
  return content === 'child_welfare_act' ? 'lastensuojelujaksot' : 'asiakkuusjaksot'
}

function holds(delivery: Delivery, content: string): boolean {
  return delivery.files.some((file) => file.table === tableOfContent(content))
}

function newestPackage(deliveries: readonly Delivery[], { organiser, period }: PackageOfPeriod): Delivery | undefined {
  return deliveries.findLast(
    (delivery) => delivery.kind === 'separate-delivery' && delivery.organiser === organiser && delivery.period === period,
  )
}

/** Fewer organisers than this make no median worth comparing with. */
const FEWEST_ORGANISERS = 5

async function checkShare(checking: CrossChecking, own: PackageOfPeriod, counts: ClientCounts): Promise<void> {
  const { environment, earlier } = checking
  const others = newestOfOthers(earlier.deliveries, own)
  if (others.length < FEWEST_ORGANISERS) {
    return environment.findings.notRun('D16', `fewer than ${FEWEST_ORGANISERS} other organisers`)
  }
  const populations = populationsByCounty(environment.definitions, own.period)
  const shares = await sharesOf(checking, others, populations)
  const { smallestOfMedian = 0, largestOfMedian = Number.POSITIVE_INFINITY } = checkOf(environment.rules, 'D16').parameters
  for (const [content, clients] of counts) {
    const known = shares.get(content) ?? []
    const share = shareOf(clients, populations.get(content)?.get(own.organiser))
    if (known.length < FEWEST_ORGANISERS || share === null) continue
    const median = medianOf(known)
    if (share >= smallestOfMedian * median && share <= largestOfMedian * median) continue
    const name = environment.rules.contentNames.get(content) ?? content
    const parameters = { content: name, share: percent(share), median: percent(median) }
    const place = { table: tableOfContent(content), row: null }
    environment.findings.add({ rule: 'D16', observed: percent(share), cause: content, parameters }, place)
  }
}

type Populations = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Shares of the population by content, one value an organiser: each package's clients of its own quarter. */
async function sharesOf(
  { connection, earlier }: CrossChecking,
  others: readonly Delivery[],
  populations: Populations,
): Promise<Map<string, number[]>> {
  const packages = others.flatMap(({ organiser, period }, index) => {
    const [path] = earlier.files('relationship_periods', others.slice(index, index + 1))
    return path !== undefined && period !== null && organiser !== null ? [{ path, period, organiser }] : []
  })
  const counts = await countsOfFiles(connection, packages)
  const shares = new Map<string, number[]>()
  for (const { path, organiser } of packages) {
    for (const [content, clients] of counts.get(path) ?? []) {
      const share = shareOf(clients, populations.get(content)?.get(organiser))
      if (share !== null) shares.set(content, [...(shares.get(content) ?? []), share])
    }
  }
  return shares
}

function newestOfOthers(deliveries: readonly Delivery[], own: PackageOfPeriod): Delivery[] {
  const newest = new Map<string, Delivery>()
  for (const delivery of deliveries) {
    const { kind, organiser, period } = delivery
    if (kind !== 'separate-delivery' || organiser === null || period === null) continue
    if (organiser === own.organiser || period > own.period || period < addQuarters(own.period, -1)) continue
    const known = newest.get(organiser)
    if (!known || (known.period ?? '') <= period) newest.set(organiser, delivery)
  }
  return [...newest.values()]
}

function shareOf(clients: number, population: number | undefined): number | null {
  return population === undefined || population === 0 ? null : clients / population
}

function percent(share: number): string {
  return (share * 100).toFixed(2)
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

const summed = new WeakMap<Definitions, Map<number, Populations>>()

/** Population of each content's age group by county, of the newest year before the quarter that is known; added up once a year. */
function populationsByCounty(definitions: Definitions, period: QuarterCode): Populations {
  const wanted = Number(period.slice(0, 4)) - 1
  const known = summed.get(definitions) ?? new Map<number, Populations>()
  summed.set(definitions, known)
  const populations = known.get(wanted) ?? sumPopulations(definitions, wanted)
  known.set(wanted, populations)
  return populations
}

function sumPopulations(definitions: Definitions, wanted: number): Populations {
  const years = definitions.population.cells.map((cell) => cell.year).filter((year) => year <= wanted)
  const year = years.reduce((newest, candidate) => Math.max(newest, candidate), 0)
  const counties = new Map(
    definitions.divisions.flatMap((division) => division.municipalities.map(({ code, county }) => [code, county] as const)),
  )
  const cells = definitions.population.cells.filter((cell) => cell.year === year)
  return new Map(
    definitions.contents.map(({ key, denominator }) => {
      const classes = new Set<string>(ageClassesOf(denominator))
      const sums = new Map<string, number>()
      for (const cell of cells) {
        const county = counties.get(cell.municipality)
        if (county !== undefined && classes.has(cell.age)) sums.set(county, (sums.get(county) ?? 0) + cell.persons)
      }
      return [key, sums]
    }),
  )
}
