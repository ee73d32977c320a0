import { type IsoDate, type QuarterCode, quarterPeriod } from '../model/period.ts'

/**
 * Days after the end of a quarter by which a delivery is due. The public instructions name no day; this is our own setting, which
 * leaves time for processing and review before publication eleven weeks after the quarter.
 */
const DELIVERY_DUE_DAYS = 20

/** The last day on which the deliveries of a quarter are in time. */
export function deliveryDueDay(cycle: QuarterCode): IsoDate {
  const end = Date.parse(`${quarterPeriod(cycle).end}T00:00:00Z`)
  return new Date(end + DELIVERY_DUE_DAYS * 86_400_000).toISOString().slice(0, 10)
}
