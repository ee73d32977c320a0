import { type FormEvent, useRef, useState } from 'react'

export interface Sending {
  /** The last try did not reach the server, and nothing was sent. */
  readonly isUnreachable: boolean
  /** Holds a form that is being sent back until the server has answered; then it goes as it is. */
  hold(event: FormEvent<HTMLFormElement>, submitter: HTMLElement): void
}

/**
 * A form that is sent without a connection would be lost behind an error page of the browser. So the server is asked first whether it is
 * there: by the address of the page itself, which leaves no more traces than the page did.
 */
export function useSending(): Sending {
  const [isUnreachable, setIsUnreachable] = useState(false)
  const state = useRef<'still' | 'asking' | 'going'>('still')
  return {
    isUnreachable,
    hold(event, submitter) {
      if (state.current === 'going') {
        state.current = 'still'
        return
      }
      event.preventDefault()
      if (state.current === 'asking') return
      state.current = 'asking'
      const form = event.currentTarget
      void isReachable().then((isThere) => {
        setIsUnreachable(!isThere)
        state.current = isThere ? 'going' : 'still'
        if (isThere) form.requestSubmit(submitter)
      })
    },
  }
}

const LONGEST_MS = 10_000
const FAULTY = 500

async function isReachable(): Promise<boolean> {
  if (!navigator.onLine) return false
  try {
    const { pathname } = window.location
    const signal = AbortSignal.timeout(LONGEST_MS)
    const { status } = await fetch(pathname, { method: 'HEAD', cache: 'no-store', redirect: 'manual', signal })
    return status < FAULTY
  } catch {
    return false
  }
}
