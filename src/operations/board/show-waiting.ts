import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { WaitingItem } from '../../model/waiting.ts'
import { approvalWaiting } from '../approval/approval-waiting.ts'
import { briefingWaiting } from '../briefing/briefing-waiting.ts'
import { codebookWaiting } from '../codebook/codebook-waiting.ts'
import { codingWaiting } from '../coding/coding-waiting.ts'
import { publishedWaiting } from '../collection-release/published-waiting.ts'
import { coverageWaiting } from '../coverage/coverage-waiting.ts'
import { deskWaiting } from '../desk/desk-waiting.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { proposalWaiting } from '../proposal/proposal-waiting.ts'
import { reviewWaiting } from '../review/review-waiting.ts'
import { ownReturnedReportsWaiting } from '../social-report/returned-waiting.ts'
import { answerWaiting } from '../submission/answer-waiting.ts'
import { synthesisWaiting } from '../synthesis/synthesis-waiting.ts'
import { confirmationWaiting } from '../theme-table/confirmation-waiting.ts'
import { subsetWaiting, ticketWaiting } from '../ticket/ticket-waiting.ts'
import { triageWaiting } from '../triage/triage-waiting.ts'
import { workshopWaiting } from '../workshop/workshop-waiting.ts'

/** One part's answer to "what waits for this person?". Asks only for what the person's own grants reach. */
type AskWaiting = (context: Pick<OperationContext, 'db' | 'actor' | 'now' | 'definitions'>) => Promise<WaitingItem[]>

const PARTS: readonly AskWaiting[] = [
  ({ db, actor, now }) => reviewWaiting(db, actor, helsinkiDay(now())),
  ticketWaiting,
  subsetWaiting,
  ({ db, actor }) => coverageWaiting(db, actor),
  ({ db, actor }) => approvalWaiting(db, actor),
  deskWaiting,
  answerWaiting,
  synthesisWaiting,
  ({ db, actor, now }) => publishedWaiting(db, actor, now()),
  briefingWaiting,
  proposalWaiting,
  triageWaiting,
  ownReturnedReportsWaiting,
  codingWaiting,
  codebookWaiting,
  confirmationWaiting,
  workshopWaiting,
]

/** What waits for who asks, late first, then by due date; what has no date stands last. Runs on every page of the workspace. */
export const showWaiting = defineOperation({
  name: 'workspace.waiting',
  title: { fi: 'Näytä odottavat asiat', sv: 'Visa det som väntar', en: 'Show what waits' },
  access: 'read',
  input: z.strictObject({}),
  async perform(_input, context): Promise<readonly WaitingItem[]> {
    // Each part asks by the actor's own grants; a list of links shows no material.
    context.reach.concernsOnlyActor()
    const items = await Promise.all(PARTS.map((ask) => ask(context)))
    return inOrderOfDue(items.flat())
  },
})

function inOrderOfDue(items: readonly WaitingItem[]): WaitingItem[] {
  const NEVER = '9999-12-31'
  return [...items].sort(
    (a, b) => Number(b.isLate) - Number(a.isLate) || compare(a.due ?? NEVER, b.due ?? NEVER) || compare(a.title.fi, b.title.fi),
  )
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
