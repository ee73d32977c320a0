import type { Theme } from '../../model/codebook.ts'
import type { SharedList, SharedRow, SharedTable } from '../../model/synthesis.ts'
import { countedAs, themesAbove } from '../../model/theme-tree.ts'
import type { CountAxis } from './count-axis.ts'
import { countLines } from './count-lines.ts'
import { protectCounts } from './protect-counts.ts'

/** Field of a fact that holds a list. */
const FIELDS = { groups: 'groups', tasks: 'tasks' } as const satisfies Readonly<Record<SharedList, string>>

export interface SharedTableQuestion {
  readonly list: SharedList
  /** Codes of the list. */
  readonly codes: readonly string[]
  /** The county's codebook: national and local themes. */
  readonly themes: readonly Theme[]
  /** Ids of the national themes that are in use: rows of the table. Local themes count under the national ones above them. */
  readonly national: readonly string[]
  readonly smallest: number
  /** Facts as `factLines` gives them for `fieldsOf(sharedQuestion(…))`. */
  readonly lines: string
}

/** Fields of the facts that `sharedTable` reads, in its order: unit, account, polarity, themes, the list. */
export function sharedFields(list: SharedList) {
  return ['unit', 'account', 'polarity', 'themes', FIELDS[list]] as const
}

/**
 * National themes × one list, with small counts hidden before they leave the county. Returns the table and the exact number of all
 * reports, which is protected by whoever shows it.
 */
export function sharedTable(question: SharedTableQuestion): SharedTable {
  const { list, codes, national, smallest, lines } = question
  const rows = themeAxis(question)
  const columns: CountAxis = { field: FIELDS[list], codes, of: listed }
  const counted = countLines(lines, { rows, columns, filters: [], isUnitShown: () => false })
  const counts = counted.map((row) => row.map(({ reports }) => reports))
  const shown = protectCounts({ counts, rowsAreParts: false, columnsAreParts: false, rowsAbove: rowsAbove(question) }, smallest)
  const at = (row: number, column: number) => (shown[row]?.[column] ? (counts[row]?.[column] ?? 0) : null)
  return {
    list,
    rows: national.map(
      (theme, row): SharedRow => ({
        theme,
        total: at(row, codes.length),
        cells: Object.fromEntries(codes.map((code, column) => [code, at(row, column)])),
      }),
    ),
  }
}

function themeAxis({ themes, national }: SharedTableQuestion): CountAxis {
  const under = new Map<string, readonly string[]>()
  const placesOf = (theme: string) => {
    const known = under.get(theme)
    if (known) return known
    const now = countedAs(themes, theme)
    const found = [now, ...themesAbove(themes, now)].filter((one) => national.includes(one))
    under.set(theme, found)
    return found
  }
  return { field: 'themes', codes: national, of: (value) => new Set(listed(value).flatMap(placesOf)) }
}

/** Rows that contain a row wholly: a county that shows both a theme and the one above it tells their difference. */
function rowsAbove({ themes, national }: SharedTableQuestion): number[][] {
  const above = national.map((theme) => {
    const wider = themesAbove(themes, theme)
    return national.flatMap((other, at) => (other !== theme && wider.has(other) ? [at] : []))
  })
  return [...above.map((rows) => [...rows, national.length]), []]
}

function listed(value: string): string[] {
  return value === '' ? [] : value.split(',')
}
