import type { AnswerDraft } from './answer-draft.ts'

/**
 * How it stands with a line on the page: `same` as stored; `changed` and not yet saved; `saving`; `saved` just now; `waiting` for the
 * connection; `refused` by the server, with its words; `conflict`: somebody else saved it meanwhile.
 */
export type LineStatus = 'same' | 'changed' | 'saving' | 'saved' | 'waiting' | 'refused' | 'conflict'

/** What stands in the register when somebody else was quicker. */
export interface StoredAnswer {
  readonly draft: AnswerDraft
  readonly version: number
  /** Value that an answer would now be given on. */
  readonly seen: number | null
}

/** One line while it is being filled in. */
export interface LineState {
  readonly area: string
  readonly draft: AnswerDraft
  /** What the draft is compared with, and the version that a save names. */
  readonly before: AnswerDraft
  readonly version: number
  readonly seen: number | null
  readonly status: LineStatus
  /** The server's words when it refused. */
  readonly refusal: string | null
  /** What somebody else saved meanwhile. */
  readonly theirs: StoredAnswer | null
  readonly savedAt: string | null
}

export type LineEvent =
  | { readonly what: 'edited'; readonly area: string; readonly change: Partial<AnswerDraft> }
  | { readonly what: 'sent'; readonly area: string }
  | { readonly what: 'saved'; readonly area: string; readonly sent: AnswerDraft; readonly version: number; readonly at: string }
  | { readonly what: 'unreachable'; readonly area: string }
  | { readonly what: 'refused'; readonly area: string; readonly text: string }
  | {
      readonly what: 'overtaken'
      readonly area: string
      readonly theirs: StoredAnswer
    }
  | { readonly what: 'kept-mine'; readonly area: string }
  | { readonly what: 'took-theirs'; readonly area: string }

/** The lines after something happened to one of them. What was typed is never lost: only the person's own choice replaces a draft. */
export function linesAfter(lines: readonly LineState[], event: LineEvent): readonly LineState[] {
  return lines.map((line) => (line.area === event.area ? lineAfter(line, event) : line))
}

function lineAfter(line: LineState, event: LineEvent): LineState {
  switch (event.what) {
    case 'edited':
      return { ...line, draft: { ...line.draft, ...event.change }, status: line.theirs ? 'conflict' : 'changed', refusal: null }
    case 'sent':
      return { ...line, status: 'saving' }
    case 'saved':
      return savedLine(line, event)
    case 'unreachable':
      return { ...line, status: 'waiting' }
    case 'refused':
      return { ...line, status: 'refused', refusal: event.text }
    case 'overtaken':
      return { ...line, status: 'conflict', theirs: event.theirs }
    default:
      return settledLine(line, event.what)
  }
}

/** What was typed while the answer was on its way is still to be saved. */
function savedLine(line: LineState, { sent, version, at }: LineEvent & { what: 'saved' }): LineState {
  const status = line.draft === sent ? 'saved' : 'changed'
  return { ...line, before: sent, version, status, savedAt: at, theirs: null, refusal: null }
}

/** Either choice rests on what the other one saved: keeping one's own saves over it, knowingly. */
function settledLine(line: LineState, choice: 'kept-mine' | 'took-theirs'): LineState {
  if (!line.theirs) return line
  const { draft: before, version, seen } = line.theirs
  const base = { ...line, before, version, seen, theirs: null }
  return choice === 'kept-mine' ? { ...base, status: 'changed' } : { ...base, draft: before, status: 'same' }
}
