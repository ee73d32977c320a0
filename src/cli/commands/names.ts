import { resolve } from 'node:path'
import { importNames } from '../../operations/triage/import-names.ts'
import type { CliCommand } from '../command.ts'
import { requireImport } from '../import-argument.ts'

/** `names import FILE` */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description(
        'Import an official list of given names or surnames for the identity guard: CSV with a name and how many bear it',
      )
      .argument('<action>', 'import')
      .argument('<file>', 'CSV file')
      .option('--fewest <count>', 'leave out names that fewer people bear', '20'),

  async run(options, args, session) {
    const path = resolve(session.callerFolder, requireImport(args))
    session.print(await session.perform(importNames, { path, fewest: Number(options.fewest) }))
    return 0
  },
}
