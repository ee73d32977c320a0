/** What a page says of itself with `export const handle`. */
export interface PageHandle {
  /** Public pages send no scripts at all; a page that needs them (a workspace) says so here, and gets a nonce. */
  readonly hasScripts?: boolean
  /** The frame of a workspace stands around it instead of that of the public site. */
  readonly isWorkspace?: boolean
}
