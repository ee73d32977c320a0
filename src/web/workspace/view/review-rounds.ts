import { periodLabel } from '../../../disseminate/table/period-label.ts'
import type { ReviewTrigger, SheetState } from '../../../model/review.ts'
import { REVIEW_SHEET_STATES } from '../../../model/review.ts'
import type { Language } from '../../../model/text.ts'
import type { RoundLine } from '../../../operations/review/list-rounds.ts'
import type { RoundPreview } from '../../../operations/review/preview-round.ts'
import type { ReviewNames } from '../pages/review/names.ts'

/** One round in the list of rounds. */
export interface RoundRow {
  readonly id: string
  readonly name: string
  readonly due: string
  readonly isOpen: boolean
  readonly isLate: boolean
  /** Sheets by state, in the order of their life; only states that occur. */
  readonly states: readonly { readonly state: SheetState; readonly sheets: number }[]
  /** A run newer than the figures of the round. */
  readonly newerRun: string | null
}

export function roundRows(rounds: readonly RoundLine[], language: Language): RoundRow[] {
  return rounds.map((round) => ({
    id: round.id,
    name: roundName(round, language),
    due: round.due,
    isOpen: round.state === 'open',
    isLate: round.isLate,
    states: statesOf(round.sheets),
    newerRun: round.newerRun,
  }))
}

/** `heinä–syyskuu 2024`; a further round of the same quarter has its number. */
export function roundName({ cycle, number }: Pick<RoundLine, 'cycle' | 'number'>, language: Language): string {
  const period = periodLabel(cycle)[language]
  return number === 1 ? period : `${period} (${number})`
}

const STATE_ORDER = Object.keys(REVIEW_SHEET_STATES.states) as SheetState[]

export function statesOf(sheets: Readonly<Partial<Record<SheetState, number>>>): RoundRow['states'] {
  return STATE_ORDER.flatMap((state) => {
    const count = sheets[state] ?? 0
    return count === 0 ? [] : [{ state, sheets: count }]
  })
}

/** Cycles that have a run and no open round, newest first. */
export function cyclesToOpen(
  runs: readonly { readonly cycle: string }[],
  rounds: readonly Pick<RoundLine, 'cycle' | 'state'>[],
  language: Language,
): { readonly code: string; readonly label: string }[] {
  const open = new Set(rounds.filter(({ state }) => state === 'open').map(({ cycle }): string => cycle))
  const cycles = new Set(runs.map(({ cycle }) => cycle))
  return [...cycles]
    .filter((cycle) => !open.has(cycle))
    .sort()
    .reverse()
    .map((code) => ({ code, label: periodLabel(code)[language] }))
}

/** What would be opened, for the one who decides. */
export interface PreviewView {
  readonly cycle: string
  readonly name: string
  readonly due: string
  readonly sheets: number
  readonly organisers: number
  readonly lines: number
  /** Contents by reason of review, with their organisers. */
  readonly reasons: readonly {
    readonly trigger: ReviewTrigger
    readonly contents: readonly { readonly name: string; readonly organisers: readonly string[] }[]
  }[]
}

const TRIGGERS: readonly ReviewTrigger[] = ['new_content', 'deficient', 'warning', 'yearly']

export function previewView(
  { round, sheets, organisers, lines }: RoundPreview,
  names: ReviewNames,
  language: Language,
): PreviewView {
  const reasons = TRIGGERS.map((trigger) => {
    const own = sheets.filter((sheet) => sheet.trigger === trigger)
    const contents = names.contentOrder.map((content) => ({
      name: names.contents[content] ?? content,
      organisers: names.organiserOrder
        .filter((code) => own.some((sheet) => sheet.content === content && sheet.organiser === code))
        .map((code) => names.organisers[code] ?? code),
    }))
    return { trigger, contents: contents.filter((content) => content.organisers.length > 0) }
  })
  return {
    cycle: round.cycle,
    name: roundName(round, language),
    due: round.due,
    sheets: sheets.length,
    organisers,
    lines,
    reasons: reasons.filter(({ contents }) => contents.length > 0),
  }
}
