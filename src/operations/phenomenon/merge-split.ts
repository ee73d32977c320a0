import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { PHENOMENON_LINKS, PHENOMENON_STATES, type Phenomenon } from '../../model/phenomenon.ts'
import { requireNextState } from '../../model/state-machine.ts'
import { moveEchoes } from '../../store/social/echoes.ts'
import { movePins } from '../../store/social/evidence-pins.ts'
import { moveQuotes } from '../../store/social/evidence-quotes.ts'
import { addEvent, addLinks, insertPhenomenon, linksOf, removeLink } from '../../store/social/phenomena.ts'
import { defineOperation } from '../operation.ts'
import { randomId } from '../random-id.ts'
import { aboutPhenomenon, writeChange } from './commit-phenomenon.ts'
import { openPhenomenon, phenomenonAsSeen } from './held-phenomenon.ts'
import { phenomenonId, requireFreeOfCodes, requireTitle, titles, version } from './input-shapes.ts'
import { intoItself } from './phenomenon-problems.ts'

/**
 * Merges a phenomenon into another of the same owner: what was joined to it, its quotes, pins and echoes go with it; its texts stay where
 * they are, as history. There is no way back but to split.
 */
export const mergePhenomenon = defineOperation({
  name: 'phenomenon.merge',
  title: { fi: 'Yhdistä ilmiöt', sv: 'Slå samman fenomen', en: 'Merge phenomena' },
  access: 'state',
  input: z.strictObject({ phenomenon: phenomenonId, version, into: phenomenonId }),
  async perform({ phenomenon: id, version, into: target }, context): Promise<void> {
    const before = await phenomenonAsSeen(context, { phenomenon: id, version })
    const into = await openPhenomenon(context, target)
    if (into.id === before.id || into.owner !== before.owner) throw intoItself()
    const state = requireNextState(PHENOMENON_STATES, before.state, { by: 'phenomenon.merge' })
    const links = await linksOf(context.db, id)
    const at = context.now()
    const by = context.actor.id
    await context.commit(aboutPhenomenon(before, { into: into.id }), async (transaction) => {
      const change = { state, mergedInto: into.id, sharedOn: null }
      await writeChange(transaction, context, { before, change, event: { kind: 'merged-into', target: into.id } })
      await writeChange(transaction, context, { before: into, change: {}, event: { kind: 'took-in', target: id } })
      const others = links.filter(({ kind, target }) => !(kind === 'phenomenon' && target === into.id))
      await addLinks(
        transaction,
        others.map(({ kind, target, note }) => ({ phenomenon: into.id, kind, target, note, by, at })),
      )
      await removeLink(transaction, { phenomenon: into.id, kind: 'phenomenon', target: id })
      for (const { kind, target } of links)
        if (kind === 'indicator') await removeLink(transaction, { phenomenon: id, kind, target })
      await moveQuotes(transaction, { from: id, to: into.id })
      await movePins(transaction, { from: id, to: into.id })
      await moveEchoes(transaction, { from: id, to: into.id })
    })
  },
})

/** Splits off a part as a phenomenon of its own: the chosen things go over; what is not chosen stays. */
export const splitPhenomenon = defineOperation({
  name: 'phenomenon.split',
  title: { fi: 'Erota osa omaksi ilmiöksi', sv: 'Avskilj en del till ett eget fenomen', en: 'Split off a phenomenon' },
  access: 'state',
  input: z.strictObject({
    phenomenon: phenomenonId,
    version,
    titles,
    links: z.array(z.strictObject({ kind: z.enum(PHENOMENON_LINKS), target: z.string().min(1).max(60) })).max(500),
    quotes: z.array(z.string().max(40)).max(200).default([]),
  }),
  async perform({ phenomenon: id, version, titles, links, quotes }, context): Promise<{ readonly phenomenon: string }> {
    const before = await phenomenonAsSeen(context, { phenomenon: id, version })
    requireTitle(titles)
    requireFreeOfCodes({ title: titles })
    const own = await linksOf(context.db, id)
    const chosen = own.filter(({ kind, target }) => links.some((one) => one.kind === kind && one.target === target))
    const at = context.now()
    const by = context.actor.id
    const part: Phenomenon = {
      ...before,
      id: randomId(),
      titles,
      descriptions: NOTHING_WRITTEN,
      analysis: NOTHING_WRITTEN,
      memo: '',
      state: PHENOMENON_STATES.initial,
      startedOn: helsinkiDay(at),
      sharedOn: null,
      version: 1,
    }
    const about = aboutPhenomenon(before, { part: part.id, links: chosen.length, quotes: quotes.length })
    await context.commit(about, async (transaction) => {
      await writeChange(transaction, context, { before, change: {}, event: { kind: 'split-off', target: part.id } })
      await insertPhenomenon(transaction, part)
      const { state } = part
      await addEvent(transaction, { id: randomId(), phenomenon: part.id, at, kind: 'split-from', state, target: id, by })
      await addLinks(
        transaction,
        chosen.map(({ kind, target, note }) => ({ phenomenon: part.id, kind, target, note, by, at })),
      )
      for (const { kind, target } of chosen) await removeLink(transaction, { phenomenon: id, kind, target })
      await moveQuotes(transaction, { from: id, to: part.id, ids: quotes })
      const pins = chosen.filter(({ kind }) => kind === 'indicator').map(({ target }) => target)
      await movePins(transaction, { from: id, to: part.id, ids: pins })
    })
    return { phenomenon: part.id }
  },
})

const NOTHING_WRITTEN = { fi: '', sv: '' }
