import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type QuarterCode, quarterNumber } from '../model/period.ts'
import { MONITORING_PROGRAMME } from '../model/release.ts'
import { readPublication, releaseFolders, releaseNotFound } from './release-files.ts'

/** Says "the newest published release of the monitoring register" where a release is named. */
const LATEST = 'latest'

/**
 * The folder of a release that somebody names: a path to the folder itself, an id in the folder of releases, or `latest`. Needs no
 * database, so that a release can be checked wherever it was copied.
 * @throws Problem `release-not-found`.
 */
export function releasePlace(named: string, releases: string): string {
  const byId = join(releases, named === LATEST ? (newestPublished(releases) ?? '') : named)
  const isPath = named !== LATEST && (existsSync(join(named, 'manifest.json')) || existsSync(join(named, 'release.json')))
  if (isPath) return named
  const isId = basename(byId) === named || named === LATEST
  if (isId && byId !== releases && existsSync(byId)) return byId
  throw releaseNotFound(basename(named))
}

function newestPublished(releases: string): string | null {
  const ofRegister = releaseFolders(releases).filter((id) => id.startsWith(`${MONITORING_PROGRAMME}-`))
  const published = ofRegister.filter((id) => readPublication(join(releases, id)))
  return published.sort((a, b) => orderOf(b) - orderOf(a))[0] ?? null
}

/** Releases of later cycles, and later revisions of a cycle, are larger. */
function orderOf(id: string): number {
  const [, cycle = '0000Q1', revision = '0'] = /-(\d{4}Q[1-4])-(\d+)$/.exec(id) ?? []
  return quarterNumber(cycle as QuarterCode) * 10_000 + Number(revision)
}
