import { redirect } from 'react-router'
import { workspaceAddress } from '../../address.ts'
import { sessionCookie } from '../../session-cookie.ts'
import { workspaceAction, workspaceLoader } from '../../visit.ts'

/** Signing out is done by a form: a link or a picture elsewhere must not do it. */
export const loader = workspaceLoader(async ({ language }) => {
  throw redirect(workspaceAddress(language))
})

export const action = workspaceAction({
  save: async ({ visit }) => {
    const { edge, signedIn, language } = visit
    const isByCode = signedIn.actor.kind === 'code'
    if (isByCode) await edge.perform('form-session.end', {})
    else await edge.perform('account.end-session', { session: signedIn.session })
    const headers = { 'Set-Cookie': sessionCookie(null, edge.publicUrl), 'Clear-Site-Data': '"cache", "storage"' }
    return redirect(`${workspaceAddress(language, isByCode ? 'code' : 'sign-in')}?out=1`, { headers })
  },
})

export default function SignOutPage() {
  return null
}
