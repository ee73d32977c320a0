import type { WaitingItem } from '../../model/waiting.ts'
import type { WorkspaceSection } from './address.ts'

/** What the frame around every workspace page shows. */
export interface WorkspaceFacts {
  readonly name: string
  /** Came in with an access code: has no account and nothing but one form. */
  readonly isByCode: boolean
  readonly formToken: string
  /** The address of this page without its language, so that the frame can link to the other languages. */
  readonly path: string
  readonly menu: readonly WorkspaceSection[]
  readonly waiting: readonly WaitingItem[]
}
