import { shortPeriodLabel } from '../../disseminate/table/period-label.ts'
import { COUNTRY } from '../../model/area.ts'
import type { Language } from '../../model/text.ts'
import { type Figure, figureAt } from '../site/figure.ts'
import { type Published, quartersOf } from '../site/published.ts'

/** One quarter of a series as the pages show it. */
export interface SeriesRow {
  readonly period: string
  /** `tammi–maaliskuu 2024` and `Q1/2024`. */
  readonly label: string
  readonly short: string
  readonly clients: Figure
  readonly share: Figure
}

/** The figures of one content and area for every quarter of the release, oldest first. */
export function quarterSeries(
  published: Published,
  { content, area = COUNTRY }: { content: string; area?: string },
  language: Language,
): SeriesRow[] {
  const index = published.table('clients-by-area')
  return quartersOf(index).map((period) => ({
    period,
    label: index?.category('period', period)?.label[language] ?? period,
    short: shortPeriodLabel(period),
    clients: figureAt(index, { address: { content, area, period }, measure: 'clients' }, language),
    share: figureAt(index, { address: { content, area, period }, measure: 'share' }, language),
  }))
}
