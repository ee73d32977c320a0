import type { SeenCount } from '../../../../access/ticket-sight.ts'
import { useWords } from '../../../site/words.tsx'

/** A count as its reader may see it. */
export function CountText({ value }: { value: SeenCount }) {
  const { t, count } = useWords()
  if (value === null) return t('tickets.unknown')
  return typeof value === 'number' ? count(value) : t('tickets.under', { limit: value.under })
}
