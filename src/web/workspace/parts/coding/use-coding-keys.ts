import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { useKeys } from '../triage/use-keys.ts'

/** What single keys of the page do. Each answers whether it did anything. */
export type CodingKeys = Readonly<Record<'search' | 'text' | 'undo' | 'next' | 'help', () => void>> & {
  readonly digit: (place: number) => void
}

const KEYS: Readonly<Record<string, keyof Omit<CodingKeys, 'digit'>>> = {
  '/': 'search',
  t: 'text',
  u: 'undo',
  n: 'next',
  '?': 'help',
}

/** Single keys can be switched off, as programs that speak or listen may use them (WCAG 2.1.4). The choice stays in the browser. */
export function useCodingKeys(keys: CodingKeys): { readonly isOn: boolean; switchKeys(isOn: boolean): void } {
  const stored = useSyncExternalStore(
    subscribed,
    () => localStorage.getItem(KEPT) !== 'off',
    () => true,
  )
  const [isOn, setOn] = useState(true)
  useEffect(() => setOn(stored), [stored])
  const act = useCallback(
    (key: string) => {
      if (!isOn) return false
      const name = KEYS[key]
      if (name) keys[name]()
      else if (/^[1-9]$/.test(key)) keys.digit(Number(key) - 1)
      else return false
      return true
    },
    [isOn, keys],
  )
  useKeys(act)
  return {
    isOn,
    switchKeys: (wanted) => {
      localStorage.setItem(KEPT, wanted ? 'on' : 'off')
      setOn(wanted)
    },
  }
}

const KEPT = 'coding-keys'

function subscribed(): () => void {
  return () => {}
}
