import type { Language } from '../model/text.ts'
import { workspaceAddress } from '../web/workspace/address.ts'

/** The one-time link of an invitation; without an address of the site its path, to be put behind it. */
export function invitationLink({
  publicUrl = '',
  token,
  language,
}: {
  publicUrl?: string
  token: string
  language: Language
}): string {
  return `${publicUrl.replace(/\/$/, '')}${workspaceAddress(language, 'invitation')}?token=${token}`
}
