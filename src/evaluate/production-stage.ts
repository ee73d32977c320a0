import type { IsoDate } from '../model/period.ts'
import type { Block, ProductionStage } from '../model/production-stage.ts'
import type { SheetState } from '../model/review.ts'

export type DeliveryRoute = 'archive' | 'separate'

/** A delivery of the quarter that holds the content. */
export interface StageDelivery {
  readonly id: string
  readonly route: DeliveryRoute
  /** `YYYY-MM-DD`, Helsinki. */
  readonly receivedOn: IsoDate
  /** The newest run of the cycle was made of it. */
  readonly isInNewestRun: boolean
  /** The round (its run) was made of it; false while there is no round. */
  readonly isInRound: boolean
  /** The newest published release was made of it; false while there is none. */
  readonly isInRelease: boolean
  /** Findings that made rows unusable. */
  readonly blockingFindings: number
}

/** Everything that decides the stage of one content of one organiser in a quarter. */
export interface StageFacts {
  readonly today: IsoDate
  readonly deliveryDue: IsoDate
  /** False for Åland: nothing it does not send is late. */
  readonly hasDuty: boolean
  /** In force, in the order of receiving. */
  readonly deliveries: readonly StageDelivery[]
  /** The newest delivery of the organiser for the quarter when it was rejected and nothing newer came; null otherwise. */
  readonly rejectedDelivery: string | null
  /** Routes by which the content came in the quarter before. */
  readonly expectedRoutes: readonly DeliveryRoute[]
  /** The newest round of the cycle; null while there is none. */
  readonly round: {
    readonly id: string
    readonly due: IsoDate
    /** Opened after the newest publication: what is published is being looked at again, for a revision. */
    readonly isAfterRelease: boolean
  } | null
  /** The sheet of that round; null when the content is not reviewed this quarter. */
  readonly sheet: SheetState | null
  /** Published releases of the cycle, oldest first; `isTouched`: it changed a figure of this content and organiser. */
  readonly releases: readonly { readonly id: string; readonly isTouched: boolean }[]
  /** Open tickets of severity 1 about the content and the quarter. */
  readonly blockingTickets: readonly string[]
}

export interface StageOf {
  readonly stage: ProductionStage
  readonly isLate: boolean
  /** What is late; null when nothing is. */
  readonly late: 'delivery' | 'review' | null
  /** Expected routes by which nothing has come. */
  readonly missingRoutes: readonly DeliveryRoute[]
  readonly blocks: readonly Block[]
  /** Deliveries that came after the figures were settled or published: they wait for the next quarter or for a revision. */
  readonly lateData: readonly string[]
  /** Deliveries that wait for a run while the figures are in review. */
  readonly waitsForRun: readonly string[]
}

/** The stage of one cell, what is late about it, what stands in its way, and data that came too late for it. */
export function stageOf(facts: StageFacts): StageOf {
  const stage = stageByCauses(facts)
  const missingRoutes = facts.expectedRoutes.filter((route) => !facts.deliveries.some((one) => one.route === route))
  const late = whatIsLate(facts, stage, missingRoutes)
  return {
    stage,
    isLate: late !== null,
    late,
    missingRoutes,
    blocks: blocksOf(facts, stage),
    lateData: lateDataOf(facts, stage),
    waitsForRun: IN_REVIEW.has(stage) ? idsOf(facts.deliveries.filter((one) => !one.isInRound)) : [],
  }
}

const IN_REVIEW: ReadonlySet<ProductionStage> = new Set(['in_review', 'answered'])
const BEFORE_SETTLED: ReadonlySet<ProductionStage> = new Set(['open', 'received', 'processed', 'in_review', 'answered'])

/** The last thing that happened decides: a release, then the sheet, then the run, then the delivery. */
function stageByCauses(facts: StageFacts): ProductionStage {
  const { releases, sheet, round, deliveries } = facts
  const isReviewedAgain = sheet !== null && round?.isAfterRelease === true
  if (releases.length > 0 && !isReviewedAgain)
    return releases.slice(1).some(({ isTouched }) => isTouched) ? 'revised' : 'published'
  if (sheet !== null) return STAGE_OF_SHEET[sheet]
  if (deliveries.length === 0) return 'open'
  if (!deliveries.every(({ isInNewestRun }) => isInNewestRun)) return 'received'
  return round === null ? 'processed' : 'settled' // a round without a sheet: the class stays as it is
}

const STAGE_OF_SHEET: Readonly<Record<SheetState, ProductionStage>> = {
  waiting: 'in_review',
  draft: 'in_review',
  reopened: 'in_review',
  not_answered: 'in_review',
  signed: 'answered',
  settled: 'settled',
}

function whatIsLate(facts: StageFacts, stage: ProductionStage, missing: readonly DeliveryRoute[]): StageOf['late'] {
  if (!facts.hasDuty) return null
  if (stage === 'in_review') return isPast(facts.round?.due ?? null, facts.today) ? 'review' : null
  const isIncomplete = stage === 'open' || (missing.length > 0 && (stage === 'received' || stage === 'processed'))
  return isIncomplete && isPast(facts.deliveryDue, facts.today) ? 'delivery' : null
}

/** The due day itself is in time. */
function isPast(due: IsoDate | null, today: IsoDate): boolean {
  return due !== null && due < today
}

function blocksOf(facts: StageFacts, stage: ProductionStage): Block[] {
  const blocks: Block[] = facts.blockingTickets.map((target) => ({ kind: 'ticket', target, count: null }))
  if (!BEFORE_SETTLED.has(stage)) return blocks
  if (facts.rejectedDelivery !== null) blocks.push({ kind: 'rejected-delivery', target: facts.rejectedDelivery, count: null })
  for (const { id, blockingFindings } of facts.deliveries) {
    if (blockingFindings > 0) blocks.push({ kind: 'blocking-findings', target: id, count: blockingFindings })
  }
  const { round, sheet } = facts
  if (round === null || sheet === null) return blocks
  if (sheet === 'not_answered') blocks.push({ kind: 'not-answered', target: round.id, count: null })
  else if (stage === 'in_review' && isPast(round.due, facts.today))
    blocks.push({ kind: 'round-overdue', target: round.id, count: null })
  return blocks
}

function lateDataOf({ deliveries }: StageFacts, stage: ProductionStage): string[] {
  if (stage === 'published' || stage === 'revised') return idsOf(deliveries.filter(({ isInRelease }) => !isInRelease))
  return stage === 'settled' ? idsOf(deliveries.filter(({ isInRound }) => !isInRound)) : []
}

function idsOf(deliveries: readonly StageDelivery[]): string[] {
  return deliveries.map(({ id }) => id)
}
