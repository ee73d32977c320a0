import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import type { ContactPersonTable } from './tables.ts'

/*
 * Contact persons of a respondent, kept from round to round. Who is asked to be removed is emptied at once; the line stays without any
 * detail, so that it can be said when somebody was removed, but not who.
 */

export interface ContactDetails {
  readonly name: string
  readonly task: string | null
  readonly email: string | null
  readonly phone: string | null
}

export interface ContactPerson extends ContactDetails {
  readonly number: number
  readonly collection: string
  readonly respondent: string
  readonly organiser: string
  /** In which the person is written to. */
  readonly language: string
  readonly addedAt: string
  readonly leftAt: string | null
  readonly version: number
}

/** Whose contacts. */
export interface ContactsOf {
  readonly collection: string
  readonly respondent: string
}

/** Everybody who has not been removed: first those in the task, in the order in which they came, then those who left. */
export async function listContacts(db: Kysely<Schema>, { collection, respondent }: ContactsOf): Promise<ContactPerson[]> {
  const rows = await db
    .selectFrom('contact_person')
    .selectAll()
    .where('collection', '=', collection)
    .where('respondent', '=', respondent)
    .where('removed_at', 'is', null)
    .orderBy('number')
    .execute()
  const people = rows.map(contactOf)
  return [...people.filter(({ leftAt }) => leftAt === null), ...people.filter(({ leftAt }) => leftAt !== null)]
}

/** Those in the task, as an empty form begins with them. */
export async function currentContacts(db: Kysely<Schema>, whose: ContactsOf): Promise<ContactPerson[]> {
  return (await listContacts(db, whose)).filter(({ leftAt }) => leftAt === null)
}

/** Null for an unknown and for a removed one alike. */
export async function findContact(db: Kysely<Schema>, number: number): Promise<ContactPerson | null> {
  const row = await db
    .selectFrom('contact_person')
    .selectAll()
    .where('number', '=', number)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row ? contactOf(row) : null
}

export interface NewContact extends ContactsOf, ContactDetails {
  readonly organiser: string
  readonly language: string
  readonly by: string
  readonly at: string
}

/** @returns its number. */
export async function insertContact(transaction: Kysely<Schema>, contact: NewContact): Promise<number> {
  const { by, at, ...details } = contact
  const { number } = await transaction
    .insertInto('contact_person')
    .values({ ...details, added_by: by, added_at: at, version: 1 })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

export type ContactChange = Partial<ContactDetails & { readonly language: string; readonly leftAt: string | null }>

/** @returns false when somebody else has changed the person meanwhile; nothing is written then. */
export async function changeContact(
  transaction: Kysely<Schema>,
  { number, version }: Pick<ContactPerson, 'number' | 'version'>,
  { leftAt, ...details }: ContactChange,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('contact_person')
    .set({ ...details, ...(leftAt === undefined ? {} : { left_at: leftAt }), version: version + 1 })
    .where('number', '=', number)
    .where('version', '=', version)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const EMPTY = { name: null, task: null, email: null, phone: null } as const

/** Empties the details of a person at once. @returns false when there was nobody to remove. */
export async function removeContact(transaction: Kysely<Schema>, number: number, at: string): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('contact_person')
    .set({ ...EMPTY, removed_at: at, left_at: sql`coalesce(left_at, ${at})`, version: sql<number>`version + 1` })
    .where('number', '=', number)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Empties the details of those who left a collection's task before a moment. @returns how many. */
export async function removeContactsWhoLeft(
  transaction: Kysely<Schema>,
  { collection, before, at }: { readonly collection: string; readonly before: string; readonly at: string },
): Promise<number> {
  const { numUpdatedRows } = await transaction
    .updateTable('contact_person')
    .set({ ...EMPTY, removed_at: at, version: sql<number>`version + 1` })
    .where('collection', '=', collection)
    .where('left_at', '<', before)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** How many `removeContactsWhoLeft` would remove. */
export async function countContactsWhoLeft(
  db: Kysely<Schema>,
  { collection, before }: { readonly collection: string; readonly before: string },
): Promise<number> {
  const rows = await db
    .selectFrom('contact_person')
    .select('number')
    .where('collection', '=', collection)
    .where('left_at', '<', before)
    .where('removed_at', 'is', null)
    .execute()
  return rows.length
}

export interface TakenContacts extends ContactsOf {
  readonly organiser: string
  /** As the form names them, in its order. */
  readonly people: readonly ContactDetails[]
  /** How many the form can name: of those in the task only so many were offered in it. */
  readonly most: number
  /** For those who are new. */
  readonly language: string
  readonly by: string
  readonly at: string
}

/**
 * Takes the contact persons over that a form names when it is sent. The same person (by e-mail, without one by name) is brought up to
 * date, and is in the task again if they had left; who was offered in the form and is no longer named has left; new ones are added.
 */
export async function takeContacts(transaction: Transaction<Schema>, taken: TakenContacts): Promise<void> {
  const { people, most, by, at, language, organiser, collection, respondent } = taken
  const known = await listContacts(transaction, taken)
  const named = new Set<number>()
  for (const person of people) {
    const same = known.find((one) => !named.has(one.number) && isSamePerson(one, person))
    if (!same) {
      await insertContact(transaction, { ...person, collection, respondent, organiser, language, by, at })
      continue
    }
    named.add(same.number)
    await changeContact(transaction, same, { ...person, leftAt: null })
  }
  const offered = known.filter(({ leftAt }) => leftAt === null).slice(0, most)
  for (const gone of offered.filter(({ number }) => !named.has(number))) await changeContact(transaction, gone, { leftAt: at })
}

/** Whether two lots of details are of one person: by e-mail; where either has none by name. */
export function isSamePerson(one: ContactDetails, other: ContactDetails): boolean {
  const plain = (text: string | null) => (text ?? '').trim().toLowerCase()
  const hasBoth = plain(one.email) !== '' && plain(other.email) !== ''
  return hasBoth ? plain(one.email) === plain(other.email) : plain(one.name) === plain(other.name)
}

function contactOf(row: Selectable<ContactPersonTable>): ContactPerson {
  return {
    number: row.number,
    collection: row.collection,
    respondent: row.respondent,
    organiser: row.organiser,
    name: row.name ?? '',
    task: row.task,
    email: row.email,
    phone: row.phone,
    language: row.language,
    addedAt: row.added_at,
    leftAt: row.left_at,
    version: row.version,
  }
}
