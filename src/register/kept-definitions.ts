import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deserialize, serialize } from 'node:v8'
import type { DefinitionFiles } from '../design/definition-yaml.ts'
import type { Definitions } from '../model/definitions.ts'

/** The code that reads and proves definitions: another code may read the same files otherwise. */
const READERS = ['collect', 'design', 'method', 'model'].map((name) => fileURLToPath(new URL(`../${name}/`, import.meta.url)))

/**
 * What `read` makes of the files, kept in a folder between processes. Reading and proving takes half a second, which every command would
 * pay; taking it from the folder takes a twentieth of that. Kept under the digest of everything it was made from, so it is never out of
 * date. Where the folder cannot be written, or what is in it cannot be understood, the files are read as if nothing were kept.
 */
export function keptDefinitions(
  files: DefinitionFiles,
  folder: string,
  read: (files: DefinitionFiles) => Definitions,
): Definitions {
  const name = `${digestOf(files)}.bin`
  const kept = take(join(folder, name))
  if (kept) return kept
  const definitions = read(files)
  keep(definitions, folder, name)
  return definitions
}

function take(path: string): Definitions | null {
  try {
    return deserialize(readFileSync(path))
  } catch {
    return null
  }
}

/** Renamed into place, so that two processes never see each other's half of a file. What was kept before goes. */
function keep(definitions: Definitions, folder: string, name: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    const before = readdirSync(folder).filter((other) => other !== name)
    const unfinished = join(folder, `${name}.${process.pid}`)
    writeFileSync(unfinished, serialize(definitions))
    renameSync(unfinished, join(folder, name))
    for (const old of before) rmSync(join(folder, old), { force: true })
  } catch {
    // A program folder that cannot be written is a choice of its keeper; everything works without what would be kept.
  }
}

function digestOf(files: DefinitionFiles): string {
  const hash = createHash('sha256').update(`${process.versions.v8}\n`)
  for (const [path, text] of files) hash.update(`${path}\n${text.length}\n${text}`)
  for (const folder of READERS) {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    for (const path of entries.map((entry) => join(entry.parentPath, entry.name)).sort()) {
      const { size, mtimeMs } = statSync(path)
      hash.update(`${path}\n${size}\n${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}
