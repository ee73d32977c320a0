import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Transaction } from 'kysely'
import { OPERATOR } from '../../access/actor.ts'
import { openApp } from '../../app.ts'
import { createCollectionRound } from '../../operations/collection/create-round.ts'
import { openCollectionRound } from '../../operations/collection/open-round.ts'
import { bundleOf, formPath } from '../../operations/collection/stored-files.ts'
import { insertAccessCode } from '../../store/accounts/access-codes.ts'
import { addStoredCollection, addStoredQuestionnaire } from '../../store/collection/definitions.ts'
import { listDraftFields } from '../../store/collection/draft-fields.ts'
import { beginFormSession } from '../../store/collection/form-sessions.ts'
import { replaceUniverse } from '../../store/collection/universe.ts'
import { type Database, openDatabase } from '../../store/open-database.ts'
import type { Schema } from '../../store/schema.ts'
import { signInAs } from './bench-people.ts'
import { CARE_COLLECTION, CARE_ROUND, careCollection, careForm } from './care-unit-form.ts'

/** Somebody who came in with the code of a care unit. */
export interface FormPerson {
  readonly unit: string
  /** Which half of the fields the person fills where two share a form; null = all. */
  readonly half: 0 | 1 | null
  /** The value of the session's cookie. */
  readonly token: string
}

export interface CareRound {
  readonly people: readonly FormPerson[]
  /** Token of somebody at the institute who watches the round. */
  readonly manager: string
}

interface Wanted {
  /** The data folder; its database is in use by no other process. */
  readonly data: string
  readonly environment: NodeJS.ProcessEnv
  readonly units: number
  readonly people: number
  readonly organisers: readonly string[]
}

/** Of ten people two share one form. */
const SHARING = 10

/** A round of care units that is open, and people who have come in with codes, past the page where codes are typed. */
export async function openCareRound(wanted: Wanted): Promise<CareRound> {
  const database = await openDatabase(placeOf(wanted))
  try {
    await database.db.transaction().execute((transaction) => addDefinitions(transaction, wanted))
  } finally {
    await database.close()
  }
  await openRound(wanted)
  const again = await openDatabase(placeOf(wanted))
  try {
    return { people: await letIn(again, wanted), manager: await signInAs(again, { number: 0, role: 'collection_manager' }) }
  } finally {
    await again.close()
  }
}

/** What stands in the drafts: by unit and field, JSON of the answer. */
export async function storedAnswers(wanted: Pick<Wanted, 'data' | 'environment'>): Promise<Map<string, string>> {
  const database = await openDatabase(placeOf(wanted))
  try {
    const submissions = await database.db
      .selectFrom('submission')
      .select(['number', 'respondent'])
      .where('answered', '>', 0)
      .execute()
    const stored = new Map<string, string>()
    for (const { number, respondent } of submissions)
      for (const { field, answer } of await listDraftFields(database.db, number))
        stored.set(`${respondent} ${field}`, JSON.stringify(answer))
    return stored
  } finally {
    await database.close()
  }
}

function placeOf({ data, environment }: Pick<Wanted, 'data' | 'environment'>) {
  const databaseUrl = environment.DATABASE_URL
  return { stateFolder: join(data, 'state'), ...(databaseUrl ? { databaseUrl } : {}) }
}

async function addDefinitions(transaction: Transaction<Schema>, { units, organisers }: Wanted): Promise<void> {
  const added = { added_by: 'operator', added_at: new Date().toISOString() }
  const content = (text: string) => ({ content: text, digest: createHash('sha256').update(text).digest('hex') })
  await addStoredCollection(transaction, { id: CARE_COLLECTION, ...content(careCollection()), ...added })
  const files = new Map([[formPath(CARE_COLLECTION, 1), careForm()]])
  const form = { collection: CARE_COLLECTION, questionnaire: CARE_COLLECTION, version: 1 }
  await addStoredQuestionnaire(transaction, { ...form, ...content(bundleOf(files)), ...added })
  const members = Array.from({ length: units }, (_, place) => ({
    key: unitKey(place),
    level: 'unit',
    organiser: organiserOf(place, organisers),
    parent: organiserOf(place, organisers),
    name_fi: `Hoivayksikkö ${place + 1}`,
    name_sv: `Vårdenhet ${place + 1}`,
    language: 'fi',
    email: null,
    valid_from: '2020-01-01',
    valid_until: null,
  }))
  await replaceUniverse(transaction, CARE_COLLECTION, members)
}

function unitKey(place: number): string {
  return `u${String(place + 1).padStart(4, '0')}`
}

function organiserOf(place: number, organisers: readonly string[]): string {
  return organisers[place % organisers.length] ?? ''
}

const DAY_MS = 86_400_000

async function openRound({ data, environment }: Wanted): Promise<void> {
  const app = await openApp({ root: data, environment, command: 'bench-collection' })
  const day = (ahead: number) => new Date(Date.now() + ahead * DAY_MS).toISOString().slice(0, 10)
  const key = { collection: CARE_COLLECTION, round: CARE_ROUND }
  const days = { day: day(0), opensOn: day(0), statedDeadline: day(8), lastNewAnswer: day(30), lastCorrection: day(60) }
  try {
    await app.perform(createCollectionRound, { ...key, ...days }, { actor: OPERATOR })
    await app.perform(openCollectionRound, key, { actor: OPERATOR })
  } finally {
    await app.close()
  }
}

function letIn({ db }: Database, { people, organisers }: Wanted): Promise<FormPerson[]> {
  const at = new Date().toISOString()
  const validUntil = new Date(Date.now() + 60 * DAY_MS).toISOString().slice(0, 10)
  return db.transaction().execute(async (transaction) => {
    const come: FormPerson[] = []
    for (let unit = 0; come.length < people; unit++) {
      const respondent = unitKey(unit)
      const scope = { organiser: organiserOf(unit, organisers), collection: CARE_COLLECTION, round: CARE_ROUND, respondent }
      const code = await insertAccessCode(transaction, scope, { codeHash: `bench ${respondent}`, by: 'operator', at, validUntil })
      const halves = unit % SHARING === 0 ? ([0, 1] as const) : ([null] as const)
      for (const half of halves) {
        const { token } = await beginFormSession(transaction, { code, label: `Henkilö ${come.length + 1}`, at })
        come.push({ unit: respondent, half, token })
      }
    }
    return come.slice(0, people)
  })
}
