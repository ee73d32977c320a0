import type { Actor } from '../../access/actor.ts'
import type { App } from '../../app.ts'
import { addCoding } from '../../operations/coding/add-coding.ts'
import { searchReports } from '../../operations/coding/search-reports.ts'
import type { AnyOperation } from '../../operations/operation.ts'
import { showCoverage } from '../../operations/theme-table/show-coverage.ts'
import { showCross } from '../../operations/theme-table/show-cross.ts'
import { showNews } from '../../operations/theme-table/show-news.ts'
import { showPairs } from '../../operations/theme-table/show-pairs.ts'
import { showSignals } from '../../operations/theme-table/show-signals.ts'
import { listInbox } from '../../operations/triage/list-inbox.ts'

export interface QuestionTimes {
  readonly what: string
  readonly asked: number
  readonly medianMs: number
  readonly p95Ms: number
  readonly slowestMs: number
  readonly underTargetPercent: number
}

interface Question {
  readonly what: string
  readonly targetMs: number
  ask(turn: number): Promise<unknown>
}

const ALL = { from: '2022-01', until: '2024-12' }
const HALF = { from: '2024-01', until: '2024-06' }

/** Asks each question so many times, one after the other, as the coordinator and as a decision maker of one county. */
export async function askSocialQuestions(
  app: App,
  { organiser, times, reports }: { readonly organiser: string; readonly times: number; readonly reports: readonly string[] },
): Promise<QuestionTimes[]> {
  const measured: QuestionTimes[] = []
  for (const question of questionsOf(app, { organiser, reports })) {
    const took: number[] = []
    // The first one fills caches, as a web process that has been running for a while has.
    for (let turn = 0; turn <= times; turn++) {
      const from = performance.now()
      await question.ask(turn)
      if (turn > 0) took.push(performance.now() - from)
    }
    measured.push(timesOf(question, took))
  }
  return measured
}

function questionsOf(
  app: App,
  { organiser, reports }: { readonly organiser: string; readonly reports: readonly string[] },
): Question[] {
  const actors = {
    coordinator: actorOf('social_coordinator', organiser),
    decider: actorOf('decision_maker', organiser),
  }
  const codings = reports.map((report, at) => ({ report, theme: String((at % 16) + 1) }))
  const coding: Asked = { what: 'coding', operation: addCoding, inputs: codings, targetMs: 100 }
  return [...READ, coding].map(({ what, operation, inputs, actor = 'coordinator', targetMs = 300 }) => ({
    what,
    targetMs,
    ask: (turn) => app.perform(operation, inputs[turn % inputs.length] ?? {}, { actor: actors[actor] }),
  }))
}

interface Asked {
  readonly what: string
  readonly operation: AnyOperation
  /** In turn. */
  readonly inputs: readonly object[]
  readonly actor?: 'coordinator' | 'decider'
  readonly targetMs?: number
}

const cross = (rows: string, columns: string, rest: object = ALL) => ({ rows, columns, ...rest })

const READ: readonly Asked[] = [
  { what: 'inbox', operation: listInbox, inputs: [{}, { page: 20 }, { state: 'accepted' }] },
  {
    what: 'search of words',
    operation: searchReports,
    inputs: [{ words: 'vuokra' }, { words: 'ulosotto velka' }, { words: 'ikääntyn' }],
  },
  {
    what: 'search of a theme',
    operation: searchReports,
    inputs: [{ theme: '8' }, { theme: '19', polarity: 'negative' }, { theme: '4' }],
  },
  {
    what: 'cross table, exact',
    operation: showCross,
    inputs: [
      cross('theme', 'group'),
      cross('theme', 'quarter'),
      cross('area', 'theme'),
      cross('theme', 'polarity', { ...ALL, filters: [{ dimension: 'group', codes: ['older'] }] }),
    ],
  },
  {
    what: 'cross table, protected',
    operation: showCross,
    inputs: [cross('theme', 'group', HALF), cross('theme', 'half-year'), cross('area', 'theme', HALF)],
    actor: 'decider',
  },
  { what: 'pairs', operation: showPairs, inputs: [ALL] },
  { what: 'what is new', operation: showNews, inputs: [HALF] },
  { what: 'weak signals', operation: showSignals, inputs: [HALF, ALL] },
  { what: 'coverage board', operation: showCoverage, inputs: [ALL] },
]

function actorOf(role: 'social_coordinator' | 'decision_maker', organiser: string): Actor {
  return { kind: 'account', id: `a-bench-${role}`, person: `p-bench-${role}`, grants: [{ role, organiser, vendor: null }] }
}

function timesOf({ what, targetMs }: Question, took: readonly number[]): QuestionTimes {
  const sorted = [...took].sort((one, other) => one - other)
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  const under = took.filter((milliseconds) => milliseconds < targetMs).length
  return {
    what: `${what} (< ${targetMs} ms)`,
    asked: took.length,
    medianMs: at(0.5),
    p95Ms: at(0.95),
    slowestMs: at(1),
    underTargetPercent: Math.round((under * 1000) / Math.max(1, took.length)) / 10,
  }
}
