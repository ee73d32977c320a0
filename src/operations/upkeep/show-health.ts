import { z } from 'zod'
import packageDescription from '../../../package.json' with { type: 'json' }
import { folderDescription } from '../../register/data-folder.ts'
import { migrationPlan } from '../../store/migrate.ts'
import { searchAudit } from '../../store/search-audit.ts'
import { lastBackup } from '../../store/upkeep/backups.ts'
import { type DatabaseLetters, databaseLetters } from '../../store/upkeep/database-letters.ts'
import { keysInUse } from '../../store/upkeep/keys-in-use.ts'
import { type WaitingLetters, waitingLetters } from '../../store/upkeep/waiting-letters.ts'
import { defineOperation } from '../operation.ts'

/** How the register is, without a secret and without anything about a person. */
export interface RegisterHealth {
  readonly program: string
  readonly folderFormat: number
  readonly migrations: { readonly applied: number; readonly pending: number }
  readonly database: DatabaseLetters
  /** Newest entry of the audit trail. */
  readonly audit: { readonly number: number; readonly at: string } | null
  readonly lastBackupAt: string | null
  readonly letters: WaitingLetters
  readonly keys: {
    readonly pseudonym: number
    readonly incoming: number
    /** A key is given that nothing was rotated to yet, or more than one key of packages is in use. */
    readonly isRotationWaiting: boolean
  }
  readonly now: string
}

const ANY = { actor: '', operation: '', subject: '', from: null, to: null } as const

/** Asks the database a few small things: that it answers is the first of what is told. */
export const showHealth = defineOperation({
  name: 'register.health',
  title: { fi: 'Näytä rekisterin kunto', sv: 'Visa hur registret mår', en: 'Show how the register is' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_input, context): Promise<RegisterHealth> {
    context.reach.organisers()
    const { db, folder } = context
    const plan = await migrationPlan(db)
    const [newest] = await searchAudit(db, ANY, { before: null, limit: 1 })
    const [pseudonym, incoming] = [(await keysInUse(db, 'pseudonym')).length, (await keysInUse(db, 'incoming')).length]
    return {
      program: packageDescription.version,
      folderFormat: folderDescription(folder.root).format,
      migrations: { applied: plan.applied.length, pending: plan.pending.length },
      database: await databaseLetters(db),
      audit: newest ? { number: newest.number, at: newest.at } : null,
      lastBackupAt: (await lastBackup(db))?.at ?? null,
      letters: await waitingLetters(db),
      keys: { pseudonym, incoming, isRotationWaiting: folder.pseudonymKeys().length > pseudonym || incoming > 1 },
      now: context.now(),
    }
  },
})
