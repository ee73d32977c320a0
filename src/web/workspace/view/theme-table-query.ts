import { THEME_TABLE_DIMENSIONS, type ThemeFilter, type ThemeTableDimension } from '../../../model/theme-table.ts'

export const MEASURES = ['reports', 'units', 'reporters', 'polarities'] as const
export type Measure = (typeof MEASURES)[number]

/** What the address asks; empty: not chosen. */
export interface ThemeTableQuery {
  /** `2024-01..2024-06`; empty = the newest half-year. */
  readonly period: string
  readonly from: string
  readonly until: string
  readonly rows: ThemeTableDimension
  readonly columns: ThemeTableDimension
  readonly levels: 'top' | 'all'
  readonly measure: Measure
  readonly sort: string
  /** As it will be when it leaves the county. */
  readonly asShown: boolean
  readonly filters: readonly ThemeFilter[]
}

const FILTERED: readonly ThemeTableDimension[] = ['theme', 'group', 'task', 'need', 'area', 'polarity', 'source', 'cause', 'gap']

/** Unknown words count as not chosen; whether the answer can be given is the operation's to say. */
export function themeTableQuery({ searchParams }: URL): ThemeTableQuery {
  const value = (name: string) => searchParams.get(name)?.trim().slice(0, 40) ?? ''
  const [from = '', until = ''] = value('period').split('..')
  return {
    period: value('period'),
    // Two months typed by hand go before the list.
    from: value('from') || from,
    until: value('until') || until,
    rows: dimensionIn(value('rows'), 'theme'),
    columns: dimensionIn(value('columns'), 'group'),
    levels: value('levels') === 'all' ? 'all' : 'top',
    measure: MEASURES.find((one) => one === value('measure')) ?? 'reports',
    sort: value('sort'),
    asShown: value('as') === 'shown',
    filters: FILTERED.flatMap((dimension) => {
      const code = value(`f-${dimension}`)
      return code === '' ? [] : [{ dimension, codes: [code] }]
    }),
  }
}

function dimensionIn(word: string, otherwise: ThemeTableDimension): ThemeTableDimension {
  return word in THEME_TABLE_DIMENSIONS ? (word as ThemeTableDimension) : otherwise
}

/** Months of the question as the operations take them: nothing when nothing was chosen. */
export function monthsAsked({ from, until }: ThemeTableQuery): { from?: string; until?: string } {
  return from === '' ? {} : { from, until: until || from }
}

interface FileRange {
  readonly from: string
  readonly until: string
  readonly lastEnded: string
}

/** Whether the same question may be given as a file, as `requireSafeQuestion` has it. */
export function mayBeFile(kind: string, { rows, columns, filters }: ThemeTableQuery, range: FileRange): boolean {
  const { from, until, lastEnded } = range
  const sides = kind === 'cross' ? [rows, columns] : ['theme']
  const isWhole = /-(01|07)$/.test(from) && /-(06|12)$/.test(until) && until <= lastEnded
  const isOne = from.slice(0, 4) === until.slice(0, 4) && Number(until.slice(5)) - Number(from.slice(5)) === 5
  const isFine = sides.some((side) => ['month', 'quarter', 'year'].includes(side))
  const hasSide = sides.includes('theme') || sides.includes('half-year')
  return isWhole && (isOne || sides.includes('half-year')) && !isFine && hasSide && (kind !== 'cross' || filters.length === 0)
}

/** Where the same question is given as a file. */
export function fileQuery(query: ThemeTableQuery, { from, until }: { readonly from: string; readonly until: string }): string {
  const asked = new URLSearchParams({ from, until, rows: query.rows, columns: query.columns, levels: query.levels })
  for (const { dimension, codes } of query.filters) asked.set(`f-${dimension}`, codes[0] ?? '')
  return asked.toString()
}

/** Half-years from this one back, newest first: value of the list, and its name, the same in every language. */
export function halfYears(until: string, number: number): { readonly value: string; readonly label: string }[] {
  const year = Number(until.slice(0, 4))
  const newest = year * 2 + (Number(until.slice(5, 7)) > 6 ? 1 : 0)
  return Array.from({ length: number }, (_, back) => {
    const half = newest - back
    const [from, last] = half % 2 === 0 ? ['01', '06'] : ['07', '12']
    const own = Math.floor(half / 2)
    return { value: `${own}-${from}..${own}-${last}`, label: `${Number(from)}–${Number(last)}/${own}` }
  })
}

/** `2024H1` → `1–6/2024`, the same in every language. */
export function halfYearName(halfYear: string): string {
  return `${halfYear.endsWith('H1') ? '1–6' : '7–12'}/${halfYear.slice(0, 4)}`
}

/** `2024-01`–`2024-06` → `1–6/2024`; over years `7/2023–6/2024`. */
export function rangeLabel({ from, until }: { readonly from: string; readonly until: string }): string {
  const month = (text: string) => Number(text.slice(5))
  const [first, last] = [from.slice(0, 4), until.slice(0, 4)]
  if (first !== last) return `${month(from)}/${first}–${month(until)}/${last}`
  return from === until ? `${month(from)}/${first}` : `${month(from)}–${month(until)}/${first}`
}
