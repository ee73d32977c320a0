import fs from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { addDays, addMonths } from '../../method/calendar-days.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { isPackageOutlived, monthsBefore, type RetentionLimits, retentionLimits } from '../../model/retention.ts'
import { destroyPackage } from '../../register/intake/destroy-delivery.ts'
import { sealOfAnchor } from '../../register/keys/anchor-seal.ts'
import { walkAuditChain } from '../../store/audit-walk.ts'
import { countContactsWhoLeft, removeContactsWhoLeft } from '../../store/collection/contacts.ts'
import { listDeliveries } from '../../store/deliveries.ts'
import { listRunRows } from '../../store/runs.ts'
import {
  countOutlivedReports,
  type OutlivedReports,
  type ReportLimits,
  removeOutlivedReports,
} from '../../store/social/report-retention.ts'
import { countOutlived, type OutlivedKind, outlivedAudit, removeAudit, removeOutlived } from '../../store/upkeep/retention.ts'
import { knownCollections } from '../collection/known-collections.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { randomId } from '../random-id.ts'

/**
 * `reportOriginals`: sealed texts of observations; `reportTexts`: observations whose raw text is destroyed; `reportDrafts`: drafts of who has
 * signed in; `networkPeople`: members of the network whose name and address nobody has said to be right for long.
 */
export interface RetentionReport extends Readonly<Record<OutlivedKind, number>>, OutlivedReports {
  readonly isDryRun: boolean
  /** Received packages destroyed; unit records stay. */
  readonly packages: number
  /** Contact persons of data collections who left longer ago than their collection says: emptied. */
  readonly contacts: number
  /** Audit entries removed from the beginning of the trail. */
  readonly audit: number
  /** The trail is broken: nothing of it is removed until somebody has looked. */
  readonly isAuditBroken: boolean
}

/**
 * Removes what has been kept as long as the definitions say (`definitions/upkeep/retention.yaml`; contact persons: each collection;
 * observations: the policy of social reporting). With `isDryRun` only counts. Can be
 * called as often as one likes; nothing is written when nothing is old enough.
 */
export const runRetention = defineOperation({
  name: 'retention.run',
  title: {
    fi: 'Poista säilytysajan ylittäneet tiedot',
    sv: 'Ta bort uppgifter vars bevaringstid gått ut',
    en: 'Remove what was kept long enough',
  },
  input: z.strictObject({ isDryRun: z.boolean().default(false) }),
  async perform({ isDryRun }, context): Promise<RetentionReport> {
    context.reach.organisers()
    const limits = retentionLimits(context.definitions.retention, context.now())
    const packages = await outlivedPackages(limits, context)
    const audit = await outlivedAudit(context.db, limits)
    const isAuditBroken = audit !== null && (await walkAuditChain(context.db)).broken !== null
    const removable = isAuditBroken ? null : audit
    const reportLimits = limitsOfReports(context)
    const counts = { ...(await countOutlived(context.db, limits)), ...(await countOutlivedReports(context.db, reportLimits)) }
    const left = await contactsWhoLeft(context)
    const contacts = left.reduce((sum, { people }) => sum + people, 0)
    const report = { isDryRun, packages: packages.length, contacts, audit: removable?.entries ?? 0, isAuditBroken, ...counts }
    const isAnything = Object.values(report).some((value) => typeof value === 'number' && value > 0)
    if (isDryRun || !isAnything) return report
    const { isDryRun: _, ...details } = report
    const at = context.now()
    await context.commit(
      { subject: 'retention', details: { ...details, auditThrough: removable?.number ?? null } },
      async (transaction) => {
        await removeOutlived(transaction, limits)
        await removeOutlivedReports(transaction, reportLimits, randomId)
        for (const { collection, before } of left) await removeContactsWhoLeft(transaction, { collection, before, at })
        if (removable) await removeAudit(transaction, removable, { at, seal: sealOfAnchor(context.folder, removable) })
      },
    )
    // After the commit: should the process be killed here, the next call finds the rest again.
    for (const id of packages) destroyPackage(context.folder, id)
    return report
  },
})

/** Social reporting says itself how long it keeps what people wrote (`definitions/social-reporting/policy.yaml`). */
function limitsOfReports({ definitions, now }: OperationContext): ReportLimits {
  const today = helsinkiDay(now())
  const { rawTextMonths, draftDays, networkPersonMonths } = definitions.socialReporting.policy
  return {
    today,
    textsBefore: addMonths(today, -rawTextMonths),
    // A day later: the writer is told a day of Helsinki, and what is saved has the moment in UTC.
    draftsBefore: addDays(today, -draftDays - 1),
    networkBefore: addMonths(today, -networkPersonMonths),
  }
}

/** Collections with contact persons who left too long ago: before when, and how many. */
async function contactsWhoLeft(context: OperationContext) {
  const collections = (await knownCollections(context)).map(({ collection }) => collection)
  const counted = collections.map(async ({ id, contactMonths }) => {
    const about = { collection: id, before: monthsBefore(context.now(), contactMonths) }
    return { ...about, people: await countContactsWhoLeft(context.db, about) }
  })
  return (await Promise.all(counted)).filter(({ people }) => people > 0)
}

async function outlivedPackages(
  { packagesBefore }: RetentionLimits,
  { db, folder, definitions }: OperationContext,
): Promise<string[]> {
  const runsFinished = (await listRunRows(db)).map((run) => run.finished_at)
  const { laterRuns } = definitions.retention.receivedPackages
  return (await listDeliveries(db))
    .filter(({ id }) => fs.existsSync(join(folder.paths.incoming, `${id}.pkg`)))
    .filter(({ receivedAt }) => isPackageOutlived(receivedAt, { runsFinished, laterRuns, before: packagesBefore }))
    .map(({ id }) => id)
}
