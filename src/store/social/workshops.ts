import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Owner } from '../../model/phenomenon.ts'
import type { NeedFound, Workshop, WorkshopNeed, WorkshopState } from '../../model/workshop.ts'
import type { Schema } from '../schema.ts'
import type { WorkshopNeedTable, WorkshopTable } from './workshop-tables.ts'

type Database = Kysely<Schema>

export async function workshopById(db: Database, id: string): Promise<Workshop | null> {
  const row = await db.selectFrom('workshop').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? ((await withPhenomena(db, [row]))[0] ?? null) : null
}

/** Workshops of these owners, the newest day first. */
export async function workshopsOf(db: Database, owners: readonly Owner[]): Promise<Workshop[]> {
  if (owners.length === 0) return []
  const rows = await db
    .selectFrom('workshop')
    .selectAll()
    .where('owner', 'in', [...owners])
    .orderBy('day', 'desc')
    .orderBy('id')
    .execute()
  return withPhenomena(db, rows)
}

/** Puts in a new one (`before` null), or changes the one that still has its version. @returns false when somebody else was quicker. */
export async function saveWorkshop(
  transaction: Transaction<Schema>,
  { before, workshop, by, on }: { before: Workshop | null; workshop: Workshop; by: string; on: string },
): Promise<boolean> {
  const row = { ...columnsOf(workshop), changed_by: by, changed_on: on }
  if (!before) await transaction.insertInto('workshop').values(row).execute()
  else {
    const changed = await transaction
      .updateTable('workshop')
      .set(row)
      .where('id', '=', before.id)
      .where('version', '=', before.version)
      .executeTakeFirst()
    if (changed.numUpdatedRows !== 1n) return false
  }
  await transaction.deleteFrom('workshop_phenomenon').where('workshop', '=', workshop.id).execute()
  const links = workshop.phenomena.map((phenomenon) => ({ workshop: workshop.id, phenomenon }))
  if (links.length > 0) await transaction.insertInto('workshop_phenomenon').values(links).execute()
  return true
}

/** Removes a workshop with everything named in it. */
export async function removeWorkshop(transaction: Transaction<Schema>, id: string): Promise<void> {
  await transaction.deleteFrom('workshop_need').where('workshop', '=', id).execute()
  await transaction.deleteFrom('workshop_phenomenon').where('workshop', '=', id).execute()
  await transaction.deleteFrom('workshop').where('id', '=', id).execute()
}

/** Workshops about a phenomenon, the newest day first. */
export async function workshopsAbout(db: Database, phenomenon: string): Promise<Workshop[]> {
  const rows = await db
    .selectFrom('workshop')
    .innerJoin('workshop_phenomenon as link', 'link.workshop', 'workshop.id')
    .selectAll('workshop')
    .where('link.phenomenon', '=', phenomenon)
    .orderBy('workshop.day', 'desc')
    .orderBy('workshop.id')
    .execute()
  return withPhenomena(db, rows)
}

export async function needById(db: Database, id: string): Promise<WorkshopNeed | null> {
  const row = await db.selectFrom('workshop_need').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toNeed(row) : null
}

/** Needs of these workshops, in the order in which they were named. */
export async function needsOf(db: Database, workshops: readonly string[]): Promise<WorkshopNeed[]> {
  if (workshops.length === 0) return []
  const rows = await db
    .selectFrom('workshop_need')
    .selectAll()
    .where('workshop', 'in', [...workshops])
    .orderBy('workshop')
    .orderBy('number')
    .orderBy('id')
    .execute()
  return rows.map(toNeed)
}

/** What counties have let the institute see, with whose it is; by county. */
export async function sharedNeeds(db: Database): Promise<(WorkshopNeed & { readonly owner: Owner; readonly day: string })[]> {
  const rows = await db
    .selectFrom('workshop_need')
    .innerJoin('workshop', 'workshop.id', 'workshop_need.workshop')
    .selectAll('workshop_need')
    .select(['workshop.owner', 'workshop.day'])
    .where('workshop_need.shared_on', 'is not', null)
    .where('workshop.owner', '!=', 'national')
    .orderBy('workshop.owner')
    .orderBy('workshop.day', 'desc')
    .orderBy('workshop_need.number')
    .orderBy('workshop_need.id')
    .execute()
  return rows.map(({ owner, day, ...row }) => ({ ...toNeed(row), owner, day }))
}

/** The number of the next need of a workshop. Two that are added in one moment may have the same: their order is then that of their ids. */
export async function nextNeedNumber(transaction: Transaction<Schema>, workshop: string): Promise<number> {
  const last = await transaction
    .selectFrom('workshop_need')
    .select((row) => row.fn.max('number').as('number'))
    .where('workshop', '=', workshop)
    .executeTakeFirst()
  return (last?.number ?? 0) + 1
}

export async function insertNeed(transaction: Transaction<Schema>, need: WorkshopNeed): Promise<void> {
  await transaction.insertInto('workshop_need').values(needColumns(need)).execute()
}

/** @returns false when somebody else has changed it meanwhile; nothing is written then. */
export async function changeNeed(transaction: Transaction<Schema>, need: WorkshopNeed): Promise<boolean> {
  const changed = await transaction
    .updateTable('workshop_need')
    .set({ ...needColumns(need), version: need.version + 1 })
    .where('id', '=', need.id)
    .where('version', '=', need.version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

export async function removeNeed(transaction: Transaction<Schema>, id: string): Promise<void> {
  await transaction.deleteFrom('workshop_need').where('id', '=', id).execute()
}

async function withPhenomena(db: Database, rows: readonly Selectable<WorkshopTable>[]): Promise<Workshop[]> {
  if (rows.length === 0) return []
  const links = await db
    .selectFrom('workshop_phenomenon')
    .selectAll()
    .where(
      'workshop',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('phenomenon')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    owner: row.owner,
    titles: { fi: row.title_fi, sv: row.title_sv },
    state: row.state as WorkshopState,
    day: row.day,
    place: row.place,
    themes: JSON.parse(row.themes),
    phenomena: links.filter(({ workshop }) => workshop === row.id).map(({ phenomenon }) => phenomenon),
    languages: JSON.parse(row.languages),
    participants: row.participants === null ? null : JSON.parse(row.participants),
    asked: { fi: row.asked_fi, sv: row.asked_sv },
    notes: row.notes,
    version: row.version,
  }))
}

function columnsOf(workshop: Workshop): Omit<WorkshopTable, 'changed_by' | 'changed_on'> {
  const { id, owner, titles, state, day, place, themes, languages, participants, asked, notes, version } = workshop
  return {
    ...{ id, owner, state, day, place, notes, version },
    title_fi: titles.fi,
    title_sv: titles.sv,
    themes: JSON.stringify(themes),
    languages: JSON.stringify(languages),
    participants: participants === null ? null : JSON.stringify(participants),
    asked_fi: asked.fi,
    asked_sv: asked.sv,
  }
}

function toNeed(row: Selectable<WorkshopNeedTable>): WorkshopNeed {
  return {
    id: row.id,
    workshop: row.workshop,
    number: row.number,
    texts: { fi: row.text_fi, sv: row.text_sv },
    group: row.population_group,
    matrixNeed: row.matrix_need,
    found: row.found as NeedFound | null,
    content: row.content === null ? null : JSON.parse(row.content),
    takenBy: row.taken_by,
    dueOn: row.due_on,
    sharedOn: row.shared_on,
    version: row.version,
  }
}

function needColumns(need: WorkshopNeed): WorkshopNeedTable {
  const { id, workshop, number, texts, group, matrixNeed, found, content, takenBy, dueOn, sharedOn, version } = need
  return {
    ...{ id, workshop, number, found, version },
    text_fi: texts.fi,
    text_sv: texts.sv,
    population_group: group,
    matrix_need: matrixNeed,
    content: content === null ? null : JSON.stringify(content),
    taken_by: takenBy,
    due_on: dueOn,
    shared_on: sharedOn,
  }
}
