import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Boundaries, boundariesGeoJson } from '../design/imported-boundaries.ts'
import { type ImportedCodes, mergedCodes } from '../design/imported-codes.ts'
import { type ImportedPopulation, yearsOf } from '../design/imported-population.ts'
import { type PopulationDescription, readPopulationCsv, writePopulationCsv } from '../design/population-csv.ts'
import type { Definitions } from '../model/definitions.ts'

/*
 * What was imported into a register, in its folder: `register/population/` (one CSV and its description), `register/code-lists/<list>.json`,
 * `register/boundaries/<level>-<year>.geojson`. A file counts from the rename that puts it in place; the population's CSV is named by its
 * digest, and the description names it, so a half-done import changes nothing.
 */

export interface RegisterFolder {
  readonly paths: { readonly register: string; readonly temporary: string }
}

interface StoredPopulation extends PopulationDescription {
  readonly file: string
  readonly importedAt: string
}

const DESCRIPTION = 'population.json'

/** The imported population; null when there is none. */
export function readImportedPopulation(folder: RegisterFolder, definitions: Definitions): ImportedPopulation | null {
  const place = join(folder.paths.register, 'population')
  if (!existsSync(join(place, DESCRIPTION))) return null
  const { file, ...about } = JSON.parse(readFileSync(join(place, DESCRIPTION), 'utf8')) as StoredPopulation
  return readPopulationCsv({ text: readFileSync(join(place, file), 'utf8'), file }, about, definitions)
}

/**
 * Stores an imported population. Years that were imported before stay unless they are imported again; a model population and a real one
 * never stand together, so going over from one to the other replaces everything.
 */
export function storePopulation(
  folder: RegisterFolder,
  imported: ImportedPopulation,
  { definitions, importedAt }: { definitions: Definitions; importedAt: string },
): { readonly replacedYears: readonly number[] } {
  const earlier = readImportedPopulation(folder, definitions)
  const years = yearsOf(imported)
  const isSameKind = earlier !== null && earlier.modelScale === imported.modelScale
  const kept = isSameKind ? earlier.cells.filter((cell) => !years.includes(cell.year)) : []
  const text = writePopulationCsv([...kept, ...imported.cells])
  const file = `population-${digestOf(text).slice(0, 16)}.csv`
  const { source, modelScale, scaledAgeStructureOf } = imported
  const divisionYears = { ...(isSameKind ? earlier.divisionYears : {}), ...imported.divisionYears }
  const stored: StoredPopulation = { source, modelScale, scaledAgeStructureOf, divisionYears, file, importedAt }
  const place = join(folder.paths.register, 'population')
  putInPlace(folder, join(place, file), text)
  putInPlace(folder, join(place, DESCRIPTION), `${JSON.stringify(stored, null, 2)}\n`)
  for (const name of readdirSync(place)) if (name !== file && name !== DESCRIPTION) rmSync(join(place, name))
  return { replacedYears: earlier === null ? [] : yearsOf(earlier).filter((year) => !isSameKind || years.includes(year)) }
}

/** Imported codes of every list, in order of list. */
export function readImportedCodeFiles(folder: RegisterFolder): ImportedCodes[] {
  const place = join(folder.paths.register, 'code-lists')
  const names = existsSync(place) ? readdirSync(place).filter((name) => name.endsWith('.json')) : []
  return names.sort().map((name) => JSON.parse(readFileSync(join(place, name), 'utf8')) as ImportedCodes)
}

/** Stores imported codes on top of those imported into the same lists before. */
export function storeCodes(folder: RegisterFolder, imports: readonly ImportedCodes[]): void {
  const earlier = readImportedCodeFiles(folder)
  for (const imported of imports) {
    const before = earlier.find(({ list }) => list === imported.list)
    const merged = before ? mergedCodes(before, imported) : imported
    putInPlace(folder, join(folder.paths.register, 'code-lists', `${imported.list}.json`), `${JSON.stringify(merged, null, 2)}\n`)
  }
}

/** Stores boundaries of one level and year in place of earlier ones. Returns the name of the file. */
export function storeBoundaries(folder: RegisterFolder, boundaries: Boundaries): string {
  const name = `${boundaries.level}-${boundaries.year}.geojson`
  putInPlace(folder, join(folder.paths.register, 'boundaries', name), `${boundariesGeoJson(boundaries)}\n`)
  return name
}

/** Changes whenever something imported changes: names, sizes and times of the files that make definitions. */
export function importStamp(folder: { readonly paths: { readonly register: string } }): string {
  const places = ['population', 'code-lists'].map((name) => join(folder.paths.register, name))
  return places
    .flatMap((place) => (existsSync(place) ? readdirSync(place).map((name) => join(place, name)) : []))
    .map((path) => `${path} ${statSync(path).size} ${statSync(path).mtimeMs}`)
    .join('\n')
}

/** Written beside and moved into place by one rename. */
export function putInPlace(folder: RegisterFolder, path: string, text: string): void {
  const unfinished = join(folder.paths.temporary, `import-${digestOf(path).slice(0, 16)}`)
  mkdirSync(folder.paths.temporary, { recursive: true, mode: 0o700 })
  mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 })
  writeFileSync(unfinished, text, { flush: true, mode: 0o600 })
  renameSync(unfinished, path)
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
