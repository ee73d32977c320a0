import { roundValue } from '../../method/rounding.ts'
import type { AreaCode } from '../../model/area.ts'
import type { QuarterCode } from '../../model/period.ts'
import { type BySource, ELSEWHERE, type ItemFigures, type ReviewItem, WHOLE } from '../../model/review.ts'
import { SOURCES, type Source } from '../../model/source.ts'
import type { ProtectedResidents } from './residents.ts'

/** Figures of one line before they are given a round. */
export interface FrozenLine {
  readonly area: ReviewItem['area']
  readonly figures: ItemFigures
}

export interface FiguresQuestion {
  readonly cycle: QuarterCode
  /** Earlier quarters to show, newest first. */
  readonly previous: readonly QuarterCode[]
  /** The organiser's municipalities in the division of the cycle, in the order to show. */
  readonly municipalities: readonly AreaCode[]
  /** `X16`: the organiser's clients whose home municipality is not known. */
  readonly unknown: AreaCode
  /** Clients of the organiser by home area, on the division of the cycle; 0 where there are none. */
  ownClients(at: { readonly period: QuarterCode; readonly area: AreaCode; readonly source: Source }): number
  /** All home areas of the organiser's clients in any of the periods. */
  readonly homeAreas: readonly AreaCode[]
  residents(period: QuarterCode): ProtectedResidents
  /** Population of the content's age group. */
  population(municipality: AreaCode): number
  readonly countryMedian: ItemFigures['countryMedian']
}

/**
 * The lines of one organiser and content: its municipalities, those whose home is not known (only when there are any), those who
 * live elsewhere, and the whole. In *our clients* the lines before the last add up to it, because a client has one home in a period.
 */
export function frozenFigures(question: FiguresQuestion): FrozenLine[] {
  const { municipalities, unknown, homeAreas } = question
  const own = new Set([...municipalities, unknown])
  const elsewhere = homeAreas.filter((area) => !own.has(area))
  const lines: Line[] = [
    ...municipalities.map((area): Line => ({ area, homes: [area], residents: area, population: question.population(area) })),
    ...(homeAreas.includes(unknown) ? [{ area: unknown, homes: [unknown], residents: unknown, population: 0 }] : []),
    { area: ELSEWHERE, homes: elsewhere, residents: null, population: 0 },
    { area: WHOLE, homes: [...new Set([...own, ...elsewhere])], residents: WHOLE, population: 0 },
  ]
  return lines.map((line) => ({ area: line.area, figures: figuresOf(line, question) }))
}

interface Line {
  readonly area: ReviewItem['area']
  /** Home areas whose clients the line counts. */
  readonly homes: readonly AreaCode[]
  /** The line in the residents' figures; null = it has none. */
  readonly residents: string | null
  /** 0: no share of *our clients* is shown. */
  readonly population: number
}

function figuresOf(line: Line, question: FiguresQuestion): ItemFigures {
  const { cycle, previous, countryMedian } = question
  const residentsIn = (period: QuarterCode) =>
    line.residents === null ? null : (question.residents(period).get(line.residents) ?? null)
  return {
    period: cycle,
    ownClients: ownFigures(line, question),
    residents: residentsIn(cycle),
    previous: previous.map((period) => ({
      period,
      ownClients: ownCount(line, { period, source: 'SHA+ET' }, question),
      residents: residentsIn(period)?.['SHA+ET'].clients ?? null,
    })),
    countryMedian,
  }
}

function ownFigures(line: Line, question: FiguresQuestion): BySource {
  const entries = SOURCES.map((source) => {
    const clients = ownCount(line, { period: question.cycle, source }, question)
    const sharePercent = line.population > 0 ? roundValue('share', clients, line.population) : null
    return [source, { clients, sharePercent }]
  })
  return Object.fromEntries(entries) as BySource
}

function ownCount(
  { homes }: Line,
  at: { readonly period: QuarterCode; readonly source: Source },
  { ownClients }: FiguresQuestion,
): number {
  return homes.reduce((sum, area) => sum + ownClients({ ...at, area }), 0)
}
