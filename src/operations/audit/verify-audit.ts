import { z } from 'zod'
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

/**
 * Proves the audit trail: every hash is computed again. What the chain alone cannot show is that its end was cut off; for that the
 * head is noted elsewhere (`audit.head`) and given here.
 */
export const verifyAudit = defineOperation({
  name: 'audit.verify',
  title: { fi: 'Tarkista tapahtumalokin eheys', sv: 'Kontrollera att händelseloggen är hel', en: 'Verify the audit trail' },
  access: 'read',
  input: z.strictObject({
    head: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
  async perform({ head }, context): Promise<AuditVerification> {
    context.reach.organisers()
    const walk = await walkAuditChain(context.db)
    const anchor = await auditAnchor(context.db)
    const isStartSealed = anchor && isSealOfAnchor(context.folder, anchor)
    const notedHead = head === undefined ? undefined : await numberOfHash(context.db, head)
    const isIntact = walk.broken === null && isStartSealed !== false && notedHead !== null
    return { ...walk, isIntact, isStartSealed, ...(notedHead === undefined ? {} : { notedHead }) }
  },
})
