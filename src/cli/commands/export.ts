import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Problem } from '../../model/problem.ts'
import { ALL_TABLES, type ExportedFile, exportRelease } from '../../operations/export-release.ts'
import type { CliCommand, CommandSession } from '../command.ts'
import { namedRelease } from './verify.ts'

/** The table most readers want. */
const MAIN_TABLE = 'clients-by-area'

/** `export RELEASE --as FORMAT`: a released table as a file; text formats go to standard output unless `--out` names a file. */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Write a released table in a format')
      .argument('<release>', 'id of a release, path to its folder, or "latest"')
      .requiredOption('--as <format>', 'csv, xlsx (all languages in one file) or json-stat')
      .option('--table <id>', `id of the table, annex-<content> for an annex, or "${ALL_TABLES}"`, MAIN_TABLE)
      .option('--out <file>', 'file to write (a folder for all tables); without it text goes to standard output'),

  async run(options, [named = ''], session) {
    const table = String(options.table)
    const files = await session.perform(exportRelease, {
      release: namedRelease(named, session),
      format: String(options.as),
      table,
      language: session.lang,
    })
    if (table === ALL_TABLES) return writeAll(files, resolve(session.callerFolder, String(options.out ?? '.')), session)
    const [file] = files
    if (!file) return 0
    const isText = options.as !== 'xlsx'
    if (options.out === undefined && isText) process.stdout.write(file.content)
    else writeOne(file, resolve(session.callerFolder, String(options.out ?? file.name)), session)
    return 0
  },
}

function writeAll(files: readonly ExportedFile[], folder: string, session: CommandSession): number {
  for (const file of files) writeOne(file, join(folder, file.name), session)
  return 0
}

function writeOne({ content }: ExportedFile, path: string, session: CommandSession): void {
  try {
    makeFolder(dirname(path))
    writeFileSync(path, content)
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw notWritable(path)
    throw error
  }
  session.say(path)
}

/** Level by level: `mkdirSync` with `recursive` never returns on file systems that refuse new folders with "not found", such as /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}

function notWritable(path: string): Problem {
  return new Problem({
    code: 'export-not-writable',
    kind: 'refused',
    place: path,
    parameters: { path },
    texts: {
      fi: `Tiedostoa ${path} ei voi kirjoittaa. Anna valitsimelle --out polku, johon sinulla on kirjoitusoikeus (kaikille tauluille kansio).`,
      sv: `Filen ${path} går inte att skriva. Ange med --out en sökväg där du har skrivrätt (för alla tabeller en mapp).`,
      en: `The file ${path} cannot be written. Give --out a path that you may write to (a folder for all tables).`,
    },
  })
}
