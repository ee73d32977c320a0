import { z } from 'zod'
import type { Role } from '../../access/roles.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { openSecret, sealSecret } from '../../register/state-secrets.ts'
import { findAccountByEmail, insertAccount, setOfAccount } from '../../store/accounts/accounts.ts'
import { newAuthenticatorSecret } from '../../store/accounts/authenticator-code.ts'
import { insertGrants } from '../../store/accounts/grants.ts'
import { hashPassword } from '../../store/accounts/password-hash.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { syntheticOnly } from './sign-in-code.ts'
import type { Transaction } from './sign-in-tries.ts'

/** One account of the demo. `secret` is what an authenticator app takes. */
export interface DemoAccount {
  readonly account: string
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly organiser: string | null
  readonly vendor: string | null
  readonly secret: string
}

/** One person per role and more where two must agree. The names are invented; `example.invalid` can never receive a letter. */
type Person = Omit<DemoAccount, 'secret' | 'account'>

const PEOPLE: readonly Person[] = [
  institute('rekisteri', 'Ritva Rekistola', 'register_manager'),
  institute('tilasto1', 'Tapani Taulukko', 'statistician'),
  institute('tilasto2', 'Siv Siffra', 'statistician'),
  institute('tieto', 'Aino Aineisto', 'data_engineer'),
  institute('keruu', 'Kerttu Keruu', 'collection_manager'),
  institute('avain', 'Kalle Kassakaappi', 'key_holder'),
  institute('paakayttaja', 'Pirjo Pääsy', 'administrator'),
  county('vastuu16', 'Vesa Vastuu', { role: 'county_manager', organiser: '16' }),
  county('tarkastaja16', 'Tarja Tarkkanen', { role: 'county_reviewer', organiser: '16' }),
  county('toimittaja16', 'Toivo Toimitus', { role: 'county_deliverer', organiser: '16' }),
  county('vastuu08', 'Anna Ansvar', { role: 'county_manager', organiser: '08' }),
  county('tarkastaja08', 'Teija Tarkistus', { role: 'county_reviewer', organiser: '08' }),
  county('toimittaja08', 'Lauri Lähetti', { role: 'county_deliverer', organiser: '08' }),
  county('yhteys16', 'Yrjö Yhteys', { role: 'county_contact', organiser: '16' }),
  county('yhteys08', 'Katja Kontakt', { role: 'county_contact', organiser: '08' }),
  institute('ilmio', 'Ilona Ilmiö', 'social_analyst'),
  county('tyontekija08', 'Saara Sosiaali', { role: 'social_worker', organiser: '08' }),
  county('koordinaattori08', 'Raija Rakenne', { role: 'social_coordinator', organiser: '08' }),
  county('koordinaattori08b', 'Kimmo Kooda', { role: 'social_coordinator', organiser: '08' }),
  county('paattaja08', 'Pekka Päätös', { role: 'decision_maker', organiser: '08' }),
  county('kokemus08', 'Kati Kokemus', { role: 'briefing_reader', organiser: '08' }),
  county('tyontekija90', 'Hanna Havainto', { role: 'social_worker', organiser: '90' }),
  county('koordinaattori90', 'Harri Helsinki', { role: 'social_coordinator', organiser: '90' }),
  county('paattaja90', 'Laura Lautakunta', { role: 'decision_maker', organiser: '90' }),
  { ...institute('arkisto', 'Arvi Arkisto', 'archive_contact') },
  { ...institute('havu', 'Helmi Havu', 'vendor_contact'), vendor: 'Havu Ohjelmistot' },
]

function institute(word: string, name: string, role: Role): Person {
  return { email: `${word}@example.invalid`, name, role, organiser: null, vendor: null }
}

function county(word: string, name: string, grant: { role: Role; organiser: string }): Person {
  return { email: `${word}@example.invalid`, name, ...grant, vendor: null }
}

/**
 * One account per role with a common password and an authenticator each, for the demo. Called again it gives the accounts that there
 * are the password again. Only in a synthetic register, only at the machine.
 */
export const createDemoAccounts = defineOperation({
  name: 'account.create-demo',
  title: { fi: 'Luo esimerkkikäyttäjät', sv: 'Skapa exempelanvändare', en: 'Create example users' },
  access: 'state',
  input: z.strictObject({ password: z.string().min(12).max(200) }),
  async perform({ password }, context): Promise<{ accounts: readonly DemoAccount[] }> {
    if (context.folder.kind !== 'synthetic') throw syntheticOnly()
    const hash = await hashPassword(password)
    return context.commit({ subject: 'demo', details: { accounts: PEOPLE.length } }, async (transaction) => {
      const accounts: DemoAccount[] = []
      for (const person of PEOPLE) accounts.push(await enter(transaction, context, { person, hash }))
      return { accounts }
    })
  },
})

async function enter(
  transaction: Transaction,
  context: OperationContext,
  { person, hash }: { person: Person; hash: string },
): Promise<DemoAccount> {
  const { folder } = context
  const known = await findAccountByEmail(transaction, person.email)
  if (known?.totp_secret) {
    await setOfAccount(transaction, known.id, { password_hash: hash })
    return { ...person, account: known.id, secret: openSecret(folder, { sealed: known.totp_secret, owner: known.id }) }
  }
  const at = context.now()
  const { email, name, role, organiser, vendor } = person
  const about = { email, name, language: 'fi', signIn: 'password', isFirstAdministrator: false, at } as const
  const account = known?.id ?? (await insertAccount(transaction, about))
  const secret = newAuthenticatorSecret()
  const sealed = sealSecret(folder, { secret, owner: account })
  await setOfAccount(transaction, account, { status: 'active', password_hash: hash, totp_secret: sealed })
  const grant = { account, role, organiser, vendor, givenBy: context.actor.id, at, from: helsinkiDay(at), until: null }
  if (!known) await insertGrants(transaction, [grant])
  return { ...person, account, secret }
}
