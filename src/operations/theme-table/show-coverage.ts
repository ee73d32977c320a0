import { z } from 'zod'
import { type AxisSources, axisOf } from '../../analyse/social/axes.ts'
import { coverageRows, needAxis, type PhenomenonEvidence } from '../../analyse/social/coverage-board.ts'
import { unionCode } from '../../analyse/social/protect-table.ts'
import { type NamedAxis, themeExpander } from '../../analyse/social/theme-axis.ts'
import { exactCells } from '../../analyse/social/theme-cells.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { InformationNeed } from '../../model/social-reporting.ts'
import type { CoverageRow, ReportingActivity, SilentUnit, TaskActivity, ThemeLine } from '../../model/theme-table.ts'
import { type EditionMark, editionMark } from '../../model/theme-table-edition.ts'
import { factLines, reportsByUnit } from '../../store/social/report-facts.ts'
import { type JoinedEvidence, joinedEvidence } from '../../store/social/report-facts-evidence.ts'
import { defineOperation } from '../operation.ts'
import { requireConfirmed } from './confirmed.ts'
import { counted } from './cross-of.ts'
import { activityOf } from './reporting-activity.ts'
import { silentUnits, taskActivity, toldTasks } from './silent-units.ts'
import { OF_THEMES, placeShape, requireSafeQuestion } from './table-input.ts'
import { showing, type TableScope, tableScope } from './table-scope.ts'
import { type Reading, tableSources } from './table-sources.ts'
import { activityTold, toldBy } from './told-by.ts'

export interface ShownCoverage extends TableScope {
  readonly groups: readonly ThemeLine[]
  readonly rows: readonly CoverageRow[]
  readonly blindSpots: number
  readonly activity: ReportingActivity
  readonly tasks: readonly TaskActivity[]
  /** By name for the county's own coordinator; null for others. */
  readonly silent: readonly SilentUnit[] | null
  /** Units of fewer than five possible reporters: never by name. */
  readonly smallUnits: number
  readonly silentMonths: number
  readonly smallestShown: number
  /** As in `ThemeTable`. */
  readonly editions: readonly EditionMark[]
  readonly madeOn: string
}

/**
 * The coverage board: what is known of each information need in each population group, where nothing is, and who is silent.
 * @throws Problem `theme-table-months`, `theme-table-whole`.
 */
export const showCoverage = defineOperation({
  name: 'theme-table.coverage',
  title: { fi: 'Näytä kattavuustaulu', sv: 'Visa täckningstabellen', en: 'Show the coverage board' },
  access: 'read',
  input: z.strictObject({ ...placeShape, silentMonths: z.int().min(1).max(36).default(6) }),
  async perform({ silentMonths, ...asked }, context): Promise<ShownCoverage> {
    const scope = await tableScope(context, 'theme-table.coverage', asked)
    if (scope.sight === 'protected') requireSafeQuestion({ ...scope, ...OF_THEMES }, { today: helsinkiDay(context.now()) })
    return showing(context, scope, { what: 'coverage', result: await coverageOf(context, scope, silentMonths) })
  },
})

/** @throws Problem `theme-table-unconfirmed` for protected numbers of a half-year that nobody has confirmed. */
export async function coverageOf(context: Reading, scope: TableScope, silentMonths: number): Promise<ShownCoverage> {
  const made = scope.sight === 'exact' ? await exactCoverage(context, scope, silentMonths) : await toldCoverage(context, scope)
  return {
    ...scope,
    ...made,
    blindSpots: made.rows.flatMap(({ cells }) => cells).filter(({ isBlindSpot }) => isBlindSpot).length,
    silentMonths,
    smallestShown: context.definitions.socialReporting.policy.smallestShown,
    madeOn: helsinkiDay(context.now()),
  }
}

type MadeCoverage = Pick<ShownCoverage, 'groups' | 'rows' | 'activity' | 'tasks' | 'silent' | 'smallUnits' | 'editions'>

async function exactCoverage(context: Reading, scope: TableScope, silentMonths: number): Promise<MadeCoverage> {
  const sources = await tableSources(context, scope)
  const { organiser, from, until } = scope
  const { needMatrix: needs } = context.definitions.socialReporting
  const expand = themeExpander(sources.themes)
  const groups = groupLines(sources)
  const rows = needAxis(needs, expand)
  const figures = await counted(context, { rows, columns: groups, question: { organiser, from, until, filters: [] }, sources })
  const joined = await joinedEvidence(context.db, organiser)
  const isThemeJoined = joined.some(({ themes }) => themes.length > 0)
  const asked = { organisers: [organiser], from, until, fields: ['themes', 'groups'] as const }
  const lines = isThemeJoined ? await factLines(context.db, asked) : ''
  const groupsOf = groupsByTheme(lines, expand)
  const evidence = joined.map((one) =>
    evidenceOf(one, { groupsOf: (theme) => [...(groupsOf.get(theme) ?? [])], needsOf: rows.of, isExact: true }),
  )
  const reports = await reportsByUnit(context.db, { organisers: [organiser], from, until })
  return {
    groups: groups.lines,
    rows: coverageRows({ needs, groups: groups.codes, cells: exactCells(figures), evidence }),
    activity: activityOf(reports, sources),
    tasks: taskActivity(reports, sources),
    silent: await silentUnits(context, { sources, until, months: silentMonths }),
    smallUnits: sources.units.filter(({ id }) => !sources.isUnitShown(id)).length,
    editions: [],
  }
}

/** As the same half-year is told by themes and groups; a need of one theme is that theme. */
async function toldCoverage(context: Reading, scope: TableScope): Promise<MadeCoverage> {
  const confirmed = await requireConfirmed(context, scope)
  const { needMatrix: needs, policy } = context.definitions.socialReporting
  const { told } = toldBy(context, confirmed, 'group')
  const groups = groupLines(confirmed.sources)
  const rowOf = (need: InformationNeed) => (need.themes.length === 1 ? (need.themes[0] ?? '') : unionCode(need))
  const cells = needs.map((need) => groups.codes.map((group) => ({ reports: told(rowOf(need), group) })))
  const groupsOf = (theme: string) => groups.codes.filter((group) => (told(theme, group) ?? 0) > 0)
  const needsOf = needAxis(needs, themeExpander(confirmed.sources.themes)).of
  const joined = await joinedEvidence(context.db, scope.organiser)
  const evidence = joined.map((one) => evidenceOf(one, { groupsOf, needsOf, isExact: false }))
  const { units, allUnits } = confirmed.first.about
  return {
    groups: groups.lines,
    rows: coverageRows({ needs, groups: groups.codes, cells, evidence }),
    activity: activityTold(context, [confirmed]),
    tasks: toldTasks(confirmed, policy.smallestShown),
    silent: null,
    smallUnits: allUnits - units,
    editions: [editionMark(confirmed.head)],
  }
}

/** Population groups. The last line is of observations for which none was told: no information need is of nobody. */
function groupLines(sources: AxisSources): NamedAxis {
  const groups = axisOf('group', sources)
  return { ...groups, codes: groups.codes.slice(0, -1), lines: groups.lines.slice(0, -1) }
}

/** For each theme, with all below it, the groups of its observations. The same values come again and again. */
function groupsByTheme(lines: string, expand: (theme: string) => readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groupsOf = new Map<string, Set<string>>()
  for (const line of new Set(lines.split('\n'))) {
    const [themes = '', groups = ''] = line.split('\t')
    for (const theme of themes.split(',').flatMap(expand)) {
      const known = groupsOf.get(theme) ?? new Set()
      for (const group of listed(groups)) known.add(group)
      groupsOf.set(theme, known)
    }
  }
  return groupsOf
}

interface EvidenceSources {
  /** Outside, single reports joined to a phenomenon tell nothing: they would tell where they stand. */
  readonly isExact: boolean
  groupsOf(theme: string): readonly string[]
  needsOf(theme: string): Iterable<string>
}

/** The needs of a phenomenon are those of its themes and reports; its groups those of the reports behind it. */
function evidenceOf(joined: JoinedEvidence, { groupsOf, needsOf, isExact }: EvidenceSources): PhenomenonEvidence {
  const { indicators, research, lastBriefing, themes } = joined
  const reports = isExact ? joined.reports : []
  return {
    ...{ indicators, research, lastBriefing },
    needs: new Set([...themes, ...reports.flatMap((one) => listed(one.themes))].flatMap((one) => [...needsOf(one)])),
    groups: new Set([...themes.flatMap((theme) => groupsOf(theme)), ...reports.flatMap((one) => listed(one.groups))]),
  }
}

function listed(codes: string): string[] {
  return codes === '' ? [] : codes.split(',')
}
