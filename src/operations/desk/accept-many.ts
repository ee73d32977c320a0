import { z } from 'zod'
import { maySee } from '../../access/visibility.ts'
import type { MonitorRow } from '../../model/collection-monitor.ts'
import { nextState } from '../../model/state-machine.ts'
import { SUBMISSION_STATES } from '../../model/submission.ts'
import { addEvents } from '../../store/collection/events.ts'
import { monitorRows } from '../../store/collection/monitor.ts'
import { changeSubmission, lockSubmission } from '../../store/collection/submissions.ts'
import { roundKeyShape } from '../collection/input-shapes.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { notPermitted } from '../permission-problems.ts'
import { answeredForms } from './answered-forms.ts'
import { checksOf } from './show-checks.ts'

/** Why a submission is left for somebody to look at. */
export const LEFT_BECAUSE = ['state', 'question', 'correction', 'mark', 'warning', 'check', 'changed'] as const
export type LeftBecause = (typeof LEFT_BECAUSE)[number]

export interface AcceptedMany {
  /** Keys of respondents. */
  readonly accepted: readonly string[]
  readonly left: readonly { readonly respondent: string; readonly because: LeftBecause }[]
}

const MOST = 5_000

/**
 * Accepts at once every submission in which nothing waits for a person: no question, no correction, no mark, no warning of the form and
 * nothing that the comparison with others found. The others are left and named with the reason.
 * @throws Problem `collection-not-found`, `collection-round-not-found`
 */
export const acceptMany = defineOperation({
  name: 'submission.accept-many',
  title: { fi: 'Hyväksy selvät vastaukset', sv: 'Godkänn de klara svaren', en: 'Accept the clear submissions' },
  access: 'state',
  input: z.strictObject({
    ...roundKeyShape,
    /** Left out: all of the round. With it, each with the version that was seen. */
    chosen: z
      .array(z.strictObject({ respondent: z.string().max(60), version: z.int() }))
      .max(MOST)
      .optional(),
  }),
  async perform({ chosen, ...key }, context): Promise<AcceptedMany> {
    if (!maySee(context.actor, 'form-answers', null)) throw notPermitted('submission.accept-many')
    const doubted = new Set(checksOf(await answeredForms(context, key)).all.map(({ respondent }) => respondent))
    const versions = new Map(chosen?.map(({ respondent, version }) => [respondent, version]))
    const rows = (await monitorRows(context.db, key)).filter(({ respondent }) => chosen === undefined || versions.has(respondent))
    const judged = rows.map((row) => ({ row, because: whyLeft(row, { doubted, seen: versions.get(row.respondent) }) }))
    const clear = judged.filter(({ because }) => because === null).map(({ row }) => row)
    const details = { accepted: 0, left: 0 }
    return context.commit({ subject: `${key.collection}/${key.round}`, details }, async (transaction) => {
      const accepted: string[] = []
      for (const row of clear) if (await acceptOne(transaction, { key, row }, context)) accepted.push(row.respondent)
      const done = new Set(accepted)
      const left = judged
        // Of all respondents only those are named that somebody can do something about.
        .filter(({ row, because }) => !done.has(row.respondent) && (chosen !== undefined || because !== 'state'))
        .map(({ row, because }) => ({ respondent: row.respondent, because: because ?? ('changed' as const) }))
      details.accepted = accepted.length
      details.left = left.length
      return { accepted, left }
    })
  },
})

interface Known {
  readonly doubted: ReadonlySet<string>
  readonly seen: number | undefined
}

function whyLeft(row: MonitorRow, { doubted, seen }: Known): LeftBecause | null {
  if (nextState(SUBMISSION_STATES, row.state, { by: 'submission.accept' }) === null) return 'state'
  if (seen !== undefined && seen !== row.version) return 'changed'
  if (row.openQuestions > 0) return 'question'
  if (row.correctionsWaiting > 0) return 'correction'
  if (row.isMarked) return 'mark'
  if (row.warnings > 0) return 'warning'
  return doubted.has(row.respondent) ? 'check' : null
}

type Transaction = Parameters<Parameters<OperationContext['commit']>[1]>[0]

interface One {
  readonly key: { readonly collection: string; readonly round: string }
  readonly row: MonitorRow
}

/** False when somebody changed it between the look and the acceptance. */
async function acceptOne(transaction: Transaction, { key, row }: One, context: OperationContext): Promise<boolean> {
  const held = await lockSubmission(transaction, { ...key, respondent: row.respondent })
  if (!held || held.submission.version !== row.version) return false
  const { number, state: from } = held.submission
  const to = nextState(SUBMISSION_STATES, from, { by: 'submission.accept' })
  if (to === null) return false
  await changeSubmission(transaction, number, { state: to, version: row.version + 1 })
  const event = { at: context.now(), by: context.actor.id, side: 'institute' as const, act: 'submission.accept', text: null }
  await addEvents(transaction, number, [{ ...event, from, to }])
  return true
}
