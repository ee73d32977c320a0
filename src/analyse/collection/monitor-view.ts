import type { MonitorRow } from '../../model/collection-monitor.ts'
import { ANSWERED_STATES, type SubmissionState } from '../../model/submission.ts'

/** One line of the monitor: what is stored, and what follows from the day. */
export interface MonitorLine extends MonitorRow {
  /** Not answered though the day has passed: the stated deadline, or the last day of a reopening. */
  readonly isOverdue: boolean
  /** Share of the asked fields that have an answer, whole per cent; null before anything was saved. */
  readonly filledPercent: number | null
}

/** What can be shown alone. Each is a question that somebody asks of the list. */
export const MONITOR_FILTERS = {
  all: () => true,
  'not-answered': ({ state }) => isMissing(state),
  'not-opened': ({ state }) => state === 'not_opened',
  draft: ({ state }) => state === 'draft' || state === 'opened' || state === 'reopened',
  sent: ({ state }) => ANSWERED_STATES.includes(state),
  'to-check': ({ state }) => state === 'received' || state === 'in_check' || state === 'answered',
  accepted: ({ state }) => state === 'accepted' || state === 'published',
  overdue: ({ isOverdue }) => isOverdue,
  late: ({ isLate }) => isLate,
  questions: ({ openQuestions, state }) => openQuestions > 0 || state === 'query_open',
  corrections: ({ correctionsWaiting }) => correctionsWaiting > 0,
  warnings: ({ warnings }) => warnings > 0,
  marked: ({ isMarked }) => isMarked,
  'no-contact': ({ contacts }) => contacts === 0,
} as const satisfies Readonly<Record<string, (line: MonitorLine) => boolean>>
export type MonitorFilter = keyof typeof MONITOR_FILTERS

export const MONITOR_SORTS = ['name', 'state', 'saved', 'sent', 'waiting'] as const
export type MonitorSort = (typeof MONITOR_SORTS)[number]

export interface MonitorAsked {
  readonly filter: MonitorFilter
  /** Part of a name, or a respondent’s key. */
  readonly find: string
  readonly sort: MonitorSort
  /** From 1. */
  readonly page: number
}

/** How many respondents each filter shows, whatever is shown now. */
export type MonitorCounts = Readonly<Record<MonitorFilter, number>>

/** Lines on one page: more are slow to draw and nobody reads them. */
const LINES_A_PAGE = 100

export interface MonitorView {
  readonly counts: MonitorCounts
  readonly states: Readonly<Partial<Record<SubmissionState, number>>>
  /** Respondents that are asked: all but the excused. */
  readonly asked: number
  /** Lines that the filter and the search leave. */
  readonly found: number
  readonly page: number
  readonly pages: number
  readonly lines: readonly MonitorLine[]
}

/** The monitor of a round on a day (Helsinki): counts over all respondents, and one page of those asked for. */
export function monitorView(
  rows: readonly MonitorRow[],
  asked: MonitorAsked,
  about: { readonly today: string; readonly statedDeadline: string },
): MonitorView {
  const lines = rows.map((row) => lineOf(row, about))
  const found = monitorLines(lines, asked)
  const pages = Math.max(1, Math.ceil(found.length / LINES_A_PAGE))
  const page = Math.min(Math.max(1, asked.page), pages)
  const states: Partial<Record<SubmissionState, number>> = {}
  for (const { state } of lines) states[state] = (states[state] ?? 0) + 1
  return {
    counts: countsOf(lines),
    states,
    asked: lines.filter(({ state }) => state !== 'excused').length,
    found: found.length,
    page,
    pages,
    lines: found.slice((page - 1) * LINES_A_PAGE, page * LINES_A_PAGE),
  }
}

/** Every line that the filter and the search leave, in the order asked for. */
export function monitorLines<Line extends MonitorLine>(lines: readonly Line[], asked: Omit<MonitorAsked, 'page'>): Line[] {
  const isShown: (line: MonitorLine) => boolean = MONITOR_FILTERS[asked.filter]
  const wanted = asked.find.trim().toLocaleLowerCase('fi')
  const isFound = ({ respondent, nameFi, nameSv }: MonitorLine) =>
    wanted === '' || [respondent, nameFi, nameSv].some((name) => name.toLocaleLowerCase('fi').includes(wanted))
  return lines.filter((line) => isShown(line) && isFound(line)).sort(ORDERS[asked.sort])
}

export function lineOf(row: MonitorRow, { today, statedDeadline }: { today: string; statedDeadline: string }): MonitorLine {
  const due = row.state === 'reopened' && row.reopenedUntil !== null ? row.reopenedUntil : statedDeadline
  return {
    ...row,
    isOverdue: isMissing(row.state) && today > due,
    filledPercent: row.asked === 0 ? null : Math.floor((row.answered * 100) / row.asked),
  }
}

function isMissing(state: SubmissionState): boolean {
  return !ANSWERED_STATES.includes(state) && state !== 'excused' && state !== 'withdrawn' && state !== 'sent'
}

function countsOf(lines: readonly MonitorLine[]): MonitorCounts {
  const names = Object.keys(MONITOR_FILTERS) as MonitorFilter[]
  return Object.fromEntries(names.map((name) => [name, lines.filter(MONITOR_FILTERS[name]).length])) as Record<
    MonitorFilter,
    number
  >
}

/** Those that need something first, then those that are missing, then those that are done. */
const STATE_ORDER: readonly SubmissionState[] = [
  'answered',
  'received',
  'in_check',
  'query_open',
  'reopened',
  'draft',
  'opened',
  'not_opened',
  'sent',
  'accepted',
  'published',
  'excused',
  'withdrawn',
]

const ORDERS: Readonly<Record<MonitorSort, (a: MonitorLine, b: MonitorLine) => number>> = {
  name: byName,
  state: (a, b) => STATE_ORDER.indexOf(a.state) - STATE_ORDER.indexOf(b.state) || byName(a, b),
  saved: (a, b) => newestFirst(a.lastSavedAt, b.lastSavedAt) || byName(a, b),
  sent: (a, b) => newestFirst(a.lastSentAt, b.lastSentAt) || byName(a, b),
  waiting: (a, b) => waitingOf(b) - waitingOf(a) || byName(a, b),
}

const FINNISH = new Intl.Collator('fi')

function byName(a: MonitorLine, b: MonitorLine): number {
  return FINNISH.compare(a.nameFi, b.nameFi)
}

function newestFirst(a: string | null, b: string | null): number {
  return (b ?? '').localeCompare(a ?? '')
}

/** What the institute can do something about. */
function waitingOf({ openQuestions, correctionsWaiting, isMarked, warnings, isOverdue }: MonitorLine): number {
  return correctionsWaiting * 8 + openQuestions * 4 + (isMarked ? 4 : 0) + (isOverdue ? 2 : 0) + (warnings > 0 ? 1 : 0)
}
