import { resolve } from 'node:path'
import packageDescription from '../../../package.json' with { type: 'json' }
import { OPERATOR } from '../../access/actor.ts'
import { dataRoot, openApp } from '../../app.ts'
import { Problem } from '../../model/problem.ts'
import { fillTexts, type Texts } from '../../model/text.ts'
import { noteUpgrade } from '../../operations/upkeep/note-upgrade.ts'
import { writeBackup } from '../../register/backup/write-backup.ts'
import { type DataFolder, FOLDER_FORMAT, folderDescription, openDataFolder } from '../../register/data-folder.ts'
import { acquireFolderLock } from '../../store/folder-lock.ts'
import { migrationPlan } from '../../store/migrate.ts'
import { type Database, openDatabase } from '../../store/open-database.ts'
import type { CliCommand, CommandSession } from '../command.ts'

interface UpgradePlan {
  readonly fromFormat: number
  readonly toFormat: number
  readonly migrations: readonly string[]
}

const UP_TO_DATE: Texts = { fi: 'Rekisteri on ajan tasalla.', sv: 'Registret är aktuellt.', en: 'The register is up to date.' }
const WOULD: Texts = {
  fi: 'Kansion muoto {fromFormat} → {toFormat}, taulujen muutoksia {count}: {names}. Mitään ei tehty.',
  sv: 'Mappens format {fromFormat} → {toFormat}, ändringar av tabeller {count}: {names}. Ingenting gjordes.',
  en: 'Format of the folder {fromFormat} → {toFormat}, changes of tables {count}: {names}. Nothing was done.',
}
const DONE: Texts = {
  fi: 'Rekisteri on päivitetty. Varmuuskopio: {backup}.',
  sv: 'Registret har uppgraderats. Säkerhetskopia: {backup}.',
  en: 'The register is upgraded. Backup: {backup}.',
}

/** `upgrade`: brings an older data folder and its tables up to date, after a backup. The server is stopped meanwhile. */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Bring an older register up to date, after a backup; stop the server first')
      .option('--dry-run', 'only tell what would be done')
      .option('--backup <dir>', 'folder of backups: one is taken first')
      .option('--without-backup', 'upgrade without taking one'),

  async run(options, _args, session) {
    const root = dataRoot(process.env, session.callerFolder)
    const folder = openDataFolder(root, process.env)
    const plan = await withOldDatabase(folder, (database) => planOf(folder, database))
    if (options.dryRun || !isNeeded(plan)) return tell(plan, session)
    if (options.backup === undefined && !options.withoutBackup) throw backupWanted()
    const backup =
      options.backup === undefined ? null : await backUp(folder, resolve(session.callerFolder, String(options.backup)))
    const app = await openApp({ root, environment: process.env, command: 'upgrade', isUpgrade: true })
    const { fromFormat, toFormat, migrations } = plan
    const input = { fromFormat, toFormat, migrations: migrations.length, hasBackup: backup !== null }
    await app.perform(noteUpgrade, input, { actor: OPERATOR }).finally(() => app.close())
    if (session.format === 'json') session.print({ ...plan, backup })
    session.say(fillTexts(DONE, { backup: backup ?? '–' })[session.lang])
    return 0
  },
}

async function planOf(folder: DataFolder, { db }: Database): Promise<UpgradePlan> {
  const { pending } = await migrationPlan(db)
  return { fromFormat: folderDescription(folder.root).format, toFormat: FOLDER_FORMAT, migrations: pending }
}

function isNeeded({ fromFormat, toFormat, migrations }: UpgradePlan): boolean {
  return fromFormat !== toFormat || migrations.length > 0
}

function tell(plan: UpgradePlan, session: CommandSession): number {
  if (session.format === 'json') session.print(plan)
  const parameters = { ...plan, count: plan.migrations.length, names: plan.migrations.join(', ') || '–', migrations: '' }
  session.say(isNeeded(plan) ? fillTexts(WOULD, parameters)[session.lang] : UP_TO_DATE[session.lang])
  return 0
}

async function backUp(folder: DataFolder, place: string): Promise<string> {
  const request = { folder, place, program: packageDescription.version, now: new Date().toISOString() }
  return withOldDatabase(folder, async ({ db, exclusively }) => (await exclusively(() => writeBackup({ ...request, db }))).path)
}

/** The database as it is, its tables untouched. */
async function withOldDatabase<T>(folder: DataFolder, work: (database: Database) => Promise<T>): Promise<T> {
  const databaseUrl = process.env.DATABASE_URL
  const lock = databaseUrl ? null : await acquireFolderLock(folder.paths.state, 'upgrade')
  try {
    const place = { stateFolder: folder.paths.state, ...(databaseUrl ? { databaseUrl } : {}) }
    const database = await openDatabase({ ...place, beforeMigrating: () => 'leave' })
    return await work(database).finally(() => database.close())
  } finally {
    lock?.release()
  }
}

function backupWanted(): Problem {
  return new Problem({
    code: 'backup-wanted',
    kind: 'refused',
    texts: {
      fi: 'Ennen päivitystä otetaan varmuuskopio: anna "--backup KANSIO". Jos kopio on jo otettu, anna "--without-backup".',
      sv: 'Före uppgraderingen tas en säkerhetskopia: ange "--backup MAPP". Om en kopia redan finns, ange "--without-backup".',
      en: 'A backup is taken before an upgrade: give "--backup FOLDER". If one has been taken already, give "--without-backup".',
    },
  })
}
