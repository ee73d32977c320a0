import { nameOn } from '../../model/body-name.ts'
import type { Owner } from '../../model/phenomenon.ts'
import { bodyById, type NamedBody } from '../../store/social/bodies.ts'
import type { OperationContext } from '../operation.ts'
import { bodyNotFound, bodyNotInForce } from './proposal-problems.ts'

/** The body of that id, when it is one that this owner can address: its own, or one of the whole country. @throws Problem `body-not-found` */
export async function bodyForOwner({ db }: Pick<OperationContext, 'db'>, owner: Owner, id: string): Promise<NamedBody> {
  const body = await bodyById(db, id)
  if (!body || (body.owner !== owner && body.owner !== 'national')) throw bodyNotFound()
  return body
}

/** The same in force on a day. @throws Problem `body-not-in-force` naming its successor */
export async function bodyInForce(
  context: Pick<OperationContext, 'db'>,
  { owner, id, day }: { readonly owner: Owner; readonly id: string; readonly day: string },
): Promise<NamedBody> {
  const body = await bodyForOwner(context, owner, id)
  if (isInForce(body, day)) return body
  const successor = body.successor === null ? null : await bodyById(context.db, body.successor)
  throw bodyNotInForce(named(body, day), successor && named(successor, day))
}

export function isInForce({ validFrom, validUntil }: Pick<NamedBody, 'validFrom' | 'validUntil'>, day: string): boolean {
  return validFrom <= day && (validUntil === null || day <= validUntil)
}

function named(body: NamedBody, day: string) {
  const { names } = nameOn(body, day)
  return { ...names, en: names.fi }
}
