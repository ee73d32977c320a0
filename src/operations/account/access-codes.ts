import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { Problem } from '../../model/problem.ts'
import {
  type AccessCodeRow,
  type CodeScope,
  findCode,
  insertAccessCode,
  listCodes,
  revokeCodesOf,
  scopeOf,
} from '../../store/accounts/access-codes.ts'
import { plainCode, readableCode, tokenHash } from '../../store/accounts/secret-token.ts'
import { defineOperation, type OperationContext } from '../operation.ts'

/*
 * Codes by which a county opens its form in a round of a data collection, without an account. A code opens one form until a date; the
 * next round has a new one. Codes are long enough (108 random bits) that nobody finds one by trying; tries are limited all the same.
 */

const SIGNS = 24
const keyInput = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/)
const roundInput = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,40}$/)
const respondentInput = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,60}$/)
const scopeInput = { organiser: z.string().regex(/^\d{2}$/), collection: keyInput, round: roundInput }
const codeIdInput = z.string().regex(/^c\d{6,}$/)

export interface GivenCode {
  readonly id: string
  /** Shown once. */
  readonly code: string
  readonly validUntil: string
}

export interface AccessCodeShown extends CodeScope {
  readonly id: string
  readonly createdAt: string
  readonly validUntil: string
  readonly revokedAt: string | null
  readonly lastUsedAt: string | null
}

/**
 * Gives a respondent its code for a round; an earlier one of the same form stops working. The code is returned here and never again.
 * Without a respondent: the county's own form.
 */
export const createAccessCode = defineOperation({
  name: 'access-code.create',
  title: { fi: 'Luo vastaajakoodi', sv: 'Skapa svarskod', en: 'Create an access code' },
  access: 'state',
  input: z.strictObject({ ...scopeInput, respondent: respondentInput.optional(), validUntil: z.iso.date() }),
  async perform({ validUntil, respondent, ...asked }, context): Promise<GivenCode> {
    const scope = { ...asked, respondent: respondent ?? asked.organiser }
    const counties = context.definitions.divisions.at(-1)?.counties ?? []
    const isKnown = counties.some(({ code }) => code === scope.organiser)
    if (!isKnown || validUntil < helsinkiDay(context.now())) throw scopeInvalid()
    return giveCode(context, scope, validUntil)
  },
})

/** A new code in the place of one that was lost or seen by others, which stops working. @throws Problem `access-code-not-found`. */
export const reissueAccessCode = defineOperation({
  name: 'access-code.reissue',
  title: { fi: 'Vaihda vastaajakoodi', sv: 'Byt svarskod', en: 'Reissue an access code' },
  access: 'state',
  input: z.strictObject({ id: codeIdInput }),
  async perform({ id }, context): Promise<GivenCode> {
    const known = await knownCode(context, id)
    if (known.valid_until < helsinkiDay(context.now())) throw scopeInvalid()
    return giveCode(context, scopeOf(known), known.valid_until)
  },
})

/** Makes a code useless at once. @throws Problem `access-code-not-found`. */
export const revokeAccessCode = defineOperation({
  name: 'access-code.revoke',
  title: { fi: 'Mitätöi vastaajakoodi', sv: 'Återkalla svarskod', en: 'Revoke an access code' },
  access: 'state',
  input: z.strictObject({ id: codeIdInput }),
  async perform({ id }, context): Promise<null> {
    const known = await knownCode(context, id)
    const { organiser, respondent } = scopeOf(known)
    return context.commit({ subject: id, details: { organiser, respondent } }, async (transaction) => {
      await revokeCodesOf(transaction, scopeOf(known), context.now())
      return null
    })
  },
})

export const listAccessCodes = defineOperation({
  name: 'access-code.list',
  title: { fi: 'Luettele vastaajakoodit', sv: 'Lista svarskoderna', en: 'List the access codes' },
  access: 'read',
  input: z.strictObject({ collection: keyInput, round: roundInput }),
  async perform(asked, context): Promise<AccessCodeShown[]> {
    return (await listCodes(context.db, asked)).map((code) => ({
      id: code.id,
      ...scopeOf(code),
      createdAt: code.created_at,
      validUntil: code.valid_until,
      revokedAt: code.revoked_at,
      lastUsedAt: code.last_used_at,
    }))
  },
})

async function giveCode(context: OperationContext, scope: CodeScope, validUntil: string): Promise<GivenCode> {
  const code = readableCode(SIGNS)
  const at = context.now()
  const about = { subject: 'new', details: { ...scope } }
  return context.commit(about, async (transaction) => {
    const codeHash = tokenHash(plainCode(code))
    const id = await insertAccessCode(transaction, scope, { codeHash, by: context.actor.id, at, validUntil })
    about.subject = id
    return { id, code, validUntil }
  })
}

async function knownCode(context: OperationContext, id: string): Promise<AccessCodeRow> {
  const known = await findCode(context.db, id)
  if (known?.revoked_at === null) return known
  throw new Problem({
    code: 'access-code-not-found',
    kind: 'notFound',
    texts: {
      fi: 'Koodia ei ole, tai se on jo mitätöity.',
      sv: 'Koden finns inte eller är redan återkallad.',
      en: 'There is no such code, or it has been revoked already.',
    },
  })
}

function scopeInvalid(): Problem {
  return new Problem({
    code: 'access-code-scope',
    kind: 'refused',
    texts: {
      fi: 'Aluetta ei ole, tai koodin viimeinen päivä on jo mennyt. Tarkista molemmat.',
      sv: 'Området finns inte eller kodens sista dag har redan passerat. Kontrollera båda.',
      en: 'There is no such county, or the last day of the code has passed. Check both.',
    },
  })
}
