import type { InformationNeed } from '../../model/social-reporting.ts'
import type { CoverageRow, ThemeCell } from '../../model/theme-table.ts'
import type { CountAxis } from './count-axis.ts'

/** Information needs as rows: an observation meets a need when any of its themes is one of the need's or stands below one. */
export function needAxis(needs: readonly InformationNeed[], expand: (theme: string) => readonly string[]): CountAxis {
  const of = (theme: string) => {
    const themes = expand(theme)
    return needs.filter((need) => need.themes.some((one) => themes.includes(one))).map(({ key }) => key)
  }
  return { field: 'themes', codes: needs.map(({ key }) => key), of }
}

/** What is joined to a phenomenon, and of which needs and groups its observations are. */
export interface PhenomenonEvidence {
  readonly indicators: number
  readonly research: number
  readonly lastBriefing: string | null
  readonly needs: ReadonlySet<string>
  readonly groups: ReadonlySet<string>
}

export interface BoardSources {
  readonly needs: readonly InformationNeed[]
  readonly groups: readonly string[]
  /** By need and group, with totals last; null reports = hidden, hence some. */
  readonly cells: readonly (readonly Pick<ThemeCell, 'reports'>[])[]
  readonly evidence: readonly PhenomenonEvidence[]
}

/** The board: what is known of each need in each group, and where nothing is. */
export function coverageRows({ needs, groups, cells, evidence }: BoardSources): CoverageRow[] {
  return needs.map((need, row) => ({
    need: need.key,
    names: need.names,
    cells: groups.map((group, column) => {
      const isNamed = need.groups.includes(group)
      const reports = cells[row]?.[column]?.reports ?? null
      const joined = evidence.filter(({ needs: met, groups: told }) => met.has(need.key) && told.has(group))
      const indicators = joined.reduce((sum, one) => sum + one.indicators, 0)
      const research = joined.reduce((sum, one) => sum + one.research, 0)
      const days = joined.flatMap(({ lastBriefing }) => lastBriefing ?? []).sort()
      const isBlindSpot = isNamed && reports === 0 && indicators === 0 && research === 0
      return { group, isNamed, reports, indicators, research, lastBriefing: days.at(-1) ?? null, isBlindSpot }
    }),
  }))
}
