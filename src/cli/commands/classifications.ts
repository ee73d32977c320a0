import { resolve } from 'node:path'
import { importClassifications } from '../../operations/import-classifications.ts'
import type { CliCommand } from '../command.ts'
import { requireImport } from '../import-argument.ts'

/** `classifications import FILE` */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description(
        'Import codes into code lists: CSV (list,key,national_code,name_fi,name_sv,name_en,valid_from,valid_to) or JSON',
      )
      .argument('<action>', 'import')
      .argument('<file>', 'CSV or JSON file'),

  async run(_options, args, session) {
    const path = resolve(session.callerFolder, requireImport(args))
    const { lists } = await session.perform(importClassifications, { path })
    session.print(lists)
    return 0
  },
}
