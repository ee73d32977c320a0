import type { Kysely } from 'kysely'
import { releaseChecklist } from '../../disseminate/release/checklist.ts'
import { MONITORING_PROGRAMME } from '../../model/release.ts'
import type { ChecklistItem } from '../../model/release-approval.ts'
import type { ReleasePlan } from '../../model/release-plan.ts'
import { newestPlan } from '../../store/approval/plans.ts'
import type { ReleaseRow } from '../../store/releases.ts'
import type { Schema } from '../../store/schema.ts'
import { judgeCollectionRelease } from '../collection-release/judge-collection-release.ts'
import type { OperationContext } from '../operation.ts'
import { checklistFacts } from './checklist-facts.ts'
import type { ReleaseAtHand } from './release-at-hand.ts'

/** What stands before those who decide about a release, of whatever programme. */
export interface Judgement {
  readonly checklist: readonly ChecklistItem[]
  /** Only the monitoring register has plans; a data collection's dates are its round's. */
  readonly plan: ReleasePlan | null
  /** What votes are bound to beside the bytes; 0 where there are no plans. */
  readonly planVersion: number
}

/** Judges a release by the checklist of its programme. `manifestSeen`: the manifest that somebody decides about, when they name one. */
export async function judgeRelease(atHand: ReleaseAtHand, context: OperationContext, manifestSeen?: string): Promise<Judgement> {
  const { row, content } = atHand
  const isSeen = manifestSeen === undefined || manifestSeen === row.manifest_digest
  if (row.programme !== MONITORING_PROGRAMME)
    return { checklist: await judgeCollectionRelease(atHand, context, isSeen), plan: null, planVersion: 0 }
  const facts = await checklistFacts(row, content, context)
  const checklist = releaseChecklist({ ...facts, isIntact: facts.isIntact && isSeen })
  return { checklist, plan: facts.plan, planVersion: facts.plan.version }
}

/** Version of the plan in force, as a transaction sees it. */
export async function planVersionIn(db: Kysely<Schema>, { programme, cycle }: ReleaseRow): Promise<number> {
  return programme === MONITORING_PROGRAMME ? ((await newestPlan(db, cycle))?.version ?? 0) : 0
}
