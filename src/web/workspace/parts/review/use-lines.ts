import { useEffect, useReducer, useRef } from 'react'
import { isSameDraft } from '../../view/answer-draft.ts'
import { type LineEvent, type LineState, linesAfter } from '../../view/line-state.ts'
import { type SendTo, sendLine } from './send-line.ts'

export interface LinesInWork {
  readonly lines: readonly LineState[]
  happen(event: LineEvent): void
  /** Saves the line when something in it waits to be saved. */
  save(area: string): void
}

/** The lines of the page while they are filled in, saved one by one in the background. */
export function useLines(initial: readonly LineState[], to: SendTo): LinesInWork {
  const [lines, happen] = useReducer(linesAfter, initial)
  const current = useRef(lines)
  current.current = lines
  const save = (area: string) => {
    const line = current.current.find((one) => one.area === area)
    if (!line || !isToBeSaved(line)) return
    happen({ what: 'sent', area })
    sendLine(line, to).then(happen)
  }
  useRetry(current, save)
  useWarning(lines)
  return { lines, happen, save }
}

function isToBeSaved({ status, draft, before }: LineState): boolean {
  return (status === 'changed' || status === 'waiting' || status === 'refused') && !isSameDraft(draft, before)
}

/** Lines that waited for the connection go when it is back. */
function useRetry(lines: { readonly current: readonly LineState[] }, save: (area: string) => void): void {
  const saved = useRef(save)
  saved.current = save
  useEffect(() => {
    const retry = () => {
      for (const { area, status } of lines.current) if (status === 'waiting') saved.current(area)
    }
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [lines])
}

/** Leaving the page with something unsaved asks first. */
function useWarning(lines: readonly LineState[]): void {
  const hasUnsaved = lines.some(isToBeSaved)
  useEffect(() => {
    if (!hasUnsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [hasUnsaved])
}
