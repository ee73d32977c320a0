import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { requireWritten } from './require-written.ts'
import type { NetworkMemberTable, PlanPartTable, PlanReviewTable, YearClockEventTable } from './synthesis-tables.ts'

/** Events of a year clock, the next first. */
export async function clockEventsOf(db: Kysely<Schema>, owners: readonly string[]): Promise<YearClockEventTable[]> {
  if (owners.length === 0) return []
  return db.selectFrom('year_clock_event').selectAll().where('owner', 'in', owners).orderBy('day').orderBy('title_fi').execute()
}

export async function clockEventById(db: Kysely<Schema>, id: string): Promise<YearClockEventTable | null> {
  return (await db.selectFrom('year_clock_event').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** Adds it, or puts it in the place of the version before. @throws Problem `changed-meanwhile` */
export async function saveClockEvent(transaction: Transaction<Schema>, event: YearClockEventTable): Promise<void> {
  const written = await transaction
    .insertInto('year_clock_event')
    .values(event)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(event)
        .where('year_clock_event.version', '=', event.version - 1),
    )
    .executeTakeFirst()
  requireWritten(written, { what: event.id, version: event.version })
}

export async function removeClockEvent(transaction: Transaction<Schema>, id: string): Promise<void> {
  await transaction.deleteFrom('year_clock_event').where('id', '=', id).execute()
}

export async function planPartsOf(db: Kysely<Schema>, owner: string): Promise<PlanPartTable[]> {
  return db.selectFrom('plan_part').selectAll().where('owner', '=', owner).orderBy('part').execute()
}

/** How many parts of the plan each county has written, by owner. */
export async function writtenParts(db: Kysely<Schema>): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('plan_part')
    .select((row) => ['owner', row.fn.countAll<string>().as('parts')])
    .where((row) => row.or([row('text_fi', '!=', ''), row('text_sv', '!=', '')]))
    .groupBy('owner')
    .execute()
  return new Map(rows.map(({ owner, parts }) => [owner, Number(parts)]))
}

/** How many parts of each plan have been checked in a year. */
export async function checkedParts(db: Kysely<Schema>, year: number): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('plan_review')
    .select((row) => ['owner', row.fn.countAll<string>().as('parts')])
    .where('year', '=', year)
    .groupBy('owner')
    .execute()
  return new Map(rows.map(({ owner, parts }) => [owner, Number(parts)]))
}

/** Adds it, or puts it in the place of the version before. @throws Problem `changed-meanwhile` */
export async function savePlanPart(transaction: Transaction<Schema>, part: PlanPartTable): Promise<void> {
  const written = await transaction
    .insertInto('plan_part')
    .values(part)
    .onConflict((conflict) =>
      conflict
        .columns(['owner', 'part'])
        .doUpdateSet(part)
        .where('plan_part.version', '=', part.version - 1),
    )
    .executeTakeFirst()
  requireWritten(written, { what: part.part, version: part.version })
}

export async function planReviewsOf(db: Kysely<Schema>, owner: string): Promise<PlanReviewTable[]> {
  return db.selectFrom('plan_review').selectAll().where('owner', '=', owner).orderBy('year', 'desc').orderBy('part').execute()
}

export async function savePlanReview(transaction: Transaction<Schema>, review: PlanReviewTable): Promise<void> {
  await transaction
    .insertInto('plan_review')
    .values(review)
    .onConflict((conflict) => conflict.columns(['owner', 'year', 'part']).doUpdateSet(review))
    .execute()
}

/** Members of the network: those who are in it first. */
export async function networkMembers(db: Kysely<Schema>): Promise<NetworkMemberTable[]> {
  return db.selectFrom('network_member').selectAll().orderBy('kind').orderBy('organisation').orderBy('id').execute()
}

export async function networkMemberById(db: Kysely<Schema>, id: string): Promise<NetworkMemberTable | null> {
  return (await db.selectFrom('network_member').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** Adds it, or puts it in the place of the version before. @throws Problem `changed-meanwhile` */
export async function saveNetworkMember(transaction: Transaction<Schema>, member: NetworkMemberTable): Promise<void> {
  const written = await transaction
    .insertInto('network_member')
    .values(member)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(member)
        .where('network_member.version', '=', member.version - 1),
    )
    .executeTakeFirst()
  requireWritten(written, { what: member.id, version: member.version })
}
