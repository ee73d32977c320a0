import { useEffect } from 'react'
import { type FormWork, isChanged } from '../../view/form-work.ts'
import type { Saving } from './use-saving.ts'

interface Leaving {
  readonly current: { readonly current: FormWork }
  readonly saving: Saving
}

/** Leaving the page loses nothing: a link to another language saves first, and leaving with something unsaved asks. */
export function useLeaving({ current, saving }: Leaving): void {
  useEffect(() => {
    const follow = async (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.languages a') : null
      if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      await saving.saveAll()
      window.location.assign(link.href + window.location.hash)
    }
    // A field that is just being saved is on its way: the request outlives the page.
    const warn = (event: BeforeUnloadEvent) => {
      const isOpen = [...current.current.fields.values()].some((field) => isChanged(field) && field.status !== 'saving')
      if (isOpen) event.preventDefault()
    }
    document.addEventListener('click', follow)
    window.addEventListener('beforeunload', warn)
    return () => {
      document.removeEventListener('click', follow)
      window.removeEventListener('beforeunload', warn)
    }
  }, [current, saving])
}
