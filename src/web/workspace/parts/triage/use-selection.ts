import { useEffect, useState } from 'react'

/** What is selected in one part of the report, in positions of its text. */
export interface Selection {
  readonly part: string
  readonly from: number
  readonly until: number
  readonly text: string
}

/** Follows what somebody selects in the text; the last selection stays while they move to its button. */
export function useSelection(): Selection | null {
  const [selection, setSelection] = useState<Selection | null>(null)
  useEffect(() => {
    const changed = () => {
      const found = selectionIn(document.getSelection())
      if (found) setSelection(found)
    }
    document.addEventListener('selectionchange', changed)
    return () => document.removeEventListener('selectionchange', changed)
  }, [])
  return selection
}

const LONGEST_SHOWN = 200

function selectionIn(selected: globalThis.Selection | null): Selection | null {
  if (!selected || selected.isCollapsed || selected.rangeCount === 0) return null
  const { startContainer, startOffset, endContainer, endOffset } = selected.getRangeAt(0)
  const start = positionOf(startContainer, startOffset)
  const end = positionOf(endContainer, endOffset)
  if (!start || !end || start.part !== end.part || start.position >= end.position) return null
  const { part, text } = start
  return {
    part,
    from: start.position,
    until: end.position,
    text: text.slice(start.position, end.position).slice(0, LONGEST_SHOWN),
  }
}

/** Pieces of the text carry where they begin; the numbers of marks are no text of the report. */
function positionOf(node: Node, offset: number) {
  const element = node instanceof Element ? node : node.parentElement
  const piece = element?.closest<HTMLElement>('[data-from]')
  const part = element?.closest<HTMLElement>('[data-part]')
  if (!piece || !part) return null
  const inPiece = node.nodeType === Node.TEXT_NODE ? offset : offset === 0 ? 0 : (piece.textContent?.length ?? 0)
  const text = [...part.querySelectorAll('[data-from]')].map(({ textContent }) => textContent ?? '').join('')
  return { part: part.dataset.part ?? '', position: Number(piece.dataset.from) + inPiece, text }
}
