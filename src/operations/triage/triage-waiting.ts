import { permittingGrants } from '../../access/permissions.ts'
import { reachIn } from '../../access/reach.ts'
import type { Texts } from '../../model/text.ts'
import type { WaitingItem } from '../../model/waiting.ts'
import { countByState } from '../../store/social/triage.ts'
import type { OperationContext } from '../operation.ts'

/** Observations of the actor's own counties that wait to be received, and those that wait for themes. Only how many: no titles. */
export async function triageWaiting({ db, actor }: Pick<OperationContext, 'db' | 'actor'>): Promise<WaitingItem[]> {
  if (permittingGrants(actor, 'triage.inbox').length === 0) return []
  const byState = await countByState(db, reachIn(actor, 'triage.inbox').organisers)
  return [
    ...itemsOf('observation', TO_RECEIVE, byState.sent ?? 0),
    ...(permittingGrants(actor, 'coding.add').length === 0 ? [] : itemsOf('coding', TO_CODE, byState.accepted ?? 0)),
  ]
}

function itemsOf(kind: 'observation' | 'coding', title: Texts, count: number): WaitingItem[] {
  if (count === 0) return []
  const section = kind === 'observation' ? 'triage' : 'coding'
  return [{ id: `${section}/all`, kind, title, count, due: null, isLate: false, opens: { section, parts: [] } }]
}

const TO_RECEIVE: Texts = {
  fi: 'Havaintoja vastaanotettavaksi',
  sv: 'Observationer att ta emot',
  en: 'Observations to receive',
}
const TO_CODE: Texts = {
  fi: 'Havaintoja luokiteltavaksi',
  sv: 'Observationer att koda',
  en: 'Observations to code',
}
