import { type TableIndex, tableIndex } from '../../disseminate/table/index-of.ts'
import { COUNTRY, type County } from '../../model/area.ts'
import type { CollectionIndicator, CollectionIndicators } from '../../model/collection-indicator.ts'
import type { StatisticalTable } from '../../model/table.ts'
import type { Language } from '../../model/text.ts'
import type { PublicCollection } from '../../operations/collection-release/site-collections.ts'
import { byName, formatNumber } from '../number/format.ts'
import { type Figure, figureAt } from '../site/figure.ts'

export interface KeyFigureView {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly figure: Figure
  /** `1,4` with its sign; null when there is nothing to compare with. */
  readonly change: string | null
  readonly changeUnit: 'points' | 'number'
  readonly isBreak: boolean
  readonly areas: number | null
  /** What the ratio is made of; null for what is no ratio. */
  readonly sums: { readonly numerator: string; readonly denominator: string } | null
  readonly base: 'heads' | 'full-time-equivalents' | null
}

export interface AreaFigureRow {
  readonly area: string
  readonly name: string
  /** The figure of the chart. */
  readonly main: Figure
  /** In the order of `columns`. */
  readonly figures: readonly Figure[]
  /** Whether the area keeps within the maximum; null when that is not known or there is none. */
  readonly isWithin: boolean | null
  readonly summary: string
  /** Why there is nothing, when the whole area is without an answer. */
  readonly standing: 'missing' | 'excused' | null
}

export interface AreaColumn {
  readonly id: string
  readonly name: string
}

/** Look-ups in one table of the release that is shown. */
export function indexOf(known: PublicCollection, table: string): TableIndex | undefined {
  const found: StatisticalTable | undefined = known.shown?.tables.get(table)
  return found && tableIndex(found)
}

/** The first ratio among the key indicators: the one that areas are compared by. */
export function mainIndicator({ indicators }: CollectionIndicators): CollectionIndicator | undefined {
  return indicators.find(({ isKey, formula }) => isKey && formula.kind === 'ratio') ?? indicators[0]
}

/** The parameter that the main indicator is measured against: the one by which a shortfall of the same amount and stock is computed. */
export function limitName(indicators: CollectionIndicators): string | null {
  const formula = mainIndicator(indicators)?.formula
  if (formula?.kind !== 'ratio' || formula.scale !== 1) return null
  const shortfall = indicators.indicators.find(
    ({ formula: other }) =>
      other.kind === 'shortfall' && other.amount === formula.numerator[0] && other.stock === formula.denominator[0],
  )
  return shortfall?.formula.kind === 'shortfall' ? shortfall.formula.parameter : null
}

export function keyFigures(known: PublicCollection, language: Language): KeyFigureView[] {
  const round = known.shown?.release.cycle ?? ''
  const [figures, changes, bases] = ['figures-by-area', 'changes-by-area', 'indicator-bases'].map((id) => indexOf(known, id))
  return known.indicators.indicators.flatMap((indicator): KeyFigureView[] => {
    const address = { round, area: COUNTRY }
    const figure = figureAt(figures, { address, measure: indicator.id }, language)
    // What does not exist (a share over a maximum that has been repealed) is left out, what is missing is shown as missing.
    if (!indicator.isKey || figure.missing === 'not-applicable') return []
    const change = changes?.cell(address, indicator.id)
    const basis = (measure: string) => bases?.cell({ round, indicator: indicator.id }, measure)?.value ?? null
    const [numerator, denominator] = [basis('numerator'), basis('denominator')]
    const text = (value: number) => formatNumber(value, language, null)
    return [
      {
        id: indicator.id,
        name: indicator.names[language],
        unit: indicator.unit[language],
        figure,
        change: change?.value == null ? null : signed(change.value, language),
        changeUnit: indicator.change === 'percentage-points' ? 'points' : 'number',
        isBreak: change?.flags.includes('|') ?? false,
        areas: basis('areas'),
        sums: numerator === null || denominator === null ? null : { numerator: text(numerator), denominator: text(denominator) },
        base: indicator.base,
      },
    ]
  })
}

function signed(value: number, language: Language): string {
  return `${value > 0 ? '+' : ''}${formatNumber(value, language, 1)}`
}

/** Columns of the table of areas: the answers that the key ratios rest on, then those ratios. */
export function areaColumns({ totals, indicators }: CollectionIndicators, language: Language): AreaColumn[] {
  const key = indicators.filter(({ isKey, formula }) => isKey && formula.kind === 'ratio')
  // As many as fit beside each other; the files hold the rest.
  const used = new Set(
    key.slice(0, 2).flatMap(({ formula }) => (formula.kind === 'ratio' ? [...formula.numerator, ...formula.denominator] : [])),
  )
  return [...totals.filter(({ id }) => used.has(id)), ...key].map(({ id, names }) => ({ id, name: names[language] }))
}

/** Areas by name, Åland among them where it answers. */
export function areaRows(known: PublicCollection, language: Language, shortName: ShortName): AreaFigureRow[] {
  const { shown, indicators } = known
  const index = indexOf(known, 'figures-by-area')
  if (shown === null || index === undefined) return []
  const round = shown.release.cycle
  const columns = areaColumns(indicators, language)
  const within = indicators.indicators.find(({ formula }) => formula.kind === 'areas-where' && formula.is === 'zero')
  const main = mainIndicator(indicators)?.id ?? ''
  const asked = new Set(index.cells({ round }).map((cell) => index.codeOf(cell, 'area')))
  const areas = (index.dimension('area')?.categories ?? []).filter(({ code }) => code !== COUNTRY && asked.has(code))
  const compare = byName(language)
  return areas
    .map(({ code, label }): AreaFigureRow => {
      const at = (measure: string) => figureAt(index, { address: { round, area: code }, measure }, language)
      const isWithin = within ? at(within.id).value : null
      return {
        area: code,
        name: shortName(code) ?? label[language],
        main: at(main),
        figures: columns.map(({ id }) => at(id)),
        isWithin: isWithin === null ? null : isWithin === 1,
        summary: shown.release.collection?.areaSummaries[code]?.[language] ?? '',
        standing: standingOf(known, code),
      }
    })
    .sort((a, b) => compare(a.name, b.name))
}

/** The short name of a county; null for what is no county. */
export type ShortName = (area: string) => string | null

export function shortNames(counties: readonly County[], language: Language): ShortName {
  const names = new Map(counties.map(({ code, shortNames: texts }) => [code, texts[language]]))
  return (area) => names.get(area) ?? null
}

function standingOf({ shown }: PublicCollection, area: string): AreaFigureRow['standing'] {
  const round = shown?.release.collection?.round
  if (round?.missing.some(({ key }) => key === area)) return 'missing'
  return round?.excused.some(({ key }) => key === area) ? 'excused' : null
}

/** The country in the same columns. */
export function countryFigures(known: PublicCollection, language: Language): readonly Figure[] {
  const index = indexOf(known, 'figures-by-area')
  const address = { round: known.shown?.release.cycle ?? '', area: COUNTRY }
  return areaColumns(known.indicators, language).map(({ id }) => figureAt(index, { address, measure: id }, language))
}
