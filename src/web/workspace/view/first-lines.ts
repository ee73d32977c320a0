import { isSameDraft } from './answer-draft.ts'
import type { PostedLine } from './answer-form.ts'
import type { LineState } from './line-state.ts'
import { type ContentView, type LineView, seenOf } from './sheet-view.ts'

/**
 * The lines as the page begins with them: as stored, with what had been typed when a form came back refused. A line that somebody
 * else saved meanwhile shows both; it then rests on what is stored, so that saving again is a choice made knowingly.
 */
export function firstLines(content: ContentView, posted: readonly PostedLine[]): LineState[] {
  return content.lines.map((line) => {
    const typed = posted.find(({ area }) => area === line.area)
    return typed ? typedLine(line, typed) : storedLine(line)
  })
}

function storedLine(line: LineView): LineState {
  const { area, draft, version, savedAt } = line
  return { area, draft, before: draft, version, seen: seenOf(line), status: 'same', refusal: null, theirs: null, savedAt }
}

function typedLine(line: LineView, typed: PostedLine): LineState {
  const stored = storedLine(line)
  if (isSameDraft(typed.draft, typed.before) || isSameDraft(typed.draft, stored.draft)) return stored
  const isOvertaken = typed.version !== line.version && !isSameDraft(typed.before, line.draft)
  const theirs = isOvertaken ? { draft: line.draft, version: line.version, seen: seenOf(line) } : null
  return { ...stored, draft: typed.draft, status: isOvertaken ? 'conflict' : 'changed', theirs }
}
