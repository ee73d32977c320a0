import { z } from 'zod'
import { auditHead } from '../../store/audit-walk.ts'
import { defineOperation } from '../operation.ts'

/** Number and hash of the newest entry: noted outside the register, it later shows that no entry at the end was cut off. */
export const showAuditHead = defineOperation({
  name: 'audit.head',
  title: { fi: 'Näytä lokin uusin tiiviste', sv: 'Visa loggens nyaste hash', en: 'Show the newest hash of the audit trail' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_input, context): Promise<{ readonly number: number; readonly hash: string } | null> {
    context.reach.organisers()
    return auditHead(context.db)
  },
})
