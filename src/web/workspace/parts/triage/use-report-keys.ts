import { useCallback, useState } from 'react'
import { useKeys } from './use-keys.ts'

/** a takes the report in, p blacks out what is selected, u goes back to the list, ? opens the help. */
export function useReportKeys(inbox: string) {
  const [isHelpOpen, setHelpOpen] = useState(false)
  const act = useCallback(
    (key: string) => {
      if (key === '?') setHelpOpen((wasOpen) => !wasOpen)
      else if (key === 'u') window.location.assign(inbox)
      else if (key === 'a') return pressed('button[data-act="accept"]')
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
  const button = document.querySelector<HTMLButtonElement>(selector)
  button?.click()
  return button !== null
}
