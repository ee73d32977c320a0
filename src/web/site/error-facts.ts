import { isRouteErrorResponse } from 'react-router'
import type { ErrorFacts } from './visit.ts'

/** What an error page says of an error. Answers that the router itself makes (no such address) carry no facts of ours: the page is missing. */
export function errorFacts(error: unknown): ErrorFacts {
  if (!isRouteErrorResponse(error)) return { reference: '' }
  const { data } = error
  const isOurs = typeof data === 'object' && data !== null && ['problem', 'reference', 'missing'].some((key) => key in data)
  return isOurs ? (data as ErrorFacts) : { missing: true }
}
