import type { CollectionIndicators } from '../../model/collection-indicator.ts'

/** By indicator, the published totals that must not be hidden while it is shown: with the others they could be computed from it. */
export function hiddenRatioParts({
  indicators,
}: CollectionIndicators): { readonly measure: string; readonly parts: readonly string[] }[] {
  return indicators.map(({ id, formula }) => {
    if (formula.kind === 'ratio') return { measure: id, parts: [...formula.numerator, ...formula.denominator] }
    return { measure: id, parts: formula.kind === 'shortfall' ? [formula.amount, formula.stock] : [formula.variable] }
  })
}
