import type { CliCommand } from '../command.ts'
import { runTool } from '../tools/run-tool.ts'

/** Types, format and lint, and unused code, in that order; stops at the first that finds something. */
const TOOLS: readonly (readonly [string, readonly string[]])[] = [
  ['node_modules/@react-router/dev/bin.cjs', ['typegen']],
  ['node_modules/typescript/bin/tsc', ['-p', 'tsconfig.core.json']],
  ['node_modules/typescript/bin/tsc', ['-p', 'tsconfig.json']],
  ['node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings']],
  ['node_modules/knip/bin/knip.js', []],
]

export const command: CliCommand = {
  describe: (command) => command.description('Check types, format, lint and unused code'),
  async run() {
    for (const [file, words] of TOOLS) {
      const exitCode = await runTool(file, words)
      if (exitCode !== 0) return exitCode
    }
    return 0
  },
}
