import type { LineState } from './line-state.ts'
import { isAnswered, type SheetView } from './sheet-view.ts'

export interface Progress {
  readonly all: { readonly answered: number; readonly total: number }
  /** Of the content that is open; null without one. */
  readonly shown: number | null
}

/** How many municipalities have an answer, counted from what is on the page, so that it moves while the table is filled in. */
export function progressOf({ tabs, shown }: Pick<SheetView, 'tabs' | 'shown'>, lines: readonly LineState[]): Progress {
  const total = tabs.reduce((sum, tab) => sum + tab.total, 0)
  const others = tabs.filter((tab) => tab.content !== shown?.content).reduce((sum, tab) => sum + tab.answered, 0)
  if (!shown) return { all: { answered: others, total }, shown: null }
  const owed = new Set(shown.lines.filter(({ kind }) => kind === 'municipality').map(({ area }) => area))
  const answered = lines.filter(({ area, draft }) => owed.has(area) && isAnswered(draft)).length
  return { all: { answered: others + answered, total }, shown: answered }
}
