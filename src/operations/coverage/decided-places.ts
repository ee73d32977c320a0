import { countyByCode, divisionOf } from '../../design/areas.ts'
import type { AreaCode } from '../../model/area.ts'
import type { DecidedPlace } from '../../model/coverage-decision.ts'
import type { Definitions } from '../../model/definitions.ts'
import { type QuarterCode, quarterNumber, quarterOfDate } from '../../model/period.ts'
import { TOTAL_CONTENT } from '../../process/counting-frame.ts'
import { coverageProblem } from './coverage-problems.ts'

/** Municipalities of an organiser, all or by code, in what they are judged of. */
export interface PlacesQuestion extends Omit<DecidedPlace, 'municipality'> {
  readonly organiser: AreaCode
  readonly municipalities: 'all' | readonly AreaCode[]
}

/** Contents that people judge: the tasks and the act. The total follows them. */
export function decidedContents(definitions: Definitions): Definitions['contents'] {
  return definitions.contents.filter(({ key }) => key !== TOTAL_CONTENT)
}

/** Municipalities of an organiser in the division of a quarter's year. */
export function municipalitiesOfOrganiser(definitions: Definitions, organiser: AreaCode, quarter: QuarterCode) {
  const { municipalities } = divisionOf(definitions, Number(quarter.slice(0, 4)))
  return municipalities.filter(({ county }) => county === organiser)
}

/**
 * The places that a decision names, in order of municipality.
 * @throws Problem when there is no such organiser, content, quarter or municipality.
 */
export function decidedPlaces(
  question: PlacesQuestion,
  { definitions, today }: { definitions: Definitions; today: string },
): DecidedPlace[] {
  const { organiser, municipalities, ...same } = question
  requireKnown(question, { definitions, today })
  const own = municipalitiesOfOrganiser(definitions, organiser, same.period).map(({ code }) => code)
  const wanted = municipalities === 'all' ? own : [...new Set(municipalities)].sort()
  if (wanted.length === 0) throw coverageProblem('coverage-municipalities-none')
  const unknown = wanted.filter((code) => !own.includes(code))
  if (unknown.length > 0) {
    const parameters = { organiser, period: same.period, municipalities: unknown.join(', ') }
    throw coverageProblem('coverage-municipality-unknown', parameters)
  }
  const { content, measure, route, period } = same
  return wanted.map((municipality) => ({ municipality, content, measure, route, period }))
}

/** @throws Problem when there is no such organiser, content or quarter. */
export function requireKnown(
  { organiser, content, period }: Pick<PlacesQuestion, 'organiser' | 'content' | 'period'>,
  { definitions, today }: { definitions: Definitions; today: string },
): void {
  if (!countyByCode(definitions, organiser)) throw coverageProblem('coverage-organiser-unknown', { organiser })
  if (!decidedContents(definitions).some(({ key }) => key === content)) {
    throw coverageProblem('coverage-content-not-decided', { content })
  }
  const first = definitions.programme.firstQuarter as QuarterCode
  const isHere = quarterNumber(period) >= quarterNumber(first) && quarterNumber(period) <= quarterNumber(quarterOfDate(today))
  if (!isHere) throw coverageProblem('coverage-period-not-here', { period })
}
