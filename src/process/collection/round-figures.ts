import { type Fraction, fractionOf } from '../../method/fraction.ts'
import { COUNTRY } from '../../model/area.ts'
import type { ExactFigure, RoundFigures } from '../../model/collection-figures.ts'
import type {
  CollectionIndicator,
  CollectionIndicators,
  IndicatorFormula,
  PublishedTotal,
} from '../../model/collection-indicator.ts'
import { added, answeredNumber, hasAll, sumOf } from './answer-values.ts'
import type { RespondentAnswer, RoundAnswers } from './round-answers.ts'

/**
 * All totals and indicators of a round, exact. Country figures are ratios of sums over the respondents who gave every answer the figure
 * needs, never means of areas. Nobody who is missing counts as zero.
 */
export function roundFigures(indicators: CollectionIndicators, round: RoundAnswers): RoundFigures {
  const areas = [...new Set(round.respondents.map(({ area }) => area))].sort()
  const byArea = new Map([[COUNTRY, round.respondents], ...areas.map((area) => [area, answersOf(round, area)] as const)])
  const measures = [
    ...indicators.totals.map((total) => [total.id, (area: string) => totalFigure(total, byArea.get(area) ?? [], round)] as const),
    ...indicators.indicators.map(
      (indicator) => [indicator.id, (area: string) => indicatorFigure(indicator, { area, areas, byArea, round })] as const,
    ),
  ]
  const figures = new Map(
    measures.map(([id, figureIn]) => [id, new Map([COUNTRY, ...areas].map((area) => [area, figureIn(area)]))]),
  )
  return { round: round.round, areas, figure: (measure, area) => figures.get(measure)?.get(area) ?? NOTHING }
}

function answersOf({ respondents }: RoundAnswers, area: string): readonly RespondentAnswer[] {
  return respondents.filter((one) => one.area === area)
}

const NOTHING: ExactFigure = {
  value: null,
  missing: 'not-available',
  sums: null,
  used: 0,
  asked: 0,
  areas: 0,
  isPreliminary: false,
}
const NOT_APPLICABLE: ExactFigure = { ...NOTHING, missing: 'not-applicable' }
const WHOLE = 1n

function isWithout(needs: string | null, { parameters }: RoundAnswers): boolean {
  return needs !== null && (parameters[needs] ?? null) === null
}

function totalFigure({ id, needs }: PublishedTotal, answers: readonly RespondentAnswer[], round: RoundAnswers): ExactFigure {
  if (isWithout(needs, round)) return NOT_APPLICABLE
  const used = answers.filter((answer) => hasAll(answer, [id]))
  if (used.length === 0) return { ...NOTHING, asked: askedAmong(answers) }
  return { ...basisOf(used, answers), value: sumOf(used, [id]), missing: null, sums: null }
}

interface Where {
  readonly area: string
  readonly areas: readonly string[]
  readonly byArea: ReadonlyMap<string, readonly RespondentAnswer[]>
  readonly round: RoundAnswers
}

function indicatorFigure(indicator: CollectionIndicator, where: Where): ExactFigure {
  if (isWithout(indicator.needs, where.round)) return NOT_APPLICABLE
  const { formula } = indicator
  if (formula.kind === 'ratio') return ratio(formula, where.byArea.get(where.area) ?? [])
  const inArea = (area: string) =>
    formula.kind === 'areas-where'
      ? areaWhere(formula, where.byArea.get(area) ?? [])
      : shortfall(formula, where.byArea.get(area) ?? [], where.round.parameters[formula.parameter] ?? 0)
  return where.area === COUNTRY ? summed(where, inArea) : inArea(where.area)
}

type Formula<Kind extends IndicatorFormula['kind']> = Extract<IndicatorFormula, { kind: Kind }>

function ratio({ numerator, denominator, scale }: Formula<'ratio'>, answers: readonly RespondentAnswer[]): ExactFigure {
  const used = answers.filter((answer) => hasAll(answer, [...numerator, ...denominator]))
  const sums = { numerator: sumOf(used, numerator), denominator: sumOf(used, denominator) }
  if (used.length === 0) return { ...NOTHING, asked: askedAmong(answers) }
  // Nobody to be a share of: the figure is not possible, which is something else than missing.
  if (sums.denominator.numerator <= 0n) return { ...NOTHING, ...basisOf(used, answers), missing: 'not-applicable' }
  const value = {
    numerator: BigInt(scale) * sums.numerator.numerator * sums.denominator.denominator,
    denominator: sums.numerator.denominator * sums.denominator.numerator,
  }
  return { ...basisOf(used, answers), value, missing: null, sums }
}

/**
 * Whether an area is within the limit is known only when all of it has answered; that somebody is over is known from the first who is.
 */
function areaWhere({ variable, is }: Formula<'areas-where'>, answers: readonly RespondentAnswer[]): ExactFigure {
  const used = answers.filter((answer) => hasAll(answer, [variable]))
  const isPositive = used.some((answer) => (answeredNumber(answer, variable) ?? 0) > 0)
  const isKnown = used.length > 0 && (isPositive || used.length === askedAmong(answers))
  if (!isKnown) return { ...NOTHING, asked: askedAmong(answers) }
  const value = fractionOf(isPositive === (is === 'positive') ? 1 : 0)
  return { ...basisOf(used, answers), value, missing: null, sums: null }
}

/** Needs the whole area: half of the clients with half of the workers would tell another need. */
function shortfall({ amount, stock }: Formula<'shortfall'>, answers: readonly RespondentAnswer[], limit: number): ExactFigure {
  const used = answers.filter((answer) => hasAll(answer, [amount, stock]))
  if (used.length === 0 || used.length < askedAmong(answers) || limit <= 0) return { ...NOTHING, asked: askedAmong(answers) }
  const [need, have, each] = [sumOf(used, [amount]), sumOf(used, [stock]), fractionOf(limit)]
  const wanted = ceiling({ numerator: need.numerator * each.denominator, denominator: need.denominator * each.numerator })
  const lacking = { numerator: wanted * have.denominator - have.numerator, denominator: have.denominator }
  const value = lacking.numerator > 0n ? lacking : { numerator: 0n, denominator: WHOLE }
  return { ...basisOf(used, answers), value, missing: null, sums: null }
}

function ceiling({ numerator, denominator }: Fraction): bigint {
  return (numerator + denominator - 1n) / denominator
}

/** The country as the sum of its areas, over those that have a figure. */
function summed({ areas, byArea }: Where, inArea: (area: string) => ExactFigure): ExactFigure {
  const figures = areas.map(inArea)
  const known = figures.filter(({ value }) => value !== null)
  const asked = askedAmong(byArea.get(COUNTRY) ?? [])
  if (known.length === 0) return { ...NOTHING, asked }
  return {
    value: known.map(({ value }) => value ?? fractionOf(0)).reduce(added),
    missing: null,
    sums: null,
    used: known.reduce((sum, { used }) => sum + used, 0),
    asked,
    areas: known.length,
    isPreliminary: figures.some((figure) => figure.isPreliminary || (figure.value === null && figure.asked > 0)),
  }
}

function askedAmong(answers: readonly RespondentAnswer[]): number {
  return answers.filter(({ standing }) => standing !== 'excused').length
}

function basisOf(used: readonly RespondentAnswer[], answers: readonly RespondentAnswer[]) {
  return {
    used: used.length,
    asked: askedAmong(answers),
    areas: new Set(used.map(({ area }) => area)).size,
    isPreliminary: used.some(({ isPreliminary }) => isPreliminary) || answers.some(({ standing }) => standing === 'missing'),
  }
}
