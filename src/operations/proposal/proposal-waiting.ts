import { permittingGrants } from '../../access/permissions.ts'
import { reachIn } from '../../access/reach.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Owner } from '../../model/phenomenon.ts'
import { OUTCOMES_TO_CARRY_OUT, WAITING_FOR_ANSWER } from '../../model/proposal.ts'
import type { Texts } from '../../model/text.ts'
import { titled, type WaitingItem } from '../../model/waiting.ts'
import { bodiesById } from '../../store/social/bodies.ts'
import { unacknowledgedHandOns } from '../../store/social/proposal-history.ts'
import { proposalsOf, type StoredProposal } from '../../store/social/proposals.ts'
import type { OperationContext } from '../operation.ts'
import { isToAskAgain } from './board.ts'
import { isInForce } from './chosen-body.ts'
import { isOverdue } from './list-proposals.ts'
import { concernsOf } from './own-bodies.ts'

type Waiting = Pick<OperationContext, 'db' | 'actor' | 'now'>

/**
 * Proposals that wait for the actor. Of a decision maker: those to be answered, by the bodies that they named as their own. Of who coordinates: those of which the answer is late, those
 * that were only noted and are to be asked about again, those that were handed on and have not arrived, those that lie with a body that is
 * no more. Of both: what was to be carried out by a day that has passed.
 */
export async function proposalWaiting({ db, actor, now }: Waiting): Promise<WaitingItem[]> {
  const roles = new Set(permittingGrants(actor, 'proposal.board').map(({ role }) => role))
  if (roles.size === 0) return []
  const { organisers } = reachIn(actor, 'proposal.board')
  const owners = organisers === 'all' ? ['national'] : organisers
  const today = helsinkiDay(now())
  const open = await proposalsOf(db, { owners, states: [...WAITING_FOR_ANSWER, 'answered', 'in-progress'] })
  const waited = open.filter(({ state }) => WAITING_FOR_ANSWER.includes(state))
  const isCoordinator = roles.has('social_coordinator') || roles.has('social_analyst')
  const isDecider = roles.has('decision_maker')
  const concerns = isDecider ? await concernsOf(db, { owners, day: today }) : null
  const isMine = (row: StoredProposal) => concerns?.(actor.id, row) ?? false
  const decides = waited.filter(isMine).map((row) => answerItem(TO_ANSWER, row, today))
  const undone = open.filter((row) => isNotDone(row, today) && (isCoordinator || isMine(row)))
  const both = [...decides, ...undone.map((row) => itemOf(NOT_DONE, row, { due: row.due_on, today }))]
  if (!isCoordinator) return both
  const late = waited.filter((row) => !isMine(row) && isOverdue(row, today))
  const again = open.filter((row) => isToAskAgain(row, today))
  return [
    ...both,
    ...late.map((row) => answerItem(LATE, row, today)),
    ...again.map((row) => itemOf(TO_ASK_AGAIN, row, { due: row.follow_up_on, today })),
    ...(await unarrivedItems(db, owners, open)),
    ...(await orphanItems(db, waited, today)),
  ]
}

/** An answer promised it by a day that has passed, and it has not been recorded as done. */
export function isNotDone(
  { state, outcome, due_on: due }: Pick<StoredProposal, 'state' | 'outcome' | 'due_on'>,
  today: string,
): boolean {
  const isPromised = state === 'in-progress' || (state === 'answered' && OUTCOMES_TO_CARRY_OUT.some((one) => one === outcome))
  return isPromised && due !== null && due < today
}

function answerItem(texts: Texts, row: StoredProposal, today: string): WaitingItem {
  return itemOf(texts, row, { due: row.answer_due_on, today })
}

function itemOf(
  texts: Texts,
  { id, title_fi, title_sv }: StoredProposal,
  { due, today }: { readonly due: string | null; readonly today: string },
): WaitingItem {
  return {
    id: `proposal/${id}`,
    kind: 'proposal',
    title: titled(texts, { fi: title_fi, sv: title_sv }),
    count: null,
    due,
    isLate: due !== null && due < today,
    opens: { section: 'proposals', parts: [id] },
  }
}

/** Handed on, and nobody has told that it arrived. */
async function unarrivedItems(
  db: Waiting['db'],
  owners: readonly Owner[],
  open: readonly StoredProposal[],
): Promise<WaitingItem[]> {
  const pending = new Set((await unacknowledgedHandOns(db, owners)).map(({ proposal }) => proposal))
  return open
    .filter(({ id }) => pending.has(id))
    .map((row) => ({ ...itemOf(NOT_ARRIVED, row, { due: null, today: '' }), id: `proposal/${row.id}/handed-on` }))
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
const NOT_DONE: Texts = {
  fi: 'Toimenpiteen määräpäivä on mennyt: {title}',
  sv: 'Sista dagen för åtgärden har gått: {title}',
  en: 'The action was to be done by now: {title}',
}
const NOT_ARRIVED: Texts = {
  fi: 'Siirron vastaanottoa ei ole kuitattu: {title}',
  sv: 'Ingen har kvitterat att förslaget togs emot: {title}',
  en: 'Handed on, not acknowledged: {title}',
}
