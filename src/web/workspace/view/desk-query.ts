import type { MonitorFilter, MonitorSort } from '../../../operations/desk/show-monitor.ts'

/* What the monitor shows is told by its address, so that a view can be kept, sent and gone back to. */

/** Every filter, in the order of the list. */
export const FILTERS: Readonly<Record<MonitorFilter, true>> = {
  all: true,
  'not-answered': true,
  'not-opened': true,
  draft: true,
  sent: true,
  'to-check': true,
  accepted: true,
  overdue: true,
  late: true,
  questions: true,
  corrections: true,
  warnings: true,
  marked: true,
  'no-contact': true,
}
export const SORTS: Readonly<Record<MonitorSort, true>> = { name: true, state: true, saved: true, sent: true, waiting: true }

export interface MonitorQuery {
  readonly filter: MonitorFilter
  readonly find: string
  readonly sort: MonitorSort
  readonly page: number
}

const LONGEST_FIND = 80
const MOST_PAGES = 10_000

/** What somebody typed into the address that means nothing is taken as not said. */
export function monitorQuery(search: URLSearchParams): MonitorQuery {
  const filter = search.get('show') ?? ''
  const sort = search.get('sort') ?? ''
  return {
    filter: Object.hasOwn(FILTERS, filter) ? (filter as MonitorFilter) : 'all',
    find: (search.get('find') ?? '').slice(0, LONGEST_FIND),
    sort: Object.hasOwn(SORTS, sort) ? (sort as MonitorSort) : 'name',
    page: pageIn(search),
  }
}

function pageIn(search: URLSearchParams): number {
  const page = Number(search.get('page') ?? '1')
  return Number.isSafeInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1
}

/** The address’s question for a view; what is usual is left out. */
export function queryText({ filter, find, sort, page }: MonitorQuery, more: Readonly<Record<string, string>> = {}): string {
  const said = Object.entries({
    ...(filter === 'all' ? {} : { show: filter }),
    ...(find === '' ? {} : { find }),
    ...(sort === 'name' ? {} : { sort }),
    ...(page === 1 ? {} : { page: String(page) }),
    ...more,
  })
  return said.length === 0 ? '?' : `?${new URLSearchParams(said)}`
}

export const KINDS = ['earlier-round', 'own-history', 'reference', 'other-respondents', 'rule', 'not-available'] as const
export type CheckKindShown = (typeof KINDS)[number]

export interface ChecksQuery {
  readonly kind: CheckKindShown | null
  readonly respondent: string | null
  readonly page: number
}

const LONGEST_RESPONDENT = 60

export function checksQuery(search: URLSearchParams): ChecksQuery {
  const kind = search.get('kind')
  const respondent = search.get('respondent')
  return {
    kind: KINDS.find((one) => one === kind) ?? null,
    respondent: respondent === null || respondent === '' ? null : respondent.slice(0, LONGEST_RESPONDENT),
    page: pageIn(search),
  }
}

export function checksText({ kind, respondent, page }: ChecksQuery, more: Readonly<Record<string, string>> = {}): string {
  const said = Object.entries({
    ...(kind === null ? {} : { kind }),
    ...(respondent === null ? {} : { respondent }),
    ...(page === 1 ? {} : { page: String(page) }),
    ...more,
  })
  return said.length === 0 ? '?' : `?${new URLSearchParams(said)}`
}
