import { permittingGrants } from '../../access/permissions.ts'
import { reachIn } from '../../access/reach.ts'
import type { Texts } from '../../model/text.ts'
import type { WaitingItem } from '../../model/waiting.ts'
import { countByState } from '../../store/social/triage.ts'
import type { OperationContext } from '../operation.ts'

/** Observations of the actor's own counties that wait to be received. Only how many: no titles. */
export async function triageWaiting({ db, actor }: Pick<OperationContext, 'db' | 'actor'>): Promise<WaitingItem[]> {
  if (permittingGrants(actor, 'triage.inbox').length === 0) return []
  const { sent: count = 0 } = await countByState(db, reachIn(actor, 'triage.inbox').organisers)
  if (count === 0) return []
  const opens = { section: 'triage', parts: [] } as const
  return [{ id: 'triage/all', kind: 'observation', title: TO_RECEIVE, count, due: null, isLate: false, opens }]
}

const TO_RECEIVE: Texts = {
  fi: 'Havaintoja vastaanotettavaksi',
  sv: 'Observationer att ta emot',
  en: 'Observations to receive',
}
