import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDefinitions } from '../design/read-definitions.ts'
import type { Definitions } from '../model/definitions.ts'

const FOLDER = fileURLToPath(new URL('../../definitions/', import.meta.url))

let cached: Definitions | undefined

/** The definitions that came with the program, read and checked once. */
export function loadDefinitions(): Definitions {
  cached ??= readDefinitions(readDefinitionFiles(FOLDER))
  return cached
}

/** Texts of the YAML and CSV files under a folder, by path inside it with `/`. */
export function readDefinitionFiles(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(yaml|csv)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(paths.sort().map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]))
}

/** The definitions of one register: what came with the program, and what was imported into its folder. */
export function loadDefinitionsFor(_folder: { readonly paths: { readonly register: string } }): Definitions {
  return loadDefinitions()
}
