import { join } from 'node:path'
import { OPERATOR } from '../access/actor.ts'
import { type App, dataRoot, openApp, performStandalone } from '../app.ts'
import type { Language } from '../model/text.ts'
import type { Perform } from '../operations/operation.ts'
import type { Caller } from '../operations/perform.ts'
import { readHolder } from '../store/folder-lock.ts'
import type { CommandSession, OutputFormat } from './command.ts'
import { formatted } from './output.ts'
import { progressLine } from './progress-line.ts'
import { performRemotely } from './socket/remote.ts'

/** One call of the command line: opens the register when first needed, or reaches the server that holds it. */
export function openSession({ format, lang, command }: { format: OutputFormat; lang: Language; command: string }) {
  const callerFolder = process.env.INIT_CWD ?? process.cwd()
  const root = dataRoot(process.env, callerFolder)
  const progress = progressLine(process.stderr, lang)
  const caller: Caller = { actor: OPERATOR, progress: progress.show }
  let app: App | null = null

  const perform: Perform = async (operation, input) => {
    if (operation.isStandalone) return performStandalone(operation, input, { root, environment: process.env, caller })
    const socket = process.env.DATABASE_URL ? null : (readHolder(join(root, 'state'))?.socket ?? null)
    if (!app && socket) return performRemotely(operation, input, { socket, progress: progress.show })
    app ??= await openApp({ root, environment: process.env, command })
    return app.perform(operation, input, caller)
  }

  const session: CommandSession & { close(): Promise<void> } = {
    format,
    lang,
    callerFolder,
    perform: async (operation, input) => {
      try {
        return await perform(operation, input)
      } finally {
        progress.end()
      }
    },
    print: (value) => process.stdout.write(`${formatted(value, format)}\n`),
    say: (text) => process.stderr.write(`${text}\n`),
    close: async () => {
      await app?.close()
    },
  }
  return session
}
