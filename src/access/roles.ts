/** Who acts. The person at the keyboard of the machine is the operator; everybody else is the public. */
export type Role = 'operator' | 'public'

export interface Actor {
  readonly role: Role
  /** Never a person's name or identity code: an account's number, or the role itself. */
  readonly id: string
}

/** What an operation says of itself that decides who may perform it. */
export interface Permitted {
  readonly roles: readonly Role[]
}

/** Deny by default: a role that the operation does not name may not. */
export function mayPerform(actor: Actor, operation: Permitted): boolean {
  return operation.roles.includes(actor.role)
}
