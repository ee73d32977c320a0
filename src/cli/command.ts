import type { Command } from 'commander'
import type { Language } from '../model/text.ts'
import type { Perform } from '../operations/operation.ts'

export type OutputFormat = 'json' | 'table'

/** What a command can reach. `perform` goes to the running server of the data folder when there is one. */
export interface CommandSession {
  readonly format: OutputFormat
  readonly lang: Language
  /** The folder the caller stands in: relative paths of arguments are resolved from it. */
  readonly callerFolder: string
  readonly perform: Perform
  /** Standard output: JSON as it is, or rows as a plain table. */
  print(value: unknown): void
  /** Standard error, for people. */
  say(text: string): void
}

/**
 * One command of `tietopolku`: a file in `cli/commands`, listed in `cli/commands.ts`.
 * `run` returns the exit code (0 done, 2 done with blocking findings); a thrown Problem decides its own.
 */
export interface CliCommand {
  /** Adds arguments and options; `--format` and `--lang` are added for all. */
  describe(command: Command): Command
  run(options: Record<string, unknown>, args: readonly string[], session: CommandSession): Promise<number>
}
