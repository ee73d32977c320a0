import type { ThemeLine } from '../../../../model/theme-table.ts'
import { useWords } from '../../../site/words.tsx'

/** Head of a row; what stands below another is set in. */
export function LineName({ line: { names, depth } }: { line: ThemeLine }) {
  const { language } = useWords()
  return (
    <th scope="row" className={depth === 0 ? undefined : `theme-depth-${Math.min(depth, 3)}`}>
      {names[language]}
    </th>
  )
}
