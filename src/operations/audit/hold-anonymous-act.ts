import type { Transaction } from 'kysely'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { AuditEntry } from '../../store/append-audit.ts'
import { requireKeysOnly } from '../../store/audit-words.ts'
import type { Schema } from '../../store/schema.ts'
import { randomId } from '../random-id.ts'

/** Keeps an act of somebody without an account, to the day, until `audit.enter-anonymous` enters it in the trail. */
export async function holdAnonymousAct(transaction: Transaction<Schema>, entry: AuditEntry): Promise<void> {
  requireKeysOnly(entry)
  const { at, operation, subject, details } = entry
  await transaction
    .insertInto('anonymous_act')
    .values({ id: randomId(), day: helsinkiDay(at), operation, subject, details: JSON.stringify(details) })
    .execute()
}
