import { createContext } from 'react-router'
import type { SignedIn } from '../access/signed-in.ts'
import type { RegisterKind } from '../model/delivery.ts'

/**
 * What a page may reach: operations by name, and what the server knows of itself. The server build has its own copy of every
 * module, so pages never open anything themselves; the server takes this context object from the build (see entry.server.tsx).
 */
export interface Edge {
  /** Nonce of this answer's content security policy, for pages that carry scripts. */
  readonly nonce: string
  readonly registerKind: RegisterKind
  /** Address that the public uses, without a slash at the end: `https://tietopolku.example`. */
  readonly publicUrl: string
  /** Today in Helsinki, `YYYY-MM-DD`. */
  readonly today: string
  /** Performs an operation as who has signed in (workspace pages), else as the public. */
  perform(operation: string, input: unknown): Promise<unknown>
  /** Performs an operation as somebody without an account, of whom nothing is kept, whoever has signed in. */
  performAnonymously(operation: string, input: unknown): Promise<unknown>
  /** Who has signed in; null on public pages and for everybody else. */
  readonly signedIn: SignedIn | null
  /** Network address of who asks: for limits on tries only, never shown, stored or logged. */
  readonly from: string
  /** Whether staff can sign in through the institute's own sign-in. */
  readonly hasStaffSignIn: boolean
  /** Writes an unexpected error to the log and returns the reference number that the reader sees. */
  report(error: unknown): string
}

export const edge = createContext<Edge>()
