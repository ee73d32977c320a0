import { withdrawDelivery } from '../../operations/withdraw-delivery.ts'
import type { CliCommand } from '../command.ts'

/** `withdraw DELIVERY --why …` */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Take a wrongly sent delivery out: raw package destroyed, unit records removed, affected work named')
      .argument('<delivery>', 'name of the delivery, as on its receipt: d000012')
      .requiredOption('--why <reason>', 'kept in the catalogue; nothing about a person'),

  async run(options, args, session) {
    session.print(await session.perform(withdrawDelivery, { delivery: args[0] ?? '', why: String(options.why) }))
    return 0
  },
}
