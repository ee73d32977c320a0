import { useEffect, useReducer, useRef } from 'react'
import { flushSync } from 'react-dom'
import { isSameDraft } from '../../view/answer-draft.ts'
import { type LineEvent, type LineState, linesAfter } from '../../view/line-state.ts'
import { type SendTo, sendLine } from './send-line.ts'

export interface LinesInWork {
  readonly lines: readonly LineState[]
  happen(event: LineEvent): void
  /** Saves the line when something in it waits to be saved. */
  save(area: string): void
  /** Saves whatever waits to be saved; resolves when nothing is on its way any more. */
  saveAll(): Promise<void>
}

/** A line that nobody leaves is saved when it has been left alone for so long. */
const IDLE_MS = 5_000

/** The lines of the page while they are filled in, saved one by one in the background. */
export function useLines(initial: readonly LineState[], to: SendTo): LinesInWork {
  const [lines, happen] = useReducer(linesAfter, initial)
  const current = useRef(lines)
  current.current = lines
  const onTheirWay = useRef(new Map<string, Promise<void>>())
  const send = async (line: LineState): Promise<void> => {
    happen({ what: 'sent', area: line.area })
    const event = await sendLine(line, to)
    // Drawn at once: a form that waits for this answer takes its version from the page.
    flushSync(() => happen(event))
    onTheirWay.current.delete(line.area)
  }
  const save = (area: string): void => {
    const line = current.current.find((one) => one.area === area)
    // A second answer names the version that the first one makes, so it waits for it.
    if (line && isToBeSaved(line) && !onTheirWay.current.has(area)) onTheirWay.current.set(area, send(line))
  }
  const saveAll = async (): Promise<void> => {
    await Promise.all(onTheirWay.current.values())
    for (const { area } of current.current) save(area)
    await Promise.all(onTheirWay.current.values())
  }
  useSavingLater({ lines, current, save })
  useWarning(lines)
  return { lines, happen, save, saveAll }
}

function isToBeSaved({ status, draft, before }: LineState): boolean {
  return (status === 'changed' || status === 'waiting' || status === 'refused') && !isSameDraft(draft, before)
}

interface Saving {
  readonly lines: readonly LineState[]
  readonly current: { readonly current: readonly LineState[] }
  save(area: string): void
}

/** What was typed while an answer was on its way, or was never left, goes after a while; what waited for the connection, when it is back. */
function useSavingLater({ lines, current, save }: Saving): void {
  const latest = useRef(save)
  latest.current = save
  useEffect(() => {
    const saveAll = (status: LineState['status']) => {
      for (const line of current.current) if (line.status === status) latest.current(line.area)
    }
    const whenBack = () => saveAll('waiting')
    const timer = lines.some(({ status }) => status === 'changed') ? setTimeout(() => saveAll('changed'), IDLE_MS) : undefined
    window.addEventListener('online', whenBack)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', whenBack)
    }
  }, [lines, current])
}

/** Leaving the page with something unsaved asks first, unless it is the table that is being sent. */
function useWarning(lines: readonly LineState[]): void {
  const hasUnsaved = lines.some(isToBeSaved)
  const isSending = useRef(false)
  useEffect(() => {
    const send = (event: Event) => {
      const isTable = event.target instanceof HTMLFormElement && event.target.classList.contains('review-form')
      isSending.current = isTable && !event.defaultPrevented
    }
    const warn = (event: BeforeUnloadEvent) => {
      if (hasUnsaved && !isSending.current) event.preventDefault()
    }
    window.addEventListener('submit', send)
    window.addEventListener('beforeunload', warn)
    return () => {
      window.removeEventListener('submit', send)
      window.removeEventListener('beforeunload', warn)
    }
  }, [hasUnsaved])
}
