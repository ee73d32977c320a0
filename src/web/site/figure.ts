import type { TableIndex } from '../../disseminate/table/index-of.ts'
import type { CoverageMark } from '../../model/coverage.ts'
import type { CellFlag, MissingReason } from '../../model/table.ts'
import type { Language } from '../../model/text.ts'
import { formatNumber, formatPercent, formatRange } from '../number/format.ts'

/** One published figure on its way to the page: a value or the reason why there is none, and what must stand beside it. */
export interface Figure {
  readonly value: number | null
  readonly missing: MissingReason | null
  readonly mark: CoverageMark | null
  readonly flags: readonly CellFlag[]
  readonly low: number | null
  readonly high: number | null
  readonly unit: 'number' | 'percent'
  readonly decimals: number | null
  /** Decimals that figures of the same measure usually have: fewer are made up with room, so that decimal marks stay in line. */
  readonly usualDecimals: number | null
  readonly note: string | null
  readonly source: string | null
}

/** The figure at an address. A combination that the table does not have is "not available". */
export function figureAt(
  index: TableIndex | undefined,
  { address, measure }: { address: Readonly<Record<string, string>>; measure: string },
  language: Language,
): Figure {
  const cell = index?.cell(address, measure)
  const described = index?.measure(measure)
  return {
    value: cell?.value ?? null,
    missing: cell ? cell.missing : 'not-available',
    mark: cell?.mark ?? null,
    flags: cell?.flags ?? [],
    low: cell?.low ?? null,
    high: cell?.high ?? null,
    unit: described?.unit.en.includes('%') || described?.unit.en.includes('per cent') ? 'percent' : 'number',
    decimals: cell?.decimals ?? described?.decimals ?? null,
    usualDecimals: described?.decimals ?? null,
    note: cell?.note?.[language] ?? null,
    source: cell?.source ?? null,
  }
}

/** The value in words of digits; null when there is none. */
export function figureText(figure: Figure, language: Language): string | null {
  return figure.value === null ? null : valueText(figure.value, figure, language)
}

/** The interval of an estimate: `128 000–141 000`; null when the figure has none. */
export function intervalText(figure: Figure, language: Language): string | null {
  if (figure.value === null || figure.low === null || figure.high === null) return null
  return formatRange(figure.low, figure.high, (value) => valueText(value, figure, language))
}

export function valueText(value: number, { unit, decimals }: Pick<Figure, 'unit' | 'decimals'>, language: Language): string {
  return unit === 'percent' ? formatPercent(value, language, decimals) : formatNumber(value, language, decimals)
}
