import { type ActionFunctionArgs, redirect } from 'react-router'
import type { ReportDraft, SavedDraft } from '../../../../operations/social-report/drafts.ts'
import { problemIn } from '../../../site/visit.ts'
import { workspaceAddress } from '../../address.ts'
import type { DraftAnswer } from '../../parts/social-report/use-draft-saving.ts'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'

/** Nobody reads this address: it leads back to the observations. */
export const loader = workspaceLoader(async (visit) => {
  throw redirect(workspaceAddress(visit.language, 'observations'))
})

const save = workspaceAction({ save: saveDraft })

/** Saves a draft in the background: `draft` is JSON of what `social-report.save-draft` takes. Answers JSON (`DraftAnswer`). */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const answer = await save(args)
  if (answer instanceof Response) return answer
  const { data, init } = answer as { data: unknown; init?: ResponseInit | null }
  const refused = refusedIn(data)
  return Response.json(refused ? { refused: refused.problem.texts } : data, { status: init?.status ?? 200 })
}

async function saveDraft({ visit, text }: Posted): Promise<Response> {
  const asked = parsed(text('draft'))
  try {
    const saved = (await visit.edge.perform('social-report.save-draft', asked)) as SavedDraft
    return Response.json(saved satisfies DraftAnswer)
  } catch (error) {
    const code = problemIn(error)?.code
    if (code !== 'changed-meanwhile' && code !== 'draft-not-found') throw error
    const drafts = (await visit.edge.perform('social-report.drafts', {})) as readonly ReportDraft[]
    const overtaken = drafts.find(({ id }) => id === asked.draft) ?? null
    return Response.json({ overtaken } satisfies DraftAnswer)
  }
}

/** What is no JSON is no draft: the operation says so. */
function parsed(text: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
