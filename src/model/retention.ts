/** How long the register keeps what is not needed for ever. */
export interface RetentionSettings {
  readonly receivedPackages: { readonly laterRuns: number; readonly months: number }
  readonly audit: { readonly years: number }
  readonly letters: { readonly days: number }
  readonly invitations: { readonly days: number }
  readonly closedAccounts: { readonly months: number }
}

/** Moments, ISO in UTC: what is older than these is removed. */
export interface RetentionLimits {
  readonly packagesBefore: string
  readonly auditBefore: string
  readonly lettersBefore: string
  readonly invitationsBefore: string
  readonly accountsBefore: string
}

const MONTHS_A_YEAR = 12

export function retentionLimits(settings: RetentionSettings, now: string): RetentionLimits {
  return {
    packagesBefore: monthsBefore(now, settings.receivedPackages.months),
    auditBefore: monthsBefore(now, settings.audit.years * MONTHS_A_YEAR),
    lettersBefore: daysBefore(now, settings.letters.days),
    invitationsBefore: daysBefore(now, settings.invitations.days),
    accountsBefore: monthsBefore(now, settings.closedAccounts.months),
  }
}

/** The same day and time so many months earlier; the last day of a shorter month. */
export function monthsBefore(now: string, months: number): string {
  const date = new Date(now)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() - months)
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, lastDay))
  return date.toISOString()
}

const DAY_MS = 86_400_000

function daysBefore(now: string, days: number): string {
  return new Date(Date.parse(now) - days * DAY_MS).toISOString()
}

/**
 * Whether a received package may be destroyed: enough runs were finished after it came, and the last of those that it had to wait for
 * long enough ago. `runsFinished`: moments of all finished runs.
 */
export function isPackageOutlived(
  receivedAt: string,
  {
    runsFinished,
    laterRuns,
    before,
  }: { readonly runsFinished: readonly string[]; readonly laterRuns: number; readonly before: string },
): boolean {
  const later = runsFinished.filter((at) => at > receivedAt).sort()
  const awaited = later[laterRuns - 1]
  return awaited !== undefined && awaited < before
}
