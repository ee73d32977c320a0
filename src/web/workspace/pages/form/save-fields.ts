import { type ActionFunctionArgs, redirect } from 'react-router'
import type { SavedFields } from '../../../../operations/submission/save-submission.ts'
import type { SavedAnswer } from '../../parts/form/use-saving.ts'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import { pageOf, placeOf } from './place.ts'
import { fieldsOfProblem } from './posted-form.ts'

/** Nobody reads this address: it leads back to the form. */
export const loader = workspaceLoader(async (visit) => {
  throw redirect(pageOf(visit))
})

const save = workspaceAction({ save: saveFields })

/**
 * Saves fields in the background while the form is filled in: `fields` is JSON of what `submission.save` takes, read by the page with the
 * form's own questions and checked again by the operation. Answers JSON (`SavedAnswer`).
 */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const answer = await save(args)
  if (answer instanceof Response) return answer
  const { data, init } = answer as { data: unknown; init?: ResponseInit | null }
  const refused = refusedIn(data)
  const told = refused ? { refused: refused.problem.texts, at: fieldsOfProblem(refused.problem) } : data
  return Response.json(told, { status: init?.status ?? 200 })
}

async function saveFields({ visit, text }: Posted): Promise<Response> {
  const fields = fieldsIn(text('fields'))
  const { saved, conflicts, at } = (await visit.edge.perform('submission.save', { ...placeOf(visit), fields })) as SavedFields
  return Response.json({ saved, conflicts, at } satisfies SavedAnswer)
}

/** What is no JSON is no list of fields: the operation says so. */
function fieldsIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
