const KEY = 'tietopolku.named-draft'

/**
 * Whether somebody has a draft in their name on the server, as this browser knows: nothing of the draft, and not whose it is. The pages of
 * links, which know of no account, can so warn of sending the same without a name.
 */
export function hasNamedDraft(): boolean {
  try {
    return window.localStorage.getItem(KEY) !== null
  } catch {
    return false
  }
}

export function markNamedDraft(isThere: boolean): void {
  try {
    if (isThere) window.localStorage.setItem(KEY, 'yes')
    else window.localStorage.removeItem(KEY)
  } catch {
    // A browser that keeps nothing cannot warn.
  }
}
