import { type RefObject, useEffect } from 'react'
import { isSameDraft } from '../../view/form-draft.ts'
import { postedFields } from '../../view/form-post.ts'
import { fieldIn } from '../../view/form-work.ts'
import type { FormInHand } from './use-form.ts'

/** What was typed before the page came to life has made no event: it is read from the page itself. */
export function useTypedBefore(element: RefObject<HTMLFormElement | null>, { current, happen }: FormInHand): void {
  useEffect(() => {
    if (!element.current) return
    for (const { key, draft } of postedFields(new FormData(element.current)))
      if (!isSameDraft(fieldIn(current.current, key).draft, draft)) happen({ what: 'edited', key, draft })
  }, [element, current, happen])
}
