import { type TableIndex, tableIndex } from '../../disseminate/table/index-of.ts'
import type { QuarterCode } from '../../model/period.ts'
import type { QualityReport } from '../../model/quality.ts'
import { MONITORING_PROGRAMME, type Release } from '../../model/release.ts'
import type { Revisions } from '../../model/revision.ts'
import type { StatisticalTable } from '../../model/table.ts'
import type { SiteFacts } from '../../operations/show-site-facts.ts'
import { missingPage, problemIn, type Visit } from './visit.ts'

/** The tables of the register, by the ids they are published under. */
export type TableId =
  | 'clients-by-area'
  | 'shares-by-municipality'
  | 'clients-by-age'
  | 'several-tasks'
  | 'task-pairs'
  | 'quality-by-area'

/** What the operation `site.release` gives of a release; the rest of its answer is not for pages. */
interface PublishedContent {
  readonly release: Release
  readonly tables: ReadonlyMap<string, StatisticalTable>
  readonly quality: QualityReport
  readonly revisions: Revisions | null
}

/** A release as the pages read it, with the words and areas of its time. */
export interface Published {
  readonly release: Release
  readonly content: PublishedContent
  readonly facts: SiteFacts
  /** Look-ups in one table; undefined when the release has no such table. */
  table(id: TableId): TableIndex | undefined
}

/** The release that the address names, or the newest one. */
export async function publishedRelease(visit: Visit): Promise<Published> {
  const content = (await visit.edge.perform('site.release', visit.release ? { id: visit.release } : {})) as PublishedContent
  // Releases of data collections have pages of their own.
  if (content.release.programme !== MONITORING_PROGRAMME) throw missingPage()
  const facts = (await visit.edge.perform('site.facts', { period: content.release.cycle })) as SiteFacts
  return publishedOf(content, facts)
}

/** The same, or null when the newest release is asked for and nothing has been published yet. */
export async function publishedReleaseIfAny(visit: Visit): Promise<Published | null> {
  if (visit.release !== undefined) return publishedRelease(visit)
  try {
    return await publishedRelease(visit)
  } catch (error) {
    if (problemIn(error)?.code === NOTHING_PUBLISHED) return null
    throw error
  }
}

/** The code of the problem with which `site.release` answers before the first release. */
const NOTHING_PUBLISHED = 'nothing-published'

function publishedOf(content: PublishedContent, facts: SiteFacts): Published {
  return {
    release: content.release,
    content,
    facts,
    table: (id) => {
      const table = content.tables.get(id)
      return table && tableIndex(table)
    },
  }
}

/** Facts alone, for pages that show no figures. */
export async function siteFacts(visit: Visit): Promise<SiteFacts> {
  return (await visit.edge.perform('site.facts', {})) as SiteFacts
}

/** Codes of a table's periods of one kind, oldest first. */
export function quartersOf(index: TableIndex | undefined): QuarterCode[] {
  const codes = index?.dimension('period')?.categories.map((category) => category.code) ?? []
  return codes.filter((code): code is QuarterCode => /^\d{4}Q[1-4]$/.test(code)).sort()
}
