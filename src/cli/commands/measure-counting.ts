import { measureCounting } from '../../operations/measure-counting.ts'
import type { CliCommand } from '../command.ts'

/** `measure-counting CYCLE`: what the benchmark calls for its ratio. */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Measure the counting step against a plain scan of the same columns')
      .argument('<cycle>', 'a quarter such as 2024Q1'),

  async run(_options, [cycle = ''], session) {
    session.print(await session.perform(measureCounting, { cycle }))
    return 0
  },
}
