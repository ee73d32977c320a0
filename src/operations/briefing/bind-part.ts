import { z } from 'zod'
import type { BriefingPart, BriefingSection } from '../../model/briefing.ts'
import { PART_KINDS, type PartKind } from '../../model/briefing-content.ts'
import { deletePart, insertPart, orderParts, partsOf } from '../../store/social/briefing-sections.ts'
import { markWritten } from '../../store/social/briefings.ts'
import { defineOperation } from '../operation.ts'
import { randomId } from '../random-id.ts'
import { partNotPossible, tooMuch } from './briefing-problems.ts'
import { aboutBriefing, openBriefing, writtenNow } from './held-briefing.ts'
import { idShape, LONGEST_NOTE, twoTexts } from './input-shapes.ts'
import { requirePossible } from './parts/possible-part.ts'
import { heldSection, movedBy } from './write-section.ts'

const MOST_PARTS = 40
const codeShape = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.:_-]{0,59}$/)

const settingsShape = z.strictObject({
  rows: codeShape.nullable().default(null),
  columns: codeShape.nullable().default(null),
  theme: codeShape.nullable().default(null),
  target: codeShape.nullable().default(null),
  scope: z.enum(['phenomenon', 'all', 'since']).nullable().default(null),
  hasChart: z.boolean().default(false),
})

/** Binds a table, figure, quote, sources or proposals to a section. @throws Problem `briefing-part-not-possible`. */
export const bindPart = defineOperation({
  name: 'briefing.bind',
  title: { fi: 'Liitä osioon', sv: 'Foga till kapitlet', en: 'Bind to a section' },
  access: 'state',
  input: z.strictObject({
    briefing: idShape,
    section: idShape,
    kind: z.enum(Object.keys(PART_KINDS) as PartKind[]),
    settings: settingsShape.prefault({}),
    notes: twoTexts(LONGEST_NOTE).prefault({}),
  }),
  async perform({ briefing: id, section: sectionId, kind, settings, notes }, context): Promise<{ part: string }> {
    const briefing = await openBriefing(context, id)
    const section = await heldSection(context, { briefing: id, section: sectionId })
    const parts = await partsOf(context.db, id)
    if (parts.length >= MOST_PARTS * 5 || ofSection(parts, section).length >= MOST_PARTS) throw tooMuch()
    const part: BriefingPart = { id: randomId(), section: section.id, place: parts.length, kind, settings, notes }
    await requirePossible(context, { briefing, section, part })
    await context.commit(aboutBriefing(briefing, { section: section.id, part: part.id, kind }), async (tx) => {
      await insertPart(tx, part)
      await markWritten(tx, id, writtenNow(context))
    })
    return { part: part.id }
  },
})

function ofSection(parts: readonly BriefingPart[], { id }: BriefingSection): BriefingPart[] {
  return parts.filter(({ section }) => section === id)
}

const partInput = z.strictObject({ briefing: idShape, section: idShape, part: idShape })

export const unbindPart = defineOperation({
  name: 'briefing.unbind',
  title: { fi: 'Irrota osiosta', sv: 'Ta loss från kapitlet', en: 'Take out of a section' },
  access: 'state',
  input: partInput,
  async perform({ briefing: id, section: sectionId, part }, context): Promise<void> {
    const briefing = await openBriefing(context, id)
    const section = await heldSection(context, { briefing: id, section: sectionId })
    if (!ofSection(await partsOf(context.db, id), section).some((one) => one.id === part)) throw partNotPossible()
    await context.commit(aboutBriefing(briefing, { section: section.id, part }), async (tx) => {
      await deletePart(tx, part)
      await markWritten(tx, id, writtenNow(context))
    })
  },
})

export const movePart = defineOperation({
  name: 'briefing.move-part',
  title: { fi: 'Siirrä liitettyä osaa', sv: 'Flytta en fogad del', en: 'Move a bound part' },
  access: 'state',
  input: partInput.extend({ direction: z.enum(['up', 'down']) }),
  async perform({ briefing: id, section: sectionId, part, direction }, context): Promise<void> {
    const briefing = await openBriefing(context, id)
    const section = await heldSection(context, { briefing: id, section: sectionId })
    const order = ofSection(await partsOf(context.db, id), section).map((one) => one.id)
    const from = order.indexOf(part)
    if (from < 0) throw partNotPossible()
    const moved = movedBy(order, from, direction === 'up' ? -1 : 1)
    await context.commit(aboutBriefing(briefing, { section: section.id, part, direction }), async (tx) => {
      await orderParts(tx, moved)
      await markWritten(tx, id, writtenNow(context))
    })
  },
})
