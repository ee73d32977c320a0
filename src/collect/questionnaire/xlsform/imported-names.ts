import type { XlsFormRow } from './xlsform-sheets.ts'
import type { ImportedNames } from './xpath-to-expression.ts'

/** What is asked in one row of the survey sheet. */
export interface NamedThing {
  readonly id: string
  readonly type: NonNullable<ReturnType<ImportedNames['typeOf']>>
  /** Own name of the repeat around it; null outside. */
  readonly repeat: string | null
}

/** Names must be variables here: letters, digits and underscore. */
export function ownName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_]/g, '_')
  return /^[A-Za-z]/.test(plain) ? plain : `q_${plain}`
}

const LONGEST_CODE = 40

/** A code of a choice: kept, but for signs that cannot stand in a code. */
export function ownCode(code: string): string {
  const plain = code
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_-]/g, '_')
  return (/^[A-Za-z0-9]/.test(plain) ? plain : `c${plain}`).slice(0, LONGEST_CODE)
}

/** Types of the survey sheet that we ask too, and what their answers are. */
export const TYPES: Readonly<Record<string, { readonly type: string; readonly answers: NamedThing['type'] }>> = {
  integer: { type: 'integer', answers: 'number' },
  int: { type: 'integer', answers: 'number' },
  decimal: { type: 'decimal', answers: 'number' },
  range: { type: 'decimal', answers: 'number' },
  text: { type: 'text', answers: 'text' },
  string: { type: 'text', answers: 'text' },
  date: { type: 'date', answers: 'text' },
  acknowledge: { type: 'confirmation', answers: 'boolean' },
  trigger: { type: 'confirmation', answers: 'boolean' },
  email: { type: 'email', answers: 'text' },
  calculate: { type: 'computed', answers: 'number' },
}

/** `select_one list or_other` → its words. */
export function typeWords(row: XlsFormRow): string[] {
  return row
    .cell('type')
    .replace(/^(begin|end)[ _](group|repeat)$/i, (_whole, act, what) => `${act}_${what}`)
    .split(/\s+/)
}

function answersOf(words: readonly string[]): NamedThing['type'] | null {
  const [word = ''] = words
  if (word === 'select_one') return 'single'
  if (word === 'select_multiple') return 'multiple'
  return TYPES[word.toLowerCase()]?.answers ?? null
}

/** The names of a whole survey sheet, read before anything is translated: conditions may name what is asked later. */
export function namesOfSurvey(rows: readonly XlsFormRow[]): ReadonlyMap<string, NamedThing> {
  const things = new Map<string, NamedThing>()
  const repeats: (string | null)[] = []
  for (const row of rows) {
    const words = typeWords(row)
    const [word = ''] = words
    const name = row.cell('name')
    const around = repeats.findLast((repeat) => repeat !== null) ?? null
    if (word === 'begin_repeat') things.set(name, { id: ownName(name), type: 'group', repeat: null })
    if (word === 'begin_repeat') repeats.push(ownName(name))
    else if (word === 'begin_group') repeats.push(null)
    else if (word.startsWith('end_')) repeats.pop()
    else {
      const type = answersOf(words)
      if (type !== null && name !== '') things.set(name, { id: ownName(name), type, repeat: around })
    }
  }
  return things
}

/** How names are seen from inside a repeat (null: from outside, where the questions of repeats have no single answer). */
export function namesSeenFrom(things: ReadonlyMap<string, NamedThing>, repeat: string | null): ImportedNames {
  const nameOf = (reference: string) => {
    const thing = things.get(reference)
    if (!thing) return null
    return thing.repeat === null || thing.repeat === repeat ? thing.id : `${thing.repeat}.${thing.id}`
  }
  return {
    nameOf,
    typeOf: (reference) => things.get(reference)?.type ?? null,
    repeatOf: (reference) => things.get(reference)?.repeat ?? null,
    codeOf: ownCode,
  }
}
