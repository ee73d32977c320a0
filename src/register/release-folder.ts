import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { FolderFault, Publication, ReleaseInputs, ReleaseManifest } from '../model/manifest.ts'
import { Problem } from '../model/problem.ts'
import { readPublication, sha256 } from './release-files.ts'
import { manifestShape } from './release-shapes.ts'

const MANIFEST = 'manifest.json'
const PUBLICATION = 'publication.json'

export interface ReleaseToWrite {
  readonly id: string
  /** Content by path inside the release. */
  readonly files: ReadonlyMap<string, string | Uint8Array>
  readonly inputs: ReleaseInputs
}

/**
 * Writes a release folder: first under the temporary folder, then moved into place by one rename. Never over another one.
 * @returns SHA-256 of the manifest, which names the content of the release.
 * @throws Problem `release-exists` (conflict) when there is such a folder already.
 */
export function writeReleaseFolder(
  { id, files, inputs }: ReleaseToWrite,
  { releases, temporary }: { readonly releases: string; readonly temporary: string },
): string {
  const place = join(releases, id)
  if (existsSync(place)) throw releaseExists(id)
  mkdirSync(temporary, { recursive: true })
  const unfinished = mkdtempSync(join(temporary, 'release-'))
  for (const [path, content] of files) writeDurably(join(unfinished, path), content)
  const manifest = manifestOf(id, files, inputs)
  writeDurably(join(unfinished, MANIFEST), manifest)
  mkdirSync(releases, { recursive: true })
  renameSync(unfinished, place)
  syncFolder(releases)
  return sha256(manifest)
}

/** Writes `publication.json` beside the manifest, once. The content of the release does not change. */
export function writePublication(folder: string, publication: Publication): void {
  if (readPublication(folder)) return
  const unfinished = join(folder, `${PUBLICATION}.unfinished`)
  writeDurably(unfinished, `${JSON.stringify(publication, null, 1)}\n`)
  renameSync(unfinished, join(folder, PUBLICATION))
  syncFolder(folder)
}

/**
 * Recomputes every checksum of a release folder. Each changed, missing, unreadable and extra file is reported; a folder that is as
 * it was made gives none. Needs nothing but the folder.
 */
export function verifyReleaseFolder(folder: string): FolderFault[] {
  const manifest = readManifest(folder)
  if (!manifest) return [{ kind: existsSync(join(folder, MANIFEST)) ? 'unreadable' : 'missing', path: MANIFEST }]
  const known = new Set([...manifest.files.map(({ path }) => path), MANIFEST, PUBLICATION])
  const listed = manifest.files.flatMap((file): FolderFault[] => {
    const place = join(folder, file.path)
    const entry = lstatSync(place, { throwIfNoEntry: false })
    if (!entry) return [{ kind: 'missing', path: file.path }]
    // A link is no file of the release, whatever it points at today.
    if (!entry.isFile()) return [{ kind: 'changed', path: file.path }]
    const content = readFileSync(place)
    return content.length === file.bytes && sha256(content) === file.sha256 ? [] : [{ kind: 'changed', path: file.path }]
  })
  const extra = filesOf(folder).filter((path) => !known.has(path))
  return [...listed, ...publicationFaults(folder), ...extra.map((path): FolderFault => ({ kind: 'extra', path }))]
}

/** SHA-256 of the manifest as it lies in the folder; null when there is none. */
export function manifestDigest(folder: string): string | null {
  const path = join(folder, MANIFEST)
  return existsSync(path) ? sha256(readFileSync(path)) : null
}

/** The publication names the manifest that was published: another manifest is another release. */
function publicationFaults(folder: string): FolderFault[] {
  if (!existsSync(join(folder, PUBLICATION))) return []
  try {
    const publication = readPublication(folder)
    return publication?.manifest === manifestDigest(folder) ? [] : [{ kind: 'changed', path: MANIFEST }]
  } catch {
    return [{ kind: 'unreadable', path: PUBLICATION }]
  }
}

function readManifest(folder: string): ReleaseManifest | null {
  try {
    return manifestShape.parse(JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')))
  } catch {
    return null
  }
}

function manifestOf(id: string, files: ReleaseToWrite['files'], inputs: ReleaseInputs): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1))
  const manifest: ReleaseManifest = {
    format: 'release-manifest/1',
    release: id,
    files: sorted.map(([path, content]) => ({ path, bytes: Buffer.byteLength(content), sha256: sha256(content) })),
    inputs,
  }
  return `${JSON.stringify(manifest, null, 1)}\n`
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** What is acknowledged must be on the disk: a release is a promise. */
function writeDurably(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(path, 'wx')
  try {
    writeFileSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function releaseExists(id: string): Problem {
  return new Problem({
    code: 'release-exists',
    kind: 'conflict',
    parameters: { release: id },
    texts: {
      fi: `Julkaisu ${id} on jo olemassa, eikä julkaisua koskaan korvata. Tee uusi julkaisu samasta jaksosta: se saa seuraavan numeron.`,
      sv: `Publikationen ${id} finns redan, och en publikation ersätts aldrig. Gör en ny publikation av samma period: den får nästa nummer.`,
      en: `The release ${id} exists already, and a release is never replaced. Make a new release of the same cycle: it gets the next number.`,
    },
  })
}
