import { resolve } from 'node:path'
import { importPopulation } from '../../operations/import-population.ts'
import type { CliCommand } from '../command.ts'
import { requireImport } from '../import-argument.ts'

/** `population import FILE` */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description("Import the population: Statistics Finland's table 11re as JSON-stat 2.0, or the register's own CSV")
      .argument('<action>', 'import')
      .argument('<file>', 'file, or folder of a model population'),

  async run(_options, args, session) {
    const path = resolve(session.callerFolder, requireImport(args))
    session.print(await session.perform(importPopulation, { path }))
    return 0
  },
}
