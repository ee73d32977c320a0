import type { IsoDate } from '../../model/period.ts'
import type { ClientNumber } from '../../model/person.ts'
import type { ContentKey } from '../../model/service-task.ts'
import type { EvidencePath } from '../../model/source.ts'

/** One piece of evidence that a person was a client: who, at which organiser, of what, from when to when (null = open), and how it is known. */
export interface Evidence {
  readonly client: ClientNumber
  readonly organiser: string
  readonly content: Exclude<ContentKey, 'total'>
  readonly path: EvidencePath
  readonly start: IsoDate
  readonly end: IsoDate | null
  readonly isWidened: boolean
  /** The separate delivery it came in; null for the archive. */
  readonly delivery: number | null
}

/** What was doubtful while counting. Each flag is counted as the number of clients it concerns. */
export const COUNTING_FLAGS = ['old-without-end', 'end-before-start', 'widened-date', 'dead-before-quarter'] as const
export type CountingFlag = (typeof COUNTING_FLAGS)[number]
export interface FlaggedClient {
  readonly client: ClientNumber
  readonly content: Exclude<ContentKey, 'total'>
  readonly flag: CountingFlag
}

export interface DerivedEvidence {
  readonly evidence: readonly Evidence[]
  readonly flags: readonly FlaggedClient[]
}

/** Leaves out what cannot be a period, and says so. Start and end on the same day is a period of one day (golden case 6). */
export function soundEvidence(candidates: readonly Evidence[]): DerivedEvidence {
  const isBackwards = ({ start, end }: Evidence) => end !== null && end < start
  const sound = candidates.filter((one) => !isBackwards(one))
  return {
    evidence: sound,
    flags: [
      ...candidates.filter(isBackwards).map(({ client, content }) => ({ client, content, flag: 'end-before-start' as const })),
      ...sound.filter((one) => one.isWidened).map(({ client, content }) => ({ client, content, flag: 'widened-date' as const })),
    ],
  }
}
