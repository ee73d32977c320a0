import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether scripts run on this page: false in what the server sends and until the page has come to life. */
export function useHasScripts(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
