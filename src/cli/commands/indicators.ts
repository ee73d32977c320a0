import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileNotFound } from '../../operations/import-classifications.ts'
import { fetchIndicators, importIndicators, LARGEST_FILE, listIndicators } from '../../operations/phenomenon/import-indicators.ts'
import { indicatorFileTooLarge } from '../../operations/phenomenon/indicator-file-problems.ts'
import { actionUnknown } from '../action-unknown.ts'
import type { CliCommand } from '../command.ts'

const ACTIONS = ['import', 'fetch', 'list'] as const

/** `indicators import FILE`, `indicators fetch ADDRESS`, `indicators list` */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Indicators of Sotkanet, to be pinned beside phenomena: import a file, fetch from an address, or list them')
      .argument('<action>', 'import, fetch or list')
      .argument('[from]', 'file, or https address')
      .option('--metadata <file or address>', 'description of the indicator (JSON), for its name in three languages')
      .option('--unit <text>', 'what the figures count, where the description does not say'),

  async run(options, [action = '', from = ''], session) {
    const unit = typeof options.unit === 'string' ? options.unit : ''
    const metadata = typeof options.metadata === 'string' ? options.metadata : null
    const read = (path: string) => textOf(resolve(session.callerFolder, path))
    const acts: Readonly<Record<(typeof ACTIONS)[number], () => Promise<unknown>>> = {
      import: () => session.perform(importIndicators, { text: read(from), metadata: metadata && read(metadata), unit }),
      fetch: () => session.perform(fetchIndicators, { address: from, metadata, unit }),
      list: async () => {
        const { indicators } = await session.perform(listIndicators, {})
        return indicators.map(({ id, titles, firstYear, lastYear, fetchedOn, licence }) => ({
          id,
          title: titles[session.lang],
          firstYear,
          lastYear,
          fetchedOn,
          licence,
        }))
      },
    }
    const act = ACTIONS.find((one) => one === action)
    if (!act) throw actionUnknown('indicators', action, ACTIONS)
    session.print(await acts[act]())
    return 0
  },
}

function textOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isFile()) throw fileNotFound(path)
  if (found.size > LARGEST_FILE) throw indicatorFileTooLarge(LARGEST_FILE / 1024 / 1024)
  return readFileSync(path, 'utf8')
}
