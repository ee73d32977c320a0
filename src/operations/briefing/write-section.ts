import { z } from 'zod'
import type { BriefingSection } from '../../model/briefing.ts'
import { SECTION_KINDS, type SectionKind } from '../../model/briefing-content.ts'
import type { TemplateSection } from '../../model/briefing-template.ts'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import {
  changeSection,
  deleteSection,
  insertPart,
  insertSection,
  orderSections,
  sectionById,
  sectionsOf,
} from '../../store/social/briefing-sections.ts'
import { markWritten } from '../../store/social/briefings.ts'
import { phenomenonById } from '../../store/social/phenomena.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { partNotPossible, sectionNotFound, tooMuch } from './briefing-problems.ts'
import { newSection } from './create-briefing.ts'
import { aboutBriefing, openBriefing, writtenNow } from './held-briefing.ts'
import { idShape, LONGEST_NOTE, LONGEST_TEXT, LONGEST_TITLE, twoTexts, typed, versionShape } from './input-shapes.ts'

const MOST_SECTIONS = 60

export async function heldSection(
  { db }: Pick<OperationContext, 'db'>,
  asked: { readonly briefing: string; readonly section: string },
): Promise<BriefingSection> {
  const section = await sectionById(db, asked)
  if (!section) throw sectionNotFound()
  return section
}

const stateShape = z.enum(['draft', 'ready'])

/**
 * The text of a section in both languages, each with its state. Saved on its own, so that two people write two sections at once.
 * @throws Problem `changed-meanwhile` when somebody else saved the section: the page shows both.
 */
export const saveSection = defineOperation({
  name: 'briefing.save-section',
  title: { fi: 'Tallenna osio', sv: 'Spara kapitlet', en: 'Save a section' },
  access: 'state',
  input: z.strictObject({
    briefing: idShape,
    section: idShape,
    version: versionShape,
    titles: twoTexts(LONGEST_TITLE),
    texts: twoTexts(LONGEST_TEXT),
    states: z.strictObject({ fi: stateShape, sv: stateShape }),
    isInternal: z.boolean(),
    memo: typed(LONGEST_NOTE).default(''),
  }),
  async perform({ briefing: id, section, version, ...change }, context): Promise<{ version: number }> {
    const briefing = await openBriefing(context, id)
    const stored = await heldSection(context, { briefing: id, section })
    requireSameVersion({ expected: version, stored: stored.version, what: section })
    const by = writtenNow(context)
    const written = { ...change, changedAt: by.changedAt, changedBy: by.changedBy }
    return context.commit(aboutBriefing(briefing, { section }), async (tx) => {
      const next = await changeSection(tx, { id: section, version }, written)
      await markWritten(tx, id, by)
      return { version: next }
    })
  },
})

/** A new section at the end, or after another. One of a phenomenon begins with its title and analysis. */
export const addSection = defineOperation({
  name: 'briefing.add-section',
  title: { fi: 'Lisää osio', sv: 'Lägg till ett kapitel', en: 'Add a section' },
  access: 'state',
  input: z.strictObject({
    briefing: idShape,
    kind: z.enum(Object.keys(SECTION_KINDS) as SectionKind[]),
    titles: twoTexts(LONGEST_TITLE).optional(),
    phenomenon: idShape.optional(),
    after: idShape.optional(),
  }),
  async perform({ briefing: id, kind, titles, phenomenon, after }, context): Promise<{ section: string }> {
    const briefing = await openBriefing(context, id)
    const sections = await sectionsOf(context.db, id)
    if (sections.length >= MOST_SECTIONS) throw tooMuch()
    const about = phenomenon === undefined ? null : await phenomenonById(context.db, phenomenon)
    const isWrong = phenomenon !== undefined && (about?.owner !== briefing.owner || about.state === 'merged')
    if (isWrong || (kind === 'phenomenon') !== (about !== null)) throw partNotPossible()
    const template = templateSection(context, briefing.template, kind)
    const making = { briefing: id, at: context.now(), by: context.actor.id }
    const made = newSection(template, { about, place: sections.length, making })
    const isNamed = about === null && titles !== undefined && (titles.fi !== '' || titles.sv !== '')
    const section = isNamed ? { ...made.section, titles } : made.section
    const order = sections.map((one) => one.id)
    order.splice(after === undefined ? order.length : order.indexOf(after) + 1, 0, section.id)
    await context.commit(aboutBriefing(briefing, { section: section.id, kind }), async (tx) => {
      await insertSection(tx, section)
      for (const part of made.parts) await insertPart(tx, part)
      await orderSections(tx, order)
      await markWritten(tx, id, writtenNow(context))
    })
    return { section: section.id }
  },
})

/** How the template begins such a section; one that it does not have begins empty and may stay so. */
function templateSection(
  { definitions }: Pick<OperationContext, 'definitions'>,
  template: string,
  kind: SectionKind,
): TemplateSection {
  const sections = definitions.socialReporting.briefingTemplates.find(({ key }) => key === template)?.sections ?? []
  const titles = SECTION_KINDS[kind]
  const known = sections.find((one) => one.kind === kind) ?? { kind, titles, hint: titles, parts: [] }
  return { ...known, isRequired: false }
}

/** One place up or down. At the end of the list nothing happens. */
export const moveSection = defineOperation({
  name: 'briefing.move-section',
  title: { fi: 'Siirrä osiota', sv: 'Flytta kapitlet', en: 'Move a section' },
  access: 'state',
  input: z.strictObject({ briefing: idShape, section: idShape, direction: z.enum(['up', 'down']) }),
  async perform({ briefing: id, section, direction }, context): Promise<void> {
    const briefing = await openBriefing(context, id)
    const order = (await sectionsOf(context.db, id)).map((one) => one.id)
    const from = order.indexOf(section)
    if (from < 0) throw sectionNotFound()
    const moved = movedBy(order, from, direction === 'up' ? -1 : 1)
    await context.commit(aboutBriefing(briefing, { section, direction }), async (tx) => {
      await orderSections(tx, moved)
      await markWritten(tx, id, writtenNow(context))
    })
  },
})

export function movedBy(order: readonly string[], from: number, by: number): readonly string[] {
  const to = from + by
  const [one] = order.slice(from, from + 1)
  if (one === undefined || to < 0 || to >= order.length) return order
  const others = order.toSpliced(from, 1)
  return others.toSpliced(to, 0, one)
}

/** Takes a section away, with what is bound to it. Comments on it stay, as comments on the whole. */
export const removeSection = defineOperation({
  name: 'briefing.remove-section',
  title: { fi: 'Poista osio', sv: 'Ta bort kapitlet', en: 'Remove a section' },
  access: 'state',
  input: z.strictObject({ briefing: idShape, section: idShape, version: versionShape }),
  async perform({ briefing: id, section, version }, context): Promise<void> {
    const briefing = await openBriefing(context, id)
    const stored = await heldSection(context, { briefing: id, section })
    requireSameVersion({ expected: version, stored: stored.version, what: section })
    await context.commit(aboutBriefing(briefing, { section }), async (tx) => {
      await deleteSection(tx, section)
      await markWritten(tx, id, writtenNow(context))
    })
  },
})
