import { z } from 'zod'
import { maySee } from '../../access/visibility.ts'
import { type EchoCounts, echoCounts } from '../../analyse/phenomenon/echo-counts.ts'
import { type MonthCount, type PhenomenonCounts, phenomenonCounts } from '../../analyse/phenomenon/phenomenon-counts.ts'
import type { ShownQuote } from '../../model/evidence.ts'
import type { Phenomenon, PhenomenonLink } from '../../model/phenomenon.ts'
import { REPORT_LISTS, type ReportList } from '../../model/social-report.ts'
import type { Texts } from '../../model/text.ts'
import { echoesOf } from '../../store/social/echoes.ts'
import { linksOf, phenomenonById } from '../../store/social/phenomena.ts'
import { codeCountsOf, reportsOfPhenomenon } from '../../store/social/phenomenon-reports.ts'
import { type ReportLine, reportLines } from '../../store/social/report-lines.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { aboutPhenomenon } from './commit-phenomenon.ts'
import { heldPhenomenon } from './held-phenomenon.ts'
import { phenomenonId } from './input-shapes.ts'
import { type JoinedThing, joinedThings } from './joined-things.ts'
import { namedUnits } from './named-units.ts'
import { joinedBy } from './reports-behind.ts'
import { asShared, type SharedPhenomenon } from './share-phenomenon.ts'
import { type ShownPin, shownPins } from './shown-pins.ts'
import { shownQuotes } from './shown-quotes.ts'
import { type TimelineStep, timelineOf } from './timeline-of.ts'

export type { MonthCount, ReportLine }

export interface ShownPhenomenon {
  readonly phenomenon: Phenomenon
  readonly timeline: readonly TimelineStep[]
  readonly joined: readonly JoinedThing[]
  /** Reports that were joined one by one: the others are there by their themes. */
  readonly joinedReports: readonly string[]
  readonly counts: PhenomenonCounts
  /** How many reports carry each code of each list. */
  readonly codes: readonly CodeCount[]
  readonly echoes: EchoCounts
  readonly quotes: readonly ShownQuote[]
  readonly pins: readonly ShownPin[]
  /** One page of reports, newest first; null for those who do not see texts of reports. */
  readonly reports: ReportPage | null
  /** Of a national phenomenon: what counties have shared of those that are joined to it. */
  readonly counties: readonly SharedPhenomenon[]
  /** Fewer reports than this are not told of another’s phenomenon. */
  readonly smallest: number
}

interface CodeCount {
  readonly list: ReportList
  readonly code: string
  readonly names: Texts
  readonly reports: number
}

interface ReportPage {
  readonly lines: readonly ReportLine[]
  readonly page: number
  readonly pages: number
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
    const found = await reportsOfPhenomenon(context.db, joined)
    const counts = phenomenonCounts(found, await namedUnits(context, phenomenon))
    const links = await linksOf(context.db, id)
    const seesTexts = maySee(context.actor, 'raw-reports', phenomenon.owner)
    const reports = seesTexts ? await pageOf(context, { ids: found.map((one) => one.id), page }) : null
    const quotes = seesTexts ? await shownQuotes(context, phenomenon) : []
    await noteSight(context, phenomenon, { texts: reports?.lines.length ?? 0, quotes: quotes.length })
    return {
      phenomenon,
      timeline: await timelineOf(context, phenomenon, counts),
      joined: await joinedThings(context, phenomenon, links),
      joinedReports: links.filter(({ kind }) => kind === 'report').map(({ target }) => target),
      counts,
      codes: namedCodes(context, await codeCountsOf(context.db, joined)),
      echoes: echoCounts(await echoesOf(context.db, id)),
      quotes,
      pins: await shownPins(context, phenomenon),
      reports,
      counties: await sharedCounties(context, phenomenon, links),
      smallest: context.definitions.socialReporting.policy.smallestShown,
    }
  },
})

/** Codes of lists, most reports first. */
function namedCodes(
  { definitions }: OperationContext,
  counts: readonly { readonly list: string; readonly code: string; readonly reports: number }[],
): CodeCount[] {
  const { lists } = definitions.socialReporting
  return counts
    .flatMap(({ list, code, reports }) => {
      const known = REPORT_LISTS.find((one) => one === list)
      const names = known && lists[known].codes.find(({ key }) => key === code)?.names
      return known && names ? [{ list: known, code, names, reports }] : []
    })
    .sort((a, b) => b.reports - a.reports)
}

async function noteSight(
  context: OperationContext,
  phenomenon: Phenomenon,
  seen: { readonly texts: number; readonly quotes: number },
): Promise<void> {
  if (seen.texts + seen.quotes === 0) return
  await context.commit(aboutPhenomenon(phenomenon, seen), async () => {})
}

async function pageOf(
  { db }: Pick<OperationContext, 'db'>,
  { ids, page: wanted }: { readonly ids: readonly string[]; readonly page: number },
): Promise<ReportPage> {
  const pages = Math.max(1, Math.ceil(ids.length / PAGE))
  const page = Math.min(wanted, pages)
  return { lines: await reportLines(db, ids.slice((page - 1) * PAGE, page * PAGE)), page, pages }
}

async function sharedCounties(
  context: OperationContext,
  { owner }: Phenomenon,
  links: readonly PhenomenonLink[],
): Promise<SharedPhenomenon[]> {
  if (owner !== 'national') return []
  const targets = links.filter(({ kind }) => kind === 'phenomenon').map(({ target }) => target)
  const others = await Promise.all(targets.map((target) => phenomenonById(context.db, target)))
  const shared = others
    .filter((other) => other !== null)
    .filter(({ owner, sharedOn }) => owner !== 'national' && sharedOn !== null)
  return Promise.all(shared.map((other) => asShared(context, other)))
}
