import type { Transaction } from 'kysely'
import { z } from 'zod'
import { BRIEFING_STATES, type Briefing, type BriefingEdition } from '../../model/briefing.ts'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { COUNTED_STATES, REPORT_STATES, type ReportState } from '../../model/social-report.ts'
import { nextState, requireNextState } from '../../model/state-machine.ts'
import type { Schema } from '../../store/schema.ts'
import { addReportsOf, editionsOf, markEditionPublished } from '../../store/social/briefing-editions.ts'
import { briefingById, changeBriefing } from '../../store/social/briefings.ts'
import { phenomenonById } from '../../store/social/phenomena.ts'
import { setReportState } from '../../store/social/reports.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { noteOnPhenomenon } from '../phenomenon/commit-phenomenon.ts'
import { reportsBehind } from '../phenomenon/reports-behind.ts'
import { randomId } from '../random-id.ts'
import { briefingNotFound, changedSinceApproval, editionNotFound } from './briefing-problems.ts'
import { aboutBriefing, heldBriefing } from './held-briefing.ts'
import { idShape, versionShape } from './input-shapes.ts'
import { daysOf } from './parts/gathering.ts'
import { quotesIn, takenBack } from './quoted-now.ts'

/**
 * Makes the approved edition public. The reports behind its phenomena go to the state reported, so that every receipt can tell it, and the
 * phenomena too.
 * @throws Problem `briefing-changed-since-approval` when a quote has been taken back meanwhile.
 */
export const publishBriefing = defineOperation({
  name: 'briefing.publish',
  title: { fi: 'Julkaise raportti', sv: 'Publicera rapporten', en: 'Publish a briefing' },
  access: 'state',
  input: z.strictObject({ briefing: idShape, version: versionShape }),
  async perform({ briefing: id, version }, context): Promise<{ version: number; edition: number }> {
    const briefing = await heldBriefing(context, id)
    requireSameVersion({ expected: version, stored: briefing.version, what: id })
    const state = requireNextState(BRIEFING_STATES, briefing.state, { by: 'briefing.publish' })
    const edition = (await editionsOf(context.db, id)).find(({ publishedAt }) => publishedAt === null)
    if (!edition) throw editionNotFound()
    if ((await takenBack(context.db, edition)).size > 0) throw changedSinceApproval()
    const reports = await reportsOfEdition(context, briefing, edition)
    const about = aboutBriefing(briefing, { edition: edition.number, reports: reports.length })
    return context.commit(about, async (tx) => {
      const changed = await changeBriefing(tx, { id, version }, { state, revision: null })
      await markEditionPublished(tx, { briefing: id, number: edition.number, at: context.now(), by: context.actor.id })
      await addReportsOf(tx, { briefing: id, edition: edition.number, reports })
      await markReported(tx, context, reports)
      for (const phenomenon of phenomenaOf(edition))
        await noteOnPhenomenon(tx, context, { phenomenon, kind: 'reported', target: id, by: 'briefing.publish' })
      return { version: changed.version, edition: edition.number }
    })
  },
})

function phenomenaOf({ content }: BriefingEdition): string[] {
  return [...new Set(content.sections.flatMap(({ phenomenon }) => (phenomenon === null ? [] : [phenomenon])))]
}

/** Reports of the phenomena that were sent within the briefing's months, and those quoted. */
async function reportsOfEdition(context: OperationContext, briefing: Briefing, edition: BriefingEdition): Promise<string[]> {
  if (briefing.owner === 'national') return []
  const { from, until } = daysOf(briefing)
  const found = new Set(quotesIn(edition.content).map(({ report }) => report))
  for (const id of phenomenaOf(edition)) {
    const phenomenon = await phenomenonById(context.db, id)
    const behind = phenomenon ? await reportsBehind(context, phenomenon) : []
    for (const report of behind) if (report.sentOn >= from && report.sentOn <= until) found.add(report.id)
  }
  return [...found]
}

/** One event each, on the day: the receipt tells it. The order of the reports tells nothing, as their ids are random. */
async function markReported(tx: Transaction<Schema>, context: OperationContext, reports: readonly string[]): Promise<void> {
  if (reports.length === 0) return
  const rows = await tx
    .selectFrom('social_report')
    .select(['id', 'state'])
    .where('id', 'in', reports)
    .where('state', 'in', COUNTED_STATES)
    .orderBy('id')
    .execute()
  for (const { id, state } of rows) {
    const next = nextState(REPORT_STATES, state as ReportState, { by: 'briefing.publish' })
    if (next === null) continue
    const event = { id: randomId(), kind: 'briefing.publish', at: context.now(), by: context.actor.id }
    await setReportState(tx, { report: id, state: next, event })
  }
}

/** Another briefing takes the place of this one; both stay at their addresses, and the old one leads to the new. */
export const supersedeBriefing = defineOperation({
  name: 'briefing.supersede',
  title: { fi: 'Merkitse korvatuksi', sv: 'Märk som ersatt', en: 'Mark as superseded' },
  access: 'state',
  input: z.strictObject({ briefing: idShape, version: versionShape, by: idShape }),
  async perform({ briefing: id, version, by }, context): Promise<{ version: number }> {
    const briefing = await heldBriefing(context, id)
    const state = requireNextState(BRIEFING_STATES, briefing.state, { by: 'briefing.supersede' })
    const newer = await briefingById(context.db, by)
    const isOut = newer !== null && newer.owner === briefing.owner && by !== id && (await isPublished(context, by))
    if (!isOut) throw briefingNotFound()
    const change = { state, supersededBy: by }
    const changed = await context.commit(aboutBriefing(briefing, { by, on: helsinkiDay(context.now()) }), (tx) =>
      changeBriefing(tx, { id, version }, change),
    )
    return { version: changed.version }
  },
})

async function isPublished({ db }: OperationContext, id: string): Promise<boolean> {
  return (await editionsOf(db, id)).some(({ publishedAt }) => publishedAt !== null)
}
