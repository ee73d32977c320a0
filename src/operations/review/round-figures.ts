import { join } from 'node:path'
import { type FrozenLine, frozenFigures } from '../../analyse/review-round/frozen-figures.ts'
import type { ResidentArea, SourceCounts } from '../../analyse/review-round/resident-cells.ts'
import { type ProtectedResidents, protectResidents } from '../../analyse/review-round/residents.ts'
import { divisionOf, municipalityOn } from '../../design/areas.ts'
import { populationTable } from '../../design/population.ts'
import { type AreaCode, unknownMunicipality } from '../../model/area.ts'
import type { Definitions } from '../../model/definitions.ts'
import { addQuarters, denominatorYear, type QuarterCode, quarterPeriod } from '../../model/period.ts'
import type { ItemFigures } from '../../model/review.ts'
import type { CountedContent } from '../../model/service-task.ts'
import { SOURCES, type Source } from '../../model/source.ts'
import { readOrganiserCells } from '../../register/draft-cells.ts'
import { readResidentCounts } from '../../register/review-counts.ts'
import { highsSolver } from '../../register/solver/highs-solver.ts'
import type { OperationContext } from '../operation.ts'
import { countryMedians } from './country-medians.ts'

/** Quarters shown before the one under review. */
const PREVIOUS_QUARTERS = 4

/** The figures of a run as rounds show them. */
export interface RoundFigures {
  /** Organisers that have any client in the cycle. */
  readonly organisers: ReadonlySet<string>
  /**
   * Lines of one sheet. `shown`: what an earlier version of the sheet showed, so that the two together do not point at few persons.
   */
  linesOf(sheet: { readonly organiser: string; readonly content: CountedContent }, shown?: ShownBefore): FrozenLine[]
}

/** By line, the figures that the organiser has been shown before. */
export type ShownBefore = ReadonlyMap<string, ItemFigures>

/** Reads the counts of a run once, for all sheets. Nothing is protected or frozen before it is asked for. */
export async function figuresOfRun(
  { run, cycle }: { readonly run: string; readonly cycle: QuarterCode },
  context: OperationContext,
): Promise<RoundFigures> {
  const { definitions } = context
  const previous = Array.from({ length: PREVIOUS_QUARTERS }, (_, back) => addQuarters(cycle, -1 - back)).filter(
    (quarter) => quarter >= definitions.programme.firstQuarter,
  )
  const counts = await countsOf({ run, periods: [cycle, ...previous], year: Number(cycle.slice(0, 4)) }, context)
  const medians = await countryMedians(context)
  const solver = await highsSolver()
  const { municipalities } = divisionOf(definitions, Number(cycle.slice(0, 4)))
  return {
    organisers: new Set(counts.organisersIn(cycle)),
    linesOf({ organiser, content }, shown = new Map()) {
      const own = municipalities.filter(({ county }) => county === organiser).map(({ code }) => code)
      const unknown = unknownMunicipality(organiser)
      const areasIn = residentAreas({ definitions, counts, organiser, content, areas: [...own, unknown], cycle })
      const residents = new Map<QuarterCode, ProtectedResidents>()
      const protectIn = (period: QuarterCode) => {
        const known = residents.get(period)
        if (known) return known
        const areas = areasIn(period, period === cycle ? shown : new Map())
        const id = `${content.key} ${period} ${organiser}`
        const made = protectResidents({ id, areas }, { settings: definitions.disclosure, solver })
        residents.set(period, made)
        return made
      }
      return frozenFigures({
        cycle,
        previous,
        municipalities: own,
        unknown,
        ownClients: (at) => counts.own({ ...at, organiser, content: content.key }),
        homeAreas: counts.homesOf(organiser, content.key),
        residents: protectIn,
        population: (area) => populationIn(definitions, { period: cycle, cycle, area, content }),
        countryMedian: medians.get(content.key) ?? null,
      })
    },
  }
}

interface CountPlace {
  readonly content: string
  readonly period: string
  readonly area: AreaCode
  readonly source: Source
}

/** Counts of a run, looked up by place; 0 where there are none. */
interface RunCounts {
  own(at: CountPlace & { readonly organiser: string }): number
  residents(at: CountPlace): number
  homesOf(organiser: string, content: string): readonly AreaCode[]
  organisersIn(period: string): readonly string[]
}

async function countsOf(
  { run, periods, year }: { readonly run: string; readonly periods: readonly string[]; readonly year: number },
  { withDuckDB, folder, definitions }: OperationContext,
): Promise<RunCounts> {
  const runFolder = join(folder.paths.runs, run)
  const { ownCells, residentCells } = await withDuckDB(async (connection) => ({
    ownCells: await readOrganiserCells(connection, runFolder, { periods }),
    residentCells: await readResidentCounts(connection, runFolder, periods),
  }))
  // Counts of earlier years stand on the division of their own year; municipalities that merged since are added up.
  const carried = (area: AreaCode) => municipalityOn(definitions, area, year) ?? area
  const own = new Map<string, number>()
  const homes = new Map<string, Set<AreaCode>>()
  const present = new Map<string, Set<string>>()
  for (const cell of ownCells) {
    const area = carried(cell.area)
    add(own, keyOf({ ...cell, area }, cell.organiser), cell.clients)
    remember(homes, `${cell.organiser}/${cell.content}`, area)
    remember(present, cell.period, cell.organiser)
  }
  const residents = new Map<string, number>()
  for (const cell of residentCells) add(residents, keyOf({ ...cell, area: carried(cell.area) }), cell.clients)
  return {
    own: (at) => own.get(keyOf(at, at.organiser)) ?? 0,
    residents: (at) => residents.get(keyOf(at)) ?? 0,
    homesOf: (organiser, content) => [...(homes.get(`${organiser}/${content}`) ?? [])].sort(),
    organisersIn: (period) => [...(present.get(period) ?? [])].sort(),
  }
}

function keyOf({ content, period, area, source }: CountPlace, organiser = ''): string {
  return `${organiser}/${content}/${period}/${area}/${source}`
}

function add(counts: Map<string, number>, key: string, clients: number): void {
  counts.set(key, (counts.get(key) ?? 0) + clients)
}

function remember<Value>(sets: Map<string, Set<Value>>, key: string, value: Value): void {
  const known = sets.get(key) ?? new Set<Value>()
  sets.set(key, known.add(value))
}

interface ResidentsQuestion {
  readonly definitions: Definitions
  readonly counts: RunCounts
  readonly organiser: string
  readonly content: CountedContent
  readonly areas: readonly AreaCode[]
  readonly cycle: QuarterCode
}

/** What there is to protect of the residents of an organiser's areas in a period. */
function residentAreas({ definitions, counts, organiser, content, areas, cycle }: ResidentsQuestion) {
  const smallBelow = definitions.disclosure.sensitive.find((one) => one.content === content.key)?.municipalityBelow ?? 0
  const year = Number(cycle.slice(0, 4))
  return (period: QuarterCode, shown: ShownBefore): ResidentArea[] =>
    areas.map((area) => {
      const bySource = (count: (source: Source) => number): SourceCounts => ({
        SHA: count('SHA'),
        ET: count('ET'),
        'SHA+ET': count('SHA+ET'),
      })
      const own = bySource((source) => counts.own({ organiser, content: content.key, period, area, source }))
      const residents = bySource((source) => counts.residents({ content: content.key, period, area, source }))
      const inhabitants = populationTable(definitions, year - 1, year).persons(area)
      const before = shown.get(area)
      return {
        area,
        own,
        residents,
        population: populationIn(definitions, { period, cycle, area, content }),
        isSensitive: /^\d{3}$/.test(area) && inhabitants < smallBelow,
        forced: before ? SOURCES.filter((source) => pointsAtFew({ before, own, residents, source }, definitions)) : [],
      }
    })
}

/**
 * Whether an earlier version was shown whose clients of others only differ by so few that the change points at them: the second
 * version then stays hidden.
 */
function pointsAtFew(
  at: { before: ItemFigures; own: SourceCounts; residents: SourceCounts; source: Source },
  { disclosure }: Definitions,
): boolean {
  const { before, own, residents, source } = at
  const shown = before.residents?.[source].clients ?? null
  const ownBefore = before.ownClients[source].clients
  if (shown === null || ownBefore === null) return false
  const change = Math.abs(residents[source] - own[source] - (shown - ownBefore))
  return change > 0 && change < disclosure.smallestShown
}

interface PopulationPlace {
  readonly period: QuarterCode
  /** The areas are those of this quarter's division. */
  readonly cycle: QuarterCode
  readonly area: AreaCode
  readonly content: CountedContent
}

function populationIn(definitions: Definitions, { period, cycle, area, content }: PopulationPlace): number {
  const table = populationTable(definitions, denominatorYear(quarterPeriod(period)), Number(cycle.slice(0, 4)))
  return table.persons(area, content.denominator)
}
