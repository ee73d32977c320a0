import { z } from 'zod'
import { BRIEFING_STATES, type Briefing } from '../../model/briefing.ts'
import type { BriefingContent } from '../../model/briefing-content.ts'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { deleteUnpublished, editionsOf, insertEdition } from '../../store/social/briefing-editions.ts'
import { commentsOf, reviewersOf } from '../../store/social/briefing-review.ts'
import { sectionsOf, writingOf } from '../../store/social/briefing-sections.ts'
import { changeBriefing } from '../../store/social/briefings.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { notReady, somebodyElseApproves } from './briefing-problems.ts'
import { type Gate, gatesOf } from './gates.ts'
import { aboutBriefing, heldBriefing, writtenNow } from './held-briefing.ts'
import { idShape, LONGEST_NOTE, typed, versionShape } from './input-shapes.ts'
import { cardOf, liveContent } from './live-content.ts'

const keyShape = { briefing: idShape, version: versionShape }

/**
 * Freezes everything: texts, tables, figures, quotes and proposals as they are now become an edition, which never changes. Somebody else
 * than the last writer approves it.
 * @throws Problem `briefing-not-ready` naming what is not in order, `briefing-approver-is-author`, `not-in-this-state`.
 */
export const approveBriefing = defineOperation({
  name: 'briefing.approve',
  title: { fi: 'Hyväksy raportti', sv: 'Godkänn rapporten', en: 'Approve a briefing' },
  access: 'state',
  input: z.strictObject(keyShape),
  async perform({ briefing: id, version }, context): Promise<{ version: number; edition: number }> {
    const briefing = await heldBriefing(context, id)
    requireSameVersion({ expected: version, stored: briefing.version, what: id })
    const state = requireNextState(BRIEFING_STATES, briefing.state, { by: 'briefing.approve' })
    if (briefing.changedPerson === context.actor.person) throw somebodyElseApproves()
    const writing = await writingOf(context.db, id)
    const { content, gates } = await judged(context, briefing)
    const stops = gates.filter(({ isStop }) => isStop)
    if (stops.length > 0) throw notReady(stops.map(({ texts }) => texts))
    const card = await cardOf(context, briefing, content)
    const number = ((await editionsOf(context.db, id)).find(({ publishedAt }) => publishedAt !== null)?.number ?? 0) + 1
    return context.commit(aboutBriefing(briefing, { edition: number }), async (tx) => {
      const changed = await changeBriefing(tx, { id, version }, { state })
      // Sections are saved without a new version of the whole: what was judged must be what is written now.
      if ((await writingOf(tx, id)) !== writing) requireSameVersion({ expected: version, stored: version + 1, what: id })
      await deleteUnpublished(tx, id)
      const by = { at: context.now(), by: context.actor.id, notes: briefing.revision }
      await insertEdition(tx, { briefing: id, number, content, card, ...by })
      return { version: changed.version, edition: number }
    })
  },
})

/** The draft as it would be approved now, and what is not in order. */
export async function judged(
  context: Pick<OperationContext, 'db' | 'definitions' | 'now' | 'folder'>,
  briefing: Briefing,
): Promise<{ content: BriefingContent; gates: Gate[] }> {
  const content = await liveContent(context, briefing)
  const [sections, comments, reviewers] = await Promise.all([
    sectionsOf(context.db, briefing.id),
    commentsOf(context.db, briefing.id),
    reviewersOf(context.db, briefing.id),
  ])
  return { content, gates: gatesOf({ briefing, content, sections, comments, reviewers }) }
}

/** Back to the writers: the edition that was approved, but never published, is gone. */
export const reopenBriefing = defineOperation({
  name: 'briefing.reopen',
  title: { fi: 'Palauta luonnokseksi', sv: 'Återför till utkast', en: 'Take back to draft' },
  access: 'state',
  input: z.strictObject(keyShape),
  async perform({ briefing: id, version }, context): Promise<{ version: number }> {
    const briefing = await heldBriefing(context, id)
    const state = requireNextState(BRIEFING_STATES, briefing.state, { by: 'briefing.reopen' })
    return context.commit(aboutBriefing(briefing), async (tx) => {
      await deleteUnpublished(tx, id)
      return { version: (await changeBriefing(tx, { id, version }, { state })).version }
    })
  },
})

/** Begins a new edition of what has been published; the earlier ones stay at their addresses. What changes is told to readers. */
export const reviseBriefing = defineOperation({
  name: 'briefing.revise',
  title: { fi: 'Aloita uusi painos', sv: 'Påbörja en ny utgåva', en: 'Begin a new edition' },
  access: 'state',
  input: z.strictObject(keyShape),
  async perform({ briefing: id, version }, context): Promise<{ version: number }> {
    const briefing = await heldBriefing(context, id)
    const state = requireNextState(BRIEFING_STATES, briefing.state, { by: 'briefing.revise' })
    const change = { state, revision: { fi: '', sv: '' }, reviewUntil: null, ...writtenNow(context) }
    const changed = await context.commit(aboutBriefing(briefing), (tx) => changeBriefing(tx, { id, version }, change))
    return { version: changed.version }
  },
})

/** What has followed of a published briefing, in the words of those who followed it up. */
export const followUpBriefing = defineOperation({
  name: 'briefing.follow-up',
  title: { fi: 'Merkitse seuratuksi', sv: 'Märk som uppföljd', en: 'Mark as followed up' },
  access: 'state',
  input: z.strictObject({ ...keyShape, note: typed(LONGEST_NOTE) }),
  async perform({ briefing: id, version, note }, context): Promise<{ version: number }> {
    const briefing = await heldBriefing(context, id)
    const state = requireNextState(BRIEFING_STATES, briefing.state, { by: 'briefing.follow-up' })
    const change = { state, followUp: note || null }
    const changed = await context.commit(aboutBriefing(briefing), (tx) => changeBriefing(tx, { id, version }, change))
    return { version: changed.version }
  },
})
