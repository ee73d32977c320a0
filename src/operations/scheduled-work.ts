/** Work that happens by itself: an operation by its name, performed as the system, by the clock of Helsinki. */
export interface ScheduledWork {
  /** Also the name of its queue. */
  readonly job: string
  /** Minute, hour, day, month, weekday. */
  readonly cron: string
  readonly operation: string
  readonly input: Readonly<Record<string, unknown>>
}

/** Nights begin after the working day in Finland; what people are told of comes before it. */
export const SCHEDULED_WORK: readonly ScheduledWork[] = [
  { job: 'send-mail', cron: '* * * * *', operation: 'mail.deliver', input: {} },
  { job: 'run-cycles', cron: '* * * * *', operation: 'cycle.run-requested', input: {} },
  // Often, so that a round is announced soon and a morning on which nothing ran is made good; each occasion is told once.
  { job: 'remind', cron: '*/15 7-18 * * *', operation: 'reminder.run-plan', input: {} },
  { job: 'social-letters', cron: '*/15 7-18 * * *', operation: 'reminder.run-social-plan', input: {} },
  // Soon after midnight; the letters of the day wait until people are at work.
  { job: 'collection-rounds', cron: '*/10 * * * *', operation: 'collection-round.keep-dates', input: {} },
  { job: 'collection-letters', cron: '*/15 7-18 * * *', operation: 'collection-letter.run-plan', input: {} },
  { job: 'expire-subsets', cron: '*/10 * * * *', operation: 'subset.expire', input: {} },
  { job: 'enter-anonymous', cron: '20 1 * * *', operation: 'audit.enter-anonymous', input: {} },
  { job: 'confirm-tables', cron: '50 1 * * *', operation: 'theme-table.confirm-overdue', input: {} },
  { job: 'clean-sign-ins', cron: '15 2 * * *', operation: 'session.clean', input: {} },
  { job: 'clean-up', cron: '30 2 * * *', operation: 'retention.run', input: {} },
  // The embedded database only, and when the night's other work is done: PostgreSQL looks after itself.
  { job: 'tidy-database', cron: '15 3 * * *', operation: 'database.tidy', input: {} },
]
