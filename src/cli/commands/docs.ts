import type { CliCommand } from '../command.ts'
import { runTool } from '../tools/run-tool.ts'

/** `docs`: writes the reference pages that are generated from the definitions. */
export const command: CliCommand = {
  describe: (command) => command.description('Write the reference pages that are generated from the definitions'),
  run: () => runTool('scripts/generate-docs.ts', []),
}
