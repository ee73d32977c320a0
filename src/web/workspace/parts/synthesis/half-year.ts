import type { HalfYear } from '../../../../model/synthesis.ts'
import type { useWords } from '../../../site/words.tsx'

/** `2026H1` in words: `tammi–kesäkuu 2026`. */
export function halfYearText(period: HalfYear, t: ReturnType<typeof useWords>['t']): string {
  const [year = '', half] = period.split('H')
  return t(half === '2' ? 'synthesis.halfYear.second' : 'synthesis.halfYear.first', { year })
}
