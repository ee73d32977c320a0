import type { Role } from '../../access/roles.ts'
import { insertAccount, setOfAccount } from '../../store/accounts/accounts.ts'
import { insertGrants } from '../../store/accounts/grants.ts'
import { beginSession } from '../../store/accounts/sessions.ts'
import { type Database, openDatabase } from '../../store/open-database.ts'

/** Somebody of a county who is signed in. */
export interface BenchPerson {
  readonly organiser: string
  /** The value of the session's cookie. */
  readonly token: string
}

/**
 * Signs in so many invented county reviewers, spread over the organisers, past the pages of signing in: what is measured is their work.
 * The database must not be in use by another process when it is the embedded one.
 */
export async function signInPeople({
  people,
  organisers,
  stateFolder,
  databaseUrl,
}: {
  readonly people: number
  readonly organisers: readonly string[]
  readonly stateFolder: string
  readonly databaseUrl: string | undefined
}): Promise<BenchPerson[]> {
  const database = await openDatabase({ stateFolder, ...(databaseUrl ? { databaseUrl } : {}) })
  try {
    const signedIn: BenchPerson[] = []
    for (let number = 0; number < people; number++) {
      const organiser = organisers[number % organisers.length] ?? ''
      const token = await signInAs(database, { number, role: 'county_reviewer', organiser })
      signedIn.push({ organiser, token })
    }
    return signedIn
  } finally {
    await database.close()
  }
}

interface BenchAccount {
  /** Tells accounts apart that are made in the same moment. */
  readonly number: number
  readonly role: Role
  readonly organiser?: string
}

/** An invented account with a session; returns its token. */
export function signInAs({ db }: Database, { number, role, organiser }: BenchAccount): Promise<string> {
  const at = new Date().toISOString()
  return db.transaction().execute(async (transaction) => {
    const account = await insertAccount(transaction, {
      email: `bench-${at}-${number}@example.invalid`.toLowerCase(),
      name: 'Bench',
      language: 'fi',
      signIn: 'password',
      isFirstAdministrator: false,
      at,
    })
    await setOfAccount(transaction, account, { status: 'active' })
    const grant = { account, role, organiser: organiser ?? null, vendor: null, givenBy: 'operator', at }
    await insertGrants(transaction, [{ ...grant, from: at.slice(0, 10), until: null }])
    return (await beginSession(transaction, { account, stage: 'full', device: 'Bench', at })).token
  })
}
