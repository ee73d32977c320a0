import { z } from 'zod'
import type { FormOfCode } from '../../access/actor.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { minutesUntil, SIGN_IN_LIMITS } from '../../model/sign-in-limits.ts'
import { keyedDigest } from '../../register/state-secrets.ts'
import { codeOfHash, noteCodeUse } from '../../store/accounts/access-codes.ts'
import { plainCode, tokenHash } from '../../store/accounts/secret-token.ts'
import { countTry, giveTryBack } from '../../store/accounts/tries.ts'
import { beginFormSession as beginStored, endFormSession as endStored } from '../../store/collection/form-sessions.ts'
import { requireNoIdentityCode } from '../free-text.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { codeRefused, nameNeeded, roundNotOpenYet } from './form-session-problems.ts'
import { type OpenedByCode, openedByCode } from './opened-by-code.ts'
import { tooManyTries } from './sign-in-problems.ts'

const LONGEST_LABEL = 60

/** Somebody has come in with a code: the token of their session, and the one form that it opens. */
export interface BegunFormSession {
  readonly token: string
  readonly form: FormOfCode
}

/**
 * Comes in with an access code and a name, without an account. The code alone tells which form it opens. A replaced, revoked or expired
 * code, one of a closed round and one that never was are refused in the same words; tries are limited by network address.
 * @throws Problem `access-code-refused`, `round-not-open-yet`, `name-needed`, `identity-code-in-text`, `too-many-tries`.
 */
export const beginFormSession = defineOperation({
  name: 'form-session.begin',
  title: { fi: 'Siirry vastaamaan koodilla', sv: 'Börja svara med kod', en: 'Come in with an access code' },
  access: 'state',
  input: z.strictObject({
    code: z.string().max(60),
    name: z.string().max(LONGEST_LABEL),
    from: z.string().max(100),
  }),
  async perform({ code, name, from }, context): Promise<BegunFormSession> {
    context.reach.concernsOnlyActor()
    const label = labelOf(name)
    const now = context.now()
    const key = keyedDigest(context.folder, 'access code address', `${helsinkiDay(now)}|${from}`)
    const tries = await countTry(context.db, { key, now, lockAbove: SIGN_IN_LIMITS.triesOfAddress })
    if (tries.lockedUntil) throw tooManyTries(minutesUntil(tries.lockedUntil, now))
    const opened = await formOf(code, context)
    const outcome = opened === null || opened.use === 'refused' ? 'refused' : opened.use
    const about = { subject: opened?.code ?? 'unknown', details: { outcome } }
    const begun = await context.commit(about, async (transaction) => {
      if (!opened || outcome === 'refused') return null
      await giveTryBack(transaction, key, now)
      if (outcome === 'not-yet') return null
      await noteCodeUse(transaction, opened.code, now)
      return beginStored(transaction, { code: opened.code, label, at: now })
    })
    if (opened?.use === 'not-yet') throw roundNotOpenYet(opened.opensOn)
    if (!begun || !opened) throw codeRefused()
    return { token: begun.token, form: opened.form }
  },
})

/** Signs out who came in with a code. */
export const endFormSession = defineOperation({
  name: 'form-session.end',
  title: { fi: 'Lopeta vastaaminen koodilla', sv: 'Sluta svara med kod', en: 'Leave the form' },
  access: 'state',
  input: z.strictObject({}),
  async perform(_input, context): Promise<null> {
    context.reach.concernsOnlyActor()
    const { actor } = context
    if (actor.kind !== 'code') return null
    await context.commit({ subject: actor.id }, (transaction) => endStored(transaction, actor.person, context.now()))
    return null
  },
})

function labelOf(name: string): string {
  const label = name.replace(/\s+/gu, ' ').trim()
  if (!/\p{L}/u.test(label)) throw nameNeeded()
  requireNoIdentityCode({ name: label })
  return label
}

async function formOf(code: string, context: OperationContext): Promise<OpenedByCode | null> {
  const found = await codeOfHash(context.db, tokenHash(plainCode(code)))
  return found ? openedByCode(context.db, found, helsinkiDay(context.now())) : null
}
