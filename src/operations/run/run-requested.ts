import { z } from 'zod'
import { Problem } from '../../model/problem.ts'
import { beginRunRequest, endRunRequest, type RunRequestRow } from '../../store/approval/run-requests.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { runCycle } from '../run-cycle.ts'

/**
 * Makes the runs that people have asked for, the oldest first, until none waits. A run that cannot be made ends its request with the
 * problem, and the next one goes on.
 *
 * @returns ids of the runs made.
 */
export const runRequested = defineOperation({
  name: 'cycle.run-requested',
  title: { fi: 'Tee pyydetyt ajot', sv: 'Gör de körningar som begärts', en: 'Make the runs that were asked for' },
  input: z.strictObject({}),
  async perform(_, context): Promise<readonly string[]> {
    const made: string[] = []
    for (;;) {
      const request = await begin(context)
      if (!request) return made
      const { fault, ...end } = await attempt(request, context)
      await context.commit({ subject: request.cycle, details: { run: end.run, askedBy: request.asked_by } }, (transaction) =>
        endRunRequest(transaction, request.number, { at: context.now(), ...end }),
      )
      // A fault ends its request too: begun again every minute it would stand in the way of all others.
      if (fault) throw fault
      if (end.run !== null) made.push(end.run)
    }
  },
})

async function begin(context: OperationContext): Promise<RunRequestRow | null> {
  const isWaiting = context.db.selectFrom('run_request').select('number').where('state', 'in', ['asked', 'running'])
  if (!(await isWaiting.limit(1).executeTakeFirst())) return null
  return context.commit({ subject: 'run requests' }, (transaction) => beginRunRequest(transaction, context.now()))
}

interface Attempt {
  readonly run: string | null
  readonly problem: string | null
  /** What was thrown and is no problem of the request: told to those who run the system. */
  readonly fault?: Error
}

async function attempt({ cycle }: RunRequestRow, context: OperationContext): Promise<Attempt> {
  try {
    const { id } = await runCycle.perform(runCycle.input.parse({ cycle }), context)
    return { run: id, problem: null }
  } catch (error) {
    if (error instanceof Problem) return { run: null, problem: JSON.stringify(error.description) }
    return { run: null, problem: null, fault: error instanceof Error ? error : new Error(String(error)) }
  }
}
