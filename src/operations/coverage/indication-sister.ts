import type { SisterComparison } from '../../analyse/indications/question.ts'
import { areaNames } from '../../design/areas.ts'
import { populationTable } from '../../design/population.ts'
import { type AreaCode, COUNTRY } from '../../model/area.ts'
import type { Definitions } from '../../model/definitions.ts'
import type { SisterMeasure } from '../../model/indication-definitions.ts'
import { denominatorYear, type Period, parsePeriod, type QuarterCode, quarterPeriod } from '../../model/period.ts'
import type { WHOLE } from '../../model/review.ts'
import type { ContentKey } from '../../model/service-task.ts'
import { divisionYear } from '../../process/counting-frame.ts'
import type { SisterFigure } from '../../register/engine/side-tables.ts'
import type { IndicationRun } from './indication-run.ts'

/** A municipality of an organiser, or the whole. */
export interface ComparedPlace {
  readonly organiser: AreaCode
  readonly content: ContentKey
  readonly area: AreaCode | typeof WHOLE
  /** Code of the municipality; of the organiser for the whole. */
  readonly code: AreaCode
}

interface Candidate {
  readonly figure: SisterFigure
  readonly compared: SisterMeasure
  readonly period: Period
  /** 0 = of the place itself, 1 = of its county, 2 = of the country. */
  readonly distance: number
}

/**
 * The figure of another statistic that a place is best held against: of the nearest area, then the newest period that had ended by the
 * cycle's end. Null when none has been delivered. Persons are compared within the same area only.
 */
export function sisterComparison(
  place: ComparedPlace,
  cycle: QuarterCode,
  { run, definitions }: { readonly run: IndicationRun; readonly definitions: Definitions },
): SisterComparison | null {
  const { measures } = definitions.indications['sister-statistics'].settings
  const ofContent = measures.filter(({ content }) => content === place.content)
  const { end } = quarterPeriod(cycle)
  const candidates = run.sister.flatMap((figure): Candidate[] => {
    const compared = ofContent.find(({ measure }) => measure === figure.measure)
    const period = parsePeriod(figure.period)
    const distance = distanceOf(figure.area, place)
    if (!compared || !period || period.end > end || distance === null) return []
    return compared.unit === 'clients' && distance > 0 ? [] : [{ figure, compared, period, distance }]
  })
  const [best] = candidates.sort((a, b) => a.distance - b.distance || (a.period.end < b.period.end ? 1 : -1))
  if (!best) return null
  const { figure, compared, period, distance } = best
  return {
    value: figure.value,
    unit: compared.unit,
    period: figure.period,
    area: distance === 0 ? 'same' : 'wider',
    areaNames: areaNames(definitions, figure.area, divisionYear(period)) ?? { fi: figure.area, sv: figure.area, en: figure.area },
    source: figure.source,
    own: ownFigure(place, best, { run, definitions }),
  }
}

function distanceOf(area: AreaCode, { code, organiser }: ComparedPlace): number | null {
  if (area === code) return 0
  if (area === organiser) return 1
  return area === COUNTRY ? 2 : null
}

function ownFigure(
  { organiser, content, area, code }: ComparedPlace,
  { compared, period }: Candidate,
  { run, definitions }: { readonly run: IndicationRun; readonly definitions: Definitions },
): SisterComparison['own'] {
  if (!run.hasPeriod(period.code)) return null
  const clients = run.clients({ organiser, content, area, period: period.code })
  if (compared.unit === 'clients') return { value: clients, clients }
  const denominator = definitions.contents.find(({ key }) => key === content)?.denominator ?? '_T'
  const population = populationTable(definitions, denominatorYear(period), divisionYear(period)).persons(code, denominator)
  return population > 0 ? { value: (100 * clients) / population, clients } : null
}
