import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'
import { LONGEST_PASSWORD } from '../../model/password-rules.ts'
import { Problem } from '../../model/problem.ts'
import { plusMinutes } from '../../model/sign-in-limits.ts'
import {
  insertChallenge,
  insertPasskey,
  notePasskeyUse,
  type PasskeyRow,
  passkeysOf,
  removeOldChallenges,
  takeChallenge,
} from '../../store/accounts/passkeys.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { ownAccount, requireOwnPassword, tellOfChange } from './own-account.ts'
import { pendingSession, requireRights, signedInBy, wrongFactor } from './pending-session.ts'
import { nameInput, requireName } from './person-input.ts'
import { sessionTokenInput } from './show-session.ts'
import { countSignInTry } from './sign-in-tries.ts'

/*
 * Passkeys (WebAuthn): the key never leaves the person's device, and it answers only to our own address, so it cannot be given away
 * on a false page.
 */

const NAME = 'Tietopolku'
const CHALLENGE_MINUTES = 5
/** EdDSA, ES256 and RS256: what today's devices make. Named here, as the library's own list depends on the platform. */
const ALGORITHMS = [-8, -7, -257]
/** The address that people use, as the server knows it: never taken from a request. */
const siteInput = z.url({ protocol: /^https?$/ })
const answerInput = z.record(z.string(), z.unknown())

/** Begins to add a passkey to the own account; the password is asked again. Returns what the browser needs. */
export const beginPasskey = defineOperation({
  name: 'account.begin-passkey',
  title: { fi: 'Aloita pääsyavaimen lisääminen', sv: 'Börja lägga till en lösennyckel', en: 'Begin to add a passkey' },
  access: 'state',
  input: z.strictObject({ site: siteInput, password: z.string().max(LONGEST_PASSWORD) }),
  async perform({ site, password }, context): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const account = await ownAccount(context)
    await requireOwnPassword(context, account, password)
    const known = await passkeysOf(context.db, account.id)
    const options = await generateRegistrationOptions({
      rpName: NAME,
      rpID: new URL(site).hostname,
      userName: account.email,
      userDisplayName: account.name,
      userID: new TextEncoder().encode(account.id),
      supportedAlgorithmIDs: ALGORITHMS,
      excludeCredentials: known.map(({ id }) => ({ id })),
      authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
    })
    await giveChallenge(context, { challenge: options.challenge, account: account.id, purpose: 'register' })
    return options
  },
})

/** Adds the passkey that the browser made. @throws Problem `passkey-refused`. */
export const confirmPasskey = defineOperation({
  name: 'account.confirm-passkey',
  title: { fi: 'Lisää pääsyavain', sv: 'Lägg till en lösennyckel', en: 'Add a passkey' },
  access: 'state',
  input: z.strictObject({ site: siteInput, name: nameInput, answer: answerInput }),
  async perform({ site, name, answer }, context): Promise<null> {
    const account = await ownAccount(context)
    requireName(name)
    const response = answer as unknown as RegistrationResponseJSON
    const challenge = challengeIn(response)
    const verified = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site,
      expectedRPID: new URL(site).hostname,
      supportedAlgorithmIDs: ALGORITHMS,
      requireUserVerification: false,
    }).catch(() => null)
    if (!verified?.verified) throw passkeyRefused()
    const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential
    const at = context.now()
    return context.commit({ subject: account.id, details: { factor: 'passkey' } }, async (transaction) => {
      const asked = { challenge, account: account.id, purpose: 'register', now: at } as const
      if (!(await takeChallenge(transaction, asked))) throw passkeyRefused()
      const stored = { id, account: account.id, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports }
      await insertPasskey(transaction, { ...stored, name, at })
      await tellOfChange(transaction, context, account)
      return null
    })
  },
})

/** What the browser needs to answer with a passkey as the second step of signing in. */
export const offerPasskey = defineOperation({
  name: 'session.offer-passkey',
  title: { fi: 'Pyydä pääsyavainta', sv: 'Be om lösennyckel', en: 'Ask for a passkey' },
  access: 'state',
  input: z.strictObject({ token: sessionTokenInput, site: siteInput }),
  async perform({ token, site }, context): Promise<PublicKeyCredentialRequestOptionsJSON> {
    context.reach.concernsOnlyActor()
    const { account } = await pendingSession(context, token, 'second-factor')
    const known = await passkeysOf(context.db, account.id)
    const allowCredentials = known.map(({ id, transports }) => ({ id, transports: JSON.parse(transports) as string[] }))
    const rpID = new URL(site).hostname
    const options = await generateAuthenticationOptions({ rpID, allowCredentials, userVerification: 'preferred' })
    await giveChallenge(context, { challenge: options.challenge, account: account.id, purpose: 'sign-in' })
    return options
  },
})

/** The second step of signing in by a passkey. @throws Problem `passkey-refused`, `too-many-tries`, `begin-again`, `no-rights`. */
export const confirmByPasskey = defineOperation({
  name: 'session.passkey',
  title: { fi: 'Vahvista pääsyavaimella', sv: 'Bekräfta med lösennyckel', en: 'Confirm with a passkey' },
  access: 'state',
  input: z.strictObject({ token: sessionTokenInput, site: siteInput, from: z.string().max(100), answer: answerInput }),
  async perform({ token, site, from, answer }, context): Promise<{ token: string }> {
    context.reach.concernsOnlyActor()
    const pending = await pendingSession(context, token, 'second-factor')
    const tried = await countSignInTry(context, { email: pending.account.email, from })
    await requireRights(context, pending.account)
    const { id: account } = pending.account
    const response = answer as unknown as AuthenticationResponseJSON
    const passkey = (await passkeysOf(context.db, account)).find(({ id }) => id === response.id)
    const counter = passkey ? await verifiedCounter({ response, passkey, site }) : null
    const now = context.now()
    if (!passkey || counter === null) {
      await wrongFactor(context, pending, tried)
      throw passkeyRefused()
    }
    return context.commit({ subject: account, details: { outcome: 'signed-in', factor: 'passkey' } }, async (transaction) => {
      const asked = { challenge: challengeIn(response), account, purpose: 'sign-in', now } as const
      if (!(await takeChallenge(transaction, asked))) throw passkeyRefused()
      await notePasskeyUse(transaction, { id: passkey.id, counter, at: now })
      return { token: await signedInBy(transaction, { pending, tried, now }) }
    })
  },
})

interface Answered {
  readonly response: AuthenticationResponseJSON
  readonly passkey: PasskeyRow
  readonly site: string
}

/** The new counter of the device when the answer is right; null when it is not. */
async function verifiedCounter({ response, passkey, site }: Answered): Promise<number | null> {
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challengeIn(response),
    expectedOrigin: site,
    expectedRPID: new URL(site).hostname,
    requireUserVerification: false,
    credential: {
      id: passkey.id,
      publicKey: new Uint8Array(Buffer.from(passkey.public_key, 'base64url')),
      counter: passkey.counter,
    },
  }).catch(() => null)
  return verified?.verified ? verified.authenticationInfo.newCounter : null
}

async function giveChallenge(
  context: OperationContext,
  { challenge, account, purpose }: { challenge: string; account: string; purpose: 'register' | 'sign-in' },
): Promise<void> {
  const now = context.now()
  await context.commit({ subject: account, details: { factor: 'passkey' } }, async (transaction) => {
    await removeOldChallenges(transaction, now)
    await insertChallenge(transaction, { challenge, account, purpose, expiresAt: plusMinutes(now, CHALLENGE_MINUTES) })
  })
}

/** The challenge that the browser says it answers; whether it was ours is found out in the store. @throws Problem `passkey-refused`. */
function challengeIn({ response }: RegistrationResponseJSON | AuthenticationResponseJSON): string {
  try {
    const said: unknown = JSON.parse(Buffer.from(response.clientDataJSON, 'base64url').toString('utf8'))
    return z.object({ challenge: z.string().min(16).max(200) }).parse(said).challenge
  } catch {
    throw passkeyRefused()
  }
}

function passkeyRefused(): Problem {
  return new Problem({
    code: 'passkey-refused',
    kind: 'refused',
    texts: {
      fi: 'Pääsyavain ei kelvannut tai pyyntö vanheni. Yritä uudelleen, tai käytä todennussovelluksen koodia.',
      sv: 'Lösennyckeln dög inte eller begäran föråldrades. Försök igen, eller använd autentiseringsappens kod.',
      en: 'The passkey was not accepted, or the request took too long. Try again, or use a code of the authenticator app.',
    },
  })
}
