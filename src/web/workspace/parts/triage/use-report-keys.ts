import { useCallback, useState } from 'react'
import { useKeys } from './use-keys.ts'

/** a takes the report in and opens the next, n opens the next, p blacks out what is selected, u goes back to the list, ? opens the help. */
export function useReportKeys(inbox: string) {
  const [isHelpOpen, setHelpOpen] = useState(false)
  const act = useCallback(
    (key: string) => {
      if (key === '?') setHelpOpen((wasOpen) => !wasOpen)
      else if (key === 'u') window.location.assign(inbox)
      else if (key === 'a') return pressed('button[data-act="accept"]')
      else if (key === 'n') return pressed('#triage-next')
      else if (key === 'p') return pressed('button[name="only"]')
      else return false
      return true
    },
    [inbox],
  )
  useKeys(act)
  return { isHelpOpen, setHelpOpen }
}

function pressed(selector: string): boolean {
  const button = document.querySelector<HTMLElement>(selector)
  // While marks stand, one key does not take in: it leads to the button, and the words beside it are read first.
  if (button?.dataset.standing) button.focus()
  else button?.click()
  return button !== null
}
