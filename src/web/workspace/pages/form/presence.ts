import { type ActionFunctionArgs, redirect } from 'react-router'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import { pageOf, placeOf } from './place.ts'

/** Nobody reads this address: it leads back to the form. */
export const loader = workspaceLoader(async (visit) => {
  throw redirect(pageOf(visit))
})

const note = workspaceAction({ save: notePresence })

/** Says that the form is open and at which field; answers JSON (`PresenceAnswer`): who else is there, and what they saved since. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const answer = await note(args)
  if (answer instanceof Response) return answer
  const { data, init } = answer as { data: unknown; init?: ResponseInit | null }
  const refused = refusedIn(data)
  return Response.json(refused ? { refused: refused.problem.texts } : data, { status: init?.status ?? 200 })
}

const FIELD = /^(?:reason:)?[A-Za-z][A-Za-z0-9_.-]{0,200}$/

async function notePresence({ visit, text }: Posted): Promise<Response> {
  const field = FIELD.test(text('field')) ? text('field') : null
  return Response.json(
    await visit.edge.perform('submission.presence', { ...placeOf(visit), field, since: text('since') || null }),
  )
}
