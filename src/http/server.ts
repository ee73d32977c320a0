import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Actor } from '../access/actor.ts'
import type { SignedIn } from '../access/signed-in.ts'
import type { RegisterKind } from '../model/delivery.ts'
import { helsinkiDay } from '../model/helsinki-day.ts'
import { Problem } from '../model/problem.ts'
import { faultReporter } from './fault-report.ts'
import type { WriteLine } from './request-log.ts'
import type { StaffSignInSettings } from './staff-sign-in.ts'

export interface ServerOptions {
  /** Performs an operation by name. */
  perform(operation: string, input: unknown, actor: Actor): Promise<unknown>
  /** Who the session of this token belongs to; null when it is unknown, ended or revoked. */
  signedIn?(token: string): Promise<SignedIn | null>
  readonly registerKind: RegisterKind
  /** 0 = any free port. */
  readonly port: number
  /** The address that the public uses, when a proxy stands in front. */
  readonly publicUrl?: string
  /** Today, `YYYY-MM-DD`, for the calendar; the day in Helsinki when left out. */
  today?(): string
  /** How many proxies of our own stand in front and name the reader's address; none when left out. */
  readonly trustedProxies?: number
  /** The institute's own sign-in (OpenID Connect), when there is one. */
  readonly staffSignIn?: StaffSignInSettings
  /** Where lines of the log go; standard error when left out. */
  readonly log?: WriteLine
}

export interface RunningSite {
  /** `http://localhost:3000` */
  readonly address: string
  close(): Promise<void>
}

/** Serves the built web site. @throws Problem `port-taken` (unavailable); Error when the site has not been built (`buildWeb`). */
export async function createServer(options: ServerOptions): Promise<RunningSite> {
  const log = options.log ?? ((line: string) => process.stderr.write(`${line}\n`))
  // React chooses its faster build by this when it is first imported, so the application is imported only after it.
  process.env.NODE_ENV = 'production'
  const { siteApp } = await import('./site-app.ts')
  const server = createHttpServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? portTaken(options.port) : error))
    server.listen(options.port, resolve)
  })
  const address = `http://localhost:${(server.address() as AddressInfo).port}`
  const app = await siteApp({
    perform: options.perform,
    signedIn: options.signedIn ?? (async () => null),
    registerKind: options.registerKind,
    publicUrl: (options.publicUrl ?? address).replace(/\/$/, ''),
    today: options.today ?? todayInHelsinki,
    trustedProxies: options.trustedProxies ?? 0,
    staffSignIn: options.staffSignIn ?? null,
    log,
    report: faultReporter(log),
  })
  server.on('request', getRequestListener(app.fetch))
  return {
    address,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeIdleConnections()
      }),
  }
}

function todayInHelsinki(): string {
  return helsinkiDay(new Date().toISOString())
}

function portTaken(port: number): Problem {
  return new Problem({
    code: 'port-taken',
    kind: 'unavailable',
    parameters: { port },
    texts: {
      fi: `Portti ${port} on jo käytössä. Anna toinen portti valitsimella --port tai ympäristömuuttujassa PORT.`,
      sv: `Porten ${port} är redan i bruk. Ange en annan port med --port eller i miljövariabeln PORT.`,
      en: `The port ${port} is in use already. Give another one with --port or in the environment variable PORT.`,
    },
  })
}
