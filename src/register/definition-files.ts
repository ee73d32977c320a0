import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { requireProved } from '../collect/questionnaire/require-proved.ts'
import { withImportedCodes } from '../design/imported-codes.ts'
import { withImportedPopulation } from '../design/imported-population.ts'
import { readDefinitions } from '../design/read-definitions.ts'
import type { Definitions } from '../model/definitions.ts'
import { importStamp, type RegisterFolder, readImportedCodeFiles, readImportedPopulation } from './imported-definitions.ts'
import { keptDefinitions } from './kept-definitions.ts'

const FOLDER = fileURLToPath(new URL('../../definitions/', import.meta.url))
const KEPT = fileURLToPath(new URL('../../node_modules/.cache/definitions/', import.meta.url))

let cached: Definitions | undefined

/** The definitions that came with the program, read and checked once; every form among them is proved. */
export function loadDefinitions(): Definitions {
  cached ??= keptDefinitions(readDefinitionFiles(FOLDER), KEPT, (files) => proved(readDefinitions(files)))
  return cached
}

function proved(definitions: Definitions): Definitions {
  for (const { questionnaires } of definitions.collections) for (const form of questionnaires) requireProved(form)
  return definitions
}

/** Texts of the YAML files of one data collection that came with the program, by path inside the definitions; empty for an added one. */
export function collectionFiles(collection: string): ReadonlyMap<string, string> {
  ofProgram ??= readDefinitionFiles(FOLDER)
  return new Map([...ofProgram].filter(([path]) => path.startsWith(`collections/${collection}/`) && path.endsWith('.yaml')))
}

let ofProgram: ReadonlyMap<string, string> | undefined

/** Texts of the YAML and CSV files under a folder, by path inside it with `/`. */
export function readDefinitionFiles(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(yaml|csv)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(paths.sort().map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]))
}

let ofRegister: { readonly stamp: string; readonly definitions: Definitions } | undefined

/**
 * The definitions of one register: what came with the program, and what was imported into its folder. Read again only when something was
 * imported since, so it may be asked for before every piece of work.
 */
export function loadDefinitionsFor(folder: RegisterFolder): Definitions {
  const stamp = importStamp(folder)
  if (stamp === '') return loadDefinitions()
  if (ofRegister?.stamp !== stamp) ofRegister = { stamp, definitions: withImports(loadDefinitions(), folder) }
  return ofRegister.definitions
}

/** The digest changes with what is imported, so that a run names exactly the rules, codes and population it was made with. */
function withImports(definitions: Definitions, folder: RegisterFolder): Definitions {
  const codes = readImportedCodeFiles(folder)
  const population = readImportedPopulation(folder, definitions)
  const withCodes = withImportedCodes(definitions, codes)
  const complete = population === null ? withCodes : withImportedPopulation(withCodes, population)
  const digest = createHash('sha256')
    .update(JSON.stringify([definitions.digest, codes, population]))
    .digest('hex')
  return { ...complete, digest }
}
