import { useEffect, useRef, useState } from 'react'
import type { PresenceAnswer } from '../../../../operations/submission/note-presence.ts'
import type { FormEvent, Reading } from '../../view/form-events.ts'
import { postForm } from './post-form.ts'

const EVERY_MS = 15_000
/** Somebody who has not touched the page for so long is not there: the session may then end by itself. */
const AWAY_MS = 5 * 60_000

export interface Company {
  /** Others who have the form open, with the field they are at. */
  readonly present: PresenceAnswer['present']
  /** False once the form can no longer be changed: somebody sent it, or the round was closed. */
  readonly mayEdit: boolean
}

interface Asking {
  readonly address: string
  readonly reading: Reading
  readonly happen: (event: FormEvent) => void
  readonly isOn: boolean
}

/** Tells the server that the form is open here and at which field; brings what others have saved meanwhile. */
export function usePresence({ address, reading, happen, isOn }: Asking): Company {
  const [company, setCompany] = useState<Company>({ present: [], mayEdit: true })
  const since = useRef('')
  const latest = useRef({ reading, happen })
  latest.current = { reading, happen }
  const isThere = useIsThere()
  useEffect(() => {
    if (!isOn) return
    const ask = async () => {
      if (!isThere()) return
      const posted = await postForm(address, [
        ['field', focusedField()],
        ['since', since.current],
      ])
      if (typeof posted === 'string' || !isAnswer(posted.told)) return
      const { present, changed, at, mayEdit } = posted.told
      since.current = at
      latest.current.happen({ what: 'others-saved', changed, reading: latest.current.reading })
      setCompany({ present, mayEdit })
    }
    void ask()
    const timer = setInterval(ask, EVERY_MS)
    return () => clearInterval(timer)
  }, [address, isOn, isThere])
  return company
}

function isAnswer(told: unknown): told is PresenceAnswer {
  return typeof told === 'object' && told !== null && 'present' in told
}

function focusedField(): string {
  return document.activeElement instanceof HTMLElement ? (document.activeElement.dataset.field ?? '') : ''
}

/** Whether somebody sits at the page: it is in view and was touched lately. */
function useIsThere(): () => boolean {
  const touched = useRef(0)
  const isThere = useRef(() => document.visibilityState === 'visible' && Date.now() - touched.current < AWAY_MS)
  useEffect(() => {
    const touch = () => {
      touched.current = Date.now()
    }
    touch()
    const events = ['keydown', 'pointerdown', 'scroll', 'focusin'] as const
    for (const event of events) window.addEventListener(event, touch, { passive: true })
    return () => {
      for (const event of events) window.removeEventListener(event, touch)
    }
  }, [])
  return isThere.current
}
