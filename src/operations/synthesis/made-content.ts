import { revisedContent, sharedFields, sharedTable } from '../../analyse/social/shared-table.ts'
import { Problem } from '../../model/problem.ts'
import {
  type HalfYear,
  type MinimumContent,
  monthsOfHalfYear,
  type SharedContent,
  type SharedCoverage,
} from '../../model/synthesis.ts'
import { factLines } from '../../store/social/report-facts.ts'
import { sharedRevisions } from '../../store/social/shared-contents.ts'
import { unitsOf } from '../../store/social/units.ts'
import { codebookOf, nationalCodebook } from '../codebook/codebook-of.ts'
import type { OperationContext } from '../operation.ts'

/** What a county would share of a half-year: counts protected already, with what stands behind them. */
export async function madeContent(
  context: OperationContext,
  { organiser, period }: { readonly organiser: string; readonly period: HalfYear },
): Promise<Omit<SharedContent, 'revision' | 'sharedOn'>> {
  const months = monthsOfHalfYear(period)
  if (!months) throw unknownPeriod()
  const lastDay = `${months.until}-28`
  const { minimumContents } = context.definitions.socialReporting.national
  const content = contentOn(minimumContents, lastDay)
  const codebook = await codebookOf(context, organiser, lastDay)
  const national = (await nationalCodebook(context, lastDay)).themes.filter(({ isRetired }) => !isRetired).map(({ id }) => id)
  const { lists, policy, needMatrix } = context.definitions.socialReporting
  const unions = needMatrix.filter(({ themes }) => themes.length > 1)
  const smallest = policy.smallestShown
  const tables = []
  for (const list of content.columns) {
    const lines = await factLines(context.db, { organisers: [organiser], fields: sharedFields(list), ...months })
    const codes = lists[list].codes.map(({ key }) => key)
    tables.push(sharedTable({ list, codes, themes: codebook.themes, national, unions, smallest, lines }))
  }
  const made = {
    organiser,
    period,
    minimumContent: content.number,
    nationalCodebook: codebook.national,
    coverage: await coverageOf(context, organiser, months),
    tables,
  }
  return revisedContent(made, { earlier: await sharedRevisions(context.db, { organiser, period }), smallest })
}

/** The minimum content in force on a day; the first one before any. */
function contentOn(contents: readonly MinimumContent[], day: string): MinimumContent {
  const found = contents.filter(({ effectiveFrom }) => effectiveFrom <= day).at(-1) ?? contents[0]
  if (!found) throw new Error('the definitions hold no minimum content')
  return found
}

async function coverageOf(
  { db, definitions }: OperationContext,
  organiser: string,
  months: { readonly from: string; readonly until: string },
): Promise<SharedCoverage> {
  const lines = await factLines(db, { organisers: [organiser], fields: ['unit', 'month'], ...months })
  const reporting = new Set(lines.split('\n').map((line) => line.split('\t')[0] ?? ''))
  const units = (await unitsOf(db, [organiser])).filter(
    ({ validFrom, validUntil }) =>
      validFrom.slice(0, 7) <= months.until && (validUntil === null || validUntil.slice(0, 7) >= months.from),
  )
  const reports = lines === '' ? 0 : lines.split('\n').length
  const { smallestShown } = definitions.socialReporting.policy
  return {
    reports: reports > 0 && reports < smallestShown ? null : reports,
    units: units.length,
    reportingUnits: units.filter(({ id }) => reporting.has(id)).length,
    staff: units.reduce((sum, { staff }) => sum + staff, 0),
  }
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
