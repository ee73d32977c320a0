import { permittingGrants } from '../../access/permissions.ts'
import { reachIn } from '../../access/reach.ts'
import { COUNTED_STATES } from '../../model/social-report.ts'
import type { Texts } from '../../model/text.ts'
import type { WaitingItem } from '../../model/waiting.ts'
import { givenToCode, openDifferences } from '../../store/social/coding-waiting.ts'
import { countByState } from '../../store/social/triage.ts'
import type { OperationContext } from '../operation.ts'

/** Work on themes that waits for the actor. Only how many: no titles of observations. */
export interface CodingWork {
  /** Of the county: taken in and without a theme. */
  readonly toCode: number
  /** Given to the actor as the first coder, and as the second; ids, so that a single one can be opened. */
  readonly given: readonly string[]
  readonly asSecond: readonly string[]
  /** Of the county: themes on which two coders differ and nobody has decided. */
  readonly differences: number
}

/** Null for who does not code. */
export async function codingWork({ db, actor }: Pick<OperationContext, 'db' | 'actor'>): Promise<CodingWork | null> {
  if (permittingGrants(actor, 'coding.add').length === 0) return null
  const reached = reachIn(actor, 'coding.add').organisers
  const organisers = reached === 'all' ? [] : reached
  const [byState, given, differences] = await Promise.all([
    countByState(db, organisers),
    givenToCode(db, { coder: actor.id, organisers, states: COUNTED_STATES }),
    openDifferences(db, organisers),
  ])
  const at = (place: 1 | 2) => given.filter((one) => one.place === place).map(({ report }) => report)
  return { toCode: byState.accepted ?? 0, given: at(1), asSecond: at(2), differences }
}

/** What waits to be coded: what was given to the actor, as first and as second coder, what coders differ on, and all of the county. */
export async function codingWaiting(context: Pick<OperationContext, 'db' | 'actor'>): Promise<WaitingItem[]> {
  const work = await codingWork(context)
  if (!work) return []
  return [
    ...givenItems('given', GIVEN, work.given),
    ...givenItems('second', AS_SECOND, work.asSecond),
    ...countItem({ what: 'differences', title: DIFFERENCES, count: work.differences, parts: ['agreement', 'all'] }),
    ...countItem({ what: 'all', title: TO_CODE, count: work.toCode, parts: [] }),
  ]
}

/** One opens itself; several open the list of one's own. */
function givenItems(what: string, title: Texts, reports: readonly string[]): WaitingItem[] {
  const [only, ...others] = reports
  if (only === undefined) return []
  if (others.length === 0) return countItem({ what, title, count: 1, parts: [only] })
  return countItem({ what, title, count: reports.length, parts: [], at: '?mine=1' })
}

interface Counted {
  readonly what: string
  readonly title: Texts
  readonly count: number
  readonly parts: readonly string[]
  readonly at?: string
}

function countItem({ what, title, count, parts, at }: Counted): WaitingItem[] {
  if (count === 0) return []
  const opens = { section: 'coding', parts, ...(at ? { at } : {}) } as const
  return [{ id: `coding/${what}`, kind: 'coding', title, count, due: null, isLate: false, opens }]
}

const GIVEN: Texts = {
  fi: 'Sinulle annettuja havaintoja luokiteltavaksi',
  sv: 'Observationer som du har fått att koda',
  en: 'Observations given to you to code',
}
const AS_SECOND: Texts = {
  fi: 'Luokittele toisena luokittelijana',
  sv: 'Koda som andra kodare',
  en: 'Code as the second coder',
}
const DIFFERENCES: Texts = {
  fi: 'Luokittelijat ovat eri mieltä, ratkaise',
  sv: 'Kodarna är oense, avgör',
  en: 'Coders differ, decide',
}
const TO_CODE: Texts = {
  fi: 'Havaintoja luokiteltavaksi',
  sv: 'Observationer att koda',
  en: 'Observations to code',
}
