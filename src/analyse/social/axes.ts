import type { RegionalDivision } from '../../model/area.ts'
import type { Theme } from '../../model/codebook.ts'
import type { CodeList } from '../../model/definitions.ts'
import { POLARITIES } from '../../model/social-report.ts'
import type { SocialList } from '../../model/social-reporting.ts'
import type { Texts } from '../../model/text.ts'
import {
  type MonthRange,
  NONE_TOLD,
  THEME_TABLE_DIMENSIONS,
  type ThemeLine,
  type ThemeTableDimension,
} from '../../model/theme-table.ts'
import { type NamedAxis, themeAxis } from './theme-axis.ts'
import { type TimeDimension, timeCode, timeCodes, timeLabel } from './time-codes.ts'

/** What the lines of an axis come from. */
export interface AxisSources {
  readonly themes: readonly Theme[]
  readonly lists: Readonly<Record<SocialList, CodeList>>
  readonly division: RegionalDivision
  readonly organiser: string
  readonly range: MonthRange
  readonly levels: 'top' | 'all'
}

/** The axis of a dimension, all its lines in their own order, those without observations too. */
export function axisOf(dimension: ThemeTableDimension, sources: AxisSources): NamedAxis {
  if (dimension === 'theme') return themeAxis(sources.themes, sources)
  const lines = LINES[dimension](sources)
  const codes = lines.map(({ code }) => code)
  const { field } = THEME_TABLE_DIMENSIONS[dimension]
  return { field, codes, lines, of: understood(dimension), above: codes.map(() => []) }
}

function understood(dimension: ThemeTableDimension): (code: string) => readonly string[] {
  if (isTime(dimension)) return (month) => [timeCode(dimension, month)]
  return (code) => [code === '' ? NONE_TOLD : code]
}

function isTime(dimension: ThemeTableDimension): dimension is TimeDimension {
  return THEME_TABLE_DIMENSIONS[dimension].field === 'month'
}

const NOT_TOLD: Texts = { fi: 'Ei kerrottu', sv: 'Inte angivet', en: 'Not told' }
const WHOLE_COUNTY: Texts = { fi: 'Koko alue', sv: 'Hela området', en: 'The whole county' }

type Lines = (sources: AxisSources) => readonly ThemeLine[]

const listed =
  (list: SocialList): Lines =>
  ({ lists }) => [
    ...lists[list].codes.map(({ key, names }) => ({ code: key, names, depth: 0 })),
    { code: NONE_TOLD, names: NOT_TOLD, depth: 0 },
  ]

const timed =
  (dimension: TimeDimension): Lines =>
  ({ range }) =>
    timeCodes(dimension, range).map((code) => {
      const label = timeLabel(code)
      return { code, names: { fi: label, sv: label, en: label }, depth: 0 }
    })

const LINES: Readonly<Record<Exclude<ThemeTableDimension, 'theme'>, Lines>> = {
  group: listed('groups'),
  task: listed('tasks'),
  need: listed('needs'),
  cause: listed('causes'),
  gap: listed('gaps'),
  source: (sources) => listed('sources')(sources).slice(0, -1),
  area: ({ division, organiser }) => [
    { code: NONE_TOLD, names: WHOLE_COUNTY, depth: 0 },
    ...division.municipalities
      .filter(({ county }) => county === organiser)
      .map(({ code, names }) => ({ code, names, depth: 0 }))
      .sort((one, other) => one.names.fi.localeCompare(other.names.fi, 'fi')),
  ],
  polarity: () => Object.entries(POLARITIES).map(([code, names]) => ({ code, names, depth: 0 })),
  month: timed('month'),
  quarter: timed('quarter'),
  'half-year': timed('half-year'),
  year: timed('year'),
}
