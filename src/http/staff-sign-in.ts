import { Hono } from 'hono'
import * as client from 'openid-client'
import { z } from 'zod'
import { type Actor, SYSTEM } from '../access/actor.ts'
import { LANGUAGES, type Language, languageOf } from '../model/text.ts'
import { safeReturn, workspaceAddress } from '../web/workspace/address.ts'
import { sessionCookie } from '../web/workspace/session-cookie.ts'
import { deviceWords } from '../web/workspace/sign-in/device-words.ts'

/*
 * Staff sign in through the institute's own sign-in: OpenID Connect, authorization code flow with PKCE, state and nonce. What the
 * flow must remember until the answer lies in a short-lived cookie of the browser that began it, so an answer that was begun elsewhere
 * is not accepted.
 */

export interface StaffSignInSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

interface StaffSignInOptions {
  readonly settings: StaffSignInSettings
  readonly publicUrl: string
  perform(operation: string, input: unknown, actor: Actor): Promise<unknown>
  report(error: unknown): string
}

/** From the environment; null when `OIDC_ISSUER` or `OIDC_CLIENT_ID` is not set. */
export function staffSignInSettings(environment: NodeJS.ProcessEnv): StaffSignInSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret = '' } = environment
  return issuer && clientId ? { issuer, clientId, clientSecret } : null
}

const FLOW_SECONDS = 600
const flowShape = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  language: z.enum(LANGUAGES),
  returnTo: z.string(),
})
type Flow = z.infer<typeof flowShape>

/** `/oidc/begin` sends the browser to the institute's sign-in, `/oidc/callback` takes its answer. */
export function staffSignIn(options: StaffSignInOptions): Hono {
  const discover = discovered(options.settings)
  const app = new Hono()
  app.get('/begin', async (context) => {
    const language = languageOf(context.req.query('language'))
    const returnTo = safeReturn(context.req.query('return') ?? null, language)
    try {
      const { address, flow } = await begin(await discover(), options, { language, returnTo })
      context.header('Set-Cookie', flowCookie(flow, options.publicUrl))
      return context.redirect(address)
    } catch (error) {
      options.report(error)
      return context.redirect(refusedAddress(language, 'staff-unavailable'))
    }
  })
  app.get('/callback', async (context) => {
    const flow = flowIn(context.req.header('Cookie') ?? '', options.publicUrl)
    context.header('Set-Cookie', flowCookie(null, options.publicUrl))
    context.header('Cache-Control', 'private, no-store')
    if (!flow) return context.redirect(refusedAddress('fi', 'staff-failed'))
    const device = deviceWords(context.req.header('User-Agent') ?? '')
    const answer = await finish(await discover().catch(() => null), options, {
      flow,
      device,
      search: new URL(context.req.url).search,
    })
    if ('problem' in answer) return context.redirect(refusedAddress(flow.language, answer.problem))
    context.header('Set-Cookie', sessionCookie(answer.token, options.publicUrl), { append: true })
    return context.redirect(flow.returnTo)
  })
  return app
}

/** What the provider tells of itself, asked once; asked again after a failure. */
function discovered({ issuer, clientId, clientSecret }: StaffSignInSettings): () => Promise<client.Configuration> {
  let known: Promise<client.Configuration> | null = null
  const address = new URL(issuer)
  // Only on this very machine (tests) may the provider be without TLS.
  const isLocal = address.protocol === 'http:' && address.hostname === 'localhost'
  return () => {
    known ??= client.discovery(
      address,
      clientId,
      clientSecret,
      undefined,
      isLocal ? { execute: [client.allowInsecureRequests] } : {},
    )
    known.catch(() => {
      known = null
    })
    return known
  }
}

async function begin(
  configuration: client.Configuration,
  { publicUrl }: StaffSignInOptions,
  { language, returnTo }: Pick<Flow, 'language' | 'returnTo'>,
): Promise<{ address: string; flow: Flow }> {
  const verifier = client.randomPKCECodeVerifier()
  const flow = { state: client.randomState(), nonce: client.randomNonce(), verifier, language, returnTo }
  const address = client.buildAuthorizationUrl(configuration, {
    redirect_uri: `${publicUrl}/oidc/callback`,
    scope: 'openid email profile',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: flow.state,
    nonce: flow.nonce,
    ui_locales: language,
  })
  return { address: address.href, flow }
}

type StaffProblem = 'staff-unavailable' | 'staff-failed' | 'staff-not-invited' | 'no-rights'

interface Answered {
  readonly flow: Flow
  readonly device: string
  readonly search: string
}

async function finish(
  configuration: client.Configuration | null,
  options: StaffSignInOptions,
  { flow, device, search }: Answered,
): Promise<{ token: string } | { problem: StaffProblem }> {
  if (!configuration) return { problem: 'staff-unavailable' }
  const identified = await identify(configuration, new URL(`${options.publicUrl}/oidc/callback${search}`), flow).catch(() => null)
  if (!identified) return { problem: 'staff-failed' }
  try {
    return (await options.perform('session.begin-staff', { ...identified, device }, SYSTEM)) as { token: string }
  } catch (error) {
    const code = problemCode(error)
    if (code === 'no-rights' || code === 'staff-not-invited') return { problem: code }
    options.report(error)
    return { problem: 'staff-failed' }
  }
}

/** Who the provider says it is: signature, issuer, audience, times, state and nonce have been checked. @throws when any is wrong. */
async function identify(configuration: client.Configuration, answer: URL, { state, nonce, verifier }: Flow) {
  const tokens = await client.authorizationCodeGrant(configuration, answer, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims) throw new Error('the provider gave no identity')
  const info = claims.email === undefined ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub) : claims
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: typeof info.email === 'string' ? info.email : null,
    isEmailVerified: info.email_verified === true,
  }
}

function problemCode(error: unknown): string | null {
  if (!(error instanceof Error) || error.name !== 'Problem' || !('description' in error)) return null
  return (error.description as { code: string }).code
}

function refusedAddress(language: Language, problem: StaffProblem): string {
  return `${workspaceAddress(language, 'sign-in')}?problem=${problem}`
}

function flowCookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-tietopolku-oidc' : 'tietopolku-oidc'
}

function flowCookie(flow: Flow | null, publicUrl: string): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : ''
  const value = flow ? Buffer.from(JSON.stringify(flow)).toString('base64url') : ''
  return `${flowCookieName(publicUrl)}=${value}; Path=/; HttpOnly; SameSite=Lax${secure}; Max-Age=${flow ? FLOW_SECONDS : 0}`
}

function flowIn(cookieHeader: string, publicUrl: string): Flow | null {
  const pairs = cookieHeader.split(';').map((pair) => pair.trim().split('='))
  const value = pairs.find(([key]) => key === flowCookieName(publicUrl))?.[1]
  try {
    const parsed = flowShape.parse(JSON.parse(Buffer.from(value ?? '', 'base64url').toString('utf8')))
    return { ...parsed, returnTo: safeReturn(parsed.returnTo, parsed.language) }
  } catch {
    return null
  }
}
