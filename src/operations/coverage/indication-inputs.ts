import type { IndicationQuestion, OwnCount, PlaceCounts } from '../../analyse/indications/question.ts'
import { divisionOf } from '../../design/areas.ts'
import { populationTable } from '../../design/population.ts'
import type { AreaCode } from '../../model/area.ts'
import type { IndicationFacts } from '../../model/indication.ts'
import type { Measure } from '../../model/measure.ts'
import { addQuarters, denominatorYear, type QuarterCode, quarterPeriod } from '../../model/period.ts'
import { WHOLE } from '../../model/review.ts'
import type { ContentKey } from '../../model/service-task.ts'
import { divisionYear } from '../../process/counting-frame.ts'
import type { OperationContext } from '../operation.ts'
import { type IndicationRun, indicationRun } from './indication-run.ts'
import { type ComparedPlace, sisterComparison } from './indication-sister.ts'

/** A municipality of an organiser, or `whole`: all its clients, wherever they live. */
export interface IndicationPlace {
  readonly organiser: AreaCode
  readonly content: ContentKey
  readonly area: AreaCode | typeof WHOLE
}

/** What `indicationsFor` is asked about one place. */
export interface IndicationInputs extends IndicationPlace {
  readonly question: IndicationQuestion
}

export interface InputsWanted {
  readonly cycle: QuarterCode
  readonly organisers: 'all' | readonly AreaCode[]
  /** All contents when left out. */
  readonly content?: ContentKey
  /** Clients when left out. */
  readonly measure?: Measure
  /** The county's answer in a review, where there is one; else its own count among the sister statistics is used. */
  ownCountOf?(place: IndicationPlace): OwnCount | null
}

/**
 * What the indications of a cycle's newest run are computed from: for each organiser and content its municipalities and then the whole.
 * Empty when the cycle has not been run. The caller has asked how far the actor reaches: the numbers are exact counts of the organisers
 * named and of no other.
 * @throws Problem `run-too-old` for a run of a version that did not know what the indications rest on.
 */
export async function readIndicationInputs(
  context: OperationContext,
  wanted: InputsWanted,
): Promise<readonly IndicationInputs[]> {
  const run = await indicationRun(wanted.cycle, context)
  if (run === null) return []
  const desk = deskOf(run, wanted, context)
  const contents = context.definitions.contents.map(({ key }) => key).filter((key) => (wanted.content ?? key) === key)
  const { counties } = divisionOf(context.definitions, desk.division)
  const organisers = counties
    .map(({ code }) => code)
    .filter((code) => wanted.organisers === 'all' || wanted.organisers.includes(code))
  return contents.flatMap((content) => {
    const peers = peersOf(content, desk)
    return organisers.flatMap((organiser) => inputsOfOrganiser({ organiser, content }, peers, desk))
  })
}

/** Everything at hand while the questions are put together. */
interface Desk {
  readonly run: IndicationRun
  readonly wanted: InputsWanted
  readonly definitions: OperationContext['definitions']
  readonly division: number
  readonly municipalities: readonly { readonly code: AreaCode; readonly county: AreaCode }[]
  readonly factsAt: ReadonlyMap<string, readonly IndicationFacts[]>
  population(area: AreaCode, content: ContentKey): number | null
}

function deskOf(run: IndicationRun, wanted: InputsWanted, { definitions }: OperationContext): Desk {
  const period = quarterPeriod(wanted.cycle)
  const division = divisionYear(period)
  const table = populationTable(definitions, denominatorYear(period), division)
  const groups = new Map(definitions.contents.map(({ key, denominator }) => [key, denominator]))
  return {
    run,
    wanted,
    definitions,
    division,
    municipalities: divisionOf(definitions, division).municipalities,
    factsAt: Map.groupBy(run.facts, ({ organiser, content }) => `${organiser}/${content}`),
    population: (area, content) => table.persons(area, groups.get(content) ?? '_T') || null,
  }
}

/** Share of each comprehensive municipality, per cent: clients of its own organiser who live there. */
type Peers = ReadonlyMap<AreaCode, number>

function peersOf(content: ContentKey, { run, wanted, definitions, municipalities, population }: Desk): Peers {
  const { smallestPopulation } = definitions.indications['share-outlier'].settings
  const good = municipalities.filter(({ code }) => run.isComprehensive({ municipality: code, content }))
  return new Map(
    good.flatMap(({ code, county }) => {
      const persons = population(code, content)
      if (persons === null || persons < smallestPopulation) return []
      const clients = run.clients({ organiser: county, area: code, content, period: wanted.cycle })
      return [[code, (100 * clients) / persons] as const]
    }),
  )
}

interface OrganiserPlace {
  readonly organiser: AreaCode
  readonly content: ContentKey
}

function inputsOfOrganiser(place: OrganiserPlace, peers: Peers, desk: Desk): IndicationInputs[] {
  const own = desk.municipalities.filter(({ county }) => county === place.organiser).map(({ code }) => code)
  const facts = desk.factsAt.get(`${place.organiser}/${place.content}`) ?? []
  const places = [...own.map((code) => ({ area: code, code })), { area: WHOLE, code: place.organiser }]
  return places.map(({ area, code }) => {
    const asked = { ...place, area, code }
    return { ...place, area, question: questionOf(asked, facts, { peers, desk }) }
  })
}

/** `facts`: of the organiser and content. */
function questionOf(
  asked: ComparedPlace,
  facts: readonly IndicationFacts[],
  { peers, desk }: { readonly peers: Peers; readonly desk: Desk },
): IndicationQuestion {
  const { run, wanted, definitions } = desk
  const { organiser, content, area, code } = asked
  const clientsIn = (period: string) => run.clients({ organiser, content, area, period })
  const before = addQuarters(wanted.cycle, -1)
  const whole = sumOf(facts)
  return {
    definitions: definitions.indications,
    content,
    measure: wanted.measure ?? 'clients',
    quarter: wanted.cycle,
    place: area === WHOLE ? 'organiser' : 'municipality',
    route: run.route({ organiser, content }),
    clients: clientsIn(wanted.cycle),
    clientsBefore: run.hasPeriod(before) ? clientsIn(before) : null,
    population: desk.population(code, content),
    peerShares: [...peers].flatMap(([peer, share]) => (peer === code ? [] : [share])),
    facts: area === WHOLE ? whole : sumOf(facts.filter((one) => one.area === code)),
    organiser: {
      clients: whole.clients,
      missingHome: sumOf(facts.filter((one) => one.area.startsWith('X'))).clients,
      temporary: whole.temporary,
    },
    archiving: run.archiving({ organiser, content }),
    ownCount: wanted.ownCountOf?.({ organiser, content, area }) ?? deliveredOwnCount(asked, desk),
    ownCountLimits: definitions.review.difference,
    sister: sisterComparison(asked, wanted.cycle, { run, definitions }),
  }
}

/** The county's own count as it came with the sister statistics: of the same area and quarter. */
function deliveredOwnCount({ code, content }: ComparedPlace, { run, wanted, definitions }: Desk): OwnCount | null {
  const measure = `${definitions.indications['own-count'].settings.measurePrefix}${content}`
  const figure = run.sister.find((one) => one.area === code && one.period === wanted.cycle && one.measure === measure)
  return figure ? { count: Math.round(figure.value), definition: null } : null
}

const COUNTS = [
  ...(['clients', 'archive', 'separate', 'overlap', 'open'] as const),
  ...(['openLong', 'activity', 'activityAlone', 'temporary'] as const),
] satisfies readonly (keyof PlaceCounts)[]

function sumOf(facts: readonly IndicationFacts[]): PlaceCounts {
  const sums = COUNTS.map((name) => [name, facts.reduce((sum, one) => sum + one[name], 0)] as const)
  return Object.fromEntries(sums) as Record<(typeof COUNTS)[number], number>
}
