import { join } from 'node:path'
import { countyOf, levelOf } from '../../design/areas.ts'
import { type ReleaseDifference, releaseDifference } from '../../disseminate/release/difference.ts'
import type { Delivery } from '../../model/delivery.ts'
import { addQuarters, type QuarterCode, quartersBetween } from '../../model/period.ts'
import { MONITORING_PROGRAMME } from '../../model/release.ts'
import { type ReleaseContent, readRelease } from '../../register/release-files.ts'
import { listDeliveries } from '../../store/deliveries.ts'
import { listReleaseRows, type ReleaseRow } from '../../store/releases.ts'
import { listRunRows } from '../../store/runs.ts'
import { explainCollectionDifference } from '../collection-release/explain-collection-difference.ts'
import type { OperationContext } from '../operation.ts'

/**
 * What readers of the newest published release will find changed in this one, with causes; null when nothing has been published before.
 * The comparison is with the newest release that the public has, of this cycle or an earlier one.
 */
export async function explainDifference(
  row: ReleaseRow,
  content: ReleaseContent,
  context: OperationContext,
): Promise<ReleaseDifference | null> {
  if (row.programme !== MONITORING_PROGRAMME) return explainCollectionDifference(row, content, context)
  const previous = await publishedBefore(row, context)
  if (!previous) return null
  const before = readRelease(join(context.folder.paths.releases, previous.id))
  const year = Number(row.cycle.slice(0, 4))
  const { definitions } = context
  return releaseDifference(
    { id: previous.id, tables: [...before.tables.values()] },
    { id: row.id, tables: [...content.tables.values()] },
    {
      previousCycle: previous.cycle as QuarterCode,
      isRuleChanged: await isRuleChanged(previous.run_id, row.run_id, context),
      changedDeliveries: await changedDeliveries(before, content, context),
      countyOf: (area) => (levelOf(area) === 'county' ? area : countyOf(definitions, area, year)),
    },
  )
}

/** The newest published release other than this one, of the same or an earlier cycle. */
async function publishedBefore(row: ReleaseRow, { db }: OperationContext): Promise<ReleaseRow | undefined> {
  const published = (await listReleaseRows(db)).filter(({ status, id }) => status === 'published' && id !== row.id)
  return published.find(({ cycle, revision }) => cycle < row.cycle || (cycle === row.cycle && revision < row.revision))
}

/** Runs name the versions of their rules: definitions, population, counting. */
async function isRuleChanged(before: string, after: string, { db }: OperationContext): Promise<boolean> {
  const rows = await listRunRows(db)
  const rulesOf = (id: string) => {
    const inputs = JSON.parse(rows.find((row) => row.id === id)?.inputs ?? '{}') as Record<string, unknown>
    return JSON.stringify([inputs.definitions, inputs.population, inputs.counting])
  }
  return rulesOf(before) !== rulesOf(after)
}

/** Separate deliveries (and side files) that one release rests on and the other does not: corrected, late or withdrawn. */
async function changedDeliveries(before: ReleaseContent, after: ReleaseContent, { db, definitions }: OperationContext) {
  const idsOf = ({ manifest }: ReleaseContent) => new Set(manifest.inputs.deliveries.map(({ id }) => id))
  const [old, fresh] = [idsOf(before), idsOf(after)]
  const changed = (await listDeliveries(db)).filter(({ id }) => old.has(id) !== fresh.has(id))
  const { windowQuarters } = definitions.programme
  return changed.flatMap((delivery) => affected(delivery, windowQuarters))
}

/** An ordinary extract of the archive is what makes data grow, not a correction. */
function affected({ kind, organiser, period }: Delivery, windowQuarters: number) {
  if (kind === 'archive-extract' || period === null) return []
  return [{ organiser, quarters: quartersBetween(addQuarters(period, 1 - windowQuarters), period) }]
}
