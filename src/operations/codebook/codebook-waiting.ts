import { permittingGrants } from '../../access/permissions.ts'
import type { Texts } from '../../model/text.ts'
import type { WaitingItem } from '../../model/waiting.ts'
import { codebookRequests } from '../../store/social/codebook-requests.ts'
import type { OperationContext } from '../operation.ts'

/** Changes of the national codebook that counties have proposed, for who decides of them. */
export async function codebookWaiting({ db, actor }: Pick<OperationContext, 'db' | 'actor'>): Promise<WaitingItem[]> {
  if (permittingGrants(actor, 'codebook.decide').length === 0) return []
  const count = (await codebookRequests(db, 'all')).filter(({ state }) => state === 'proposed').length
  if (count === 0) return []
  const opens = { section: 'codebook', parts: [], at: '#requests' } as const
  return [{ id: 'codebook/requests', kind: 'coding', title: PROPOSED, count, due: null, isLate: false, opens }]
}

const PROPOSED: Texts = {
  fi: 'Ehdotuksia kansallisen koodikirjan muuttamiseksi',
  sv: 'Förslag till ändring av den nationella kodboken',
  en: 'Proposed changes of the national codebook',
}
