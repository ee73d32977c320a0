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
    const answer = await post(line, to)
    if (answer.type === 'opaqueredirect') return { what: 'refused', area, text: to.signInAgain }
    const told = (await answer.json()) as Partial<Record<'saved' | 'refused' | 'theirs', unknown>>
    if (isSaved(told)) return { what: 'saved', area, sent: draft, ...told.saved }
    if (isRefused(told) && told.theirs) return { what: 'overtaken', area, theirs: told.theirs }
    return isRefused(told) ? { what: 'refused', area, text: told.refused[to.language] } : { what: 'unreachable', area }
  } catch {
    return { what: 'unreachable', area }
  }
}

type Saved = Extract<SavedAnswer, { saved: unknown }>
type RefusedLine = Extract<SavedAnswer, { refused: unknown }>

function isSaved(told: object): told is Saved {
  return 'saved' in told
}

function isRefused(told: object): told is RefusedLine {
  return 'refused' in told
}

const FORBIDDEN = 403

/** Whoever signed in again in another tab has a new form token: it is fetched once, and the page goes on with it. */
async function post(line: LineState, to: SendTo): Promise<Response> {
  const first = await send(line, to.address, shownToken() ?? to.formToken)
  if (first.status !== FORBIDDEN) return first
  const token = await currentToken()
  if (token === null) return first
  for (const field of document.querySelectorAll<HTMLInputElement>(TOKEN_FIELD)) field.value = token
  return send(line, to.address, token)
}

const TOKEN_FIELD = 'input[name="formToken"]'

function shownToken(): string | null {
  return document.querySelector<HTMLInputElement>(TOKEN_FIELD)?.value ?? null
}

/** The token that this page would carry if it were loaded now; null when that cannot be told. */
async function currentToken(): Promise<string | null> {
  const page = await fetch(window.location.pathname + window.location.search, { redirect: 'manual' })
  if (!page.ok) return null
  const text = await page.text()
  return new DOMParser().parseFromString(text, 'text/html').querySelector<HTMLInputElement>(TOKEN_FIELD)?.value ?? null
}

function send(line: LineState, address: string, formToken: string): Promise<Response> {
  return fetch(address, { method: 'POST', body: fieldsOf(line, formToken), redirect: 'manual' })
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
