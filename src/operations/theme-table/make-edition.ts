import { editionFacts, nextFacts } from '../../analyse/social/edition-facts.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { type HalfYear, monthsOfHalfYear } from '../../model/synthesis.ts'
import type { EditionAbout, EditionHead, ThemeTableEdition } from '../../model/theme-table-edition.ts'
import { rawEditionFacts, themeTableEditions } from '../../store/social/theme-table-editions.ts'
import { notEnded } from './edition-problems.ts'
import { tasksOf } from './silent-units.ts'
import { type Reading, type TableSources, tableSources } from './table-sources.ts'

export interface EditionPlace {
  readonly owner: string
  readonly halfYear: HalfYear
}

/** Who confirms, and why again; null = the system, the first time. */
export type EditionBy = Pick<EditionHead, 'confirmedBy' | 'reason'>

/** The first edition of a half-year, made of its observations as they are now. Read outside any transaction. */
export async function firstEdition(
  context: Reading,
  { owner, halfYear }: EditionPlace,
  by: EditionBy,
): Promise<ThemeTableEdition> {
  const months = monthsOfHalfYear(halfYear)
  if (!months) throw notEnded()
  const sources = await tableSources(context, { organiser: owner, ...months })
  const made = editionFacts(await rawEditionFacts(context.db, { owner, ...months }), sources.isUnitShown)
  const { national, local } = sources.codebook
  return {
    ...{ owner, halfYear, number: 1, confirmedOn: helsinkiDay(context.now()), ...by },
    ...{ observations: made.observations, changed: 0, codebook: { national, local }, facts: made.facts },
    about: aboutOf(sources, made),
  }
}

function aboutOf(sources: TableSources, made: ReturnType<typeof editionFacts>): EditionAbout {
  const { units, isUnitShown } = sources
  const { byUnit, namedReporters, namedReports } = made
  return {
    units: units.filter(({ id }) => isUnitShown(id)).length,
    reportingUnits: units.filter(({ id }) => isUnitShown(id) && byUnit.has(id)).length,
    allUnits: units.length,
    allReportingUnits: units.filter(({ id }) => byUnit.has(id)).length,
    staff: units.reduce((sum, { staff }) => sum + staff, 0),
    tasks: tasksOf(byUnit, sources),
    ...{ namedReporters, namedReports },
  }
}

/** The next edition of a half-year that has one; null when too few observations differ. */
export async function nextEdition(
  context: Reading,
  { owner, halfYear }: EditionPlace,
  by: EditionBy,
): Promise<ThemeTableEdition | null> {
  const newest = (await themeTableEditions(context.db, { owner, halfYears: [halfYear] })).at(-1)
  const months = monthsOfHalfYear(halfYear)
  if (!newest || !months) return null
  const now = editionFacts(await rawEditionFacts(context.db, { owner, ...months }), () => false)
  const next = nextFacts(newest.facts, now.facts, context.definitions.socialReporting.policy.smallestShown)
  if (!next) return null
  const observations = next.facts === '' ? 0 : next.facts.split('\n').length
  const confirmedOn = helsinkiDay(context.now())
  return { ...newest, number: newest.number + 1, confirmedOn, ...by, observations, ...next }
}
