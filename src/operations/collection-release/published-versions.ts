import { join } from 'node:path'
import { type ReleaseContent, readRelease } from '../../register/release-files.ts'
import { listReleaseRows, type ReleaseRow } from '../../store/releases.ts'
import type { OperationContext } from '../operation.ts'

/** How a release names one version of one respondent's answer among its inputs: `child-protection-staffing/2024-10/16#2`. */
export function inputName(submission: string, version: number): string {
  return `${submission}#${version}`
}

/** Versions of answers that a release rests on, by submission. */
export function versionsIn({ manifest }: Pick<ReleaseContent, 'manifest'>): ReadonlyMap<string, number> {
  return new Map(
    manifest.inputs.deliveries.map(({ id }) => {
      const cut = id.lastIndexOf('#')
      return [id.slice(0, cut), Number(id.slice(cut + 1))] as const
    }),
  )
}

/** What readers of a collection have: its published releases, and the version of every answer in the newest release that has it. */
export interface PublishedSoFar {
  /** Newest round first, newest revision of a round first. */
  readonly rows: readonly ReleaseRow[]
  readonly versions: ReadonlyMap<string, number>
}

export async function publishedSoFar(collection: string, { db, folder }: OperationContext): Promise<PublishedSoFar> {
  const rows = (await listReleaseRows(db, collection)).filter(({ status }) => status === 'published')
  const byTime = rows.toSorted((a, b) => ((a.published_at ?? '') < (b.published_at ?? '') ? -1 : 1))
  const versions = new Map(byTime.flatMap(({ id }) => [...versionsIn(readRelease(join(folder.paths.releases, id)))]))
  return { rows, versions }
}
