import { type IsoDate, type Period, type QuarterCode, quarterNumber, quarterOfDate, quarterPeriod } from '../../model/period.ts'
import type { ClientNumber } from '../../model/person.ts'
import type { ContentKey } from '../../model/service-task.ts'
import type { EvidencePath, Source } from '../../model/source.ts'
import { type CountingFrame, isActivityEvidence, isCounted, routeInForce } from '../counting-frame.ts'
import type { Evidence, FlaggedClient } from './evidence.ts'
import type { People } from './people.ts'
import { isTruth } from './separate-periods.ts'

/** One person seen as a client of one content at one organiser in one quarter, by one path. */
export interface ClientQuarter {
  readonly client: ClientNumber
  readonly organiser: string
  readonly content: Exclude<ContentKey, 'total'>
  readonly path: EvidencePath
  readonly quarter: QuarterCode
  /** The sources whose figures it makes the person a client of; none for mere activity (path C without a rule). */
  readonly sources: readonly Source[]
  /** Start of the evidence when it has no end; null when it has one. */
  readonly openSince: IsoDate | null
}

export interface ClientQuarters {
  readonly facts: readonly ClientQuarter[]
  readonly flags: readonly FlaggedClient[]
}

/**
 * In which quarters of the series each piece of evidence holds: those it overlaps by a day or more, for a separate delivery only
 * those it is the truth for, and none that begins after the client's death (golden case 14).
 */
export function clientQuarters(evidence: readonly Evidence[], people: People, frame: CountingFrame): ClientQuarters {
  const facts = evidence.filter(({ content }) => isCounted(content, frame)).flatMap((one) => factsOf(one, frame))
  const isAfterDeath = ({ client, quarter }: ClientQuarter) =>
    (people.died(client) ?? '9999-12-31') < quarterPeriod(quarter).start
  return {
    facts: facts.filter((fact) => !isAfterDeath(fact)),
    flags: facts.filter(isAfterDeath).map(({ client, content }) => ({ client, content, flag: 'dead-before-quarter' })),
  }
}

function factsOf(evidence: Evidence, frame: CountingFrame): ClientQuarter[] {
  const { client, organiser, content, path } = evidence
  return frame.quarters
    .filter((quarter) => overlaps(evidence, quarterPeriod(quarter)))
    .filter((quarter) => path !== 'D' || isTruth(frame.truths, evidence, quarter))
    .map((quarter) => ({
      client,
      organiser,
      content,
      path,
      quarter,
      sources: sourcesOf(path, { organiser, content, quarter }, frame),
      openSince: evidence.end === null ? evidence.start : null,
    }))
}

function sourcesOf(
  path: EvidencePath,
  at: { readonly organiser: string; readonly content: string; readonly quarter: QuarterCode },
  frame: CountingFrame,
): readonly Source[] {
  if (path === 'C' && !isActivityEvidence(frame.activityRules, at)) return []
  const route = routeInForce(frame.routes, at)
  if (path === 'D') return route === 'archive' ? ['ET'] : ['ET', 'SHA+ET']
  return route === 'separate' ? ['SHA'] : ['SHA', 'SHA+ET']
}

/** `start ≤ P.end ∧ (end = ∅ ∨ end ≥ P.start)` (register.md 8.2). */
function overlaps(evidence: Pick<Evidence, 'start' | 'end'>, period: Pick<Period, 'start' | 'end'>): boolean {
  return evidence.start <= period.end && (evidence.end === null || evidence.end >= period.start)
}

/**
 * The organiser with the most recent quarter of evidence up to the end of a period, of whatever path; the lowest code among equals.
 * Null when there is none.
 */
export function newestOrganiser(facts: readonly ClientQuarter[], client: ClientNumber, period: Period): string | null {
  const last = quarterNumber(quarterOfDate(period.end))
  const upToEnd = facts.filter((fact) => fact.client === client && quarterNumber(fact.quarter) <= last)
  const newest = Math.max(...upToEnd.map(({ quarter }) => quarterNumber(quarter)))
  const organisers = upToEnd.filter(({ quarter }) => quarterNumber(quarter) === newest).map(({ organiser }) => organiser)
  return organisers.sort()[0] ?? null
}
