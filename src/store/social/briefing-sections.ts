import type { Kysely, Selectable, Transaction } from 'kysely'
import type { BriefingPart, BriefingSection } from '../../model/briefing.ts'
import type { PartKind, PartSettings, SectionKind, TextState } from '../../model/briefing-content.ts'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import type { Schema } from '../schema.ts'
import type { BriefingSectionTable } from './briefing-tables.ts'

/** Sections of a briefing in their order. */
export async function sectionsOf(db: Kysely<Schema>, briefing: string): Promise<BriefingSection[]> {
  const rows = await db
    .selectFrom('briefing_section')
    .selectAll()
    .where('briefing', '=', briefing)
    .orderBy('place')
    .orderBy('id')
    .execute()
  return rows.map(toSection)
}

/** Null when the briefing has no such section. */
export async function sectionById(
  db: Kysely<Schema>,
  { briefing, section }: { readonly briefing: string; readonly section: string },
): Promise<BriefingSection | null> {
  const row = await db
    .selectFrom('briefing_section')
    .selectAll()
    .where('id', '=', section)
    .where('briefing', '=', briefing)
    .executeTakeFirst()
  return row ? toSection(row) : null
}

/** What is bound to the sections of a briefing, in order. */
export async function partsOf(db: Kysely<Schema>, briefing: string): Promise<BriefingPart[]> {
  const rows = await db
    .selectFrom('briefing_part')
    .innerJoin('briefing_section', 'briefing_section.id', 'briefing_part.section')
    .selectAll('briefing_part')
    .where('briefing_section.briefing', '=', briefing)
    .orderBy('briefing_part.place')
    .orderBy('briefing_part.id')
    .execute()
  return rows.map(({ id, section, place, kind, settings, note_fi, note_sv }) => ({
    id,
    section,
    place,
    kind: kind as PartKind,
    settings: JSON.parse(settings) as PartSettings,
    notes: { fi: note_fi, sv: note_sv },
  }))
}

/** Tells one state of the writing from another: which sections in which versions, with what bound to them. */
export async function writingOf(db: Kysely<Schema>, briefing: string): Promise<string> {
  const [sections, parts] = [await sectionsOf(db, briefing), await partsOf(db, briefing)]
  return JSON.stringify([sections.map(({ id, version }) => [id, version]), parts.map(({ id }) => id)])
}

export async function insertSection(tx: Transaction<Schema>, section: BriefingSection): Promise<void> {
  await tx
    .insertInto('briefing_section')
    .values({
      id: section.id,
      briefing: section.briefing,
      place: section.place,
      kind: section.kind,
      title_fi: section.titles.fi,
      title_sv: section.titles.sv,
      text_fi: section.texts.fi,
      text_sv: section.texts.sv,
      state_fi: section.states.fi,
      state_sv: section.states.sv,
      phenomenon: section.phenomenon,
      is_internal: section.isInternal ? 1 : 0,
      is_required: section.isRequired ? 1 : 0,
      memo: section.memo,
      changed_at: section.changedAt,
      changed_by: section.changedBy,
      version: section.version,
    })
    .execute()
}

export type SectionChange = Pick<
  BriefingSection,
  'titles' | 'texts' | 'states' | 'isInternal' | 'memo' | 'changedAt' | 'changedBy'
>

/** A change made on a version that somebody had seen. Answers the new version. @throws Problem `changed-meanwhile`. */
export async function changeSection(
  tx: Transaction<Schema>,
  seen: Pick<BriefingSection, 'id' | 'version'>,
  change: SectionChange,
): Promise<number> {
  const stored = await tx
    .selectFrom('briefing_section')
    .select('version')
    .where('id', '=', seen.id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  requireSameVersion({ expected: seen.version, stored: stored.version, what: seen.id })
  await tx
    .updateTable('briefing_section')
    .set({
      title_fi: change.titles.fi,
      title_sv: change.titles.sv,
      text_fi: change.texts.fi,
      text_sv: change.texts.sv,
      state_fi: change.states.fi,
      state_sv: change.states.sv,
      is_internal: change.isInternal ? 1 : 0,
      memo: change.memo,
      changed_at: change.changedAt,
      changed_by: change.changedBy,
      version: stored.version + 1,
    })
    .where('id', '=', seen.id)
    .execute()
  return stored.version + 1
}

/** Writes the order of the sections: their ids from first to last. */
export async function orderSections(tx: Transaction<Schema>, ids: readonly string[]): Promise<void> {
  for (const [place, id] of ids.entries()) await tx.updateTable('briefing_section').set({ place }).where('id', '=', id).execute()
}

export async function deleteSection(tx: Transaction<Schema>, section: string): Promise<void> {
  await tx.deleteFrom('briefing_part').where('section', '=', section).execute()
  await tx.deleteFrom('briefing_section').where('id', '=', section).execute()
}

export async function insertPart(tx: Transaction<Schema>, part: BriefingPart): Promise<void> {
  const { id, section, place, kind, settings, notes } = part
  await tx
    .insertInto('briefing_part')
    .values({ id, section, place, kind, settings: JSON.stringify(settings), note_fi: notes.fi, note_sv: notes.sv })
    .execute()
}

export async function orderParts(tx: Transaction<Schema>, ids: readonly string[]): Promise<void> {
  for (const [place, id] of ids.entries()) await tx.updateTable('briefing_part').set({ place }).where('id', '=', id).execute()
}

export async function deletePart(tx: Transaction<Schema>, part: string): Promise<void> {
  await tx.deleteFrom('briefing_part').where('id', '=', part).execute()
}

function toSection(row: Selectable<BriefingSectionTable>): BriefingSection {
  return {
    id: row.id,
    briefing: row.briefing,
    place: row.place,
    kind: row.kind as SectionKind,
    titles: { fi: row.title_fi, sv: row.title_sv },
    texts: { fi: row.text_fi, sv: row.text_sv },
    states: { fi: row.state_fi as TextState, sv: row.state_sv as TextState },
    phenomenon: row.phenomenon,
    isInternal: row.is_internal === 1,
    isRequired: row.is_required === 1,
    memo: row.memo,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    version: row.version,
  }
}
