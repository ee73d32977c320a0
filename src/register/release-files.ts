import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { z } from 'zod'
import type { Publication, ReleaseManifest } from '../model/manifest.ts'
import { Problem } from '../model/problem.ts'
import type { QualityReport } from '../model/quality.ts'
import type { Release } from '../model/release.ts'
import type { Revisions } from '../model/revision.ts'
import type { StatisticalTable } from '../model/table.ts'
import { manifestShape, publicationShape, qualityShape, releaseShape, revisionsShape, tableShape } from './release-shapes.ts'

/** A release as it was read from its folder. `release.publishedAt` comes from `publication.json`, null while it is a draft. */
export interface ReleaseContent {
  readonly folder: string
  readonly release: Release
  /** In the order of publication, by table id. */
  readonly tables: ReadonlyMap<string, StatisticalTable>
  readonly quality: QualityReport
  readonly revisions: Revisions | null
  readonly manifest: ReleaseManifest
  /** SHA-256 of the manifest: names the content of the release. */
  readonly manifestDigest: string
}

/**
 * Reads a release folder. Shapes are checked, checksums are not (that is `verifyReleaseFolder`).
 * @throws Problem `release-not-found` when the folder holds no release, `release-damaged` naming the file that cannot be read.
 */
export function readRelease(folder: string): ReleaseContent {
  if (!existsSync(join(folder, 'release.json'))) throw releaseNotFound(basename(folder))
  const manifestText = readText(folder, 'manifest.json')
  const manifest = parsed(manifestShape, { folder, path: 'manifest.json', text: manifestText })
  const read = <T>(shape: z.ZodType<T>, path: string): T => parsed(shape, { folder, path, text: readText(folder, path) })
  const tablePaths = manifest.files.map(({ path }) => path).filter((path) => path.startsWith('tables/'))
  const tables = tablePaths.map((path) => read(tableShape, path) as StatisticalTable)
  const hasRevisions = manifest.files.some(({ path }) => path === 'revisions.json')
  const publication = readPublication(folder)
  return {
    folder,
    release: { ...(read(releaseShape, 'release.json') as Release), publishedAt: publication?.publishedAt ?? null },
    tables: new Map(tables.map((table) => [table.id, table])),
    quality: read(qualityShape, 'quality.json') as QualityReport,
    revisions: hasRevisions ? (read(revisionsShape, 'revisions.json') as Revisions) : null,
    manifest,
    manifestDigest: sha256(manifestText),
  }
}

/** Who published what, and when; null for a draft. */
export function readPublication(folder: string): Publication | null {
  if (!existsSync(join(folder, 'publication.json'))) return null
  return parsed(publicationShape, { folder, path: 'publication.json', text: readText(folder, 'publication.json') })
}

/** Ids of the releases in a folder of releases, drafts too, in order of name. */
export function releaseFolders(releases: string): string[] {
  if (!existsSync(releases)) return []
  return readdirSync(releases)
    .filter((name) => existsSync(join(releases, name, 'release.json')))
    .sort()
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

function readText(folder: string, path: string): string {
  try {
    return readFileSync(join(folder, path), 'utf8')
  } catch {
    throw releaseDamaged(folder, path)
  }
}

function parsed<T>(shape: z.ZodType<T>, { folder, path, text }: { folder: string; path: string; text: string }): T {
  try {
    return shape.parse(JSON.parse(text))
  } catch {
    throw releaseDamaged(folder, path)
  }
}

export function releaseNotFound(id: string): Problem {
  return new Problem({
    code: 'release-not-found',
    kind: 'notFound',
    parameters: { release: id },
    texts: {
      fi: `Julkaisua ${id} ei ole. Komento "tietopolku release list" luettelee julkaisut.`,
      sv: `Det finns ingen publikation ${id}. Kommandot "tietopolku release list" visar publikationerna.`,
      en: `There is no release ${id}. The command "tietopolku release list" lists the releases.`,
    },
  })
}

function releaseDamaged(folder: string, path: string): Problem {
  const release = basename(folder)
  return new Problem({
    code: 'release-damaged',
    kind: 'unavailable',
    parameters: { release },
    place: path,
    texts: {
      fi: `Julkaisun ${release} tiedostoa ${path} ei voi lukea. Tarkista kansio komennolla "tietopolku verify ${release}" ja palauta se varmuuskopiosta.`,
      sv: `Filen ${path} i publikationen ${release} kan inte läsas. Kontrollera mappen med kommandot "tietopolku verify ${release}" och återställ den från säkerhetskopian.`,
      en: `The file ${path} of release ${release} cannot be read. Check the folder with "tietopolku verify ${release}" and restore it from the backup.`,
    },
  })
}
