import { runRetention } from '../../operations/upkeep/run-retention.ts'
import type { CliCommand } from '../command.ts'

/** `retention`: what happens every night, by hand. */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Remove what has been kept as long as the rules say; done every night by the running server')
      .option('--dry-run', 'only count what would be removed'),

  async run(options, _args, session) {
    session.print(await session.perform(runRetention, { isDryRun: Boolean(options.dryRun) }))
    return 0
  },
}
