import { parse } from 'csv-parse/sync'

/** How many clients (or matters) by theme, as they were typed or pasted. */
export type ThemeCounts = Readonly<Record<string, number>>

/** Why counts cannot be taken. `line`: of a pasted table, 1 = its first row of counts; null for fields of a form. */
export interface CountFault {
  readonly kind: 'no-counts' | 'not-a-number' | 'unknown-theme' | 'twice' | 'over-caseload' | 'unreadable'
  readonly theme: string
  readonly line: number | null
}

export interface ReadCounts {
  readonly counts: ThemeCounts
  readonly faults: readonly CountFault[]
}

const LARGEST = 1_000_000

/** Reads counts that were typed beside themes. Empty fields count nothing; a zero is as good as empty. */
export function typedCounts(
  typed: readonly (readonly [string, string])[],
  { themes, caseload }: { readonly themes: ReadonlySet<string>; readonly caseload: number | null },
): ReadCounts {
  const given = typed.filter(([, text]) => text.trim() !== '')
  return readAll(
    given.map(([theme, text]) => ({ theme, text, line: null })),
    { themes, caseload },
  )
}

/**
 * Reads a pasted table with the columns `theme` and `count`, or their names in Finnish or Swedish (semicolon, comma or tab between, in any order, others ignored): what an
 * ombudsman's report or a feedback system gives when it is summed up by theme.
 */
export function pastedCounts(pasted: string, themes: ReadonlySet<string>): ReadCounts {
  const rows = rowsOf(pasted)
  if (rows === null) return { counts: {}, faults: [{ kind: 'unreadable', theme: '', line: null }] }
  const given = rows.map((row, at) => ({ theme: (row.theme ?? '').trim(), text: row.count ?? '', line: at + 1 }))
  return readAll(given, { themes, caseload: null })
}

/** Heads of the two columns as they are written in Finnish and Swedish tables. */
const COLUMNS: Readonly<Record<string, 'theme' | 'count'>> = {
  teema: 'theme',
  tema: 'theme',
  määrä: 'count',
  lukumäärä: 'count',
  antal: 'count',
}

function columnOf(head: string): string {
  const name = head.trim().normalize('NFC').toLowerCase()
  return COLUMNS[name] ?? name
}

function rowsOf(pasted: string): readonly Readonly<Record<string, string>>[] | null {
  const first = pasted.trim().split('\n')[0] ?? ''
  const delimiter = [';', '\t', ','].find((sign) => first.includes(sign)) ?? ';'
  try {
    const rows = parse(pasted.trim(), {
      columns: (names: string[]) => names.map(columnOf),
      delimiter,
      bom: true,
    })
    const [one] = rows as Record<string, string>[]
    return one && 'theme' in one && 'count' in one ? (rows as Record<string, string>[]) : null
  } catch {
    return null
  }
}

interface GivenCount {
  readonly theme: string
  readonly text: string
  readonly line: number | null
}

function readAll(
  given: readonly GivenCount[],
  { themes, caseload }: { readonly themes: ReadonlySet<string>; readonly caseload: number | null },
): ReadCounts {
  const counts: Record<string, number> = {}
  const faults: CountFault[] = []
  for (const { theme, text, line } of given) {
    const count = Number(text.trim())
    const kind = faultOf({ theme, count, isThere: theme in counts }, { themes, caseload })
    if (kind) faults.push({ kind, theme, line })
    else if (count > 0) counts[theme] = count
  }
  if (Object.keys(counts).length === 0 && faults.length === 0) faults.push({ kind: 'no-counts', theme: '', line: null })
  return { counts, faults }
}

function faultOf(
  { theme, count, isThere }: { readonly theme: string; readonly count: number; readonly isThere: boolean },
  { themes, caseload }: { readonly themes: ReadonlySet<string>; readonly caseload: number | null },
): CountFault['kind'] | null {
  if (!themes.has(theme)) return 'unknown-theme'
  if (isThere) return 'twice'
  if (!Number.isInteger(count) || count < 0 || count > LARGEST) return 'not-a-number'
  return caseload !== null && count > caseload ? 'over-caseload' : null
}
