import { resolve } from 'node:path'
import { OPERATOR } from '../../access/actor.ts'
import { dataRoot, openApp } from '../../app.ts'
import { fillTexts, type Texts } from '../../model/text.ts'
import { completeRestore } from '../../operations/upkeep/complete-restore.ts'
import { requireKeysOfBackup } from '../../register/backup/keys-of-backup.ts'
import { restoreBackup } from '../../register/backup/restore-backup.ts'
import type { CliCommand } from '../command.ts'
import { progressLine } from '../progress-line.ts'

const COPYING: Texts = { fi: 'Palautetaan rekisteriä', sv: 'Registret återställs', en: 'Restoring the register' }
const RESTORED: Texts = {
  fi: 'Rekisteri on palautettu kansioon {root}: lokissa {entries} tapahtumaa, julkaisuja {releases}, kaikki ehjiä.',
  sv: 'Registret har återställts i mappen {root}: loggen har {entries} händelser, {releases} publikationer, alla hela.',
  en: 'The register is restored into {root}: {entries} entries in the audit trail, {releases} releases, all intact.',
}

/**
 * `restore BACKUP`: makes a data folder, empty so far, of a backup. The keys are not in a backup of a production register and must be
 * given. Not an operation until the register is there: then its last step is one.
 */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Make a data folder (TIETOPOLKU_DATA, empty so far) of a backup, and prove that it is whole')
      .argument('<backup>', 'folder of one backup, with backup.json'),

  async run(_options, [named = ''], session) {
    const root = dataRoot(process.env, session.callerFolder)
    const backup = resolve(session.callerFolder, named)
    const databaseUrl = process.env.DATABASE_URL
    await requireKeysOfBackup(backup, process.env)
    const line = progressLine(process.stderr, session.lang)
    const progress = (done: number, total: number) => line.show({ step: 'restore', label: COPYING, done, total })
    const manifest = await restoreBackup({ backup, root, progress, ...(databaseUrl ? { databaseUrl } : {}) }).finally(line.end)
    const app = await openApp({ root, environment: process.env, command: 'restore', isUpgrade: true })
    try {
      const { auditHead, createdAt } = manifest
      const done = await app.perform(completeRestore, { head: auditHead, takenAt: createdAt }, { actor: OPERATOR })
      const { auditEntries, releases } = done
      if (session.format === 'json') session.print({ root, auditEntries, releases })
      session.say(fillTexts(RESTORED, { root, entries: auditEntries, releases: releases.length })[session.lang])
    } finally {
      await app.close()
    }
    return 0
  },
}
