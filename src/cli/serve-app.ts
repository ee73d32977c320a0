import { type Actor, PUBLIC } from '../access/actor.ts'
import type { App } from '../app.ts'
import { buildWeb } from '../http/build-web.ts'
import { createServer, type RunningSite } from '../http/server.ts'
import { staffSignInSettings } from '../http/staff-sign-in.ts'
import { showSession } from '../operations/account/show-session.ts'
import { OPERATIONS } from '../operations/all.ts'
import { listenOnSocket } from './socket/operation-socket.ts'
import { startJobs } from './start-jobs.ts'

const DEFAULT_PORT = 3000

interface ServeOptions {
  readonly app: App
  /** 0 = any free port; undefined = `PORT`, else 3000. */
  readonly port: unknown
  say(text: string): void
  /** Where the lines of the request log go; standard error when left out. */
  log?(line: string): void
  /** Whether scheduled work is done in this process too; yes when left out. */
  readonly hasJobs?: boolean
}

/** Serves an open register: the site on its port, and the socket through which other commands reach it. */
export async function serveApp({ app, port, say, log, hasJobs = true }: ServeOptions): Promise<RunningSite> {
  await buildWeb({ say })
  const socket = await listenOnSocket(app)
  const publicUrl = process.env.PUBLIC_URL
  const staffSignIn = staffSignInSettings(process.env)
  const perform = (name: string, input: unknown, actor: Actor) => {
    const operation = OPERATIONS.find((candidate) => candidate.name === name)
    if (!operation) throw new Error(`no operation ${name}`)
    return app.perform(operation, input, { actor })
  }
  try {
    const site = await createServer({
      perform,
      signedIn: (token) => app.perform(showSession, { token }, { actor: PUBLIC }),
      port: Number(port ?? process.env.PORT ?? DEFAULT_PORT),
      registerKind: app.folder.kind,
      trustedProxies: Number(process.env.TRUSTED_PROXIES ?? 0),
      ...(publicUrl ? { publicUrl } : {}),
      ...(staffSignIn ? { staffSignIn } : {}),
      ...(log ? { log } : {}),
    })
    const jobs = hasJobs ? startJobs(app, { say }) : null
    jobs?.catch((error: unknown) => say(`jobs could not be started: ${String(error)}`))
    const close = async () => {
      await (await jobs?.catch(() => null))?.stop()
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
