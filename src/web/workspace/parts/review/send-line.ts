import type { Language, Texts } from '../../../../model/text.ts'
import { fieldName, shownLine } from '../../view/answer-form.ts'
import type { LineEvent, LineState, StoredAnswer } from '../../view/line-state.ts'

/** What the address that saves one line answers. */
export type SavedAnswer =
  | { readonly saved: { readonly version: number; readonly at: string } }
  | { readonly refused: Texts; readonly theirs?: StoredAnswer }

export interface SendTo {
  readonly address: string
  readonly formToken: string
  readonly language: Language
  /** Said when the session has ended meanwhile. */
  readonly signInAgain: string
}

/** Saves one line and tells what came of it. Never throws: without a connection the line waits. */
export async function sendLine(line: LineState, to: SendTo): Promise<LineEvent> {
  const { area, draft } = line
  try {
    const answer = await fetch(to.address, { method: 'POST', body: fieldsOf(line, to.formToken), redirect: 'manual' })
    if (answer.type === 'opaqueredirect') return { what: 'refused', area, text: to.signInAgain }
    if (!answer.headers.get('Content-Type')?.startsWith('application/json')) return { what: 'unreachable', area }
    return eventOf(line, (await answer.json()) as SavedAnswer, to)
  } catch {
    return { what: 'unreachable', area }
  }

  function eventOf(_: LineState, answer: SavedAnswer, { language }: SendTo): LineEvent {
    if ('saved' in answer) return { what: 'saved', area, sent: draft, ...answer.saved }
    if (answer.theirs) return { what: 'overtaken', area, theirs: answer.theirs }
    return { what: 'refused', area, text: answer.refused[language] }
  }
}

/** The fields of the line, named as in the form of the whole table, so that one reader reads both. */
function fieldsOf(line: LineState, formToken: string): URLSearchParams {
  const { area, draft } = line
  const fields = new URLSearchParams({ formToken, [fieldName(area, 'was')]: shownLine(line), [fieldName(area, 'isOpen')]: '1' })
  const { because, ...texts } = draft
  for (const [field, text] of Object.entries(texts)) fields.set(fieldName(area, field), text)
  for (const [place, code] of because.entries()) fields.set(fieldName(area, `because.${place}`), code)
  return fields
}
