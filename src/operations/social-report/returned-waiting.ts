import { permittingGrants } from '../../access/permissions.ts'
import { textsOf } from '../../model/text.ts'
import type { WaitingItem } from '../../model/waiting.ts'
import { returnedOfAccount } from '../../store/social/reports.ts'
import type { OperationContext } from '../operation.ts'

/** The actor's own observations that were returned to be mended: each opens itself. Those without a name wait on their receipt page. */
export async function ownReturnedReportsWaiting({ db, actor }: Pick<OperationContext, 'db' | 'actor'>): Promise<WaitingItem[]> {
  if (permittingGrants(actor, 'social-report.own').length === 0) return []
  const returned = await returnedOfAccount(db, actor.id)
  return returned.map(({ id, sentOn }) => ({
    id: `observations/${id}`,
    kind: 'observation',
    title: returnedTitle(sentOn),
    count: null,
    due: null,
    isLate: false,
    opens: { section: 'observations', parts: [id] },
  }))
}

const RETURNED = {
  fi: (day: string) => `Havaintosi ${day} on palautettu korjattavaksi`,
  sv: (day: string) => `Din observation ${day} har återsänts för rättelse`,
  en: (day: string) => `Your observation of ${day} was returned to be corrected`,
} as const

/** By the day of sending: a title would stand on every page of the workspace, where others look on. */
function returnedTitle(sentOn: string) {
  const [year, month, day] = sentOn.split('-').map(Number)
  return textsOf((language) => RETURNED[language](`${day}.${month}.${year}`))
}
