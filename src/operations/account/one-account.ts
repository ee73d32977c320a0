import { Problem } from '../../model/problem.ts'
import { type AccountRow, findAccount } from '../../store/accounts/accounts.ts'
import { type GrantRow, grantsOf } from '../../store/accounts/grants.ts'
import type { OperationContext } from '../operation.ts'
import { managesAccount, seesAccount } from './account-shown.ts'
import { requireSomebodyElse } from './give-rights.ts'
import { personOf } from './who-signs-in.ts'

export interface AccountWithGrants {
  readonly account: AccountRow
  readonly grants: readonly GrantRow[]
}

/** An account that the actor sees. @throws Problem `account-not-found`, the same for one that there is not and one of another county. */
export async function seenAccount(context: OperationContext, id: string): Promise<AccountWithGrants> {
  context.reach.organisers()
  const account = await findAccount(context.db, id)
  const grants = account ? await grantsOf(context.db, id) : []
  if (!account || !seesAccount(context.actor, grants)) throw accountNotFound()
  return { account, grants }
}

/**
 * An account that the actor may change: somebody else's, all of whose rights the actor could have given.
 * @throws Problem `account-not-found`, `own-account`, `not-yours-to-change`.
 */
export async function managedAccount(context: OperationContext, id: string): Promise<AccountWithGrants> {
  const found = await seenAccount(context, id)
  requireSomebodyElse(context, personOf(found.account.email))
  if (!managesAccount(context.actor, found.grants)) throw notYours()
  return found
}

export function accountNotFound(): Problem {
  return new Problem({
    code: 'account-not-found',
    kind: 'notFound',
    texts: { fi: 'Tiliä ei ole.', sv: 'Det finns inget sådant konto.', en: 'There is no such account.' },
  })
}

function notYours(): Problem {
  return new Problem({
    code: 'not-yours-to-change',
    kind: 'forbidden',
    texts: {
      fi: 'Tilillä on oikeuksia, joita et voi antaa etkä poistaa. Pyydä pääkäyttäjää.',
      sv: 'Kontot har rättigheter som du inte kan ge eller ta bort. Be administratören.',
      en: 'The account has rights that you can neither give nor take away. Ask the administrator.',
    },
  })
}
