import { data, type LoaderFunctionArgs } from 'react-router'
import type { ProblemDescription } from '../../model/problem.ts'
import { LANGUAGES, type Language } from '../../model/text.ts'
import { type Edge, edge } from '../edge.ts'
import { isLanguage } from '../text/translate.ts'

/** One request for a page, read once: language and release from the address, and the way to the operations. */
export interface Visit {
  readonly language: Language
  readonly url: URL
  /** The release that a permanent address names; undefined for the newest. */
  readonly release: string | undefined
  readonly params: Readonly<Record<string, string | undefined>>
  readonly edge: Edge
}

/** What an error page gets to know: a problem's own words, or only a reference number. */
export type ErrorFacts = { readonly problem: ProblemDescription } | { readonly reference: string } | { readonly missing: true }

/**
 * Makes a loader of a function from visit to page. A problem becomes its HTTP status with its own words; anything else is
 * reported, and the reader sees only a reference number.
 */
export function pageLoader<Result>(load: (visit: Visit) => Promise<Result>) {
  return async (args: PageArgs): Promise<Result> => {
    const visit = visitOf(args)
    try {
      return await load(visit)
    } catch (error) {
      throw answerOf(error, visit.edge)
    }
  }
}

/** What loaders and actions are given alike. */
type PageArgs = Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>

export function visitOf({ request, params, context }: PageArgs): Visit {
  const url = new URL(request.url)
  return { language: languageOf(url, request), url, release: params.release, params, edge: context.get(edge) }
}

/** The first word of the address, else the reader's preferred language, else Finnish. */
export function languageOf(url: URL, request: Request): Language {
  const first = url.pathname.split('/')[1]
  return isLanguage(first) ? first : preferredLanguage(request.headers.get('Accept-Language') ?? '')
}

export function preferredLanguage(header: string): Language {
  const wishes = header.split(',').map((part, place) => {
    const [tag = '', ...rest] = part.trim().split(';')
    const weight = rest.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find((text) => text !== undefined)
    return { tag: tag.toLowerCase().split('-')[0], weight: weight === undefined ? 1 : Number(weight), place }
  })
  const sorted = wishes.filter((wish) => wish.weight > 0).sort((a, b) => b.weight - a.weight || a.place - b.place)
  return sorted.map((wish) => LANGUAGES.find((language) => language === wish.tag)).find((found) => found !== undefined) ?? 'fi'
}

const NOT_FOUND = 404
const BUG = 500
const STATUS: Readonly<Record<ProblemDescription['kind'], number>> = {
  refused: 422,
  notFound: NOT_FOUND,
  conflict: 409,
  forbidden: 403,
  unavailable: 503,
}

/** What to throw when the address names something that does not exist. */
export function missingPage() {
  return data({ missing: true } satisfies ErrorFacts, { status: NOT_FOUND })
}

function answerOf(error: unknown, { report }: Edge): unknown {
  if (error instanceof Response || isAnswer(error)) return error
  const problem = problemIn(error)
  if (problem) return data({ problem } satisfies ErrorFacts, { status: STATUS[problem.kind] })
  return data({ reference: report(error) } satisfies ErrorFacts, { status: BUG })
}

/** The site's build has its own copy of the class Problem, so it is known by its name. */
export function problemIn(error: unknown): ProblemDescription | null {
  if (!(error instanceof Error) || error.name !== 'Problem' || !('description' in error)) return null
  return error.description as ProblemDescription
}

function isAnswer(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'type' in error && error.type === 'DataWithResponseInit'
}
