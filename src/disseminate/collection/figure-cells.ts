import { COUNTRY } from '../../model/area.ts'
import type { CandidateCell, LinkedSet, RoundingRule } from '../../model/candidate.ts'
import type { ExactFigure, ExactNumber } from '../../model/collection-figures.ts'
import type { CollectionIndicator, PublishedTotal } from '../../model/collection-indicator.ts'
import type { Texts } from '../../model/text.ts'
import { areasOf, type CollectionTablesInput } from './collection-tables.ts'
import { FIGURES_BY_AREA } from './figures-head.ts'
import { breaksAt } from './series-breaks.ts'
import type { TableRound } from './table-round.ts'

type Measure =
  | { readonly kind: 'total'; readonly total: PublishedTotal }
  | { readonly kind: 'indicator'; readonly indicator: CollectionIndicator }

/**
 * The figures of every round, area and measure as linked sets: one for each counted total and round. An indicator stands with the count
 * that it would give away (its numerator), so that both are shown or neither.
 */
export function figureSets(input: CollectionTablesInput): LinkedSet[] {
  return input.rounds.flatMap((round) => {
    const measures = measuresOf(input)
    const counts = input.indicators.totals.filter(({ isCount }) => isCount).map(({ id }) => id)
    return [...counts, null].map((count): LinkedSet => {
      const inner = count === null ? [] : countedAreas(round, count)
      const members = measures.filter((measure) => guardOf(measure, counts) === count)
      return {
        id: `${count ?? 'rest'}/${round.facts.round}`,
        innerCounts: inner.map(({ value }) => value),
        cells: members.flatMap((measure) => cellsOf({ measure, round, input, inner: inner.map(({ area }) => area), count })),
      }
    })
  })
}

function measuresOf({ indicators }: CollectionTablesInput): Measure[] {
  return [
    ...indicators.totals.map((total): Measure => ({ kind: 'total', total })),
    ...indicators.indicators.map((indicator): Measure => ({ kind: 'indicator', indicator })),
  ]
}

/** The count whose exact number the measure stands for; null when it rests on none. */
function guardOf(measure: Measure, counts: readonly string[]): string | null {
  const wanted = measure.kind === 'total' ? measure.total.id : drivenBy(measure.indicator)
  return counts.includes(wanted) ? wanted : null
}

function drivenBy({ formula }: CollectionIndicator): string {
  if (formula.kind === 'ratio') return formula.numerator[0] ?? ''
  return formula.kind === 'shortfall' ? formula.amount : formula.variable
}

function countedAreas({ figures }: TableRound, count: string): { readonly area: string; readonly value: number }[] {
  return figures.areas.flatMap((area) => {
    const { value } = figures.figure(count, area)
    return value === null ? [] : [{ area, value: numberOf(value) }]
  })
}

interface Cells {
  readonly measure: Measure
  readonly round: TableRound
  readonly input: CollectionTablesInput
  readonly inner: readonly string[]
  readonly count: string | null
}

function cellsOf({ measure, round, input, inner, count }: Cells): CandidateCell[] {
  const { id } = measure.kind === 'total' ? measure.total : measure.indicator
  return areasOf(round).map((area): CandidateCell => {
    const figure = round.figures.figure(id, area)
    const places =
      area === COUNTRY ? inner.map((_, place) => place) : inner.flatMap((one, place) => (one === area ? [place] : []))
    // How many areas are within a limit is no number of persons.
    const isAboutAreas = measure.kind === 'indicator' && measure.indicator.formula.kind === 'areas-where' && area === COUNTRY
    return {
      table: FIGURES_BY_AREA,
      at: [round.facts.round, area],
      measure: id,
      ...shown(measure, figure),
      missing: figure.missing,
      mark: null,
      flags: [
        ...(figure.isPreliminary && figure.value !== null ? (['p'] as const) : []),
        ...(figure.missing !== 'not-applicable' && breaksAt(input.breaks, round.facts.round, id) ? (['|'] as const) : []),
      ],
      inner: count === null || isAboutAreas || figure.value === null ? null : places,
      ...noteOf(figure, area, notesAt({ input, round, area, measure: id })),
    }
  })
}

function shown(measure: Measure, { value, sums }: ExactFigure): Pick<CandidateCell, 'number' | 'denominator' | 'rounding'> {
  const { decimals } = measure.kind === 'total' ? measure.total : measure.indicator
  const isShare =
    measure.kind === 'indicator' && measure.indicator.formula.kind === 'ratio' && measure.indicator.formula.scale === 100
  if (isShare && sums !== null) {
    const rounding: RoundingRule = decimals === 0 ? 'whole-percent' : 'share'
    return { number: numberOf(sums.numerator), denominator: numberOf(sums.denominator), rounding }
  }
  return { number: value && numberOf(value), denominator: null, rounding: decimals === 0 ? 'whole' : 'one-decimal' }
}

/** A quotient of whole numbers as the nearest number: an exact half stays an exact half. */
export function numberOf({ numerator, denominator }: ExactNumber): number {
  return Number(numerator) / Number(denominator)
}

interface NotedFigure {
  readonly input: CollectionTablesInput
  readonly round: TableRound
  readonly area: string
  readonly measure: string
}

/** What readers must know of an answer behind the figure. */
function notesAt({ input, round, area, measure }: NotedFigure): readonly Texts[] {
  const rules = round.warned.get(area)
  return input.indicators.notes.filter(({ rule, at }) => rules?.has(rule) && at.includes(measure)).map(({ text }) => text)
}

/** Notes about the answer; and of how much of its respondents a figure is, when it is not of all. */
function noteOf(figure: ExactFigure, area: string, notes: readonly Texts[]): { readonly note?: Texts } {
  if (figure.value === null) return {}
  const all = [...notes, ...partOf(figure, area)]
  const joined = (language: keyof Texts) => all.map((text) => text[language]).join(' ')
  return all.length === 0 ? {} : { note: { fi: joined('fi'), sv: joined('sv'), en: joined('en') } }
}

function partOf({ used, asked }: ExactFigure, area: string): readonly Texts[] {
  if (used >= asked) return []
  const whose =
    area === COUNTRY
      ? { fi: 'Mukana vastaajia', sv: 'Svarande som ingår', en: 'Respondents included' }
      : { fi: 'Alueen vastaajista mukana', sv: 'Av områdets svarande ingår', en: 'Respondents of the area included' }
  return [{ fi: `${whose.fi}: ${used}/${asked}.`, sv: `${whose.sv}: ${used}/${asked}.`, en: `${whose.en}: ${used}/${asked}.` }]
}
