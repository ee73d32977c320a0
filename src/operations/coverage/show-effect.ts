import { z } from 'zod'
import { divisionOf } from '../../design/areas.ts'
import type { AreaCode } from '../../model/area.ts'
import type { ClientCell } from '../../model/cell.ts'
import type { Coverage } from '../../model/coverage.ts'
import type { NationalEstimate } from '../../model/estimate.ts'
import type { QuarterCode } from '../../model/period.ts'
import { quarterPeriod } from '../../model/period.ts'
import { nationalEstimates } from '../../process/estimate/national-estimates.ts'
import { readCellsOf } from '../../register/draft-cells.ts'
import { addEffectsSeen } from '../../store/coverage/effect-seen.ts'
import { homeCodes } from '../counting-rules.ts'
import { nationalQuestion } from '../national-question.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { classBook } from './class-of-place.ts'
import { decidedInput } from './coverage-input.ts'
import { coverageOfRun } from './coverage-of-run.ts'
import { coverageProblem } from './coverage-problems.ts'
import { decidedPlaces } from './decided-places.ts'

/** The national estimate of a content, all ages; unrounded. */
export type EffectEstimate = Pick<NationalEstimate, 'estimate' | 'interval' | 'base' | 'clientsInBase'>

export interface ShownEffect {
  readonly run: string
  readonly period: QuarterCode
  readonly municipalities: readonly AreaCode[]
  /** Null when the base is empty and nothing can be estimated. */
  readonly without: EffectEstimate | null
  readonly with: EffectEstimate | null
  /** `with` less `without`, in persons; null unless there are both. */
  readonly difference: number | null
  /** The difference in per cent of `without`. */
  readonly differencePercent: number | null
}

/**
 * What the national estimate of a quarter is without and with some municipalities in its base. Whoever looks is written down: a class
 * of these municipalities that they set afterwards carries no estimate until somebody who has not looked confirms it. A class must
 * not be chosen for what it does to a figure.
 *
 * @throws Problem `coverage-no-run` (conflict) when the quarter has not been counted.
 */
export const showEffect = defineOperation({
  name: 'coverage.effect',
  title: {
    fi: 'Näytä vaikutus koko maan arvioon',
    sv: 'Visa effekten på uppskattningen',
    en: 'Show the effect on the national estimate',
  },
  access: 'state',
  input: z.strictObject({
    organiser: decidedInput.organiser,
    content: decidedInput.content,
    period: decidedInput.period,
    municipalities: decidedInput.municipalities,
  }),
  async perform(asked, context): Promise<ShownEffect> {
    const request = { ...asked, measure: 'clients', route: 'together' } as const
    const { actor, definitions } = context
    const at = context.now()
    const places = decidedPlaces(request, { definitions, today: at.slice(0, 10) })
    const municipalities = places.map(({ municipality }) => municipality)
    const { period, content, organiser } = request
    const ofRun = await coverageOfRun(period, context)
    const { run, folder } = ofRun
    if (run === null || folder === null) throw coverageProblem('coverage-no-run', { period })
    const cells = await context.withDuckDB((connection) => readCellsOf(connection, folder, { content, period }))
    const judged = await classesOfCountry({ content, period }, ofRun, context)
    const estimateWhen = (isIn: boolean) =>
      estimated({ content, period, cells, coverage: inBase(judged, municipalities, isIn) }, context)
    const without = estimateWhen(false)
    const withThem = estimateWhen(true)
    const details = { run, municipalities: municipalities.join(',') }
    await context.commit({ subject: `coverage/${period}/${organiser}/${content}/clients/together`, details }, (transaction) =>
      addEffectsSeen(
        transaction,
        municipalities.map((municipality) => ({
          municipality,
          content,
          measure: 'clients',
          period,
          person: actor.person,
          by: actor.id,
          at,
          run,
        })),
      ),
    )
    return { run, period, municipalities, without, with: withThem, ...differenceOf(without, withThem) }
  },
})

interface Asked {
  readonly content: string
  readonly period: QuarterCode
}

async function classesOfCountry(
  { content, period }: Asked,
  ofRun: Parameters<typeof classBook>[1],
  context: OperationContext,
): Promise<Coverage[]> {
  const question = { cycle: period, content, measure: 'clients', route: 'together', organisers: 'all' } as const
  const book = await classBook(question, ofRun, context)
  const { municipalities } = divisionOf(context.definitions, Number(period.slice(0, 4)))
  return municipalities.map(({ code }) => book.classOf({ municipality: code, content, period }))
}

/** The classes of the country when some municipalities are in the base, or out of it, whatever is in force. */
function inBase(judged: readonly Coverage[], municipalities: readonly AreaCode[], isIn: boolean): Coverage[] {
  const named = new Set(municipalities)
  return judged.map((one) => {
    if (!named.has(one.municipality)) return one
    const { municipality, content, period } = one
    return { municipality, content, period, class: isIn ? 'comprehensive' : 'not_assessed', origin: 'decision' }
  })
}

function estimated(
  { content, period, cells, coverage }: Asked & { readonly cells: readonly ClientCell[]; readonly coverage: readonly Coverage[] },
  { definitions }: OperationContext,
): EffectEstimate | null {
  const homes = homeCodes(definitions, { from: period, to: period })
  const question = nationalQuestion({ definitions, periods: [quarterPeriod(period)], homes, coverage, cells })
  const contents = question.contents.filter(({ key }) => key === content)
  const found = nationalEstimates({ ...question, contents }).find(({ age, sex }) => age === '_T' && sex === '_T')
  if (!found) return null
  const { estimate, interval, base, clientsInBase } = found
  return { estimate, interval, base, clientsInBase }
}

function differenceOf(
  without: EffectEstimate | null,
  withThem: EffectEstimate | null,
): Pick<ShownEffect, 'difference' | 'differencePercent'> {
  if (!without || !withThem) return { difference: null, differencePercent: null }
  const difference = withThem.estimate - without.estimate
  return { difference, differencePercent: without.estimate === 0 ? null : (100 * difference) / without.estimate }
}
