import type { QuarterCode } from '../../model/period.ts'
import type { ChecklistItem } from '../../model/release-approval.ts'
import type { ReleasePlan } from '../../model/release-plan.ts'
import type { Texts } from '../../model/text.ts'
import { CHECKLIST_TEXTS, type ChecklistLine } from './checklist-texts.ts'

/** What is known about a release before it is approved. Counts are of its cycle. */
export interface ChecklistFacts {
  readonly cycle: QuarterCode
  /** Files that differ from the manifest, and whether the manifest is the catalogue's. */
  readonly isIntact: boolean
  readonly run: string
  readonly newestRun: string
  readonly withdrawnDeliveries: readonly string[]
  readonly plan: ReleasePlan
  /** Version of the plan that is frozen in the release; null when it was made before there were plans. */
  readonly frozenPlanVersion: number | null
  readonly openRounds: readonly string[]
  readonly unsettledSheets: number
  readonly waitingProposals: number
  /** Tickets not closed, by severity 1 to 4. */
  readonly openTickets: Readonly<Record<1 | 2 | 3 | 4, number>>
  /** Small changes against the newest published release of the cycle; null when there is none to compare with. */
  readonly changesAtRisk: number | null
  readonly lateDeliverers: number
  readonly weakEstimates: number
  /** Day of publication in the calendar; null when the cycle has none. */
  readonly calendarDay: string | null
  readonly today: string
}

type Parameters = Readonly<Record<string, string | number>>

interface Rule {
  readonly line: ChecklistLine
  readonly severity: 'error' | 'warning'
  readonly opens: ChecklistItem['opens']
  /** What fills the sentence when something is wrong; null when it is fine. */
  found(facts: ChecklistFacts): Parameters | null
}

const to = (section: 'tickets' | 'rounds' | 'coverage' | 'deliveries'): ChecklistItem['opens'] => ({ section, parts: [] })

/** In the order in which they are read: what blocks first. */
const RULES: readonly Rule[] = [
  { line: 'intact', severity: 'error', opens: null, found: ({ isIntact }) => (isIntact ? null : {}) },
  {
    line: 'newest-run',
    severity: 'error',
    opens: null,
    found: ({ run, newestRun, cycle }) => (run === newestRun ? null : { run, newestRun, cycle }),
  },
  {
    line: 'withdrawn-deliveries',
    severity: 'error',
    opens: to('deliveries'),
    found: ({ withdrawnDeliveries: ids }) => (ids.length === 0 ? null : { ids: ids.join(', ') }),
  },
  {
    line: 'plan-changed',
    severity: 'error',
    opens: null,
    found: ({ plan, frozenPlanVersion }) => (plan.version === (frozenPlanVersion ?? 0) ? null : {}),
  },
  {
    line: 'blocking-tickets',
    severity: 'error',
    opens: to('tickets'),
    found: ({ openTickets }) => (openTickets[1] === 0 ? null : { count: openTickets[1] }),
  },
  { line: 'plan-unsaved', severity: 'warning', opens: null, found: ({ plan }) => (plan.version > 0 ? null : {}) },
  {
    line: 'open-tickets',
    severity: 'warning',
    opens: to('tickets'),
    found: ({ openTickets: { 2: large, 3: small, 4: cosmetic } }) =>
      large + small + cosmetic === 0 ? null : { count: large + small + cosmetic, large },
  },
  {
    line: 'review-rounds',
    severity: 'warning',
    opens: to('rounds'),
    found: ({ openRounds, unsettledSheets: sheets }) =>
      openRounds.length === 0 && sheets === 0 ? null : { rounds: openRounds.length, sheets },
  },
  {
    line: 'coverage-proposals',
    severity: 'warning',
    opens: to('coverage'),
    found: ({ waitingProposals: count }) => (count === 0 ? null : { count }),
  },
  {
    line: 'small-changes',
    severity: 'warning',
    opens: null,
    found: ({ changesAtRisk: count }) => (count === null || count === 0 ? null : { count }),
  },
  {
    line: 'late-deliverers',
    severity: 'warning',
    opens: to('deliveries'),
    found: ({ lateDeliverers: count }) => (count === 0 ? null : { count }),
  },
  {
    line: 'weak-estimates',
    severity: 'warning',
    opens: to('coverage'),
    found: ({ weakEstimates: count }) => (count === 0 ? null : { count }),
  },
  { line: 'calendar-day', severity: 'warning', opens: null, found: ({ calendarDay }) => (calendarDay === null ? {} : null) },
  {
    line: 'calendar-early',
    severity: 'warning',
    opens: null,
    found: ({ calendarDay: day, today }) => (day === null || day <= today ? null : { day }),
  },
  {
    line: 'open-questions',
    severity: 'warning',
    opens: null,
    found: ({ plan: { openQuestions } }) => (openQuestions.trim() === '' ? null : {}),
  },
]

/** Everything that decides whether a release is ready: errors block, warnings are shown to those who approve, what is fine is said too. */
export function releaseChecklist(facts: ChecklistFacts): ChecklistItem[] {
  return RULES.map(({ line, severity, opens, found }) => {
    const parameters = found(facts)
    const { wrong, fine } = CHECKLIST_TEXTS[line]
    if (parameters === null) return { id: line, severity: 'ok', text: filled(fine, facts), opens: null }
    return { id: line, severity, text: filled(wrong, parameters), opens }
  })
}

export function isReady(checklist: readonly ChecklistItem[]): boolean {
  return checklist.every(({ severity }) => severity !== 'error')
}

function filled(texts: Texts, parameters: object): Texts {
  const values = new Map(Object.entries(parameters))
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(values.get(name) ?? ''))
  return { fi: fill(texts.fi), sv: fill(texts.sv), en: fill(texts.en) }
}
