import { createHash } from 'node:crypto'
import { protectTable, type TableShown, type TableToProtect } from '../../analyse/social/protect-table.ts'
import type { Theme } from '../../model/codebook.ts'

/** Of some counties’ half-years; the longest unused goes first. */
const MOST_KEPT = 500
const kept = new Map<string, TableShown>()

/**
 * `protectTable`, worked out once for the same observations: a large half-year takes up to a second, and ended ones hardly change. Kept under
 * a digest of all that decides, so there is nothing to forget when an observation or the codebook changes. Only yes and no is kept.
 * @param themes the codebook that the table’s axis of themes was made of.
 */
export function decidedTable(table: TableToProtect, themes: readonly Theme[]): TableShown {
  const { lines, columns, columnsOfEach, unions, smallest } = table
  const deciding = { themes, columns: [columns.field, columns.codes], columnsOfEach, unions, smallest }
  const key = createHash('sha256').update(JSON.stringify(deciding)).update('\n').update(lines).digest('base64url')
  const shown = kept.get(key) ?? protectTable(table)
  kept.delete(key)
  kept.set(key, shown)
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  return shown
}
