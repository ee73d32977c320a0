import { z } from 'zod'
import packageDescription from '../../../package.json' with { type: 'json' }
import type { Texts } from '../../model/text.ts'
import { type WrittenBackup, writeBackup } from '../../register/backup/write-backup.ts'
import { addBackup } from '../../store/upkeep/backups.ts'
import { defineOperation } from '../operation.ts'

/** Copies the whole register into a folder of backups. Pages and answers go on meanwhile; deliveries, runs and publishing wait. */
export const createBackup = defineOperation({
  name: 'backup.create',
  title: { fi: 'Ota varmuuskopio', sv: 'Ta en säkerhetskopia', en: 'Take a backup' },
  /** `place`: absolute path of the folder of backups. */
  input: z.strictObject({ place: z.string().min(1) }),
  async perform({ place }, context): Promise<WrittenBackup> {
    context.reach.organisers()
    const { folder, db } = context
    const now = context.now()
    const progress = (done: number, total: number) => context.progress({ step: 'backup', label: COPYING, done, total })
    const written = await writeBackup({ folder, db, place, now, program: packageDescription.version, progress })
    const { files, bytes, auditHead } = written
    await context.commit({ subject: 'backup', details: { files, bytes, shared: written.shared } }, (transaction) =>
      addBackup(transaction, { at: now, files, bytes, auditNumber: auditHead?.number ?? 0 }),
    )
    return written
  },
})

const COPYING: Texts = { fi: 'Kopioidaan rekisteriä', sv: 'Registret kopieras', en: 'Copying the register' }
