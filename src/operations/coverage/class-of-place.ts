import type { AreaCode } from '../../model/area.ts'
import type { Coverage } from '../../model/coverage.ts'
import type { CoverageDecision, CoverageRoute } from '../../model/coverage-decision.ts'
import type { Measure } from '../../model/measure.ts'
import { addQuarters, type QuarterCode } from '../../model/period.ts'
import { QUARTERS_CARRIED } from '../../process/coverage/coverage.ts'
import { decisionsInForce, type PlaceState, placeKey, placeStates, withDecision } from '../../process/coverage/decisions.ts'
import { coverageLines } from '../../store/coverage/decisions.ts'
import type { OperationContext } from '../operation.ts'
import { QUARTERS_BACK, type RunCoverage } from './coverage-of-run.ts'

/** Classes as the next run will have them, and what has been decided. */
export interface ClassBook {
  /** All lines read, oldest first. */
  readonly lines: readonly CoverageDecision[]
  /** Number of the newest line; 0 without any. */
  readonly newest: number
  classOf(at: { readonly municipality: AreaCode; readonly content: string; readonly period: QuarterCode }): Coverage
  stateOf(at: { readonly municipality: AreaCode; readonly content: string; readonly period: QuarterCode }): PlaceState | null
}

export interface BookQuestion {
  readonly cycle: QuarterCode
  readonly measure: Measure
  readonly route: CoverageRoute
  readonly organisers: 'all' | readonly string[]
  readonly content?: string
}

/**
 * Reads the decisions about a cycle and the quarters before it, and lays them over the classes of the run. A run knows only clients,
 * both routes together: of other measures and routes there is what people have decided, and nothing else.
 */
export async function classBook(
  { cycle, measure, route, organisers, content }: BookQuestion,
  ofRun: RunCoverage,
  { db }: Pick<OperationContext, 'db'>,
): Promise<ClassBook> {
  const lines = await coverageLines(db, {
    organisers,
    measure,
    route,
    ...(content === undefined ? {} : { content }),
    from: addQuarters(cycle, -QUARTERS_BACK - QUARTERS_CARRIED),
    upTo: cycle,
  })
  const states = placeStates(lines)
  const inForce = Map.groupBy(decisionsInForce(lines), (one) => `${one.content}/${one.municipality}`)
  const hasRun = measure === 'clients' && route === 'together'
  return {
    lines,
    newest: lines.at(-1)?.line ?? 0,
    classOf: (at) => {
      const judged: Coverage = hasRun ? ofRun.of(at) : { ...at, class: 'not_assessed', origin: 'rule' }
      return withDecision(judged, inForce.get(`${at.content}/${at.municipality}`) ?? [])
    },
    stateOf: (at) => states.get(placeKey({ ...at, measure, route })) ?? null,
  }
}
