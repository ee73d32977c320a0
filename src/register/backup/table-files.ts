import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import { createGunzip, createGzip, type Gzip } from 'node:zlib'
import type { TakeRows } from '../../store/upkeep/dump-tables.ts'

const ROWS_AT_ONCE = 1000

/** Path of a table inside a backup: JSON Lines, compressed. */
export function tablePath(table: string): string {
  return `tables/${table}.jsonl.gz`
}

interface OpenTable {
  readonly gzip: Gzip
  readonly written: Promise<void>
}

/** Writes tables into a backup. `close` waits until all is written. A table without rows has no file. */
export function tableWriter(backup: string): { take: TakeRows; close(): Promise<void> } {
  const open = new Map<string, OpenTable>()
  return {
    take: async (table, lines) => {
      const { gzip } = open.get(table) ?? begin(backup, table, open)
      if (!gzip.write(`${lines.join('\n')}\n`)) await once(gzip, 'drain')
    },
    close: async () => {
      for (const { gzip } of open.values()) gzip.end()
      await Promise.all([...open.values()].map(({ written }) => written))
    },
  }
}

function begin(backup: string, table: string, open: Map<string, OpenTable>): OpenTable {
  const path = join(backup, tablePath(table))
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const file = createWriteStream(path, { mode: 0o600, flush: true })
  const gzip = createGzip()
  gzip.pipe(file)
  const begun = { gzip, written: finished(file) }
  open.set(table, begun)
  return begun
}

/** The rows of a table in a backup, in portions. */
export async function* tableRows(backup: string, table: string): AsyncGenerator<readonly string[]> {
  let portion: string[] = []
  const text = createReadStream(join(backup, tablePath(table))).pipe(createGunzip())
  for await (const line of createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })) {
    portion.push(line)
    if (portion.length === ROWS_AT_ONCE) {
      yield portion
      portion = []
    }
  }
  if (portion.length > 0) yield portion
}
