import { useCallback, useRef, useState } from 'react'
import { useKeys } from './use-keys.ts'

const STEPS: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

/** j and k (or the arrows) go from line to line, x ticks, a takes in what is ticked or else the line itself, ? opens the help. */
export function useInboxKeys() {
  const form = useRef<HTMLFormElement>(null)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const act = useCallback((key: string) => {
    const lines = [...(form.current?.querySelectorAll<HTMLElement>('tr[data-line]') ?? [])]
    const here = lines.findIndex((line) => line.contains(document.activeElement))
    const step = STEPS[key]
    if (step !== undefined) {
      const next = lines[Math.min(lines.length - 1, Math.max(0, here + step))]
      next?.querySelector('a')?.focus()
      return next !== undefined
    }
    if (key === '?') {
      setHelpOpen((wasOpen) => !wasOpen)
      return true
    }
    const tick = lines[here]?.querySelector<HTMLInputElement>('input[type="checkbox"]')
    if (key === 'x' && tick) {
      tick.click()
      return true
    }
    if (key !== 'a') return false
    return acceptTicked(form.current, tick ?? null)
  }, [])
  useKeys(act)
  return { form, isHelpOpen, setHelpOpen }
}

function acceptTicked(form: HTMLFormElement | null, tick: HTMLInputElement | null): boolean {
  const accept = form?.querySelector<HTMLButtonElement>('button[value="accept"]')
  if (!form || !accept) return false
  const isAny = form.querySelector('input[type="checkbox"]:checked') !== null
  if (!isAny && !tick) return false
  if (!isAny && tick) tick.checked = true
  form.requestSubmit(accept)
  return true
}
