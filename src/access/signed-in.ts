import type { Actor } from './actor.ts'

/** Somebody whose session is valid: who acts, and what the frame around every workspace page shows. */
export interface SignedIn {
  readonly actor: Actor
  /** The person's own name, shown to themselves only. */
  readonly name: string
  /** Stands in every form of this session: a form that was made elsewhere does not know it. */
  readonly formToken: string
  /** Id of the session (not the secret token of the cookie), for the list of one's own sessions. */
  readonly session: string
}
