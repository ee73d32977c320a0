import { Command, CommanderError, Option } from 'commander'
import type { Language } from '../model/text.ts'
import { LANGUAGES } from '../model/text.ts'
import type { CliCommand, OutputFormat } from './command.ts'
import { COMMANDS } from './commands.ts'
import { describeFailure, exitCodeOf, failureText } from './failure.ts'
import { openSession } from './session.ts'
import { RemoteBug } from './socket/remote.ts'

/** Wrong words on the command line are bad input: exit code 3, as for any refusal. */
const REFUSED = 3

/** One call of `tietopolku` with the words that follow its name, from reading them to closing what was opened. Returns the exit code. */
export async function callCommand(words: readonly string[]): Promise<number> {
  const name = words[0] ?? ''
  const load = COMMANDS[name]
  if (!load) return listCommands(name)
  const { command } = await load()
  return runCommand(name, command, words.slice(1))
}

async function listCommands(name: string): Promise<number> {
  const isAsked = name === '' || name === 'help' || name === '--help' || name === '-h'
  const stream = isAsked ? process.stdout : process.stderr
  const print = (line: string) => stream.write(`${line}\n`)
  if (!isAsked) print(`Unknown command: ${name}\n`)
  print('Usage: tietopolku <command> [options]\n\nCommands:')
  for (const [known, load] of Object.entries(COMMANDS)) {
    const { command } = await load()
    print(`  ${known.padEnd(18)}${command.describe(new Command()).description()}`)
  }
  print('\ntietopolku <command> --help tells the options. Settings: docs/reference/settings.md')
  return isAsked ? 0 : REFUSED
}

async function runCommand(name: string, command: CliCommand, words: readonly string[]): Promise<number> {
  let exitCode = 0
  const program = command
    .describe(new Command(`tietopolku ${name}`))
    .addOption(new Option('--format <format>', 'how the result is printed').choices(['json', 'table']).default('table'))
    .addOption(new Option('--lang <language>', 'language of texts').choices([...LANGUAGES]).default('en'))
    .exitOverride()
  program.action(async () => {
    const options = program.opts<{ format: OutputFormat; lang: Language }>()
    const session = openSession({ ...options, command: name })
    try {
      exitCode = await command.run(options, program.args, session)
    } catch (error) {
      exitCode = report(error, options)
    } finally {
      await session.close()
    }
  })
  try {
    await program.parseAsync(words, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? 0 : REFUSED // commander has printed help or what is wrong
  }
  return exitCode
}

function report(error: unknown, { format, lang }: { format: OutputFormat; lang: Language }): number {
  const failure = error instanceof RemoteBug ? { bug: error.reference } : describeFailure(error)
  process.stderr.write(`${failureText(failure, lang)}\n`)
  if (format === 'json') process.stdout.write(`${JSON.stringify(failure)}\n`)
  return exitCodeOf(failure)
}
