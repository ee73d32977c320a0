import { ALAND_COUNTY, type AreaCode, type County, type Municipality, unknownMunicipality } from '../../model/area.ts'
import { COVERAGE_CLASSES, type CoverageClass, type CoverageMark } from '../../model/coverage.ts'
import type { CoverageClassDefinition } from '../../model/definitions.ts'
import { denominatorYear, type Period } from '../../model/period.ts'
import type { AgeGroupCode } from '../../model/person.ts'
import type { CountedContent } from '../../model/service-task.ts'
import type { PublicationInputs } from './publication-inputs.ts'

/** What is judged comprehensive for one content and period, by county: the ground that all its figures stand on. */
export interface PublicationFrame {
  readonly content: CountedContent
  readonly period: Period
  /** Year of the population (31 December) that shares are counted of. */
  readonly populationYear: number
  readonly counties: readonly CountyFrame[]
}

export interface CountyFrame {
  readonly county: County
  readonly municipalities: readonly MunicipalityFrame[]
  /** Those whose figures may be shown. */
  readonly representative: readonly MunicipalityFrame[]
  readonly mark: CoverageMark
  /** Part of the county's municipalities only: the row is shown as "Osin …". */
  readonly isPart: boolean
}

export interface MunicipalityFrame {
  readonly municipality: Municipality
  readonly class: CoverageClass
  readonly mark: CoverageMark
  readonly isRepresentative: boolean
  /** Whether estimates for the whole country rest on it: not when its class was set by somebody who knew what it does to them. */
  readonly carriesEstimates: boolean
  /** Words of the county on which it lets the figure be published; null without. */
  readonly note: string | null
  readonly inhabitants: number
}

/** Classes by content, municipality (of the cycle's division) and quarter. */
export type CoverageIndex = ReadonlyMap<string, Judged>
interface Judged {
  readonly class: CoverageClass
  readonly carriesEstimates: boolean
  readonly notes: readonly string[]
}
const UNJUDGED: Judged = { class: 'not_assessed', carriesEstimates: true, notes: [] }
const BEST: Judged = { class: 'comprehensive', carriesEstimates: true, notes: [] }

/**
 * The class of a municipality that was formed by a merger is the weakest class of its parts: figures of one part alone do not
 * describe the whole.
 */
export function coverageIndex(inputs: Pick<PublicationInputs, 'coverage' | 'carriedForward'>): CoverageIndex {
  const index = new Map<string, Judged>()
  for (const entry of inputs.coverage) {
    const key = coverageKey(entry.content, inputs.carriedForward(entry.municipality), entry.period)
    const notes = entry.note === undefined ? [] : [entry.note]
    index.set(key, weaker(index.get(key) ?? BEST, { class: entry.class, carriesEstimates: !entry.wasEffectSeen, notes }))
  }
  return index
}

/** A year or twelve months is as good as the weakest of its quarters; what nobody judged is `not_assessed`. */
export function publicationFrame(
  { content, period }: { content: CountedContent; period: Period },
  inputs: PublicationInputs,
  coverage: CoverageIndex,
): PublicationFrame {
  const populationYear = denominatorYear(period)
  const classes = new Map(inputs.definitions.coverageClasses.map((definition) => [definition.key, definition]))
  const frameOf = (municipality: Municipality): MunicipalityFrame => {
    const byQuarter = period.quarters.map((quarter) => coverage.get(coverageKey(content.key, municipality.code, quarter)))
    const weakest = byQuarter.map((known) => known ?? UNJUDGED).reduce(weaker, BEST)
    const inhabitants = inputs.populationOf({ municipality: municipality.code, year: populationYear, age: '_T', sex: '_T' })
    const publication = publicationOf(classes.get(weakest.class))
    const carriesEstimates = publication.isRepresentative && weakest.carriesEstimates
    const note = publication.isRepresentative && weakest.notes.length > 0 ? weakest.notes.join(' ') : null
    const mark = note === null ? publication.mark : 'comprehensive-with-note'
    return { municipality, inhabitants, class: weakest.class, ...publication, mark, carriesEstimates, note }
  }
  const municipalities = inputs.division.municipalities.map(frameOf)
  const counties = inputs.division.counties.map((county) =>
    countyFrame(
      county,
      municipalities.filter(({ municipality }) => municipality.county === county.code),
    ),
  )
  return { content, period, populationYear, counties }
}

export function representativeOf(frame: PublicationFrame): MunicipalityFrame[] {
  return frame.counties.flatMap(({ representative }) => representative)
}

/**
 * Areas whose clients the row of a county counts: its representative municipalities, and when they are all of them, also clients
 * whose municipality in the county is not known.
 */
export function countedAreas({ county, representative, isPart }: CountyFrame): AreaCode[] {
  const known = representative.map(({ municipality }) => municipality.code)
  return isPart || known.length === 0 ? known : [...known, unknownMunicipality(county.code)]
}

/**
 * The county as far as estimates for the whole country rest on it. Figures of the country say what they were scaled from with it, so
 * that disclosure control knows which clients stand behind them.
 */
export function inEstimateBase(county: CountyFrame): CountyFrame {
  const representative = county.representative.filter(({ carriesEstimates }) => carriesEstimates)
  return { ...county, representative, isPart: representative.length > 0 && representative.length < county.municipalities.length }
}

/** Areas whose clients the estimates of the whole country rest on. */
export function estimateAreas({ counties }: PublicationFrame): AreaCode[] {
  return counties.flatMap((county) => countedAreas(inEstimateBase(county)))
}

/** Inhabitants of municipalities in an age group. */
export function inhabitantsOf(
  municipalities: readonly MunicipalityFrame[],
  { age, sex = '_T', year }: { age: AgeGroupCode; sex?: 'M' | 'F' | '_T'; year: number },
  populationOf: PublicationInputs['populationOf'],
): number {
  return municipalities.reduce(
    (sum, { municipality }) => sum + populationOf({ municipality: municipality.code, year, age, sex }),
    0,
  )
}

/** Åland has no duty to deliver: where it has no figures, they are not missing but do not belong. */
export function isOutsideDuty({ county, representative }: CountyFrame): boolean {
  return representative.length === 0 && (county.code === ALAND_COUNTY || !county.hasDutyToDeliver)
}

function countyFrame(county: County, municipalities: readonly MunicipalityFrame[]): CountyFrame {
  const representative = municipalities.filter(({ isRepresentative }) => isRepresentative)
  const isPart = representative.length > 0 && representative.length < municipalities.length
  const isAllPlain = representative.every(({ mark }) => mark === 'comprehensive')
  if (representative.length === 0) return { county, municipalities, representative, mark: 'not-comprehensive', isPart }
  return {
    county,
    municipalities,
    representative,
    mark: isPart || !isAllPlain ? 'comprehensive-with-note' : 'comprehensive',
    isPart,
  }
}

function publicationOf(definition: CoverageClassDefinition | undefined): { mark: CoverageMark; isRepresentative: boolean } {
  const isRepresentative = definition?.isPublished ?? false
  return { isRepresentative, mark: isRepresentative && definition ? definition.mark : 'not-comprehensive' }
}

function weaker(left: Judged, right: Judged): Judged {
  const isLeft = COVERAGE_CLASSES.indexOf(left.class) > COVERAGE_CLASSES.indexOf(right.class)
  return {
    class: isLeft ? left.class : right.class,
    carriesEstimates: left.carriesEstimates && right.carriesEstimates,
    notes: [...new Set([...left.notes, ...right.notes])],
  }
}

function coverageKey(content: string, municipality: AreaCode, quarter: string): string {
  return `${content} ${municipality} ${quarter}`
}
