import { z } from 'zod'
import { maySee } from '../../access/visibility.ts'
import { type PhenomenonCounts, phenomenonCounts } from '../../analyse/phenomenon/phenomenon-counts.ts'
import type { Phenomenon, PhenomenonEvent } from '../../model/phenomenon.ts'
import { shownUnit } from '../../model/social-unit.ts'
import { eventsOf, linksOf } from '../../store/social/phenomena.ts'
import { codeCountsOf, reportsOfPhenomenon } from '../../store/social/phenomenon-reports.ts'
import { type ReportLine, reportLines } from '../../store/social/report-lines.ts'
import { unitsOf } from '../../store/social/units.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { aboutPhenomenon } from './commit-phenomenon.ts'
import { heldPhenomenon } from './held-phenomenon.ts'
import { phenomenonId } from './input-shapes.ts'
import { type JoinedThing, joinedThings } from './joined-things.ts'
import { joinedBy } from './reports-behind.ts'

export interface ShownPhenomenon {
  readonly phenomenon: Phenomenon
  readonly events: readonly PhenomenonEvent[]
  readonly joined: readonly JoinedThing[]
  readonly counts: PhenomenonCounts
  /** How many reports carry each code of each list. */
  readonly codes: readonly { readonly list: string; readonly code: string; readonly reports: number }[]
  /** One page of reports, newest first; null for those who do not see texts of reports. */
  readonly reports: { readonly lines: readonly ReportLine[]; readonly page: number; readonly pages: number } | null
}

const PAGE = 20

/** One phenomenon with all that is gathered around it. Texts of reports are shown to the county's own coordinator only, and that is noted. */
export const showPhenomenon = defineOperation({
  name: 'phenomenon.show',
  title: { fi: 'Näytä ilmiö', sv: 'Visa ett fenomen', en: 'Show a phenomenon' },
  access: 'read',
  input: z.strictObject({ phenomenon: phenomenonId, page: z.int().min(1).max(10_000).default(1) }),
  async perform({ phenomenon: id, page }, context): Promise<ShownPhenomenon> {
    const phenomenon = await heldPhenomenon(context, id)
    const joined = await joinedBy(context, phenomenon)
    const reports = await reportsOfPhenomenon(context.db, joined)
    const ids = reports.map((one) => one.id)
    const shown = {
      phenomenon,
      events: await eventsOf(context.db, id),
      joined: await joinedThings(context, phenomenon, await linksOf(context.db, id)),
      counts: phenomenonCounts(reports, await namedUnits(context, phenomenon)),
      codes: await codeCountsOf(context.db, joined),
      reports: maySee(context.actor, 'raw-reports', phenomenon.owner) ? await pageOf(context, ids, page) : null,
    }
    const lines = shown.reports?.lines.length ?? 0
    if (lines > 0) await context.commit(aboutPhenomenon(phenomenon, { texts: lines }), async () => {})
    return shown
  },
})

async function namedUnits({ db }: Pick<OperationContext, 'db'>, { owner }: Phenomenon): Promise<(unit: string) => boolean> {
  const named = new Set((await unitsOf(db, owner === 'national' ? [] : [owner])).flatMap((unit) => shownUnit(unit) ?? []))
  return (unit) => named.has(unit)
}

async function pageOf(
  { db }: Pick<OperationContext, 'db'>,
  ids: readonly string[],
  wanted: number,
): Promise<ShownPhenomenon['reports']> {
  const pages = Math.max(1, Math.ceil(ids.length / PAGE))
  const page = Math.min(wanted, pages)
  return { lines: await reportLines(db, ids.slice((page - 1) * PAGE, page * PAGE)), page, pages }
}
