import { changedObservations, editionFacts, factsChange } from '../../analyse/social/edition-facts.ts'
import { halfYearOf } from '../../analyse/social/time-codes.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { HalfYear } from '../../model/synthesis.ts'
import type { MonthRange } from '../../model/theme-table.ts'
import { confirmedAtTheLatest, type EditionMark, editionMark, halfYearOfMonth } from '../../model/theme-table-edition.ts'
import { rawEditionFacts, themeTableEditions } from '../../store/social/theme-table-editions.ts'
import type { Reading } from './table-sources.ts'

/** What others see of a half-year that has ended, for its coordinator, who sees it as of now. */
export interface HalfYearStanding {
  readonly halfYear: HalfYear
  /** Null: others see nothing yet. */
  readonly newest: EditionMark | null
  /** Day on which the system confirms it, if nobody has. */
  readonly latest: string
  /** Observations that came, went or have other codes since the newest edition: so many at least. */
  readonly changed: number
}

/** Null when the months are not one half-year that has ended. */
export async function standingOf(
  context: Reading,
  { organiser, from, until }: MonthRange & { readonly organiser: string },
): Promise<HalfYearStanding | null> {
  const half = halfYearOf(from)
  if (half.from !== from || half.until !== until || until >= helsinkiDay(context.now()).slice(0, 7)) return null
  const halfYear = halfYearOfMonth(from)
  const newest = (await themeTableEditions(context.db, { owner: organiser, halfYears: [halfYear] })).at(-1)
  const now = newest ? editionFacts(await rawEditionFacts(context.db, { owner: organiser, from, until }), () => false).facts : ''
  return {
    halfYear,
    newest: newest ? editionMark(newest) : null,
    latest: confirmedAtTheLatest(halfYear, context.definitions.socialReporting.policy.confirmedAfterDays),
    changed: newest ? changedObservations(factsChange(newest.facts, now)) : 0,
  }
}
