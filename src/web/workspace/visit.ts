import { type ActionFunctionArgs, data, redirect } from 'react-router'
import type { SignedIn } from '../../access/signed-in.ts'
import type { ProblemDescription } from '../../model/problem.ts'
import { pageLoader, problemIn, type Visit, visitOf } from '../site/visit.ts'
import { workspaceAddress } from './address.ts'

/** A visit of somebody who has signed in. `edge.perform` acts as them. */
export interface WorkspaceVisit extends Visit {
  readonly signedIn: SignedIn
}

/** A loader for signed-in people; others are sent to sign in and come back afterwards. */
export function workspaceLoader<Result>(load: (visit: WorkspaceVisit) => Promise<Result>) {
  return pageLoader((visit) => load(requireSignedIn(visit)))
}

/** What an action answers when the thing could not be done: the problem, and what had been typed. Passwords and codes are not given back. */
export interface Refused {
  readonly problem: ProblemDescription
  readonly submitted: Readonly<Record<string, string>>
  /** Fields of which there were several: ticks of a list. */
  readonly several?: Readonly<Record<string, readonly string[]>>
}

export interface Posted {
  readonly visit: WorkspaceVisit
  readonly form: FormData
  /** The text of a field; empty when it was not sent. */
  text(name: string): string
}

/** What a form can do, by the value of its field `act` (a form without it: `save`). Each answers a redirect or data for the page. */
export type Acts = Readonly<Record<string, (posted: Posted) => Promise<unknown>>>

/**
 * An action for signed-in people. The form must carry the session's form token. A problem comes back to the page with its status and
 * what had been typed; the page shows it with `ProblemSummary`.
 */
export function workspaceAction(acts: Acts) {
  return async (args: ActionFunctionArgs): Promise<unknown> => {
    const form = await args.request.formData()
    const visit = visitOf(args)
    return pageLoader(async () => {
      const posted = { visit: requireSignedIn(visit), form, text: (name: string) => textOf(form, name) }
      requireFormToken(posted)
      return act(acts, posted)
    })(args)
  }
}

async function act(acts: Acts, posted: Posted): Promise<unknown> {
  const chosen = acts[posted.text('act') || 'save']
  if (!chosen) throw data({ missing: true }, { status: 404 })
  try {
    return await chosen(posted)
  } catch (error) {
    const problem = problemIn(error)
    if (!problem) throw error
    const refused: Refused = { problem, submitted: submittedIn(posted.form), several: severalIn(posted.form) }
    return data(refused, { status: STATUS[problem.kind] })
  }
}

const STATUS: Readonly<Record<ProblemDescription['kind'], number>> = {
  refused: 422,
  notFound: 404,
  conflict: 409,
  forbidden: 403,
  unavailable: 503,
}

function requireSignedIn(visit: Visit): WorkspaceVisit {
  const { signedIn } = visit.edge
  if (signedIn) return { ...visit, signedIn }
  const here = visit.url.pathname.replace(/\.data$/, '') + visit.url.search
  throw redirect(`${workspaceAddress(visit.language, 'sign-in')}?return=${encodeURIComponent(here)}`)
}

function requireFormToken({ visit, text }: Posted): void {
  if (text('formToken') === visit.signedIn.formToken) return
  throw data({ problem: FORM_FROM_ELSEWHERE }, { status: STATUS.forbidden })
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

const NOT_GIVEN_BACK = /password|code|token/i

function submittedIn(form: FormData): Record<string, string> {
  const texts = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
  return Object.fromEntries(texts.filter(([name]) => !NOT_GIVEN_BACK.test(name)))
}

function severalIn(form: FormData): Record<string, string[]> {
  const names = [...new Set(form.keys())].filter((name) => !NOT_GIVEN_BACK.test(name) && form.getAll(name).length > 1)
  return Object.fromEntries(names.map((name) => [name, form.getAll(name).filter((value) => typeof value === 'string')]))
}

/** The ticks of a list as they were when something was refused: nobody should have to tick them twice. */
export function tickedIn(refused: Refused | null, name: string): readonly string[] {
  if (!refused) return []
  return refused.several?.[name] ?? (refused.submitted[name] === undefined ? [] : [refused.submitted[name]])
}

/** Whether what an action answered is a refusal. */
export function refusedIn(answer: unknown): Refused | null {
  return typeof answer === 'object' && answer !== null && 'problem' in answer ? (answer as Refused) : null
}

const FORM_FROM_ELSEWHERE: ProblemDescription = {
  code: 'form-from-elsewhere',
  kind: 'forbidden',
  texts: {
    fi: 'Lomake ei kuulu tähän istuntoon, joten mitään ei tehty. Lataa sivu uudelleen ja lähetä lomake sieltä.',
    sv: 'Formuläret hör inte till den här sessionen, så ingenting gjordes. Ladda om sidan och skicka formuläret därifrån.',
    en: 'The form does not belong to this session, so nothing was done. Load the page again and send the form from there.',
  },
}
