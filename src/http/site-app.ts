import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { createRequestHandler, type RouterContext, RouterContextProvider, type ServerBuild } from 'react-router'
import type { RegisterKind } from '../model/delivery.ts'
import type { Edge } from '../web/edge.ts'
import { finishAnswer } from './answer-cache.ts'
import { assets } from './assets.ts'
import { webBuild } from './build-web.ts'
import { downloads } from './downloads.ts'
import { requestLog, type WriteLine } from './request-log.ts'
import { noIndexWhenInvented, security } from './security.ts'

export interface SiteOptions {
  perform(operation: string, input: unknown): Promise<unknown>
  readonly registerKind: RegisterKind
  readonly publicUrl: string
  today(): string
  readonly log: WriteLine
  report(error: unknown): string
}

type SiteEnvironment = { Variables: { secureHeadersNonce?: string } }
const LARGEST_BODY = 1_000_000
const ONE_MINUTE = 'public, max-age=60'

/** The whole site as one function from request to answer: headers, files, downloads, pages. */
export async function siteApp(options: SiteOptions): Promise<Hono<SiteEnvironment>> {
  const app = new Hono<SiteEnvironment>()
  app.use(requestLog(options.log))
  app.use(security(), noIndexWhenInvented(options.registerKind === 'synthetic'))
  app.use(csrf(), bodyLimit({ maxSize: LARGEST_BODY }))
  app.get('/health', (context) => context.json({ status: 'ok', registerKind: options.registerKind }))
  app.get('/data/:release/:file', downloads(options))
  app.use(finishAnswer())
  app.get('/favicon.svg', (context) =>
    context.body(FAVICON, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': ONE_MINUTE }),
  )
  app.get('/robots.txt', (context) => context.text(robots(options)))
  app.use('/assets/*', assets(webBuild.client))
  const page = await pages(options)
  app.all('*', (context) => page(context.req.raw, context.get('secureHeadersNonce') ?? ''))
  app.onError((error, context) =>
    error instanceof HTTPException ? error.getResponse() : context.text(`Tietopolku: ${options.report(error)}`, 500),
  )
  return app
}

/** Pages of the site's build. It has its own copy of our modules, so the context object is taken from the build itself. */
async function pages(options: SiteOptions): Promise<(request: Request, nonce: string) => Promise<Response>> {
  const build = (await import(webBuild.server)) as ServerBuild
  const { edge } = build.entry.module as ServerBuild['entry']['module'] & { edge: RouterContext<Edge> }
  const { host } = new URL(options.publicUrl)
  const handle = createRequestHandler({ ...build, allowedActionOrigins: [host] }, 'production')
  const { perform, registerKind, publicUrl, report } = options
  return (request, nonce) => {
    const context = new RouterContextProvider()
    context.set(edge, { nonce, perform, registerKind, publicUrl, report, today: options.today() })
    return handle(request, context)
  }
}

function robots({ registerKind }: SiteOptions): string {
  return registerKind === 'synthetic' ? 'User-agent: *\nDisallow: /\n' : 'User-agent: *\nAllow: /\n'
}

/** The mark "comprehensive with a note", which stands for the whole system. */
const FAVICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b4f9e"/>' +
  '<circle cx="16" cy="16" r="9.5" fill="none" stroke="#fff" stroke-width="3"/><path d="M16 6.5a9.5 9.5 0 0 0 0 19z" fill="#fff"/></svg>'
