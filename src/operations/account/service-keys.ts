import { z } from 'zod'
import type { Actor } from '../../access/actor.ts'
import { grantFault } from '../../access/giving-rights.ts'
import type { Role } from '../../access/roles.ts'
import { Problem } from '../../model/problem.ts'
import { plusMinutes } from '../../model/sign-in-limits.ts'
import { newToken, tokenHash } from '../../store/accounts/secret-token.ts'
import {
  insertServiceKey,
  listServiceKeys,
  noteKeyUse,
  revokeServiceKey,
  usableServiceKey,
} from '../../store/accounts/service-keys.ts'
import { defineOperation } from '../operation.ts'
import { grantInput } from './give-rights.ts'
import { nameInput, requireName } from './person-input.ts'
import { grantOf, isAccountRole } from './who-signs-in.ts'

/** What secret scanners know a key of ours by. */
const PREFIX = 'tpk_'
const LONGEST_DAYS = 400
const MINUTES_A_DAY = 24 * 60
/** When a key was last used is written at most this often. */
const SEEN_EVERY_MINUTES = 1

/** Roles that a machine may have: it delivers, or it reads as a statistician does. None that decides, approves or lets people in. */
const MACHINE_ROLES: readonly Role[] = ['county_deliverer', 'archive_contact', 'data_engineer', 'statistician']

/** A service key as it is listed; never the key or its digest. */
export interface ServiceKeyShown {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly organiser: string | null
  readonly vendor: string | null
  readonly createdAt: string
  readonly expiresAt: string
  readonly revokedAt: string | null
  readonly lastUsedAt: string | null
}

/** Makes a key for a machine. The key is returned here and never again. @throws Problem `key-role`, `grant-invalid`. */
export const createKey = defineOperation({
  name: 'key.create',
  title: { fi: 'Luo palveluavain', sv: 'Skapa servicenyckel', en: 'Create a service key' },
  access: 'state',
  input: z.strictObject({
    name: nameInput,
    role: grantInput.shape.role,
    organiser: grantInput.shape.organiser,
    vendor: grantInput.shape.vendor,
    days: z.int().min(1).max(LONGEST_DAYS),
  }),
  async perform({ name, role, organiser, vendor, days }, context): Promise<{ id: string; key: string; expiresAt: string }> {
    requireName(name)
    const counties = context.definitions.divisions.at(-1)?.counties ?? []
    const isKnown = organiser === null || counties.some(({ code }) => code === organiser)
    if (!MACHINE_ROLES.includes(role) || grantFault({ role, organiser, vendor }) || !isKnown) throw keyRole()
    const at = context.now()
    const key = PREFIX + newToken()
    const expiresAt = plusMinutes(at, days * MINUTES_A_DAY)
    const about = { subject: 'new', details: { role, organiser } }
    return context.commit(about, async (transaction) => {
      const by = context.actor.id
      const id = await insertServiceKey(transaction, {
        name,
        role,
        organiser,
        vendor,
        keyHash: tokenHash(key),
        by,
        at,
        expiresAt,
      })
      about.subject = id
      return { id, key, expiresAt }
    })
  },
})

export const listKeys = defineOperation({
  name: 'key.list',
  title: { fi: 'Luettele palveluavaimet', sv: 'Lista servicenycklarna', en: 'List the service keys' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_input, context): Promise<ServiceKeyShown[]> {
    const rows = await listServiceKeys(context.db)
    return rows.flatMap(({ id, name, role, organiser, vendor, ...times }) => {
      if (!isAccountRole(role)) return []
      const { created_at: createdAt, expires_at: expiresAt, revoked_at: revokedAt, last_used_at: lastUsedAt } = times
      return [{ id, name, role, organiser, vendor, createdAt, expiresAt, revokedAt, lastUsedAt }]
    })
  },
})

/** Revokes a key: it works no longer from the next request on. @throws Problem `key-not-found`. */
export const revokeKey = defineOperation({
  name: 'key.revoke',
  title: { fi: 'Mitätöi palveluavain', sv: 'Återkalla servicenyckel', en: 'Revoke a service key' },
  access: 'state',
  input: z.strictObject({ key: z.string().regex(/^k\d{6,}$/) }),
  async perform({ key }, context): Promise<null> {
    return context.commit({ subject: key }, async (transaction) => {
      if (!(await revokeServiceKey(transaction, key, context.now()))) throw keyNotFound()
      return null
    })
  },
})

/** The machine that a bearer key stands for; null for a key that is unknown, revoked or expired. Asked at every request. */
export const showKey = defineOperation({
  name: 'key.show',
  title: { fi: 'Tunnista palveluavain', sv: 'Identifiera servicenyckel', en: 'Recognise a service key' },
  access: 'read',
  input: z.strictObject({ token: z.string().max(200) }),
  async perform({ token }, context): Promise<Actor | null> {
    if (!token.startsWith(PREFIX)) return null
    const now = context.now()
    const key = await usableServiceKey(context.db, tokenHash(token), now)
    if (!key) return null
    const isLongAgo = key.last_used_at === null || plusMinutes(key.last_used_at, SEEN_EVERY_MINUTES) <= now
    if (isLongAgo) await noteKeyUse(context.db, key.id, now)
    return { kind: 'machine', id: key.id, person: `key ${key.id}`, grants: grantOf(key) }
  },
})

function keyRole(): Problem {
  return new Problem({
    code: 'key-role',
    kind: 'refused',
    place: 'role',
    parameters: { roles: MACHINE_ROLES.join(', ') },
    texts: {
      fi: `Avaimella voi olla vain rooli ${MACHINE_ROLES.join(', ')}, ja alueen roolilla pitää olla alue.`,
      sv: `En nyckel kan bara ha rollen ${MACHINE_ROLES.join(', ')}, och ett områdes roll ska ha ett område.`,
      en: `A key can only have the role ${MACHINE_ROLES.join(', ')}, and a county role needs its county.`,
    },
  })
}

function keyNotFound(): Problem {
  return new Problem({
    code: 'key-not-found',
    kind: 'notFound',
    texts: {
      fi: 'Avainta ei ole, tai se on jo mitätöity.',
      sv: 'Nyckeln finns inte eller är redan återkallad.',
      en: 'There is no such key, or it has been revoked already.',
    },
  })
}
