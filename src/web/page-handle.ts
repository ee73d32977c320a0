/** What a page says of itself with `export const handle`. */
export interface PageHandle {
  /** Public pages send no scripts at all; a page that needs them (a workspace) says so here, and gets a nonce. */
  readonly hasScripts?: boolean
}
