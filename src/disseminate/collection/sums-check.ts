import { COUNTRY } from '../../model/area.ts'
import type { CollectionIndicators } from '../../model/collection-indicator.ts'
import type { StatisticalTable } from '../../model/table.ts'
import { tableIndex } from '../table/index-of.ts'
import { AREA, FIGURES_BY_AREA, ROUND } from './figures-head.ts'

/**
 * Totals whose areas do not add up to the country, as `H2 2024-10`. Compared where all is shown: a hidden cell is no zero. Empty when every
 * sum holds.
 */
export function sumsThatDiffer(tables: readonly StatisticalTable[], { totals }: CollectionIndicators): string[] {
  const table = tables.find(({ id }) => id === FIGURES_BY_AREA)
  if (table === undefined) return []
  const index = tableIndex(table)
  const rounds = index.dimension(ROUND)?.categories.map(({ code }) => code) ?? []
  const areas =
    index
      .dimension(AREA)
      ?.categories.map(({ code }) => code)
      .filter((code) => code !== COUNTRY) ?? []
  return rounds.flatMap((round) =>
    totals.flatMap(({ id, decimals }) => {
      const cells = areas.map((area) => index.cell({ round, area }, id))
      const country = index.cell({ round, area: COUNTRY }, id)
      if (!country || country.value === null || cells.some((cell) => cell?.missing === 'hidden')) return []
      const scale = 10 ** decimals
      const sum = cells.reduce((total, cell) => total + Math.round((cell?.value ?? 0) * scale), 0)
      return sum === Math.round(country.value * scale) ? [] : [`${id} ${round}`]
    }),
  )
}
