import { resolve } from 'node:path'
import { importBoundaries } from '../../operations/import-boundaries.ts'
import type { CliCommand } from '../command.ts'
import { requireImport } from '../import-argument.ts'

/** `boundaries import FILE --year Y --licence L --credit C` */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description(
        'Import boundaries of municipalities or counties for maps: GeoJSON or TopoJSON in longitude and latitude (WGS 84)',
      )
      .argument('<action>', 'import')
      .argument('<file>', 'GeoJSON or TopoJSON file')
      .requiredOption('--year <year>', 'regional division that the boundaries are of')
      .requiredOption('--licence <name>', 'licence of the boundaries, for example "CC BY 4.0"')
      .requiredOption('--credit <text>', 'whom to credit beside maps'),

  async run(options, args, session) {
    const path = resolve(session.callerFolder, requireImport(args))
    const { year, licence, credit } = options
    session.print(
      await session.perform(importBoundaries, { path, year: Number(year), licence: String(licence), credit: String(credit) }),
    )
    return 0
  },
}
