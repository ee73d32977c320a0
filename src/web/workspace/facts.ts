import type { WaitingItem } from '../../model/waiting.ts'
import type { WorkspaceSection } from './address.ts'

/** What the frame around every workspace page shows. */
export interface WorkspaceFacts {
  readonly name: string
  readonly roles: readonly string[]
  readonly formToken: string
  /** The address of this page without its language, so that the frame can link to the other languages. */
  readonly path: string
  readonly menu: readonly WorkspaceSection[]
  readonly waiting: readonly WaitingItem[]
}
