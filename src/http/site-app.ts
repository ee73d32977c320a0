import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { createRequestHandler, type RouterContext, RouterContextProvider, type ServerBuild } from 'react-router'
import { type Actor, ANONYMOUS, PUBLIC } from '../access/actor.ts'
import type { SignedIn } from '../access/signed-in.ts'
import type { RegisterKind } from '../model/delivery.ts'
import { LANGUAGES } from '../model/text.ts'
import { isAnonymousPath } from '../web/address/address.ts'
import type { Edge } from '../web/edge.ts'
import { isWorkspacePath, workspaceAddress } from '../web/workspace/address.ts'
import { sessionToken } from '../web/workspace/session-cookie.ts'
import { finishAnswer } from './answer-cache.ts'
import { assets } from './assets.ts'
import { webBuild } from './build-web.ts'
import { clientAddress } from './client-address.ts'
import { deliverByKey } from './deliver-by-key.ts'
import { downloads } from './downloads.ts'
import { findingsDownload } from './findings-download.ts'
import { health } from './health.ts'
import { requestLog, type WriteLine } from './request-log.ts'
import { noIndexWhenInvented, security } from './security.ts'
import { type StaffSignInSettings, staffSignIn } from './staff-sign-in.ts'
import { UPLOAD_ADDRESSES, upload, uploadProgress } from './upload.ts'

export interface SiteOptions {
  perform(operation: string, input: unknown, actor: Actor): Promise<unknown>
  signedIn(token: string): Promise<SignedIn | null>
  readonly registerKind: RegisterKind
  readonly publicUrl: string
  today(): string
  /** How many proxies of our own stand in front; 0 = none. */
  readonly trustedProxies: number
  /** The institute's own sign-in; null = staff have none. */
  readonly staffSignIn: StaffSignInSettings | null
  readonly log: WriteLine
  report(error: unknown): string
}

type SiteEnvironment = { Variables: { secureHeadersNonce?: string } }
const LARGEST_BODY = 1_000_000
/** Files of tools of analysis: the form that follows a preview holds the whole file as text, a third longer. And files of indicators. */
const LARGEST_EXCHANGE = 12_000_000
const EXCHANGE_ADDRESSES = LANGUAGES.flatMap((language) => [
  workspaceAddress(language, 'codebook', 'exchange', 'files'),
  workspaceAddress(language, 'phenomena', 'indicators', 'all'),
])
const ONE_MINUTE = 'public, max-age=60'

/** The whole site as one function from request to answer: headers, files, downloads, pages. */
export async function siteApp(options: SiteOptions): Promise<Hono<SiteEnvironment>> {
  const app = new Hono<SiteEnvironment>()
  app.use(requestLog(options.log))
  app.use(security(), noIndexWhenInvented(options.registerKind === 'synthetic'))
  app.use(csrf())
  const page = await pages(options)
  const show = (context: Context<SiteEnvironment>, request: Request) =>
    page(request, { nonce: context.get('secureHeadersNonce') ?? '', from: clientAddress(context, options.trustedProxies) })
  // Packages are streamed: in front of the limit of other forms.
  for (const [language, address] of UPLOAD_ADDRESSES) app.post(address, upload({ ...options, show }, language))
  app.post('/deliveries', deliverByKey(options))
  app.use((context, next) => {
    const maxSize = EXCHANGE_ADDRESSES.includes(context.req.path) ? LARGEST_EXCHANGE : LARGEST_BODY
    return bodyLimit({ maxSize })(context, next)
  })
  app.get('/upload-progress/:file', uploadProgress(options))
  app.get('/findings/:file', findingsDownload(options))
  app.get('/health', health(options))
  app.get('/data/:release/:file', downloads({ perform: (operation, input) => options.perform(operation, input, PUBLIC) }))
  if (options.staffSignIn) app.route('/oidc', staffSignIn({ ...options, settings: options.staffSignIn }))
  app.use(finishAnswer())
  app.get('/favicon.svg', (context) =>
    context.body(FAVICON, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': ONE_MINUTE }),
  )
  app.get('/robots.txt', (context) => context.text(robots(options)))
  app.use('/assets/*', assets(webBuild.client))
  app.all('*', (context) => show(context, context.req.raw))
  app.onError((error, context) =>
    error instanceof HTTPException ? error.getResponse() : context.text(`Tietopolku: ${options.report(error)}`, 500),
  )
  return app
}

/** Pages of the site's build. It has its own copy of our modules, so the context object is taken from the build itself. */
async function pages(
  options: SiteOptions,
): Promise<(request: Request, about: Pick<Edge, 'nonce' | 'from'>) => Promise<Response>> {
  const build = (await import(webBuild.server)) as ServerBuild
  const { edge } = build.entry.module as ServerBuild['entry']['module'] & { edge: RouterContext<Edge> }
  const { host } = new URL(options.publicUrl)
  const handle = createRequestHandler({ ...build, allowedActionOrigins: [host] }, 'production')
  const { registerKind, publicUrl, report } = options
  const hasStaffSignIn = options.staffSignIn !== null
  return async (request, about) => {
    const context = new RouterContextProvider()
    const signedIn = await whoSigned(request, options)
    const perform: Edge['perform'] = (operation, input) => options.perform(operation, input, signedIn?.actor ?? PUBLIC)
    const performAnonymously: Edge['perform'] = (operation, input) => options.perform(operation, input, ANONYMOUS)
    const ways = { perform, performAnonymously, signedIn, report }
    context.set(edge, { ...about, ...ways, hasStaffSignIn, registerKind, publicUrl, today: options.today() })
    const answer = await handle(request, context)
    const { pathname } = new URL(request.url)
    if (isWorkspacePath(pathname) || isAnonymousPath(pathname)) answer.headers.set('Cache-Control', 'private, no-store')
    return answer
  }
}

/** Public pages are the same for everybody: a session is read in the workspace only. */
async function whoSigned(request: Request, { publicUrl, signedIn }: SiteOptions): Promise<SignedIn | null> {
  if (!isWorkspacePath(new URL(request.url).pathname)) return null
  const token = sessionToken(request.headers.get('Cookie'), publicUrl)
  return token === null ? null : signedIn(token)
}

function robots({ registerKind }: SiteOptions): string {
  return registerKind === 'synthetic' ? 'User-agent: *\nDisallow: /\n' : 'User-agent: *\nAllow: /\n'
}

/** The mark "comprehensive with a note", which stands for the whole system. */
const FAVICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b4f9e"/>' +
  '<circle cx="16" cy="16" r="9.5" fill="none" stroke="#fff" stroke-width="3"/><path d="M16 6.5a9.5 9.5 0 0 0 0 19z" fill="#fff"/></svg>'
