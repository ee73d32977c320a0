import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from 'react-router'
import type { SignInStep } from '../../../operations/account/show-step.ts'
import { pageLoader, problemIn, type Visit, visitOf } from '../../site/visit.ts'
import { sessionCookie, sessionToken } from '../session-cookie.ts'
import type { Refused } from '../visit.ts'
import { deviceWords } from './device-words.ts'

/** A visit of somebody who is signing in: the token of the half session, if there is one, and where they come from. */
export interface SignInVisit extends Visit {
  readonly token: string | null
  readonly from: string
  readonly device: string
}

export interface SignInPosted {
  readonly visit: SignInVisit
  text(name: string): string
}

export function signInLoader<Result>(load: (visit: SignInVisit) => Promise<Result>) {
  return (args: LoaderFunctionArgs) => pageLoader((visit) => load(signInVisit(visit, args.request)))(args)
}

/**
 * An action of a page before the session is full. That the form was sent from our own pages is known by its origin (`csrf` of the
 * server); where there is a half session the form must carry its token too (`requireStepForm`).
 */
export function signInAction(acts: Readonly<Record<string, (posted: SignInPosted) => Promise<unknown>>>) {
  return async (args: ActionFunctionArgs): Promise<unknown> => {
    const form = await args.request.formData()
    const visit = signInVisit(visitOf(args), args.request)
    const text = (name: string) => {
      const value = form.get(name)
      return typeof value === 'string' ? value : ''
    }
    return pageLoader(async () => {
      const chosen = acts[text('act') || 'save']
      if (!chosen) throw data({ missing: true }, { status: 404 })
      return chosen({ visit, text }).catch((error) => refused(error, text))
    })(args)
  }
}

/** What comes back to the page: the problem, and of what was typed only what is no secret. */
function refused(error: unknown, text: SignInPosted['text']) {
  const problem = problemIn(error)
  if (!problem) throw error
  const submitted = { email: text('email'), name: text('name'), language: text('language') }
  return data({ problem, submitted } satisfies Refused, {
    status: problem.kind === 'forbidden' ? 403 : problem.kind === 'notFound' ? 404 : 422,
  })
}

function signInVisit(visit: Visit, request: Request): SignInVisit {
  const token = sessionToken(request.headers.get('Cookie'), visit.edge.publicUrl)
  return { ...visit, token, from: visit.edge.from, device: deviceWords(request.headers.get('User-Agent') ?? '') }
}

/** The step that the visitor's half session waits for; null = there is none. */
export async function stepOf({ token, edge }: SignInVisit): Promise<SignInStep | null> {
  return token === null ? null : ((await edge.perform('session.step', { token })) as SignInStep | null)
}

/** The token of the half session, after making sure that the form belongs to it. Without one: an answer 403. */
export async function requireStepForm({ visit, text }: SignInPosted): Promise<string> {
  const step = await stepOf(visit)
  if (visit.token === null || (step !== null && text('formToken') !== step.formToken))
    throw data({ missing: true }, { status: 403 })
  return visit.token
}

/** The header that gives the browser its new session. */
export function withSession(visit: SignInVisit, token: string | null): { headers: { 'Set-Cookie': string } } {
  return { headers: { 'Set-Cookie': sessionCookie(token, visit.edge.publicUrl) } }
}
