import type { CliCommand } from '../command.ts'
import { runTool } from '../tools/run-tool.ts'

/** `test`: the whole suite, or the files named. */
export const command: CliCommand = {
  describe: (command) => command.description('Run the tests, all or those whose path contains a word').argument('[words...]'),
  run: (_options, words) => runTool('node_modules/vitest/vitest.mjs', ['run', ...words]),
}
