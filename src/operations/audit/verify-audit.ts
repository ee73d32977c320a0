import { z } from 'zod'
import { Problem } from '../../model/problem.ts'
import { isSealOfAnchor } from '../../register/keys/anchor-seal.ts'
import { auditAnchor } from '../../store/audit-anchor.ts'
import { type ChainWalk, numberOfHash, walkAuditChain } from '../../store/audit-walk.ts'
import { defineOperation } from '../operation.ts'

export interface AuditVerification extends ChainWalk {
  /** The chain holds, its beginning is sealed by the register's key, and the noted head (when one was given) is in it. */
  readonly isIntact: boolean
  /** Whether the beginning, after old entries were removed, carries the seal of the register's key; null when nothing was removed. */
  readonly isStartSealed: boolean | null
  /** The head that was noted before: number of its entry, or null when it is not in the chain (any more); undefined when none was given. */
  readonly notedHead?: number | null
}

const LONGEST = 200
const HASH = /^[0-9a-f]{64}$/

/**
 * Proves the audit trail: every hash is computed again. What the chain alone cannot show is that its end was cut off; for that the
 * head is noted elsewhere (`audit.head`) and given here.
 */
export const verifyAudit = defineOperation({
  name: 'audit.verify',
  title: { fi: 'Tarkista tapahtumalokin eheys', sv: 'Kontrollera att händelseloggen är hel', en: 'Verify the audit trail' },
  access: 'read',
  input: z.strictObject({ head: z.string().trim().max(LONGEST).optional() }),
  async perform({ head }, context): Promise<AuditVerification> {
    context.reach.organisers()
    if (head !== undefined && !HASH.test(head)) throw noHash()
    const walk = await walkAuditChain(context.db)
    const anchor = await auditAnchor(context.db)
    const isStartSealed = anchor && isSealOfAnchor(context.folder, anchor)
    const notedHead = head === undefined ? undefined : await numberOfHash(context.db, head)
    const isIntact = walk.broken === null && isStartSealed !== false && notedHead !== null
    return { ...walk, isIntact, isStartSealed, ...(notedHead === undefined ? {} : { notedHead }) }
  },
})

function noHash(): Problem {
  return new Problem({
    code: 'audit-head-form',
    kind: 'refused',
    place: 'head',
    texts: {
      fi: 'Tiivisteessä on 64 merkkiä, numeroita ja kirjaimia a–f. Kopioi se sellaisena kuin se merkittiin muistiin.',
      sv: 'En hash har 64 tecken, siffror och bokstäverna a–f. Kopiera den så som den antecknades.',
      en: 'A hash has 64 signs, digits and letters a–f. Copy it as it was noted down.',
    },
  })
}
