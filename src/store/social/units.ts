import type { Kysely, Transaction } from 'kysely'
import type { LinkAudience, SocialUnit, UnitLink } from '../../model/social-unit.ts'
import type { Schema } from '../schema.ts'
import type { SocialUnitTable } from './tables.ts'

/** A unit by its id; null when there is none. */
export async function unitById(db: Kysely<Schema>, id: string): Promise<SocialUnit | null> {
  const row = await db.selectFrom('social_unit').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? ((await withSupervisors(db, [row]))[0] ?? null) : null
}

/** Units of the organisers, also closed ones, in the order of their Finnish names. */
export async function unitsOf(db: Kysely<Schema>, organisers: 'all' | readonly string[]): Promise<SocialUnit[]> {
  if (organisers !== 'all' && organisers.length === 0) return []
  const rows = await db
    .selectFrom('social_unit')
    .selectAll()
    .$if(organisers !== 'all', (query) => query.where('organiser', 'in', organisers as readonly string[]))
    .orderBy('organiser')
    .orderBy('name_fi')
    .execute()
  return withSupervisors(db, rows)
}

/** Puts a unit in the place of the one with its id, or adds it. */
export async function saveUnit(transaction: Transaction<Schema>, unit: SocialUnit): Promise<void> {
  const { id } = unit
  const row: SocialUnitTable = {
    id,
    organiser: unit.organiser,
    name_fi: unit.names.fi,
    name_sv: unit.names.sv,
    task: unit.task,
    municipality: unit.municipality,
    possible_reporters: unit.possibleReporters,
    staff: unit.staff,
    valid_from: unit.validFrom,
    valid_until: unit.validUntil,
    version: unit.version,
  }
  await transaction
    .insertInto('social_unit')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
  await transaction.deleteFrom('social_unit_supervisor').where('unit', '=', id).execute()
  const supervisors = [...new Set(unit.supervisors)].map((account) => ({ unit: id, account }))
  if (supervisors.length > 0) await transaction.insertInto('social_unit_supervisor').values(supervisors).execute()
}

export async function linksOf(db: Kysely<Schema>, units: readonly string[]): Promise<UnitLink[]> {
  if (units.length === 0) return []
  const rows = await db
    .selectFrom('social_unit_link')
    .selectAll()
    .where('unit', 'in', units)
    .orderBy('made_on')
    .orderBy('token')
    .execute()
  return rows.map(linkOf)
}

/** The link that a token names, also a closed one; null when there is none. */
export async function linkByToken(db: Kysely<Schema>, token: string): Promise<UnitLink | null> {
  const row = await db.selectFrom('social_unit_link').selectAll().where('token', '=', token).executeTakeFirst()
  return row ? linkOf(row) : null
}

export async function insertLink(transaction: Transaction<Schema>, link: UnitLink): Promise<void> {
  const { token, unit, audience, madeOn, closedOn } = link
  await transaction
    .insertInto('social_unit_link')
    .values({ token, unit, audience, made_on: madeOn, closed_on: closedOn })
    .execute()
}

export async function closeLink(
  transaction: Transaction<Schema>,
  { token, day }: { readonly token: string; readonly day: string },
): Promise<void> {
  await transaction.updateTable('social_unit_link').set({ closed_on: day }).where('token', '=', token).execute()
}

function linkOf(row: { token: string; unit: string; audience: string; made_on: string; closed_on: string | null }): UnitLink {
  const { token, unit, audience } = row
  return { token, unit, audience: audience as LinkAudience, madeOn: row.made_on, closedOn: row.closed_on }
}

async function withSupervisors(db: Kysely<Schema>, rows: readonly SocialUnitTable[]): Promise<SocialUnit[]> {
  if (rows.length === 0) return []
  const supervisors = await db
    .selectFrom('social_unit_supervisor')
    .selectAll()
    .where(
      'unit',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('account')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    organiser: row.organiser,
    names: { fi: row.name_fi, sv: row.name_sv },
    task: row.task,
    municipality: row.municipality,
    possibleReporters: row.possible_reporters,
    staff: row.staff,
    supervisors: supervisors.filter(({ unit }) => unit === row.id).map(({ account }) => account),
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    version: row.version,
  }))
}
