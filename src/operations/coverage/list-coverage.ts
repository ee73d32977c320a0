import { z } from 'zod'
import { divisionOf } from '../../design/areas.ts'
import type { County } from '../../model/area.ts'
import { COVERAGE_CLASSES, type CoverageClass } from '../../model/coverage.ts'
import type { CoverageRoute } from '../../model/coverage-decision.ts'
import type { Measure } from '../../model/measure.ts'
import type { QuarterCode } from '../../model/period.ts'
import type { Texts } from '../../model/text.ts'
import { silentSheets } from '../../store/coverage/not-answered.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { type ClassBook, classBook } from './class-of-place.ts'
import { measureInput, quarterInput, routeInput } from './coverage-input.ts'
import { coverageOfRun } from './coverage-of-run.ts'
import { type CoverageWarnings, coverageWarnings } from './coverage-warnings.ts'
import { cycleOr, knownQuarters } from './cycles.ts'
import { decidedContents } from './decided-places.ts'

/** One organiser and content in one quarter. Numbers of municipalities. */
export interface CoverageCell {
  readonly content: string
  readonly municipalities: number
  readonly classes: Readonly<Record<CoverageClass, number>>
  /** In which a county's proposal waits for the institute. */
  readonly proposals: number
  /** Whose class in force is comprehensive and in which an indication warns. */
  readonly warnings: number
  /** Whose class was set by somebody who knew its effect, and waits for somebody else to confirm it. */
  readonly awaitingConfirmation: number
  /** The county was silent in the newest round and the institute has not decided yet: the class stays as it was. */
  readonly isNotAnswered: boolean
}

export interface CoverageRow {
  readonly organiser: string
  readonly names: Texts
  readonly shortNames: Texts
  readonly hasDutyToDeliver: boolean
  /** In the order of `contents`. */
  readonly cells: readonly CoverageCell[]
}

export interface CoverageList {
  readonly cycle: QuarterCode
  readonly measure: Measure
  readonly route: CoverageRoute
  /** Quarters that can be chosen, newest first. */
  readonly cycles: readonly QuarterCode[]
  readonly run: string | null
  /** Decisions about clients that the run does not know yet: a new run brings them into the figures. */
  readonly notYetInRun: number
  readonly contents: readonly { readonly key: string; readonly names: Texts }[]
  readonly classes: readonly { readonly key: CoverageClass; readonly names: Texts; readonly mark: string }[]
  readonly organisers: readonly CoverageRow[]
}

/** Where coverage stands in a quarter: classes, proposals and warnings by organiser and content. A county sees its own line. */
export const listCoverage = defineOperation({
  name: 'coverage.list',
  title: { fi: 'Luettele laatuarviot', sv: 'Lista kvalitetsbedömningar', en: 'List coverage classes' },
  access: 'read',
  input: z.strictObject({
    cycle: quarterInput.optional(),
    measure: measureInput.default('clients'),
    route: routeInput.default('together'),
  }),
  async perform({ cycle: asked, measure, route }, context): Promise<CoverageList> {
    const organisers = context.reach.organisers()
    const cycle = await cycleOr(asked, context)
    const ofRun = await coverageOfRun(cycle, context)
    const book = await classBook({ cycle, measure, route, organisers }, ofRun, context)
    const silent = await silentSheets(context.db, { cycle, measure })
    const warnings = await coverageWarnings({ cycle, measure }, context)
    const contents = decidedContents(context.definitions)
    const counties = countiesOf(context, cycle).filter(({ code }) => organisers === 'all' || organisers.includes(code))
    const facts: Facts = { cycle, book, warnings, silent: new Set(silent.map((one) => `${one.organiser}/${one.content}`)) }
    const newer = book.lines.filter(({ line, stage }) => stage === 'accepted' && line > ofRun.newestLine)
    return {
      cycle,
      measure,
      route,
      cycles: await knownQuarters(context),
      run: ofRun.run,
      notYetInRun: measure === 'clients' && route === 'together' ? newer.length : 0,
      contents: contents.map(({ key, names }) => ({ key, names })),
      classes: context.definitions.coverageClasses.map(({ key, names, mark }) => ({ key, names, mark })),
      organisers: counties.map((county) => rowOf(county, contents, { facts, context })),
    }
  },
})

interface Facts {
  readonly cycle: QuarterCode
  readonly book: ClassBook
  readonly warnings: CoverageWarnings
  readonly silent: ReadonlySet<string>
}

/** Those with the duty to deliver first, in order of code. */
function countiesOf({ definitions }: OperationContext, cycle: QuarterCode): County[] {
  const { counties } = divisionOf(definitions, Number(cycle.slice(0, 4)))
  return [...counties].sort((a, b) => Number(b.hasDutyToDeliver) - Number(a.hasDutyToDeliver) || a.code.localeCompare(b.code))
}

function rowOf(
  county: County,
  contents: readonly { readonly key: string }[],
  { facts, context }: { readonly facts: Facts; readonly context: OperationContext },
): CoverageRow {
  const { municipalities } = divisionOf(context.definitions, Number(facts.cycle.slice(0, 4)))
  const own = municipalities.filter((one) => one.county === county.code).map(({ code }) => code)
  return {
    organiser: county.code,
    names: county.names,
    shortNames: county.shortNames,
    hasDutyToDeliver: county.hasDutyToDeliver,
    cells: contents.map(({ key }) => cellOf({ organiser: county.code, content: key }, own, facts)),
  }
}

function cellOf(
  { organiser, content }: { readonly organiser: string; readonly content: string },
  municipalities: readonly string[],
  { cycle, book, warnings, silent }: Facts,
): CoverageCell {
  const judged = municipalities.map((municipality) => {
    const at = { municipality, content, period: cycle }
    return { coverage: book.classOf(at), state: book.stateOf(at), warns: warnings.of(at).length > 0 }
  })
  const number = (test: (one: (typeof judged)[number]) => boolean) => judged.filter(test).length
  const classes = COVERAGE_CLASSES.map((key) => [key, number(({ coverage }) => coverage.class === key)] as const)
  return {
    content,
    municipalities: judged.length,
    classes: Object.fromEntries(classes) as Record<CoverageClass, number>,
    proposals: number(({ state }) => state?.proposal != null),
    warnings: number(({ coverage, warns }) => coverage.class === 'comprehensive' && warns),
    awaitingConfirmation: number(({ state }) => state?.inForce?.wasEffectSeen === true),
    isNotAnswered: silent.has(`${organiser}/${content}`),
  }
}
