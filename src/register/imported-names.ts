import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type NameCount, type NameKind, readNamesCsv, writeNamesCsv } from '../design/names-csv.ts'
import type { GuardNames } from '../model/identity-mark.ts'
import { putInPlace, type RegisterFolder } from './imported-definitions.ts'

/* Official lists of names that were imported for the identity guard: `register/names/given-names.csv` and `surnames.csv`. */

let cached: { readonly stamp: string; readonly names: GuardNames } | undefined

/** The imported names; null when there are none. Read again only when a list was imported since. */
export function readImportedNames(folder: RegisterFolder): GuardNames | null {
  const stamp = [pathOf(folder, 'given-names'), pathOf(folder, 'surnames')].map(stampOf).join('\n')
  if (stamp.trim() === '') return null
  if (cached?.stamp !== stamp) {
    const names = { givenNames: namesIn(folder, 'given-names'), surnames: namesIn(folder, 'surnames'), ordinaryWords: [] }
    cached = { stamp, names }
  }
  return cached.names
}

/** Stores a list in place of the one of its kind that was imported before. */
export function storeNames(folder: RegisterFolder, kind: NameKind, names: readonly NameCount[]): void {
  putInPlace(folder, pathOf(folder, kind), writeNamesCsv(names, kind))
}

function namesIn(folder: RegisterFolder, kind: NameKind): string[] {
  const path = pathOf(folder, kind)
  return existsSync(path) ? readNamesCsv(readFileSync(path, 'utf8'), `${kind}.csv`).names.map(({ name }) => name) : []
}

function pathOf(folder: RegisterFolder, kind: NameKind): string {
  return join(folder.paths.register, 'names', `${kind}.csv`)
}

function stampOf(path: string): string {
  return existsSync(path) ? `${path} ${statSync(path).size} ${statSync(path).mtimeMs}` : ''
}
