import { useEffect, useState } from 'react'

const START = 'tietopolku.sent/'

export interface SentBefore {
  /** The receipt code; null when none was wanted. */
  readonly code: string | null
}

/**
 * When the page that shows the code is loaded anew, a browser with scripts asks for the empty form: its history no longer knows that
 * something was posted. So the tab remembers what was shown, until another form is opened by the link or the tab is closed. Null for
 * everybody else.
 */
export function useSentAgain(token: string, isForm: boolean): SentBefore | null {
  const [before, setBefore] = useState<SentBefore | null>(null)
  useEffect(() => {
    if (!isForm) return
    if (isLoadedAnew()) setBefore(readSent(token))
    else forgetSent(token)
  }, [token, isForm])
  return before
}

export function rememberSent(token: string, sent: SentBefore): void {
  try {
    window.sessionStorage.setItem(START + token, JSON.stringify(sent))
  } catch {
    // A browser that keeps nothing: the code stands on the page.
  }
}

function isLoadedAnew(): boolean {
  return performance.getEntriesByType('navigation').some((entry) => 'type' in entry && entry.type === 'reload')
}

function readSent(token: string): SentBefore | null {
  try {
    const text = window.sessionStorage.getItem(START + token)
    const read: unknown = text === null ? null : JSON.parse(text)
    if (typeof read !== 'object' || read === null || !('code' in read)) return null
    return { code: typeof read.code === 'string' ? read.code : null }
  } catch {
    return null
  }
}

function forgetSent(token: string): void {
  try {
    window.sessionStorage.removeItem(START + token)
  } catch {
    // As above.
  }
}
