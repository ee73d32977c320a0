import { permittingGrants } from '../../access/permissions.ts'
import { reachIn } from '../../access/reach.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { fillTexts, type Texts } from '../../model/text.ts'
import type { WaitingItem } from '../../model/waiting.ts'
import { bodiesById } from '../../store/social/bodies.ts'
import { proposalsOf, type StoredProposal } from '../../store/social/proposals.ts'
import type { OperationContext } from '../operation.ts'
import { isToAskAgain } from './board.ts'
import { isInForce } from './chosen-body.ts'
import { isOverdue } from './list-proposals.ts'

type Waiting = Pick<OperationContext, 'db' | 'actor' | 'now'>

const LONGEST_TITLE = 60

/**
 * Proposals that wait for the actor. Of a decision maker: those to be answered. Of who coordinates: those of which the answer is late, those
 * that were only noted and are to be asked about again, those that lie with a body that is no more.
 */
export async function proposalWaiting({ db, actor, now }: Waiting): Promise<WaitingItem[]> {
  const roles = new Set(permittingGrants(actor, 'proposal.board').map(({ role }) => role))
  if (roles.size === 0) return []
  const { organisers } = reachIn(actor, 'proposal.board')
  const owners = organisers === 'all' ? ['national'] : organisers
  const today = helsinkiDay(now())
  const open = await proposalsOf(db, { owners, states: ['submitted', 'received', 'prepared', 'answered'] })
  const waited = open.filter(({ state }) => state !== 'answered')
  const decides = roles.has('decision_maker') ? waited.map((row) => itemOf(TO_ANSWER, row, today)) : []
  const coordinates = roles.has('social_coordinator') || roles.has('social_analyst')
  if (!coordinates) return decides
  const late = roles.has('decision_maker') ? [] : waited.filter((row) => isOverdue(row, today))
  const again = open.filter((row) => isToAskAgain(row, today))
  return [
    ...decides,
    ...late.map((row) => itemOf(LATE, row, today)),
    ...again.map((row) => itemOf(TO_ASK_AGAIN, row, today)),
    ...(await orphanItems(db, waited, today)),
  ]
}

function itemOf(texts: Texts, row: StoredProposal, today: string): WaitingItem {
  const due = row.state === 'answered' ? row.follow_up_on : row.answer_due_on
  return {
    id: `proposal/${row.id}`,
    kind: 'proposal',
    title: fillTexts(texts, { title: short(row.title_fi || row.title_sv) }),
    count: null,
    due,
    isLate: due !== null && due < today,
    opens: { section: 'proposals', parts: [row.id] },
  }
}

/** One line for all that lie with bodies that are no more. */
async function orphanItems(db: Waiting['db'], waited: readonly StoredProposal[], today: string): Promise<WaitingItem[]> {
  const bodies = await bodiesById(
    db,
    waited.flatMap(({ body }) => body ?? []),
  )
  const count = waited.filter(({ body }) => {
    const found = body === null ? undefined : bodies.get(body)
    return found !== undefined && !isInForce(found, today)
  }).length
  if (count === 0) return []
  const opens = { section: 'proposals', parts: ['bodies', 'all'] } as const
  return [{ id: 'proposal/bodies', kind: 'proposal', title: WITH_NOBODY, count, due: null, isLate: false, opens }]
}

function short(title: string): string {
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)}…` : title
}

const TO_ANSWER: Texts = {
  fi: 'Ehdotus odottaa vastausta: {title}',
  sv: 'Förslag väntar på svar: {title}',
  en: 'A proposal waits for an answer: {title}',
}
const LATE: Texts = {
  fi: 'Vastaus on myöhässä: {title}',
  sv: 'Svaret är försenat: {title}',
  en: 'The answer is late: {title}',
}
const TO_ASK_AGAIN: Texts = {
  fi: 'Merkitty vain tiedoksi, kysy uudelleen: {title}',
  sv: 'Endast antecknat för kännedom, fråga på nytt: {title}',
  en: 'Only noted, ask again: {title}',
}
const WITH_NOBODY: Texts = {
  fi: 'Ehdotuksia lakkautetulla toimielimellä',
  sv: 'Förslag hos ett indraget organ',
  en: 'Proposals with an abolished body',
}
