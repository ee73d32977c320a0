import { SYSTEM } from '../access/actor.ts'
import type { App } from '../app.ts'
import { OPERATIONS } from '../operations/all.ts'
import { SCHEDULED_WORK } from '../operations/scheduled-work.ts'
import type { JobPace, JobQueue, ScheduledJob } from '../store/job-queue.ts'
import { describeFailure, failureText } from './failure.ts'

/** Begins to do the scheduled work of an open register, as the system. What goes wrong is told in one line; the work is tried again. */
export async function startJobs(
  app: App,
  { say, pace }: { say(text: string): void; pace?: Partial<JobPace> },
): Promise<JobQueue> {
  return app.startJobQueue({
    jobs: jobsOf(app),
    report: (error) => say(`jobs: ${failureText(describeFailure(error), 'en')}`),
    ...(pace ? { pace } : {}),
  })
}

function jobsOf(app: App): ScheduledJob[] {
  return SCHEDULED_WORK.map(({ job, cron, operation: name, input }) => {
    const operation = OPERATIONS.find((one) => one.name === name)
    if (!operation) throw new Error(`there is no operation ${name} for the job ${job}`)
    const run = async () => {
      await app.perform(operation, input, { actor: SYSTEM })
    }
    return { name: job, cron, run }
  })
}
