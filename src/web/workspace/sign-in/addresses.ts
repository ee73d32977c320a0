import type { Language } from '../../../model/text.ts'
import { workspaceAddress } from '../address.ts'

/** The second step of signing in, which goes on to `returnTo`. */
export function secondFactorAddress(language: Language, returnTo: string): string {
  const returning = returnTo === workspaceAddress(language) ? '' : `?return=${encodeURIComponent(returnTo)}`
  return workspaceAddress(language, 'sign-in', 'second-factor') + returning
}
