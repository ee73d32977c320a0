import { parse } from 'csv-parse/sync'
import { type ReadCounts, readCounts } from './theme-counts.ts'

/**
 * Reads a pasted table with the columns `theme` and `count`, or their names in Finnish or Swedish (semicolon, comma or tab between, in any
 * order, others ignored): what an ombudsman's report or a feedback system gives when it is summed up by theme.
 */
export function pastedCounts(pasted: string, themes: ReadonlySet<string>): ReadCounts {
  const rows = rowsOf(pasted)
  if (rows === null) return { counts: {}, faults: [{ kind: 'unreadable', theme: '', line: null }] }
  const given = rows.map((row, at) => ({ theme: (row.theme ?? '').trim(), text: row.count ?? '', line: at + 1 }))
  return readCounts(given, { themes, caseload: null })
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
