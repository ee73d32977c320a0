import { type ActionFunctionArgs, redirect } from 'react-router'
import type { Coding } from '../../../../model/coding.ts'
import { workspaceAddress } from '../../address.ts'
import { shownCoding } from '../../view/coding-page.ts'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'

/** Nobody reads this address: it leads back to the report. */
export const loader = workspaceLoader(async ({ language, params }) => {
  throw redirect(workspaceAddress(language, 'coding', params.report ?? ''))
})

const act = workspaceAction({ add, remove })

/** Gives or takes a theme while the page stays as it is; answers JSON: `{ coding }`, `{ removed }` or `{ refused }`. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const answer = await act(args)
  if (answer instanceof Response) return answer
  const { data, init } = answer as { data: unknown; init?: ResponseInit | null }
  const refused = refusedIn(data)
  return Response.json(refused ? { refused: refused.problem.texts } : data, { status: init?.status ?? 200 })
}

/** The page sends the words that it shows there, so that a text redacted meanwhile is noticed. */
async function add({ visit, text }: Posted): Promise<Response> {
  const passage = text('part') === '' ? null : passageOf(text)
  const asked = { report: visit.params.report ?? '', theme: text('theme'), passage, memo: text('memo') || null }
  return Response.json({ coding: shownCoding((await visit.edge.perform('coding.add', asked)) as Coding) })
}

function passageOf(text: Posted['text']) {
  return { part: text('part'), from: Number(text('from')), until: Number(text('until')), words: text('words') }
}

async function remove({ visit, text }: Posted): Promise<Response> {
  const asked = { report: visit.params.report ?? '', coding: text('coding') }
  return Response.json({ removed: shownCoding((await visit.edge.perform('coding.remove', asked)) as Coding) })
}
