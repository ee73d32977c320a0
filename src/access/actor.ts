import type { Role } from './roles.ts'

/** One role given to an account; for whom, when the role reaches one organiser or one vendor only. */
export interface Grant {
  readonly role: Role
  /** Two-digit organiser; null for roles that do not belong to one. */
  readonly organiser: string | null
  /** Name of the vendor, as in the metadata of documents; null for all other roles. */
  readonly vendor: string | null
}

/** Who acts. */
export interface Actor {
  readonly kind: 'operator' | 'system' | 'public' | 'account' | 'machine' | 'code' | 'anonymous'
  /** Never a person's name or identity code: an account's id, a key's id, or the kind itself. */
  readonly id: string
  /**
   * Tells one human being from another, whatever account they use: a digest of the e-mail address. Two acts that need two people are
   * compared by it, not by the account.
   */
  readonly person: string
  readonly grants: readonly Grant[]
  /** Set for `code`: the only form that the code opens. */
  readonly form?: FormOfCode
}

/** One respondent's form in one round. */
export interface FormOfCode {
  readonly collection: string
  readonly round: string
  readonly respondent: string
}

export const OPERATOR: Actor = actorOf('operator')
/** Scheduled work. */
export const SYSTEM: Actor = actorOf('system')
/** Everybody who has not signed in. */
export const PUBLIC: Actor = actorOf('public')
/** Somebody who sends an observation without an account, or looks at its receipt. */
export const ANONYMOUS: Actor = actorOf('anonymous')

function actorOf(kind: 'operator' | 'system' | 'public' | 'anonymous'): Actor {
  return { kind, id: kind, person: kind, grants: [{ role: kind, organiser: null, vendor: null }] }
}
