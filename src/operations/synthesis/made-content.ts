import { revisedContent, sharedTable } from '../../analyse/social/shared-table.ts'
import { Problem } from '../../model/problem.ts'
import {
  type HalfYear,
  type MinimumContent,
  monthsOfHalfYear,
  type SharedContent,
  type SharedCoverage,
  type SharedList,
} from '../../model/synthesis.ts'
import type { EditionAbout } from '../../model/theme-table-edition.ts'
import { sharedRevisions } from '../../store/social/shared-contents.ts'
import { versionsOf } from '../codebook/codebook-of.ts'
import type { OperationContext } from '../operation.ts'
import { requireConfirmed } from '../theme-table/confirmed.ts'
import { type ProtectedDimension, toldBy } from '../theme-table/told-by.ts'

const DIMENSIONS: Readonly<Record<SharedList, ProtectedDimension>> = { groups: 'group', tasks: 'task' }

/**
 * What a county would share of a half-year: the confirmed numbers, protected already, with what stands behind them.
 * @throws Problem `period-unknown`, `theme-table-unconfirmed`
 */
export async function madeContent(
  context: OperationContext,
  { organiser, period }: { readonly organiser: string; readonly period: HalfYear },
): Promise<Omit<SharedContent, 'revision' | 'sharedOn'>> {
  const months = monthsOfHalfYear(period)
  if (!months) throw unknownPeriod()
  const { lists, policy, national: given } = context.definitions.socialReporting
  const content = contentOn(given.minimumContents, `${months.until}-28`)
  const confirmed = await requireConfirmed(context, { organiser, ...months })
  const number = confirmed.sources.codebook.national
  const codebook = (await versionsOf(context.db, context, 'national')).find((one) => one.number === number)
  const national = (codebook?.themes ?? []).filter(({ isRetired }) => !isRetired).map(({ id }) => id)
  const told = (list: SharedList) => toldBy(context, confirmed, DIMENSIONS[list]).told
  const made = {
    organiser,
    period,
    minimumContent: content.number,
    nationalCodebook: number,
    coverage: coverageOf(confirmed.first.about, told('groups')(null, null)),
    tables: content.columns.map((list) => {
      const codes = lists[list].codes.map(({ key }) => key)
      return sharedTable({ list, codes, national, told: told(list) })
    }),
  }
  const earlier = await sharedRevisions(context.db, { organiser, period })
  return revisedContent(made, { earlier, smallest: policy.smallestShown })
}

/** The minimum content in force on a day; the first one before any. */
function contentOn(contents: readonly MinimumContent[], day: string): MinimumContent {
  const found = contents.filter(({ effectiveFrom }) => effectiveFrom <= day).at(-1) ?? contents[0]
  if (!found) throw new Error('the definitions hold no minimum content')
  return found
}

function coverageOf({ allUnits, allReportingUnits, staff }: EditionAbout, reports: number | null): SharedCoverage {
  return { reports, units: allUnits, reportingUnits: allReportingUnits, staff }
}

/** @throws Problem `period-unknown` */
export function requirePeriod(period: HalfYear): HalfYear {
  if (!monthsOfHalfYear(period)) throw unknownPeriod()
  return period
}

function unknownPeriod(): Problem {
  return new Problem({
    code: 'period-unknown',
    kind: 'refused',
    place: 'period',
    parameters: {},
    texts: {
      fi: 'Puolivuosi kirjoitetaan muodossa 2026H1 tai 2026H2.',
      sv: 'Halvåret skrivs i formen 2026H1 eller 2026H2.',
      en: 'A half-year is written as 2026H1 or 2026H2.',
    },
  })
}
