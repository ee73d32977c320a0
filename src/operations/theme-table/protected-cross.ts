import { axisOf } from '../../analyse/social/axes.ts'
import type { TableShown } from '../../analyse/social/protect-table.ts'
import type { NamedAxis } from '../../analyse/social/theme-axis.ts'
import { type Place, protectedCells } from '../../analyse/social/theme-cells.ts'
import { monthsOfHalfYear } from '../../model/synthesis.ts'
import {
  type CrossQuestion,
  NONE_TOLD,
  THEME_TABLE_DIMENSIONS,
  type ThemeCell,
  type ThemeTableDimension,
} from '../../model/theme-table.ts'
import { type Counting, counted } from './cross-of.ts'
import { type ProtectedDimension, protectionOf, themesShownIn } from './protection-of.ts'
import type { Reading, TableSources } from './table-sources.ts'

export interface MadeCross {
  readonly rows: NamedAxis
  readonly columns: NamedAxis
  readonly cells: readonly (readonly ThemeCell[])[]
  readonly joinedAreas: number
}

interface Crossing {
  readonly question: CrossQuestion
  readonly sources: TableSources
}

/**
 * A protected table: themes by another dimension in one half-year, or any dimension by half-years. Other tables would be linked with these in
 * ways that nobody could see through; who asks has been told so (`requireSafeQuestion`).
 */
export async function protectedCross(context: Reading, crossing: Crossing): Promise<MadeCross> {
  const { rows, columns } = crossing.question
  return [rows, columns].includes('half-year') ? byHalfYear(context, crossing) : byTheme(context, crossing)
}

async function byTheme(context: Reading, { question, sources }: Crossing): Promise<MadeCross> {
  const isTurned = question.rows !== 'theme'
  const dimension = (isTurned ? question.rows : question.columns) as ProtectedDimension
  const { shown, columns: found, joinedAreas } = await protectionOf(context, { sources, range: question, dimension })
  const [themes, other] = [withoutNone(axisOf('theme', sources), 'theme'), withoutNone(found, dimension)]
  const axes = isTurned ? { rows: other, columns: themes } : { rows: themes, columns: other }
  const sides = ({ row, column }: Place) => (isTurned ? { theme: column, code: row } : { theme: row, code: column })
  return made(context, {
    ...{ ...axes, question, sources, joinedAreas },
    isShown: (place) => isShownIn(shown, sides(place)),
    hasUnits: (place) => sides(place).code === null,
  })
}

function isShownIn(shown: TableShown, { theme, code }: { readonly theme: string | null; readonly code: string | null }): boolean {
  if (theme === null) return code === null ? shown.total : shown.column(code)
  return code === null ? shown.row(theme) : shown.cell(theme, code)
}

/** Half-years have no total over them: two such totals would tell what a single half-year hides. */
async function byHalfYear(context: Reading, { question, sources }: Crossing): Promise<MadeCross> {
  const isTurned = question.rows === 'half-year'
  const dimension = isTurned ? question.columns : question.rows
  const [time, other] = [axisOf('half-year', sources), withoutNone(axisOf(dimension, sources), dimension)]
  const axes = isTurned ? { rows: time, columns: other } : { rows: other, columns: time }
  const shown = new Map<string, TableShown>()
  for (const period of time.codes) {
    const range = monthsOfHalfYear(period)
    if (!range) continue
    const place = { sources, range }
    const told = dimension === 'theme' ? await themesShownIn(context, place) : await linesShown(context, place, dimension)
    shown.set(period, told)
  }
  const sides = ({ row, column }: Place) => (isTurned ? { period: row, code: column } : { period: column, code: row })
  return made(context, {
    ...{ ...axes, question, sources, joinedAreas: 0 },
    isShown: (place) => {
      const { period, code } = sides(place)
      const told = period === null ? undefined : shown.get(period)
      if (!told) return false
      return isShownIn(told, dimension === 'theme' ? { theme: code, code: null } : { theme: null, code })
    },
    hasUnits: (place) => dimension === 'theme' || sides(place).code === null,
  })
}

async function linesShown(
  context: Reading,
  place: { readonly sources: TableSources; readonly range: { readonly from: string; readonly until: string } },
  dimension: ThemeTableDimension,
): Promise<TableShown> {
  return (await protectionOf(context, { ...place, dimension: dimension as ProtectedDimension })).shown
}

interface Making extends Omit<Counting, 'rows' | 'columns'> {
  readonly rows: NamedAxis
  readonly columns: NamedAxis
  readonly joinedAreas: number
  isShown(place: Place): boolean
  hasUnits(place: Place): boolean
}

async function made(context: Reading, making: Making): Promise<MadeCross> {
  const { rows, columns, joinedAreas, isShown, hasUnits } = making
  const { smallestShown: smallest } = context.definitions.socialReporting.policy
  const figures = await counted(context, making)
  return {
    ...{ rows, columns, joinedAreas },
    cells: protectedCells(figures, { smallest, rows: rows.codes, columns: columns.codes, isShown, hasUnits }),
  }
}

/** How many observations have no theme or group is not told outside: together with the others it would limit the hidden ones. */
function withoutNone(axis: NamedAxis, dimension: ThemeTableDimension): NamedAxis {
  if (THEME_TABLE_DIMENSIONS[dimension].isParts) return axis
  const kept = [...axis.codes.keys()].filter((at) => axis.codes[at] !== NONE_TOLD)
  const of = <T>(list: readonly T[]) => list.filter((_, at) => kept.includes(at))
  return { ...axis, codes: of(axis.codes), lines: of(axis.lines), above: of(axis.above) }
}
