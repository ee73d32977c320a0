import { z } from 'zod'
import { waitsForCounty } from '../../model/submission-query.ts'
import { closeThread, listThreads } from '../../store/collection/queries.ts'
import { defineOperation } from '../operation.ts'
import { type ActedOn, commitDeskAct } from './desk-act.ts'
import { onSubmission } from './desk-input.ts'
import { threadNotFound } from './desk-problems.ts'

/**
 * Ends a question that needs no answer any more. When no other question waits for the county, the answer is in check again.
 * @throws Problem `submission-not-found`, `changed-meanwhile`, `not-in-this-state`, `query-not-found`
 */
export const closeQuery = defineOperation({
  name: 'submission.close-query',
  title: { fi: 'Päätä kysymys', sv: 'Avsluta frågan', en: 'End a question' },
  access: 'state',
  input: z.strictObject({ ...onSubmission, thread: z.int().positive() }),
  perform({ version, thread, ...place }, context): Promise<ActedOn> {
    return commitDeskAct(context, { place, version, act: 'submission.close-query' }, async (transaction, { submission }) => {
      const threads = await listThreads(transaction, submission.number)
      const isOwn = threads.some((one) => one.thread === thread && one.closedAt === null)
      if (!isOwn) throw threadNotFound(thread)
      await closeThread(transaction, thread, context.now())
      const isStillWaiting = threads.some((one) => one.thread !== thread && waitsForCounty(one))
      return { details: { thread }, ...(isStillWaiting ? { state: null } : {}) }
    })
  },
})
