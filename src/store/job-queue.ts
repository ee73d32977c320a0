import { sql } from 'kysely'
import type { Database } from './open-database.ts'

/** Work that happens by itself, by the clock of Helsinki. */
export interface ScheduledJob {
  /** In kebab-case; also the name of its queue. */
  readonly name: string
  /** Five fields: minute, hour, day, month, weekday. */
  readonly cron: string
  /** Does the work once. What it throws is reported, and the work is tried again. */
  run(): Promise<void>
}

export interface JobQueueSettings {
  readonly database: Database
  readonly jobs: readonly ScheduledJob[]
  /** Told of what went wrong in a job or in the queue itself. */
  report(error: unknown): void
  /** Seconds; shorter in tests. */
  readonly pace?: Partial<JobPace>
}

export interface JobPace {
  /** Between two looks for work. */
  readonly poll: number
  /** Between two looks at the schedule. */
  readonly schedule: number
  /** Between two looks for work whose worker has died. */
  readonly supervise: number
  /** A worker that has not been heard of for this long has died (at least 10); its work is done again. */
  readonly heartbeat: number
  /** Before work that failed is tried again; longer each time. */
  readonly retry: number
}

export interface JobQueue {
  /** Does a piece of scheduled work as soon as somebody is free, unless it waits or runs already. */
  ask(job: string): Promise<void>
  /** Waits for what is being done, then stops. */
  stop(): Promise<void>
}

const PACE: Readonly<Record<Database['engine'], JobPace>> = {
  // The embedded database has one connection, and the site needs it too.
  embedded: { poll: 10, schedule: 30, supervise: 120, heartbeat: 60, retry: 30 },
  postgresql: { poll: 5, schedule: 30, supervise: 30, heartbeat: 60, retry: 30 },
}
const STOP_TIMEOUT_MS = 20_000

/**
 * Starts to take part in the scheduled work of a database. Of many processes one does each piece; if it dies, another does it again,
 * so the work itself must bear being begun twice.
 */
export async function startJobQueue({ database, jobs, report, pace: asked = {} }: JobQueueSettings): Promise<JobQueue> {
  const pace = { ...PACE[database.engine], ...asked }
  const { PgBoss } = await import('pg-boss')
  const boss = new PgBoss({
    db: await database.forJobs(),
    backend: database.engine === 'embedded' ? 'pglite' : 'postgres',
    schema: await schemaOfJobs(database.db),
    cronMonitorIntervalSeconds: pace.schedule,
    cronWorkerIntervalSeconds: pace.poll,
    superviseIntervalSeconds: pace.supervise,
    monitorIntervalSeconds: pace.supervise,
    warningSlowQuerySeconds: 30,
    reindex: false,
    monitorVacuum: false,
  })
  boss.on('error', report)
  await boss.start()
  for (const job of jobs) {
    await boss.createQueue(job.name, { policy: 'exclusive', ...optionsOf(pace) })
    await boss.updateQueue(job.name, optionsOf(pace)) // a queue that an earlier version made keeps its old options otherwise
    await boss.schedule(job.name, job.cron, null, { tz: 'Europe/Helsinki' })
    await boss.work(job.name, { pollingIntervalSeconds: pace.poll }, () => reported(job, report))
  }
  return {
    ask: async (name) => {
      await boss.send(name)
    },
    stop: async () => {
      await boss.stop({ graceful: true, close: false, timeout: STOP_TIMEOUT_MS })
    },
  }
}

const ONE_HOUR = 3_600
const ONE_DAY = 86_400

function optionsOf({ heartbeat, retry }: JobPace) {
  return {
    heartbeatSeconds: heartbeat,
    retryLimit: 3,
    retryDelay: retry,
    retryBackoff: true,
    expireInSeconds: ONE_HOUR,
    deleteAfterSeconds: ONE_DAY,
  }
}

async function reported(job: ScheduledJob, report: (error: unknown) => void): Promise<void> {
  try {
    await job.run()
  } catch (error) {
    report(error)
    throw error // so that it is tried again
  }
}

/** Registers that share a server each keep their own jobs: the name follows the schema that their tables are in. */
async function schemaOfJobs(db: Database['db']): Promise<string> {
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db)
  const schema = rows[0]?.schema ?? 'public'
  return schema === 'public' ? 'jobs' : `${schema}_jobs`
}
