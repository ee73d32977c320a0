import type { ShownPart, ShownSection } from '../../model/briefing-content.ts'
import { BRIEFING_WORDS as W } from './briefing-words.ts'

/** Sections as they are read one after another: what was said below one table is not said again below the next. */
export function notesOnce(sections: readonly ShownSection[]): ShownSection[] {
  const said = new Set<string>()
  return sections.map((section) => ({ ...section, parts: section.parts.map((part) => notSaid(withMark(part), said)) }))
}

/** A table with what its mark of hidden counts means among its notes. */
export function withMark(part: ShownPart): ShownPart {
  if (part.content.kind !== 'table') return part
  const { notes, rows } = part.content
  const hasHidden = rows.some(({ cells }) => cells.some(({ mark }) => mark === ':'))
  return hasHidden ? { ...part, content: { ...part.content, notes: [...notes, W.protectedMark] } } : part
}

function notSaid(part: ShownPart, said: Set<string>): ShownPart {
  if (part.content.kind !== 'table') return part
  const notes = part.content.notes.filter(({ fi }) => !said.has(fi))
  for (const { fi } of notes) said.add(fi)
  return { ...part, content: { ...part.content, notes } }
}
