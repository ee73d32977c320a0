import { Option } from 'commander'
import { ESTIMATE_METHODS } from '../../model/estimate.ts'
import { estimateFromUnits, type estimateInput, INTERVAL_METHODS, REST_METHODS } from '../../operations/estimate-total.ts'
import type { CliCommand } from '../command.ts'
import { readInputText } from '../input-file.ts'

/** `estimate`: a national total with its interval, as JSON. */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Estimate a national total from the units whose data are complete')
      .requiredOption('--units <file>', 'CSV: unit, stratum, clients, population [, clients_<group>, population_<group> …]')
      .addOption(new Option('--method <method>', 'estimator').choices(ESTIMATE_METHODS).makeOptionMandatory())
      .addOption(
        new Option('--rest <method>', 'how known-plus-estimate estimates the rest').choices(REST_METHODS).default('ratio'),
      )
      .addOption(new Option('--psu <psu>', 'what is drawn as one').choices(['unit', 'stratum']).default('unit'))
      .addOption(new Option('--interval <method>', 'standard error').choices(INTERVAL_METHODS).default('linearised'))
      .option('--draws <number>', 'draws of the bootstrap', '1000')
      .option('--seed <number>', 'seed of the bootstrap', '1'),

  async run(options, _args, session) {
    const { method, rest, psu, interval, draws, seed } = options
    const units = readInputText(String(options.units), session)
    // The operation parses and refuses; here the options are only named.
    const input = { units, method, rest, psu, interval, draws, seed } as unknown as ReturnType<typeof estimateInput.parse>
    // JSON whatever --format says: the result is for programs (a list of numbers with their names).
    process.stdout.write(`${JSON.stringify(await session.perform(estimateFromUnits, input), null, 2)}\n`)
    return 0
  },
}
