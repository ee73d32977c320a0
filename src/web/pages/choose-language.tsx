import { type LoaderFunctionArgs, redirect } from 'react-router'
import { addressOf } from '../address/address.ts'
import { languageOf } from '../site/visit.ts'

/** The front door: on to the reader's language. The choice is not stored, every page has its own address in each language. */
export function loader({ request }: LoaderFunctionArgs): Response {
  const language = languageOf(new URL(request.url), request)
  return redirect(addressOf({ kind: 'overview' }, language), { headers: { Vary: 'Accept-Language' } })
}
