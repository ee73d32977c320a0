import type { QuarterCode } from '../../model/period.ts'
import type { ContentKey } from '../../model/service-task.ts'
import type { RelationshipPeriodRecord, SeparateTruth } from '../../model/unit-record.ts'
import { ACT_CONTENT } from '../counting-frame.ts'
import type { Delivered } from '../register-records.ts'
import { type DerivedEvidence, type Evidence, soundEvidence } from './evidence.ts'

/** Path D: periods of separate deliveries, as delivered. Which delivery speaks for a quarter is `isTruth`'s to say. */
export function evidenceOfSeparateDeliveries(periods: readonly Delivered<RelationshipPeriodRecord>[]): DerivedEvidence {
  return soundEvidence(
    periods.map(
      ({ client, organiser, content, start, end, isWidened, delivery }): Evidence => ({
        client,
        organiser,
        content,
        path: 'D',
        start,
        end,
        isWidened,
        delivery,
      }),
    ),
  )
}

/** The file of a separate delivery that periods of a content come in. */
function fileOfContent(content: Exclude<ContentKey, 'total'>): SeparateTruth['table'] {
  return content === ACT_CONTENT ? 'lastensuojelujaksot' : 'asiakkuusjaksot'
}

/** True when the delivery is the one that speaks for the organiser, content and quarter. */
export function isTruth(
  truths: readonly SeparateTruth[],
  at: { readonly organiser: string; readonly content: Exclude<ContentKey, 'total'>; readonly delivery: number | null },
  quarter: QuarterCode,
): boolean {
  const table = fileOfContent(at.content)
  return truths.some(
    (truth) =>
      truth.organiser === at.organiser &&
      truth.table === table &&
      truth.quarter === quarter &&
      truth.deliveryNumber === at.delivery,
  )
}
