import { join } from 'node:path'
import type { ChecklistFacts } from '../../disseminate/release/checklist.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { QuarterCode } from '../../model/period.ts'
import { readEstimates } from '../../register/draft-cells.ts'
import type { ReleaseContent } from '../../register/release-files.ts'
import { manifestDigest, verifyReleaseFolder } from '../../register/release-folder.ts'
import { listDeliveries } from '../../store/deliveries.ts'
import type { ReleaseRow } from '../../store/releases.ts'
import { newestRunRow } from '../../store/runs.ts'
import type { OperationContext } from '../operation.ts'
import { planOf } from './release-plan.ts'
import { unfinishedWork } from './unfinished-work.ts'

/** Gathers what the checklist of a release is judged by. */
export async function checklistFacts(
  row: ReleaseRow,
  content: ReleaseContent,
  context: OperationContext,
): Promise<ChecklistFacts> {
  const { db, folder, definitions } = context
  const { plan } = content.release
  const cycle = content.release.cycle as QuarterCode
  const place = join(folder.paths.releases, row.id)
  const used = new Set(content.manifest.inputs.deliveries.map(({ id }) => id))
  const deliveries = await listDeliveries(db)
  const entries = definitions.calendar.filter((entry) => entry.cycle === cycle)
  return {
    cycle,
    isIntact: verifyReleaseFolder(place).length === 0 && manifestDigest(place) === row.manifest_digest,
    run: row.run_id,
    newestRun: (await newestRunRow(db, cycle))?.id ?? row.run_id,
    withdrawnDeliveries: deliveries.filter(({ id, status }) => used.has(id) && status === 'withdrawn').map(({ id }) => id),
    plan: await planOf(cycle, context),
    frozenPlanVersion: plan?.planVersion ?? null,
    ...(await unfinishedWork(db, cycle)),
    changesAtRisk: row.changes_at_risk,
    lateDeliverers: content.release.quality.deliverers.filter(({ isLate, receivedOn }) => isLate || receivedOn === null).length,
    weakEstimates: weakEstimates(join(folder.paths.runs, row.run_id), cycle),
    calendarDay: entries.map(({ date }) => date).sort()[0] ?? null,
    today: helsinkiDay(context.now()),
  }
}

/** Estimates of the cycle's own quarter, all ages and both sexes, whose base is weak. */
function weakEstimates(runFolder: string, cycle: string): number {
  const totals = readEstimates(runFolder).filter(({ period, age, sex }) => period === cycle && age === '_T' && sex === '_T')
  return totals.filter(({ warnings }) => warnings.includes('weak-base')).length
}
