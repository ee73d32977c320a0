import { z } from 'zod'
import { axisOf } from '../../analyse/social/axes.ts'
import type { CountedTable } from '../../analyse/social/count-axis.ts'
import { coverageRows, needAxis, type PhenomenonEvidence } from '../../analyse/social/coverage-board.ts'
import { type TableShown, unionCode } from '../../analyse/social/protect-table.ts'
import { themeExpander } from '../../analyse/social/theme-axis.ts'
import { exactCells, protectedCells } from '../../analyse/social/theme-cells.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { InformationNeed } from '../../model/social-reporting.ts'
import type { CoverageRow, ReportingActivity, SilentUnit, TaskActivity, ThemeCell, ThemeLine } from '../../model/theme-table.ts'
import { factLines, reportsByUnit } from '../../store/social/report-facts.ts'
import { type JoinedEvidence, joinedEvidence } from '../../store/social/report-facts-evidence.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { counted } from './cross-of.ts'
import { protectionOf } from './protection-of.ts'
import { activityOf } from './reporting-activity.ts'
import { silentUnits, taskActivity } from './silent-units.ts'
import { OF_THEMES, placeShape, requireSafeQuestion } from './table-input.ts'
import { showing, type TableScope, tableScope } from './table-scope.ts'
import { type Reading, type TableSources, tableSources } from './table-sources.ts'

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

export async function coverageOf(
  context: Pick<OperationContext, 'db' | 'definitions' | 'now'>,
  scope: TableScope,
  silentMonths: number,
): Promise<ShownCoverage> {
  const sources = await tableSources(context, scope)
  const { needMatrix, policy } = context.definitions.socialReporting
  const board = await boardOf(context, { scope, sources, needs: needMatrix })
  const { sight } = scope
  const smallest = policy.smallestShown
  const reports = await reportsByUnit(context.db, { organisers: [scope.organiser], ...range(scope) })
  return {
    ...scope,
    ...board,
    blindSpots: board.rows.flatMap(({ cells }) => cells).filter(({ isBlindSpot }) => isBlindSpot).length,
    activity: activityOf(reports, { sources, sight, smallest }),
    tasks: taskActivity(reports, { sources, sight, smallest }),
    silent: sight === 'exact' ? await silentUnits(context, { sources, until: scope.until, months: silentMonths }) : null,
    smallUnits: sources.units.filter(({ id }) => !sources.isUnitShown(id)).length,
    silentMonths,
    smallestShown: smallest,
    madeOn: helsinkiDay(context.now()),
  }
}

interface BoardQuestion {
  readonly scope: TableScope
  readonly sources: TableSources
  readonly needs: readonly InformationNeed[]
}

async function boardOf(
  context: Pick<OperationContext, 'db' | 'definitions' | 'now'>,
  { scope, sources, needs }: BoardQuestion,
): Promise<Pick<ShownCoverage, 'rows' | 'groups'>> {
  const expand = themeExpander(sources.themes)
  const groups = axisOf('group', sources)
  // The last line is of observations for which no group was told: no information need is of nobody.
  const columns = { ...groups, codes: groups.codes.slice(0, -1) }
  const rows = needAxis(needs, expand)
  const figures = await counted(context, { rows, columns, question: { ...scope, filters: [] }, sources })
  const { shown, cells } = await cellsOf(context, { scope, sources, needs, figures, groups: columns.codes })
  const joined = await joinedEvidence(context.db, scope.organiser)
  const isThemeJoined = joined.some(({ themes }) => themes.length > 0)
  const asked = { organisers: [scope.organiser], ...range(scope), fields: ['themes', 'groups'] as const }
  const isTold = (theme: string, group: string) => shown === null || shown.cell(theme, group)
  const groupsOf = groupsByTheme(isThemeJoined ? await factLines(context.db, asked) : '', { expand, isTold })
  const evidence = joined.map((one) => evidenceOf(one, { groupsOf, needsOf: rows.of, isExact: shown === null }))
  return { rows: coverageRows({ needs, groups: columns.codes, cells, evidence }), groups: groups.lines.slice(0, -1) }
}

interface BoardCells extends BoardQuestion {
  readonly figures: CountedTable
  readonly groups: readonly string[]
}

/** Exact, or as the same half-year is shown by themes and groups; a need of one theme is that theme. */
async function cellsOf(
  context: Reading,
  { scope, sources, needs, figures, groups }: BoardCells,
): Promise<{ shown: TableShown | null; cells: readonly (readonly ThemeCell[])[] }> {
  if (scope.sight === 'exact') return { shown: null, cells: exactCells(figures) }
  const { shown } = await protectionOf(context, { sources, range: range(scope), dimension: 'group' })
  const rowOf = new Map(needs.map((need) => [need.key, need.themes.length === 1 ? (need.themes[0] ?? '') : unionCode(need)]))
  const cells = protectedCells(figures, {
    ...{ smallest: context.definitions.socialReporting.policy.smallestShown, rows: needs.map(({ key }) => key), columns: groups },
    isShown: ({ row, column }) => row !== null && column !== null && shown.cell(rowOf.get(row) ?? '', column),
    hasUnits: () => false,
  })
  return { shown, cells }
}

function range({ from, until }: TableScope) {
  return { from, until }
}

/** For each theme, with all below it, the groups of its observations. The same values come again and again. */
function groupsByTheme(
  lines: string,
  { expand, isTold }: { expand(theme: string): readonly string[]; isTold(theme: string, group: string): boolean },
): ReadonlyMap<string, ReadonlySet<string>> {
  const groupsOf = new Map<string, Set<string>>()
  for (const line of new Set(lines.split('\n'))) {
    const [themes = '', groups = ''] = line.split('\t')
    for (const theme of themes.split(',').flatMap(expand)) {
      const known = groupsOf.get(theme) ?? new Set()
      for (const group of listed(groups)) if (isTold(theme, group)) known.add(group)
      groupsOf.set(theme, known)
    }
  }
  return groupsOf
}

interface EvidenceSources {
  /** Outside, single reports joined to a phenomenon tell nothing: they would tell where they stand. */
  readonly isExact: boolean
  readonly groupsOf: ReadonlyMap<string, ReadonlySet<string>>
  needsOf(theme: string): Iterable<string>
}

/** The needs of a phenomenon are those of its themes and reports; its groups those of the reports behind it. */
function evidenceOf(joined: JoinedEvidence, { groupsOf, needsOf, isExact }: EvidenceSources): PhenomenonEvidence {
  const { indicators, research, lastBriefing, themes } = joined
  const reports = isExact ? joined.reports : []
  return {
    ...{ indicators, research, lastBriefing },
    needs: new Set([...themes, ...reports.flatMap((one) => listed(one.themes))].flatMap((one) => [...needsOf(one)])),
    groups: new Set([
      ...themes.flatMap((theme) => [...(groupsOf.get(theme) ?? [])]),
      ...reports.flatMap((one) => listed(one.groups)),
    ]),
  }
}

function listed(codes: string): string[] {
  return codes === '' ? [] : codes.split(',')
}
