import { axisOf } from '../../analyse/social/axes.ts'
import type { NamedAxis } from '../../analyse/social/theme-axis.ts'
import { type Place, protectedCells } from '../../analyse/social/theme-cells.ts'
import { timeCodes } from '../../analyse/social/time-codes.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import {
  type CrossQuestion,
  NONE_TOLD,
  THEME_TABLE_DIMENSIONS,
  type ThemeCell,
  type ThemeTable,
  type ThemeTableDimension,
} from '../../model/theme-table.ts'
import { editionMark } from '../../model/theme-table-edition.ts'
import { type ConfirmedHalfYear, confirmedHalfYears } from './confirmed.ts'
import { unconfirmed } from './edition-problems.ts'
import type { Reading } from './table-sources.ts'
import { activityTold, type ProtectedDimension, themesTold, toldBy, unitsIn } from './told-by.ts'

interface MadeCross {
  readonly rows: NamedAxis
  readonly columns: NamedAxis
  readonly cells: readonly (readonly ThemeCell[])[]
  readonly joinedAreas: number
}

interface Crossing {
  readonly question: CrossQuestion
  /** Oldest first. */
  readonly confirmed: readonly ConfirmedHalfYear[]
  readonly newest: ConfirmedHalfYear
}

/**
 * A protected table, of confirmed half-years: themes by another dimension in one, or any dimension by half-years. Other tables would be linked
 * with these in ways that nobody could see through; who asks has been told so (`requireSafeQuestion`).
 * @throws Problem `theme-table-unconfirmed` when none of them has been confirmed.
 */
export async function protectedCross(context: Reading, question: CrossQuestion): Promise<ThemeTable> {
  const confirmed = await confirmedHalfYears(context, question)
  const asked = timeCodes('half-year', question)
  const newest = confirmed.at(-1)
  if (!newest) throw unconfirmed(context, asked.at(-1) ?? '')
  const crossing = { question, confirmed, newest }
  const isByTime = [question.rows, question.columns].includes('half-year')
  const { rows, columns, cells, joinedAreas } = isByTime ? byHalfYear(context, crossing) : byTheme(context, crossing)
  const { national, local } = newest.sources.codebook
  return {
    ...question,
    axes: {
      rows: { dimension: question.rows, lines: rows.lines },
      columns: { dimension: question.columns, lines: columns.lines },
    },
    ...{ cells, joinedAreas, sight: 'protected', codebook: { national, local } },
    smallestShown: context.definitions.socialReporting.policy.smallestShown,
    activity: activityTold(context, confirmed),
    editions: confirmed.map(({ head }) => editionMark(head)),
    unconfirmed: asked.filter((halfYear) => !confirmed.some(({ head }) => head.halfYear === halfYear)),
    madeOn: helsinkiDay(context.now()),
  }
}

function byTheme(context: Reading, { question, newest }: Crossing): MadeCross {
  const isTurned = question.rows !== 'theme'
  const dimension = (isTurned ? question.rows : question.columns) as ProtectedDimension
  const { told, columns: found, joinedAreas } = toldBy(context, newest, dimension)
  const themes = axisOf('theme', { ...newest.sources, levels: question.levels })
  const units = unitsIn(context, newest, axisOf('theme', newest.sources))
  const [own, other] = [withoutNone(themes, 'theme'), withoutNone(found, dimension)]
  const axes = isTurned ? { rows: other, columns: own } : { rows: own, columns: other }
  const sides = ({ row, column }: Place) => (isTurned ? { theme: column, code: row } : { theme: row, code: column })
  const cells = protectedCells({
    ...{ rows: axes.rows.codes, columns: axes.columns.codes },
    told: (place) => told(sides(place).theme, sides(place).code),
    units: (place) => (sides(place).code === null ? units(sides(place).theme) : null),
    people: peopleTold(context, newest),
  })
  return { ...axes, cells, joinedAreas }
}

/** Half-years have no total over them: two such totals would tell what a single half-year hides. */
function byHalfYear(context: Reading, { question, confirmed, newest }: Crossing): MadeCross {
  const isTurned = question.rows === 'half-year'
  const dimension = isTurned ? question.columns : question.rows
  const sources = { ...newest.sources, levels: question.levels, range: question }
  const [time, other] = [axisOf('half-year', sources), withoutNone(axisOf(dimension, sources), dimension)]
  const axes = isTurned ? { rows: time, columns: other } : { rows: other, columns: time }
  const periods = new Map(confirmed.map((one) => [one.head.halfYear, periodTold(context, one, dimension)]))
  const sides = ({ row, column }: Place) => (isTurned ? { period: row, code: column } : { period: column, code: row })
  const inPeriod = (place: Place, of: 'told' | 'units') => {
    const { period, code } = sides(place)
    return period === null ? null : (periods.get(period)?.[of](code) ?? null)
  }
  const cells = protectedCells({
    ...{ rows: axes.rows.codes, columns: axes.columns.codes, people: null },
    told: (place) => inPeriod(place, 'told'),
    units: (place) => inPeriod(place, 'units'),
  })
  return { ...axes, cells, joinedAreas: 0 }
}

type ByCode = (code: string | null) => number | null

function periodTold(
  context: Reading,
  confirmed: ConfirmedHalfYear,
  dimension: ThemeTableDimension,
): Readonly<Record<'told' | 'units', ByCode>> {
  const units = unitsIn(context, confirmed, axisOf('theme', { ...confirmed.sources, levels: 'all' }))
  if (dimension === 'theme') return { told: themesTold(context, confirmed), units }
  const { told } = toldBy(context, confirmed, dimension as ProtectedDimension)
  return { told: (code) => told(null, code), units: (code) => (code === null ? units(null) : null) }
}

/** People are told of the whole table of one half-year, when both those who sent by name and the other observations are not few. */
function peopleTold({ definitions }: Pick<Reading, 'definitions'>, { first }: ConfirmedHalfYear) {
  const { smallestShown: smallest } = definitions.socialReporting.policy
  const { namedReporters, namedReports } = first.about
  const unnamedReports = first.observations - namedReports
  return namedReporters >= smallest && unnamedReports >= smallest ? { namedReporters, unnamedReports } : null
}

/** How many observations have no theme or group is not told outside: together with the others it would limit the hidden ones. */
function withoutNone(axis: NamedAxis, dimension: ThemeTableDimension): NamedAxis {
  if (THEME_TABLE_DIMENSIONS[dimension].isParts) return axis
  const kept = [...axis.codes.keys()].filter((at) => axis.codes[at] !== NONE_TOLD)
  const of = <T>(list: readonly T[]) => list.filter((_, at) => kept.includes(at))
  return { ...axis, codes: of(axis.codes), lines: of(axis.lines), above: of(axis.above) }
}
