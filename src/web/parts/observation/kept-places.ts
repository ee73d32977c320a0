/** What the names of everything that an observation form keeps in a browser begin with. */
export const KEPT_START = 'tietopolku.observation/'

/** Of forms in the name of somebody who has signed in, in the tab; then the account, the county and the form. */
export const NAMED_START = 'named/'

/** At signing out: whoever takes the same tab next finds nothing of what was typed in a name. */
export function forgetNamed(): void {
  try {
    const keys = Object.keys(window.sessionStorage)
    for (const key of keys.filter((one) => one.startsWith(KEPT_START + NAMED_START))) window.sessionStorage.removeItem(key)
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
