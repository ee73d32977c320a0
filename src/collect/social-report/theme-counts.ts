import type { TypedCount } from './typed-counts.ts'

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
  typed: readonly TypedCount[],
  { themes, caseload }: { readonly themes: ReadonlySet<string>; readonly caseload: number | null },
): ReadCounts {
  const given = typed.filter(([, text]) => text.trim() !== '')
  return readCounts(
    given.map(([theme, text]) => ({ theme, text, line: null })),
    { themes, caseload },
  )
}

/** A count as it was given, and where. */
export interface GivenCount {
  readonly theme: string
  readonly text: string
  readonly line: number | null
}

/** Reads counts in the order given; every fault is named. */
export function readCounts(
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
