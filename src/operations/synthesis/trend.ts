import { z } from 'zod'
import { themeAxis } from '../../analyse/social/theme-axis.ts'
import { jointCoverage, jointLine } from '../../analyse/synthesis/joint-trend.ts'
import { themeInVersion } from '../../analyse/synthesis/theme-in-version.ts'
import { type LineQuestion, trendLine } from '../../analyse/synthesis/trend-line.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { TrendCoverage, TrendLine, TrendRule } from '../../model/shared-trend.ts'
import { endedHalfYears, type HalfYear, type SharedContent } from '../../model/synthesis.ts'
import type { Texts } from '../../model/text.ts'
import { NONE_TOLD, type ThemeLine } from '../../model/theme-table.ts'
import { sharedContents } from '../../store/social/shared-contents.ts'
import { nationalCodebook, versionsOf } from '../codebook/codebook-of.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { organisersOf } from './compare.ts'

/** Half-years that can be chosen. */
const CHOICES = 6
/** All counties that can be compared, as one. */
const TOGETHER = 'together'

const halfYearShape = z
  .string()
  .regex(/^\d{4}H[12]$/)
  .nullable()

export const trendInput = z.strictObject({
  /** `theme`: the counties of one theme. `area`: the themes of one county, or of all that can be compared together. */
  by: z.enum(['theme', 'area']),
  /** Null = the first of the codebook. */
  theme: z.string().max(40).nullable(),
  /** Null = one's own county; together for the institute. */
  area: z
    .string()
    .regex(/^(\d{2}|together)$/)
    .nullable(),
  /** Code of a population group; null = all. */
  group: z.string().max(40).nullable(),
  /** First and last half-year; null, or one that cannot be chosen, = the first and the last of which anything was shared. */
  from: halfYearShape,
  until: halfYearShape,
})
type TrendInput = z.infer<typeof trendInput>

interface NamedCode {
  readonly code: string
  readonly names: Texts
}

/** A county or a theme, half-year by half-year. */
export interface TrendRow extends TrendLine, ThemeLine {
  /** Of the county, when rows are counties. */
  readonly coverage: TrendCoverage | null
  /** How many counties the numbers are of, when they are of several together. */
  readonly counties: number | null
}

export interface Trend {
  readonly by: TrendInput['by']
  readonly theme: ThemeLine
  readonly area: string
  readonly group: NamedCode | null
  /** Shown half-years, oldest first. */
  readonly periods: readonly HalfYear[]
  /** Half-years that can be chosen, oldest first. */
  readonly choices: readonly HalfYear[]
  readonly rows: readonly TrendRow[]
  /** Of the county, or of the counties together, when rows are themes. */
  readonly coverage: TrendCoverage | null
  /** How many counties have shared every half-year, when they stand together. */
  readonly together: number | null
  /** Organisers that have shared nothing of these half-years. */
  readonly silent: readonly NamedCode[]
  readonly counties: readonly NamedCode[]
  readonly themes: readonly ThemeLine[]
  readonly groups: readonly NamedCode[]
  readonly rule: TrendRule
}

/**
 * What counties have shared, half-year by half-year: counties of a theme, or themes of a county. What was shared is protected and meant for
 * all counties, and half-years have no observation in common, so that several side by side tell nothing more. Never in the order of counts.
 */
export const showTrend = defineOperation({
  name: 'synthesis.trend',
  title: { fi: 'Näytä kehitys puolivuosittain', sv: 'Visa utvecklingen per halvår', en: 'Show the trend by half-year' },
  access: 'read',
  input: trendInput,
  perform: async (input, context): Promise<Trend> => {
    context.reach.concernsOnlyActor()
    return trendOf(context, input)
  },
})

/** The same for whoever makes a file of it. Nothing in it belongs to one county alone. */
export async function trendOf(context: OperationContext, input: TrendInput): Promise<Trend> {
  const all = await sharedContents(context.db, {})
  const choices = endedHalfYears(helsinkiDay(context.now()), CHOICES).reverse()
  const periods = chosenPeriods(input, choices, all)
  const contents = all.filter(({ period }) => periods.includes(period))
  const book = await nationalCodebook(context)
  const themes = themeAxis(book.themes, { levels: 'all' }).lines.filter(({ code }) => code !== NONE_TOLD)
  const theme = themes.find(({ code }) => code === input.theme) ?? firstTold(themes, contents)
  if (!theme) throw new Error('the codebook has no themes')
  const groups = context.definitions.socialReporting.lists.groups.codes.map(({ key, names }) => ({ code: key, names }))
  const group = groups.find(({ code }) => code === input.group) ?? null
  const counties = organisersOf(context)
  const organisers = context.reach.organisers()
  const area = input.area ?? (organisers === 'all' ? TOGETHER : (organisers[0] ?? TOGETHER))
  const { rule, ...lineOf } = await lineMaker(context, { periods, group: group?.code ?? null, codebook: book.number })
  const contentsOf = (code: string) => contents.filter(({ organiser }) => organiser === code)
  const shared = { contents, contentsOf, periods, rule, counties }
  const about = { by: input.by, theme, area, group, periods, choices, counties, themes, groups, rule }
  const silent = counties.filter(({ code }) => contentsOf(code).length === 0)
  if (input.by === 'theme') {
    const rows = countyRows(shared, (own) => lineOf.of(own, theme.code))
    return { ...about, rows, coverage: null, together: null, silent }
  }
  return { ...about, silent, ...themeRows(shared, { area, themes, lineOf: lineOf.of }) }
}

/** In the order of the codebook: what opens without a choice shows something where there is something. */
function firstTold(themes: readonly ThemeLine[], contents: readonly SharedContent[]): ThemeLine | undefined {
  const isTold = (code: string) =>
    contents.some(({ tables }) => tables.some(({ rows }) => rows.some(({ theme, total }) => theme === code && total !== 0)))
  return themes.find(({ code }) => isTold(code)) ?? themes[0]
}

/** From the oldest to the newest of which anything was shared, unless others are asked for. */
function chosenPeriods(
  { from, until }: TrendInput,
  choices: readonly HalfYear[],
  all: readonly SharedContent[],
): readonly HalfYear[] {
  const shared = choices.filter((choice) => all.some(({ period }) => period === choice))
  const known = (asked: HalfYear | null) => (asked !== null && choices.includes(asked) ? asked : null)
  const ends = [known(from) ?? shared[0] ?? choices.at(-1) ?? '', known(until) ?? shared.at(-1) ?? choices.at(-1) ?? ''].sort()
  return choices.filter((choice) => (ends[0] ?? '') <= choice && choice <= (ends[1] ?? ''))
}

type LineOf = (contents: readonly SharedContent[], theme: string) => TrendLine

async function lineMaker(context: OperationContext, about: Pick<LineQuestion, 'periods' | 'group' | 'codebook'>) {
  const rule = context.definitions.socialReporting.national.trend
  const versions = await versionsOf(context.db, context, 'national')
  const known = new Map<string, string | null>()
  const sameTheme: LineQuestion['sameTheme'] = (theme, from, to) => {
    const key = `${theme} ${from} ${to}`
    const found = known.get(key)
    if (found !== undefined) return found
    const made = themeInVersion({ versions, theme, from, to })
    known.set(key, made)
    return made
  }
  const of: LineOf = (contents, theme) => trendLine({ ...about, contents, theme, rule, sameTheme })
  return { of, rule }
}

interface Shared {
  readonly contents: readonly SharedContent[]
  readonly contentsOf: (organiser: string) => readonly SharedContent[]
  readonly periods: readonly HalfYear[]
  readonly rule: LineQuestion['rule']
  readonly counties: readonly NamedCode[]
}

/** Counties that have shared anything, in the order of their codes. */
function countyRows({ counties, contentsOf, periods }: Shared, lineOf: (own: readonly SharedContent[]) => TrendLine): TrendRow[] {
  return counties.flatMap(({ code, names }) => {
    const own = contentsOf(code)
    if (own.length === 0) return []
    return [{ code, names, depth: 0, ...lineOf(own), coverage: coverageOf(own, periods), counties: null }]
  })
}

interface ThemeRowsOf {
  readonly area: string
  readonly themes: readonly ThemeLine[]
  readonly lineOf: LineOf
}

function themeRows(
  shared: Shared,
  { area, themes, lineOf }: ThemeRowsOf,
): { readonly rows: TrendRow[]; readonly coverage: TrendCoverage; readonly together: number | null } {
  const { contents, contentsOf, periods, counties, rule } = shared
  if (area !== TOGETHER) {
    const own = contentsOf(area)
    const rows = themes.map((line) => ({ ...line, ...lineOf(own, line.code), coverage: null, counties: null }))
    return { rows, coverage: coverageOf(own, periods), together: null }
  }
  const sharers = counties.map(({ code }) => contentsOf(code)).filter((own) => own.length > 0)
  const rows = themes.map((line) => {
    const lines = sharers.map((own) => lineOf(own, line.code))
    return { ...line, ...jointLine(lines, { periods, rule }), coverage: null }
  })
  const joint = jointCoverage(contents, periods)
  return { rows, coverage: joint.coverage, together: joint.counties }
}

function coverageOf(own: readonly SharedContent[], periods: readonly HalfYear[]): TrendCoverage {
  return periods.map((period) => own.find((one) => one.period === period)?.coverage ?? null)
}
