import type { Theme } from '../../model/codebook.ts'
import type { SharedContent, SharedList, SharedRow, SharedTable } from '../../model/synthesis.ts'
import type { CountAxis } from './count-axis.ts'
import { countLines, FIELD_SEPARATOR, LINE_SEPARATOR } from './count-lines.ts'
import { protectTable, type ThemeUnion } from './protect-table.ts'
import { themeAxis } from './theme-axis.ts'

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
  /** What is shown by population group in other tables of the county. */
  readonly unions: readonly ThemeUnion[]
  readonly smallest: number
  /** Facts as `factLines` gives them for `sharedFields`. */
  readonly lines: string
}

/** Fields of the facts that `sharedTable` reads, in its order: unit, account, polarity, themes, the list. */
export function sharedFields(list: SharedList) {
  return ['unit', 'account', 'polarity', 'themes', FIELDS[list]] as const
}

/** National themes × one list, with those counts hidden that the county's own tables hide too, before they leave the county. */
export function sharedTable(question: SharedTableQuestion): SharedTable {
  const { list, codes, national, smallest, lines } = question
  const themes = themeAxis(question.themes, { levels: 'all' })
  const columns: CountAxis = { field: FIELDS[list], codes, of: (code) => [code] }
  const counted = countLines(lines, { rows: themes, columns, filters: [], isUnitShown: () => false })
  const sides = lines === '' ? '' : lines.split(LINE_SEPARATOR).map(themesAndList).join(LINE_SEPARATOR)
  const unions = list === 'groups' ? question.unions : []
  const columnsOfEach = list === 'groups' ? 'some' : 'any'
  const shown = protectTable({ lines: sides, themes, columns, columnsOfEach, unions, smallest })
  const count = (theme: string, column: number) => counted[themes.codes.indexOf(theme)]?.[column]?.reports ?? 0
  return {
    list,
    rows: national.map(
      (theme): SharedRow => ({
        theme,
        total: shown.row(theme) ? count(theme, codes.length) : null,
        cells: Object.fromEntries(codes.map((code, at) => [code, shown.cell(theme, code) ? count(theme, at) : null])),
      }),
    ),
  }
}

function themesAndList(line: string): string {
  return line.split(FIELD_SEPARATOR).slice(3).join(FIELD_SEPARATOR)
}

type Content = Pick<SharedContent, 'coverage' | 'tables'>

/**
 * What is shared anew of a half-year. Two revisions side by side tell what was corrected, and a correction can be of a single observation. So a
 * number that differs from an earlier one by less than `smallest` is told as it was told last; one that was hidden before is shown only when it
 * is certainly that much larger. Made of what may be seen already, so that it tells nothing more.
 */
export function revisedContent<T extends Content>(
  content: T,
  { earlier, smallest }: { readonly earlier: readonly Content[]; readonly smallest: number },
): T {
  const [newest] = earlier
  if (!newest) return content
  const told = (of: (one: Content) => number | null | undefined): number | null => {
    const now = of(content) ?? null
    const before = earlier.map(of).filter((one) => one !== undefined)
    const isFar = (one: number | null) =>
      one === null ? 2 * smallest - 1 <= (now ?? 0) : now === one || Math.abs((now ?? 0) - one) >= smallest
    return now === null || before.every(isFar) ? now : (before[0] ?? null)
  }
  const rowIn = (one: Content, list: SharedList, theme: string) =>
    one.tables.find((table) => table.list === list)?.rows.find((row) => row.theme === theme)
  const tables = content.tables.map(({ list, rows }) => ({
    list,
    rows: rows.map(({ theme, cells }) => ({
      theme,
      total: told((one) => rowIn(one, list, theme)?.total),
      cells: Object.fromEntries(Object.keys(cells).map((code) => [code, told((one) => rowIn(one, list, theme)?.cells[code])])),
    })),
  }))
  return { ...content, coverage: { ...content.coverage, reports: told(({ coverage }) => coverage.reports) }, tables }
}
