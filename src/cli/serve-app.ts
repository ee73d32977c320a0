import type { App } from '../app.ts'
import { buildWeb } from '../http/build-web.ts'
import { createServer, type RunningSite } from '../http/server.ts'
import { OPERATIONS } from '../operations/all.ts'
import { listenOnSocket } from './socket/operation-socket.ts'

const DEFAULT_PORT = 3000

/** Serves an open register: the site on its port, and the socket through which other commands reach it. */
export async function serveApp({ app, port, say }: { app: App; port: unknown; say(text: string): void }): Promise<RunningSite> {
  await buildWeb({ say })
  const socket = await listenOnSocket(app)
  const publicUrl = process.env.PUBLIC_URL
  const perform = (name: string, input: unknown) => {
    const operation = OPERATIONS.find((candidate) => candidate.name === name)
    if (!operation) throw new Error(`no operation ${name}`)
    return app.perform(operation, input, { actor: { role: 'public', id: 'public' } })
  }
  try {
    const site = await createServer({
      perform,
      port: Number(port ?? process.env.PORT ?? DEFAULT_PORT),
      registerKind: app.folder.kind,
      ...(publicUrl ? { publicUrl } : {}),
    })
    const close = async () => {
      await site.close()
      await socket.close()
    }
    return { address: site.address, close }
  } catch (error) {
    await socket.close()
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
