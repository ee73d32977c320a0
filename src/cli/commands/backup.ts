import { resolve } from 'node:path'
import { createBackup } from '../../operations/upkeep/create-backup.ts'
import type { CliCommand } from '../command.ts'

/** `backup DIR`: a whole copy of the register in a folder of its own below DIR, also while the register is being served. */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Copy the whole register into a folder of backups; unchanged files are shared with the backup before')
      .argument('<dir>', 'folder of backups, outside the data folder'),

  async run(_options, [place = ''], session) {
    session.print(await session.perform(createBackup, { place: resolve(session.callerFolder, place) }))
    return 0
  },
}
