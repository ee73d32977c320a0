import { type RefObject, useEffect } from 'react'
import { tidySpan } from '../../view/coded-text.ts'
import type { CodingPage } from '../../view/coding-page.ts'
import type { PartSpan } from './coding-work.ts'

/** Fingers move the ends of a selection for a while. */
const PAUSE_MS = 500

/** What is marked with the mouse or a finger becomes the selection of the page. */
export function useMarking(
  area: RefObject<HTMLElement | null>,
  select: (selection: PartSpan | null) => void,
  texts: CodingPage['report']['texts'],
): void {
  useEffect(() => {
    let isDown = false
    let pause: ReturnType<typeof setTimeout> | undefined
    const take = () => {
      const marked = markedSpan(area.current, texts)
      if (!marked) return
      window.getSelection()?.removeAllRanges()
      select(marked)
    }
    const down = () => {
      isDown = true
    }
    const up = (event: PointerEvent) => {
      isDown = false
      if (event.pointerType === 'mouse') setTimeout(take)
    }
    const changed = () => {
      clearTimeout(pause)
      pause = setTimeout(() => {
        if (!isDown) take()
      }, PAUSE_MS)
    }
    document.addEventListener('pointerdown', down)
    document.addEventListener('pointerup', up)
    document.addEventListener('pointercancel', down)
    document.addEventListener('selectionchange', changed)
    return () => {
      clearTimeout(pause)
      document.removeEventListener('pointerdown', down)
      document.removeEventListener('pointerup', up)
      document.removeEventListener('pointercancel', down)
      document.removeEventListener('selectionchange', changed)
    }
  }, [area, select, texts])
}

/** The browser's selection as places in one part; null when there is none, or it goes beyond the part. */
function markedSpan(area: HTMLElement | null, texts: CodingPage['report']['texts']): PartSpan | null {
  const selection = window.getSelection()
  if (!area || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const words = wordsAround(range.startContainer)
  if (!words || !area.contains(words) || wordsAround(range.endContainer) !== words) return null
  const part = texts.find((one) => one.part === words.dataset.part)
  if (!part) return null
  const span = tidySpan(part.text, { from: placeIn(words, range, 'start'), until: placeIn(words, range, 'end') })
  return span && { part: part.part, ...span }
}

function wordsAround(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest<HTMLElement>('[data-part]') ?? null
}

/** Counts only the words of the text: the numbers of themes stand between them. */
function placeIn(words: HTMLElement, range: Range, end: 'start' | 'end'): number {
  const edge = document.createRange()
  edge.setStart(words, 0)
  if (end === 'start') edge.setEnd(range.startContainer, range.startOffset)
  else edge.setEnd(range.endContainer, range.endOffset)
  let place = 0
  for (const piece of words.querySelectorAll<HTMLElement>('[data-from]')) {
    const text = piece.firstChild
    if (!text || !edge.intersectsNode(text)) continue
    const own = document.createRange()
    own.selectNodeContents(text)
    const isWhole = edge.compareBoundaryPoints(Range.END_TO_END, own) >= 0
    const length = isWhole ? (text.textContent?.length ?? 0) : edge.endOffset
    place = Number(piece.dataset.from) + length
  }
  return place
}
