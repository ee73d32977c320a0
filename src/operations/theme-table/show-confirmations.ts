import { z } from 'zod'
import { editionFacts, nextFacts } from '../../analyse/social/edition-facts.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { endedHalfYears, type HalfYear, monthsOfHalfYear } from '../../model/synthesis.ts'
import type { EditionHead } from '../../model/theme-table-edition.ts'
import { reportsByUnit } from '../../store/social/report-facts.ts'
import { editionHeads, rawEditionFacts, stillInInbox, themeTableEditions } from '../../store/social/theme-table-editions.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { notPermitted } from '../permission-problems.ts'
import { accountNames } from '../ticket/account-names.ts'
import { requireEnded } from './edition-problems.ts'
import { type HalfYearStanding, standingOf } from './standing.ts'
import { halfYearShape } from './table-input.ts'

/** Half-years to choose from. */
const CHOICES = 8

export interface ShownConfirmations {
  readonly organiser: string
  /** Newest first. */
  readonly halfYears: readonly HalfYear[]
  readonly standing: HalfYearStanding
  /** Editions of this half-year, newest first. */
  readonly editions: readonly EditionHead[]
  /** Names of those who confirmed, by account. */
  readonly names: Readonly<Record<string, string>>
  /** As of now: what another edition would be made of. */
  readonly now: {
    readonly observations: number
    readonly uncoded: number
    readonly inInbox: number
    readonly reportingUnits: number
  }
  /** Observations that another edition would change; 0 = too few for one. */
  readonly wouldChange: number
  readonly smallestShown: number
}

/** What was confirmed of a half-year, and what confirming it now would contain: numbers only. */
export const showConfirmations = defineOperation({
  name: 'theme-table.confirmations',
  title: {
    fi: 'Näytä havaintotaulukoiden vahvistukset',
    sv: 'Visa fastställandet av observationstabeller',
    en: 'Show the confirming of tables',
  },
  access: 'read',
  input: z.strictObject({ halfYear: halfYearShape.nullable() }),
  async perform({ halfYear: wanted }, context): Promise<ShownConfirmations> {
    const reached = context.reach.organisers()
    const organiser = reached === 'all' ? undefined : reached[0]
    if (organiser === undefined) throw notPermitted('theme-table.confirmations')
    const halfYears = endedHalfYears(helsinkiDay(context.now()), CHOICES)
    const halfYear = wanted ?? halfYears[0] ?? ''
    const months = requireEnded(halfYear, helsinkiDay(context.now()))
    const standing = await standingOf(context, { organiser, ...months })
    if (!standing) throw new Error('an ended half-year has a standing')
    const editions = (await editionHeads(context.db, { owner: organiser, halfYears: [halfYear] })).reverse()
    return {
      ...{ organiser, halfYears, standing, editions },
      names: await accountNames(
        editions.flatMap(({ confirmedBy }) => confirmedBy ?? []),
        context,
      ),
      now: await asOfNow(context, { owner: organiser, ...months }),
      wouldChange: standing.newest ? await wouldChange(context, { owner: organiser, halfYear }) : 0,
      smallestShown: context.definitions.socialReporting.policy.smallestShown,
    }
  },
})

async function asOfNow(
  { db }: Pick<OperationContext, 'db'>,
  place: { readonly owner: string; readonly from: string; readonly until: string },
): Promise<ShownConfirmations['now']> {
  const units = await reportsByUnit(db, { organisers: [place.owner], from: place.from, until: place.until })
  const all = [...units.values()]
  return {
    observations: all.reduce((sum, { reports }) => sum + reports, 0),
    uncoded: all.reduce((sum, { uncoded }) => sum + uncoded, 0),
    inInbox: await stillInInbox(db, place),
    reportingUnits: [...units.keys()].filter((unit) => unit !== '').length,
  }
}

async function wouldChange(
  { db, definitions }: Pick<OperationContext, 'db' | 'definitions'>,
  { owner, halfYear }: { readonly owner: string; readonly halfYear: HalfYear },
): Promise<number> {
  const months = monthsOfHalfYear(halfYear)
  const newest = (await themeTableEditions(db, { owner, halfYears: [halfYear] })).at(-1)
  if (!months || !newest) return 0
  const now = editionFacts(await rawEditionFacts(db, { owner, ...months }), () => false)
  return nextFacts(newest.facts, now.facts, definitions.socialReporting.policy.smallestShown)?.changed ?? 0
}
