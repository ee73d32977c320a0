import { resolve } from 'node:path'
import type { QuarterCode } from '../../model/period.ts'
import { generateCountry } from '../../operations/generate-country.ts'
import type { CliCommand } from '../command.ts'

/** `generate`: an invented country as deliveries of both routes, the same for the same seed. */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Write the deliveries of an invented country: archive extracts, separate deliveries, side files')
      .requiredOption('--out <folder>', 'folder to make; one folder per delivery under it')
      .option('--clients <number>', 'clients in a quarter; 770000 is the published number', '20000')
      .option('--from <quarter>', 'first quarter', '2022Q4')
      .option('--to <quarter>', 'last quarter', '2024Q3')
      .option('--seed <number>', 'the same seed gives the same bytes', '1')
      .option('--faults <rules>', 'puts in faults: all, or rules such as D05,D08', '')
      .option('--records-per-client <number>', 'documents and rows for each client in a quarter, over the series', '9')
      .option('--plain', 'archive extracts as plain JSON Lines instead of gzip'),

  async run(options, _args, session) {
    const faults = String(options.faults)
    const result = await session.perform(generateCountry, {
      out: resolve(session.callerFolder, String(options.out)),
      clients: Number(options.clients),
      from: String(options.from) as QuarterCode,
      to: String(options.to) as QuarterCode,
      seed: Number(options.seed),
      recordsPerClient: Number(options.recordsPerClient),
      faults: faults === '' ? [] : faults.split(','),
      isCompressed: options.plain !== true,
    })
    session.print(result)
    return 0
  },
}
