import { z } from 'zod'
import { countyByCode } from '../../design/areas.ts'
import type { AreaCode } from '../../model/area.ts'
import type { Coverage, CoverageClass, CoverageMark } from '../../model/coverage.ts'
import type { CoverageRoute } from '../../model/coverage-decision.ts'
import type { Measure } from '../../model/measure.ts'
import { addQuarters, type QuarterCode, quartersBetween } from '../../model/period.ts'
import type { Texts } from '../../model/text.ts'
import { silentSheets } from '../../store/coverage/not-answered.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { type ClassBook, classBook } from './class-of-place.ts'
import { measureInput, quarterInput, routeInput } from './coverage-input.ts'
import { coverageOfRun, QUARTERS_BACK } from './coverage-of-run.ts'
import { type CoverageWarnings, coverageWarnings } from './coverage-warnings.ts'
import { cycleOr, knownQuarters } from './cycles.ts'
import { municipalitiesOfOrganiser, requireKnown } from './decided-places.ts'
import { type HistoryLine, historyLine } from './history-line.ts'
import { type OpenedPlace, openedPlace } from './opened-place.ts'

/** One municipality: its classes over the quarters shown, and what waits. */
export interface MunicipalityClasses {
  readonly municipality: AreaCode
  readonly names: Texts
  /** In the order of `quarters`. */
  readonly classes: readonly QuarterClass[]
  /** A county's proposal for the cycle that waits for the institute. */
  readonly proposal: HistoryLine | null
  /** Set by somebody who knew its effect on the national estimate; waits for somebody else to confirm. */
  readonly awaitsConfirmation: boolean
  /** Indications that warn. */
  readonly warnings: readonly string[]
  /** The newest line about the cycle; 0 without any. */
  readonly newestLine: number
}

export interface QuarterClass extends Pick<Coverage, 'class' | 'origin' | 'carriedFrom' | 'wasEffectSeen'> {
  readonly mark: CoverageMark
  readonly isPublished: boolean
}

export interface ShownCoverage {
  readonly organiser: AreaCode
  readonly names: Texts
  readonly content: { readonly key: string; readonly names: Texts }
  readonly cycle: QuarterCode
  readonly cycles: readonly QuarterCode[]
  readonly measure: Measure
  readonly route: CoverageRoute
  readonly run: string | null
  readonly notYetInRun: number
  /** Oldest first; the cycle is the last. */
  readonly quarters: readonly QuarterCode[]
  readonly classes: readonly { readonly key: CoverageClass; readonly names: Texts; readonly mark: CoverageMark }[]
  readonly municipalities: readonly MunicipalityClasses[]
  /** The round in which the county was silent, while the institute has not decided. */
  readonly silentRound: string | null
  /** The newest line of all that is shown: decisions name it as what was seen. */
  readonly seen: number
  /** The municipality asked for; null without one. */
  readonly opened: OpenedPlace | null
}

/** Classes of the municipalities of one organiser in one content, over the last quarters. */
export const showCoverage = defineOperation({
  name: 'coverage.show',
  title: { fi: 'Näytä alueen laatuarviot', sv: 'Visa områdets kvalitetsbedömningar', en: 'Show the coverage classes of an area' },
  access: 'read',
  input: z.strictObject({
    organiser: z.string().regex(/^\d{2}$/),
    content: z.string().regex(/^[a-z_]{1,40}$/),
    cycle: quarterInput.optional(),
    measure: measureInput.default('clients'),
    route: routeInput.default('together'),
    municipality: z
      .string()
      .regex(/^\d{3}$/)
      .optional(),
  }),
  async perform({ organiser, content, cycle: asked, measure, route, municipality }, context): Promise<ShownCoverage> {
    const { definitions } = context
    context.reach.requireOrganiser(organiser)
    const cycle = await cycleOr(asked, context)
    requireKnown({ organiser, content, period: cycle }, { definitions, today: context.now().slice(0, 10) })
    const ofRun = await coverageOfRun(cycle, context)
    const book = await classBook({ cycle, measure, route, organisers: [organiser], content }, ofRun, context)
    const silent = await silentSheets(context.db, { cycle, measure })
    const warnings = await coverageWarnings({ cycle, measure }, context)
    const quarters = quartersShown(cycle, definitions.programme.firstQuarter as QuarterCode)
    const municipalities = municipalitiesOfOrganiser(definitions, organiser, cycle)
    const place = municipalities.find(({ code }) => code === municipality)?.code
    const at = { organiser, content, measure, route, cycle }
    const newer = book.lines.filter(({ line, stage }) => stage === 'accepted' && line > ofRun.newestLine)
    return {
      organiser,
      ...namesOf({ organiser, content }, context),
      cycle,
      cycles: await knownQuarters(context),
      measure,
      route,
      run: ofRun.run,
      notYetInRun: measure === 'clients' && route === 'together' ? newer.length : 0,
      quarters,
      classes: definitions.coverageClasses.map(({ key, names, mark }) => ({ key, names, mark })),
      municipalities: municipalities.map(({ code, names }) => ({
        municipality: code,
        names,
        ...classesOf({ municipality: code, content, quarters }, { book, warnings, definitions }),
      })),
      silentRound: silent.find((one) => one.organiser === organiser && one.content === content)?.round ?? null,
      seen: book.newest,
      opened: place === undefined ? null : await openedPlace({ ...at, municipality: place }, warnings, context),
    }
  },
})

function quartersShown(cycle: QuarterCode, first: QuarterCode): QuarterCode[] {
  return quartersBetween(addQuarters(cycle, -QUARTERS_BACK), cycle).filter((quarter) => quarter >= first)
}

function namesOf({ organiser, content }: { organiser: string; content: string }, { definitions }: OperationContext) {
  const county = countyByCode(definitions, organiser)
  const counted = definitions.contents.find(({ key }) => key === content)
  if (!county || !counted) throw new Error('the organiser and the content were looked up before')
  return { names: county.names, content: { key: content, names: counted.names } }
}

function classesOf(
  { municipality, content, quarters }: { municipality: AreaCode; content: string; quarters: readonly QuarterCode[] },
  { book, warnings, definitions }: { book: ClassBook; warnings: CoverageWarnings; definitions: OperationContext['definitions'] },
): Omit<MunicipalityClasses, 'municipality' | 'names'> {
  const at = { municipality, content }
  const classes = quarters.map((period): QuarterClass => {
    const { municipality: _municipality, content: _content, period: _period, ...judged } = book.classOf({ ...at, period })
    const definition = definitions.coverageClasses.find(({ key }) => key === judged.class)
    return {
      ...judged,
      mark: definition?.mark ?? 'not-comprehensive',
      isPublished: definition?.isPublished ?? false,
    }
  })
  const cycle = quarters.at(-1)
  const state = cycle ? book.stateOf({ ...at, period: cycle }) : null
  return {
    classes,
    proposal: state?.proposal ? historyLine(state.proposal) : null,
    awaitsConfirmation: state?.inForce?.wasEffectSeen ?? false,
    warnings: warnings.of(at),
    newestLine: state?.newest?.line ?? 0,
  }
}
