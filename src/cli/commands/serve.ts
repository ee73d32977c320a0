import { dataRoot, openApp } from '../../app.ts'
import { buildWeb } from '../../http/build-web.ts'
import { createServer } from '../../http/server.ts'
import { OPERATIONS } from '../../operations/all.ts'
import type { CliCommand } from '../command.ts'
import { listenOnSocket } from '../socket/operation-socket.ts'

const DEFAULT_PORT = 3000

/** `serve`: holds the register, answers on the site's port and on the socket of the data folder until it is told to stop. */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Serve the web site, and let other commands reach this register')
      .option('--port <port>', 'port of the site (also PORT)'),

  async run(options, _args, session) {
    const root = dataRoot(process.env, session.callerFolder)
    const port = Number(options.port ?? process.env.PORT ?? DEFAULT_PORT)
    const server = await startServer({ root, port, say: session.say })
    session.say(`Tietopolku is at ${server.address} (stop with Ctrl+C)`)
    await untilStopped()
    await server.close()
    return 0
  },
}

export interface RunningServer {
  readonly address: string
  close(): Promise<void>
}

/** Opens the register and serves it. Whoever starts it closes it. */
export async function startServer({
  root,
  port,
  say,
}: {
  root: string
  port: number
  say(text: string): void
}): Promise<RunningServer> {
  const app = await openApp({ root, environment: process.env, command: 'serve' })
  try {
    await buildWeb({ say })
    const socket = await listenOnSocket(app)
    const publicUrl = process.env.PUBLIC_URL
    const perform = (name: string, input: unknown) => {
      const operation = OPERATIONS.find((candidate) => candidate.name === name)
      if (!operation) throw new Error(`no operation ${name}`)
      return app.perform(operation, input, { actor: { role: 'public', id: 'public' } })
    }
    const site = await createServer({ perform, port, registerKind: app.folder.kind, ...(publicUrl ? { publicUrl } : {}) })
    const close = async () => {
      await site.close()
      await socket.close()
      await app.close()
    }
    return { address: site.address, close }
  } catch (error) {
    await app.close()
    throw error
  }
}

/** Resolves at the first SIGINT or SIGTERM. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}
