import { type ActionFunctionArgs, redirect } from 'react-router'
import type { Texts } from '../../../../model/text.ts'
import { workspaceAddress } from '../../address.ts'
import type { SavedAnswer } from '../../parts/review/send-line.ts'
import { draftOf } from '../../view/answer-draft.ts'
import { changedLines, postedLines } from '../../view/answer-form.ts'
import { clockText } from '../../view/clock-text.ts'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import { sendAnswers } from './sheet-acts.ts'

/** Nobody reads this address: it leads back to the table. */
export const loader = workspaceLoader(async ({ language, params }) => {
  throw redirect(workspaceAddress(language, 'review', params.round ?? '', params.organiser ?? ''))
})

const save = workspaceAction({ save: saveLine })

/** Saves one line in the background while the table is filled in, and answers JSON (`SavedAnswer`). */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const answer = await save(args)
  if (answer instanceof Response) return answer
  const { data, init } = answer as { data: unknown; init?: ResponseInit | null }
  const refused = refusedIn(data)
  return Response.json(refused ? { refused: refused.problem.texts } : data, { status: init?.status ?? 200 })
}

async function saveLine(posted: Posted): Promise<Response> {
  const { language } = posted.visit
  const [line] = changedLines(postedLines(posted.form))
  const answer = line ? await sendAnswers(posted, [line]) : null
  const [saved, theirs] = [answer?.saved[0], answer?.conflicts[0]]
  if (saved && answer) return answered({ saved: { version: saved.version, at: clockText(answer.at, language) } }, 200)
  if (!theirs) return answered({ refused: NOTHING_CHANGED }, 422)
  const { figures, version } = theirs
  const seen = figures.ownClients['SHA+ET'].clients
  return answered({ refused: OVERTAKEN, theirs: { draft: draftOf(theirs.answer), version, seen } }, 409)
}

function answered(answer: SavedAnswer, status: number): Response {
  return Response.json(answer, { status })
}

const NOTHING_CHANGED: Texts = {
  fi: 'Rivillä ei ollut tallennettavaa. Lataa sivu uudelleen.',
  sv: 'Raden innehöll ingenting att spara. Ladda om sidan.',
  en: 'There was nothing to save in the line. Load the page again.',
}

const OVERTAKEN: Texts = {
  fi: 'Joku muu on tallentanut rivin.',
  sv: 'Någon annan har sparat raden.',
  en: 'Somebody else saved the line.',
}
