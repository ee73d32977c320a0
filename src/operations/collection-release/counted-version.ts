import { isUnavailable } from '../../model/answers.ts'
import { ANSWERED_STATES } from '../../model/submission.ts'
import type { AnsweredSubmission, AnsweredVersion } from '../../store/collection/release-answers.ts'

/** How one respondent counts in a release. */
export interface CountedAnswer {
  readonly submission: AnsweredSubmission
  /** The version that counts; null when there is none. */
  readonly version: AnsweredVersion | null
  readonly standing: 'answered' | 'missing' | 'excused'
  /** Not accepted. */
  readonly isPreliminary: boolean
}

export interface CountingChoice {
  /** Versions that readers have, by submission: what was published stays in force until something newer is accepted. */
  readonly published: ReadonlyMap<string, number>
  /** Take answers that have been received but not accepted. */
  readonly withUnaccepted: boolean
}

/**
 * Which version of a respondent's answer counts. Accepted answers: the newest version. Else the version that has been published. Else, in a
 * preliminary release, the newest received one. Else nothing: missing, or excused; never zero.
 */
export function countedAnswer(submission: AnsweredSubmission, { published, withUnaccepted }: CountingChoice): CountedAnswer {
  const at = (wanted: number | undefined) => submission.versions.find(({ version }) => version === wanted) ?? null
  const answered = (version: AnsweredVersion, isPreliminary = false): CountedAnswer => {
    return { submission, version, standing: 'answered', isPreliminary }
  }
  if (submission.state === 'excused') return { submission, version: null, standing: 'excused', isPreliminary: false }
  const newest = at(submission.sentVersion)
  if (newest && (submission.state === 'accepted' || submission.state === 'published')) return answered(newest)
  const known = submission.state === 'withdrawn' ? null : at(published.get(submission.id))
  if (known) return answered(known)
  const isReceived = ANSWERED_STATES.includes(submission.state)
  if (newest && isReceived && withUnaccepted) return answered(newest, true)
  return { submission, version: null, standing: 'missing', isPreliminary: false }
}

/** The same from the versions that a release names: how it counted when it was made. */
export function countedAsNamed(
  submission: AnsweredSubmission,
  {
    named,
    excused,
    preliminary,
  }: {
    readonly named: ReadonlyMap<string, number>
    readonly excused: ReadonlySet<string>
    readonly preliminary: ReadonlySet<string>
  },
): CountedAnswer {
  const version = submission.versions.find((one) => one.version === named.get(submission.id)) ?? null
  if (version) return { submission, version, standing: 'answered', isPreliminary: preliminary.has(submission.respondent) }
  return { submission, version, standing: excused.has(submission.respondent) ? 'excused' : 'missing', isPreliminary: false }
}

/** Answers that are numbers, by key. What is blank or not available is not there. */
export function numbersOf(version: AnsweredVersion | null): Record<string, number> {
  return Object.fromEntries(
    Object.entries(version?.answers ?? {}).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  )
}

export function isNotAvailable(version: AnsweredVersion, key: string): boolean {
  return Object.hasOwn(version.answers, key) && isUnavailable(version.answers[key])
}
